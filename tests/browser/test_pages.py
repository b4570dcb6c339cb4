"""The built site in headless Chromium: both languages, wide and narrow, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.test_pages import ALL_PAGES
from tests.support.chromium import Scheme, chromium, watch

pytestmark = pytest.mark.usefixtures("site")


def test_no_page_has_a_console_error_a_failed_request_or_another_host(page: Page, site_url: str) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    for path in ALL_PAGES:
        page.goto(site_url + path, wait_until="load")
    page.wait_for_load_state("networkidle")
    assert hosts == {site_url.split("/")[2]}


def test_nothing_scrolls_sideways_at_390_pixels(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    watch(page)
    for path in [*ALL_PAGES, "id/2024/c4-s1-p3/", "404.html"]:
        page.goto(site_url + path, wait_until="domcontentloaded")
        assert page.evaluate("document.documentElement.scrollWidth") == 390, path
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()


def luminance(color: str) -> float:
    red, green, blue = (int(part) / 255 for part in color.removeprefix("rgb(").removesuffix(")").split(",")[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_the_colours_follow_the_readers_preference(
    browser: Browser, site_url: str, scheme: Scheme, is_dark: bool
) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(site_url + "2024/chapter-4/")
    paper, ink = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('article p')).color]"
    )
    assert (luminance(paper) < luminance(ink)) is is_dark
    context.close()


def test_the_switch_keeps_page_and_fragment_both_ways(page: Page, site_url: str) -> None:
    page.goto(site_url + "2024/chapter-4/#c4-s2-p3")
    page.click("a.language-switch")
    page.wait_for_url(site_url + "en/2024/chapter-4/#c4-s2-p3")
    assert page.evaluate("document.querySelector(':target').id") == "c4-s2-p3"
    page.evaluate("location.hash = 'column-4'")
    page.click("a.language-switch")
    page.wait_for_url(site_url + "2024/chapter-4/#column-4")


@pytest.mark.parametrize("fragment", ["c5-s1", "c5-s2-p1", "column-6", "column-7-p1"])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_target_of_a_link_stands_below_the_header(page: Page, site_url: str, prefix: str, fragment: str) -> None:
    page.goto(f"{site_url}{prefix}2024/chapter-5/#{fragment}")
    page.wait_for_timeout(300)
    top, header = page.evaluate(
        """id => [document.getElementById(id).getBoundingClientRect().top,
                  document.querySelector('.md-header').getBoundingClientRect().bottom]""",
        fragment,
    )
    assert header <= top < 450


def test_the_404_page_is_served_and_its_links_work(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    for path in ("no/such/page/", "en/2024/chapter-99/", "x"):
        response = page.goto(site_url + path)
        assert response and response.status == 404
        assert "页面不存在" in page.inner_text("main") and "Page not found" in page.inner_text("main")
        page.click("section[lang=en] a >> nth=1")
        assert page.url == site_url + "en/2024/"
    page.close()


@pytest.mark.parametrize("path", ["", "en/", "2024/chapter-4/", "en/2024/chapter-4/"])
def test_without_javascript_every_page_reads_and_its_links_work(browser: Browser, site_url: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(site_url + path)
    assert page.is_visible("article h1") and page.is_visible("article p >> nth=1")
    page.click("a.language-switch")
    assert ("en/" in page.url.removeprefix(site_url)) is not path.startswith("en/")
    context.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_print_keeps_every_paragraph_and_no_navigation(page: Page, site_url: str, prefix: str) -> None:
    page.goto(f"{site_url}{prefix}2024/chapter-4/")
    page.emulate_media(media="print")
    hidden = page.evaluate(
        "[...document.querySelectorAll('.md-header, .md-sidebar, .md-footer__inner')].every(e => !e.offsetHeight)"
    )
    shown = page.evaluate("[...document.querySelectorAll('article [id*=-p] > p')].every(e => e.offsetHeight)")
    assert hidden and shown


def test_each_language_is_set_in_its_own_way(page: Page, site_url: str) -> None:
    styles = {}
    for prefix in ("", "en/"):
        page.goto(f"{site_url}{prefix}2024/chapter-4/")
        styles[prefix] = page.evaluate(
            """() => { const p = document.querySelector('#c4-s1-p1 p'), s = getComputedStyle(p);
                       return { align: s.textAlign, indent: parseFloat(s.textIndent) / parseFloat(s.fontSize),
                                leading: parseFloat(s.lineHeight) / parseFloat(s.fontSize),
                                measure: p.clientWidth / parseFloat(s.fontSize) }; }"""
        )
    chinese, english = styles[""], styles["en/"]
    assert chinese["align"] == "justify" and chinese["indent"] == 2
    assert 1.8 <= chinese["leading"] <= 2 and 30 <= chinese["measure"] <= 42
    assert english["align"] == "start" and english["indent"] == 0
    assert 1.5 <= english["leading"] <= 1.7 and 30 <= english["measure"] <= 38


def test_the_browser_is_ready() -> None:
    assert Path(chromium()).is_file()
