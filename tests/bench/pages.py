"""make bench: what a page weighs and how soon it shows, beside Material and static-i18n as they come, in one run."""

from __future__ import annotations

import gzip
import json
import os
import platform
import re
import statistics
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import click
from playwright.sync_api import Browser, sync_playwright

from tests.bench.stock import stock_site
from tests.support.chromium import ARGUMENTS, chromium
from tests.support.making import MADE_UP, REAL, record_checksum
from tests.support.project import build_site, make_project

PAGES = {"zh": "2024/chapter-4/", "en": "en/2024/chapter-4/"}
EDITIONS_PAGE = "2025/chapter-1/"
EDITIONS = 25
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
TYPES |= {".json": "application/json", ".xml": "text/xml", ".png": "image/png"}
# Lighthouse's slow 4G, and a processor four times slower.
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4

OBSERVE = """
window.seen = { paint: 0, shift: 0, blocked: 0 };
const observe = (type, act) =>
  new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
observe("largest-contentful-paint", (entry) => (seen.paint = entry.startTime));
observe("layout-shift", (entry) => (seen.shift += entry.value));
observe("longtask", (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
"""


@dataclass
class Load:
    """The first load of a page: bytes as gzip sends them, by kind; milliseconds are medians of all runs."""

    requests: int = 0
    bytes: int = 0
    html: int = 0
    scripts: int = 0
    styles: int = 0
    paint: float = 0
    loaded: float = 0
    shift: float = 0
    blocked: float = 0


@dataclass
class Site:
    """A site that is served, and what the server was asked for since it was last looked at: (kind, bytes)."""

    folder: Path
    url: str = ""
    asked: list[tuple[str, int]] = field(default_factory=list)


