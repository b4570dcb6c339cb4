"""Join and shorten the scripts and style sheets of a built site.

They are written as small modules and read as few files: a page asks for one script and one style
sheet, and the first answer of the search for no more files than it needs. Only the plain forms that
these scripts use are understood; anything else stops the build.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import rcssmin
import rjsmin

from tools.files.errors import InputError, Problem

# A joined file, and the module that it must serve. A module is put into the first file that needs it.
PAGE_SCRIPTS = ("site.js", "identity.js", "not-found.js")
PANEL = "search/ui/panel.js"
FIRST_ANSWER = "search/ui/first.js"  # what the panel, the results page and the marks share
ENRICHMENT = "search/ui/enrich.js"
ENTRIES = (PANEL, "search/ui/results.js", "search/ui/found-marks.js")

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)
_OTHER_FORM = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_STYLE_IMPORT = re.compile(r'^@import url\("([^"]+)"\);\n', re.MULTILINE)


def publish(site: Path) -> None:
    """Replace the scripts and style sheets below `site`/assets by their joined and shortened forms."""
    folder = site / "assets"
    written = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".js", ".css"} and path.relative_to(folder).parts[0] not in {"javascripts", "stylesheets"}
    }
    published = joined(written)
    for name in written.keys() - published.keys():
        (folder / name).unlink()
    for name, text in published.items():
        shorten = rjsmin.jsmin if name.endswith(".js") else rcssmin.cssmin
        (folder / name).write_text(shorten(text), encoding="utf-8", newline="\n")
    for empty in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()


def joined(written: Mapping[str, str]) -> dict[str, str]:
    """Return the files that are published, by path below assets/, from those that are written.

    Raises InputError for an import or export of a form that cannot be joined, or of a missing file.
    """
    scripts = {name: text for name, text in written.items() if name.endswith(".js")}
    styles = {name: text for name, text in written.items() if name.endswith(".css")}
    return _joined_scripts(scripts) | _joined_styles(styles)


def _joined_scripts(scripts: Mapping[str, str]) -> dict[str, str]:
    first = tuple(name for name in _needed(scripts, PANEL) if name != PANEL)
    later = tuple(name for name in _needed(scripts, ENRICHMENT) if name not in first)
    place = dict.fromkeys(first, FIRST_ANSWER) | dict.fromkeys(later, ENRICHMENT)
    files = {name: _bundle(scripts, _needed(scripts, name), name, {}) for name in PAGE_SCRIPTS}
    files[FIRST_ANSWER] = _bundle(scripts, first, FIRST_ANSWER, {})
    files[ENRICHMENT] = _bundle(scripts, later, ENRICHMENT, place)
    files |= {name: _relinked(scripts[name], name, place) for name in ENTRIES}
    inside = {*place, *(module for name in PAGE_SCRIPTS for module in _needed(scripts, name))}
    return files | {name: text for name, text in scripts.items() if name not in files and name not in inside}


def _needed(scripts: Mapping[str, str], entry: str) -> tuple[str, ...]:
    """Return the module and all that it imports, each after those that it needs itself."""
    order: dict[str, None] = {}

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            message = f"imports {name}, which imports this file; expected imports that run one way"
            raise _error("S311", above[-1], scripts[above[-1]], posixpath.basename(name), message)
        if name not in scripts and above:
            message = f"imports {name}, which does not exist; expected a file of docs/assets/"
            raise _error("S312", above[-1], scripts[above[-1]], posixpath.basename(name), message)
        if name not in scripts:
            raise _error("S312", name, "", "", "the file is missing; expected the script that pages ask for")
        for _, imported in _imports(scripts[name], name):
            visit(imported, (*above, name))
        order[name] = None

    visit(entry, ())
    return tuple(order)


def _imports(text: str, name: str) -> Iterator[tuple[list[str], str]]:
    """Yield the names and the module of each import of the module called `name`."""
    for found in _IMPORT.finditer(text):
        names = [part.strip() for part in (found[1] or "").split(",") if part.strip()]
        yield names, posixpath.normpath(posixpath.join(posixpath.dirname(name), found[2]))


def _bundle(scripts: Mapping[str, str], modules: Sequence[str], target: str, place: Mapping[str, str]) -> str:
    """Return one script with these modules in one scope, that exports what other files import from them."""
    outside: dict[str, set[str]] = {}
    bodies, exported = [], []
    wanted = _wanted_outside(scripts, modules)
    for name in modules:
        for names, imported in _imports(scripts[name], name):
            if imported not in modules:
                outside.setdefault(place[imported], set()).update(names)
        body = _IMPORT.sub("", scripts[name])
        exported += [export for export in _EXPORT.findall(body) if (name, export) in wanted]
        bodies.append(_EXPORT.sub("", body))
        _check_forms(bodies[-1], name, scripts[name])
    head = [_import(names, file, target) for file, names in outside.items()]
    return "".join([*head, *bodies, f"export {{ {', '.join(exported)} }};\n" if exported else ""])


def _wanted_outside(scripts: Mapping[str, str], modules: Sequence[str]) -> set[tuple[str, str]]:
    """Return (module, name) of what scripts that are not among `modules` import from them, `import()` included."""
    wanted = {
        (imported, name)
        for script in scripts.keys() - modules
        for names, imported in _imports(scripts[script], script)
        for name in names
    }
    return wanted | {(ENRICHMENT, name) for name in _EXPORT.findall(scripts[ENRICHMENT])}


def _check_forms(body: str, name: str, text: str) -> None:
    """Raise InputError where the `body` of a module, its `text` without named imports and exports, has others."""
    if found := _OTHER_FORM.search(body):
        message = f"“{found[0]}” cannot be joined; expected named imports and exports"
        raise _error("S313", name, text, found[0], message)


def _error(code: str, name: str, text: str, words: str, message: str) -> InputError:
    """Make the error about the first line of the file docs/assets/`name` that has these words."""
    line = text.partition(words)[0].count("\n") + 1 if words else 1
    return InputError(Problem(code, f"docs/assets/{name}", line, message))


def _relinked(text: str, name: str, place: Mapping[str, str]) -> str:
    """Return a script whose imports lead to the files that its modules were put into."""
    imports = [_import(names, place.get(imported, imported), name) for names, imported in _imports(text, name)]
    return "".join(imports) + _IMPORT.sub("", text)


def _import(names: Iterable[str], target: str, importer: str) -> str:
    path = posixpath.relpath(target, posixpath.dirname(importer) or ".")
    return f'import {{ {", ".join(sorted(names))} }} from "./{path}";\n'


def _joined_styles(styles: Mapping[str, str]) -> dict[str, str]:
    """Return each style sheet with those that it imports in their places; those are not published alone."""
    imports = [(name, found[1]) for name, text in styles.items() for found in _STYLE_IMPORT.finditer(text)]
    for name, imported in imports:
        if imported not in styles:
            message = f"imports {imported}, which does not exist; expected a file of docs/assets/"
            raise _error("S312", name, styles[name], imported, message)
    inside = {imported for _, imported in imports}
    return {
        name: _STYLE_IMPORT.sub(lambda found: styles[found[1]], text)
        for name, text in styles.items()
        if name not in inside
    }
