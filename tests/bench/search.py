"""make bench-search: our search beside the theme's own and Pagefind, on the same pages in the same run.

The two others lead to headings: for them the section that holds the passage counts as right. They
index the reading pages alone, as the pages of the registers repeat their sentences. The theme's own
is measured with all pages too, as it would come with this site.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from playwright.sync_api import Browser, Page, Response, Route, sync_playwright

from tests.bench.blind import report_of_matcher
from tests.bench.stock import stock_site
from tests.search.blind import FIRST, Query, blind_queries
from tests.support.chromium import ARGUMENTS, chromium
from tests.support.making import REAL, ROOT
from tests.support.project import build_site, make_project
from tools.language.languages import LANGUAGES

QUERIES = tomllib.loads((ROOT / "tests" / "cases" / "search-queries.toml").read_text(encoding="utf-8"))
REPORT = json.loads((ROOT / "data" / "2024" / "report.json").read_text(encoding="utf-8"))["segments"]
PAGE = {"zh": "2024/chapter-4/", "en": "en/2024/chapter-4/"}
READING = r"(?:^|/)\d{4}/(?:preface|chapter-\d+|conclusion)(?:\.md|/index\.html)$"
COLD_QUERY = {"zh": "商标", "en": "trademark"}  # all three find them
WARM_QUERIES = {
    "zh": ["商标", "知识产权", "惩罚性赔偿", "公安机关", "海关", "典型案例", "2024"],
    "en": ["trademark", "copyright", "punitive damages", "customs", "typical cases", "patent", "2024"],
}
RUNS = 11


@dataclass
class Measured:
    """What one search does in one language."""

    recall: float = 0
    first: dict[str, float] = field(default_factory=dict)
    blind: dict[str, float] = field(default_factory=dict)
    other_words: float = 0
    nothing: int = 0
    absent: int = 0
    idle_bytes: int = 0
    result_bytes: int = 0
    cold: float = 0
    warm: float = 0


@dataclass(frozen=True)
class Engine:
    """A search to be measured: its site, and JavaScript that answers and that times it.

    `answer` gives [[address of a passage or section, …], …] for a list of queries; `type` puts a query
    in as a reader would and is called until `first` finds the first result.
    """

    name: str
    site: Path
    prepare: str
    answer: str
    put: str
    first: str
    warm: str


STOCK_INIT = """
const Plain = window.Worker;
window.Worker = class extends Plain {
  constructor(...given) {
    super(...given);
    window.stock = this;
    this.addEventListener("message", ({ data }) => { if (data.type === 1) window.stockReady = true; });
  }
};
"""
STOCK_ANSWER = """async (queries) => {
  const answers = [];
  for (const query of queries) {
    const items = await new Promise((resolve) => {
      const hear = ({ data }) => {
        if (data.type !== 3) return;
        stock.removeEventListener("message", hear);
        resolve(data.data.items);
      };
      stock.addEventListener("message", hear);
      stock.postMessage({ type: 2, data: query });
    });
    // A page is listed above its sections: where a section was found, it is the section that counts.
    answers.push(items.flatMap((group) => {
      const sections = group.filter(({ location }) => location.includes("#"));
      return (sections.length ? sections : group).sort((a, b) => b.score - a.score).map(({ location }) => location);
    }));
  }
  return answers;
}"""
STOCK_PUT = """(query) => {
  const field = document.querySelector(".md-search__input");
  document.querySelector("#__search").checked = true;
  field.focus();
  field.value = query;
  field.dispatchEvent(new KeyboardEvent("keyup", { key: query.at(-1), bubbles: true }));
}"""
OURS_ANSWER = """async ([queries]) => {
  const { dataset } = document.querySelector(".search-field");
  const at = (name) => new URL(`${dataset.root}written/ui/${name}.js`, location.href);
  const [{ Source }, { enrich }] = await Promise.all([import(at("source")), import(at("enrich"))]);
  const source = new Source(dataset);
  await source.first();
  await enrich(source, () => {});
  return queries.map((query) => {
    const { primary, secondary } = source.search(query, source.bitexts);
    return [...primary, ...secondary].map(({ bitext, index }) => bitext.primary.segments[index].id);
  });
}"""
OURS_PUT = """(query) => {
  const panel = document.querySelector(".search-panel[open] input");
  const field = panel ?? document.querySelector(".search-field input");
  if (!field || field.value === query) return;
  field.focus();  // as a reader does who types: what was typed before the scripts came is kept then
  field.value = query;
  field.dispatchEvent(new InputEvent("input"));
}"""
PAGEFIND_LOAD = "window.pagefind ??= await import('/pagefind/pagefind.js'); await pagefind.init();"
PAGEFIND_ANSWER = f"""async (queries) => {{
  {PAGEFIND_LOAD}
  const answers = [];
  for (const query of queries) {{
    const {{ results }} = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 30).map((result) => result.data()));
    answers.push(pages.flatMap(({{ sub_results: parts, url }}) => [
      ...[...parts].sort((a, b) => b.locations.length - a.locations.length).map((part) => part.url),
      ...(parts.length ? [] : [url])]));
  }}
  return answers;
}}"""
PAGEFIND_PUT = f"""async (query) => {{
  if (window.asked) return;
  window.asked = true;
  {PAGEFIND_LOAD}
  const {{ results }} = await pagefind.search(query);
  window.pagefindFirst = await results[0]?.data();
}}"""
# Time from the key until the list of results has changed.
WARM_IN_LIST = """async ([query, selector, event, list]) => {
  const field = document.querySelector(selector);
  const put = (value) => {
    field.value = value;
    const key = { key: "x", bubbles: true };
    field.dispatchEvent(event === "input" ? new InputEvent("input") : new KeyboardEvent("keyup", key));
  };
  put("");
  await new Promise((resolve) => setTimeout(resolve, 250));
  const started = performance.now();
  const changed = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(list).childElementCount) return;
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(document.querySelector(list), { childList: true });
    setTimeout(() => resolve(null), 4000);
  });
  put(query);
  return changed;
}"""
WARM_PAGEFIND = """async (query) => {
  const started = performance.now();
  const { results } = await pagefind.search(query);
  await results[0]?.data();
  return performance.now() - started;
}"""


def _not_read(project: Path) -> list[str]:
    """The Markdown files, relative to docs/, that are no page of the text."""
    docs = project / "docs"
    files = [path.relative_to(docs).as_posix() for path in docs.rglob("*.md")]
    return [file for file in files if not re.search(READING, file)]


def engines(folder: Path) -> list[Engine]:
    """The sites, built from the same pages."""
    project = make_project(folder / "project", REAL)
    ours = build_site(project)
    # The modules as they are written: what is published shows none of their names.
    shutil.copytree(ROOT / "docs" / "assets" / "search", ours / "written")
    stock = stock_site(project, folder / "stock", without=_not_read(project))
    stock_all = stock_site(project, folder / "stock-all")
    pagefind = folder / "pagefind"
    shutil.copytree(ours, pagefind)
    for language in LANGUAGES:
        shutil.rmtree(pagefind / language.prefix / "search")
    for page in pagefind.rglob("*.html"):
        if not re.search(READING, page.relative_to(pagefind).as_posix()):
            page.unlink()
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(pagefind)], check=True, capture_output=True)
    result_list = ".md-search-result__list"
    return [
        Engine("stock Material", stock, STOCK_INIT, STOCK_ANSWER, STOCK_PUT, f"{result_list} > *", "keyup"),
        Engine("stock, all pages", stock_all, STOCK_INIT, STOCK_ANSWER, STOCK_PUT, f"{result_list} > *", "keyup"),
        Engine("Pagefind", pagefind, "", PAGEFIND_ANSWER, PAGEFIND_PUT, "", ""),
        Engine("ours", ours, "", OURS_ANSWER, OURS_PUT, "#search-found [role=option]", "input"),
    ]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.handle_error = lambda *_: None  # type: ignore[method-assign]  # a browser that went on to the next page
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def sections() -> dict[str, set[str]]:
    """What stands under the address of each heading. A paragraph after a column counts for both headings above it."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        section: set[str] = set()
        column: set[str] = set()
        for segment in REPORT:
            page, _, name = segment["url"][language.code].partition("#")
            if segment["kind"] == "column":
                column = found[f"{page}#{name}"] = found[f"{page}#{name}-title"] = set()
            elif segment["kind"] not in {"paragraph", "column-paragraph"}:
                section, column = found.setdefault(f"{page}#{name}", set()), set()
                if segment["id"] == segment["part"]:
                    found[page] = section
            column.add(segment["id"])
            section.add(segment["id"])
    return found


