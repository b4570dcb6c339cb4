"""The search files of an edition, one a language, and one of its registers when it has some.

They are made from the data files alone: a register that comes to exist is found without a
change here. The browser fetches them when a reader first reaches for the search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from tools.data.folds import folds
from tools.data.report import ReportData
from tools.files.data_record import DataRecord
from tools.files.errors import InputError
from tools.language.languages import LANGUAGES, ORIGINAL, Code


class SearchSegment(DataRecord, frozen=True, array_like=True):
    """A segment's id and its printed text; its place follows from the order of ids."""

    id: str
    text: str


class SearchText(DataRecord, frozen=True):
    """search-<language>.json: the text of one edition in one language.

    `labels` are the headings that navigation reads otherwise than printed; `folds` are pairs of
    a traditional character and the simplified one that the edition prints; `registers` tells
    that search-registers.json stands beside it.
    """

    edition: str
    language: Code
    segments: list[SearchSegment]
    labels: dict[str, str] = msgspec.field(default_factory=dict)
    folds: str = ""
    registers: bool = False


class SearchMention(DataRecord, frozen=True, array_like=True):
    """The index of a segment, where in its text the mention starts, and its length, in UTF-16 units."""

    segment: int
    start: int
    length: int


class SearchName(DataRecord, frozen=True):
    """An agency or term, its names, and every place that names it."""

    id: str
    kind: str
    names: dict[Code, list[str]]
    mentions: dict[Code, list[SearchMention]]


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


class SearchRegisters(DataRecord, frozen=True):
    """search-registers.json: what the registers of one edition add to the search."""

    edition: str
    names: list[SearchName]
    figures: list[SearchFigure]
    documents: list[SearchDocument]


class _Mention(msgspec.Struct, frozen=True):
    segment: str
    text: str
    start: int


class _GlossaryRecord(msgspec.Struct, frozen=True):
    """What the search reads of a record of glossary.json; it may have more."""

    id: str
    kind: str
    names: dict[Code, list[str]]
    mentions: dict[Code, list[_Mention]]
    abbr: str | None = None
    official: dict[str, str] | None = None
    also: dict[Code, list[str]] | None = None


class _FigureRecord(msgspec.Struct, frozen=True):
    id: str
    segment: str
    quote: dict[Code, str]
    value: float
    unit: dict[Code, str]
    label: dict[Code, str]


class _Citation(msgspec.Struct, frozen=True):
    segment: str


class _DocumentRecord(msgspec.Struct, frozen=True):
    id: str
    title: dict[Code, str]
    mentions: list[_Citation]


SEARCH_SCHEMAS: dict[str, type[DataRecord]] = {"search": SearchText, "search-registers": SearchRegisters}


_Record = TypeVar("_Record")


def search_files(data: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """(path under data/, bytes) of the search files that the data files of all editions give.

    Raises InputError for a register that is not what the design says.
    """
    for path in sorted(path for path in data if path.endswith("/report.json")):
        year = path.split("/")[0]
        report = msgspec.json.decode(data[path], type=ReportData)
        registers = search_registers(report, data)
        has_some = bool(registers.names or registers.figures or registers.documents)
        for language in LANGUAGES:
            yield f"{year}/search-{language.code}.json", _compact(search_text(report, language.code, has_some))
        yield f"{year}/search.schema.json", _schema("search")
        if has_some:
            yield f"{year}/search-registers.json", _compact(registers)
            yield f"{year}/search-registers.schema.json", _schema("search-registers")


def search_text(report: ReportData, code: Code, registers: bool = False) -> SearchText:
    """The search file of one language; a segment that it lacks has an empty text."""
    texts = (text for segment in report.segments for text in segment.text.values())
    return SearchText(
        edition=report.edition,
        language=code,
        segments=[SearchSegment(segment.id, segment.text.get(code, "")) for segment in report.segments],
        labels={
            segment.id: segment.label[code]
            for segment in report.segments
            if segment.label and code in segment.label and segment.label[code] != segment.text[code].rstrip("。.")
        },
        folds=folds(texts) if code == ORIGINAL.code else "",
        registers=registers,
    )


def search_registers(report: ReportData, data: Mapping[str, bytes]) -> SearchRegisters:
    """What the registers of an edition add; empty lists for those that do not exist."""
    indexes = {segment.id: index for index, segment in enumerate(report.segments)}
    texts = {segment.id: segment.text for segment in report.segments}

    def index_of(segment: str, name: str) -> int:
        if segment not in indexes:
            raise InputError(name, 1, f"no segment has the id {segment}; expected one of report.json")
        return indexes[segment]

    def mention(found: _Mention, code: Code, name: str) -> SearchMention:
        index = index_of(found.segment, name)
        text = texts[found.segment].get(code, "")
        if text[found.start : found.start + len(found.text)] != found.text:
            raise InputError(
                name, 1, f"{found.segment} does not read “{found.text}” at {found.start}; expected it there in {code}"
            )
        return SearchMention(index, _units(text[: found.start]), _units(found.text))

    glossary_name, figures_name, documents_name = (
        f"{report.edition}/{name}.json" for name in ("glossary", "figures", "documents")
    )
    return SearchRegisters(
        edition=report.edition,
        names=[
            SearchName(
                record.id,
                record.kind,
                _names(record),
                {
                    code: [mention(found, code, glossary_name) for found in mentions]
                    for code, mentions in record.mentions.items()
                },
            )
            for record in _read(data, glossary_name, _GlossaryRecord)
        ],
        figures=[
            SearchFigure(record.id, index_of(record.segment, figures_name), _value(record), record.quote, record.label)
            for record in _read(data, figures_name, _FigureRecord)
        ],
        documents=[
            SearchDocument(
                record.id,
                record.title,
                sorted({index_of(citation.segment, documents_name) for citation in record.mentions}),
            )
            for record in _read(data, documents_name, _DocumentRecord)
        ],
    )


def _read(data: Mapping[str, bytes], path: str, kind: type[_Record]) -> list[_Record]:
    """The records of a register: a list, or an object whose only list they are."""
    if path not in data:
        return []
    try:
        value: Any = msgspec.json.decode(data[path])
        if isinstance(value, dict):
            lists = [member for member in value.values() if isinstance(member, list)]
            value = lists[0] if len(lists) == 1 else value
        return msgspec.convert(value, list[kind])  # type: ignore[valid-type]
    except msgspec.MsgspecError as error:
        raise InputError(path, 1, f"{error}; expected the records of the register") from None


def _names(record: _GlossaryRecord) -> dict[Code, list[str]]:
    """All names of a record: as printed, abbreviated, the official one and those that readers use."""
    names: dict[Code, list[str]] = {}
    for language in LANGUAGES:
        official = (record.official or {}).get(language.code)
        every = [*record.names.get(language.code, []), *([official] if official else [])]
        every += (record.also or {}).get(language.code, [])
        if record.abbr and language is not ORIGINAL:
            every.append(record.abbr)
        names[language.code] = list(dict.fromkeys(every))
    return names


def _value(record: _FigureRecord) -> str:
    """A value as JavaScript writes the number, with % for shares."""
    written = f"{record.value:.12g}"
    if "e" in written:
        written = f"{record.value:.0f}"
    return written + ("%" if "%" in record.unit.values() else "")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _compact(record: DataRecord) -> bytes:
    return msgspec.json.encode(record) + b"\n"


def _schema(name: str) -> bytes:
    described: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **msgspec.json.schema(SEARCH_SCHEMAS[name]),
    }
    return msgspec.json.format(msgspec.json.encode(described), indent=1) + b"\n"
