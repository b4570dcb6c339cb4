"""A headless Chromium for the tests, and the pages that are tested in it."""

from __future__ import annotations

import os
import shutil
from typing import Literal

from playwright.sync_api import ConsoleMessage, Page, Request, Response, Route

Scheme = Literal["light", "dark"]
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")

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
    """The path of a Chromium on this machine; `CHROMIUM` says another one.

    The one without windows comes first: it takes a third of the time.
    """
    for name in (os.environ.get("CHROMIUM", ""), *CHROMIUMS):
        if name and (path := shutil.which(name)):
            return path
    raise RuntimeError(
        "no Chromium found; expected one on the PATH or in CHROMIUM (see tests/support/ensure_browser.sh)"
    )


def clipboard(page: Page) -> str:
    """The text that was copied last, with line ends of one character."""
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\r\n", "\n")


def clipboard_html(page: Page) -> str:
    """The formatted text that was copied last; it changes once more when its plain form has been written."""
    return str(
        page.evaluate(
            """async () => { for (let left = 40; ; left--) try {
                 const [item] = await navigator.clipboard.read();
                 return await (await item.getType("text/html")).text();
               } catch (error) {
                 if (error.name !== "InvalidStateError" || !left) throw error;
                 await new Promise(done => setTimeout(done, 50));
               } }"""
        )
    )


# A browser says in its console what the content policy forbids, save what is only reported.
_TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
    console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))"""


def watch(page: Page) -> list[str]:
    """Gather what goes wrong in a page from now on: console messages, errors, failed requests and answers.

    What the content policy forbids is a console message, too.
    """
    page.add_init_script(_TELL_VIOLATIONS)
    problems: list[str] = []
    page.problems = problems  # type: ignore[attr-defined]

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            problems.append(message.text)

    def on_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the browser itself gave it up: the test went on to the next page
            problems.append(f"failed: {request.url}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            problems.append(f"{response.status} {response.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", on_failure)
    page.on("response", on_response)
    return problems


def delay(page: Page, pattern: str, milliseconds: int) -> None:
    """Let each answer whose address fits the pattern wait."""

    def on_route(route: Route) -> None:
        page.wait_for_timeout(milliseconds)
        route.continue_()

    page.route(pattern, on_route)
