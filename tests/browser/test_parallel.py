"""Both languages side by side in headless Chromium: layouts, selecting, copying, the other on tap, print."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import permutations, product
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_reading import is_in_view, is_marked, settle
from tests.support.chromium import clipboard, clipboard_html, watch
from tools.data.report import ReportData
from tools.language.languages import Code

pytestmark = pytest.mark.usefixtures("site")

ENGLISH, CHINESE = "en/2024/parallel/chapter-4/", "2024/parallel/chapter-4/"
PATHS = [CHINESE, ENGLISH]
WIDTHS = [1280, 390]
LAYOUTS = ["columns", "interleaved", "single"]
OTHERS = {CHINESE: "英文", ENGLISH: "Chinese"}

# What follows a selection is fetched after the page.
FETCHED = "url => import(`${url}assets/reader/parallel.js`).then(() => {})"

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[Open]:
    """A page of a width, in a layout that was chosen before: open_page(path, 390, "columns")."""
    with ExitStack() as contexts:

        def opened(path: str, width: int, layout: str = "", **options: Any) -> Page:
            is_phone = width < 500
            context = browser.new_context(
                viewport={"width": width, "height": 844}, has_touch=is_phone, is_mobile=is_phone, **options
            )
            contexts.callback(context.close)
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            page = context.new_page()
            problems = watch(page)
            contexts.callback(lambda: check(problems))
            page.add_init_script(f"localStorage.layout ??= '{layout}'" if layout else "")
            page.goto(site_url + path)
            if options.get("java_script_enabled", True):
                page.evaluate(FETCHED, site_url)
            return page

        yield opened


def check(problems: list[str]) -> None:
    assert problems == []


def layout(page: Page) -> str:
    """How the rows stand, as a reader sees it."""
    return str(
        page.evaluate(
            """() => { const [first, second] = [...document.querySelectorAll('#c4-s1-p1 > .cell')]
                         .map(cell => cell.getBoundingClientRect());
                       if (!second.height) return 'single';
                       return second.top < first.bottom ? 'columns' : 'interleaved'; }"""
        )
    )


def choose(page: Page, name: str) -> None:
    """Choose a layout without scrolling to the control."""
    page.evaluate("name => document.querySelector(`.layouts [value=${name}]`).click()", name)


BOTH = ["en", "zh-Hans"]

# Layouts


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "default"), [(1280, "columns"), (390, "interleaved")])
def test_the_width_decides_until_a_reader_chooses_and_the_choice_is_remembered(
    open_page: Open, site_url: str, path: str, width: int, default: str
) -> None:
    page = open_page(path, width)
    for name in (default, *LAYOUTS):
        if name != layout(page):
            page.locator(f".layouts label:has([value={name}])").click()
        assert layout(page) == name and page.locator(".layouts :checked").get_attribute("value") == name
        page.reload()
        assert layout(page) == name
    page.click("a.language-switch")
    page.wait_for_url(site_url + (CHINESE if path is ENGLISH else ENGLISH) + "**")
    assert layout(page) == LAYOUTS[-1]


def test_a_window_that_narrows_changes_the_layout_only_where_none_was_chosen(open_page: Open) -> None:
    for chosen, narrow in (("", "interleaved"), ("columns", "columns")):
        page = open_page(ENGLISH, 1280, chosen)
        page.set_viewport_size({"width": 800, "height": 844})
        assert layout(page) == narrow
        assert page.locator(".layouts :checked").get_attribute("value") == narrow


def test_where_nothing_can_be_remembered_the_choice_holds_on_the_page(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 844})
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page.goto(site_url + ENGLISH)
    page.get_by_role("radio", name="Interleaved").check(force=True)
    assert layout(page) == "interleaved"
    page.set_viewport_size({"width": 1290, "height": 844})
    assert layout(page) == "interleaved"
    context.close()


@pytest.mark.parametrize(("width", "default"), [(1280, "columns"), (390, "interleaved")])
def test_without_a_script_the_width_decides_and_nothing_is_offered_that_does_nothing(
    open_page: Open, width: int, default: str
) -> None:
    page = open_page(ENGLISH, width, java_script_enabled=False)
    boxes = [page.locator("#c4-s1-p1 > .cell").nth(number).bounding_box() for number in (0, 1)]
    assert boxes[0] and boxes[1]
    assert ("columns" if boxes[1]["y"] == boxes[0]["y"] else "interleaved") == default
    for control in (".layouts", ".copies", ".counterpart >> nth=0"):
        expect(page.locator(control)).to_be_hidden()


@pytest.mark.parametrize("path", PATHS)
def test_the_layout_is_one_switch_for_the_keyboard_with_a_name(open_page: Open, path: str) -> None:
    page = open_page(path, 1280)
    group = page.get_by_role("group", name="对照方式" if path is CHINESE else "Layout")
    expect(group.get_by_role("radio")).to_have_count(4)
    page.locator(".layouts :checked").focus()
    for name in ("interleaved", "sentences", "single", "columns"):
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.documentElement.dataset.layout") == name
    page.keyboard.press("Tab")
    expect(page.locator(".copy-language").first).to_be_focused()


TOPS = "() => [...document.querySelectorAll('.row')].map(row => row.getBoundingClientRect().top)"
EDGE = """() => Math.max(...['.md-header', '.layout-bar']
    .map(name => document.querySelector(name).getBoundingClientRect().bottom))"""
SCROLL = """share => { scrollTo({ top: share * document.body.scrollHeight, behavior: 'instant' });
    return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))); }"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PATHS)
