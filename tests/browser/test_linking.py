"""Linking, citing and arriving in headless Chromium: numbers, menus, selected words, ranges, fragments."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.chromium import clipboard, clipboard_html
from tools.data.report import ReportData, SegmentData
from tools.language.languages import EN, ZH, Code, Language
from tools.site.citing.citations import citations

pytestmark = pytest.mark.usefixtures("site")

HOMES = {"zh": "", "en": "en/"}
CHAPTER: dict[Code, str] = {"zh": "2024/chapter-4/", "en": "en/2024/chapter-4/"}


def await_clipboard(page: Page, text: str) -> None:
    """Until the clipboard holds a text; the last thing said may be of the copy before."""
    for _ in range(50):
        if clipboard(page) == text:
            return
        page.wait_for_timeout(100)
    assert clipboard(page) == text


def rich(page: Page) -> str:
    return re.sub(r' style="[^"]*"', "", clipboard_html(page))


def segment(data: ReportData, name: str) -> SegmentData:
    return next(segment for segment in data.segments if segment.id == name)


def bar(page: Page, name: str) -> Locator:
    return page.locator(f'.controls[data-segment="{name}"]')


def open_menu(page: Page, name: str) -> None:
    bar(page, name).locator(".more").click()
    expect(page.get_by_role("menu")).to_be_visible()


def choose(page: Page, *labels: str) -> None:
    for label in labels:
        page.get_by_role("menuitem", name=label, exact=True).click()


def said(page: Page) -> Locator:
    return page.locator(".said")


def select(page: Page, first: str, start: int, last: str, end: int) -> None:
    """Select from one character of a segment's first paragraph to one of another's."""
    page.evaluate(
        """([first, start, last, end]) => {
             const at = (id, offset) => {
               const element = document.getElementById(id);
               const paragraph = element.matches("h1, h2") ? element : element.querySelector("p");
               const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
               for (let node; (node = walker.nextNode()); offset -= node.length)
                 if (offset <= node.length) return [node, offset]; };
             getSelection().setBaseAndExtent(...at(first, start), ...at(last, end)); }""",
        [first, start, last, end],
    )


# At rest


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("code", ["zh", "en"])
def test_number_link_and_menu_are_in_sight_at_rest_and_large_enough(
    browser: Browser, site_url: str, code: Code, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(site_url + CHAPTER[code])
    links = page.locator(".controls > a").evaluate_all(
        """links => links.map(link => { const box = link.getBoundingClientRect();
             return [box.width, box.height, getComputedStyle(link).opacity, box.left, box.right]; })"""
    )
    assert len(links) == 2 * page.locator(".controls").count()
    for across, down, opacity, left, right in links:
        assert across >= 24 and down >= 24 and opacity == "1" and left >= 0 and right <= width
    page.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("code", ["zh", "en"])
def test_a_headings_controls_stand_in_its_line_and_do_not_say_its_number_again(
    browser: Browser, site_url: str, code: Code, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(site_url + CHAPTER[code])
    for name in ("c4-s1", "c4-s2"):
        heading, controls = page.locator(f"#{name}").bounding_box(), bar(page, name).bounding_box()
        assert heading and controls
        assert heading["y"] - 4 <= controls["y"] and controls["y"] + controls["height"] <= heading["y"] + 60
        assert bar(page, name).locator(".number").evaluate("link => getComputedStyle(link).fontSize") == "0px"
    paragraph = bar(page, "c4-s1-p1").locator(".number")
    assert paragraph.inner_text() == "4.1 ¶1" and len({box["y"] for box in boxes(bar(page, "c4-s1-p1"))}) == 1
    page.close()


def boxes(controls: Locator) -> list[dict[str, float]]:
    found: list[dict[str, float]] = controls.locator("> a").evaluate_all(
        "links => links.map(link => ({ y: Math.round(link.getBoundingClientRect().top) }))"
    )
    return found


def test_the_pilcrow_is_as_narrow_in_chinese_as_in_english(page: Page, site_url: str) -> None:
    widths = []
    for path in CHAPTER.values():
        page.goto(site_url + path)
        widths.append(bar(page, "c4-s1-p1").locator(".number").evaluate("link => link.getBoundingClientRect().width"))
    assert abs(widths[0] - widths[1]) < 1 and max(widths) < 56


@pytest.mark.parametrize(("code", "name"), [("zh", "4.1 ¶3：链接、复制与引用"), ("en", "4.1 ¶3: link, copy, cite")])
def test_controls_have_names_and_a_headings_name_is_the_heading(
    page: Page, site_url: str, data: ReportData, code: Code, name: str
) -> None:
    page.goto(site_url + CHAPTER[code])
    button = page.get_by_role("button", name=name)
    expect(button).to_have_attribute("aria-haspopup", "menu")
    expect(page.get_by_role("link", name="4.1 ¶3的链接" if code == "zh" else "Link to 4.1 ¶3")).to_have_count(1)
    heading = page.locator("#c4-s1")
    assert heading.evaluate("h => h.textContent.trim()") == segment(data, "c4-s1").text[code]
    expect(page.locator("h2 .controls")).to_have_count(0)


def test_what_acts_is_not_fetched_before_it_is_asked_for(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + CHAPTER["en"])
    page.wait_for_timeout(400)
    assert not [url for url in asked if re.search(r"acts\.|/citing/", url)]
    bar(page, "c4-s1-p1").hover()
    page.wait_for_timeout(400)
    assert [url for url in asked if "acts.js" in url]


# The number


@pytest.mark.parametrize(("code", "message"), [("zh", "已复制永久链接"), ("en", "Permanent link copied")])
def test_a_click_on_the_number_copies_the_permanent_link_says_so_and_moves_nothing(
    writer: Page, site_url: str, code: Code, message: str
) -> None:
    writer.goto(site_url + CHAPTER[code])
    number = bar(writer, "c4-s1-p3").locator(".number")
    number.scroll_into_view_if_needed()
    before = writer.evaluate("scrollY")
    number.click()
    expect(said(writer)).to_have_text(message)
    assert clipboard(writer) == f"{site_url}id/2024/c4-s1-p3/"
    assert writer.url == f"{site_url}{CHAPTER[code]}#c4-s1-p3"
    assert writer.evaluate("scrollY") == before


def test_a_number_whose_script_cannot_be_had_is_still_a_link(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.route("**/acts.js", lambda route: route.abort())
    page.goto(site_url + CHAPTER["en"])
    bar(page, "c4-s1-p3").locator(".number").click()
    page.wait_for_url("**/#c4-s1-p3")
    bar(page, "c4-s1-p3").locator(".more").click()
    page.wait_for_url("**/id/2024/c4-s1-p3/")
    page.close()


# The menu

MENUS = {
    "zh": ["复制链接", "复制文字", "复制引文", "显示英文", "中英对照", "永久链接与引用格式", "报告错误"],
    "en": [
        *("Copy link", "Copy text", "Copy citation", "Show the Chinese", "Side by side"),
        *("Permanent address and citations", "Report an error"),
    ],
}
SAME = {
    "zh": "4.1 ¶3 = 第四章第（一）节第3段 = c4-s1-p3",
    "en": "4.1 ¶3 = ch. IV, sec. i, para. 3 = c4-s1-p3",
}


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_menu_works_by_keyboard_alone(writer: Page, site_url: str, code: Code) -> None:
    writer.goto(site_url + CHAPTER[code])
    button = bar(writer, "c4-s1-p3").locator(".more")
    bar(writer, "c4-s1-p3").locator(".number").focus()
    writer.keyboard.press("Tab")
    expect(button).to_be_focused()
    writer.keyboard.press("Enter")
    items = writer.get_by_role("menuitem")
    expect(items.first).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert items.all_text_contents() == MENUS[code]
    expect(writer.get_by_role("menu")).to_have_accessible_description(SAME[code])
    writer.keyboard.press("ArrowUp")
    expect(items.last).to_be_focused()
    for key in ("Home", "ArrowDown", "ArrowRight"):
        writer.keyboard.press(key)
    expect(writer.get_by_role("menuitemradio")).to_have_count(3)
    writer.keyboard.press("Escape")
    expect(writer.get_by_role("menuitem", name=MENUS[code][1])).to_be_focused()
    writer.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(writer.get_by_role("menu")).to_have_count(0)
    writer.keyboard.press("ArrowDown")
    expect(items.first).to_be_focused()
    writer.keyboard.press("Enter")
    expect(said(writer)).to_be_visible()
    assert clipboard(writer) == f"{site_url}id/2024/c4-s1-p3/"
    expect(button).to_be_focused()


def test_in_the_margin_a_menu_does_not_cover_the_words_that_it_is_about(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER["en"] + "#c4-s2-p1")
    open_menu(page, "c4-s2-p1")
    menu, text = page.locator(".segment-menu").bounding_box(), page.locator("#c4-s2-p1 p").bounding_box()
    assert menu and text and menu["x"] + menu["width"] <= text["x"] and menu["x"] >= 0


# Copies of the text. c2-s1-p1 has italics.

TITLES = {
    "zh": "《{title}（2024）》第二章第（一）节第1段",
    "en": "{title} (2024), ch. II, sec. i, para. 1",
}


def source(data: ReportData, code: Code) -> str:
    return TITLES[code].format(title=data.title[code])


@pytest.mark.parametrize("code", ["zh", "en"])
def test_plain_text_is_copied_with_its_source(writer: Page, site_url: str, data: ReportData, code: Code) -> None:
    chosen, texts = (
        segment(data, "c2-s1-p1"),
        {"zh": ("复制文字", "格式：纯文本"), "en": ("Copy text", "As plain text")},
    )
    writer.goto(site_url + chosen.url[code])
    url = f"{site_url}id/2024/c2-s1-p1/"
    ending = f"\n——{source(data, 'zh')}，{url}" if code == "zh" else f"\n— {source(data, 'en')}. {url}"
    for label, text in (
        ("复制中文" if code == "zh" else "Copy the Chinese", chosen.text["zh"]),
        ("复制英文" if code == "zh" else "Copy the English", chosen.text["en"]),
        ("复制中英文" if code == "zh" else "Copy both", chosen.text["zh"] + "\n\n" + chosen.text["en"]),
    ):
        open_menu(writer, "c2-s1-p1")
        choose(writer, texts[code][0])
        writer.get_by_role("menuitemradio", name=texts[code][1]).click()
        expect(said(writer)).to_have_text(
            "此后复制均用此格式" if code == "zh" else "From now on, text is copied in this format"
        )
        choose(writer, label)
        expect(said(writer)).to_have_text("已复制文字" if code == "zh" else "Text copied")
        await_clipboard(writer, text + ending)


def test_rich_text_has_italics_language_and_link(writer: Page, site_url: str, data: ReportData) -> None:
    chosen = segment(data, "c2-s1-p1")
    assert "<em>" in chosen.html["en"]
    writer.goto(site_url + chosen.url["en"])
    open_menu(writer, "c2-s1-p1")
    choose(writer, "Copy text", "Copy both")
    expect(said(writer)).to_be_visible()
    pasted = rich(writer)
    assert f"<p>{chosen.html['en']}</p>" in pasted and "<sup" not in pasted and "mention" not in pasted
    assert pasted.index('<blockquote lang="zh-Hans"') < pasted.index('<blockquote lang="en"')
    address = f"{site_url}id/2024/c2-s1-p1/"
    assert f'— {source(data, "en")}. <a href="{address}">{address}</a>' in pasted


def test_markdown_has_italics_quotation_and_link_and_is_remembered(
    writer: Page, site_url: str, data: ReportData
) -> None:
    chosen = segment(data, "c2-s1-p1")
    writer.goto(site_url + chosen.url["en"])
    open_menu(writer, "c2-s1-p1")
    choose(writer, "Copy text")
    writer.get_by_role("menuitemradio", name="As Markdown").click()
    writer.reload()
    open_menu(writer, "c2-s1-p1")
    choose(writer, "Copy text")
    expect(writer.get_by_role("menuitemradio", name="As Markdown")).to_have_attribute("aria-checked", "true")
    choose(writer, "Copy the English")
    expect(said(writer)).to_be_visible()
    italics = re.sub(r"</?em>", "*", chosen.html["en"]).replace("&amp;", "&")
    assert clipboard(writer) == f"> {italics}\n>\n> — [{source(data, 'en')}]({site_url}id/2024/c2-s1-p1/)"


# Citations


def dated(text: str) -> str:
    """A citation of the identity page with the day of access that the script writes."""
    days = {
        **{"iso": "2026-09-05", "zh": "2026年9月5日", "us": "September 5, 2026", "us-short": "Sept. 5, 2026"},
        **{"gb": "5 September 2026", "gb-short": "5 Sept. 2026"},
    }
    text = re.sub(r'<span class="accessed" data-date="([\w-]+)">[^<]*</span>', lambda day: days[day[1]], text)
    return BeautifulSoup(text, "html.parser").get_text()


@pytest.mark.parametrize(
    ("name", "language"),
    [("c4", ZH), ("c4-p1", EN), ("c4-s2", EN), ("c4-s2-p2", ZH), ("c4-s2-p2", EN), ("column-3-p1", ZH)],
    ids=str,
)
def test_a_citation_from_the_menu_is_that_of_the_identity_page(
    writer: Page, site_url: str, data: ReportData, name: str, language: Language
) -> None:
    writer.clock.set_fixed_time("2026-09-05T12:00:00Z")
    writer.goto(site_url + CHAPTER[language.code])
    for citation in citations(data, segment(data, name), language, site_url):
        open_menu(writer, name)
        choose(writer, MENUS[language.code][2], citation.style.name[language.code])
        parts = [citation.note] if citation.style.cites_in == "note" else [citation.reference, citation.note]
        expected = "\n".join(map(dated, parts))
        await_clipboard(writer, expected)


def test_a_citation_is_chosen_by_its_style_and_copied_with_italics(writer: Page, site_url: str) -> None:
    writer.goto(site_url + CHAPTER["en"])
    open_menu(writer, "c4-s2-p2")
    choose(writer, "Copy citation", "Chicago, 18th ed. (notes and bibliography)")
    expect(said(writer)).to_have_text("Citation copied")
    title = "Annual Report on China's Combating of IPR Infringement and Counterfeiting (2024)"
    assert f"<em>{title}</em>" in rich(writer)
    assert f", {title}, unofficial reading edition, chap. IV, sec. ii, para. 2, accessed " in clipboard(writer)


# Errors


@pytest.mark.parametrize(
    ("code", "start"),
    [
        ("zh", "位置：4.1 ¶3（第四章第（一）节第3段）\n地址："),
        ("en", "Place: 4.1 ¶3 (ch. IV, sec. i, para. 3)\nAddress: "),
    ],
)
def test_without_a_repository_an_error_is_a_text_to_copy(
    writer: Page, site_url: str, data: ReportData, code: Code, start: str
) -> None:
    writer.goto(site_url + CHAPTER[code])
    open_menu(writer, "c4-s1-p3")
    choose(writer, MENUS[code][-1])
    expect(said(writer)).to_be_visible()
    copied = clipboard(writer)
    assert copied.startswith(f"{start}{site_url}id/2024/c4-s1-p3/\n")
    assert segment(data, "c4-s1-p3").text[code] in copied


def test_with_a_repository_an_error_has_its_form_filled_in(page: Page, site_url: str) -> None:
    def with_repository(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        body = response.text().replace('"repository": ""', '"repository": "https://code.example/report/"')
        route.fulfill(response=response, body=body)  # type: ignore[attr-defined]

    page.route("**/en/2024/chapter-4/", with_repository)
    page.goto(site_url + CHAPTER["en"])
    open_menu(page, "c4-s1-p3")
    form = page.get_by_role("menuitem", name="Report an error").get_attribute("href") or ""
    assert form.startswith("https://code.example/report/issues/new?template=text.yml&title=text%3A+c4-s1-p3&passage=")
    assert "&here=Third%2C+the+copyright+sector." in form


# Selected words

BARS = {
    "zh": ["复制并注明出处", "复制指向这些文字的链接", "English"],
    "en": ["Copy with citation", "Link to these words", "中文"],
}


@pytest.mark.parametrize("code", ["zh", "en"])
def test_words_selected_with_the_mouse_offer_a_bar_that_covers_none_of_them(
    page: Page, site_url: str, code: Code
) -> None:
    page.goto(site_url + CHAPTER[code] + "#c4-s1-p2")
    box = page.locator("#c4-s1-p2 p").bounding_box()
    assert box
    page.mouse.move(box["x"] + 80, box["y"] + 15)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"] + 110, steps=4)
    expect(page.get_by_role("toolbar")).to_have_count(0)
    page.mouse.up()
    bar_ = page.get_by_role("toolbar")
    expect(bar_).to_be_visible()
    assert bar_.get_by_role("button").all_text_contents() == BARS[code]
    assert bar_.get_by_role("button").last.get_attribute("lang") == ("en" if code == "zh" else "zh-Hans")
    assert covered(page) == 0
    page.keyboard.press("Escape")
    expect(bar_).to_have_count(0)
    assert page.evaluate("String(getSelection()).length") > 10
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    page.wait_for_timeout(400)
    expect(bar_).to_have_count(0)


def covered(page: Page) -> int:
    """How many of the selected lines the bar of selected words touches."""
    return int(
        page.evaluate(
            """() => { const bar = document.querySelector(".selection-bar").getBoundingClientRect();
                 const meets = box => box.width && box.left < bar.right && bar.left < box.right
                   && box.top < bar.bottom && bar.top < box.bottom;
                 return [...getSelection().getRangeAt(0).getClientRects()].filter(meets).length; }"""
        )
    )


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)])
@pytest.mark.parametrize("span", [("c4-s1-p1", 5, "c4-s1-p1", 90), ("c4-s1-p1", 5, "c4-s1-p3", 400)])
def test_the_bar_covers_nothing_and_stays_within_the_width(
    browser: Browser, site_url: str, size: tuple[int, int], span: tuple[str, int, str, int]
) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(site_url + CHAPTER["en"])
    select(page, *span)
    page.get_by_role("toolbar").wait_for()
    box = page.get_by_role("toolbar").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= size[0] and covered(page) == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


@pytest.mark.parametrize("code", ["zh", "en"])
def test_the_bar_is_reached_by_keyboard_and_copies_with_citation(
    writer: Page, site_url: str, data: ReportData, code: Code
) -> None:
    writer.goto(site_url + CHAPTER[code])
    select(writer, "c4-s1-p1", 0, "c4-s1-p1", 20)
    writer.get_by_role("toolbar").wait_for()
    writer.keyboard.press("Tab")
    buttons = writer.get_by_role("toolbar").get_by_role("button")
    expect(buttons.first).to_be_focused()
    for key in ("ArrowLeft", "ArrowRight"):
        writer.keyboard.press(key)
    expect(buttons.first).to_be_focused()
    writer.keyboard.press("Enter")
    expect(said(writer)).to_have_text("已复制文字" if code == "zh" else "Text copied")
    words, url = segment(data, "c4-s1-p1").text[code][:20].strip(), f"{site_url}id/2024/c4-s1-p1/"
    copied = clipboard(writer)
    assert copied.startswith(words + "\n—") and copied.endswith(url)
    expect(writer.get_by_role("toolbar")).to_have_count(0)


def test_no_bar_is_offered_outside_the_text(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER["en"])
    bar(page, "c4-s1-p1").hover()
    for outside in ("main ~ * nav, nav", ".md-copyright", ".md-header"):
        page.evaluate("s => getSelection().selectAllChildren(document.querySelector(s))", outside)
        page.wait_for_timeout(400)
        assert page.get_by_role("toolbar").count() == 0, outside
    page.evaluate(
        "getSelection().setBaseAndExtent(document.querySelector('nav'), 0, document.querySelector('#c4-s1-p2'), 1)"
    )
    page.wait_for_timeout(400)
    expect(page.get_by_role("toolbar")).to_have_count(0)


def test_the_other_language_of_selected_words_is_shown(page: Page, site_url: str, data: ReportData) -> None:
    page.goto(site_url + CHAPTER["en"])
    shown = page.locator('.other-language[data-segment="c4-s2-p1"] p')
    for end, text in ((20, "一是假冒伪劣农资。"), (200, segment(data, "c4-s2-p1").text["zh"])):  # one sentence, two
        select(page, "c4-s2-p1", 0, "c4-s2-p1", end)
        page.get_by_role("button", name="中文", exact=True).click()
        expect(shown).to_have_text(text)
        shown.locator("xpath=../../button").click()


@pytest.mark.parametrize("path", [CHAPTER["zh"], "en/2024/parallel/chapter-4/"])
def test_a_selection_within_a_sentence_offers_it_in_both_languages(writer: Page, site_url: str, path: str) -> None:
    writer.goto(site_url + path)
    writer.evaluate("getSelection().selectAllChildren(document.getElementById('c4-s1-p2.4'))")
    code: Code = "en" if "en/" in path else "zh"
    name = {"zh": "复制本句中英文", "en": "Copy sentence in both"}[code]
    writer.get_by_role("toolbar").get_by_role("button", name=name).click()
    expect(said(writer)).to_have_text("已复制文字" if code == "zh" else "Text copied")
    copied = clipboard(writer)
    assert copied.startswith(
        "开展价监竞争守护行动，查处各类不正当竞争案件 14188 件。\n\nInitiated the Price Supervision"
    )
    assert copied.endswith(f"{site_url}id/2024/c4-s1-p2/#c4-s1-p2.4")


@pytest.mark.parametrize(
    ("code", "span"),
    [
        ("en", ("c4-s1-p3", 4, "c4-s1-p3", 40)),
        ("en", ("c4-s1-p3", 4, "c4-s1-p3", 500)),
        ("en", ("c4-s1-p2", 30, "c4-s1-p3", 200)),
        ("zh", ("c4-s1-p3", 4, "c4-s1-p3", 20)),
        ("zh", ("c4-s1-p2", 12, "c4-s2-p1", 60)),
    ],
)
def test_a_link_to_words_arrives_at_them(
    writer: Page, site_url: str, code: Code, span: tuple[str, int, str, int]
) -> None:
    writer.goto(site_url + CHAPTER[code])
    select(writer, *span)
    writer.get_by_role("button", name=BARS[code][1]).click()
    expect(said(writer)).to_have_text("已复制文字链接" if code == "zh" else "Link to words copied")
    link = clipboard(writer)
    assert link.startswith(f"{site_url}{CHAPTER[code]}#{span[0]}:~:text=")
    # A fragment of words is looked for only where the page was not there before.
    page = writer.context.new_page()
    page.goto(link)
    page.wait_for_timeout(500)
    assert page.evaluate("location.hash") == f"#{span[0]}"
    box = page.locator(f"#{span[0]}").bounding_box()
    assert box and box["y"] < 900 and box["y"] + box["height"] > 60
    expect(page.locator(".no-such-place")).to_have_count(0)
    page.close()


def test_a_link_to_words_that_are_not_there_falls_back_to_the_paragraph(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER["en"] + "#c4-s2-p1:~:text=words%20that%20are%20nowhere")
    page.wait_for_function(
        """() => { const { top } = document.getElementById("c4-s2-p1").getBoundingClientRect();
                   return top > 0 && top < 300; }"""
    )


# Ranges


@pytest.mark.parametrize(
    ("code", "label", "name"),
    [("zh", "设为段落范围", "段落范围：第四章第（一）节第1—3段"), ("en", "Range", "Range: ch. IV, sec. i, paras. 1–3")],
)
def test_a_range_is_made_of_selected_words_and_shows_its_bar(
    writer: Page, site_url: str, code: Code, label: str, name: str
) -> None:
    writer.goto(site_url + CHAPTER[code])
    select(writer, "c4-s1-p1", 3, "c4-s1-p3", 30)
    writer.get_by_role("button", name=label, exact=True).click()
    expect(said(writer)).to_have_text("已复制范围链接" if code == "zh" else "Range link copied")
    assert clipboard(writer) == writer.url == f"{site_url}{CHAPTER[code]}#c4-s1-p1:c4-s1-p3"
    expect(writer.get_by_role("group", name=name)).to_be_visible()


def test_words_within_one_paragraph_make_no_range(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER["en"])
    select(page, "c4-s1-p1", 3, "c4-s1-p1", 30)
    page.get_by_role("toolbar").wait_for()
    expect(page.get_by_role("button", name="Range", exact=True)).to_have_count(0)


@pytest.mark.parametrize(
    ("code", "fragment", "style", "locator"),
    [
        ("en", "c4-s1-p1:c4-s1-p3", "OSCOLA, 4th ed.", "ch IV, s i, paras 1–3 <"),
        ("en", "c4-s1-p1:c4-s1-p3", "Bluebook", "ch. IV, § i, ¶¶ 1–3 ("),
        ("en", "c4-s1-p3:c4-s2-p1", "MLA, 9th ed.", "ch. IV, sec. i, par. 3 to sec. ii, par. 1)"),
        ("zh", "c4-s1-p1:c4-s1-p3", "GB/T 7714—2025", "第四章第（一）节第1—3段. "),
        ("zh", "c4-p1:c4-s1-p1", "《法学引注手册》（第二版）", "第四章第1段至第（一）节第1段，"),
    ],
)
def test_a_range_is_cited_with_plural_words_and_its_own_address(
    writer: Page, site_url: str, code: Code, fragment: str, style: str, locator: str
) -> None:
    writer.goto(f"{site_url}{CHAPTER[code]}#{fragment}")
    bar_ = writer.locator(".range-bar")
    bar_.get_by_role("button", name=MENUS[code][2]).click()
    choose(writer, style)
    expect(said(writer)).to_be_visible()
    assert locator in clipboard(writer) and f"{site_url}{CHAPTER[code]}#{fragment}" in clipboard(writer)


def test_the_text_of_a_range_is_copied_and_the_range_removed(writer: Page, site_url: str, data: ReportData) -> None:
    writer.goto(f"{site_url}{CHAPTER['en']}#c4-s1-p2:c4-s1-p3")
    writer.locator(".range-bar").get_by_role("button", name="Copy text").click()
    choose(writer, "Copy the English")
    expect(said(writer)).to_have_text("Text copied")
    names = ("c4-s1-p2", "column-1", "column-1-p1", "c4-s1-p3")
    assert clipboard(writer).startswith("\n\n".join(segment(data, name).text["en"] for name in names) + "\n— ")
    writer.get_by_role("button", name="Remove the range").click()
    expect(writer.locator(".in-range, .range-bar")).to_have_count(0)
    assert writer.url.endswith("#c4-s1-p2")


# Arriving

FIRST_PARAGRAPHS = {"c4-s1-p1": "c4-s1", "c4-s2-p1": "c4-s2", "c4-s3-p1": "c4-s3", "column-1-p1": "column-1-title"}


@pytest.mark.parametrize(
    ("code", "width", "kind"),
    [("zh", 1280, ""), ("en", 390, ""), ("en", 1280, "parallel/"), ("zh", 390, "parallel/")],
)
def test_the_first_paragraph_of_a_section_arrives_with_its_heading_in_full(
    browser: Browser, site_url: str, code: Code, width: int, kind: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    for name, heading in FIRST_PARAGRAPHS.items():
        page.goto("about:blank")
        page.goto(f"{site_url}{HOMES[code]}2024/{kind}chapter-4/#{name}")
        page.wait_for_timeout(300)
        top, head, foot = page.evaluate(
            """([heading, name]) => [
                 Math.max(...[...document.querySelectorAll('.md-header, .layout-bar')]
                   .filter(bar => getComputedStyle(bar).position === "sticky")
                   .map(bar => bar.getBoundingClientRect().bottom)),
                 (document.getElementById(`${heading}-title`) ?? document.getElementById(heading))
                   .getBoundingClientRect().top,
                 document.getElementById(name).getBoundingClientRect().top]""",
            [heading, name],
        )
        assert top <= head < foot < 420, (name, top, head, foot)
    page.close()


@pytest.mark.parametrize(
    "fragment", ["annotations:abcDEF", "rd", "annotations:group:x", "<script>alert(1)</script>", "%E0%A4%A"]
)
@pytest.mark.parametrize("path", [CHAPTER["en"], "glossary/"])
def test_a_fragment_of_another_tool_is_left_alone(page: Page, site_url: str, path: str, fragment: str) -> None:
    page.goto(f"{site_url}{path}#{fragment}")
    page.wait_for_timeout(200)
    expect(page.locator(".no-such-place, .in-range")).to_have_count(0)
    assert page.evaluate("scrollY") == 0 and page.evaluate("location.hash.length") > 2


@pytest.mark.parametrize(
    ("name", "end"),
    [
        *(("c4-s1-p3", end) for end in (".", "，", ".)", "”。")),
        *(("C4-S1-P3", end) for end in (")", "。", "%E3%80%82", ";")),
    ],
)
def test_punctuation_at_the_end_of_a_fragment_is_trimmed(page: Page, site_url: str, name: str, end: str) -> None:
    page.goto(f"{site_url}{CHAPTER['zh']}#{name}{end}")
    page.wait_for_url("**/#c4-s1-p3")
    expect(page.locator("#c4-s1-p3:target")).to_be_in_viewport()


def test_a_range_may_have_punctuation_and_capitals(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{CHAPTER['zh']}#C4-S1-P1:C4-S1-P3。")
    expect(page.locator("#c4-s1-p3.in-range")).to_have_count(1)


# Copied by hand, and read elsewhere


@pytest.mark.parametrize("code", ["zh", "en"])
def test_text_copied_by_hand_has_no_numbers_signs_or_controls(
    writer: Page, site_url: str, data: ReportData, code: Code
) -> None:
    writer.goto(f"{site_url}{CHAPTER[code]}#c4-s1-p1:c4-s1-p3")
    writer.locator(".range-bar").wait_for()
    select(writer, "c4-p1", 0, "c4-s1-p2", 5)
    writer.keyboard.press("Control+c")
    copied = re.sub(r"\s+", "", clipboard(writer))
    names = ("c4-p1", "c4-s1", "c4-s1-p1")
    texts = "".join(segment(data, name).text[code] for name in names) + segment(data, "c4-s1-p2").text[code][:5]
    assert copied == re.sub(r"\s+", "", texts)


FOREIGN = """() => { const foreign = [], page = document.documentElement.lang;
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    const lang = node.parentElement.closest("[lang]").lang;
    const text = node.data.trim();
    const isHan = /\\p{Script=Han}/u.test(text);
    if (lang === "en" && isHan) foreign.push(text.slice(0, 60));
    if (lang !== "en" && !isHan && /[a-z]{3,} [a-z]{3,} [a-z]/.test(text)) foreign.push(text.slice(0, 60)); }
  return foreign; }"""


@pytest.mark.parametrize("path", [f"{home}2024/{kind}chapter-4/" for home in ("", "en/") for kind in ("", "parallel/")])
def test_every_piece_of_the_other_language_says_which_it_is(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    name = "c4-s1-p1"
    if "parallel" not in path:
        open_menu(page, name)
        page.get_by_role("menuitem", name=re.compile("Show the Chinese|显示英文")).click()
        page.locator(".other-language").wait_for()
    assert page.evaluate(FOREIGN) == []
