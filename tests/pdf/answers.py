"""Answer what the converter asks, as a maintainer does who has the printed page: with records written as data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.pdf.outcome import Outcome, comparable, expected, outcome
from tools.files.errors import Problem
from tools.language.languages import Code

_SHORT = 6  # characters: a line that the extractor broke off the one before
_WHY = "As printed."


def language_of_line(text: str, line: int) -> Code:
    """The language of a line: the English text begins with the last line that reads “Preface”."""
    lines = text.split("\n")
    english = max(index for index, words in enumerate(lines, 1) if words.strip(" \f") == "Preface")
    return "en" if line >= english else "zh"


def records(problems: Sequence[Problem], text: str) -> Iterator[str]:
    """The records that answer problems, one each; nothing for a problem that this maintainer cannot answer."""
    for problem in problems:
        code = language_of_line(text, problem.line)
        lines = [words.strip() for words in text.replace("\f", "").split("\n")]
        line = lines[problem.line - 1]
        if problem.code in {"R236", "R226"}:
            ending = line if len(line) > _SHORT else lines[problem.line - 2] + line
            yield _table("cut", code, after=_tail(ending, lines), goes_on=_goes_on(lines, problem.line, code))
        elif problem.code == "R231":
            yield _after_column(problem, lines, code)
        elif problem.code in {"R205", "R221"}:
            yield from _number_in_line(lines, problem.line, code)
        elif problem.code == "R222" and _is_of_text(lines, problem.line, code):
            yield _table("prose", code, quote=line, line=problem.line)
        elif problem.code == "R244":
            yield from _glued_head(line, code) or _compounds(line, code)
        elif problem.code == "R234":
            yield _table("heading", code, quote=line, lines=_heading_lines(lines, problem.line, code))


def _table(name: str, code: Code, **fields: str | bool | int) -> str:
    written = "".join(f"{key} = {_value(value)}\n" for key, value in fields.items())
    return f'\n[[{name}]]\nlanguage = "{code}"\n{written}why = "{_WHY}"\n'


def _value(value: str | bool | int) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _tail(line: str, lines: Sequence[str]) -> str:
    """As much of the end of a line as no other line ends in."""
    lengths = (
        length for length in range(min(12, len(line)), len(line)) if sum(o.endswith(line[-length:]) for o in lines) == 1
    )
    return line[-next(lengths, len(line)) :]


def _goes_on(lines: Sequence[str], number: int, code: Code) -> bool:
    """Whether the paragraph goes on after a line, by the report itself."""
    before = re.sub(r"\s", "", "".join(lines[max(number - 3, 0) : number]))[-20:]
    ends = (
        re.sub(r"\s", "", words).endswith(before) for (_, language), words in expected().items() if language == code
    )
    return not any(ends)


def _is_of_text(lines: Sequence[str], number: int, code: Code) -> bool:
    """Whether a line, with the words around it, stands in a paragraph of the report."""
    around = re.sub(r"\s", "", lines[number - 2][-30:] + lines[number - 1] + lines[number][:30])
    return any(around in re.sub(r"\s", "", words) for (_, language), words in expected().items() if language == code)


def _after_column(problem: Problem, lines: Sequence[str], code: Code) -> str:
    """The record that says whether a line after a column is of the column, goes on with its sentence, or follows it."""
    before = max(number for number in range(1, problem.line) if lines[number - 1])
    if _goes_on(lines, before, code):
        return _table("cut", code, after=_tail(lines[before - 1], lines), goes_on=True)
    number = re.search(r"of column (\d+)", problem.message)
    return _table("column", code, number=int(number[1]) if number else 0, paragraphs=1)


def _number_in_line(lines: Sequence[str], number: int, code: Code) -> Iterator[str]:
    """The number of the page that an extractor put at the end of a line of text, shortly before a line."""
    for line in lines[max(number - 4, 0) : number]:
        if found := re.search(r"[^\d\s]{3,} ?([-–—·] ?\d+ ?[-–—·]|第 ?\d+ ?页)$", line):
            yield _table("damage", code, extracted=found[0], printed=found[0].removesuffix(found[1]).rstrip())


def _glued_head(line: str, code: Code) -> tuple[str, ...]:
    """The heading that runs at the head of a page, where an extractor put the next line after it."""
    heads = (w for (_, language), w in expected().items() if language == code and line.startswith(w) and line != w)
    return tuple(_table("damage", code, extracted=line, printed=line.removeprefix(head).strip()) for head in heads)


def _compounds(line: str, code: Code) -> Iterator[str]:
    """The word of the line that the report has with a hyphen."""
    report_words = " ".join(words for (_, language), words in expected().items() if language == code)
    for compound in dict.fromkeys(re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)+", report_words)):
        for cut in re.finditer("-", compound):
            extracted = compound[: cut.start()] + compound[cut.end() :]
            if re.search(rf"(?<![A-Za-z-]){extracted}(?![A-Za-z-])", line):
                yield _table("damage", code, extracted=extracted, printed=compound)


def _heading_lines(lines: Sequence[str], number: int, code: Code) -> int:
    headings = {comparable(words, code) for (_, language), words in expected().items() if language == code}
    glue = " " if code == "en" else ""
    return next(
        (n for n in (1, 2, 3) if comparable(glue.join(lines[number - 1 : number - 1 + n]), code) in headings), 1
    )


def answered(text: str, most: int = 12) -> tuple[Outcome, tuple[str, ...]]:
    """What becomes of a text when each question is answered, and the records that this took."""
    written: list[str] = []
    while True:
        result = outcome(text, "".join(written))
        more = list(dict.fromkeys(records(result.problems, text))) if result.result == "asked" else []
        more = [record for record in more if record not in written]
        if not more or len(written) + len(more) > most:
            return result, tuple(written)
        written += more