def test_a_switch_of_the_layout_moves_the_row_in_view_by_no_pixel(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, width)
    held = 0
    for (first, second), share in product(permutations(LAYOUTS, 2), (0.0, 0.4)):
        choose(page, first)
        page.evaluate(SCROLL, share)
        before, edge = page.evaluate(TOPS), page.evaluate(EDGE)
        visible = [number for number, top in enumerate(before) if edge - 1 <= top < 422]
        choose(page, second)
        settle(page)
        after = page.evaluate(TOPS)
        if visible:
            held += 1
            assert after[visible[0]] == pytest.approx(before[visible[0]], abs=0.5), (first, second, share)
    assert held >= 6


@pytest.mark.parametrize(("name", "width"), list(product(["", *LAYOUTS], WIDTHS)))
def test_nothing_shifts_while_a_page_opens_in_the_layout_that_was_chosen(
    open_page: Open, name: str, width: int
) -> None:
    page = open_page(ENGLISH, width, name)
    settle(page)
    shift = page.evaluate(
        """() => new Promise(done => { let sum = 0;
             new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
               .observe({ type: 'layout-shift', buffered: true });
             setTimeout(() => done(sum), 100); })"""
    )
    assert shift == 0


# How it looks


@pytest.mark.parametrize("path", PATHS)
def test_in_columns_rows_begin_level_and_both_languages_have_the_same_width(open_page: Open, path: str) -> None:
    page = open_page(path, 1280)
    cells = page.evaluate(
        """() => [...document.querySelectorAll('.row')].map(row => [...row.querySelectorAll('.cell')].map(cell => {
             const box = cell.getBoundingClientRect(), words = document.createRange();
             words.selectNodeContents(cell.firstElementChild);
             const lines = words.getClientRects();
             return [box.top, box.width, lines[0].bottom]; }))"""
    )
    widths = {round(cell[1], 1) for row in cells for cell in row}
    assert len(widths) == 1
    for first, second in cells:
        assert first[0] == second[0] and abs(first[2] - second[2]) < 6
    apart = page.evaluate(
        """() => [...document.querySelectorAll('.row[id*="-p"]')].map(row => {
             const words = document.createRange(), menu = row.querySelector('.more').getBoundingClientRect();
             words.selectNodeContents(row.querySelector('.cell > p'));
             const line = words.getClientRects()[0];
             return Math.abs(menu.top + menu.bottom - line.top - line.bottom) / 2; })"""
    )
    assert max(apart) < 14  # beside the first line; a long number has two lines itself


@pytest.mark.parametrize(("path", "name"), list(product(PATHS, LAYOUTS)))
def test_on_a_phone_nothing_scrolls_sideways_and_there_is_room_for_a_finger(
    open_page: Open, path: str, name: str
) -> None:
    page = open_page(path, 390, name)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    small = page.evaluate(
        """() => [...document.querySelectorAll('.layout-bar :is(label, button), .row .controls > *')]
             .map(target => [target.textContent, target.getBoundingClientRect()])
             .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([text]) => text)"""
    )
    assert small == []
    number = page.locator("#c4-s1-p1 .number").bounding_box()
    text = page.locator("#c4-s1-p1 .cell").first.bounding_box()
    assert number and text and number["y"] + number["height"] <= text["y"] + 1 and number["x"] == text["x"]