SECTIONS = sections()


def covers(address: str) -> set[str]:
    """The segments that a reader finds where an address leads."""
    if re.fullmatch(r"[a-z0-9-]+", address):
        return {address}
    return SECTIONS.get(address.lstrip("/").split("?")[0], set())


def random_runs(code: str) -> list[tuple[str, str]]:
    """(substring, id of its segment): 500 of 2 to 8 Chinese characters, 300 of 1 to 3 English words."""
    chance = random.Random(2024)
    found: list[tuple[str, str]] = []
    while len(found) < (500 if code == "zh" else 300):
        segment = chance.choice(REPORT)
        text = segment["text"][code]
        if code == "zh":
            start, length = chance.randrange(len(text)), chance.randint(2, 8)
            run = text[start : start + length]
            usable = len(run) == length and re.fullmatch(r"[\u4e00-\u9fff]+", run)
        else:
            words = text.split()
            start = chance.randrange(len(words))
            run = " ".join(words[start : start + chance.randint(1, 3)]).strip(",.;:()“”\"'’")
            usable = re.search(r"[A-Za-z]{2}", run)
        if usable:
            found.append((run, segment["id"]))
    return found


def opened(browser: Browser, engine: Engine, url: str, code: str) -> Page:
    page = browser.new_context().new_page()
    page.set_default_timeout(120_000)
    if engine.prepare:
        page.add_init_script(engine.prepare)
    page.goto(url + PAGE[code], wait_until="networkidle")
    if engine.name.startswith("stock"):
        page.wait_for_function("window.stockReady")
    return page


