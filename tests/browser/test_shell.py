"""What stands around the text: header, drawer, contents, colours. By keyboard, on a phone, without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.chromium import delay, watch

pytestmark = pytest.mark.usefixtures("site")

PHONE: ViewportSize = {"width": 390, "height": 844}
FOCUSED = "[document.activeElement.className, document.activeElement.textContent.trim()].join(' ')"
SCHEME = "[document.documentElement.dataset.scheme ?? '', getComputedStyle(document.body).backgroundColor]"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True)
    page = context.new_page()
    problems = watch(page)
    yield page
    assert problems == []
    context.close()


def stops(page: Page, most: int) -> list[str]:
    """What has the focus after each Tab from the top of the page, until it is in the text."""
    found: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('main') !== null"):
            return found
        found.append(page.evaluate(FOCUSED))
    raise AssertionError(f"the text is not reached: {found}")


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_on_a_phone_the_text_is_at_most_eight_stops_away(phone: Page, site_url: str, prefix: str) -> None:
    phone.goto(f"{site_url}{prefix}2024/chapter-4/")
    found = stops(phone, 9)
    assert found[0].startswith("skip-link") and len(found) <= 8


@pytest.mark.parametrize("path", ["2024/chapter-4/", "en/2024/parallel/chapter-4/", "en/glossary/", "en/"])
def test_the_first_stop_leads_to_the_text(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.keyboard.press("Tab")
    box = page.locator(".skip-link").bounding_box()
    assert box and box["width"] > 60 and box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "__main"
    expect(page.locator(".no-such-place")).to_have_count(0)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize(
    ("path", "chapter", "section"),
    [
        ("2024/chapter-4/", "四、行政执法日益加强", "#c4-s3"),
        ("en/2024/chapter-4/", "IV. Increasingly Strengthened Administrative Law Enforcement", "#c4-s3"),
        ("en/2024/parallel/chapter-4/", "IV. Increasingly Strengthened Administrative Law Enforcement", "#c4-s3"),
    ],
)
def test_the_drawer_opens_on_the_chapter_that_is_read_closes_and_leads_to_a_section(
    phone: Page, site_url: str, path: str, chapter: str, section: str
) -> None:
    phone.goto(site_url + path)
    button = phone.locator(".menu-button")
    for _ in range(2):
        phone.keyboard.press("Tab")
    assert phone.evaluate(FOCUSED).startswith("menu-button") and button.get_attribute("aria-controls") == "__nav"
    assert button.get_attribute("aria-expanded") == "false" and phone.locator("#__nav").evaluate("nav => nav.inert")
    phone.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true" and phone.locator("main").evaluate("main => main.inert")
    assert phone.evaluate("document.activeElement.textContent") == chapter
    phone.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false" and phone.evaluate(FOCUSED).startswith("menu-button")
    button.tap()
    phone.wait_for_timeout(300)
    phone.touchscreen.tap(370, 600)
    phone.wait_for_timeout(100)
    assert phone.url == site_url + path  # the tap follows no link that was beneath
    assert button.get_attribute("aria-expanded") == "false" and not phone.locator("main").evaluate("main => main.inert")
    button.tap()
    phone.locator(f".site-nav a[href='{section}']").tap()
    phone.wait_for_url(f"**{section}")
    assert button.get_attribute("aria-expanded") == "false"
    phone.set_viewport_size({"width": 1280, "height": 900})
    phone.wait_for_function("() => !document.getElementById('__nav').inert")


def test_without_javascript_the_navigation_stands_after_the_text_and_a_link_leads_there(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(site_url + "en/2024/chapter-4/")
    assert not page.is_visible(".menu-button") and not page.is_visible(".dark-switch")
    page.click(".menu-link")
    link = page.locator(".site-nav a", has_text="V. Practical")
    main = page.locator("main").bounding_box()
    nav = page.locator(".site-nav").bounding_box()
    assert main and nav and main["y"] + main["height"] <= nav["y"] + 1
    link.click()
    page.wait_for_url("**/en/2024/chapter-5/")
    context.close()


@pytest.mark.parametrize("path", ["2024/chapter-4/", "en/2024/chapter-4/", "en/glossary/", "2024/figures/", "en/cite/"])
def test_the_text_begins_within_120_pixels_of_the_header(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    header, first = page.evaluate(
        "['.md-header', 'article h1'].map(name => document.querySelector(name).getBoundingClientRect())"
        ".map((box, place) => place ? box.top : box.bottom)"
    )
    assert header == 57 and first - header < 120


@pytest.mark.parametrize("path", ["en/glossary/", "2024/figures/", "en/2024/chapter-4/"])
def test_the_contents_follow_and_mark_the_entry_that_a_link_led_to(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    count = page.locator(".on-this-page a").count()
    assert count >= 3
    shown = "link => { const [box, list] = [link, link.closest('nav')].map(one => one.getBoundingClientRect());"
    shown += " return box.top >= list.top && box.bottom <= list.bottom + 1; }"
    for place in dict.fromkeys((0, 1, count // 2, count - 2, count - 1)):
        link = page.locator(".on-this-page a").nth(place)
        link.click()
        href = str(link.get_attribute("href"))
        page.wait_for_selector(f".on-this-page a[href='{href}'][aria-current=location]")
        marked = page.locator(".on-this-page [aria-current]")
        assert marked.count() == 1 and marked.evaluate(shown)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_selector(".on-this-page [aria-current]", state="detached")


def test_the_colours_that_a_reader_chose_are_kept_and_the_systems_are_no_choice(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(site_url + "en/2024/chapter-4/")
    scheme, light = page.evaluate(SCHEME)
    button = page.get_by_role("button", name="Dark colours")
    assert scheme == "" and button.get_attribute("aria-pressed") == "false"
    button.click()
    scheme, dark = page.evaluate(SCHEME)
    assert scheme == "dark" and dark != light and button.get_attribute("aria-pressed") == "true"
    page.goto(site_url + "2024/figures/")
    assert page.evaluate(SCHEME) == ["dark", dark]
    button = page.get_by_role("button", name="深色")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert page.evaluate(SCHEME) == ["", light] and page.evaluate("localStorage.getItem('scheme')") is None
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(SCHEME) == ["", dark] and button.get_attribute("aria-pressed") == "true"
    context.close()


REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"


def test_where_storage_is_refused_the_colours_change_for_the_page_and_nothing_fails(page: Page, site_url: str) -> None:
    page.add_init_script(REFUSED)
    page.goto(site_url + "en/2024/chapter-4/")
    before = page.evaluate(SCHEME)
    page.click(".dark-switch")
    after = page.evaluate(SCHEME)
    assert after[0] == "dark" and after[1] != before[1]


def test_after_a_click_on_the_dark_switch_the_slash_opens_the_search(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-4/")
    page.click(".dark-switch")
    page.keyboard.press("/")
    page.wait_for_selector(".search-panel[open]")


def test_slash_escape_slash_opens_the_search_again_and_writes_no_slash(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-4/")
    for _ in range(2):
        page.keyboard.press("/")
        page.wait_for_selector(".search-panel[open]")
        assert page.input_value(".search-panel input") == ""
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement === document.body")
    page.focus(".search-field input")
    page.keyboard.press("/")
    page.wait_for_selector(".search-panel[open]")
    assert page.input_value(".search-panel input") == "" == page.input_value(".search-field input")


# As WebKit does: a field that is given the focus by a dialog has its caret at the start.
CARET_AT_START = """
const showModal = HTMLDialogElement.prototype.showModal;
HTMLDialogElement.prototype.showModal = function () {
  showModal.call(this);
  this.querySelector("input").setSelectionRange(0, 0);
};
"""


def test_letters_that_are_typed_while_the_panel_opens_keep_their_order(page: Page, site_url: str) -> None:
    page.add_init_script(CARET_AT_START)
    page.goto(site_url + "en/2024/chapter-4/")
    page.focus(".search-field input")
    page.keyboard.type("customs", delay=30)
    page.wait_for_selector(".search-panel[open]")
    page.keyboard.type(" office", delay=5)
    assert page.input_value(".search-panel input") == "customs office"


def test_the_enter_that_ends_a_word_of_an_input_method_opens_nothing(page: Page, site_url: str) -> None:
    page.goto(site_url + "2024/chapter-4/")
    page.evaluate(
        """() => {
          const field = document.querySelector(".search-field input");
          field.focus();
          field.dispatchEvent(new CompositionEvent("compositionstart"));
          field.value = "海关";
          field.dispatchEvent(new InputEvent("input", { isComposing: true }));
          field.dispatchEvent(new CompositionEvent("compositionend", { data: "海关" }));
          field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true }));
        }"""
    )
    page.wait_for_selector("#search-found [role=option]")
    page.wait_for_timeout(300)
    assert page.input_value(".search-panel input") == "海关" and page.url.endswith("/2024/chapter-4/")


def test_a_key_that_is_pressed_before_the_script_is_there_begins_a_search(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    delay(page, "**/assets/site.js", 800)
    page.goto(site_url + "en/2024/chapter-4/", wait_until="commit")
    page.wait_for_selector(".md-footer", state="attached")
    page.keyboard.press("/")
    page.keyboard.type("genome")
    assert page.input_value(".search-field input") == "genome"
    page.wait_for_selector("#search-found [role=option]")
    assert page.input_value(".search-panel input") == "genome"
    context.close()


def test_a_part_of_the_search_that_failed_is_told_and_fetched_again(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/enrich.js*", lambda route: route.fulfill(status=503))
    page.goto(site_url + "en/2024/chapter-4/")
    page.keyboard.press("/")
    page.wait_for_selector(".search-panel[open]")
    page.keyboard.type("customs")
    page.wait_for_selector(".search-panel [role=status]:has-text('Not everything could be searched')")
    page.unroute("**/enrich.js*")
    page.click(".search-panel [role=status] button")
    page.wait_for_selector(".found-entry")
    context.close()


@pytest.mark.parametrize("path", ["2024/chapter-4/", "en/2024/figures/", "en/"])
def test_landmarks_are_few_and_each_has_a_name_of_its_own(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.set_viewport_size({"width": 1280, "height": 900})
    names = page.evaluate(
        """[...document.querySelectorAll("nav")].filter((nav) => nav.checkVisibility()).map((nav) =>
             nav.ariaLabel ?? document.getElementById(nav.getAttribute("aria-labelledby"))?.textContent)"""
    )
    assert len(names) <= 4 and all(names) and len(set(names)) == len(names)
    expect(page.locator("main")).to_have_count(1)
    expect(page.locator("header.md-header")).to_have_count(1)


def test_fields_are_16_pixels_or_more_on_a_phone(phone: Page, site_url: str) -> None:
    for path in ("en/2024/chapter-4/", "en/glossary/", "2024/figures/", "search/"):
        phone.goto(site_url + path, wait_until="networkidle")
        sizes = phone.evaluate(
            """[...document.querySelectorAll("input:not([type=checkbox]), select, textarea")]
                 .filter((field) => field.checkVisibility())
                 .map((field) => [field.outerHTML.slice(0, 80), parseFloat(getComputedStyle(field).fontSize)])"""
        )
        assert [size for size in sizes if size[1] < 16] == [], path


def test_what_the_content_policy_forbids_is_seen(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    problems = watch(page)
    page.goto(site_url + "en/")
    page.evaluate(
        """() => { const script = document.createElement("script"); script.textContent = "window.ran = true";
             document.body.append(script); const picture = new Image(); picture.src = "http://other.example/a.png"; }"""
    )
    page.wait_for_function("() => !window.ran")
    page.wait_for_timeout(200)
    page.close()
    violations = {problem for problem in problems if problem.startswith("policy: ")}  # of the element and of the header
    assert sorted(violations) == ["policy: img-src http://other.example/a.png ", "policy: script-src-elem inline "]
