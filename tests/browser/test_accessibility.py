"""No rule of axe-core is broken on any type of page: both languages, light and dark, wide and narrow, all steps.

English pages are looked at wide and light, Chinese ones narrow and dark: a type of page has one template.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.support.axe import violations, violations_under
from tests.support.chromium import Scheme
from tests.support.page_types import IN_BOTH_LANGUAGES, Opened, all_opened, all_paths, reading_paths, settle
from tools.language.languages import EN

pytestmark = pytest.mark.usefixtures("site")

WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@dataclass(frozen=True)
class Way:
    """How a page is looked at. What a rule finds depends on the width or on the colours, and on the language hardly."""

    size: ViewportSize
    scheme: Scheme
    is_whole: bool

    def open(self, page: Page, url: str) -> None:
        """Open a page so."""
        page.emulate_media(color_scheme=self.scheme)
        page.set_viewport_size(self.size)
        page.goto(url)
        settle(page)


ENGLISH, CHINESE = Way(WIDE, "light", is_whole=True), Way(NARROW, "dark", is_whole=False)


def looked_at(paths: list[str]) -> list[tuple[str, Way]]:
    """Return each path with how it is looked at: pages with both languages in both ways."""
    return [
        (path, way)
        for path in paths
        for way in (ENGLISH, CHINESE)
        if path in IN_BOTH_LANGUAGES or path.startswith(EN.prefix) == (way is ENGLISH)
    ]


@pytest.mark.parametrize(("path", "way"), looked_at(all_paths()), ids=str)
def test_a_page_breaks_no_rule(page: Page, site_url: str, path: str, way: Way) -> None:
    way.open(page, site_url + path)
    assert violations(page, is_whole=way.is_whole) == {}


@pytest.mark.parametrize(("path", "way"), looked_at(reading_paths()), ids=str)
@pytest.mark.parametrize("step", ["none", "all"])
def test_a_reading_page_breaks_no_rule_with_another_step_of_notes(
    page: Page, site_url: str, path: str, way: Way, step: str
) -> None:
    page.add_init_script(f"localStorage.setItem('notes', '{step}')")
    way.open(page, site_url + path)
    assert violations(page, is_whole=way.is_whole) == {}
    assert page.get_attribute("html", "data-notes") == step


@pytest.mark.parametrize(("path", "opened"), all_opened(), ids=lambda value: getattr(value, "name", value))
def test_what_a_reader_opens_breaks_no_rule(page: Page, site_url: str, path: str, opened: Opened) -> None:
    way = ENGLISH if path.startswith(EN.prefix) else CHINESE
    way.open(page, site_url + path)
    opened.open(page)
    page.wait_for_selector(opened.shown)
    assert violations_under(page, opened.shown) == {}
