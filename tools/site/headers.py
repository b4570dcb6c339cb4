"""What a browser is told with every file: what a page may load, whom it tells where it comes from, how long it is kept.

The one source for the element in the pages, the file `_headers` of hosts that read one, the examples for other servers
(tools/site/hosts.py) and the servers of development and tests.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tools.addresses.downloads import FOLDER as DOWNLOADS
from tools.language.languages import LANGUAGES

HEADERS_FILE = "_headers"
# The folders whose pages other sites may show in a frame, one for each language.
FRAMED = tuple(f"{language.prefix}embed/" for language in LANGUAGES)
POLICY = "Content-Security-Policy"
NO_FRAMES = "frame-ancestors 'none'"
# Pictures in style sheets are data addresses, which is why `data:` stands there. No other source is needed.
_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_REFUSED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
_INLINE = re.compile(rb'<(script|style)(?![^>]*\s(?:src=|type="application/))[^>]*>(.*?)</\1>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Header:
    """One header of an answer."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Hashes:
    """The SHA-256 of the inline scripts and styles that may run, as a policy writes them, sorted."""

    script: tuple[str, ...] = ()
    style: tuple[str, ...] = ()


def hash_source(inline: bytes) -> str:
    """Return the source of a policy that lets this inline script or style run."""
    return f"'sha256-{b64encode(sha256(inline).digest()).decode()}'"


def inline_hashes(pages: Iterable[bytes]) -> Hashes:
    """Return the hashes of the inline scripts and styles in these HTML files."""
    found = {(name, hash_source(inline)) for page in pages for name, inline in _INLINE.findall(page)}
    script, style = (tuple(sorted(source for kind, source in found if kind == name)) for name in (b"script", b"style"))
    return Hashes(script, style)


def download_hashes(site: Path) -> Hashes:
    """Return the hashes of what the books in one HTML file carry within: alone in a site they need inline code."""
    return inline_hashes(path.read_bytes() for path in sorted((site / DOWNLOADS).rglob("*.html")))


def policy(hashes: Hashes = Hashes()) -> str:
    """Return the content policy, which lets these inline scripts and styles run and no other; frames are apart.

    An element in a page can carry it whole: `frame-ancestors` alone has to be a header (CSP Level 3, section 3.3).
    """
    added = {"script-src": hashes.script, "style-src": hashes.style}
    return "; ".join(" ".join((name, sources, *added.get(name, ()))) for name, sources in _SOURCES.items())


def always(hashes: Hashes = Hashes()) -> tuple[Header, ...]:
    """Return the headers of every answer.

    Nothing is kept without asking: a file keeps its name when it changes, and the host compares its content (ETag).
    So a page that is a day old never asks for a script that is gone.
    """
    return (
        Header(POLICY, policy(hashes)),
        Header("Referrer-Policy", "same-origin"),
        Header("Permissions-Policy", ", ".join(f"{name}=()" for name in _REFUSED)),
        Header("X-Content-Type-Options", "nosniff"),
        Header("Cross-Origin-Opener-Policy", "same-origin"),
        Header("Cache-Control", "public, no-cache"),
    )


def is_framed(path: str) -> bool:
    """Tell whether other sites may show the file at this path below the site in a frame."""
    return path.startswith(FRAMED)


def headers_of(path: str, hashes: Hashes = Hashes()) -> tuple[Header, ...]:
    """Return the headers of the answer for a path below the site."""
    return always(hashes) if is_framed(path) else (*always(hashes), Header(POLICY, NO_FRAMES))


def headers_file(site: Path) -> str:
    """Return the file `_headers`, which Netlify and Cloudflare read, for the files that are in `site`.

    They join the values of all rules that fit, and a browser holds a page to each of two policies. So frames are
    forbidden a folder at a time, and not in the rule for all.
    """
    rules = [("/*", always(download_hashes(site))), *((path, (Header(POLICY, NO_FRAMES),)) for path in _unframed(site))]
    lines = ([path, *(f"  {header.name}: {header.value}" for header in headers)] for path, headers in rules)
    return "".join(f"{line}\n" for rule in lines for line in rule)


def _unframed(folder: Path, below: str = "") -> Iterator[str]:
    yield f"/{below}"
    for path in sorted(folder.iterdir()):
        name = f"{below}{path.name}" + "/" * path.is_dir()
        if is_framed(name) or name == HEADERS_FILE:
            continue
        if any(framed.startswith(name) for framed in FRAMED):
            yield from _unframed(path, name)
        else:
            yield f"/{name}*" if path.is_dir() else f"/{name}"