Answer = Callable[[list[str]], list[list[str]]]


def answerer(page: Page, engine: Engine, code: str) -> Answer:
    """What asks the search of a page, and returns the addresses of what it finds for each query."""

    def answers(queries: list[str]) -> list[list[str]]:
        given = [queries, code] if engine.name == "ours" else queries
        found: list[list[str]] = page.evaluate(engine.answer, given)
        return found

    return answers


def measure_blind(answers: Answer, asked: Sequence[Query], measured: Measured) -> dict[str, Any]:
    """Ask what was written without sight of the search; returns what was not answered among the first."""
    wrong: dict[str, Any] = {}
    for kind, among in FIRST.items():
        of_kind = [query for query in asked if query.kind == kind]
        lists = dict(zip(of_kind, answers([query.query for query in of_kind]), strict=True))
        late = {query.query: found[:3] for query, found in lists.items() if not _covered(found[:among]) & query.right}
        measured.nothing += sum(not found for found in lists.values())
        measured.blind[kind], wrong[f"blind {kind}"] = 1 - len(late) / len(of_kind), late
    return wrong


def measure_answers(answers: Answer, code: str, measured: Measured) -> dict[str, Any]:
    """Recall, right passages first, queries without an answer, absent terms with one."""
    runs = random_runs(code)
    found = answers([run for run, _ in runs])
    missed = [run for (run, name), addresses in zip(runs, found, strict=True) if not _has(addresses, name)]
    measured.recall = 1 - len(missed) / len(runs)
    wrong: dict[str, Any] = {"missed": missed[:20]}
    for kind in ("tuning", "held_back"):
        asked = QUERIES[code][kind]
        lists = answers(list(asked))
        bad = {}
        for (query, expected), addresses in zip(asked.items(), lists, strict=True):
            measured.nothing += not addresses
            if not addresses or not covers(addresses[0]) & set(expected):
                bad[query] = addresses[:3]
        measured.first[kind] = 1 - len(bad) / len(asked)
        wrong[kind] = bad
    asked = QUERIES[code]["other_words"]
    firsts = {query: found[:3] for query, found in zip(asked, answers(list(asked)), strict=True)}
    late = {query: found for query, found in firsts.items() if not _covered(found) & set(asked[query])}
    measured.other_words, wrong["other_words"] = 1 - len(late) / len(asked), late
    terms = QUERIES[code]["absent"]["terms"]
    wrong["absent"] = [term for term, addresses in zip(terms, answers(terms), strict=True) if addresses]
    measured.absent = len(wrong["absent"])
    return wrong