@pytest.mark.parametrize("path", PATHS)
def test_italics_are_those_of_each_language_and_an_english_paragraph_has_no_indent(open_page: Open, path: str) -> None:
    page = open_page(path.replace("chapter-4", "chapter-3"), 1280)
    style = "(all, name) => [...new Set(all.map(element => getComputedStyle(element)[name]))]"
    assert page.locator(".cell[lang=en] em").evaluate_all(style, "fontStyle") == ["italic"]
    assert page.locator(".cell[lang=en] > p").evaluate_all(style, "textIndent") == ["0px"]
    indents = page.locator(".cell[lang=zh-Hans] > p:not(.heading)").evaluate_all(style, "textIndent")
    assert indents == ["33.6px"]


def test_the_row_under_the_pointer_is_lit_on_both_sides(open_page: Open) -> None:
    page = open_page(ENGLISH, 1280)
    background = "getComputedStyle(document.getElementById('c4-p1')).backgroundColor"
    rest = page.evaluate(background)
    page.locator("#c4-p1 .cell").last.hover()
    assert page.evaluate(background) != rest


# One language alone


def drag(page: Page, start: str, end: str) -> None:
    """Select with the mouse from the first cell to the second."""
    first, last = page.locator(start).bounding_box(), page.locator(end).bounding_box()
    assert first and last
    page.mouse.move(first["x"] + 40, first["y"] + 12)
    page.mouse.down()
    page.mouse.move(last["x"] + 60, last["y"] + 40, steps=8)
    page.mouse.up()


HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("name", ["columns", "interleaved"])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_selection_stays_in_the_language_that_it_began_in(open_page: Open, language: str, name: str) -> None:
    page = open_page(ENGLISH, 1280, name)
    cell = f".cell[lang={language}]"
    drag(page, f"#c4-p1 {cell}", f"#c4-s1-p1 {cell}")
    page.keyboard.press("Control+c")
    copied = clipboard(page)
    assert ("Rectification" in copied) is (language == "en")
    assert bool(HAN.search(copied)) is (language != "en") and "¶" not in copied
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    copied = clipboard(page)
    assert "In 2024, the Chinese government" in copied and "中国政府聚焦重点领域" in copied


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", WIDTHS)
def test_one_language_of_the_page_is_copied_as_printed(
    open_page: Open, data: ReportData, path: str, width: int
) -> None:
    page = open_page(path, width, "single")
    codes: list[Code] = ["zh", "en"] if path is CHINESE else ["en", "zh"]
    for number, code in enumerate(codes):
        page.locator(".copy-language").nth(number).click()
        expect(page.get_by_role("status")).to_have_text("已复制" if path is CHINESE else "Copied")
        printed = "\n\n".join(s.text[code] for s in data.segments if s.part == "c4")
        page.wait_for_function(
            "text => navigator.clipboard.readText().then(now => now.replaceAll('\\r', '') === text)", arg=printed
        )
    html = clipboard_html(page)
    assert re.search(r"<h1[^>]*>(四、|IV\. )", html) and "<h2" in html and "<h3" in html
    assert "<a" not in html and "<sup" not in html and "<button" not in html


# The other language on tap


@pytest.mark.parametrize(("path", "width"), list(product(PATHS, WIDTHS)))
def test_a_press_on_a_paragraph_shows_its_counterpart_and_another_hides_it(
    open_page: Open, path: str, width: int
) -> None:
    page = open_page(path, width, "single")
    own, other = (page.locator("#c4-p1 > .cell").nth(number) for number in (0, 1))
    button = page.locator("#c4-p1 .counterpart")
    expect(other).to_be_hidden()
    place = own.bounding_box()
    press = own.tap if width < 500 else own.click
    press(position={"x": 30, "y": 44})
    expect(other).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert own.bounding_box() == place
    assert layout(page) == "single"
    press(position={"x": 30, "y": 44})
    expect(other).to_be_hidden()


@pytest.mark.parametrize("path", PATHS)
def test_by_keyboard_a_button_shows_the_counterpart(open_page: Open, path: str) -> None:
    page = open_page(path, 1280, "single")
    button = page.get_by_role("button", name=re.compile(f"^4 ¶1.*{OTHERS[path]}$"))
    page.locator("#c4-p1 .number").focus()
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    for key, shown in (("Enter", True), (" ", False)):
        page.keyboard.press(key)
        expect(page.locator("#c4-p1 > .cell").last).to_be_visible(visible=shown)


def test_a_word_selected_by_a_double_click_and_a_link_leave_the_counterpart_hidden(open_page: Open) -> None:
    page = open_page(ENGLISH, 1280, "single")
    page.locator("#c4-p1 > .cell").first.dblclick(position={"x": 30, "y": 10})
    expect(page.locator("#c4-p1 > .cell").last).to_be_hidden()
    drag(page, "#c4-p1 > .cell[lang=en]", "#c4-p1 > .cell[lang=en]")
    expect(page.locator("#c4-p1 > .cell").last).to_be_hidden()


