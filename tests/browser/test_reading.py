"""Reading in headless Chromium: deep links, the language switch, menus, ranges, print."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import cycle

import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.test_pages import ALL_PAGES
from tests.support.chromium import clipboard, clipboard_html, watch
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, Code
from tools.site.citing.styles import STYLES

pytestmark = pytest.mark.usefixtures("site")

# Thirty places spread over preface, chapters, columns and conclusion, fifteen a language.
PLACES = [
    *("preface-p2", "c1", "c1-p1", "c1-s3-p1", "c2-s1-p2", "c3-s2", "c4-s1-p3", "column-1", "column-3-p1"),
    *("c5-s2-p1", "column-7", "c6-s3-p1", "c7-s2", "c8-s3-p1", "conclusion-p2"),
]
TOP = "document.querySelector('.md-header').getBoundingClientRect().bottom"


def address(data: ReportData, segment: str, code: Code) -> str:
    return next(s.url[code] for s in data.segments if s.id == segment)


def is_in_view(page: Page, segment: str) -> bool:
    return bool(
        page.evaluate(
            f"""id => {{ const box = document.getElementById(id).getBoundingClientRect();
                         return box.top >= {TOP} - 1 && box.top < innerHeight; }}""",
            segment,
        )
    )


def is_marked(page: Page, segment: str) -> bool:
    return bool(page.evaluate("id => getComputedStyle(document.getElementById(id)).boxShadow !== 'none'", segment))


def settle(page: Page) -> None:
    """Until the page has stopped scrolling."""
    page.evaluate(
        """() => new Promise((done) => { let last = -1, same = 0;
             const step = () => { same = scrollY === last ? same + 1 : 0; last = scrollY;
                                  same > 5 ? done() : requestAnimationFrame(step); };
             step(); })"""
    )


@pytest.mark.parametrize(("segment", "code"), list(zip(PLACES, cycle(("zh", "en")), strict=False)))
def test_a_deep_link_lands_in_view_and_marked_and_the_switch_keeps_it(
    page: Page, site_url: str, data: ReportData, segment: str, code: Code
) -> None:
    page.goto(site_url + address(data, segment, code))
    settle(page)
    assert is_in_view(page, segment) and is_marked(page, segment)
    page.click("a.language-switch")
    page.wait_for_url(site_url + address(data, segment, "en" if code == "zh" else "zh"))
    settle(page)
    assert is_in_view(page, segment) and is_marked(page, segment)


# A first paragraph brings its heading along, so paragraphs alone are counted.
FIRST_IN_VIEW = f"""() => [...document.querySelectorAll('.controls[data-segment*="-p"]')]
    .map(bar => bar.dataset.segment)
    .find(id => document.getElementById(id).getBoundingClientRect().bottom > {TOP} + 4)"""
ORDER = """() => [...document.querySelectorAll('.controls[data-segment*="-p"]')].map(bar => bar.dataset.segment)"""


@pytest.mark.parametrize(
    "path", ["2024/chapter-4/", "en/2024/chapter-5/", "2024/parallel/chapter-4/", "en/2024/parallel/chapter-6/"]
)
def test_a_scrolled_place_is_kept_within_one_paragraph(page: Page, site_url: str, path: str) -> None:
    for share in (0.2, 0.5, 0.8):
        page.goto(site_url + path)
        page.evaluate("share => scrollTo(0, share * (document.body.scrollHeight - innerHeight))", share)
        settle(page)
        before = page.evaluate(FIRST_IN_VIEW)
        page.click("a.language-switch")
        page.wait_for_url(lambda url: path.removeprefix("en/") in url and ("/en/" in url) is not path.startswith("en/"))
        page.wait_for_load_state()
        settle(page)
        order = page.evaluate(ORDER)
        assert abs(order.index(page.evaluate(FIRST_IN_VIEW)) - order.index(before)) <= 1


def test_at_the_top_of_a_page_the_switch_adds_no_fragment(page: Page, site_url: str) -> None:
    page.goto(site_url + "2024/chapter-4/")
    page.click("a.language-switch")
    page.wait_for_url(site_url + "en/2024/chapter-4/")


def test_the_other_language_of_one_paragraph_opens_in_place(page: Page, site_url: str, data: ReportData) -> None:
    for segment in ("c8-s3-p1", "c8-s1", "c8"):
        wanted = next(s for s in data.segments if s.id == segment)
        page.goto(site_url + wanted.url["zh"])
        page.click(f'.controls[data-segment="{segment}"] .more')
        page.get_by_role("menuitem", name="显示英文").click()
        box = page.locator(f'.other-language[data-segment="{segment}"]')
        expect(box).to_be_visible()
        assert "\n\n".join(box.locator("p").all_text_contents()) == wanted.text["en"]
        assert page.evaluate("box => box.getBoundingClientRect().top < innerHeight", box.element_handle())
        assert box.locator("div").get_attribute("lang") == "en"
        assert box.get_by_role("button").evaluate("button => button.closest('[lang]').lang") == "zh-Hans"
        page.click(f'.controls[data-segment="{segment}"] .more')
        page.get_by_role("menuitem", name="收起英文").click()
        expect(box).to_have_count(0)


@pytest.fixture
def careless(browser: Browser) -> Iterator[Page]:
    """A page that may see requests fail."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


