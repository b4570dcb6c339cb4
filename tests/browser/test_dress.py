"""One dress in headless Chromium: identity pages, 404, results and the page about this edition beside reading pages."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.usefixtures("site")

READING = "en/2024/chapter-4/"
IDENTITY = "id/2024/c4-s1-p3/"
KINDS = [READING, IDENTITY, "no/such/page/", "en/search/?q=customs", "en/about/", "en/", "en/glossary/"]

DRESS = """() => {
  const style = (selector, ...names) => names.map((name) => getComputedStyle(document.querySelector(selector))[name]);
  return {
    page: style("body", "color", "backgroundColor", "fontFamily"),
    header: style(".md-header", "height", "backgroundColor", "borderBottomColor"),
    name: document.querySelector(".site-name").innerText.replace(/\\s*\\d{4}$/, ""),
    field: style(".search-field input", "height", "fontFamily", "backgroundColor"),
    asks: document.querySelector(".search-field input").placeholder,
    text: style("article", "color"),
    footer: style(".md-footer", "backgroundColor", "fontFamily"),
    red: getComputedStyle(document.documentElement).getPropertyValue("--seal"),
    switches: [...document.querySelectorAll(".language-switch, .dark-switch")].map((element) => element.className),
  };
}"""


@pytest.fixture
def english(browser: Browser) -> Iterator[Page]:
    """A page of a reader who prefers English; it may meet a 404."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    yield context.new_page()
    context.close()


def dress(page: Page, address: str, expected: dict[str, Any] | None = None) -> dict[str, Any]:
    """What a page wears, once it is what is expected or when the scripts have had a second for it."""
    page.goto(address)
    shown: dict[str, Any] = page.evaluate(DRESS)
    for _ in range(20):
        if expected in (None, shown):
            break
        page.wait_for_timeout(50)
        shown = page.evaluate(DRESS)
    return shown


@pytest.mark.parametrize("settings", [{}, {"color_scheme": "dark"}, {"contrast": "more"}, {"forced_colors": "active"}])
def test_every_kind_of_page_wears_the_same_dress(browser: Browser, site_url: str, settings: dict[str, Any]) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US", **settings)
    page = context.new_page()
    expected = dress(page, site_url + READING)
    assert expected["red"] and expected["switches"] == ["language-switch", "dark-switch"]
    for path in KINDS[1:]:
        assert dress(page, site_url + path, expected) == expected, path
    context.close()


def test_the_colours_that_a_reader_chose_are_kept_from_page_to_page(english: Page, site_url: str) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    english.goto(site_url + READING)
    light = english.evaluate(colour)
    english.click(".dark-switch")
    dark = english.evaluate(colour)
    assert dark != light
    for path in KINDS[1:]:
        english.goto(site_url + path)
        assert english.evaluate(colour) == dark, path


# The language switch of a page that has both languages


def first_language(page: Page) -> str:
    return str(page.locator(".passages > section").first.get_attribute("lang"))


def test_the_switch_puts_the_other_language_first_and_header_and_footer_speak_it(english: Page, site_url: str) -> None:
    english.goto(site_url + IDENTITY)
    field, footer = english.locator(".search-field input"), english.locator(".md-footer")
    expect(field).to_have_attribute("placeholder", "Search the report")
    expect(footer).to_contain_text("About this edition")
    assert first_language(english) == "en" and english.locator("html").get_attribute("lang") == "en"
    english.click("a.language-switch")
    english.wait_for_url(f"**/{IDENTITY}?lang=zh")
    expect(field).to_have_attribute("placeholder", "搜索报告")
    expect(footer).to_contain_text("关于本站")
    assert first_language(english) == "zh-Hans" and english.locator("html").get_attribute("lang") == "zh-Hans"
    english.click("section#zh a[rel=next]")
    english.wait_for_url("**/id/2024/column-2/?lang=zh")
    expect(field).to_have_attribute("placeholder", "搜索报告")


def test_the_search_of_an_identity_page_is_in_the_language_of_its_header(english: Page, site_url: str) -> None:
    english.goto(site_url + IDENTITY)
    english.keyboard.press("/")
    english.keyboard.type("customs")
    panel = english.locator(".search-panel")
    expect(panel).to_contain_text("Customs")
    expect(panel.locator("a").first).to_have_attribute("href", re.compile("/en/"))


def test_nothing_moves_when_the_readers_own_language_comes_first(english: Page, site_url: str) -> None:
    for path in (IDENTITY, "no/such/page/"):
        english.goto(site_url + path)
        shift = english.evaluate(
            """() => new Promise((done) => { let sum = 0;
                 new PerformanceObserver((list) => list.getEntries().forEach((entry) => sum += entry.value))
                   .observe({ type: "layout-shift", buffered: true });
                 setTimeout(() => done(sum), 200); })"""
        )
        assert shift < 0.01, path


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context
    context.close()