# Sentence by sentence

LINES = """() => [...document.querySelectorAll('.row[id*="-p"]')].map(row =>
    [...row.querySelectorAll('.pair:not(.goes-on)')].map(pair => {
        const { x, y } = pair.getBoundingClientRect();
        return [(pair.id || pair.dataset.pair), pair.closest('.cell').lang, Math.round(x), Math.round(y)]; }))"""


@pytest.mark.parametrize(("path", "width"), [(ENGLISH, 1280), (CHINESE, 390)])
def test_sentence_by_sentence_those_of_a_pair_stand_together_and_the_line_in_view_stays(
    open_page: Open, path: str, width: int
) -> None:
    page = open_page(path, width, "sentences")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for row in page.evaluate(LINES):
        sides = {lang: [(name, x, y) for name, of, x, y in row if of == lang] for lang in BOTH}
        own, other = (sides[lang] for lang in (BOTH if path is ENGLISH else BOTH[::-1]))
        assert [name for name, *_ in own] == [name for name, *_ in other] and own == sorted(
            own, key=lambda each: each[2]
        )
        if width > 500:
            assert [y for *_, y in own] == [y for *_, y in other] and own[0][1] < other[0][1]
        else:
            tops = [y for pair in zip(own, other, strict=True) for *_, y in pair]
            assert tops == sorted(tops) and len({x for _, x, _ in (*own, *other)}) == 1
    page.evaluate("document.getElementById('column-1-p1.4').scrollIntoView({ behavior: 'instant' })")
    for name in ("columns", "sentences", "interleaved", "sentences"):
        before = page.locator("[id='column-1-p1.4']").bounding_box()
        choose(page, name)
        settle(page)
        after = page.locator("[id='column-1-p1.4']").bounding_box()
        assert before and after and after["y"] == pytest.approx(before["y"], abs=1), name


# Places


@pytest.mark.parametrize(("path", "width"), [(CHINESE, 1280), (ENGLISH, 390)])
@pytest.mark.parametrize("name", LAYOUTS)
def test_a_row_and_a_range_land_below_what_stays_in_view(
    open_page: Open, site_url: str, path: str, width: int, name: str
) -> None:
    page = open_page(path, width, name)
    for fragment, row in (("c4-s2", "c4-s2"), ("column-3-p1", "column-3-p1"), ("c4-s1-p2:column-1-p1", "c4-s1-p2")):
        page.goto(f"{site_url}{path}#{fragment}")
        settle(page)
        assert is_in_view(page, row) and is_marked(page, row), fragment
        assert page.evaluate(EDGE) <= page.locator(f"#{row}").bounding_box()["y"] + 1 <= 400, fragment  # type: ignore[index]


@pytest.mark.parametrize("path", PATHS)
def test_the_language_and_the_way_back_keep_the_row(open_page: Open, site_url: str, path: str) -> None:
    page = open_page(f"{path}#c4-s1-p2:c4-s1-p3", 1280)
    other = CHINESE if path is ENGLISH else ENGLISH
    page.click("a.language-switch")
    page.wait_for_url(f"{site_url}{other}#c4-s1-p2:c4-s1-p3")
    page.click("a.beside-switch")
    page.wait_for_url(f"{site_url}{other.replace('parallel/', '')}#c4-s1-p2:c4-s1-p3")
    settle(page)
    assert is_in_view(page, "c4-s1-p2") and is_marked(page, "c4-s1-p3")


# Print


@pytest.mark.parametrize(("path", "name"), [(PATHS[0], name) for name in LAYOUTS] + [(PATHS[1], "columns")])
def test_print_has_two_columns_with_their_heads_on_every_page_and_no_gap(open_page: Open, path: str, name: str) -> None:
    page = open_page(path, 1280, name)
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert len(sheets) <= 7  # 8 when a row could not go on over the page; Firefox had 13
    assert "English" in sheets[0].extract_text()
    assert "English" in sheets[-2].extract_text()  # the last one may have the colophon alone
    page.emulate_media(media="print")
    cells = page.locator("#c4-s1-p1 > .cell")
    first, second = cells.first.bounding_box(), cells.last.bounding_box()
    assert first and second and first["y"] == second["y"] and first["x"] < second["x"]
    expect(page.locator(".layout-bar")).to_be_hidden()


# A sentence and its counterpart


