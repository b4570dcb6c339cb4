"""The marks in headless Chromium: three steps and their menu, what each shows to whom, cards, print, no script."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.support.chromium import clipboard, watch
from tools.data.load import PublishedRegisters, load_registers
from tools.data.report import ReportData
from tools.language.languages import EN, ZH, Code
from tools.site.text.marks import linked
from tools.site.text.places import marks_by_segment

pytestmark = pytest.mark.usefixtures("site")

CHAPTER = "en/2024/chapter-4/"
CHAPTERS = ["2024/chapter-4/", CHAPTER]
PAGES = [*CHAPTERS, "2024/parallel/chapter-4/", "en/2024/parallel/chapter-4/"]
SAMR = '#c4-s1-p1 a.mention[href$="#samr"]'
SIGN = "#c4-s1-p1 sup.erratum:not(.slight) a"
MARKS = "article :is(a.mention[href], a.document[href], sup.erratum a)"
STEPS = ["none", "important", "all"]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    watch(page)
    yield page
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


@pytest.fixture
def registers(site: Any) -> PublishedRegisters:
    return load_registers(site / "data" / "2024")


def choose(page: Page, step: str) -> None:
    page.locator(".notes-button").click()
    page.locator(f'.notes-menu input[value="{step}"]').check()
    page.keyboard.press("Escape")


def remembered(page: Page, url: str, step: str) -> None:
    """Open a page as a reader does who chose a step before."""
    page.add_init_script(f"localStorage.setItem('notes', '{step}')")
    page.goto(url)
    if step != "important":
        others = "[href]" if step == "none" else ":not([href])"
        expect(page.locator("article :is(a.mention, a.document)" + others)).to_have_count(0)


def visible_marks(page: Page) -> Locator:
    return page.locator(MARKS).filter(visible=True)


def marks_of(page: Page, segment: str) -> Locator:
    return page.locator(f"#{segment}").locator(MARKS.removeprefix("article ")).filter(visible=True)


# Three steps


@pytest.mark.parametrize("language", [ZH, EN])
def test_each_step_shows_its_marks_and_no_others(
    page: Page, site_url: str, data: ReportData, registers: PublishedRegisters, language: Any
) -> None:
    found = marks_by_segment(registers, data, language)
    marks = [
        mark
        for segment in data.segments
        if segment.part == "c4"
        for listed in [found.get((segment.id, language.code), [])]
        for mark in (*linked(listed), *(mark for mark in listed if mark.kind == "erratum"))
    ]
    important = sum(mark.is_important for mark in marks)
    assert 0 < important < len(marks) / 2
    page.goto(f"{site_url}{language.prefix}2024/chapter-4/")
    expect(visible_marks(page)).to_have_count(important)
    for step, count in (("none", 0), ("all", len(marks)), ("important", important)):
        choose(page, step)
        assert visible_marks(page).count() == count, step
        faint = page.locator("article :is(a.mention, a.document)").evaluate_all(
            "all => all.filter(link => getComputedStyle(link).textDecorationLine === 'underline').length"
        )
        assert faint == page.locator("article :is(a.mention, a.document)[href]").count()


@pytest.mark.parametrize("path", CHAPTERS)
def test_the_keyboard_stops_at_the_marks_of_the_step_and_at_no_others(page: Page, site_url: str, path: str) -> None:
    counts = []
    for step in STEPS:
        remembered(page, site_url + path, step)
        page.locator('.controls[data-segment="c4-s1-p1"] a').last.focus()
        focused = set()
        for _ in range(120):
            page.keyboard.press("Tab")
            where = page.evaluate(
                """marks => { const at = document.activeElement;
                     if (at.closest('#c4-s1-p2')) return null;
                     return at.matches(marks) ? [...document.querySelectorAll(marks)].indexOf(at) : -1; }""",
                MARKS,
            )
            if where is None:
                break
            focused.add(where)
        counts.append(len(focused - {-1}))
        assert counts[-1] == marks_of(page, "c4-s1-p1").count()
    assert counts[0] == 0 < counts[1] < counts[2]


def headings(page: Page) -> list[str]:
    """What the accessibility tree calls the headings of the text."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "heading"]