def _covered(addresses: list[str]) -> set[str]:
    return {segment for address in addresses for segment in covers(address)}


def _has(addresses: list[str], name: str) -> bool:
    return any(name in covers(address) for address in addresses)


def compressed(response: Response) -> int:
    body = response.body()
    return min(len(body), len(gzip.compress(body, 6)))


def is_of_search(url: str) -> bool:
    return bool(re.search(r"/search(?:[-./_]|/.*\.(?:js|css))|search_index|/workers/|/pagefind/|/data/", url)) and not (
        url.rstrip("/").endswith("/search")
    )


Results = dict[tuple[str, str], Measured]


def measure_cold(
    browser: Browser, addresses: Mapping[str, str], engines: Sequence[Engine], code: str, results: Results
) -> None:
    """Milliseconds from opening a page to the first result, and what was fetched for the search.

    The engines take turns, so that a machine that is busy for a while is busy for all of them. Each is
    asked as soon as the page shows its text, and again every 10 ms until it answers.
    """
    times: dict[str, list[float]] = {engine.name: [] for engine in engines}
    for run in range(RUNS):
        for engine in engines:
            measured = results[engine.name, code] if run == 0 else None
            times[engine.name].append(_cold(browser, engine, addresses[engine.name], code, measured))
    for engine in engines:
        results[engine.name, code].cold = statistics.median(times[engine.name])
        results[engine.name, code].idle_bytes = _idle_bytes(browser, addresses[engine.name], code)


def _cold(browser: Browser, engine: Engine, url: str, code: str, measured: Measured | None) -> float:
    """One time of `measure_cold`; the first one also counts the bytes."""
    context = browser.new_context()
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    shown = (
        f"() => Boolean(document.querySelector({json.dumps(engine.first)}))"
        if engine.first
        else "() => Boolean(window.pagefindFirst)"
    )
    page.add_init_script(
        f"""(() => {{
          const put = {engine.put};
          const isShown = {shown};
          const ask = () => {{
            if (isShown()) return void (window.firstResult ??= performance.now());
            if (document.querySelector("article")) try {{ put({json.dumps(COLD_QUERY[code])}); }} catch {{}}
            setTimeout(ask, 10);
          }};
          ask();
          const look = () => {{ if (isShown()) window.firstResult ??= performance.now(); }};
          new MutationObserver(look).observe(document, {{ childList: true, subtree: true }});
        }})()"""
    )
    page.goto(url + PAGE[code], wait_until="commit")
    page.wait_for_function("window.firstResult", polling=5)
    first = float(page.evaluate("window.firstResult"))
    if measured is not None:
        limit = page.evaluate("performance.timeOrigin") + first
        page.wait_for_load_state("networkidle")
        early = [r for r in responses if r.request.timing["startTime"] + r.request.timing["responseEnd"] <= limit]
        measured.result_bytes = sum(compressed(r) for r in early if is_of_search(r.url))
    context.close()
    return first