def lit(page: Page) -> dict[str, list[str]]:
    """The language and look of the spans that are lit, by their pair."""
    found: list[list[str]] = page.evaluate(
        """() => [...document.querySelectorAll('.pair')].flatMap(span => {
               const { textDecorationLine, backgroundColor } = getComputedStyle(span);
               const isLit = textDecorationLine === 'underline' && !backgroundColor.endsWith(', 0)');
               return isLit ? [[span.id || span.dataset.pair, span.closest('[lang]').lang]] : [];
           })"""
    )
    return {name: sorted(lang for other, lang in found if other == name) for name, _ in found}


def point_in(page: Page, pair: str) -> tuple[float, float]:
    """A point in the first line of a pair's first span, brought into view."""
    found: list[float] = page.evaluate(
        """name => { const span = document.querySelector(`[id="${name}"], [data-pair="${name}"]`);
                     span.scrollIntoView({ block: 'center', behavior: 'instant' });
                     const [line] = span.getClientRects();
                     return [line.x + line.width / 2, line.y + line.height / 2]; }""",
        pair,
    )
    return found[0], found[1]


def words_in(page: Page, segment: str, words: str) -> tuple[float, float]:
    """The middle of the words in a row, brought into view."""
    found: list[float] = page.evaluate(
        """([id, words]) => {
             const texts = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
             while (!texts.nextNode().data.includes(words)) {}
             const { currentNode } = texts, range = document.createRange(), start = currentNode.data.indexOf(words);
             range.setStart(currentNode, start);
             range.setEnd(currentNode, start + words.length);
             currentNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
             const [line] = range.getClientRects();
             return [line.x + line.width / 2, line.y + line.height / 2]; }""",
        [segment, words],
    )
    return found[0], found[1]


def wait_for_words(page: Page, words: dict[str, str]) -> None:
    """Wait until these words are lit, in each language."""
    page.wait_for_function(
        """words => { const ranges = [...(CSS.highlights.get('word-pair') ?? [])];
             return ranges.length === Object.keys(words).length && ranges.every(range =>
                 words[range.startContainer.parentElement.closest('.cell').lang] === String(range)); }""",
        arg=words,
    )


def places(page: Page) -> object:
    """Where everything in a row stands, whatever is in view."""
    return page.evaluate(
        """() => [...document.querySelectorAll('#c4-s1-p2 :is(p, .pair)')].map(element => {
               const { x, y, width, height } = element.getBoundingClientRect();
               return [x, y + scrollY, width, height].map(Math.round);
           })"""
    )


@pytest.mark.parametrize("path", PATHS)
def test_a_sentence_under_the_pointer_or_with_the_focus_lights_up_with_its_counterpart(
    open_page: Open, path: str
) -> None:
    page = open_page(path, 1280)
    before = places(page)
    for pair in ("c4-s1-p2.2", "c4-s1-p2.3"):
        page.mouse.move(*point_in(page, pair))
        assert lit(page) == {pair: BOTH}
    assert places(page) == before
    page.mouse.move(*words_in(page, "c4-s1-p2", "14,188"))
    wait_for_words(page, {"zh-Hans": "14188 件", "en": "14,188 cases"})
    assert places(page) == before
    page.mouse.move(*point_in(page, "c4-s1-p2.3"))
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#c4-s1-p2 p'))")
    page.mouse.move(*point_in(page, "c4-s1-p2.2"))
    assert lit(page) == {"c4-s1-p2.3": BOTH}
    page.evaluate("getSelection().empty()")
    page.locator("#c4-s1-p2 .pair a[href]").first.focus()
    assert lit(page) == {"c4-s1-p2.2": BOTH}
    wait_for_words(page, {"zh-Hans": "公安部", "en": "MPS"})
    page.mouse.move(1, 1)
    page.evaluate("location.hash = 'c4-s1-p2.4'")
    page.wait_for_function("() => document.querySelector('[data-pair=\"c4-s1-p2.4\"]').matches('.is-lit')")
    assert lit(page) == {"c4-s1-p2.4": BOTH}


def test_a_tap_lights_up_a_sentence_with_its_counterpart(open_page: Open) -> None:
    page = open_page(ENGLISH, 390)
    page.touchscreen.tap(*point_in(page, "c4-s1-p1.2"))
    assert lit(page) == {"c4-s1-p1.2": BOTH}
    page.touchscreen.tap(*words_in(page, "c4-s1-p2", "商标侵权"))
    wait_for_words(page, {"zh-Hans": "商标侵权", "en": "trademark infringement"})
