"""The page of the errata of an edition: by severity, then by chapter, with what is printed where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.language.languages import Language, own_first
from tools.language.register_words import REGISTER_WORDING
from tools.pages.markdown import block, document, escape, escape_html, escape_inside, heading
from tools.pages.registers.passages import Passages, downloads, heading_with, in_language
from tools.registers.edition import ERRATA, Edition
from tools.registers.errata import ErratumData, Severity
from tools.report.model import label

SEVERITIES: tuple[Severity, ...] = ("major", "minor", "style")


def errata_page(edition: Edition, language: Language) -> str:
    """How it was made, and every record."""
    wording = REGISTER_WORDING[language.code]
    title = wording.of_year.format(title=wording.errata, year=edition.year)
    content: list[str] = []
    for severity, name in wording.severities.items():
        own = [erratum for erratum in edition.errata if erratum.severity == severity]
        if own:
            content += [heading(2, severity, name), escape(wording.severity_means[severity])]
            content += _by_chapter(own, severity, edition, language)
    register = block("div", content, class_="register errata")
    intro = [*wording.errata_intro, _counted(edition.errata, language)]
    data = downloads(edition.year, [f"{ERRATA}.json"], language, 2)
    return document([heading(1, ERRATA, title), *map(escape, intro), data, register])


def _counted(errata: Sequence[ErratumData], language: Language) -> str:
    """How many records there are of each severity, and which of the two readings saw them."""
    wording = REGISTER_WORDING[language.code]
    severities = Counter(one.severity for one in errata)
    readers = Counter(len({"a", "b"} & set(one.readings)) for one in errata)
    counted = wording.errata_counts.format(count=len(errata), **{name: severities[name] for name in SEVERITIES})
    seen = wording.errata_readings.format(both=readers[2], one=readers[1], editor=readers[0])
    return f"{counted}{language.glue}{seen}"


def _by_chapter(errata: Sequence[ErratumData], severity: str, edition: Edition, language: Language) -> Iterator[str]:
    passages = Passages(edition.report)
    ordered = sorted(errata, key=lambda one: passages.order[one.segment])
    for part, own in groupby(ordered, key=lambda one: passages.part(one.segment)):
        yield heading(3, f"{severity}-{part}", label(passages.segments[part], language.code, edition.report))
        yield from (_entry(erratum, passages, language) for erratum in own)


def _entry(erratum: ErratumData, passages: Passages, language: Language) -> str:
    """The place and kind, both quotations, and the note."""
    wording = REGISTER_WORDING[language.code]
    more = f' <span class="kind">{wording.erratum_kinds[erratum.kind]}</span>'
    number = passages.number(erratum.segment, language)
    lines = [f"- {wording.place}{wording.colon}{passages.link(erratum.segment, language, '')}"]
    for other in own_first(language):
        quote = erratum.quote.get(other.code)
        said = in_language(f"<q>{escape_inside(quote)}</q>", other, language) if quote else wording.nothing_printed
        lines.append(f"- {wording.printed[other.code]}{wording.colon}{said}")
    note = f'<p class="note" markdown>{escape_html(erratum.note[language.code])}</p>'
    return block("div", [heading_with(4, erratum.id, number, more), "\n".join(lines), note], class_="entry")
