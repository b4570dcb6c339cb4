"""A headless Chromium for the tests, and the pages that are tested in it."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Page, Request

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def chromium() -> str:
    """The path of a Chromium on this machine; `CHROMIUM` says another one."""
    for name in (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"):
        if name and (path := shutil.which(name)):
            return path
    raise RuntimeError(
        "no Chromium found; expected one on the PATH or in CHROMIUM (see tests/support/ensure_browser.sh)"
    )


def watch(page: Page) -> None:
    problems: list[str] = []
    page.problems = problems  # type: ignore[attr-defined]
    page.on("console", lambda message: message.type in {"error", "warning"} and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: _aborted(request) or problems.append(f"failed: {request.url}"))
    page.on(
        "response", lambda response: response.status >= 400 and problems.append(f"{response.status} {response.url}")
    )


def _aborted(request: Request) -> bool:
    """A request that the browser itself gave up because the test went on to the next page."""
    return request.failure == "net::ERR_ABORTED"