@contextmanager
def served(site: Site) -> Iterator[None]:
    """Serve the site as hosts do, compressed."""
    packed: dict[Path, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            path = site.folder / urlsplit(self.path).path.lstrip("/")
            path = path / "index.html" if path.is_dir() else path
            body = packed.setdefault(path, gzip.compress(path.read_bytes(), 9, mtime=0)) if path.is_file() else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
            self.send_header("Content-Encoding", "gzip") if body else None
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            site.asked.append((path.suffix, len(body)))

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a browser that went on to the next page
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site.url = f"http://127.0.0.1:{server.server_port}/"
        yield
        server.shutdown()


def load_once(browser: Browser, site: Site, path: str) -> Load:
    """Load a page into an empty browser, as on a slow phone."""
    site.asked.clear()
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(OBSERVE)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(site.url + path, wait_until="networkidle")
    page.wait_for_timeout(500)
    seen = page.evaluate("seen")
    loaded = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    context.close()
    sizes = {kind: sum(size for suffix, size in site.asked if suffix == kind) for kind in (".html", ".js", ".css")}
    return Load(
        requests=len(site.asked),
        bytes=sum(size for _, size in site.asked),
        html=sizes[".html"],
        scripts=sizes[".js"],
        styles=sizes[".css"],
        paint=seen["paint"],
        loaded=loaded,
        shift=seen["shift"],
        blocked=seen["blocked"],
    )


def median(loads: Sequence[Load]) -> Load:
    """What is typical of these loads."""
    columns = {name: [asdict(load)[name] for load in loads] for name in asdict(loads[0])}
    return Load(**{name: statistics.median(values) for name, values in columns.items()})


def measure(browser: Browser, sites: dict[str, Site], runs: int) -> dict[str, dict[str, Load]]:
    """Load each page `runs` times; the sites take turns, so that a machine that is busy is busy for both."""
    results: dict[str, dict[str, Load]] = {}
    for code, path in PAGES.items():
        loads: dict[str, list[Load]] = {name: [] for name in sites}
        for _ in range(runs):
            for name, site in sites.items():
                loads[name].append(load_once(browser, site, path))
        for name in sites:
            results.setdefault(name, {})[code] = median(loads[name])
    return results


def copies(folder: Path, count: int) -> list[Path]:
    """The made-up edition, and others of earlier years made from it; `count` in all."""
    editions = []
    for year in range(2025, 2025 - count, -1):
        edition = folder / str(year)
        edition.mkdir(parents=True)
        for name in ("report.txt", "edition.toml"):
            text = (MADE_UP / name).read_text(encoding="utf-8").replace("2025", str(year))
            (edition / name).write_text(text, encoding="utf-8")
        record_checksum(edition)
        editions.append(edition)
    return editions


def weights(folder: Path) -> dict[str, dict[str, int]]:
    """Bytes of a page's HTML, as they are and as gzip sends them, in sites of 1 edition and of EDITIONS."""
    found: dict[str, dict[str, int]] = {"ours": {}, "stock": {}}
    for count in (1, EDITIONS):
        project = make_project(folder / f"{count}", *copies(folder / f"made-{count}", count))
        for name, site in (("ours", build_site(project)), ("stock", stock_site(project, folder / f"stock-{count}"))):
            html = (site / EDITIONS_PAGE / "index.html").read_bytes()
            found[name] |= {f"{count}": len(html), f"{count} gz": len(gzip.compress(html, 9, mtime=0))}
    return found


def table(loads: dict[str, dict[str, Load]], editions: dict[str, dict[str, int]]) -> str:
    """The measurements beside one another: Chinese / English."""
    stock, ours = loads["stock"], loads["ours"]
    lines = ["| chapter 4, Chinese / English | stock | ours | must be |", "|---|---|---|---|"]
    for label, name, form, limit in (
        ("first load, gz, bytes", "bytes", ",.0f", "≤ 45 KB"),
        ("requests", "requests", ".0f", "≤ 6"),
        ("JavaScript, gz", "scripts", ",.0f", "≤ 10 KB"),
        ("style sheets, gz", "styles", ",.0f", "≤ 16 KB"),
        ("HTML, gz", "html", ",.0f", ""),
        ("largest paint, slow 4G and 4× CPU, ms", "paint", ",.0f", "≤ 0.9 of stock"),
        ("DOMContentLoaded, ms", "loaded", ",.0f", "≤ 0.9 of stock"),
        ("layout shift", "shift", ".3f", "0"),
        ("blocking time, ms", "blocked", ".0f", "≤ 50"),
    ):
        cells = [" / ".join(format(getattr(site[code], name), form) for code in PAGES) for site in (stock, ours)]
        lines.append(f"| {label} | {' | '.join(cells)} | {limit} |")
    for kind in ("", " gz"):
        cells = [
            f"{site['1' + kind]:,} → {site[f'{EDITIONS}{kind}']:,}" for site in (editions["stock"], editions["ours"])
        ]
        lines.append(
            f"| HTML{kind} with 1 and {EDITIONS} editions | {' | '.join(cells)} | {kind and '+ 1 KB at most'} |"
        )
    return "\n".join(lines)


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="Also write the measurements here, as JSON.")
@click.option("--runs", default=9, show_default=True, help="How often each page is loaded.")
def main(output: Path | None, runs: int) -> None:
    """Measure the pages. Example: python -m tests.bench.pages"""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright, ExitStack() as servers:
        folder = Path(name)
        project = make_project(folder / "project", REAL)
        sites = {"stock": Site(stock_site(project, folder / "stock")), "ours": Site(build_site(project))}
        for site in sites.values():
            servers.enter_context(served(site))
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        loads = measure(browser, sites, runs)
        version = browser.version
        browser.close()
        editions = weights(folder / "editions")
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Chromium {version}"
    click.echo(f"{machine}\n\n{table(loads, editions)}")
    if output:
        loaded = {site: {code: asdict(load) for code, load in by.items()} for site, by in loads.items()}
        measured = {"machine": re.sub(r"\s+", " ", machine), "runs": runs, "loads": loaded, "editions": editions}
        output.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