def _idle_bytes(browser: Browser, url: str, code: str) -> int:
    """What a page view fetches for a search that nobody uses."""
    context = browser.new_context()
    page = context.new_page()
    idle: list[Response] = []
    page.on("response", lambda response: idle.append(response))
    page.goto(url + PAGE[code], wait_until="networkidle")
    fetched = sum(compressed(response) for response in idle if is_of_search(response.url))
    context.close()
    return fetched


def measure_warm(page: Page, engine: Engine, code: str) -> float:
    """The median of milliseconds from a key to results, with the processor slowed down four times."""
    if engine.name == "ours":
        page.evaluate(OURS_PUT, "x")
        page.wait_for_selector(".search-panel input")
        page.wait_for_timeout(800)
    elif engine.name.startswith("stock"):
        page.evaluate(STOCK_PUT, "2024")
        page.wait_for_timeout(800)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return timed(page, engine, code)


def timed(page: Page, engine: Engine, code: str) -> float:
    field_and_list = {
        "ours": [".search-panel input", "input", "#search-found"],
    }
    stock = [".md-search__input", "keyup", ".md-search-result__list"]
    times: list[float | None] = []
    for _ in range(3):
        for query in WARM_QUERIES[code]:
            if engine.name == "Pagefind":
                times.append(page.evaluate(WARM_PAGEFIND, query))
            else:
                times.append(page.evaluate(WARM_IN_LIST, [query, *field_and_list.get(engine.name, stock)]))
    return statistics.median(time for time in times if time is not None)


