"""The search files of an edition, one a language, and one of its registers when it has some.

The browser fetches them when a reader first reaches for the search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

import msgspec

from tools.addresses.ids import SegmentKind, column_of, is_paragraph
from tools.addresses.urls import page_name
from tools.data.folds import folds
from tools.data.schema import schema
from tools.data.synonyms import has_synonyms
from tools.files.data_record import DataRecord
from tools.language.languages import LANGUAGES, ORIGINAL, Code, Language, glue_after
from tools.registers.cases import CaseData
from tools.registers.documents import DocumentData
from tools.registers.edition import Edition
from tools.registers.figures import FigureData
from tools.registers.glossary import EntryData, MentionData
from tools.registers.quotations import SegmentTexts, segment_texts
from tools.report.model import Report, Supplement, label
from tools.report.text import marked, plain

Kinds = Annotated[str, msgspec.Meta(pattern="^p[tscb]*$")]


_LETTERS: Mapping[SegmentKind, str] = {
    "preface": "p",
    "chapter": "p",
    "conclusion": "p",
    "section": "s",
    "subsection": "s",
    "column": "c",
    "paragraph": "t",
    "column-paragraph": "b",
}


class SearchSegment(DataRecord, frozen=True, array_like=True):
    """A segment's id and its printed text; `pages` says where it is read and what it is."""

    id: str
    text: str


class SearchText(DataRecord, frozen=True):
    """search-<language>.json: the text of one edition in one language.

    `pages` are the names of the pages in order, each with one letter for every segment on it: `p` the heading of a
    part, `s` of a section, `c` of a column, `t` a paragraph, `b` a paragraph in a column (a box). Notes and tables are
    there as paragraphs after what they stand after, an appendix as a heading and a paragraph with one id.
    `labels` are the headings that navigation reads otherwise than printed; `printed` are the pages on which headings
    stand in print, by the id of the heading, in order; `folds` are pairs of
    a traditional character and the simplified one that the edition prints; `registers` tells
    that search-registers.json stands beside it, and `synonyms` that the lists of other words, and how characters
    sound, stand in search/.
    """

    edition: str
    language: Code
    segments: list[SearchSegment]
    pages: dict[str, Kinds]
    labels: dict[str, str] = msgspec.field(default_factory=dict)
    printed: dict[str, int] = msgspec.field(default_factory=dict)
    folds: str = ""
    registers: bool = False
    synonyms: bool = False


class SearchMention(DataRecord, frozen=True, array_like=True):
    """The index of a segment, where in its text the mention starts, and its length, in UTF-16 units."""

    segment: int
    start: int
    length: int


class SearchName(DataRecord, frozen=True):
    """An agency or term, its names, its abbreviation as printed in English, and every place that names it.

    The first name of a language is the one to show; some of the others are those that readers use.
    """

    id: str
    kind: str
    names: dict[Code, list[str]]
    mentions: dict[Code, list[SearchMention]]
    abbr: str | None = None


class SearchFigure(DataRecord, frozen=True, array_like=True):
    """A figure: its id, the index of its segment, its value as the matcher writes it, quotes and labels."""

    id: str
    segment: int
    value: str
    quote: dict[Code, str]
    label: dict[Code, str]


class SearchDocument(DataRecord, frozen=True, array_like=True):
    """A document: its id, its title, and the indexes of the segments that cite it."""

    id: str
    title: dict[Code, str]
    segments: list[int]


class SearchCase(DataRecord, frozen=True, array_like=True):
    """A case: its id, the indexes of the segments of its column, its title, and how it ended."""

    id: str
    segments: list[int]
    title: dict[Code, str]
    outcome: dict[Code, str]


class SearchRegisters(DataRecord, frozen=True):
    """search-registers.json: what the registers of one edition add to the search."""

    edition: str
    names: list[SearchName]
    figures: list[SearchFigure]
    documents: list[SearchDocument]
    cases: list[SearchCase] = msgspec.field(default_factory=list)


