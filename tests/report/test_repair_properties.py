"""Break any paragraph, float any column: the same document comes out.

The real report is broken once more at a place of hypothesis' choice. Where no rule can tell
(after a full stop, after an italic title), the build stops instead of guessing, and one
record in edition.toml gives the same document again.
"""

from __future__ import annotations

import functools

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.support.making import REAL, records, source_of, text_lines, with_text
from tools.data.report import SegmentData, report_data
from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError
from tools.files.toml_file import loads
from tools.language.forms import usual_forms
from tools.language.languages import EN, LANGUAGES, ZH, Language
from tools.report.convert import convert
from tools.report.model import Pair, Report

TEXT = (REAL / "report.txt").read_text(encoding="utf-8")
LINE = {"zh": 21, "en": 61}
SLOW = settings(max_examples=40)


def document(segments: list[SegmentData]) -> list[tuple[object, ...]]:
    """What a reader gets of the segments: all but the lines they came from."""
    return [(s.id, s.kind, s.part, s.section, s.number, s.text, s.html, s.after, s.page) for s in segments]


@functools.cache
def expected() -> list[tuple[object, ...]]:
    return document(report_data(with_text(REAL, TEXT)).segments)


def sentences(report: Report) -> dict[str, Pair]:
    """The pairs of sentences by their ids."""
    return {pair.id: pair for pair in report.pairs}


@functools.cache
def expected_sentences() -> dict[str, Pair]:
    return sentences(with_text(REAL, TEXT))


@functools.cache
def prose_lines(language: Language) -> tuple[int, ...]:
    """The indexes of the lines that hold paragraphs, those of columns included."""
    lines, first = text_lines(REAL, language.code)
    last = len(lines) if language is EN else text_lines(REAL, "en")[1]
    return tuple(
        i for i in range(first, last) if lines[i].strip() and usual_forms(language).marker(lines[i]).kind == "prose"
    )


def breaks(line: str, language: Language) -> list[int]:
    """Where a page could end inside a line: between Chinese characters, at a blank, after a dash; not after a hyphen.

    A page has a whole line of print at the least; a shorter one is asked about, since it looks like a title,
    and so is one that ends in the middle of a word or number, or with the signs that part the items of a list,
    and one without a letter.
    """
    ends = line.rstrip("*”’》）)\"'").endswith(("。", "！", "？", ".", "!", "?"))
    places = range(LINE[language.code], len(line) if ends else len(line) - LINE[language.code])
    if language is ZH:
        return [
            i
            for i in places
            if " " not in line[i - 1 : i + 1]
            and not is_inside_word(line, i)
            and line[i - 1] not in "；："
            and any(map(str.isalpha, line[i:]))
        ]
    return [
        i
        for i in places
        if ((line[i] == " " and line[i - 1] not in ";:") or line[i - 1] == "—") and any(map(str.isalpha, line[i:]))
    ]


def is_inside_word(line: str, place: int) -> bool:
    return all(
        (character.isascii() and character.isalnum()) or character in ".," for character in line[place - 1 : place + 1]
    )


def is_undecidable(before: str, after: str) -> bool:
    """A break after a full stop or after a whole italic title, which a rule cannot see through."""
    if before.endswith("*") and before.count("*") % 2 == 0:
        return True
    if before.rstrip("”’》）)\"'")[-1:] not in set("。！？.!?"):
        return False
    return not after[:1].islower()


@functools.cache
def places(*, undecidable: bool) -> tuple[tuple[Language, int, int], ...]:
    """(language, line index, place) of every possible page break of one sort."""
    lines = TEXT.split("\n")
    return tuple(
        (language, index, place)
        for language in LANGUAGES
        for index in prose_lines(language)
        for place in breaks(lines[index], language)
        if is_undecidable(lines[index][:place].rstrip(), lines[index][place:].lstrip()) is undecidable
    )


def break_at(index: int, place: int) -> str:
    """The report with one more page break."""
    lines = TEXT.split("\n")
    lines[index : index + 1] = [lines[index][:place].rstrip(), "", lines[index][place:].lstrip()]
    return "\n".join(lines)


@SLOW
@given(st.sampled_from(places(undecidable=False)))
def test_a_page_break_anywhere_inside_a_sentence_changes_nothing(case: tuple[Language, int, int]) -> None:
    _, index, place = case
    report = with_text(REAL, break_at(index, place))
    assert document(report_data(report).segments) == expected()
    assert sentences(report) == expected_sentences()


