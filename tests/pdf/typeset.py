"""Typeset the report of 2024 as a PDF: cover, contents, both languages, running heads, boxes that float."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from tools.language.languages import LANGUAGES, Code
from tools.report.model import Contents, Report, Segment
from tools.report.text import runs

TEMPLATE = Path(__file__).with_name("report.typ")
_HEADINGS = {"preface", "chapter", "section", "conclusion"}


@dataclass(frozen=True, slots=True)
class Paging:
    """What a page looks like. Lengths are millimetres, but for `size` (points) and those in em of that size.

    `head` says what runs at the head of a page (title, chapter, both or nothing), `foot` how a page number is printed
    (# stands for it), `boxes` where columns stand: at the top or the bottom of a page, at either, or in the text.
    """

    width: int = 210
    height: int = 297
    side: int = 28
    edge: int = 30
    size: float = 12
    leading: float = 0.9
    spacing: float = 0.9
    indent: int = 2
    head: str = "title"
    foot: str = "— # —"
    boxes: str = "auto"
    chapters: bool = True
    numbered: bool = False
    leader: str = "."
    hyphens: bool = False


_PAPERS = ((210, 297), (176, 250), (184, 260), (148, 210), (170, 240))


def pagings(count: int, seed: int = 2024) -> Iterator[Paging]:
    """Yield so many pagings, always the same ones for a seed."""
    random = Random(seed)
    for _ in range(count):
        width, height = random.choice(_PAPERS)
        indent = random.choice((0, 2, 2))
        leading = random.choice((0.6, 0.8, 1.0))
        yield Paging(
            width=width,
            height=height,
            side=random.randint(14, 30),
            edge=random.randint(20, 32),
            size=random.choice((9, 10, 10.5, 11, 12, 14)),
            leading=leading,
            spacing=leading if indent and random.random() < 0.7 else leading + 0.6,
            indent=indent,
            head=random.choice(("", "title", "title", "chapter", "both")),
            foot=random.choice(("#", "— # —", "- # -", "第 # 页", "·#·")),
            boxes=random.choice(("top", "bottom", "auto", "here")),
            chapters=random.random() < 0.5,
            numbered=random.random() < 0.5,
            leader=random.choice((".", "…", " .", "·")),
            hyphens=False,
        )


def typeset(report: Report, paging: Paging) -> bytes:
    """Return the PDF of a report."""
    import typst  # of requirements/bench.in: the quick tests read what was extracted once

    inputs = {"data": json.dumps(_data(report), ensure_ascii=False), "paging": json.dumps(asdict(paging))}
    return bytes(typst.compile(str(TEMPLATE), sys_inputs=inputs))


def _data(report: Report) -> dict[str, Any]:
    codes = [language.code for language in LANGUAGES]
    return {
        "year": report.year,
        "title": report.record.title,
        "issuer": report.record.issuer,
        "contents": {code: report.record.opens.contents[code] for code in codes},
        "entries": {code: list(_entries(report.contents[code], code)) for code in codes},
        "blocks": {code: list(_blocks(report, code)) for code in codes},
    }


def _entries(contents: Contents, code: Code) -> Iterator[dict[str, str]]:
    for entry in contents.entries:
        kind = "section" if "-s" in entry.id else "chapter" if entry.id.startswith("c") else entry.id
        yield {"title": entry.wording, "kind": kind, "label": f"{code}-{entry.id}"}


def _blocks(report: Report, code: Code) -> Iterator[dict[str, Any]]:
    """Yield headings, paragraphs and columns in the order in which they are printed, each column with its text."""
    bodies = {segment.id: segment for segment in report.segments if segment.id.startswith("column-")}
    for segment in report.segments:
        if segment.kind == "column":
            body = bodies[f"{segment.id}-p1"]
            yield {**_block(segment, code), "body": _runs(body, code)}
        elif segment.id not in bodies:
            yield from _paragraphs(segment, code) if segment.kind == "paragraph" else [_block(segment, code)]


def _block(segment: Segment, code: Code) -> dict[str, Any]:
    title = report_title(segment, code)
    return {"kind": segment.kind, "label": f"{code}-{segment.id}", "title": title, "runs": _runs(segment, code)}


def report_title(segment: Segment, code: Code) -> str:
    """Return the words of a heading."""
    return "".join(words for text in segment.texts[code] for words, _ in runs(text))


def _paragraphs(segment: Segment, code: Code) -> Iterator[dict[str, Any]]:
    for text in segment.texts[code]:
        yield {"kind": "paragraph", "runs": [list(run) for run in runs(text)]}


def _runs(segment: Segment, code: Code) -> list[list[Any]]:
    return [list(run) for text in segment.texts[code] for run in runs(text)]
