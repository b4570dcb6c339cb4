"""MkDocs events, each a few lines around plain functions.

static-i18n runs a build for each language and these events with it; it takes its
navigation from the plugin's own `languages`, so that is where it is put.
"""

from __future__ import annotations

import logging
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_build_timestamp

from tools.addresses.urls import edition_of, figure_url, parallel_url, root_of
from tools.build import build_all
from tools.files.errors import InputError, refuse
from tools.files.write import finish
from tools.language.languages import LANGUAGES, ORIGINAL, Code, Language, language_of
from tools.language.site_words import WORDING
from tools.site import assets, downloads, headers, pictures, search, security, verify
from tools.site.build import SiteBuild, read_site
from tools.site.citing import inventory, metadata
from tools.site.citing.citations import title
from tools.site.citing.forms import form_files
from tools.site.citing.identity import IDENTITY_ROOT, identity_pages
from tools.site.embedding.pages import embed_files
from tools.site.figures import pages as figures
from tools.site.figures.context import Context
from tools.site.frame import Frame, both_languages, frame
from tools.site.keeping import worker
from tools.site.navigation import (
    Neighbour,
    SitemapEntry,
    navigation,
    parallel_label,
    parallel_neighbours,
    parallel_title,
    register_description,
    section_links,
)
from tools.site.page import (
    canonical,
    full_title,
    listed_headings,
    page_description,
    page_files,
    pair_ids,
    text_content,
    text_context,
    with_addresses,
)
from tools.site.programs.answers import answers
from tools.site.programs.passages import Asked
from tools.site.served import with_headers
from tools.site.text.cards import card_files
from tools.site.text.word_pairs import word_pair_files

# The theme's banner about MkDocs 2 and static-i18n's account of each override are not about this site.
logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)

# MkDocs hands nothing from one event to the next: what a build is made from waits here.
_build = SiteBuild()

# What identity pages and the 404 are written into, by what leads to the site's root and by language.
_environment = Environment()
_frames: dict[str, dict[Code, Frame]] = {}
# What pages of figures are written into, by edition and language.
_figure_frames: dict[tuple[str, Code], Frame] = {}


def _i18n(config: MkDocsConfig) -> Any:
    """Return the static-i18n plugin, which has no types."""
    return config.plugins["i18n"]


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether the site is served: then the source is converted before each build."""
    global _build
    _build = SiteBuild(is_served=command == "serve")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read what the site is built from, once for all languages, and give each its navigation."""
    global _build
    plugin = _i18n(config)
    if not plugin.building:
        try:
            _build = _new_build(Path(config.docs_dir), is_served=_build.is_served)
        except InputError as error:
            raise PluginError(str(error)) from None
    for language in plugin.config.languages:
        language.nav = navigation(_build.reports, _build.registers, language_of(language.locale))
    return config


def _new_build(docs: Path, *, is_served: bool) -> SiteBuild:
    """Read the data and bundle the scripts, after converting the source where the site is served; raises InputError."""
    finish(docs.parent / "data")
    if is_served:
        build_all(ROOT / "source", docs, docs.parent / "data")
    return replace(read_site(docs), is_served=is_served, bundle=assets.bundled(docs / "assets"))


@event_priority(-200)  # after static-i18n has made the navigation of the language
def on_nav(nav: Any, *, config: MkDocsConfig, files: Files) -> Any:
    """Tell each page what the navigation shows of it, and make titles HTML, as the theme takes them."""
    language = language_of(_i18n(config).current_language)
    sections = section_links(_build.reports, language)
    for page in nav.pages:
        part = _build.part_pages.get(page.url)
        page.is_register = register_description(page.url, language) is not None
        page.sections = sections.get(page.url, ())
        page.parallel_url = part and parallel_url(part.year, part.part.id, part.language)
        page.title = escape(page.title)
    return nav


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Remember the theme's templates in this language, for the frame of what is no page."""
    global _environment
    _environment = env
    return env


def _shared_by_all(language: Language) -> dict[str, Any]:
    """Return what every page's template is told, whatever it shows."""
    return {
        "language": language,
        "wording": WORDING[language.code],
        "original_tag": ORIGINAL.tag,
        "editions": _build.reports,
        "text": None,
        "policy": _policy(),
    }


def _policy() -> str:
    """Return the content policy that pages carry; while the site is served they carry none, for it loads them again."""
    return "" if _build.is_served else headers.policy()


def _add_frames(context: dict[str, Any], language: Language) -> None:
    """Write the frame of the 404, whose links begin at the host, and the one of identity pages, at their depth."""
    told = {**context, **_shared_by_all(language), "neighbours": both_languages()}
    for root in (context["base_url"], IDENTITY_ROOT):
        _frames.setdefault(root, {})[language.code] = frame(_environment, {**told, "base_url": root}, language)


