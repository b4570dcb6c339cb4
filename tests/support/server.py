"""One server for all tests of a run, and one folder that whoever comes first fills with the site.

The process that starts the run serves; with pytest-xdist its workers share server and site. The
address has to be known before the site is built, since the site names it.
"""

from __future__ import annotations

import fcntl
import functools
import http.server
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.site.headers import headers_of

SUB_PATH = "reports/ipr/"


@dataclass(frozen=True)
class SharedServer:
    """A running server: the address of the site on it, and the folder that all processes of the run share."""

    url: str
    folder: Path

    @property
    def site(self) -> Path:
        """The folder that is served below SUB_PATH."""
        return self.folder / "site"

    def filled(self, name: str, fill: Callable[[Path], None]) -> Path:
        """Return the folder `name`, after the first process to ask for it has filled it."""
        target, done = self.folder / name, self.folder / f"{name}.done"
        with (self.folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                fill(target)
                done.touch()
        return target


@contextmanager
def running_server() -> Iterator[SharedServer]:
    """Serve an empty folder on a free port until the context ends."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "site").mkdir()
        handler = functools.partial(_Handler, directory=str(folder / "site"))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield SharedServer(f"http://127.0.0.1:{server.server_port}/{SUB_PATH}", folder)
            server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below SUB_PATH as a static host does, 404.html and the site's headers included."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        for header in headers_of(self.path.removeprefix("/" + SUB_PATH)):
            self.send_header(header.name, header.value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix("/" + SUB_PATH)
        return super().translate_path("/" + inside if inside != path else "/outside-the-site")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
