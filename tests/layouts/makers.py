"""Make a layout of the small report: each maker is one thing that a publisher or an extractor does to a text.

A maker takes the text of report.txt and gives another; cases name it with its arguments (`make = [["wrap", 34, 80]]`).
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence

Maker = Callable[..., str]

TEXT_OPENS = {"zh": "前 言", "en": "Preface"}
TITLES = {"zh": "某国茶叶质量年度报告", "en": "Annual Report on Tea Quality"}

HEADINGS = {
    ("zh", "chapter"): re.compile(r"([一二])、(.+)"),
    ("zh", "section"): re.compile(r"[（(]([一二])[）)] ?(.+)"),
    ("zh", "column"): re.compile(r"专栏([一二])：(.+)"),
    ("en", "chapter"): re.compile(r"(I{1,2})\. (.+)"),
    ("en", "section"): re.compile(r"(i{1,2})\. (.+)"),
    ("en", "column"): re.compile(r"Column ([12]): (.+)"),
}
NUMBERS = {"一": 1, "二": 2, "I": 1, "II": 2, "i": 1, "ii": 2, "1": 1, "2": 2}
NUMERALS = {
    1: {"zh": "一", "ar": "1", "rom": "I", "low": "i", "big": "壹", "abc": "A", "word": "One", "ring": "①"},
    2: {"zh": "二", "ar": "2", "rom": "II", "low": "ii", "big": "贰", "abc": "B", "word": "Two", "ring": "②"},
}


def is_chinese(line: str) -> bool:
    return any("一" <= character <= "鿿" for character in line)


def text_start(lines: Sequence[str]) -> int:
    """The index of the first line of the text, behind cover and contents."""
    return lines.index(TEXT_OPENS["zh"])


def replace(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{text.count(old)} times: {old}"
    return text.replace(old, new)


def replace_all(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new)


def replace_text(text: str, old: str, new: str) -> str:
    """Replace in the text alone, and leave cover and contents as they are."""
    lines = text.split("\n")
    start = text_start(lines)
    after = "\n".join(lines[start:])
    assert old in after, old
    return "\n".join([*lines[:start], after.replace(old, new)])


def replace_contents(text: str, old: str, new: str) -> str:
    """Replace in cover and contents alone."""
    lines = text.split("\n")
    start = text_start(lines)
    before = "\n".join(lines[:start])
    assert old in before, old
    return "\n".join([before.replace(old, new), *lines[start:]])


def numbered(line: str, language: str, kind: str, template: str) -> str:
    """A heading of one kind with its number in another form; any other line as it is."""
    match = HEADINGS[language, kind].fullmatch(line.partition("\t")[0])
    if not match:
        return line
    _, tab, page = line.partition("\t")
    return template.format(t=match[2], **NUMERALS[NUMBERS[match[1]]]) + tab + page


def number(text: str, language: str, kind: str, template: str) -> str:
    """Give the headings of one kind another form of number, in contents and text: `第{zh}章 {t}`."""
    return "\n".join(numbered(line, language, kind, template) for line in text.split("\n"))


def wrapped(line: str, chinese: int, english: int) -> list[str]:
    """A line in lines of so many characters; one in Chinese does not begin with a closing sign or inside a number."""
    if not is_chinese(line):
        return textwrap.wrap(line, english, break_long_words=False, break_on_hyphens=False) or [""]
    lines: list[str] = []
    while line:
        end = chinese
        while re.match(
            r"[，。；：、”》）%]|(?<=[0-9A-Za-z.])[0-9A-Za-z.]", line[end - 1 : end + 1][1:] or "x"
        ) and end < len(line):
            end += 1 if line[end] in "，。；：、”》）%" else -1
        while end < len(line) and line[end - 1].isascii() and line[end].isascii() and line[end - 1] != " " != line[end]:
            end -= 1
        lines.append(line[:end].rstrip())
        line = line[end:].lstrip()
    return lines


def wrap(text: str, chinese: int, english: int) -> str:
    """Set a line end at this width into every line of the text, headings included."""
    lines = text.split("\n")
    start = text_start(lines)
    return "\n".join([*lines[:start], *(part for line in lines[start:] for part in wrapped(line, chinese, english))])


def wrap_column(text: str, beginning: str, chinese: int, english: int) -> str:
    """Wrap the one paragraph that begins so, as a box that is narrower than the page."""
    lines = text.split("\n")
    [index] = [index for index, line in enumerate(lines) if line.startswith(beginning)]
    return "\n".join([*lines[:index], *wrapped(lines[index], chinese, english), *lines[index + 1 :]])


def indent(text: str, blanks: str) -> str:
    """Put blanks before every paragraph of the text; a heading has no more than a line's worth of words."""
    lines = text.split("\n")
    start = text_start(lines)
    return "\n".join([*lines[:start], *(blanks + line if _is_paragraph(line) else line for line in lines[start:])])