def search_files(editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under data/, bytes) of the search files of all editions, and of their schemas."""
    for edition in editions:
        for language in LANGUAGES:
            text = search_text(edition, language.code)
            yield f"{edition.year}/search-{language.code}.json", _compact(text)
        yield f"{edition.year}/search.schema.json", schema(SearchText)
        if _has_registers(edition):
            yield f"{edition.year}/search-registers.json", _compact(search_registers(edition))
            yield f"{edition.year}/search-registers.schema.json", schema(SearchRegisters)


def _has_registers(edition: Edition) -> bool:
    return bool(edition.glossary or edition.figures or edition.documents or edition.cases)


def _compact(record: DataRecord) -> bytes:
    """Encode a search file without the blanks that other data files have: a reader waits for it."""
    return msgspec.json.encode(record) + b"\n"


# The text


def search_text(edition: Edition, code: Code) -> SearchText:
    """Return the search file of one language; a segment that this language lacks has an empty text."""
    passages = _passages(edition.report)
    return SearchText(
        edition=str(edition.year),
        language=code,
        segments=[SearchSegment(passage.id, passage.texts.get(code, "")) for passage in passages],
        pages=_pages(passages),
        labels=_labels(edition.report, code),
        printed=dict(edition.report.contents[code].pages) if code in edition.report.contents else {},
        folds=folds(text for passage in passages for text in passage.texts.values()) if code == ORIGINAL.code else "",
        registers=_has_registers(edition),
        synonyms=has_synonyms(edition.synonyms),
    )


@dataclass(frozen=True, slots=True)
class _Passage:
    """What can be found: its id, its page, what it is by a letter, and its text by language."""

    id: str
    page: str
    letter: str
    texts: Mapping[Code, str]


def _passages(report: Report) -> list[_Passage]:
    """Return the segments in their order, each note and table after what it stands after, and the appendices."""
    texts = segment_texts(report)
    last = {host: index for index, each in enumerate(report.segments) for host in (each.id, column_of(each))}
    passages: list[_Passage] = []
    for index, segment in enumerate(report.segments):
        page = page_name(segment.part)
        passages.append(_Passage(segment.id, page, _LETTERS[segment.kind], texts[segment.id]))
        letter = "b" if column_of(segment) else "t"
        beside = (each for each in report.supplements if each.after and last.get(each.after) == index)
        passages += [_Passage(each.id, page, letter, _words(each, 0)) for each in beside]
    for appendix in report.supplements:
        if appendix.kind == "appendix":
            page = page_name(appendix.id)
            title = {code: lines[0].text.strip() for code, lines in appendix.lines.items()}
            passages += [_Passage(appendix.id, page, "p", title), _Passage(appendix.id, page, "t", _words(appendix, 1))]
    return passages


def _words(supplement: Supplement, first: int) -> dict[Code, str]:
    """Return the text of a supplement from a line on, its lines joined as those of a paragraph."""
    found: dict[Code, str] = {}
    for language in LANGUAGES:
        words = ""
        for line in supplement.lines.get(language.code, ())[first:]:
            glue = " " if supplement.kind == "table" else glue_after(words, language)
            words += (glue if words else "") + " ".join(plain(marked(line.text)).split())
        found[language.code] = words
    return found


def _pages(passages: Sequence[_Passage]) -> dict[str, Kinds]:
    """Return the kinds of the passages by page, a letter each, so that no reader need know how an id is made."""
    pages: dict[str, str] = {}
    for passage in passages:
        pages[passage.page] = pages.get(passage.page, "") + passage.letter
    return pages


def _labels(report: Report, code: Code) -> dict[str, str]:
    """Return the labels that are recorded otherwise than the heading is printed, by the id of the segment."""
    printed = segment_texts(report)
    labels = {
        segment.id: label(segment, code, report)
        for segment in report.segments
        if not is_paragraph(segment) and code in segment.texts
    }
    return {segment: words for segment, words in labels.items() if words != printed[segment][code].rstrip("。.")}


# The registers


def search_registers(edition: Edition) -> SearchRegisters:
    """Return what the registers of an edition add to the search; an empty list for a register without records."""
    texts = segment_texts(edition.report)
    indexes = {passage.id: index for index, passage in enumerate(_passages(edition.report))}
    return SearchRegisters(
        edition=str(edition.year),
        names=[_name(entry, texts, indexes) for entry in edition.glossary if any(entry.mentions.values())],
        figures=[_figure(figure, indexes) for figure in edition.figures],
        documents=[_document(document, indexes) for document in edition.documents],
        cases=[_case(case, indexes) for case in edition.cases],
    )


def _name(entry: EntryData, texts: SegmentTexts, indexes: dict[str, int]) -> SearchName:
    mentions = {
        code: [_mention(mention, texts[mention.segment][code], indexes) for mention in mentions]
        for code, mentions in entry.mentions.items()
    }
    return SearchName(
        entry.id,
        entry.kind,
        {language.code: _names(entry, language) for language in LANGUAGES},
        mentions,
        entry.abbr,
    )


def _mention(mention: MentionData, text: str, indexes: dict[str, int]) -> SearchMention:
    """Count in UTF-16 units, as JavaScript does, what glossary.json counts in characters."""
    return SearchMention(indexes[mention.segment], _units(text[: mention.start]), _units(mention.text))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _names(entry: EntryData, language: Language) -> list[str]:
    """Return all names of an entry: as printed, the official one, those that readers use, the abbreviation."""
    code = language.code
    official = getattr(entry.official, code) if entry.official else None
    abbreviation = entry.abbr if language is not ORIGINAL else None
    also = [name for names in (entry.also, entry.search_names) for name in (names or {}).get(code, ())]
    names = [*entry.names.get(code, ()), official, *also, abbreviation]
    return list(dict.fromkeys(name for name in names if name))


def _figure(figure: FigureData, indexes: dict[str, int]) -> SearchFigure:
    return SearchFigure(figure.id, indexes[figure.segment], _value(figure), figure.quote, figure.label)


def _value(figure: FigureData) -> str:
    """Write a value as JavaScript writes the number, without an exponent, with % for shares."""
    written = format(Decimal(str(figure.value)).normalize(), "f")
    return written + ("%" if "%" in figure.unit.values() else "")


def _document(document: DocumentData, indexes: dict[str, int]) -> SearchDocument:
    return SearchDocument(document.id, document.title, sorted({indexes[one.segment] for one in document.mentions}))


def _case(case: CaseData, indexes: dict[str, int]) -> SearchCase:
    return SearchCase(case.entry, [indexes[segment] for segment in case.segments], case.title, case.outcome)
