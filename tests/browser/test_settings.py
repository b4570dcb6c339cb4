"""Every type of page as readers set it: large type, wide spacing, their own colours, little motion, no script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.support.making import ROOT
from tests.support.page_types import all_paths, paths_in, settle
from tools.language.languages import EN, ZH, Language

pytestmark = pytest.mark.usefixtures("site")

CLIPPED_TEXT = (ROOT / "tests/support/clipping.js").read_text("utf-8")
# WCAG 2.2, 1.4.12: no loss of content where a reader sets all of these.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }"""
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => ["", "::before", "::after"].some((pseudo) => {
  const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo || null);
  const longest = Math.max(...`${transitionDuration}, ${animationDuration}`.split(", ").map(parseFloat));
  return longest > 0.01 || scrollBehavior === "smooth";
})).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)"""


@contextmanager
def reader(browser: Browser, width: int, **settings: Any) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 844}, **settings)
    yield context.new_page()
    context.close()


def faults(page: Page, site_url: str, language: Language, style: str = "") -> dict[str, list[str]]:
    """Return by path what is cut, and whether the page scrolls sideways."""
    found = {}
    for path in paths_in(language):
        page.goto(site_url + path)
        settle(page)
        if style:
            page.add_style_tag(content=style)
        sideways = page.evaluate(OVERFLOW)
        found[path] = page.evaluate(CLIPPED_TEXT) + ([f"scrolls {sideways} px sideways"] if sideways > 0 else [])
    return {path: what for path, what in found.items() if what}


def test_at_400_per_cent_pages_fit_and_no_text_is_cut(browser: Browser, site_url: str) -> None:
    with reader(browser, 320) as page:
        assert faults(page, site_url, EN) == {}  # whose words are the longer ones


@pytest.mark.parametrize(("width", "language"), [(1280, ZH), (390, EN)], ids=["1280", "390"])
def test_with_wide_spacing_pages_fit_and_no_text_is_cut(
    browser: Browser, site_url: str, width: int, language: Language
) -> None:
    with reader(browser, width, bypass_csp=True) as page:  # the reader's own style is no part of the page
        assert faults(page, site_url, language, TEXT_SPACING) == {}


def test_with_reduced_motion_nothing_moves(browser: Browser, site_url: str) -> None:
    with reader(browser, 1280, reduced_motion="reduce") as page:
        moving = {}
        for path in paths_in(ZH):
            page.goto(site_url + path)
            settle(page)
            moving[path] = page.evaluate(MOVING)
        assert {path: what for path, what in moving.items() if what} == {}


# Without a script

CONTROLS_WITHOUT_USE = """() => [...document.querySelectorAll("button, [role=button], select")]
  .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest("form[action]"))
  .map((control) => control.outerHTML.slice(0, 120))"""
HIDDEN_TEXT = """() => [...document.querySelectorAll("article :is(h1, h2, h3, h4, p, li, td)")]
  .filter((element) => element.textContent.trim() && !element.closest("details:not([open])"))
  .filter((element) => !element.closest(".print-head, .printed-notes, [hidden], .copies") && !element.checkVisibility())
  .map((element) => element.outerHTML.slice(0, 120))"""


def test_without_a_script_every_page_shows_all_of_its_text_and_no_control_without_use(
    browser: Browser, site_url: str
) -> None:
    with reader(browser, 390, java_script_enabled=False) as page:
        found = {}
        for path in all_paths():
            page.goto(site_url + path)
            assert page.locator("h1").first.is_visible(), path
            sideways = page.evaluate(OVERFLOW)
            what = page.evaluate(HIDDEN_TEXT) + page.evaluate(CONTROLS_WITHOUT_USE)
            found[path] = what + ([f"scrolls {sideways} px sideways"] if sideways > 0 else [])
        assert {path: what for path, what in found.items() if what} == {}


# Forced colours

SEEN_IN_FORCED_COLOURS = [
    ("en/2024/figures/#figure-c1-s3-p1-4", "tr:has(:target)", "outlineStyle", "solid"),
    ("en/2024/figures/", ".chart .printed", "fill", "rgb(0, 0, 0)"),
    ("en/glossary/", ".strip .bar", "fill", "rgb(0, 0, 0)"),
    ("en/glossary/#gac", ".entry:target", "outlineStyle", "solid"),
    ("en/2024/errata/", ".register.errata q", "borderBlockEndStyle", "solid"),
    ("en/2024/chapter-4/#c4-s1-p1", ":target", "outlineStyle", "solid"),
]


@pytest.mark.parametrize(("path", "selector", "name", "value"), SEEN_IN_FORCED_COLOURS)
def test_in_forced_colours_what_a_background_said_is_there(
    browser: Browser, site_url: str, path: str, selector: str, name: str, value: str
) -> None:
    with reader(browser, 1280, forced_colors="active") as page:
        page.goto(site_url + path)
        assert (
            page.locator(selector).first.evaluate("(element, name) => getComputedStyle(element)[name]", name) == value
        )


def test_in_forced_colours_the_signs_of_folded_parts_are_there(browser: Browser, site_url: str) -> None:
    with reader(browser, 1280, forced_colors="active") as page:
        page.goto(site_url + "en/glossary/")
        sign, paper = page.evaluate(
            """[getComputedStyle(document.querySelector(".register summary"), "::after").backgroundColor,
                getComputedStyle(document.body).backgroundColor]"""
        )
        assert sign != paper