def _is_paragraph(line: str) -> bool:
    return len(line) > (40 if is_chinese(line) else 90)


def without_blank_lines(text: str) -> str:
    lines = text.split("\n")
    start = text_start(lines)
    return "\n".join([*lines[:start], *(line for line in lines[start:] if line.strip())]) + "\n"


def pages(text: str, length: int, foot: str = "{page}", head: str = "", feed: str = "") -> str:
    """Break the text into pages of so many lines that are not blank, each with its foot and head.

    `{page}` is the page number, `{title}` the report's title in the page's language, `{chapter}` the last heading
    of a chapter; `feed` stands before what follows a page.
    """
    lines = text.split("\n")
    start = text_start(lines)
    return "\n".join([*lines[:start], *_paged(lines[start:], length, (foot, head, feed))])


_WITHOUT_CHAPTER = {"结束语", "Preface", "Conclusion"}


def _paged(lines: Sequence[str], length: int, marks: tuple[str, str, str]) -> Iterator[str]:
    foot, head, feed = marks
    page, count, chapter = 1, 0, ""
    for line in lines:
        if count >= length and line.strip():
            title = TITLES["zh" if is_chinese(line) else "en"]
            yield from filter(None, ["", foot.format(page=page, title=title, chapter=chapter)])
            page, count = page + 1, 0
            first = head.format(page=page, title=title, chapter=chapter)
            yield from ["", feed + first, ""] if first else [""]
            line = line if first else feed + line
        count += bool(line.strip())
        chapter = line if line[:2] in {"一、", "二、", "I.", "II"} else "" if line in _WITHOUT_CHAPTER else chapter
        yield line
    yield from filter(None, ["", foot.format(page=page, title=TITLES["en"], chapter=chapter)])


def insert(text: str, anchor: str, *rows: str) -> str:
    """Put lines before the one that begins with `anchor`, and a blank line after them."""
    lines = text.split("\n")
    start = text_start(lines)
    index = next(i for i in range(start, len(lines)) if lines[i].startswith(anchor))
    return "\n".join([*lines[:index], *rows, "", *lines[index:]])


def cut(text: str, words: str, *between: str) -> str:
    """Break the page after these words, with the lines `between` on the break."""
    assert text.count(words) == 1, f"{text.count(words)} times: {words}"
    place = text.index(words) + len(words)
    return text[:place].rstrip() + "\n\n" + "".join(f"{line}\n\n" for line in between) + text[place:].lstrip()


def append(text: str, language: str, *rows: str) -> str:
    """Put lines at the end of the text of a language."""
    before, opens, after = text.rpartition("\nPreface\n")
    added = "\n".join(rows) + "\n"
    return f"{before}\n{added}{opens}{after}" if language == "zh" else f"{text.rstrip()}\n\n{added}"


def float_column(text: str, number: str, words: str) -> str:
    """Set a column, its title and its paragraph, into a sentence after these words."""
    lines = text.split("\n")
    index = next(i for i, line in enumerate(lines) if line.startswith(number))
    box = lines[index : index + 3]
    return cut("\n".join([*lines[:index], *lines[index + 4 :]]), words, box[0], box[2])


MAKERS: dict[str, Maker] = {
    "append": append,
    "cut": cut,
    "float_column": float_column,
    "indent": indent,
    "insert": insert,
    "number": number,
    "pages": pages,
    "replace": replace,
    "replace_all": replace_all,
    "replace_contents": replace_contents,
    "replace_text": replace_text,
    "without_blank_lines": without_blank_lines,
    "wrap": wrap,
    "wrap_column": wrap_column,
}
