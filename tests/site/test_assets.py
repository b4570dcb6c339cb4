"""The scripts and style sheets: what is written in many files is published in few, and says the same."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from tests.support.making import ROOT
from tests.support.node import node
from tools.files.errors import InputError
from tools.site import assets

WRITTEN = ROOT / "docs" / "assets"
# The least that can be joined: every entry, and a module that the panel and what follows it share.
SMALLEST = {
    "site.js": 'import { greet } from "./reader/greeting.js";\n\ngreet();\n',
    "identity.js": "",
    "not-found.js": "",
    "reader/greeting.js": "export function greet() {}\n",
    "search/shared.js": "export const SHARED = 1;\n",
    "search/ui/panel.js": 'import { SHARED } from "../shared.js";\n\nconsole.log(SHARED);\n',
    "search/ui/results.js": 'import { SHARED } from "../shared.js";\nimport { LATER } from "../later.js";\n',
    "search/ui/found-marks.js": "",
    "search/ui/enrich.js": 'import { LATER } from "../later.js";\n\nexport const enrich = () => LATER;\n',
    "search/later.js": 'import { SHARED } from "./shared.js";\n\nexport const LATER = SHARED + 1;\n',
    "site.css": '@import url("css/theme.css");\n',
    "css/theme.css": "body { color: red; }\n",
}


def test_a_page_asks_for_one_script_and_one_style_sheet() -> None:
    published = assets.joined(SMALLEST)
    assert published["site.js"] == "function greet() {}\n\ngreet();\n"
    assert published["site.css"] == "body { color: red; }\n"
    assert published.keys().isdisjoint({"reader/greeting.js", "css/theme.css"})


def test_what_several_files_of_the_search_share_is_published_once() -> None:
    published = assets.joined(SMALLEST)
    assert published["search/ui/first.js"] == "const SHARED = 1;\nexport { SHARED };\n"
    assert published["search/ui/panel.js"] == 'import { SHARED } from "./first.js";\n\nconsole.log(SHARED);\n'
    assert published["search/ui/enrich.js"] == (
        'import { SHARED } from "./first.js";\n\nconst LATER = SHARED + 1;\n\n'
        "const enrich = () => LATER;\nexport { LATER, enrich };\n"
    )
    assert published["search/ui/results.js"].splitlines() == [
        'import { SHARED } from "./first.js";',
        'import { LATER } from "./enrich.js";',
    ]
    assert published.keys().isdisjoint({"search/shared.js", "search/later.js"})


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        (
            "reader/greeting.js",
            "export default 1;\n",
            "S313 docs/assets/reader/greeting.js:1: “export default 1;” cannot be joined; expected named",
        ),
        (
            "site.js",
            '// All.\nimport * as all from "./reader/greeting.js";\n',
            "S313 docs/assets/site.js:2: “import * as all from",
        ),
        (
            "site.js",
            '// None.\nimport { greet } from "./reader/none.js";\n',
            "S312 docs/assets/site.js:2: imports reader/none.js, which does not exist; expected",
        ),
        (
            "reader/greeting.js",
            'import { greet } from "../site.js";\n',
            "S311 docs/assets/reader/greeting.js:1: imports site.js, which imports this file; expected imports that",
        ),
        (
            "site.css",
            '@import url("css/none.css");\n',
            "S312 docs/assets/site.css:1: imports css/none.css, which does not exist; expected",
        ),
    ],
)
def test_what_cannot_be_joined_is_told_with_its_file_and_line(name: str, text: str, line: str) -> None:
    with pytest.raises(InputError) as told:
        assets.joined({**SMALLEST, name: text})
    assert str(told.value).startswith(line)


def test_a_script_that_every_page_asks_for_may_not_be_missing() -> None:
    with pytest.raises(InputError, match=r"S312 docs/assets/identity\.js:1: the file is missing"):
        assets.joined({name: text for name, text in SMALLEST.items() if name != "identity.js"})


def test_no_script_nests_templates_which_the_published_form_could_not_keep() -> None:
    for path in WRITTEN.rglob("*.js"):
        assert not re.search(r"`[^`\n]*\$\{[^}`\n]*`", path.read_text(encoding="utf-8")), path


def published_scripts(site: Path) -> list[Path]:
    return [path for path in (site / "assets").rglob("*.js") if "javascripts" not in path.parts]


def test_every_published_script_is_a_module_that_parses(site: Path, tmp_path: Path) -> None:
    scripts = published_scripts(site)
    assert len(scripts) == 16
    for path in scripts:
        module = tmp_path / f"{path.stem}.mjs"
        module.write_bytes(path.read_bytes())
        node("--check", str(module))


def test_what_is_fetched_for_the_first_result_is_less_than_25_000_bytes(site: Path) -> None:
    for language in ("zh", "en"):
        names = ("ui/panel.js", "ui/first.js", f"words/panel-{language}.js", "ui/panel.css")
        files = [site / "assets" / "search" / name for name in names]
        files.append(site / "data" / "2024" / f"search-{language}.json")
        assert sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in files) < 25_000, language


def test_the_published_words_are_the_written_ones(site: Path, tmp_path: Path) -> None:
    compare = """
      const [written, published] = await Promise.all(process.argv.slice(1).map((path) => import(path)));
      const spoken = (key, value) => typeof value === "function" ? [value(1, 0), value(3, 2)] : value;
      const text = (words) => JSON.stringify(words.default, spoken);
      if (text(written) !== text(published)) throw Error(text(published));
    """
    names = [path.name for path in (WRITTEN / "search" / "words").iterdir()]
    assert len(names) == 8
    for name in names:
        paths = []
        for folder, start in (("written", WRITTEN), ("published", site / "assets")):
            module = tmp_path / folder / f"{name.removesuffix('.js')}.mjs"
            module.parent.mkdir(exist_ok=True)
            module.write_bytes((start / "search" / "words" / name).read_bytes())
            paths.append(str(module))
        node("--input-type=module", "-e", compare, *paths)


def test_the_lock_file_of_the_lint_names_hashes_and_no_address() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for path, package in lock["packages"].items() if path]
    assert len(packages) > 50 and all(package["integrity"].startswith("sha512-") for package in packages)
    assert not any("resolved" in package for package in packages)