@pytest.mark.parametrize(("code", "step"), [("en", "none"), ("zh", "important"), ("en", "all")])
def test_a_heading_is_called_by_its_words_alone(
    page: Page, site_url: str, data: ReportData, code: Code, step: str
) -> None:
    for part in ("c4", "c8"):
        segments = [segment for segment in data.segments if segment.part == part and segment.kind != "paragraph"]
        remembered(page, site_url + segments[0].url[code], step)
        names = headings(page)
        for segment in segments:
            if segment.kind in {"chapter", "section", "column"}:
                assert segment.text[code] in names, segment.id
        assert "※" not in page.title() + page.locator("nav").all_inner_texts()[0]


TOPS = """() => { const top = document.querySelector('.md-header').getBoundingClientRect().bottom;
    const all = [...document.querySelectorAll('article :is(p, h1, h2, h3)')].filter(p => p.offsetHeight);
    const line = all.find(p => p.getBoundingClientRect().top >= top) ?? all.at(-1);
    line.classList.add('held'); return line.getBoundingClientRect().top; }"""
WIDE_SIGNS = """() => { const sheet = new CSSStyleSheet(); document.adoptedStyleSheets.push(sheet);
    sheet.replaceSync('sup.erratum a { padding-inline: 2em !important }'); }"""
FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
HELD = "() => document.querySelector('.held').getBoundingClientRect().top"


