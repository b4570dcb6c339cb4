"""What programs read: the text to the letter, that it is unofficial, how to cite it, which divergences touch it."""

from __future__ import annotations

import json
import re
from typing import Any

import cmarkgfm
import jsonschema
import pytest
from bs4 import BeautifulSoup

from tests.support.making import ROOT
from tools.addresses.ids import is_paragraph
from tools.data.load import load_pairs, load_registers, load_reports
from tools.data.report import RetiredData
from tools.language.languages import LANGUAGES, Language
from tools.language.site_words import WORDING
from tools.site.programs.answers import answers, chapter_file
from tools.site.programs.passages import Asked, retired
from tools.site.programs.written import escaped

SITE = "https://example.org/report/"


@pytest.fixture(scope="module")
def asked() -> Asked:
    [report] = load_reports(ROOT / "data")
    return Asked(report, load_registers(ROOT / "data" / "2024"), SITE, load_pairs(ROOT / "data" / "2024"))


@pytest.fixture(scope="module")
def files(asked: Asked) -> dict[str, str]:
    return {path: content.decode() for path, content in answers([asked])}


def shown(markdown: str) -> BeautifulSoup:
    """Markdown as GitHub renders it."""
    return BeautifulSoup(cmarkgfm.github_flavored_markdown_to_html(markdown), "html.parser")


def test_every_passage_is_there_as_json_with_what_must_go_with_it(asked: Asked, files: dict[str, str]) -> None:
    for segment in asked.report.segments:
        passage = json.loads(files[f"id/2024/{segment.id}.json"])
        assert passage["text"] == segment.text
        assert passage["status"] == "unofficial reading edition"
        assert passage["notice"]["en"] == WORDING["en"].honest
        assert all(f"{SITE}id/2024/{segment.id}/" in words for words in passage["cite"].values())
        touching = [erratum.id for erratum in asked.registers.errata if erratum.segment == segment.id]
        assert [divergence["id"] for divergence in passage["divergences"]] == touching
    assert json.loads(files["id/2024/preface.json"]).get("before") is None
    assert json.loads(files["id/2024/c4-s1-p2.json"])["before"] == f"{SITE}id/2024/c4-s1-p1.json"


def test_every_passage_is_there_as_markdown_that_shows_its_text(asked: Asked, files: dict[str, str]) -> None:
    for segment in asked.report.segments:
        quoted = shown(files[f"id/2024/{segment.id}.md"]).find_all("blockquote")
        found = ["\n\n".join(text.get_text() for text in quote.find_all("p")) for quote in quoted]
        assert found == [segment.text["zh"], segment.text["en"]]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_part_is_there_as_markdown_segment_by_segment(
    asked: Asked, files: dict[str, str], language: Language
) -> None:
    for part in {segment.part for segment in asked.report.segments}:
        page = shown(files[chapter_file(2024, part, language)])
        expected = [segment for segment in asked.report.segments if segment.part == part]
        headings = [heading.get_text() for heading in page.find_all(re.compile("h[1-4]"))]
        assert headings[:-1] == [segment.text[language.code] for segment in expected if not is_paragraph(segment)]
        assert paragraphs(page) == {
            segment.id: segment.text[language.code] for segment in expected if is_paragraph(segment)
        }
        assert WORDING[language.code].honest in page.get_text()


def paragraphs(page: BeautifulSoup) -> dict[str, str]:
    """The paragraphs of a part, by the id that the number before them leads to."""
    found: dict[str, list[str]] = {}
    identifier = ""
    for element in page.find_all(["p", re.compile("h[1-4]")]):
        link = element.find("a")
        if link and "/id/2024/" in str(link["href"]):
            identifier = str(link["href"]).rstrip("/").rpartition("/")[2]
        elif element.name != "p":
            identifier = ""
        elif identifier:
            found.setdefault(identifier, []).append(element.get_text())
    return {id_: "\n\n".join(texts) for id_, texts in found.items()}


@pytest.mark.parametrize("text", ["1. *a* _b_ [c](d) <e> `f` #g", "- a", "+ a", "& &amp; a\\b", "2) x~~y~~ | z", "# a"])
def test_no_text_turns_into_markup(text: str) -> None:
    [paragraph] = shown(escaped(text)).find_all("p")
    assert paragraph.get_text() == text
    assert paragraph.find_all(True) == []


def test_a_retired_id_says_why_and_where_to_go(asked: Asked) -> None:
    asked.report.retired.append(RetiredData("c4-s1-p9", "c4", {"zh": "并入", "en": "Merged"}, "c4-s1-p3"))
    [gone] = retired(asked)
    asked.report.retired.pop()
    assert (gone.status, gone.why["en"], gone.to) == ("retired", "Merged", f"{SITE}id/2024/c4-s1-p3.json")


def test_the_description_of_the_addresses_names_files_that_are_there(files: dict[str, str]) -> None:
    described: Any = json.loads(files["openapi.json"])
    example = {"year": "2024", "segment": "c4-s1-p3", "part": "chapter-4", "file": "figures"}
    paths = [path.format(**example).removeprefix("/") for path in described["paths"]]
    data = {f"data/2024/{path.name}" for path in (ROOT / "data" / "2024").iterdir()}
    pages = ("downloads/", "id/2024/c4-s1-p3/")  # made with the site and the downloads
    assert [path for path in paths if path not in files and path not in data and not path.startswith(pages)] == []
    schema = {"$ref": "#/components/schemas/PassageData", "components": described["components"]}
    validator = jsonschema.Draft202012Validator(schema)
    for path, content in files.items():
        if re.fullmatch(r"id/2024/[^/]+\.json", path):
            validator.validate(json.loads(content))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"id": "c4-s1-p3"})


def test_the_guide_leads_to_files_that_are_there(files: dict[str, str]) -> None:
    guide = files["llms.txt"]
    links = [link.removeprefix(SITE) for link in re.findall(r"\]\(([^)]*)\)", guide)]
    assert len(links) > 30
    data = {f"data/2024/{path.name}" for path in (ROOT / "data" / "2024").iterdir()}
    assert {link for link in links if link not in files and link not in data} == {"en/downloads/", "en/cite/"}
    assert guide.startswith("# ") and "unofficial" in guide


def test_pages_lead_to_their_files(site: Any, site_url: str) -> None:
    page = (site / "id" / "2024" / "c4-s1-p3" / "index.html").read_text(encoding="utf-8")
    assert f'<link rel="alternate" type="application/json" href="{site_url}id/2024/c4-s1-p3.json">' in page
    assert (site / "id" / "2024" / "c4-s1-p3.json").is_file()
    chapter = (site / "en" / "2024" / "chapter-4" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="alternate" type="text/markdown" href="../chapter-4.md">' in chapter
    assert (site / "en" / "2024" / "chapter-4.md").is_file()
