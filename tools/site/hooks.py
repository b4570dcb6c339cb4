"""MkDocs events, each a few lines around plain functions.

static-i18n runs a build for each language and these events with it; it takes its
navigation from the plugin's own `languages`, so that is where it is put.
"""

from __future__ import annotations

import logging
import shutil
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.plugins import event_priority  # noqa: E402
from mkdocs.structure.files import Files  # noqa: E402
from mkdocs.structure.nav import Navigation  # noqa: E402

from tools.cli import build_all  # noqa: E402
from tools.errors import InputError  # noqa: E402
from tools.languages import LANGUAGES, ORIGINAL  # noqa: E402
from tools.pipeline import InputErrors  # noqa: E402
from tools.site import editions, verify  # noqa: E402
from tools.site.editions import Neighbour, SitemapEntry, language_of  # noqa: E402
from tools.wording import WORDING  # noqa: E402

# The theme's banner about MkDocs 2 and static-i18n's account of each override are not about this site.
logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)

_serving = False


def _i18n(config: MkDocsConfig) -> Any:
    """The static-i18n plugin, which has no types."""
    return config.plugins["i18n"]


def on_startup(*, command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    plugin = _i18n(config)
    if _serving and not plugin.building:
        _convert(Path(config.docs_dir))
    reports = editions.load(_data(config))
    if not reports:
        raise PluginError(f"{_data(config)} holds no edition; expected data/<year>/report.json (make docs)")
    for language in plugin.config.languages:
        language.nav = editions.navigation(reports, language_of(language.locale))
    return config


def _convert(docs: Path) -> None:
    """Before each build of `mkdocs serve`: what changed under source/ shows up on reload."""
    try:
        build_all(ROOT / "source", docs, docs.parent / "data")
    except (InputError, InputErrors) as error:
        raise PluginError(str(error)) from None


def _data(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent / "data"


@event_priority(-200)  # after static-i18n has made the navigation of the language
def on_nav(nav: Any, *, config: MkDocsConfig, files: Files) -> Any:
    language = language_of(_i18n(config).current_language)
    sections = editions.section_links(editions.load(_data(config)), language)
    for page in nav.pages:
        page.sections = sections.get(page.url, ())
    return nav


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    context["years"] = [report.edition for report in editions.load(_data(config))]
    context["original_tag"] = ORIGINAL.tag
    context["sitemap"] = [
        SitemapEntry(_url(file), _neighbours(file))
        for files in _i18n(config).i18n_files_per_language.values()
        for file in files
    ]
    return context


def on_page_context(context: dict[str, Any], *, page: Any, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    reports = editions.load(_data(config))
    language = language_of(page.file.locale)
    context["language"] = language
    context["wording"] = WORDING[language.code]
    context["neighbours"] = _neighbours(page.file)
    context["original_tag"] = ORIGINAL.tag
    context["editions"] = reports
    page.meta["description"] = editions.description(reports, page.url, language)
    if _url(page.file) == language.prefix:
        page.meta["hide"] = ["toc"]
    return context


def _neighbours(file: Any) -> list[Neighbour]:
    """The page in every language that has it, itself included; known once all languages are read."""
    files = file.alternates
    return [Neighbour(other.tag, other.name, _url(files[other.code])) for other in LANGUAGES if other.code in files]


def _url(file: Any) -> str:
    return "" if file.url in {".", "./"} else str(file.url)


def on_post_build(*, config: MkDocsConfig) -> None:
    plugin = _i18n(config)
    if plugin.current_language != plugin.build_languages[-1]:
        return
    site = Path(config.site_dir)
    shutil.copytree(_data(config), site / "data", dirs_exist_ok=True)
    if found := list(verify.problems(site, editions.load(_data(config)))):
        raise PluginError("\n".join(["the pages are not what report.json says:", *found]))
