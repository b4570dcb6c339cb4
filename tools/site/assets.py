"""Bundle the scripts and style sheets of the site, and publish nothing that no page asks for.

They are written as small modules and read as few files: a page asks for one script and one style sheet, in which what
its pages use of the theme's rules comes first. tools/site/bundle.mjs does it in Node.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tools.files.errors import InputError, Problem, refuse
from tools.site.node import ROOT, NoNodeError, candidates, find_node

SCRIPT = Path(__file__).with_name("bundle.mjs")
SITE_STYLE = "site.css"
# What bundle.mjs calls a problem, and its code.
CODES = {"circle": "S311", "missing": "S312", "unreadable": "S314"}

_THEME_FOLDERS = ("javascripts", "stylesheets", "images")
_TAG = re.compile(r"<([a-z][a-z0-9-]*)((?:\s+[^<>]*)?)>")
_ATTRIBUTE = re.compile(r'([a-z][a-z-]*)(?:="([^"]*)")?')
# Attributes whose values a rule of the theme may name; what stands in others is no name.
_NAMES = frozenset({"class", "type", "dir", "start", "align"})


def bundled(assets: Path) -> dict[str, str]:
    """Return the files that are published, by path below assets/, from those written in the folder `assets`.

    Raises InputError where a file cannot be joined with the others, or where there is nothing to join them with.
    """
    names = sorted(path.relative_to(assets).as_posix() for path in assets.rglob("*"))
    answer = _ask(
        act="bundle",
        folder=str(assets),
        scripts=[name for name in names if name.endswith(".js")],
        styles=[name for name in names if name.endswith(".css")],
    )
    refuse(map(_problem, answer.get("problems", ())))
    return dict(answer["files"])


def publish(site: Path, bundle: Mapping[str, str]) -> None:
    """Write the bundled files below `site`/assets, in the place of all others that pages do not ask for."""
    folder = site / "assets"
    css = "".join(path.read_text(encoding="utf-8") for path in sorted((folder / "stylesheets").glob("*.css")))
    used = _ask(act="purge", css=css, words=sorted(names_in(site.rglob("*.html")) | _words(bundle)))["css"]
    _remove_written(folder)
    for name, text in bundle.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(used + text if name == SITE_STYLE else text, encoding="utf-8", newline="\n")


def names_in(pages: Iterable[Path]) -> set[str]:
    """Return the names of elements, attributes and classes that stand in these HTML files."""
    names: set[str] = set()
    tags: set[tuple[str, str]] = set()
    for page in pages:
        tags.update(_TAG.findall(page.read_text(encoding="utf-8")))
    for element, attributes in tags:
        names.add(element)
        for name, value in _ATTRIBUTE.findall(attributes):
            names |= {name, *value.split()} if name in _NAMES else {name}
    return names


def _words(bundle: Mapping[str, str]) -> set[str]:
    """Return the words of the scripts: a script may give an element any name that stands in it."""
    return {word for name, text in bundle.items() if name.endswith(".js") for word in re.findall(r"[\w-]+", text)}


def _remove_written(folder: Path) -> None:
    """Remove the scripts and style sheets as they are written, and all that is the theme's."""
    for name in _THEME_FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.suffix in {".js", ".css"}:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _ask(**request: Any) -> dict[str, Any]:
    """Let Node do what `act` says; raises InputError when it cannot."""
    try:
        command = [find_node(candidates()), str(SCRIPT)]
    except NoNodeError as error:
        raise _no_bundler(f"{error}") from None
    given = json.dumps(request)
    run = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        raise _no_bundler(_reason(run.stderr))
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def _reason(printed: str) -> str:
    """Return the line that says why Node gave up, among those that it printed."""
    lines = [line.strip() for line in printed.splitlines() if re.match(r"\s*(?:\w*Error\b|.*cannot find)", line)]
    return f"{lines[0] if lines else 'Node gave no reason'}; expected what `npm ci` installs"


def _problem(found: Mapping[str, Any]) -> Problem:
    return Problem(CODES[found["kind"]], f"docs/assets/{found['path']}", found["line"], found["message"])


def _no_bundler(reason: str) -> InputError:
    return InputError(Problem("S315", f"tools/site/{SCRIPT.name}", 1, reason))