def measure_editions(browser: Browser, ours: Engine, url: str, code: str, count: int) -> tuple[float, int]:
    """Warm, with this many editions (copies of the real one), and the bytes of data before the first result."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(120_000)
    years = [str(2024 - number) for number in range(count)]

    def copy(route: Route) -> None:
        year, name = route.request.url.split("/data/")[1].split("/")
        text = (ours.site / "data" / "2024" / name).read_text(encoding="utf-8")
        route.fulfill(body=text.replace('"edition":"2024"', f'"edition":"{year}"', 1), content_type="application/json")

    page.route("**/data/*/search-*.json", copy)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(url + PAGE[code], wait_until="networkidle")
    page.evaluate("years => { document.querySelector('.search-field').dataset.editions = years; }", " ".join(years))
    page.evaluate(OURS_PUT, COLD_QUERY[code])
    page.wait_for_selector("#search-found [role=option]")
    before = len([one for one in fetched if "/data/" in one])
    while len({one for one in fetched if "/data/" in one}) < 3 * count:
        page.wait_for_timeout(100)
    page.wait_for_timeout(500)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    time = timed(page, ours, code)
    context.close()
    return time, before


def weights(site: Path) -> tuple[int, int]:
    """The compressed bytes of what the search has for all editions, and of what it has for each."""
    data = site / "data"
    of_edition = [path for path in (data / "2024").glob("search-*.json") if "schema" not in path.name]
    shared = [path for path in (data / "search").glob("*.json") if "schema" not in path.name]
    return _compressed(shared), _compressed(of_edition)


def _compressed(paths: Sequence[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths)


def table(results: dict[tuple[str, str], Measured], names: list[str]) -> str:
    """The measurements as a Markdown table; Chinese / English in each cell."""

    def cells(show: Callable[[Measured], str]) -> str:
        return " | ".join(f"{show(results[name, 'zh'])} / {show(results[name, 'en'])}" for name in names)

    rows = [
        ("recall of random substrings", lambda m: f"{m.recall:.3f}"),
        ("right passage first, queries used for tuning", lambda m: f"{m.first['tuning']:.3f}"),
        ("right passage first, queries held back", lambda m: f"{m.first['held_back']:.3f}"),
        ("queries in other words answered in the first three", lambda m: f"{m.other_words:.3f}"),
        ("blind: right passage first", lambda m: f"{m.blind['straight']:.3f}"),
        ("blind, in other words: in the first three", lambda m: f"{m.blind['other-words']:.3f}"),
        ("blind, in the other language: in the first three", lambda m: f"{m.blind['across']:.3f}"),
        ("queries with an answer that find nothing", lambda m: str(m.nothing)),
        ("absent terms that find something (ours says what is missing or found instead)", lambda m: str(m.absent)),
        ("bytes for the search on a page view without it, gz", lambda m: f"{m.idle_bytes:,}"),
        ("bytes to the first result, gz", lambda m: f"{m.result_bytes:,}"),
        ("cold: opening the page to the first result, ms", lambda m: f"{m.cold:.0f}"),
        ("warm: key to results, processor slowed 4×, ms", lambda m: f"{m.warm:.1f}"),
    ]
    lines = [f"| Chinese / English | {' | '.join(names)} |", f"|---|{'---|' * len(names)}"]
    lines += [f"| {label} | {cells(show)} |" for label, show in rows]
    return "\n".join(lines)


@click.command()
@click.option("--output", type=click.Path(path_type=Path), help="Also write the measurements here, as JSON.")
@click.option("--blind", is_flag=True, help="Only ask the matcher the blind queries, in Node, and each level in turn.")
@click.option("--held", is_flag=True, help="Ask the third of the blind queries that is held back: once, at the end.")
def main(output: Path | None, blind: bool, held: bool) -> None:
    """Measure the search. Example: python -m tests.bench.search"""
    click.echo(report_of_matcher(held=held))
    if not blind:
        measure(output, blind_queries(held=held))


def measure(output: Path | None, asked: Sequence[Query]) -> None:
    """Measure it in a browser, beside the others."""
    results: Results = {}
    wrong: dict[str, Any] = {}
    editions: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        built = engines(Path(name))
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        version = browser.version
        with ExitStack() as servers:
            addresses = {engine.name: servers.enter_context(served(engine.site)) for engine in built}
            for engine in built:
                url = addresses[engine.name]
                for code in ("zh", "en"):
                    click.echo(f"{engine.name}, {code} …", err=True)
                    measured = results[engine.name, code] = Measured()
                    page = opened(browser, engine, url, code)
                    answers = answerer(page, engine, code)
                    wrong[f"{engine.name} {code}"] = measure_answers(answers, code, measured) | measure_blind(
                        answers, [query for query in asked if query.page == code], measured
                    )
                    measured.warm = measure_warm(page, engine, code)
                    page.context.close()
                    for count in (10, 50) if engine.name == "ours" else ():
                        editions[f"{code} {count}"], _ = measure_editions(browser, engine, url, code, count)
            for code in ("zh", "en"):
                click.echo(f"cold start, {code} …", err=True)
                measure_cold(browser, addresses, built, code, results)
        browser.close()
    click.echo(f"{platform.system()} {platform.machine()}, {__import__('os').cpu_count()} cores, Chromium {version}\n")
    click.echo(table(results, [engine.name for engine in built]))
    for count in (10, 50):
        click.echo(
            f"\nours with {count} editions, warm, 4×: {editions[f'zh {count}']:.1f} / {editions[f'en {count}']:.1f} ms"
        )
    shared, of_edition = weights(built[-1].site)
    click.echo(
        f"\nindex: {shared / 1000:.0f} KB gz for all editions and {of_edition / 1000:.0f} KB for each; 50 editions: "
    )
    click.echo(f"{(shared + 50 * of_edition) / 1e6:.2f} MB, fetched one after the other once the first result is there")
    if output:
        measurements = {f"{engine} {code}": vars(measured) for (engine, code), measured in results.items()}
        output.write_text(
            json.dumps({"measured": measurements, "editions": editions, "wrong": wrong}, ensure_ascii=False, indent=1)
            + "\n",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