@pytest.mark.parametrize("path", PAGES)
def test_a_switch_does_not_move_the_paragraph_in_view(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.evaluate(WIDE_SIGNS)  # else no line might break otherwise, and nothing could move
    heights = set()
    for share in (0.15, 0.4, 0.65, 0.9):
        page.evaluate("share => scrollTo(0, share * (document.body.scrollHeight - innerHeight))", share)
        page.evaluate(FRAMES)
        before = page.evaluate(TOPS)
        for step in ("all", "none", "important"):
            choose(page, step)
            page.evaluate(FRAMES)
            heights.add(page.evaluate("document.body.scrollHeight"))
            assert abs(page.evaluate(HELD) - before) < 0.5, (share, step)
        page.evaluate("document.querySelector('.held').classList.remove('held')")
    assert len(heights) > 1


def test_a_step_is_remembered_over_pages_and_the_language_switch(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    choose(page, "none")
    page.click("a.language-switch")
    page.wait_for_url(site_url + "2024/chapter-4/")
    for path in ("2024/chapter-4/", "2024/parallel/chapter-5/", "en/2024/chapter-6/"):
        page.goto(site_url + path)
        expect(visible_marks(page)).to_have_count(0)
    choose(page, "important")
    page.reload()
    assert visible_marks(page).count() > 5


@pytest.mark.parametrize(("step", "shown"), [("none", [False, False]), ("all", [True, True])])
def test_the_remembered_step_is_there_before_the_page_is_painted(
    page: Page, site_url: str, step: str, shown: list[bool]
) -> None:
    page.goto(site_url + CHAPTER)
    page.evaluate("step => localStorage.setItem('notes', step)", step)
    page.route("**/assets/site.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    signs = [page.locator(f"#c4-s1-p1 sup.erratum{kind}").first.is_visible() for kind in (":not(.slight)", ".slight")]
    assert signs == shown
    line = page.locator(SAMR).first.evaluate("link => getComputedStyle(link).textDecorationLine")
    assert line == ("underline" if step == "all" else "none")


def test_where_storage_is_refused_a_step_holds_for_the_page(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    page = context.new_page()
    problems = watch(page)
    page.goto(site_url + CHAPTER)
    choose(page, "all")
    assert visible_marks(page).count() > 60
    page.reload()
    assert 5 < visible_marks(page).count() < 60
    assert problems == []
    context.close()


@pytest.mark.parametrize(("path", "name"), [("2024/chapter-4/", "注记"), (CHAPTER, "Notes")])
def test_the_menu_works_by_keyboard_and_says_what_each_step_shows(
    page: Page, site_url: str, path: str, name: str
) -> None:
    page.goto(site_url + path)
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    page.keyboard.press("Enter")
    menu = page.locator(".notes-menu")
    expect(menu.get_by_role("radio")).to_have_count(3)
    expect(menu.get_by_role("radio").nth(1)).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert all(len(line) > 3 for line in menu.locator("label span").all_inner_texts())
    page.keyboard.press("ArrowUp")
    expect(visible_marks(page)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(menu.get_by_role("radio").first).to_be_checked()
    page.keyboard.press("Tab")
    expect(menu).to_have_count(0)
    expect(page.locator("a.beside-switch")).to_be_focused()


def test_the_menu_closes_by_a_click_elsewhere_and_fits_a_phone(phone: Page, site_url: str) -> None:
    phone.goto(site_url + CHAPTER)
    phone.locator(".notes-button").tap()
    menu = phone.locator(".notes-menu")
    box = menu.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    for label in [phone.locator(".notes-button"), *menu.locator("label").all()]:
        size = label.bounding_box()
        assert size and size["height"] >= 24 and size["width"] >= 24
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    phone.touchscreen.tap(200, 700)
    expect(menu).to_have_count(0)


# Signs


@pytest.mark.parametrize("path", CHAPTERS)
def test_by_touch_a_sign_is_24_pixels_wide_and_high(phone: Page, site_url: str, path: str) -> None:
    remembered(phone, site_url + path, "all")
    boxes = [sign.bounding_box() for sign in phone.locator("sup.erratum a").all()]
    assert len(boxes) > 40
    assert all(box and box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    behind = phone.evaluate(
        """[...document.querySelectorAll("article :is(h1, h2, h3) + sup.erratum")].map((sign) => {
             const words = document.createRange();
             words.selectNodeContents(sign.previousElementSibling);
             const last = [...words.getClientRects()].at(-1), box = sign.getBoundingClientRect();
             return box.left - last.right; })"""
    )
    assert behind and all(-1 <= distance < 12 for distance in behind)  # a heading's sign, behind its last word


def test_major_and_minor_signs_differ_in_form(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    content = "sign => getComputedStyle(sign, '::before').content"
    forms = [page.locator(f"sup.{rank} a").first.evaluate(content) for rank in ("major", "minor")]
    assert len(set(forms)) == 2 and all(len(form) == 3 for form in forms)


def test_in_forced_colours_marks_and_signs_are_seen(browser: Browser, site_url: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site_url + CHAPTER)
    for mark in (page.locator(SAMR).first, page.locator(SIGN).first):
        style = mark.evaluate("link => [getComputedStyle(link).color, getComputedStyle(link).textDecorationColor]")
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert background not in style
    context.close()


# Cards


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
    remembered(page, site_url + place.url["en"], "all")
    page.locator(f'a.mention[data-entry="{name}"]').first.hover()
    expect(page.locator(".card .name")).to_have_text(card["names"]["en"])
    expect(page.locator(".card .other")).to_have_count(0)


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
    entry = page.locator("#samr")
    expect(entry).to_have_attribute("open", "")
    entry.locator(".concordance").get_by_role("link", name="4.1 ¶1").click()
    page.wait_for_url(site_url + CHAPTER + "#c4-s1-p1")


def test_a_card_works_by_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.locator('.controls[data-segment="c4-s1-p1"] a').last.focus()
    page.keyboard.press("Tab")
    marks = marks_of(page, "c4-s1-p1")
    mark = marks.first
    expect(mark).to_be_focused()
    card = page.locator(".card")
    expect(card).to_be_visible()
    expect(mark).to_have_attribute("aria-describedby", "__card")
    page.keyboard.press("Tab")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(mark).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(mark).to_be_focused()
    page.keyboard.press("Tab")
    expect(marks.nth(1)).to_be_focused()
    expect(card).to_be_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(marks.nth(2)).to_be_focused()


def test_shift_tab_in_a_card_leads_to_its_mark_even_where_the_key_has_no_name(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    page.locator(SAMR).focus()
    expect(page.locator(".card")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".card").get_by_role("link")).to_be_focused()
    # As WebKitGTK sends it.
    page.evaluate(
        """() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
             { key: "Unidentified", keyCode: 9, shiftKey: true, bubbles: true, cancelable: true }))"""
    )
    expect(page.locator(SAMR)).to_be_focused()


def test_a_sign_opens_both_quotations_and_the_note(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    sign = page.locator(SIGN).first
    entry = str(sign.get_attribute("href")).partition("#")[2]
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


OVERLAP = """([id, start, length]) => {
    const range = document.createRange();
    const texts = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT, (text) =>
      text.parentElement.closest('.controls') || (text.parentElement.matches('div, section') && !text.data.trim())
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    let at = 0;
    while (texts.nextNode()) {
      const text = texts.currentNode, end = at + text.length;
      if (start >= at && start < end) range.setStart(text, start - at);
      if (start + length > at && start + length <= end) range.setEnd(text, start + length - at);
      at = end;
    }
    const card = document.querySelector('.card').getBoundingClientRect();
    return { words: String(range), covered: [...range.getClientRects()].some(box => box.bottom > card.top + 1
      && box.top < card.bottom - 1 && box.right > card.left && box.left < card.right),
      above: [...range.getClientRects()].every(box => box.bottom > card.height - innerHeight) }; }"""


@pytest.mark.parametrize(("code", "size"), [("zh", "desk"), ("en", "small window"), ("zh", "phone")])
def test_a_card_never_covers_the_words_that_it_is_about(
    browser: Browser, site_url: str, registers: PublishedRegisters, code: Code, size: str
) -> None:
    width, height = {"desk": (1280, 900), "small window": (900, 420), "phone": (390, 844)}[size]
    is_phone = size == "phone"
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=is_phone, is_mobile=is_phone)
    page = context.new_page()
    page.goto(f"{site_url}{'en/' if code == 'en' else ''}2024/chapter-4/")
    marked = [one for one in registers.errata if one.mark and one.segment.startswith("c4-s") and one.quote.get(code)]
    assert len(marked) > 8
    for erratum in marked:
        sign = page.locator(f'sup.erratum a[href$="#{erratum.id}"]')
        for share in (0.3, 0.55, 0.85):
            sign.evaluate("(sign, share) => scrollBy(0, sign.getBoundingClientRect().top - share * innerHeight)", share)
            if is_phone:
                sign.tap()
            else:
                page.mouse.move(3, 3)
                sign.hover()
            expect(page.locator(".card")).to_be_visible()
            quote = erratum.quote[code] or ""
            found = page.evaluate(OVERLAP, [erratum.segment, erratum.start[code], len(quote)])
            if page.locator(f"#{erratum.segment}:is(h1, h2, h3), #{erratum.segment} > p").count() == 1:
                assert found["words"] == quote
            assert not found["covered"], (erratum.id, share)
            page.keyboard.press("Escape")
            expect(page.locator(".card")).to_have_count(0)
    context.close()


def test_by_touch_a_card_is_a_sheet_that_its_button_escape_and_a_tap_elsewhere_close(
    phone: Page, site_url: str
) -> None:
    phone.goto(site_url + "2024/chapter-4/#c4-s1-p2")
    marks = marks_of(phone, "c4-s1-p2")
    card = phone.locator(".card")
    for number in range(marks.count()):
        marks.nth(number).tap()
        expect(card).to_be_focused()
        box = card.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
        phone.keyboard.press("Escape")
        expect(card).to_have_count(0)
        expect(marks.nth(number)).to_be_focused()
    marks.first.tap()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    close = card.get_by_role("button", name="关闭")
    size = close.bounding_box()
    assert size and min(size["width"], size["height"]) >= 44
    close.tap()
    expect(card).to_have_count(0)
    marks.first.tap()
    expect(card).to_be_visible()
    phone.touchscreen.tap(380, 100)
    expect(card).to_have_count(0)
    marks.first.tap()
    expect(card).to_be_visible()
    marks.first.tap()
    phone.wait_for_url("**/glossary/#*")


def test_cards_and_their_script_are_fetched_once_and_only_when_wanted(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.goto(site_url + CHAPTER)
    page.wait_for_timeout(300)
    assert not [url for url in asked if "reader/" in url or "cards" in url]
    marks = page.locator("#c4-s1-p1 a.mention[href]")
    for number in (0, 2, 1):
        marks.nth(number).hover()
        expect(page.locator(".card")).to_be_visible()
    for wanted in ("assets/reader/cards.js", "assets/cards/2024-en.json"):
        assert asked.count(wanted) == 1


def test_where_the_cards_cannot_be_had_a_tap_leads_to_the_register(browser: Browser, site_url: str) -> None:
    for lost in ("**/assets/cards/*", "**/assets/reader/cards.js"):
        context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
        page = context.new_page()
        page.route(lost, lambda route: route.fulfill(status=503))
        page.goto(site_url + CHAPTER)
        page.locator(SAMR).tap()
        page.wait_for_url("**/glossary/#samr")
        context.close()


def test_copied_quotations_have_no_trace_of_the_marks(browser: Browser, site_url: str, data: ReportData) -> None:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site_url + CHAPTER + "#c4-s1-p1")
    page.locator("#c4-s1-p1").hover()
    page.click('.controls[data-segment="c4-s1-p1"] .more')
    page.get_by_role("menuitem", name="Copy text").click()
    page.get_by_role("menuitemradio", name="As plain text").click()
    page.get_by_role("menuitem", name="Copy the English", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Text copied")
    segment = next(one for one in data.segments if one.id == "c4-s1-p1")
    assert clipboard(page).startswith(segment.text["en"] + "\n")
    context.close()


# Without a script, and on paper


@pytest.fixture
def without_script(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.mark.parametrize("path", CHAPTERS)
def test_without_javascript_the_important_marks_are_links_and_there_is_no_choice(
    without_script: BrowserContext, site_url: str, path: str
) -> None:
    page = without_script.new_page()
    page.goto(site_url + path)
    assert 20 < visible_marks(page).count() < 70
    expect(page.locator(".notes-button")).to_be_hidden()
    page.locator(SAMR).first.click()
    assert page.url.endswith("glossary/#samr")
    page.goto(site_url + path)
    page.locator(SIGN).first.click()
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize(("path", "code"), [("2024/chapter-4/", "zh"), (CHAPTER, "en")])
def test_on_paper_the_important_signs_have_their_notes_and_nothing_is_underlined(
    page: Page, site_url: str, path: str, code: Code
) -> None:
    for step, count in (("important", 16), ("all", 16), ("none", 0)):
        remembered(page, site_url + path, step)
        assert page.locator(".printed-notes").is_hidden()
        page.emulate_media(media="print")
        assert visible_marks(page).locator("xpath=self::a[not(@class)]").count() == count, step
        expect(page.locator(".printed-notes p:visible")).to_have_count(count)
        lines = "all => [...new Set(all.map(link => getComputedStyle(link).textDecorationLine))]"
        assert page.locator("article :is(a.mention, a.document)").evaluate_all(lines) == ["none"]
        page.emulate_media(media="screen")
    remembered(page, site_url + path, "important")
    page.emulate_media(media="print")
    printed = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf())).pages)
    assert ("Textual notes" if code == "en" else "校记") in printed
