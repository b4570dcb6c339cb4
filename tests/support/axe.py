"""axe-core in a page: what it finds wrong, by its rules for WCAG 2.2 A and AA and its best practices."""

from __future__ import annotations

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.support.making import ROOT

TARGET_SIZE = "target-size"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": _TAGS},
    "rules": {TARGET_SIZE: {"enabled": True}},  # WCAG 2.2, off unless asked for
}
_COLOUR_RULES = ["color-contrast", "link-in-text-block"]
# Below an open drawer the page cannot be reached, and has no heading for whoever reads the drawer.
_OF_WHAT_IS_INERT = ["landmark-one-main", "page-has-heading-one"]
_MORE_OF_A_KIND = [":is(.entry, tr, li):nth-child(n + 40)"]


@cache
def _script() -> str:
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")


def violations(page: Page, *, is_whole: bool = True) -> dict[str, str]:
    """Return the rules that the page breaks as it stands now, each with the first element at fault.

    Unless it is looked at whole the first entries of a long list speak for the rest.
    """
    return _run(page, {"include": ["html"], "exclude": [] if is_whole else _MORE_OF_A_KIND}, _OPTIONS)


def violations_under(page: Page, opened: str) -> dict[str, str]:
    """Return the rules that the page breaks while something is open above it, found by the selector `opened`.

    What it half covers is not too small, and can be uncovered: sizes and colours are looked at in what is open alone.
    """
    rules = {rule: {"enabled": False} for rule in (TARGET_SIZE, *_COLOUR_RULES, *_OF_WHAT_IS_INERT)}
    around = _run(page, {"include": ["html"]}, {**_OPTIONS, "rules": rules})
    inside = {"runOnly": [TARGET_SIZE, *_COLOUR_RULES], "resultTypes": ["violations"]}
    return around | _run(page, {"include": [opened]}, inside)


def _run(page: Page, part: dict[str, list[str]], options: dict[str, Any]) -> dict[str, str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    result = page.evaluate("([part, options]) => axe.run(part, options)", [part, options])
    return {found["id"]: _first(found) for found in result["violations"]}


def _first(found: dict[str, Any]) -> str:
    node = found["nodes"][0]
    return f"{len(found['nodes'])} × {node['target'][-1]} {node['html'][:200]}"