MENU = '.controls[data-segment="c4-s1-p3"] .more'


@pytest.mark.parametrize(
    ("path", "choice", "message"),
    [
        ("2024/chapter-4/", "显示英文", "英文已显示在下方"),
        ("en/2024/chapter-4/", "Show the Chinese", "The Chinese is shown below"),
        ("2024/chapter-4/", "复制链接", "已复制永久链接"),
        ("en/2024/chapter-4/", "Copy link", "Permanent link copied"),
    ],
)
def test_what_was_done_is_said(writer: Page, site_url: str, path: str, choice: str, message: str) -> None:
    writer.goto(site_url + path)
    writer.click(MENU)
    writer.get_by_role("menuitem", name=choice).click()
    expect(writer.get_by_role("status")).to_have_text(message)


NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => %s"


@pytest.mark.parametrize(
    ("path", "choice", "copies", "message"),
    [
        ("2024/chapter-4/", "复制链接", "false", "无法复制，请手动选取"),
        ("en/2024/chapter-4/", "Copy link", "false", "Could not copy; please select it by hand"),
        ("en/2024/chapter-4/", "Copy link", "true", "Permanent link copied"),
    ],
)
def test_without_a_clipboard_it_is_said_whether_the_copy_went_well(
    page: Page, site_url: str, path: str, choice: str, copies: str, message: str
) -> None:
    page.add_init_script(NO_CLIPBOARD % copies)
    page.goto(site_url + path)
    page.click(MENU)
    page.get_by_role("menuitem", name=choice).click()
    expect(page.get_by_role("status")).to_have_text(message)


@pytest.mark.parametrize(
    ("path", "choice", "message"),
    [
        ("2024/chapter-4/", "显示英文", "加载失败，请稍后重试"),
        ("en/2024/chapter-4/", "Show the Chinese", "Could not load; please try again"),
    ],
)
def test_a_language_that_cannot_be_fetched_is_said(
    careless: Page, site_url: str, path: str, choice: str, message: str
) -> None:
    careless.route("**/id/2024/**", lambda route: route.abort())
    careless.goto(site_url + path)
    careless.click(MENU)
    careless.get_by_role("menuitem", name=choice).click()
    expect(careless.get_by_role("status")).to_have_text(message)
    expect(careless.locator(".other-language")).to_have_count(0)


