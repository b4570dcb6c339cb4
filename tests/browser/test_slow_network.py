"""Over a slow network a page is painted while it arrives: what is there does not move when the rest comes."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

PIECE, PAUSE = 3000, 0.06  # bytes, seconds: some 400 kbit/s
MOST = 0.005  # a sign in the header may make room for the next one

# How much has moved, save words alone: in a paragraph that is arriving they may go to another line (text-wrap: pretty).
SHIFT = """() => new Promise(done => { let sum = 0;
    const isWords = ({ node }) => node?.nodeType === Node.TEXT_NODE && node.parentElement.closest('article p');
    const moved = entry => entry.sources.every(isWords) ? 0 : entry.value;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += moved(entry); })
      .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 100); })"""


class _Slow(http.server.SimpleHTTPRequestHandler):
    """Sends pages in pieces."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def copyfile(self, source: object, outputfile: object) -> None:
        content = source.read()  # type: ignore[attr-defined]
        pause = PAUSE if content[:9].lower() == b"<!doctype" else 0
        for start in range(0, len(content), PIECE):
            outputfile.write(content[start : start + PIECE])  # type: ignore[attr-defined]
            time.sleep(pause)


@pytest.fixture
def slow_url(site: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Slow, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize(
    "path", ["2024/chapter-4/", "en/2024/chapter-4/", "en/2024/parallel/chapter-4/", "en/", "id/2024/c4-s1-p2/"]
)
def test_what_is_painted_stays_where_it_is_when_the_rest_arrives(page: Page, slow_url: str, path: str) -> None:
    page.goto(slow_url + path, wait_until="load")
    assert page.evaluate(SHIFT) <= MOST
