"""Reader views of browsers: Mozilla's Readability keeps every text of every reading page, and no controls."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.support.node import node
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES

SIGNS = re.compile("[¶⋯※]")


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_a_reader_view_keeps_every_text_and_no_controls(site: Path, site_url: str, data: ReportData) -> None:
    texts = [
        (segment.url[code].partition("#")[0], segment.text[code]) for code in ("zh", "en") for segment in data.segments
    ]
    pages = list(dict.fromkeys(page for page, _ in texts))
    asked = [(str(site / page / "index.html"), site_url + page) for page in pages]
    kept = dict(zip(pages, json.loads(node("tests/site/reader-view.mjs", given=json.dumps(asked))), strict=True))
    assert len(texts) == len(LANGUAGES) * 93
    assert [text for page, text in texts if bare(text) not in bare(kept[page])] == []
    assert {page: SIGNS.findall(text) for page, text in kept.items() if SIGNS.search(text)} == {}
