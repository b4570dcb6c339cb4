"""The registers in headless Chromium: filters, sorting, print, no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from tests.support.chromium import watch

pytestmark = pytest.mark.usefixtures("site")

CHAPTER = "en/2024/chapter-4/"


def visible(page: Page, selector: str) -> int:
    return len([one for one in page.locator(selector).all() if one.is_visible()])


def shown(page: Page) -> list[str]:
    """The ids of the entries that are shown."""
    ids: list[str] = page.evaluate(
        "[...document.querySelectorAll('.register .entry, .register .figure')]"
        ".filter(one => (one.closest('tr') ?? one).checkVisibility()).map(one => one.id)"
    )
    return ids


def test_the_glossary_filters_as_you_type_and_says_how_many(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/glossary/")
    status = page.locator(".filters [role=status]")
    field = page.get_by_role("searchbox", name="Words")
    field.fill("procuratorate")
    page.wait_for_function("() => document.querySelector('#kind-country').hidden")
    found = shown(page)
    assert 2 < len(found) < 8 and "spp" in found
    expect(status).to_have_text(f"{len(found)} of 66 shown: “procuratorate”")
    expect(page.locator('.on-this-page a[href="#kind-country"]')).to_be_hidden()
    field.fill("版权局")
    expect(page.locator("#ncac")).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#kind-country")).to_be_visible()
    expect(field).to_be_focused()


def test_what_is_chosen_is_in_the_address_and_survives_reload_back_and_the_language_switch(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + "en/2024/documents/")
    for choice, value in (("Body", "samr"), ("Body", "cnipa"), ("Chapter", "4")):
        summary = page.locator(".choice summary", has_text=choice)
        if not summary.locator("..").evaluate("choice => choice.open"):
            summary.click()
        page.locator(f".choice input[value='{value}']").check()
    query = "?body=cnipa&body=samr&chapter=4"
    page.wait_for_url(f"{site_url}en/2024/documents/{query}")
    found = shown(page)
    documents = page.request.get(site_url + "data/2024/documents.json").json()
    chapters = {one["id"]: {each["segment"][:2] for each in one["mentions"]} for one in documents}
    assert 0 < len(found) < 40 and all("c4" in chapters[one] or "co" in chapters[one] for one in found)
    expect(page.locator(".filters [role=status]")).to_have_text(f"{len(found)} of 104 shown: CNIPA, SAMR, chapter 4")
    page.keyboard.press("Escape")
    assert not page.locator(".choice[open]").count()
    page.reload()
    page.wait_for_function("() => document.querySelector('.register.is-filtered')")
    assert shown(page) == found
    page.locator(f"#{found[0]} summary").click()
    page.locator(f"#{found[0]} a[href*=chapter-]").first.click()
    page.wait_for_url(re.compile("chapter-"))
    page.go_back()
    page.wait_for_function("() => document.querySelector('.register.is-filtered')")
    assert shown(page) == found
    page.click("a.language-switch")
    page.wait_for_url(f"{site_url}2024/documents/{query}")
    page.wait_for_function("() => document.querySelector('.register.is-filtered')")
    assert shown(page) == found


def test_what_finds_nothing_says_what_would_find_more(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/documents/?body=gac&chapter=7&words=zzz")
    nothing = page.locator(".nothing-found")
    expect(nothing).to_contain_text("No entry matches.")
    expect(nothing.get_by_role("link")).to_have_attribute("href", f"{site_url}en/search/?q=zzz")
    nothing.get_by_role("button", name="Without “zzz”").click()
    assert len(shown(page)) == 1
    expect(nothing).to_be_hidden()


def test_nothing_moves_when_the_filters_start(page: Page, site_url: str) -> None:
    for path in ("en/glossary/", "2024/terms/?words=SAMR&chapter=4", "en/2024/compare/?body=samr&body=gac"):
        page.goto(site_url + path)
        page.wait_for_function("() => document.querySelector('.register.is-filtered')")
        moved = page.evaluate(
            """() => new Promise((done) => {
              new PerformanceObserver((list) => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(0), 150);
            })"""
        )
        assert moved == 0, path


def test_bodies_stand_side_by_side_by_chapter(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/compare/?body=samr&body=gac")
    heads = page.locator(".side-by-side thead th")
    expect(heads).to_have_text(["Chapter", re.compile("Customs"), re.compile("Market")])
    chapter = page.locator(".side-by-side tbody tr", has_text="IV. ")
    expect(chapter.locator("td").nth(1).locator("a[href*='figures/#']").first).to_be_visible()
    expect(page.locator("#counts")).to_be_hidden()
    page.locator(".choice summary", has_text="Chapter").click()
    page.locator(".choice input[value='4']").check()
    expect(page.locator(".side-by-side tbody tr")).to_have_count(1)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#counts")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "typed", "least"),
    [
        ("2024/documents/", "SAMR", 20),  # a name that the page does not print
        ("2024/documents/", "商標法", 1),
        ("2024/figures/", "287000", 1),  # printed as 28.7万
        ("2024/figures/", "Customs", 5),  # words of the other language
        ("en/2024/figures/", "seizures", 2),  # printed as detained
    ],
)
def test_the_filters_know_the_names_numbers_and_other_words_of_the_search(
    page: Page, site_url: str, path: str, typed: str, least: int
) -> None:
    page.goto(site_url + path)
    every = visible(page, ".register .entry, .register tr:has(.figure)")
    page.locator(".filters input").first.fill(typed)
    page.wait_for_function(
        """least => [...document.querySelectorAll(".register .entry, .register tr:has(.figure)")]
            .filter((item) => item.checkVisibility()).length >= least""",
        arg=least,
    )
    assert visible(page, ".register .entry, .register tr:has(.figure)") < every / 2


def test_the_glossary_sorts_by_name_and_by_passages_and_back(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/glossary/")
    ids = "[...document.querySelectorAll('.entry')].map(entry => entry.id)"
    grouped = page.evaluate(ids)
    order = page.get_by_label("Order")
    order.select_option("passages")
    assert page.evaluate(ids)[:2] == ["ipr", "samr"]
    expect(page.locator("#kind-party")).to_be_hidden()
    order.select_option("name")
    by_name = page.evaluate(ids)
    assert by_name[0] == "5g"
    # A link to what is filtered away shows it; the order hides nothing and stays.
    page.get_by_role("searchbox", name="Words").fill("procuratorate")
    expect(page.locator("#samr")).to_be_hidden()
    page.evaluate("location.hash = 'samr'")
    expect(page.locator("#samr")).to_be_in_viewport()
    expect(page.locator("#samr")).to_have_attribute("open", "")
    assert page.get_by_role("searchbox", name="Words").input_value() == ""
    assert page.evaluate(ids) == by_name and page.url == f"{site_url}en/glossary/?order=name#samr"
    order.select_option("")
    assert page.evaluate(ids) == grouped
    expect(page.locator("#kind-party")).to_be_visible()


def test_figures_filter_by_body_and_chapter_and_sort_by_value(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/figures/?body=cnipa&chapter=6")
    page.wait_for_function("() => document.querySelector('.register.is-filtered')")
    figures = page.request.get(site_url + "data/2024/figures.json").json()
    wanted = [one for one in figures if "cnipa" in one["agencies"] and one["segment"].startswith("c6")]
    assert len(shown(page)) == len(wanted)
    expect(page.locator("#theme-courts")).to_be_hidden()
    page.get_by_role("button", name="Clear").click()
    table = page.locator("#theme-courts + * table, #theme-courts + table").first
    amounts = "table => [...table.querySelectorAll('.figure')].map(({ dataset }) => [dataset.unit, +dataset.value])"
    printed = [tuple(amount) for amount in table.evaluate(amounts)]
    head = table.get_by_role("button", name="Value")
    head.click()
    assert [tuple(amount) for amount in table.evaluate(amounts)] == sorted(printed)
    expect(table.locator("th").first).to_have_attribute("aria-sort", "ascending")
    head.click()
    assert [tuple(amount) for amount in table.evaluate(amounts)] == sorted(printed, key=lambda one: (one[0], -one[1]))
    head.click()
    assert [tuple(amount) for amount in table.evaluate(amounts)] == printed


def test_a_link_to_a_figure_that_is_folded_on_arrival_shows_it(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/2024/figures/#figure-column-7-p1-4")
    expect(page.locator("#figure-column-7-p1-4")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["glossary/#samr", "2024/errata/#erratum-c4-s1-p1-1", "2024/columns/#case-3"])
def test_the_language_switch_keeps_the_entry(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.click("a.language-switch")
    page.wait_for_url(f"{site_url}en/{path}")
    expect(page.locator("#" + path.partition("#")[2])).to_be_in_viewport()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_no_register_page_is_wider_than_the_screen(browser: Browser, site_url: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    watch(page)
    for path in (
        "",
        "glossary/",
        *(f"2024/{name}/" for name in ("figures", "documents", "columns", "errata", "compare")),
    ):
        for prefix in ("", "en/"):
            page.goto(site_url + prefix + path)
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, prefix + path
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


@pytest.fixture
def without_script(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


def test_without_javascript_the_registers_read_fully(without_script: BrowserContext, site_url: str) -> None:
    page = without_script.new_page()
    page.goto(site_url + "en/glossary/#samr")
    expect(page.locator("#samr")).to_be_in_viewport()
    page.locator("#samr summary").click()
    expect(page.locator("#samr .concordance tbody tr").first).to_be_visible()
    assert visible(page, ".filters :is(input, summary, select)") == 0
    expect(page.locator(".filters noscript p")).to_be_visible()
    page.goto(site_url + "2024/compare/")
    expect(page.locator(".by-chapter table")).to_be_visible()


def test_on_paper_what_is_folded_is_printed(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/glossary/")
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    printed = "".join(each.extract_text() for each in paper.pages[-2:])
    words = page.locator(".entry .concordance mark, .entry .note p").last.text_content() or ""
    assert re.sub(r"\s", "", words)[:30] in re.sub(r"\s", "", printed)
    assert page.locator(".entry[open]").count() == 0
    page.emulate_media(media="print")
    assert visible(page, ".filters, .downloads") == 0


def test_on_paper_a_term_has_its_renderings_and_places_and_not_their_sentences(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/terms/#actual-controller")
    term = page.locator("#actual-controller")
    sentences, place = term.locator(".pairs"), term.locator("li > span a")
    expect(sentences).to_be_visible()
    expect(place).to_be_hidden()
    page.emulate_media(media="print")
    expect(sentences).to_be_hidden()
    expect(place).to_be_visible()
    assert visible(page, ".entry:nth-of-type(-n + 3) .renderings q") > 3


def test_the_terms_of_a_translator_sort_by_either_language_and_show_their_sentences(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/terms/?order=zh")
    page.wait_for_function("() => document.querySelector('.register.is-sorted')")
    names = page.locator(".register > .entry summary .other").all_inner_texts()
    assert len(names) > 350 and names == page.evaluate(
        "names => names.toSorted(new Intl.Collator('zh-Hans').compare)", names
    )
    page.locator("#actual-controller summary").click()
    row = page.locator("#actual-controller .pairs tr")
    expect(row).to_have_count(1)
    expect(row.locator("mark")).to_have_text(["the actual controller", "实际控制人"])
    assert str(row.locator("a").get_attribute("href")).endswith("/en/2024/parallel/chapter-4/#column-1-p1.3")


def test_the_terms_filter_by_any_rendering_and_the_one_in_the_address_is_open(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/terms/#rectification")
    expect(page.locator("#rectification")).to_have_attribute("open", "")
    expect(page.locator("#rectification .pairs a").first).to_be_visible()
    page.locator(".filters input").first.fill("crackdown 整治")
    expect(page.locator(".register .entry:visible")).to_have_count(2)
    expect(page.locator("#rectification")).to_be_visible()
    page.locator(".filters input").first.fill("counterpart 无")
    expect(page.locator(".register h2:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        ("en/2024/figures/", "theme-customs"),
        ("2024/figures/", "theme-customs"),
        ("en/glossary/", "kind-country"),
        ("glossary/", "kind-agency"),
        ("en/2024/documents/", "kind-plan"),
        ("en/2024/errata/", "minor-c4"),
        ("2024/terms/", "domain-customs"),
        ("2024/columns/", "case-3"),
    ],
)
def test_the_list_of_what_is_on_a_page_marks_the_heading_that_was_asked_for(
    page: Page, site_url: str, path: str, fragment: str
) -> None:
    page.goto(site_url + path)
    link = page.locator(f'.on-this-page a[href="#{fragment}"]')
    link.click()
    expect(link).to_have_attribute("aria-current", "location")
    expect(page.locator(".on-this-page [aria-current]")).to_have_count(1)
    page.goto("about:blank")
    page.goto(f"{site_url}{path}#{fragment}")
    expect(link).to_have_attribute("aria-current", "location")
