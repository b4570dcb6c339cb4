"""What several files of tests in a browser share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.chromium import watch


@pytest.fixture
def writer(browser: Browser) -> Iterator[Page]:
    """A page that may write to the clipboard."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    watch(page)
    yield page
    assert page.problems == []  # type: ignore[attr-defined]
    context.close()
