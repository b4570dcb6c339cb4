"""A reader may keep the report: only when asked, read without a connection, told as a copy, and forgotten again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, expect

from tools.site.headers import headers_of


class _Host(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tell nobody of a request."""

    def end_headers(self) -> None:
        for header in headers_of(self.path.removeprefix("/")):
            self.send_header(header.name, header.value)
        super().end_headers()


@contextmanager
def served(site: Path, port: int = 0) -> Iterator[int]:
    """Serve a site, so that it can be away for a while: an offline browser still lets a service worker through."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Host, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


def test_the_report_is_kept_when_asked_read_offline_and_forgotten(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    with served(site) as port:
        url = f"http://127.0.0.1:{port}/"
        page.goto(f"{url}en/downloads/")
        expect(page.locator("[data-keep] [role=status]")).to_contain_text("pages")
        assert page.evaluate("caches.keys()") == []
        page.get_by_role("button", name="Keep this report").click()
        expect(page.get_by_role("button", name="Forget")).to_be_visible(timeout=60_000)
    page.goto(f"{url}en/2024/chapter-4/")
    expect(page.locator(".kept-copy")).to_have_text("You are offline. This is the copy of 2025-01-01.")
    expect(page.locator("#c4-s1-p3")).to_contain_text("Third, the copyright sector")
    page.goto(f"{url}search/?q=侵权")
    expect(page.locator("#search-results")).to_contain_text("侵权")
    with served(site, port):
        page.goto(f"{url}en/downloads/")
        expect(page.locator(".kept-copy")).to_have_count(0)
        page.get_by_role("button", name="Forget").click()
        expect(page.locator("[data-keep] [role=status]")).to_contain_text("Forgotten.")
        assert page.evaluate("caches.keys()") == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((found) => found.length)") == 0
    context.close()
