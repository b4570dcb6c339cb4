"""No rule of axe-core is broken on any type of page: both languages, light and dark, wide and narrow."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.support.axe import violations
from tests.support.chromium import Scheme
from tests.support.making import ROOT
from tests.support.page_types import Opened, all_opened, all_paths, settle

pytestmark = pytest.mark.usefixtures("site")

KNOWN: dict[str, list[str]] = tomllib.loads((ROOT / "tests/cases/known_violations.toml").read_text("utf-8"))["axe"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDE, NARROW = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def unknown(name: str, found: dict[str, str]) -> dict[str, str]:
    """Take away what is known of a page or of what is opened; a known violation that is gone is one more."""
    known = {rule for rule, names in KNOWN.items() if name in names}
    gone = dict.fromkeys(known - found.keys(), "is gone: take it out of known_violations.toml")
    return gone | {rule: where for rule, where in found.items() if rule not in known}


@pytest.mark.parametrize("path", all_paths())
def test_a_page_breaks_no_rule(page: Page, site_url: str, path: str) -> None:
    found: dict[str, str] = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(WIDE)
        page.goto(site_url + path)
        settle(page)
        found |= violations(page)
        page.set_viewport_size(NARROW)
        found |= violations(page)
    assert unknown(path.removeprefix("en/"), found) == {}


@pytest.mark.parametrize(("path", "opened"), all_opened(), ids=lambda value: getattr(value, "name", value))
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("name", "size"), [("wide", WIDE), ("narrow", NARROW)], ids=["wide", "narrow"])
def test_what_a_reader_opens_breaks_no_rule(
    page: Page, site_url: str, path: str, opened: Opened, scheme: Scheme, name: str, size: ViewportSize
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    page.goto(site_url + path)
    settle(page)
    opened.open(page)
    page.wait_for_selector(opened.shown)
    assert unknown(f"{opened.name}, {name}", violations(page)) == {}