def test_a_range_is_offered_from_an_earlier_paragraph_only(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-4/#c4-s1-p3")
    for segment, offered in (("c4-s1-p2", 0), ("c4-s1-p3", 0), ("c4-s2-p1", 1)):
        page.click(f'.controls[data-segment="{segment}"] .more')
        assert page.get_by_role("menuitem", name="Copy link from").count() == offered, segment
        page.keyboard.press("Escape")


def test_a_little_way_down_the_page_the_switch_keeps_the_place(page: Page, site_url: str) -> None:
    page.goto(site_url + "2024/chapter-4/")
    page.evaluate("scrollTo(0, 300)")
    settle(page)
    page.click("a.language-switch")
    page.wait_for_url(lambda url: "/en/2024/chapter-4/#" in url)


def test_from_a_paragraph_to_its_row_and_back(page: Page, site_url: str) -> None:
    page.goto(site_url + "en/2024/chapter-5/#column-6-p1")
    page.click('.controls[data-segment="column-6-p1"] .more')
    page.get_by_role("menuitem", name="Side by side").click()
    page.wait_for_url(site_url + "en/2024/parallel/chapter-5/#column-6-p1")
    settle(page)
    assert is_in_view(page, "column-6-p1") and is_marked(page, "column-6-p1")
    page.click('.controls[data-segment="column-6-p1"] .more')
    page.get_by_role("menuitem", name="Back to the text").click()
    page.wait_for_url(site_url + "en/2024/chapter-5/#column-6-p1")


def test_the_menu_works_by_touch_and_stays_on_the_screen(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    watch(page)
    page.goto(site_url + "2024/chapter-4/#column-3-p1")
    settle(page)
    button = page.locator('.controls[data-segment="column-3-p1"] .more')
    box = button.bounding_box()
    assert box and box["width"] >= 24 and box["height"] >= 24
    button.tap()
    menu = page.get_by_role("menu").bounding_box()
    assert menu and menu["x"] >= 0 and menu["x"] + menu["width"] <= 390
    page.get_by_role("menuitem", name="显示英文").tap()
    expect(page.locator(".other-language")).to_be_visible()
    button.tap()
    page.touchscreen.tap(200, 700)
    expect(page.get_by_role("menu")).to_have_count(0)
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


def test_a_range_is_marked_as_a_whole_and_can_be_made(writer: Page, site_url: str) -> None:
    writer.goto(site_url + "2024/chapter-4/#c4-s1-p1:c4-s1-p3")
    settle(writer)
    marked = writer.evaluate("[...document.querySelectorAll('.in-range')].map(e => e.id)")
    assert marked == ["c4-s1-p1", "c4-s1-p2", "column-1", "column-1-p1", "c4-s1-p3"]
    assert is_in_view(writer, "c4-s1-p1")
    writer.goto(site_url + "en/2024/chapter-4/#c4-s2-p1")
    writer.click('.controls[data-segment="c4-s2-p3"] .more')
    writer.get_by_role("menuitem", name="Copy link from 4.2 ¶1 to here").click()
    expect(writer.get_by_role("status")).to_be_visible()
    assert clipboard(writer) == site_url + "en/2024/chapter-4/#c4-s2-p1:c4-s2-p3"
    assert is_marked(writer, "c4-s2-p2")
    writer.click("a.language-switch")
    writer.wait_for_url(site_url + "2024/chapter-4/#c4-s2-p1:c4-s2-p3")


@pytest.mark.parametrize("fragment", ["c4-s1-p3:c4-s1-p1", "c4-s1-p3:c5-s1-p1", "c4-s1-p3:nonsense"])
def test_a_wrong_range_falls_back_to_its_first_paragraph(page: Page, site_url: str, fragment: str) -> None:
    page.goto(f"{site_url}2024/chapter-4/#{fragment}")
    settle(page)
    assert page.evaluate("[...document.querySelectorAll('.in-range')].map(e => e.id)") == ["c4-s1-p3"]
    assert is_in_view(page, "c4-s1-p3") and is_marked(page, "c4-s1-p3")


def test_an_id_of_another_page_leads_to_its_permanent_address(page: Page, site_url: str) -> None:
    page.goto(site_url + "2024/chapter-4/#c5-s1-p1")
    page.get_by_role("link", name="到 c5-s1-p1 的永久链接查找").click()
    page.wait_for_url(site_url + "id/2024/c5-s1-p1/")


def test_capitals_in_a_fragment_do_not_matter(page: Page, site_url: str) -> None:
    page.goto(site_url + "2024/chapter-4/#C4-S1-P3")
    settle(page)
    assert is_in_view(page, "c4-s1-p3") and is_marked(page, "c4-s1-p3")


def test_what_is_selected_by_hand_is_the_text_only(writer: Page, site_url: str, data: ReportData) -> None:
    writer.goto(site_url + "en/2024/chapter-4/")
    writer.evaluate(
        """() => { const range = document.createRange();
                 range.setStartBefore(document.querySelector('#c4-s1-p1 p'));
                 range.setEndAfter(document.querySelector('#c4-s1-p2 p'));
                 getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    writer.keyboard.press("Control+c")
    texts = {s.id: s.text["en"] for s in data.segments}
    assert bare(clipboard(writer)) == bare(texts["c4-s1-p1"] + texts["c4-s1-p2"])


@pytest.mark.parametrize("path", ["2024/chapter-4/", "en/2024/parallel/chapter-4/"])
def test_print_is_ink_on_paper_even_from_a_dark_screen(browser: Browser, site_url: str, path: str) -> None:
    context = browser.new_context(color_scheme="dark", viewport={"width": 794, "height": 1123})
    page = context.new_page()
    page.goto(site_url + path)
    page.emulate_media(media="print")
    style = "getComputedStyle(document.querySelector('#c4-s1-p1 p')).color"
    assert page.evaluate(style) == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    overlaps = page.evaluate(
        """() => [...document.querySelectorAll('.controls')].filter(bar => {
             const box = bar.getBoundingClientRect(), text = bar.parentElement.querySelector('p');
             if (!text || bar.parentElement.matches('article')) return false;
             const below = text.getBoundingClientRect();
             const across = box.right > below.left && box.left < below.right;
             return box.height && box.bottom > below.top + 1 && across; }).length"""
    )
    assert overlaps == 0
    context.close()


@pytest.mark.parametrize("fragment", ["c4-s9-p9", "C4-S9-P9", "c5-s1", "c5-s1-p1:c5-s1-p2"])
def test_a_fragment_that_does_not_exist_says_so_and_leads_on(page: Page, site_url: str, fragment: str) -> None:
    page.goto(f"{site_url}en/2024/chapter-4/#{fragment}")
    notice = page.locator(".no-such-place")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("on this page")
    notice.get_by_role("link", name="See the contents").click()
    page.wait_for_url(site_url + "en/2024/")


@pytest.mark.parametrize(
    ("path", "contents"),
    [
        ("2024/parallel/chapter-4/", "2024/"),
        ("en/2024/parallel/chapter-4/", "en/2024/"),
        ("en/2024/figures/", "en/2024/"),
        ("", "2024/"),
        ("en/glossary/", "en/2024/"),
    ],
)
def test_from_a_fragment_that_does_not_exist_the_contents_are_a_page(
    page: Page, site_url: str, path: str, contents: str
) -> None:
    page.goto(f"{site_url}{path}#c9-s9-p9")
    page.locator(".no-such-place a").last.click()
    page.wait_for_url(site_url + contents)


def test_an_identity_address_that_never_existed_gives_the_404_page(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    response = page.goto(site_url + "id/2024/c9-s9-p9/")
    assert response and response.status == 404
    expect(page.locator("main")).to_contain_text("页面不存在")
    page.close()


@pytest.mark.parametrize(("locale", "first"), [("en-GB", "en"), ("zh-CN", "zh"), ("fr-FR", "zh")])
def test_an_identity_page_puts_the_readers_language_first(
    browser: Browser, site_url: str, locale: str, first: str
) -> None:
    context = browser.new_context(locale=locale)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    watch(page)
    page.goto(site_url + "id/2024/c4-s1-p3/")
    assert page.locator(".passages section").first.get_attribute("id") == first
    language = page.locator(".citations section").first.get_attribute("lang")
    assert language and language.startswith(first)
    tags = page.locator('meta[name^="citation_"]').evaluate_all("all => all.map(tag => tag.content).join(' ')")
    assert ("Annual Report" in tags) is (first == "en") and ("年度报告" in tags) is (first == "zh")
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


# By style: the day of a reader in Auckland when it is still the day before in London.
DAYS_IN_CHINESE = {"gbt7714-2015": "[2026-09-05]", "law": "，2026年9月5日访问。"}
DAYS_IN_ENGLISH = {
    "gbt7714-2015": "[2026-09-05]",
    "law": "(last visited Sept. 5, 2026).",
    "chicago": "Accessed September 5, 2026.",
    "oscola": "accessed 5 September 2026",
    "bluebook": "(last visited Sept. 5, 2026).",
    "mla": "Accessed 5 Sept. 2026.",
}


def test_the_day_of_access_is_the_readers_own(browser: Browser, site_url: str) -> None:
    context = browser.new_context(locale="en-GB", timezone_id="Pacific/Auckland")
    page = context.new_page()
    page.clock.set_fixed_time("2026-09-04T20:00:00Z")
    page.goto(site_url + "id/2024/c4-s2-p2/")
    for style in STYLES:
        for language in LANGUAGES:
            entry = (
                page.locator(f".citations section[lang={language.tag}] .{style.id} .cited").first.text_content() or ""
            )
            is_chinese = style.forms[language.code].written == "zh"
            day = (DAYS_IN_CHINESE if is_chinese else DAYS_IN_ENGLISH).get(style.id, "")
            assert day in entry and ("2026" in entry) is bool(day), (style.id, entry)
            assert "引用日期" not in entry and "date of access" not in entry
    context.close()


def test_a_citation_is_copied_with_its_italics_and_as_plain_text(writer: Page, site_url: str) -> None:
    writer.goto(site_url + "id/2024/c4-s2-p2/?lang=en")
    writer.click(".citations section[lang=en] .chicago summary")
    button = writer.get_by_role("button", name="Copy note: Chicago, 18th ed. (notes and bibliography)").first
    button.click()
    expect(writer.get_by_role("status")).to_have_text("Copied")
    formatted, plain = clipboard_html(writer), clipboard(writer)
    title = "Annual Report on China's Combating of IPR Infringement and Counterfeiting (2024)"
    assert f"<em>{title}</em>" in re.sub(r"<em[^>]*>", "<em>", formatted)
    assert f", {title}, unofficial reading edition, chap. IV, sec. ii, para. 2, accessed " in plain
    assert "<em>" not in plain and "Copy" not in plain


def test_a_citation_is_copied_as_plain_text_where_the_browser_cannot_do_more(writer: Page, site_url: str) -> None:
    writer.add_init_script("delete window.ClipboardItem")
    writer.goto(site_url + "id/2024/c4-s2-p2/?lang=zh")
    writer.click(".citations section[lang=zh-Hans] .gbt7714-2025 button >> nth=1")
    expect(writer.get_by_role("status")).to_have_text("已复制")
    assert clipboard(writer).endswith("非官方阅读版[R/OL]. 第四章第（二）节第2段. " + site_url + "id/2024/c4-s2-p2/.")


def test_every_copy_button_names_what_it_copies(page: Page, site_url: str) -> None:
    page.goto(site_url + "id/2024/c4-s2-p2/?lang=en")
    page.locator("details").evaluate_all("all => all.forEach(details => details.open = true)")
    for tag, start in (("en", "Copy "), ("zh-Hans", "复制")):
        buttons = page.locator(f".citations section[lang={tag}] button")
        names = buttons.evaluate_all("all => all.map(button => button.ariaLabel ?? button.textContent)")
        assert len(names) == len(set(names)) == 1 + 2 * len(STYLES) + 4
        assert all(name.startswith(start) for name in names)


def test_an_identity_page_stays_short(page: Page, site_url: str) -> None:
    page.goto(site_url + "id/2024/c4-s2-p2/")
    expect(page.locator(".citations details[open]")).to_have_count(2)
    heights = page.locator(".citations section").evaluate_all("all => all.map(section => section.offsetHeight)")
    assert max(heights) < 1000


def test_without_javascript_a_place_waits_for_the_day_of_access(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + "id/2024/c4-s2-p2/")
    page.click(".citations section[lang=zh-Hans] .law summary")
    assert (
        page.locator(".citations section[lang=zh-Hans] .law .cited").first.inner_text().endswith("，[引用日期]访问。")
    )
    page.click(".citations section[lang=en] .mla summary")
    assert page.locator(".citations section[lang=en] .mla .cited").first.inner_text().endswith("[date of access].")
    expect(page.locator("button.copy")).to_have_count(0)
    context.close()


def test_without_javascript_every_page_reads_and_the_ways_on_work(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    for path in [*ALL_PAGES, "id/2024/c4-s1-p3/"]:
        page.goto(site_url + path, wait_until="domcontentloaded")
        assert page.locator("article h1:visible, main h1:visible").count() == 1, path
    page.goto(site_url + "2024/chapter-4/")
    page.hover("#c4-s1-p3")
    page.click('.controls[data-segment="c4-s1-p3"] .more')
    assert page.url == site_url + "id/2024/c4-s1-p3/"
    page.click("section#en .ways a >> nth=1")
    assert page.url == site_url + "en/2024/parallel/chapter-4/#c4-s1-p3"
    context.close()


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(
    ("path", "codes"),
    [("2024/chapter-6/", ["zh"]), ("en/2024/chapter-6/", ["en"]), ("en/2024/parallel/chapter-6/", ["zh", "en"])],
)
def test_print_to_pdf_keeps_every_paragraph_and_no_navigation(
    page: Page, site_url: str, data: ReportData, path: str, codes: list[Code]
) -> None:
    page.goto(site_url + path)
    printed = bare("".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf())).pages))
    for segment in (s for s in data.segments if s.part == "c6" and s.kind == "paragraph"):
        assert f"id/2024/{segment.id}/" in printed
    page.emulate_media(media="print")
    gone = ".md-header, .md-sidebar, .md-footer__inner, .controls .more, .controls .beside"
    assert page.evaluate("s => [...document.querySelectorAll(s)].every(e => !e.offsetHeight)", gone)
    for segment in (s for s in data.segments if s.part == "c6"):
        for code in codes:
            # Glyphs of old-style forms come back as other code points, so the pages are compared as laid out.
            shown = page.evaluate("id => document.getElementById(id).innerText", segment.id)
            assert bare(segment.text[code]) in bare(shown)
            if code == "en" and path.startswith("en/2024/chapter"):
                assert bare(segment.text["en"])[:60] in printed.replace("※", "")  # a sign of the errata


def test_reduced_motion_is_respected(browser: Browser, site_url: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(site_url + "2024/chapter-4/")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()
