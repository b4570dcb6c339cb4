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
# The least that can be bundled: every entry, and modules that the page and what follows it share.
SMALLEST = {
    "site.js": 'import { greet } from "./reader/greeting.js";\nimport("./search/ui/panel.js");\nimport("./later.js");\n'
    "greet();\n",
    "later.js": 'import { greet } from "./reader/greeting.js";\ngreet("later");\n',
    "shell/early.js": "{\n  const root = document.documentElement;\n  root.id = 1;\n}\n",
    "reader/greeting.js": "export function greet(...names) {\n  console.log(names);\n}\nexport const UNUSED = 1;\n",
    "search/shared.js": "export const SHARED = [1];\n",
    "search/ui/panel.js": 'import { SHARED } from "../shared.js";\nconsole.log(SHARED);\nimport("./enrich.js");\n',
    "search/ui/enrich.js": 'import { SHARED } from "../shared.js";\nexport const enrich = () => SHARED.push(2);\n',
    "site.css": '@import url("css/theme.css");\n',
    "css/theme.css": "body { color: red; user-select: none; }\n",
    "css/alone.css": "p { color: red; }\n",
}


def bundled(folder: Path, **changed: str | None) -> dict[str, str]:
    """What the smallest assets give when some files are changed, or left out."""
    for name, text in {**SMALLEST, **changed}.items():
        if text is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return assets.bundled(folder)


@pytest.fixture(scope="module")
def smallest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return bundled(tmp_path_factory.mktemp("smallest"))


def test_a_page_asks_for_one_script_and_one_style_sheet(smallest: dict[str, str]) -> None:
    assert not re.search(r"import\b(?!\()", smallest["site.js"])
    assert smallest["site.css"] == "body{color:red;-webkit-user-select:none;user-select:none}\n"
    assert smallest.keys().isdisjoint({"reader/greeting.js", "css/theme.css"}) and "css/alone.css" in smallest


def test_what_a_module_shares_with_the_page_is_not_fetched_again(smallest: dict[str, str]) -> None:
    assert re.fullmatch(r'import\{\w as (\w)\}from"./site.js";\1\("later"\);\n', smallest["later.js"])
    assert "UNUSED" not in "".join(smallest.values())


def test_what_several_files_of_the_search_share_is_published_once(smallest: dict[str, str]) -> None:
    assert smallest["search/ui/first.js"].startswith("const ")
    for name in ("panel", "enrich"):
        assert 'from"./first.js"' in smallest[f"search/ui/{name}.js"]
    assert re.search(r"export\{\w as enrich\}", smallest["search/ui/enrich.js"])
    assert "search/shared.js" not in smallest


def test_what_runs_before_a_page_is_shown_is_no_module_and_leaves_no_name(smallest: dict[str, str]) -> None:
    assert not re.search(r"import|export|^(?:const|let|var) ", smallest["shell/early.js"])


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        (
            "site.js",
            '// None.\nimport { greet } from "./reader/none.js";\n',
            "S312 docs/assets/site.js:2: imports none.js, which does not exist; expected",
        ),
        (
            "reader/greeting.js",
            '// Greets.\nimport "../later.js";\nexport function greet() {}\n',
            "S311 docs/assets/later.js:1: imports reader/greeting.js, which imports this file; expected imports that",
        ),
        (
            "later.js",
            '\nimport { great } from "./reader/greeting.js";\ngreat();\n',
            "S314 docs/assets/later.js:2: “great” is not exported by reader/greeting.js; expected",
        ),
        ("later.js", "\n\nconst = 1;\n", "S314 docs/assets/later.js:3: "),
        ("site.js", None, "S312 docs/assets/site.js:1: the file is missing; expected the script that pages ask for"),
        (
            "site.css",
            '@import url("css/none.css");\n',
            "S312 docs/assets/site.css:1: imports css/none.css, which does not exist; expected",
        ),
        ("css/alone.css", "p {\n  color: red;\n\n", "S314 docs/assets/css/alone.css:4: "),
    ],
)
def test_what_cannot_be_bundled_is_told_with_its_file_and_line(
    tmp_path: Path, name: str, text: str | None, line: str
) -> None:
    with pytest.raises(InputError) as told:
        bundled(tmp_path, **{name: text})
    assert str(told.value).startswith(line) and "\n" not in str(told.value) and "expected" in str(told.value)


def test_without_node_or_its_packages_the_build_stops_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lonely = tmp_path / "bundle.mjs"
    lonely.write_bytes(assets.SCRIPT.read_bytes())
    with monkeypatch.context() as patch:
        patch.setattr(assets, "SCRIPT", lonely)
        with pytest.raises(InputError, match=r"S315 tools/site/bundle\.mjs:1: .*Cannot find package 'esbuild'") as told:
            bundled(tmp_path / "assets")
        assert str(told.value).endswith("expected what `npm ci` installs") and "\n" not in str(told.value)
    monkeypatch.setattr(assets, "candidates", list)
    with pytest.raises(InputError, match=r"S315 .*need Node 20\.19 or newer"):
        bundled(tmp_path / "assets")


def test_of_the_theme_a_site_keeps_what_its_pages_use(tmp_path: Path) -> None:
    page = tmp_path / "page" / "index.html"
    for path, text in {
        page: '<p class="md-typeset kept">table and <a href="other">other</a></p>',
        tmp_path / "assets" / "stylesheets" / "main.css": ".md-typeset a{color:red}.md-typeset table,.other{color:red}"
        ".made{color:red}.md-header{color:red}[dir=rtl] a{color:red}",
        tmp_path / "assets" / "javascripts" / "bundle.js": "1",
        tmp_path / "assets" / "site.js": "written",
        tmp_path / "assets" / "logo.svg": "kept",
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assets.publish(tmp_path, {"site.css": "p{}", "site.js": 'element.className="made"'})
    kept = (tmp_path / "assets" / "site.css").read_text(encoding="utf-8")
    assert kept.replace("\n", "") == ".md-typeset a,.made{color:red}p{}"
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert files == {"page/index.html", "assets/site.css", "assets/site.js", "assets/logo.svg"}


def published_scripts(site: Path) -> list[Path]:
    return list((site / "assets").rglob("*.js"))


def test_every_published_script_is_a_module_that_parses(site: Path, tmp_path: Path) -> None:
    scripts = published_scripts(site)
    assert len(scripts) > 15
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


def test_the_lock_file_of_the_npm_packages_names_hashes_and_no_address() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for path, package in lock["packages"].items() if path]
    assert len(packages) > 50 and all(package["integrity"].startswith("sha512-") for package in packages)
    assert not any("resolved" in package for package in packages)


def test_scripts_and_documents_name_the_oldest_browsers_that_the_lint_holds() -> None:
    oldest = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["browserslist"]
    bundler = (ROOT / "tools" / "site" / "bundle.mjs").read_text(encoding="utf-8")
    targets = re.findall(r'"([a-z]+[\d.]+)"', re.findall(r"const TARGET = \[.*\]", bundler)[0])
    assert set(targets) == {
        name.replace(" ", "") for name in oldest if name.split()[0] in {"chrome", "firefox", "safari"}
    }
    chrome, firefox, safari = (re.sub(r"[a-z]", "", target) for target in targets)
    for readme in ("README.md", "README.zh.md"):
        text = (ROOT / readme).read_text(encoding="utf-8")
        assert re.search(rf"Chrome\D+{chrome}\D.*Firefox\D+{firefox}\b.*Safari\D+{safari}\b", text), readme