@SLOW
@given(st.sampled_from(places(undecidable=True)))
def test_a_page_break_after_a_sentence_or_a_title_is_never_guessed_at(case: tuple[Language, int, int]) -> None:
    """Either something else tells (an open quotation), or the build stops and a record mends it."""
    language, index, place = case
    text = break_at(index, place)
    try:
        found = document(report_data(with_text(REAL, text)).segments)
    except InputError:
        pass
    else:
        assert found == expected()
        return
    before = TEXT.split("\n")[index][:place].rstrip()
    if before.endswith("*"):
        title = before[:-1].rpartition("*")[2]
        record = f'\n[[italic]]\nlanguage = "{language.code}"\ntitle = """{title}"""\nwhy = "a page break"\n'
    else:
        tail = next(before[-n:] for n in range(6, len(before) + 1) if _ends_one_line(before[-n:], text))
        record = (
            f'\n[[cut]]\nlanguage = "{language.code}"\nafter = """{tail}"""\ngoes_on = true\nwhy = "a page break"\n'
        )
    edition, exceptions = records(REAL)
    source = source_of(text)
    written = (REAL / "edition.toml").read_text(encoding="utf-8").replace(edition.record.source.sha256, source.sha256)
    mended = convert(source, loads(written + record, "edition.toml", EditionRecord), exceptions)
    assert document(report_data(mended).segments) == expected()


def _ends_one_line(tail: str, text: str) -> bool:
    return sum(line.strip().endswith(tail) for line in text.split("\n")) == 1


def _column_lines(lines: list[str], language: Language) -> list[tuple[int, int]]:
    """The (title, text) line indexes of each column."""
    first, last = prose_lines(language)[0], prose_lines(language)[-1]
    titles = [i for i in range(first, last) if usual_forms(language).marker(lines[i]).kind == "column"]
    return [(title, next(i for i in prose_lines(language) if i > title)) for title in titles]


@st.composite
def floated(draw: st.DrawFn) -> tuple[Language, str, int, str]:
    """A column moved into another paragraph of its section: language, text, its number, the paragraph's id."""
    language = draw(st.sampled_from(LANGUAGES))
    lines = TEXT.split("\n")
    columns = _column_lines(lines, language)
    number = draw(st.integers(1, len(columns)))
    title, body = columns[number - 1]
    of_columns = {text for _, text in columns}
    segments = report_data(with_text(REAL, TEXT)).segments
    column = next(s for s in segments if s.id == f"column-{number}")
    hosts = [
        (line - 1, segment.id)
        for segment in segments
        if segment.kind == "paragraph" and (segment.part, segment.section) == (column.part, column.section)
        for line in segment.lines[language.code]
        if line - 1 not in of_columns
    ]
    host, host_id = draw(st.sampled_from(hosts))
    inside = [place for other, index, place in places(undecidable=False) if (other, index) == (language, host)]
    assume(inside)
    place = draw(st.sampled_from(inside))
    before, after = lines[host][:place].rstrip(), lines[host][place:].lstrip()
    box = [lines[title], "", lines[body], ""]
    moved: list[str] = []
    for index, line in enumerate(lines):
        if index == host:
            moved += [before, "", *box, after]
        elif not title <= index <= body + 1:
            moved.append(line)
    return language, "\n".join(moved), number, host_id


@SLOW
@given(floated())
def test_a_column_may_float_into_any_paragraph_of_its_section(case: tuple[Language, str, int, str]) -> None:
    language, text, number, host = case
    order = [
        usual_forms(language).marker(line).number
        for line in text.split("\n")
        if usual_forms(language).marker(line).kind == "column"
    ]
    assume(order == sorted(order, key=lambda value: value or 0))
    report = with_text(REAL, text)
    assert sentences(report) == expected_sentences()
    found = report_data(report).segments
    if language is EN:
        assert document(found) == expected()
        return
    # In the original the column now stands elsewhere, and nothing else has changed.
    moved = {s.id for s in found if s.kind.startswith("column") and s.id.split("-")[1] == str(number)}
    assert {s.after for s in found if s.id in moved} == {host}
    plain = {s.id: (s.text, s.html, s.part, s.section) for s in found}
    assert plain == {s.id: (s.text, s.html, s.part, s.section) for s in report_data(with_text(REAL, TEXT)).segments}
    assert [s.id for s in found if s.id not in moved] == [row[0] for row in expected() if row[0] not in moved]
