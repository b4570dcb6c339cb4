"""The page of the columns of an edition as cases: what happened, who acted, how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from tools.language.languages import Language, own_first
from tools.language.register_words import REGISTER_WORDING
from tools.language.written_numbers import between, written_number
from tools.pages.markdown import block, document, escape, escape_html, escape_inside, heading
from tools.pages.registers.passages import Passages, downloads, heading_with, in_language, table
from tools.registers.cases import CaseData
from tools.registers.edition import CASES, FIGURES, Edition
from tools.registers.figures import FigureData


def cases_page(edition: Edition, language: Language) -> str:
    """The cases in the order of the report."""
    wording = REGISTER_WORDING[language.code]
    title = wording.of_year.format(title=wording.columns, year=edition.year)
    cases = block("div", [_case(column, edition, language) for column in edition.cases], class_="register columns")
    data = downloads(edition.year, [f"{CASES}.json"], language, 2)
    return document([heading(1, CASES, title), escape(wording.columns_intro), data, cases])


def _case(column: CaseData, edition: Edition, language: Language) -> str:
    wording = REGISTER_WORDING[language.code]
    own, *others = own_first(language)
    more = "".join(
        f' <span class="other" lang="{other.tag}">{escape_html(column.title[other.code])}</span>' for other in others
    )
    content = [heading_with(2, column.entry, column.title[own.code], more, column.title[own.code])]
    content += _sections(column, edition, language)
    if column.note:
        note = f"{wording.note}{wording.colon}{escape_html(column.note[language.code])}"
        content.append(f'<p class="note" markdown>{note}</p>')
    content += [_quotations(column, edition, language), _way(column, edition, language)]
    return block("div", content, class_="entry case")


def _sections(column: CaseData, edition: Edition, language: Language) -> Iterator[str]:
    wording, code = REGISTER_WORDING[language.code], language.code
    figures = [figure for figure in edition.figures if figure.segment in column.segments]
    yield f"**{wording.facts}**{wording.colon}{escape_inside(column.facts[code])}"
    yield f"**{wording.bodies}**{wording.colon}{wording.separator.join(_bodies(column, edition, language))}"
    yield f"**{wording.outcome}**{wording.colon}{escape_inside(column.outcome[code])}"
    if figures:
        yield f"**{wording.case_figures}**{wording.colon.rstrip()}"
        yield "\n".join(f"- {_figure(figure, language)}" for figure in figures)


def _bodies(column: CaseData, edition: Edition, language: Language) -> Iterator[str]:
    listed = {entry.id for entry in edition.glossary}
    for body in column.bodies:
        name = escape_inside(body.names[language.code])
        yield f"[{name}](../glossary.md#{body.agency})" if body.agency in listed else name


def _figure(figure: FigureData, language: Language) -> str:
    code, wording = language.code, REGISTER_WORDING[language.code]
    qualifier = f"{wording.qualifiers[figure.qualifier]}{language.glue}" if figure.qualifier else ""
    glue = between(figure.unit[code], language)
    value = f"{qualifier}{written_number(figure.value, language)}{glue}{escape_inside(figure.unit[code])}"
    return f"[{value}]({FIGURES}.md#{figure.id}) {escape_inside(figure.label[code])}"


def _quotations(column: CaseData, edition: Edition, language: Language) -> str:
    """The words of the report that bear the summary, in both languages."""
    wording, passages = REGISTER_WORDING[language.code], Passages(edition.report)
    languages = own_first(language)
    rows = (
        [
            passages.link(one.segment, language, ""),
            *(in_language(escape_inside(one.quote.get(other.code, "")), other, language) for other in languages),
        ]
        for one in column.quotes
    )
    head = [wording.place, *(wording.language[other.code] for other in languages)]
    return block("details", [f"<summary>{wording.quoted}</summary>", table(head, rows)], class_="concordance")


def _way(column: CaseData, edition: Edition, language: Language) -> str:
    passages = Passages(edition.report)
    return passages.link(column.id, language, "", REGISTER_WORDING[language.code].read_column)
