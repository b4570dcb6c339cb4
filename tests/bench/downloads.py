"""What the downloads weigh and how long they take, as the table of the README; that ten editions take ten times it."""

from __future__ import annotations

import hashlib
import platform
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import click

from tests.support.making import ROOT
from tests.support.project import BUILT_AT
from tools.addresses.downloads import downloads
from tools.downloads.make import LeftOut, Made, Outcome, Settings, make_downloads
from tools.language.download_words import DOWNLOAD_WORDS

EDITIONS, SECONDS, MEGABYTES = 10, 60, 1000  # that all of one edition may take


def make_data(folder: Path, count: int) -> None:
    """Copy the published data for `count` editions, under years of their own."""
    for year in range(2024, 2024 + count):
        shutil.copytree(ROOT / "data" / "2024", folder / str(year))
        report = folder / str(year) / "report.json"
        text = report.read_text(encoding="utf-8").replace('"edition": "2024"', f'"edition": "{year}"', 1)
        report.write_text(text, encoding="utf-8")


def measured(data: Path, folder: Path, built: Path) -> tuple[float, tuple[Outcome, ...]]:
    """Make all downloads; the seconds that it took, and what became of each."""
    started = time.perf_counter()
    outcomes = make_downloads(
        Settings(data, folder, "https://example.org/report/", int(BUILT_AT), built), lambda _: None
    )
    return time.perf_counter() - started, outcomes


def rows(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The lines of the table: a format a line, its variants side by side."""
    made = {Path(outcome.path).name: outcome for outcome in outcomes if isinstance(outcome, Made)}
    words = DOWNLOAD_WORDS["en"]
    yield "| 2024 | Chinese | English | both | seconds |"
    yield "|---|---|---|---|---|"
    for (form, has_notes), files in groupby(downloads("2024"), key=lambda file: (file.format, file.has_notes)):
        found = [made[file.name] for file in files if file.name in made]
        if found:
            name = words.formats[form].title
            yield f"| {words.with_notes.format(name) if has_notes else name} | {' | '.join(_cells(found))} |"


def _cells(found: Sequence[Made]) -> Iterator[str]:
    if len(found) == 1:
        yield from ("", "")
    yield from (f"{file.entry.bytes / 1000:,.0f} KB" for file in found)
    yield f"{sum(file.seconds or 0 for file in found):.2f}"


def digests(folder: Path) -> Mapping[str, str]:
    """A digest of each file below a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def left_out(outcomes: Sequence[Outcome]) -> list[str]:
    return [outcome.path for outcome in outcomes if isinstance(outcome, LeftOut)]


@click.command()
@click.option("--built", type=click.Path(path_type=Path), default=ROOT / "site", help="The built site.")
@click.option("--editions", default=EDITIONS, show_default=True, help="How many editions are made at the end.")
def main(built: Path, editions: int) -> None:
    """Print the table of sizes and times as Markdown. Example: python -m tests.bench.downloads"""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_data(folder / "one", 1)
        seconds, outcomes = measured(folder / "one", folder / "first", built)
        click.echo("\n".join(rows(outcomes)))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
        system = f"{platform.system()} {platform.machine()}, Python {sys.version.split()[0]}"
        click.echo(f"\nAll of it: {seconds:.1f} s and {memory:.0f} MB of memory ({system}).")
        click.echo(f"Left out: {', '.join(left_out(outcomes)) or 'nothing'}.")
        again, _ = measured(folder / "one", folder / "again", built)
        if digests(folder / "first") != digests(folder / "again"):
            raise click.ClickException("two builds differ; expected the same bytes")
        if seconds > SECONDS or memory > MEGABYTES:
            raise click.ClickException(f"expected at most {SECONDS} s and {MEGABYTES} MB")
        make_data(folder / "many", editions)
        many, _ = measured(folder / "many", folder / "all", built / "nothing")
        click.echo(f"Two builds have the same bytes. {editions} editions: {many:.1f} s.")
        if many > 1.5 * editions * max(seconds, again):
            raise click.ClickException(f"{editions} editions take more than 1.5 times as long for each as one")


if __name__ == "__main__":
    main()
