"""The page of the cases of an edition, which it prints as columns: what happened, who acted, how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from tools.language.languages import Language, own_first
from tools.pages.html import Markup, element
from tools.pages.markdown import block, bullets, joined, link, strong, table
from tools.pages.registers.filters import Facets, FilterForm, body_options, chapter_options, chapters
from tools.pages.registers.page import EditionPage, titled
from tools.pages.registers.passages import in_language
from tools.pages.registers.values import as_printed
from tools.registers.cases import CaseData
from tools.registers.edition import CASES, FIGURES, Edition
from tools.registers.figures import FigureData
from tools.registers.values import value_and_unit


def cases_page(edition: Edition, language: Language) -> str:
    """Write the cases in the order of the report."""
    page = EditionPage(edition, language)
    return page.write(CASES, [f"{CASES}.json"], [], [_filters(page), *(_case(case, page) for case in edition.cases)])


def _filters(page: EditionPage) -> Markup:
    form = FilterForm(page.language, {"body": body_options(page), "chapter": chapter_options(page)})
    return form.write([facets(case, page) for case in page.edition.cases])


def facets(case: CaseData, page: EditionPage) -> Facets:
    """Return what a case can be filtered by: who acted in it, and the chapter of its column."""
    bodies = (body.agency for body in case.bodies if body.agency)
    return Facets(tuple(dict.fromkeys(bodies)), chapters(case.segments, page.passages))


def _case(case: CaseData, page: EditionPage) -> Markup:
    content = [
        titled(2, case.entry, case.title, page.language),
        *_summary(case, page),
        *_figures(case, page),
        *page.note(case),
        _quotations(case, page),
        page.passage(case.id, page.wording.read_column),
    ]
    return block("div", {"class": "entry case", **facets(case, page).attributes()}, content)


def _summary(case: CaseData, page: EditionPage) -> Iterator[Markup]:
    code, wording = page.language.code, page.wording
    bodies = (page.body(body.agency, body.names[code]) for body in case.bodies)
    yield joined([strong(wording.facts), wording.colon, case.facts[code]])
    yield joined([strong(wording.bodies), wording.colon, joined(bodies, wording.separator)])
    yield joined([strong(wording.outcome), wording.colon, case.outcome[code]])


def _figures(case: CaseData, page: EditionPage) -> Iterator[Markup]:
    """Yield the figures of the register that the case has, if there are any."""
    figures = [figure for figure in page.edition.figures if figure.segment in case.segments]
    if figures:
        yield joined([strong(page.wording.case_figures), page.wording.colon.rstrip()])
        yield bullets(_figure(figure, page) for figure in figures)


def _figure(figure: FigureData, page: EditionPage) -> Markup:
    language = page.language
    value = link("".join(value_and_unit(figure, language)), f"{FIGURES}.md#{figure.id}")
    return joined([value, " ", figure.label[language.code], *as_printed(figure, language)])


def _quotations(case: CaseData, page: EditionPage) -> Markup:
    """Write a table of the quotations that the summary rests on, in both languages."""
    languages = own_first(page.language)
    rows = (
        [
            page.place(passage),
            *(in_language(passage.quote.get(other.code, ""), other, page.language) for other in languages),
        ]
        for passage in case.quotes
    )
    head = [page.wording.place, *(page.wording.language[other.code] for other in languages)]
    summary = element("summary", {}, page.wording.quoted)
    return block("details", {"class": "concordance"}, [summary, table(head, rows)])
