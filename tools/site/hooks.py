"""MkDocs events, each a few lines around plain functions.

static-i18n runs a build for each language and these events with it; it takes its
navigation from the plugin's own `languages`, so that is where it is put.
"""

from __future__ import annotations

import logging
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from mkdocs.config.defaults import MkDocsConfig  # noqa: E402
from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.plugins import event_priority  # noqa: E402
from mkdocs.structure.files import Files  # noqa: E402
from mkdocs.structure.nav import Navigation  # noqa: E402

from tools.addresses import page_url, parallel_url  # noqa: E402
from tools.cli import build_all  # noqa: E402
from tools.data_files import ReportData  # noqa: E402
from tools.errors import InputError  # noqa: E402
from tools.languages import LANGUAGES, ORIGINAL  # noqa: E402
from tools.pipeline import InputErrors  # noqa: E402
from tools.prose import SITE_IN_EXAMPLES  # noqa: E402
from tools.search import publish  # noqa: E402
from tools.search.page import PAGE as SEARCH_PAGE  # noqa: E402
from tools.site import assets, editions, inventory, metadata, verify  # noqa: E402
from tools.site.cards import card_file, card_files  # noqa: E402
from tools.site.citations import title  # noqa: E402
from tools.site.controls import with_controls  # noqa: E402
from tools.site.editions import Neighbour, PartPage, SitemapEntry, language_of  # noqa: E402
from tools.site.identity import identity_pages  # noqa: E402
from tools.site.marks import with_marks  # noqa: E402
from tools.site.registers import Registers, load, marks, texts  # noqa: E402
from tools.wording import WORDING  # noqa: E402

# The theme's banner about MkDocs 2 and static-i18n's account of each override are not about this site.
logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)

_serving = False
_reports: tuple[ReportData, ...] = ()
_registers: dict[str, Registers] = {}
_part_pages: dict[str, PartPage] = {}


def _i18n(config: MkDocsConfig) -> Any:
    """The static-i18n plugin, which has no types."""
    return config.plugins["i18n"]


def _data(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent / "data"


def on_startup(*, command: str, dirty: bool) -> None:
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    global _reports, _registers, _part_pages
    plugin = _i18n(config)
    if _serving and not plugin.building:
        _convert(Path(config.docs_dir))
    _reports = editions.load(_data(config))
    if not _reports:
        raise PluginError(f"{_data(config)} holds no edition; expected data/<year>/report.json (make docs)")
    _registers = {report.edition: load(_data(config) / report.edition) for report in _reports}
    _part_pages = editions.part_pages(_reports)
    for language in plugin.config.languages:
        language.nav = editions.navigation(_reports, _registers, language_of(language.locale))
    return config


def _convert(docs: Path) -> None:
    """Before each build of `mkdocs serve`: what changed under source/ shows up on reload."""
    try:
        build_all(ROOT / "source", docs, docs.parent / "data")
    except (InputError, InputErrors) as error:
        raise PluginError(str(error)) from None


@event_priority(-200)  # after static-i18n has made the navigation of the language
def on_nav(nav: Any, *, config: MkDocsConfig, files: Files) -> Any:
    language = language_of(_i18n(config).current_language)
    sections = editions.section_links(_reports, language)
    for page in nav.pages:
        page.sections = sections.get(page.url, ())
    return nav


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    context["years"] = [report.edition for report in _reports]
    context["original_tag"] = ORIGINAL.tag
    context["sitemap"] = [
        SitemapEntry(_url(file), _neighbours(file))
        for files in _i18n(config).i18n_files_per_language.values()
        for file in files
        if not _is_parallel(_url(file))
    ]
    return context


def on_page_markdown(markdown: str, *, page: Any, config: MkDocsConfig, files: Files) -> str:
    return markdown.replace(SITE_IN_EXAMPLES, config.site_url or "")


def on_page_content(html: str, *, page: Any, config: MkDocsConfig, files: Files) -> str:
    text = _part_pages.get(page.url)
    if text is None:
        return html
    root = "../" * page.url.count("/")
    registers = _registers[text.report.edition]
    html = with_marks(html, marks(registers, text.report, text.language), texts(text.report), text.language, root)
    return with_controls(
        html, text.report, text.language, root=root, site=config.site_url or "", parallel=text.is_parallel
    )


def on_page_context(context: dict[str, Any], *, page: Any, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    language = language_of(page.file.locale)
    text = _part_pages.get(page.url)
    site = config.site_url or ""
    context |= {
        "language": language,
        "wording": WORDING[language.code],
        "neighbours": _neighbours(page.file),
        "original_tag": ORIGINAL.tag,
        "editions": _reports,
        "text": text,
        "canonical": site + _canonical(text, _url(page.file)),
    }
    page.meta["description"] = editions.register_description(page.url, language) or editions.description(text, language)
    if page.file.src_uri.rpartition("/")[2] == SEARCH_PAGE:
        page.meta["description"] = WORDING[language.code].search_is
    if text:
        context["cards"] = "../" * page.url.count("/") + card_file(text.report.edition, language)
        context["title_of_report"] = title(text.report, language)
        context["other_page"] = parallel_url(int(text.report.edition), text.part.id, language)
        if text.is_parallel:
            context["other_page"] = page_url(int(text.report.edition), text.part.id, language)
            page.title = editions.parallel_title(text)
            page.previous_page, page.next_page = editions.parallel_neighbours(text)
        else:
            context["meta_tags"] = metadata.tags(text.report, page.url, language, site)
            context["json_ld"] = metadata.json_ld(text.report, text.part, language, site)
    wide = {language.prefix, *(f"{language.prefix}{report.edition}/" for report in _reports)}
    if _url(page.file) in wide or _is_parallel(page.url):
        page.meta["hide"] = ["toc"]
    return context


def _canonical(text: PartPage | None, url: str) -> str:
    """Side by side a text is not another text: search engines are led to the reading page."""
    if text and text.is_parallel:
        return page_url(int(text.report.edition), text.part.id, text.language)
    return url


def _is_parallel(url: str) -> bool:
    return url in _part_pages and _part_pages[url].is_parallel


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
    _write(site, identity_pages(_reports, config.site_url or "", ROOT / "theme"))
    _write(site, card_files(_registers))
    _write(site, [("objects.inv", inventory.objects_inv(_reports)), ("myst.xref.json", inventory.myst_xref(_reports))])
    try:
        assets.publish(site)
    except ValueError as error:
        raise PluginError(str(error)) from None
    publish.publish(site, config.site_url or "", _reports)
    if found := list(verify.problems(site, _reports)):
        raise PluginError("\n".join(["the pages are not what report.json says:", *found]))


def _write(site: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for path, content in files:
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