def test_without_a_script_the_switch_leads_to_the_other_language_on_the_page(
    scriptless: BrowserContext, site_url: str
) -> None:
    page = scriptless.new_page()
    page.goto(site_url + IDENTITY)
    page.click("a.language-switch")
    assert page.url.endswith("#en")
    expect(page.locator("section#en .passage")).to_be_in_viewport()


def test_without_a_script_the_404_leads_to_contents_and_search(scriptless: BrowserContext, site_url: str) -> None:
    page = scriptless.new_page()
    for words, target in (
        ("Contents of the 2024 report", "en/2024/"),
        ("Search the report", "en/search/"),
        ("首页", ""),
    ):
        page.goto(site_url + "ID/2024/C4-S1-P3/")
        page.click(f".not-found a:text-is('{words}')")
        assert page.url == site_url + target


# Addresses by hand


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ID/2024/C4-S1-P3/", IDENTITY),
        ("id/2024/C4-S1-P3", IDENTITY),
        ("en/id/2024/c4-s1-p3/", IDENTITY),
        ("zh-Hans/id/2024/c4-s1-p3/", IDENTITY),
        ("id/2024/c4-s1-p3。", IDENTITY),
        ("id/2024/c4-s1-p3/).", IDENTITY),
        ("id/２０２４/c4-s1-p3", IDENTITY),
        ("C4-S1-P3", IDENTITY),
        ("2024/chapter-4/c4-s1-p3/", IDENTITY),
        ("2024/Chapter-4/#c4-s2", "2024/chapter-4/#c4-s2"),
        ("EN/2024/PREFACE/", "en/2024/preface/"),
        ("2024/column-3", "id/2024/column-3/"),
        ("en/Glossary.html#samr", "en/glossary/#samr"),
    ],
)
def test_a_mistyped_address_leads_on(english: Page, site_url: str, wrong: str, right: str) -> None:
    english.goto(site_url + wrong)
    english.wait_for_url(site_url + right)


@pytest.mark.parametrize("wrong", ["no/such/page/", "id/2024/c99-s1/", "2024/chapter-99/", "%E4/", "x"])
def test_an_address_of_nothing_stays_where_it_is(english: Page, site_url: str, wrong: str) -> None:
    english.goto(site_url + wrong)
    assert english.url == site_url + wrong
    expect(english.locator(".not-found h2, .not-found h1").first).to_have_text("Page not found")


# What is stored


def test_the_page_about_this_edition_clears_what_the_browser_keeps(english: Page, site_url: str) -> None:
    english.goto(site_url + READING)
    english.click(".dark-switch")
    english.evaluate("localStorage.setItem('of-another-site', '1')")
    english.goto(site_url + "en/about/#stored")
    english.click(".stored-clear button")
    expect(english.locator(".stored-clear [role=status]")).to_have_text("Cleared.")
    assert english.evaluate("Object.keys(localStorage)") == ["of-another-site"]
    english.reload(wait_until="networkidle")
    expect(english.locator(".stored-clear [role=status]")).to_have_text("Nothing is kept at present.")
    expect(english.locator(".stored-clear button")).to_be_hidden()


def test_where_storage_is_refused_the_page_about_this_edition_says_so(page: Page, site_url: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })")
    page.goto(site_url + "about/")
    expect(page.locator(".stored-clear [role=status]")).to_have_text("浏览器不允许读取所存内容。")


# On paper: A4, the pages that each may take. Registers print what is folded, too.

SHEETS = {
    "2024/chapter-4/": 6,
    "2024/parallel/chapter-4/": 8,
    "glossary/": 15,
    "2024/figures/": 8,
    "2024/errata/": 12,
    "2024/documents/": 8,
    "2024/terms/": 16,
    "about/": 4,
}


def printed(page: Page) -> Sequence[pypdf.PageObject]:
    """The sheets that a page takes."""
    return pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages


def words(sheet: pypdf.PageObject) -> str:
    """The text of a sheet on one line; what a font draws as one sign is read as its letters."""
    return unicodedata.normalize("NFKC", sheet.extract_text().replace("\n", ""))


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_page_takes_no_more_sheets_than_it_has_text_for(page: Page, site_url: str, prefix: str, path: str) -> None:
    page.goto(site_url + prefix + path)
    sheets = printed(page)
    assert len(sheets) <= SHEETS[path]
    first = words(sheets[0])
    assert site_url + prefix + path.replace("parallel/", "") in first
    assert ("unofficial reading edition" if prefix else "非官方阅读版") in first


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_identity_page_prints_the_passage_with_its_address_and_open_citation(
    page: Page, site_url: str, language: str
) -> None:
    page.goto(f"{site_url}{IDENTITY}?lang={language}")
    sheets = printed(page)
    text = "".join(map(words, sheets))
    assert len(sheets) <= 2 and f"{site_url}{IDENTITY}" in words(sheets[0])
    assert "Third, the copyright sector." in text and "GB/T 7714—2025" in text and "BibTeX" not in text
