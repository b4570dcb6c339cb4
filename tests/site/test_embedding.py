"""What others embed: the text to the letter, its source, no script, and a frame to paste (oEmbed)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.support.making import ROOT
from tools.addresses.ids import is_paragraph
from tools.data.load import load_registers, load_reports
from tools.language.languages import LANGUAGES
from tools.site.embedding.pages import embed_files
from tools.site.headers import policy

SITE = "https://example.org/report/"


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    reports, registers = load_reports(ROOT / "data"), {"2024": load_registers(ROOT / "data" / "2024")}
    made = embed_files(reports, registers, SITE, ROOT / "theme", policy())
    return {path: content.decode() for path, content in made}


def test_every_paragraph_can_be_embedded_in_each_language_with_its_source(files: dict[str, str]) -> None:
    [report] = load_reports(ROOT / "data")
    for language in LANGUAGES:
        for segment in filter(is_paragraph, report.segments):
            page = BeautifulSoup(files[f"{language.prefix}embed/2024/{segment.id}/index.html"], "html.parser")
            assert "\n\n".join(text.get_text() for text in page.select("blockquote p")) == segment.text[language.code]
            assert page.select(".source a")[0]["href"] == f"{SITE}id/2024/{segment.id}/"
            assert page.find_all(["script", "style"]) == []


def test_every_figure_can_be_embedded_with_its_printed_value(files: dict[str, str]) -> None:
    figures = load_registers(ROOT / "data" / "2024").figures
    for figure in figures:
        page = BeautifulSoup(files[f"en/embed/2024/{figure.id}/index.html"], "html.parser")
        assert page.select(".value")[0].get_text() == figure.quote["en"] or not figure.quote.get("en")
        assert figure.label["en"] in page.get_text()
        assert page.select(".source a")[0]["href"] == f"{SITE}en/2024/figures/#{figure.id}"


def test_its_oembed_file_has_a_frame_that_leads_to_the_page(files: dict[str, str]) -> None:
    told = json.loads(files["en/embed/2024/c4-s1-p3/oembed.json"])
    frame = BeautifulSoup(told["html"], "html.parser").iframe
    assert frame is not None
    assert frame["src"] == f"{SITE}en/embed/2024/c4-s1-p3/"
    assert (told["version"], told["type"], str(told["height"])) == ("1.0", "rich", frame["height"])
    assert "Unofficial" in told["provider_name"]


def test_the_page_of_a_passage_names_the_oembed_files(site: Path) -> None:
    page = BeautifulSoup((site / "id" / "2024" / "c4-s1-p3" / "index.html").read_bytes(), "html.parser")
    for link in page.select('link[type="application/json+oembed"]'):
        assert (site / "id" / "2024" / "c4-s1-p3" / str(link["href"])).resolve().is_file()
    assert len(page.select('link[type="application/json+oembed"]')) == len(LANGUAGES)
