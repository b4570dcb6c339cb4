"""A page of each type that the site has, and what a reader can open on one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Page

from tools.language.languages import LANGUAGES, Language

FIGURES = ("2024/figures/figure-c5-s3-p1-4/",)  # in a group, with a change
_OF_2024 = ("terms", "figures", "documents", "columns", "errata", "compare")
REGISTERS = ("glossary/", *(f"2024/{name}/" for name in _OF_2024))
COMPARED = "2024/compare/?body=samr&body=gac"
READING = ("2024/preface/", "2024/chapter-4/", "2024/parallel/chapter-4/")
# Pages of their own in each language, without its prefix. Chapter 4 has columns and textual notes of every kind.
EMBEDDED = ("embed/2024/c4-s1-p3/", "embed/2024/figure-c1-s1-p1-1/")
_OWN = ("downloads/", "cite/", "about/", "search/")
IN_EACH_LANGUAGE = ("", "2024/", *READING, *REGISTERS, *FIGURES, *EMBEDDED, *_OWN)
IN_BOTH_LANGUAGES = ("id/2024/c4-s3-p1/", "id/2024/c4-s3/", "404.html")
FOUND, NOT_FOUND = "侵权", "zzzz"


@dataclass(frozen=True)
class Opened:
    """What a reader opens on a page: how, and the selector of what is there then."""

    name: str
    path: str
    open: Callable[[Page], None]
    shown: str


def _open_card(page: Page) -> None:
    page.locator("#c4-s1-p1 a.mention").first.focus()


def _open_menu(page: Page) -> None:
    page.locator('.controls[data-segment="c4-s1-p2"] .more').focus()
    page.keyboard.press("Enter")


def _choose_notes(page: Page, step: str) -> None:
    page.locator(".notes-button").click()
    page.locator(f".notes-menu input[value={step}]").check()


def _open_panel(page: Page) -> None:
    page.keyboard.press("/")
    page.fill(".search-panel input", FOUND)


def _select_words(page: Page) -> None:
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#c4-s1-p1 > p'))")


def _go_to_range(page: Page) -> None:
    page.evaluate("location.hash = 'c4-s1-p1:c4-s1-p3'")


def _open_choice(page: Page) -> None:
    page.locator(".filters .choice summary").first.click()


def _open_entries(page: Page) -> None:
    page.evaluate("document.querySelectorAll('.register details').forEach((one) => { one.open = true })")


def _ask_for_nothing(page: Page) -> None:
    page.fill(".filters input[type=search]", NOT_FOUND)


def _open_drawer(page: Page) -> None:
    """Open what only narrow windows have."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".menu-button").click()


OPENED = (
    Opened("card", "2024/chapter-4/", _open_card, ".card"),
    Opened("menu", "2024/chapter-4/", _open_menu, "[role=menu]"),
    Opened("selection", "2024/chapter-4/", _select_words, ".selection-bar"),
    Opened("range", "2024/chapter-4/", _go_to_range, ".range-bar"),
    Opened("all notes", "2024/chapter-4/", lambda page: _choose_notes(page, "all"), "[data-notes=all] .notes-menu"),
    Opened("no notes", "2024/chapter-4/", lambda page: _choose_notes(page, "none"), "[data-notes=none] .notes-menu"),
    Opened(
        "all notes side by side",
        "2024/parallel/chapter-4/",
        lambda page: _choose_notes(page, "all"),
        "[data-notes=all] .notes-menu",
    ),
    Opened("choices", "2024/documents/", _open_choice, ".choice[open] fieldset"),
    Opened("nothing found in a register", "2024/documents/", _ask_for_nothing, ".nothing-found a"),
    Opened("entries", "2024/errata/", _open_entries, ".entry[open]"),
    Opened("drawer", "2024/chapter-4/", _open_drawer, "#__nav.is-open"),
    Opened("search panel", "2024/chapter-4/", _open_panel, "#search-found [role=option]"),
)


def all_paths() -> list[str]:
    """Return the path of a page of each type, in both languages."""
    results = [f"search/?q={quote(words)}" for words in (FOUND, NOT_FOUND)]
    return [
        *(f"{language.prefix}{path}" for language in LANGUAGES for path in (*IN_EACH_LANGUAGE, *results, COMPARED)),
        *IN_BOTH_LANGUAGES,
    ]


def paths_in(language: Language) -> list[str]:
    """Return the path of a page of each type in one language, for what hardly depends on it."""
    return [path for path in all_paths() if path in IN_BOTH_LANGUAGES or is_in(path, language)]


def is_in(path: str, language: Language) -> bool:
    """Tell whether a page is in a language, by its path."""
    return next(other for other in reversed(LANGUAGES) if path.startswith(other.prefix)) is language


def reading_paths() -> list[str]:
    """Return the path of a page of each type that has the text of the report, in both languages."""
    return [f"{language.prefix}{path}" for language in LANGUAGES for path in READING]


def all_opened() -> list[tuple[str, Opened]]:
    """Return what can be opened, with the path of the page in each language."""
    return [(f"{language.prefix}{opened.path}", opened) for language in LANGUAGES for opened in OPENED]


def settle(page: Page) -> None:
    """Wait until the scripts of a page have done what they do by themselves."""
    page.wait_for_load_state("load")
    if "?q=" in page.url:
        page.wait_for_function(
            "() => document.querySelector('#search-results [role=status], .search-status')?.textContent"
        )
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