def _add_figure_frames(context: dict[str, Any], language: Language) -> None:
    """Write the frame of the pages of figures of each edition; the language switch leads to the same figure."""
    for report in _build.reports:
        year = int(report.edition)
        told = {**context, **_shared_by_all(language), "neighbours": figures.neighbours(year, figures.ANY_FIGURE)}
        root = root_of(figure_url(year, figures.ANY_FIGURE, language)).rstrip("/")
        told |= {"base_url": root, "edition": report.edition}
        _figure_frames[report.edition, language.code] = frame(_environment, told, language)


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Tell the templates that are no page (404, sitemap) what they show."""
    if template_name == "404.html":
        _add_frames(context, language_of(_i18n(config).current_language))
        _add_figure_frames(context, language_of(_i18n(config).current_language))
        context["frames"] = _frames[context["base_url"]]
    context["years"] = [report.edition for report in _build.reports]
    context["original_tag"] = ORIGINAL.tag
    context["sitemap"] = [
        SitemapEntry(_url(file), _neighbours(file))
        for files in _i18n(config).i18n_files_per_language.values()
        for file in files
        if not _build.is_parallel(_url(file))
    ]
    for year, registers in _build.registers.items():
        context["sitemap"] += figures.sitemap(year, registers)
    return context


def on_page_markdown(markdown: str, *, page: Any, config: MkDocsConfig, files: Files) -> str:
    """Put the site's own address into examples, and the repository's where pages lead there."""
    return with_addresses(markdown, config.site_url or "", config.repo_url or "")


def _downloads(config: MkDocsConfig) -> Path:
    """Return where `make downloads` leaves what it makes."""
    return Path(config.docs_dir).parent / "downloads"


def on_page_content(html: str, *, page: Any, config: MkDocsConfig, files: Files) -> str:
    """Put marks and controls into a page of the text, and tell MkDocs of the ids that come with them."""
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *pair_ids(page.url, _build)}
    html = downloads.with_files(html, page.url, _downloads(config), language_of(page.file.locale))
    return text_content(html, page.url, _build, config.site_url or "")


def on_page_context(context: dict[str, Any], *, page: Any, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Tell a page's template what it shows."""
    language, text = language_of(page.file.locale), _build.part_pages.get(page.url)
    url, site = _url(page.file), config.site_url or ""
    page.meta["description"] = page_description(page.url, page.file.src_uri, text, language)
    if text and text.is_parallel:
        page.title = parallel_label(text)
        page.previous_page, page.next_page = parallel_neighbours(text)
        context["parallel_title"] = parallel_title(text)
    address, edition = site + canonical(text, url), edition_of(page.url, language)
    whole = title(text.report, language) if text else config.site_name
    shown = full_title("" if page.is_homepage else context.get("parallel_title", page.title), whole)
    context |= _shared_by_all(language) | page_files(page.content, _build.is_wide(url, language) and not text)
    context |= text_context(text, page.url, site) if text else {}
    return context | {
        "edition": edition,
        "listed_headings": [] if _build.is_wide(url, language) else listed_headings(list(page.toc)),
        "open_edition": _open_edition(nav, edition or _build.reports[0].edition, language),
        "neighbours": _neighbours(page.file),
        "text": text,
        "canonical": address,
        "preview": metadata.preview(shown, page.meta["description"], address, language, config.site_name),
    }


def _open_edition(nav: Navigation, edition: str, language: Language) -> Any:
    """Return the part of the navigation that has the pages of an edition."""
    title = WORDING[language.code].edition.format(year=edition)
    return next((item for item in nav.items if item.children and item.title == title), None)


def _neighbours(file: Any) -> list[Neighbour]:
    """Return the page in every language that has it, itself included; known once all languages are read."""
    files = file.alternates
    return [Neighbour(other.tag, other.name, _url(files[other.code])) for other in LANGUAGES if other.code in files]


def _url(file: Any) -> str:
    """Return a file's address relative to the site, empty for the home page."""
    return "" if file.url in {".", "./"} else str(file.url)


def on_post_page(output: str, *, page: Any, config: MkDocsConfig) -> str:
    """Name the picture of a page in its head, where it has been drawn."""
    picture = pictures.of_url(_url(page.file), language_of(page.file.locale), _build.reports[0].edition)
    return pictures.with_picture(output, picture, pictures.drawn_in(_downloads(config)), config.site_url or "")


def on_post_build(*, config: MkDocsConfig) -> None:
    """Add what is no page, once the last language is built, and hold the pages against the data."""
    plugin = _i18n(config)
    if plugin.current_language != plugin.build_languages[-1]:
        return
    folder, site = Path(config.site_dir), config.site_url or ""
    shutil.copytree(Path(config.docs_dir).parent / "data", folder / "data", dirs_exist_ok=True)
    identities = identity_pages(_build.reports, site, ROOT / "theme", _frames[IDENTITY_ROOT], _build.pairs)
    frames = embed_files(_build.reports, _build.registers, site, ROOT / "theme", _policy())
    pages = chain(identities, _figure_pages(site), frames)
    _write(folder, pictures.with_pictures(pages, pictures.drawn_in(_downloads(config)), site))
    _write(folder, card_files(_build.registers))
    _write(folder, word_pair_files(_build.registers, _build.texts, _build.pairs))
    _write(folder, form_files(_build.reports))
    _write(folder, inventory.inventories(_build.reports))
    _write(folder, answers(_asked(site)))
    search.publish(folder, site, _build.reports)
    downloads.publish(_downloads(config), folder)
    pictures.publish(_downloads(config), folder)
    try:
        assets.publish(folder, _build.bundle)
        worker.publish(folder, datetime.fromtimestamp(get_build_timestamp(), UTC).date())
        refuse(verify.problems(folder, _build.reports))
    except InputError as error:
        raise PluginError(str(error)) from None
    security.publish(folder, config.extra.get("security_contact", ""), site)
    (folder / headers.HEADERS_FILE).write_text(headers.headers_file(folder), encoding="utf-8", newline="\n")


def on_serve(server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
    """Give the headers of the site while it is served, too: a policy in the pages would forbid loading them again."""
    server.set_app(with_headers(server.get_app()))
    return server


def _figure_pages(site: str) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of every figure's pages, of all editions."""
    for report in _build.reports:
        edition = report.edition
        made_from = Context(report, _build.registers[edition], _build.pairs[edition], site)
        yield from figures.figure_pages(made_from, ROOT / "theme", _figure_frames)


def _asked(site: str) -> list[Asked]:
    """Return the editions as programs ask for them."""
    return [
        Asked(report, _build.registers[report.edition], site, _build.pairs[report.edition]) for report in _build.reports
    ]


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
