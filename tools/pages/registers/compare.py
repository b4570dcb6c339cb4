"""The page that compares bodies: what an edition has of each, by chapter. A script sets those chosen side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tools.language.compare_words import COMPARE_WORDING, CompareWording
from tools.language.filter_words import FILTER_WORDING
from tools.language.languages import ORIGINAL, Language
from tools.pages.html import Markup
from tools.pages.markdown import block, bullets, document, escape, heading, joined, link, strong, table
from tools.pages.registers.documents import facets as document_facets
from tools.pages.registers.entries import counted, entry, named
from tools.pages.registers.filters import Facets, FilterForm, Option, body_options, chapter_options, chapters
from tools.pages.registers.page import EditionPage
from tools.registers.documents import DocumentData
from tools.registers.edition import CASES, COMPARE, DOCUMENTS, FIGURES, Edition
from tools.registers.figures import FigureData
from tools.registers.values import value_and_unit


@dataclass(frozen=True)
class BodyRecords:
    """What an edition has of one body, each in the order of the report: ids of passages, and records.

    `documents` are those that it issued or ran, by the text in any language.
    """

    body: Option
    page: EditionPage
    documents: Sequence[DocumentData] = ()

    @property
    def id(self) -> str:
        """The id of the body."""
        return self.body.value

    @cached_property
    def passages(self) -> list[str]:
        """The ids of the segments that name it, in any language."""
        return [segment for segment, bodies in self.page.bodies_named.items() if self.id in bodies]

    @cached_property
    def figures(self) -> list[FigureData]:
        """The figures that it acts in."""
        figures = self.page.edition.figures
        return [each for each in figures if self.id in (*each.agencies, *(body.id for body in each.bodies))]

    @cached_property
    def facets(self) -> Facets:
        """The body, and the chapters that have something of it."""
        figures = (figure.segment for figure in self.figures)
        documents = (mention.segment for each in self.documents for mention in each.mentions)
        cases = (case.id for case in self.page.edition.cases if self.id in {body.agency for body in case.bodies})
        segments = (*self.passages, *figures, *documents, *cases)
        return Facets((self.id,), chapters(segments, self.page.passages))


def has_comparison(edition: Edition) -> bool:
    """Tell whether an edition names bodies that can be compared."""
    return any(entry.can_act for entry in edition.glossary)


def compared_ids(edition: Edition) -> list[str]:
    """Return the ids of the entries of the page: those of all bodies that the edition has something of."""
    return [body.id for body in _bodies(EditionPage(edition, ORIGINAL))]


def compare_page(edition: Edition, language: Language) -> str:
    """Write a table of how often each chapter names each body, and then a folded list of each body."""
    page, wording = EditionPage(edition, language), COMPARE_WORDING[language.code]
    bodies = _bodies(page)
    content = [
        _filters(bodies, page),
        heading(2, "counts", wording.table),
        _counts(bodies, page),
        heading(2, "bodies", wording.each),
        *(_entry(body, wording) for body in bodies),
    ]
    return document(
        [
            heading(1, COMPARE, page.wording.of_year.format(title=wording.title, year=edition.year)),
            escape(wording.intro),
            block("div", {"class": f"register {COMPARE}"}, content),
        ]
    )


def _bodies(page: EditionPage) -> list[BodyRecords]:
    documents: dict[str, list[DocumentData]] = {}
    for each in page.edition.documents:
        for body in dict.fromkeys(document_facets(each, page).body):
            documents.setdefault(body, []).append(each)
    bodies = (BodyRecords(option, page, documents.get(option.value, ())) for option in body_options(page))
    return [body for body in bodies if body.facets.chapter]


def _filters(bodies: Sequence[BodyRecords], page: EditionPage) -> Markup:
    options = {"body": [body.body for body in bodies], "chapter": chapter_options(page)}
    needs_script = COMPARE_WORDING[page.language.code].needs_script
    return FilterForm(page.language, options, needs_script=needs_script).write([body.facets for body in bodies])


def _counts(bodies: Sequence[BodyRecords], page: EditionPage) -> Markup:
    """Write a table of the passages of each body by chapter, the body with the most first."""
    wording = COMPARE_WORDING[page.language.code]
    parts = [option.value for option in chapter_options(page)]
    names = {part: _short(part, page) for part in parts}
    ordered = sorted(bodies, key=lambda body: -len(body.passages))
    rows = [[link(body.body.short or body.body.name, f"#{body.id}"), *_row(body, parts)] for body in ordered]
    counted_by_chapter = table([wording.body, *names.values(), wording.total], rows)
    attributes = {"class": "by-chapter", "role": "region", "tabindex": "0", "aria-label": wording.table}
    return block("div", attributes, [counted_by_chapter])


def _short(part: str, page: EditionPage) -> str:
    """Return what a narrow column is called: the number of a chapter, or the name of another part."""
    return part if part.isdigit() else page.passages.chapter(part, page.language)


def _row(body: BodyRecords, parts: Sequence[str]) -> Iterator[str]:
    passages = body.page.passages
    for part in parts:
        count = sum(chapters([segment], passages) == (part,) for segment in body.passages)
        yield str(count or "")
    yield str(len(body.passages))


def _entry(body: BodyRecords, wording: CompareWording) -> Markup:
    count = FILTER_WORDING[body.page.language.code].passages.format(count=len(body.passages))
    line = [named(body.body.name), Markup(" "), counted(count)]
    parts = (
        _part(option, body, wording) for option in chapter_options(body.page) if option.value in body.facets.chapter
    )
    return entry(body.id, body.facets, line, list(parts))


def _part(chapter: Option, body: BodyRecords, wording: CompareWording) -> Markup:
    """Write what a chapter has of a body: a line of its passages, and a list of each kind of record."""
    page = body.page
    passages = [page.passage(segment) for segment in _within(chapter, body.passages, page)]
    lists = {
        wording.figures: list(_figures(chapter, body)),
        wording.documents: list(_documents(chapter, body)),
        wording.cases: list(_cases(chapter, body)),
    }
    content = [joined([strong(chapter.name)])]
    if passages:
        content.append(page.named(wording.passages, [joined(passages, page.wording.separator)]))
    for title, items in lists.items():
        if items:
            content += [joined([title, page.wording.colon.rstrip()]), bullets(items)]
    return block("div", {"class": "part", "data-chapter": chapter.value}, content)


def _within(chapter: Option, segments: Iterable[str], page: EditionPage) -> list[str]:
    return [segment for segment in segments if chapters([segment], page.passages) == (chapter.value,)]


def _figures(chapter: Option, body: BodyRecords) -> Iterator[Markup]:
    language = body.page.language
    for figure in body.figures:
        if _within(chapter, [figure.segment], body.page):
            value = link("".join(value_and_unit(figure, language)), f"{FIGURES}.md#{figure.id}")
            yield joined([value, " ", figure.label[language.code]])


def _documents(chapter: Option, body: BodyRecords) -> Iterator[Markup]:
    language = body.page.language
    for each in body.documents:
        if _within(chapter, (mention.segment for mention in each.mentions), body.page):
            yield link(each.shown(each.title)[language.code], f"{DOCUMENTS}.md#{each.id}")


def _cases(chapter: Option, body: BodyRecords) -> Iterator[Markup]:
    for case in body.page.edition.cases:
        if body.id in {actor.agency for actor in case.bodies} and _within(chapter, [case.id], body.page):
            yield link(case.title[body.page.language.code], f"{CASES}.md#{case.entry}")
