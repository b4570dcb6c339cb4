"""The registers in headless Chromium: cards, the switch of the marks, filters, sorting, print, no script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.chromium import watch
from tools.data.report import ReportData

pytestmark = pytest.mark.usefixtures("site")

CHAPTER = "en/2024/chapter-4/"
SAMR = '#c4-s1-p1 a.mention[data-entry="samr"]'
SIGN = "#c4-s1-p1 sup.erratum a"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    watch(page)
    yield page
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


def test_a_card_opens_under_the_mouse_stays_under_it_and_goes(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.locator(SAMR).scroll_into_view_if_needed()
    page.hover(SAMR)
    card = page.locator(".card")
    expect(card).to_contain_text("State Administration for Market Regulation")
    expect(card).to_contain_text("市场监管总局")
    expect(card).to_contain_text("SAMR")
    expect(card).to_contain_text("in English")
    card.hover()
    page.wait_for_timeout(600)
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_have_count(0)


def test_a_card_says_a_name_once_that_both_languages_share(page: Page, site_url: str, data: ReportData) -> None:
    for entry in page.request.get(site_url + "assets/cards/2024-en.json").json().items():
        name, card = entry
        if "names" in card and card["names"]["zh"] == card["names"]["en"]:
            break
    place = next(s for s in data.segments if card["names"]["en"] in s.text["en"])
    page.goto(site_url + place.url["en"])
    page.locator(f'a.mention[data-entry="{name}"]').first.hover()
    expect(page.locator(".card .name")).to_have_text(card["names"]["en"])
    assert page.locator(".card .other").count() == 0


def test_escape_takes_a_card_away_without_moving_the_pointer(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.hover(SAMR)
    expect(page.locator(".card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".card")).to_have_count(0)
    page.wait_for_timeout(500)
    expect(page.locator(".card")).to_have_count(0)


def test_the_link_of_a_card_leads_to_all_mentions_and_from_there_back(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.hover(SAMR)
    page.locator(".card").get_by_role("link", name="See all mentions").click()
    page.wait_for_url(site_url + "en/glossary/#samr")
    passages = page.locator(".entry:has(#samr) .concordance")
    expect(passages).to_have_attribute("open", "")
    passages.get_by_role("link", name="4.1 ¶1").click()
    page.wait_for_url(site_url + CHAPTER + "#c4-s1-p1")


def test_a_card_works_by_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.locator('.controls[data-segment="c4-s1-p1"] .more').focus()
    page.keyboard.press("Tab")
    mark = page.locator("#c4-s1-p1 a.mention").first
    expect(mark).to_be_focused()
    card = page.locator(".card")
    expect(card).to_be_visible()
    expect(mark).to_have_attribute("aria-describedby", "__card")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(mark).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(mark).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#c4-s1-p1 :is(a.mention, sup.erratum a)").nth(1)).to_be_focused()
    expect(card).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("#c4-s1-p1 :is(a.mention, a.document, sup.erratum a)").nth(2)).to_be_focused()


def test_a_sign_opens_both_quotations_and_the_note(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    sign = page.locator(SIGN).first
    entry = sign.get_attribute("data-entry")
    errata = page.request.get(site_url + "data/2024/errata.json").json()
    record = next(one for one in errata if one["id"] == entry)
    sign.hover()
    card = page.locator(".card")
    for words in (record["quote"]["en"], record["quote"]["zh"], record["note"]["en"]):
        expect(card).to_contain_text(words)
        assert all(
            card.locator("p", has_text=words).evaluate_all(
                "all => all.map(p => p.checkVisibility({opacityProperty: true}))"
            )
        )
    card.get_by_role("link").click()
    page.wait_for_url(f"{site_url}en/2024/errata/#{entry}")


def test_by_touch_the_first_tap_shows_the_card_inside_the_screen_and_the_second_leads_on(
    phone: Page, site_url: str
) -> None:
    phone.goto(site_url + "2024/chapter-4/#c4-s1-p2")
    marks = phone.locator("#c4-s1-p2 a.mention")
    for number in range(marks.count()):
        marks.nth(number).tap()
        card = phone.locator(".card")
        expect(card).to_be_visible()
        box = card.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
        phone.keyboard.press("Escape")
        expect(card).to_have_count(0)
    marks.first.tap()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    phone.touchscreen.tap(380, 100)
    expect(phone.locator(".card")).to_have_count(0)
    marks.first.tap()
    expect(phone.locator(".card")).to_be_visible()
    marks.first.tap()
    phone.wait_for_url("**/glossary/#*")


def test_the_cards_are_fetched_once_and_only_when_wanted(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "cards/" in request.url else None)
    page.goto(site_url + CHAPTER)
    page.wait_for_timeout(300)
    assert asked == []
    for number in (0, 2, 1):
        page.locator("#c4-s1-p1 a.mention").nth(number).hover()
        expect(page.locator(".card")).to_be_visible()
    assert asked == [site_url + "assets/cards/2024-en.json"]


def test_marks_can_be_switched_off_and_that_is_remembered(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.get_by_role("button", name="Hide the marks in the text").click()
    for path in (CHAPTER, "en/2024/parallel/chapter-5/"):
        page.goto(site_url + path)
        assert page.locator("a.mention[href], a.document[href]").count() == 0
        expect(page.locator("sup.erratum").first).to_be_hidden()
    page.get_by_role("button", name="Show the marks in the text").click()
    page.reload()
    assert page.locator("a.mention[href]").count() > 20
    expect(page.locator("sup.erratum").first).to_be_visible()


def test_without_local_storage_the_marks_are_there(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    page = context.new_page()
    page.goto(site_url + "en/glossary/")
    page.goto(site_url + CHAPTER)
    page.get_by_role("button", name="Hide the marks in the text").click()
    expect(page.get_by_role("button", name="Show the marks in the text")).to_be_visible()
    context.close()


def test_copied_quotations_have_no_trace_of_the_marks(browser: Browser, site_url: str, data: ReportData) -> None:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site_url + CHAPTER + "#c4-s1-p1")
    page.locator("#c4-s1-p1").hover()
    page.click('.controls[data-segment="c4-s1-p1"] .more')
    page.get_by_role("menuitem", name="Copy quotation with reference").click()
    expect(page.get_by_role("status")).to_have_text("Copied")
    segment = next(one for one in data.segments if one.id == "c4-s1-p1")
    assert str(page.evaluate("navigator.clipboard.readText()")).startswith(segment.text["en"] + "\n")
    context.close()


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


def test_without_javascript_marks_are_links_and_the_registers_read_fully(
    without_script: BrowserContext, site_url: str
) -> None:
    page = without_script.new_page()
    page.goto(site_url + CHAPTER)
    page.locator(SAMR).first.click()
    assert page.url == site_url + "en/glossary/#samr"
    expect(page.locator("#samr")).to_be_in_viewport()
    page.locator(".entry:has(#samr) summary").click()
    expect(page.locator(".entry:has(#samr) .concordance tbody tr").first).to_be_visible()
    page.goto(site_url + CHAPTER)
    page.locator(SIGN).first.click()
    expect(page.locator(":target")).to_be_in_viewport()
    assert visible(page, ".filters") == 0


def test_in_print_there_are_no_marks_cards_or_filters(page: Page, site_url: str, data: ReportData) -> None:
    page.goto(site_url + "en/2024/figures/")
    page.emulate_media(media="print")
    assert visible(page, ".filters, .downloads") == 0
    expect(page.locator("#figure-c1-s3-p1-4")).to_be_visible()
    page.goto(site_url + CHAPTER)
    assert visible(page, ".marks-switch") == 0
    segment = next(one for one in data.segments if one.id == "c4-s1-p1")
    assert segment.text["en"] in page.locator("#c4-s1-p1").inner_text()
    decoration = page.locator(SAMR).evaluate("link => getComputedStyle(link).textDecorationLine")
    assert decoration == "none"


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
