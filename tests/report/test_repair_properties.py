"""Break any paragraph, float any column: the same headings, paragraphs and columns come out.

The real report is broken once more at a place of hypothesis' choice. Where no rule can tell
(after a full stop, after an italic title), the build stops instead of guessing, and one
record in edition.toml gives the same text again. What is compared is what repair hands on:
all that follows is made of it alone. Whole conversions of broken texts are in tests/cases/layouts.
"""

from __future__ import annotations

import functools

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.support.making import REAL, records, source_of, text_lines, with_text
from tools.files.edition_toml import EditionRecord
from tools.files.errors import InputError, refuse
from tools.files.toml_file import TomlFile, loads
from tools.language.forms import usual_forms
from tools.language.languages import EN, LANGUAGES, ZH, Language
from tools.report.contents import listed_titles, titles_of
from tools.report.context import Context
from tools.report.divide import divide
from tools.report.model import Pair
from tools.report.repair import Titles, repair
from tools.report.text import runs

TEXT = (REAL / "report.txt").read_text(encoding="utf-8")
LINE = {"zh": 21, "en": 61}
SLOW = settings(max_examples=25)


Blocks = list[tuple[object, ...]]


def blocks(text: str, language: Language, edition: TomlFile[EditionRecord]) -> Blocks:
    """The headings, paragraphs and columns of one language, in order. Raises InputError as the converter does."""
    context = Context(source_of(text), edition, language)
    layout = divide(context.source, edition)
    contents = layout.contents[language.code]
    titles = Titles(tuple(listed_titles(contents, context)), titles_of(contents, context))
    mended = repair(layout.text[language.code], context, titles)
    refuse(mended.problems)
    return [(block.kind, block.number, tuple(runs(block.text)), block.in_column) for block in mended.blocks]


@functools.cache
def edition() -> TomlFile[EditionRecord]:
    return records(REAL)[0]


@functools.cache
def expected(language: Language) -> Blocks:
    return blocks(TEXT, language, edition())


def sentences(text: str) -> dict[str, Pair]:
    """The pairs of sentences of a text by their ids."""
    return {pair.id: pair for pair in with_text(REAL, text).pairs}


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
    language, index, place = case
    assert blocks(break_at(index, place), language, edition()) == expected(language)


@settings(max_examples=4)
@given(st.sampled_from(places(undecidable=False)))
def test_a_page_break_anywhere_inside_a_sentence_changes_no_pair_of_sentences(case: tuple[Language, int, int]) -> None:
    _, index, place = case
    assert sentences(break_at(index, place)) == sentences(TEXT)


@SLOW
@given(st.sampled_from(places(undecidable=True)))
def test_a_page_break_after_a_sentence_or_a_title_is_never_guessed_at(case: tuple[Language, int, int]) -> None:
    """Either something else tells (an open quotation), or the build stops and a record mends it."""
    language, index, place = case
    text = break_at(index, place)
    try:
        with_text(REAL, text)
    except InputError:
        pass
    else:
        assert blocks(text, language, edition()) == expected(language)
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
    written = (REAL / "edition.toml").read_text(encoding="utf-8")
    assert blocks(text, language, loads(written + record, "edition.toml", EditionRecord)) == expected(language)


def _ends_one_line(tail: str, text: str) -> bool:
    return sum(line.strip().endswith(tail) for line in text.split("\n")) == 1


def _column_lines(lines: list[str], language: Language) -> list[tuple[int, int]]:
    """The (title, text) line indexes of each column."""
    first, last = prose_lines(language)[0], prose_lines(language)[-1]
    titles = [i for i in range(first, last) if usual_forms(language).marker(lines[i]).kind == "column"]
    return [(title, next(i for i in prose_lines(language) if i > title)) for title in titles]


@st.composite
def floated(draw: st.DrawFn) -> tuple[Language, str, int, str]:
    """A column moved into another paragraph of its section: language, text, its number, the line that it parts."""
    language = draw(st.sampled_from(LANGUAGES))
    lines = TEXT.split("\n")
    columns = _column_lines(lines, language)
    number = draw(st.integers(1, len(columns)))
    title, body = columns[number - 1]
    hosts = [
        (other, index, place)
        for other, index, place in places(undecidable=False)
        if other == language and index in _section_of(title, language) and index not in {text for _, text in columns}
    ]
    index = draw(st.sampled_from(sorted({index for _, index, _ in hosts})))
    place = draw(st.sampled_from([place for _, host, place in hosts if host == index]))
    before, after = lines[index][:place].rstrip(), lines[index][place:].lstrip()
    box = [lines[title], "", lines[body], ""]
    moved = list(lines)
    moved[index] = "\n".join([before, "", *box, after])
    del moved[title : body + 2]
    return language, "\n".join(moved), number, lines[index].strip()


@functools.cache
def _section_of(line: int, language: Language) -> range:
    """The lines from the last heading before a line up to the next heading."""
    lines, marker = TEXT.split("\n"), usual_forms(language).marker
    headings = [i for i, words in enumerate(lines) if marker(words).kind not in {"prose", "column"}]
    return range(
        max((i for i in headings if i < line), default=0), min((i for i in headings if i > line), default=len(lines))
    )


@SLOW
@given(floated())
def test_a_column_may_float_into_any_paragraph_of_its_section(case: tuple[Language, str, int, str]) -> None:
    language, text, number, host = case
    marker = usual_forms(language).marker
    order = [marker(line).number for line in text.split("\n") if marker(line).kind == "column"]
    assume(order == sorted(order, key=lambda value: value or 0))
    found = blocks(text, language, edition())
    title = next(index for index, block in enumerate(found) if block[:2] == ("column", number))
    column, others = found[title : title + 2], [*found[:title], *found[title + 2 :]]
    kept = expected(language)
    place = next(index for index, block in enumerate(kept) if block[:2] == ("column", number))
    # It now stands after the paragraph that it was put into, and nothing else has changed.
    assert (column, others) == (kept[place : place + 2], [*kept[:place], *kept[place + 2 :]])
    before = next(block for block in reversed(found[:title]) if block[0] == "prose" and not block[3])
    assert host.replace("*", "") in "".join(words for words, _ in before[2])  # type: ignore[attr-defined]
