"""The registers in headless Chromium: filters, sorting, print, no script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.chromium import watch

pytestmark = pytest.mark.usefixtures("site")

CHAPTER = "en/2024/chapter-4/"


def visible(page: Page, selector: str) -> int:
    return len([one for one in page.locator(selector).all() if one.is_visible()])


def test_the_glossary_filters_as_you_type_and_says_how_many(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/glossary/")
    status = page.locator(".filters [role=status]")
    field = page.get_by_role("searchbox", name="Filter")
    field.fill("procuratorate")
    shown = [entry for entry in page.locator(".entry").all() if entry.is_visible()]
    assert 2 < len(shown) < 6 and all("procuratorate" in entry.inner_text().lower() for entry in shown)
    expect(status).to_contain_text(f"{len(shown)} of ")
    expect(page.locator("#kind-country")).to_be_hidden()
    field.fill("版权局")
    expect(page.locator("#ncac")).to_be_visible()
    field.fill("")
    expect(page.locator("#kind-country")).to_be_visible()


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
    page.locator(".filters input").fill(typed)
    page.wait_for_function(
        """least => [...document.querySelectorAll(".register .entry, .register tr:has(.figure)")]
            .filter((item) => item.checkVisibility()).length >= least""",
        arg=least,
    )
    assert visible(page, ".register .entry, .register tr:has(.figure)") < every / 2


def test_the_glossary_sorts_by_name_and_by_passages_and_back(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/glossary/")
    ids = "[...document.querySelectorAll('.entry > h3')].map(h => h.id)"
    grouped = page.evaluate(ids)
    order = page.get_by_label("Order")
    order.select_option("passages")
    assert page.evaluate(ids)[:2] == ["ipr", "samr"]
    expect(page.locator("#kind-party")).to_be_hidden()
    order.select_option("name")
    assert page.evaluate(ids)[0] == "5g"
    order.select_option("")
    assert page.evaluate(ids) == grouped
    expect(page.locator("#kind-party")).to_be_visible()


def test_figures_filter_by_body_and_chapter_and_sort_by_value(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/figures/")
    figures = page.request.get(site_url + "data/2024/figures.json").json()
    page.get_by_label("Body").select_option("#cnipa")
    assert visible(page, ".figure") == len([one for one in figures if "cnipa" in one["agencies"]])
    page.get_by_label("Chapter").select_option("chapter-6")
    wanted = [one for one in figures if "cnipa" in one["agencies"] and one["segment"].startswith("c6")]
    assert visible(page, ".figure") == len(wanted)
    expect(page.locator(".filters [role=status]")).to_have_text(f"{len(wanted)} of {len(figures)} shown")
    expect(page.locator("#theme-courts")).to_be_hidden()
    page.reload()
    table = page.locator("#theme-courts + * table, #theme-courts + table").first
    values = "table => [...table.querySelectorAll('.figure')].map(figure => Number(figure.dataset.value))"
    printed = table.evaluate(values)
    head = table.get_by_role("button", name="Value")
    head.click()
    assert table.evaluate(values) == sorted(printed)
    expect(table.locator("th").first).to_have_attribute("aria-sort", "ascending")
    head.click()
    assert table.evaluate(values) == sorted(printed, reverse=True)
    head.click()
    assert table.evaluate(values) == printed


def test_a_link_to_an_entry_that_is_filtered_away_shows_it(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/figures/")
    page.get_by_role("searchbox", name="Filter").fill("patents")
    expect(page.locator("#figure-c5-s3-p1-5")).to_be_hidden()
    page.evaluate("location.hash = 'figure-c5-s3-p1-5'")
    expect(page.locator("#figure-c5-s3-p1-5")).to_be_in_viewport()


def test_a_link_to_an_entry_keeps_the_order_and_the_control_says_which(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/glossary/")
    ids = "[...document.querySelectorAll('.entry > h3')].map(h => h.id)"
    order = page.get_by_label("Order")
    order.select_option("name")
    by_name = page.evaluate(ids)
    page.get_by_role("searchbox", name="Filter").fill("procuratorate")
    expect(page.locator("#samr")).to_be_hidden()
    page.evaluate("location.hash = 'samr'")
    expect(page.locator("#samr")).to_be_in_viewport()
    assert page.get_by_role("searchbox", name="Filter").input_value() == ""
    assert page.evaluate(ids) == by_name
    expect(order).to_have_value("name")


@pytest.mark.parametrize("path", ["2024/figures/", "en/2024/documents/", "en/glossary/"])
def test_the_chapters_of_the_filter_stand_in_the_order_of_the_report(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    chapters = page.locator(".filters select").filter(has=page.locator("option[value^=chapter]")).locator("option")
    values = [str(option.get_attribute("value")) for option in chapters.all()]
    report = ["", "preface", *(f"chapter-{number}" for number in range(1, 9)), "conclusion"]
    assert len(values) > 4 and values == sorted(values, key=report.index)


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
    for path in ("", "glossary/", *(f"2024/{name}/" for name in ("figures", "documents", "columns", "errata"))):
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
    page.locator(".entry:has(#samr) summary").click()
    expect(page.locator(".entry:has(#samr) .concordance tbody tr").first).to_be_visible()
    assert visible(page, ".filters") == 0


def test_in_print_there_are_no_filters(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/figures/")
    page.emulate_media(media="print")
    assert visible(page, ".filters, .downloads") == 0
    expect(page.locator("#figure-c1-s3-p1-4")).to_be_visible()


def test_the_terms_filter_by_any_rendering_and_the_one_in_the_address_is_open(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/terms/#rectification")
    expect(page.locator("#rectification details")).to_have_attribute("open", "")
    expect(page.locator("#rectification .renderings a").first).to_be_visible()
    page.locator(".filters input").fill("crackdown 整治")
    expect(page.locator(".register .entry:visible")).to_have_count(2)
    expect(page.locator("#rectification")).to_be_visible()
    page.locator(".filters input").fill("counterpart 无")
    expect(page.locator(".register h2:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        ("en/2024/figures/", "theme-customs"),
        ("2024/figures/", "theme-customs"),
        ("en/glossary/", "gac"),
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
