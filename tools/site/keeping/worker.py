"""`/keep.js`, the service worker that keeps pages and search of the site, and `/keep.json`: how much it is."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

_WORKER = Path(__file__).with_name("worker.js")
# Pages of one passage, those to embed, downloads and pictures are not kept; of the data only what the search reads.
_NOT_KEPT = re.compile(r"(en/)?(id|embed|downloads/\d{4}|pictures)/|404\.html|keep\.js|sitemap")
_KEPT = re.compile(r".*index\.html|assets/.*|data/(\d{4}|search)/(search|synonyms)-[^/]*\.json|keep\.json")


def publish(site: Path, day: date) -> None:
    """Write the worker of a built site, and what it keeps; `day` is that of the build."""
    paths = list(_paths(site))
    size = sum((site / path).stat().st_size for path in paths)
    pages = sum(path.endswith(".html") for path in paths)
    told = {"pages": pages, "megabytes": max(1, round(size / 1_000_000)), "day": day.isoformat()}
    (site / "keep.json").write_text(json.dumps(told), encoding="utf-8", newline="\n")
    digest = hashlib.sha256(b"".join((site / path).read_bytes() for path in paths)).hexdigest()[:16]
    files = [path.removesuffix("index.html") or "./" for path in paths]
    kept = {"version": digest, "day": day.isoformat(), "files": [*files, "keep.json"]}
    script = _WORKER.read_text(encoding="utf-8").replace("__KEPT__", json.dumps(kept))
    (site / "keep.js").write_text(script, encoding="utf-8", newline="\n")


def _paths(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and _KEPT.fullmatch(name) and not _NOT_KEPT.match(name) and name != "keep.json":
            yield name
