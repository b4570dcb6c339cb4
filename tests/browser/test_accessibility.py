"""No rule of axe-core is broken on any type of page: both languages, light and dark, wide and narrow, all steps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.support.axe import colour_violations, shape_violations, violations, violations_under
from tests.support.chromium import Scheme
from tests.support.page_types import Opened, all_opened, all_paths, reading_paths, settle

pytestmark = pytest.mark.usefixtures("site")

WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations_in_all_ways(page: Page, url: str) -> dict[str, str]:
    """Return the rules that a page breaks in either scheme, wide or narrow.

    Colours depend on the scheme and on nothing else, and all other rules on the width alone.
    """
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(NARROW)
    page.goto(url)
    settle(page)
    found = shape_violations(page)
    page.set_viewport_size(WIDE)
    found |= violations(page)
    page.emulate_media(color_scheme="dark")
    return found | colour_violations(page)


@pytest.mark.parametrize("path", all_paths())
def test_a_page_breaks_no_rule(page: Page, site_url: str, path: str) -> None:
    assert violations_in_all_ways(page, site_url + path) == {}


@pytest.mark.parametrize("path", reading_paths())
@pytest.mark.parametrize("step", ["none", "all"])
def test_a_reading_page_breaks_no_rule_with_another_step_of_notes(
    page: Page, site_url: str, path: str, step: str
) -> None:
    page.add_init_script(f"localStorage.setItem('notes', '{step}')")
    assert violations_in_all_ways(page, site_url + path) == {}
    assert page.get_attribute("html", "data-notes") == step


@pytest.mark.parametrize(("path", "opened"), all_opened(), ids=lambda value: getattr(value, "name", value))
@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (NARROW, "light"), (NARROW, "dark")], ids=str)
def test_what_a_reader_opens_breaks_no_rule(
    page: Page, site_url: str, path: str, opened: Opened, size: ViewportSize, scheme: Scheme
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    page.goto(site_url + path)
    settle(page)
    opened.open(page)
    page.wait_for_selector(opened.shown)
    found = violations_under(page, opened.shown) if scheme == "light" else colour_violations(page, opened.shown)
    assert found == {}
