"""The command line: python -m tools new | build | check | downloads | explain | ids | codes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import click

from tools import VERSION
from tools import explain as explaining
from tools.addresses import published
from tools.build import build_all, generated, outlines, read_editions, read_reports, would_write
from tools.codes import PAGE, errors_page, explain_code, find_code
from tools.downloads.make import LeftOut, Made, Settings, make_downloads
from tools.draft.new import NewEdition, set_up
from tools.files.errors import InputError, refuse
from tools.files.write import diff, differences, finish, replace_file
from tools.pages.all import addresses, fingerprints
from tools.report.model import Report

_CODE = re.compile(r"[A-Z]\d{3}")


class _Refusal(Exception):
    """Raised when a command has nothing to do what it was asked with; `str()` says why and what was expected."""


class _Commands(click.Group):
    """The commands. Whatever is wrong is told here: a line for each problem on the error output, exit status 1."""

    def invoke(self, context: click.Context) -> Any:
        """Run a command, and tell what it raises."""
        try:
            return super().invoke(context)
        except (InputError, _Refusal) as error:
            click.echo(str(error), err=True)
            sys.exit(1)


def _folder(name: str, text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(f"--{name}", type=click.Path(path_type=Path), default=Path(name), show_default=True, help=text)


_source = _folder("source", "The folder of the editions.")


_docs = _folder("docs", "Where the Markdown goes.")


_data = _folder("data", "Where the data files go.")


def _tell_progress(step: str) -> None:
    """Say on a terminal what is being done; in a file or a pipe it would only be in the way."""
    if sys.stderr.isatty():
        click.echo(f"{step} …", err=True)


@click.group(cls=_Commands)
def main() -> None:
    """Turn the report's text into Markdown and data files in both languages.

    Example: python -m tools build
    """


@main.command()
@click.argument("year", type=click.IntRange(1949, 2999))
@click.argument("report", type=click.Path(path_type=Path))
@_source
def new(year: int, report: Path, source: Path) -> None:
    """Set up the folder of a new edition, and list what is open in it.

    YEAR names the edition; REPORT is its text, or its PDF. The folder gets report.txt and a proposal for
    edition.toml; nothing that is there is written over.

    Example: python -m tools new 2025 report.pdf
    """
    for line in _told(set_up(source, year, report)):
        click.echo(line)


def _told(edition: NewEdition) -> Iterator[str]:
    """Yield what a new folder holds, and what is open in it, a line each."""
    extraction = edition.draft.extraction
    by = f", by {extraction.extractor}" if extraction else ""
    yield f"{edition.folder}/ is set up: report.txt ({len(edition.draft.source.text)} characters{by}) and edition.toml"
    waiting = "[published]" if edition.draft.citation else "[published] and [citation]"
    yield f"hold edition.toml against the report; what is marked OPEN there waits for you: {waiting}"
    if not edition.problems:
        yield "the text converts without a question; `python -m tools build --dry-run` shows its outline"
        return
    count = "1 question" if len(edition.problems) == 1 else f"{len(edition.problems)} questions"
    yield f"converting asks {count}, which records answer; `python -m tools explain CODE` says more of one:"
    yield from map(str, edition.problems)


@main.command()
@_source
@_docs
@_data
@click.option("--dry-run", is_flag=True, help="Write nothing; print the outline of each edition.")
def build(source: Path, docs: Path, data: Path, dry_run: bool) -> None:
    """Convert every edition and write docs/ and data/.

    With --dry-run: print the chapters, sections and columns of each edition with the number of paragraphs under each
    in both languages, also of an edition that asks questions, and say what would be written.

    Example: python -m tools build --source source --docs docs --data data
    """
    if dry_run:
        for line in chain(outlines(source), _would_write(source, docs, data)):
            click.echo(line)
        return
    built = build_all(source, docs, data, _tell_progress)
    for report in built.reports:
        for notice in report.source.notices:
            click.echo(notice, err=True)
        click.echo(
            f"{report.year}: {len(report.segments)} segments, {len(report.repairs)} repairs, "
            f"{len(report.source.text)} characters of {report.source.name} accounted for"
        )
    for problem in published.unaccepted(published.read_published(source), fingerprints(built.reports)):
        click.echo(str(problem), err=True)
    click.echo(f"{docs}/ and {data}/ {'written' if built.changed else 'were up to date'}")


def _would_write(source: Path, docs: Path, data: Path) -> Iterator[str]:
    paths = list(would_write(source, docs, data))
    yield f"{docs}/ and {data}/ {f'would change in {len(paths)} files:' if paths else 'are up to date'}"
    yield from (f"  {path}" for path in paths)


@main.command()
@_source
@_docs
@_data
def check(source: Path, docs: Path, data: Path) -> None:
    """Fail, with a diff, when docs/ or data/ is not what the source gives.

    Example: python -m tools check
    """
    finish(data)
    found = read_editions(source, _tell_progress)
    for line in (lines := [line for output in generated(found, source, docs, data) for line in differences(output)]):
        click.echo(line)
    if lines:
        raise _Refusal(f"{docs}/ or {data}/ is not what the source gives; expected what `python -m tools build` writes")
    listed = published.read_published(source)
    refuse(
        [
            *published.unlisted(listed, addresses(found)),
            *published.unaccepted(listed, fingerprints([edition.report for edition in found])),
        ]
    )
    click.echo(f"{docs}/ and {data}/ are what the source gives")


@main.command()
@click.argument("question")
@_source
def explain(question: str, source: Path) -> None:
    """Tell where a segment comes from, or what the code of a problem means.

    Of a segment: which lines made it, which repairs touched it and where it is published. QUESTION is an id, a line
    number of report.txt, a quotation or a code; 2024/ before it asks of one edition alone.

    Example: python -m tools explain c4-s1-p3

    Example: python -m tools explain R404
    """
    answer = list(_explain_code(question) if _CODE.fullmatch(question) else _explain_text(question, source))
    click.echo("\n".join(answer))


def _explain_code(name: str) -> Iterator[str]:
    code = find_code(name)
    if code is None:
        raise _Refusal(f"there is no code {name}; expected one of those in {PAGE}")
    return explain_code(code)


def _explain_text(question: str, source: Path) -> Iterator[str]:
    """Yield the answers for a question about the text of the report."""
    year, _, rest = question.rpartition("/")
    try:
        reports = read_reports(source)
    except InputError as error:
        lines = list(explaining.explain_open(rest, year, source, error.problems))
        if not lines:
            raise
        return iter(lines)
    if year and any(str(report.year) == year for report in reports):
        question, reports = rest, tuple(report for report in reports if str(report.year) == year)
    lines = [line for report in reports for line in _explained(question, report)]
    if not lines:
        raise _Refusal(
            f"no segment is called or reads “{question}”, nor stands on that line; "
            "expected an id like c4-s1-p3, a line number, a quotation or a code"
        )
    return iter(lines)


def _explained(question: str, report: Report) -> list[str]:
    """Return what one edition answers: its segments, or what stands on that line of cover or contents."""
    segments = [
        line for _, segment in explaining.find(question, [report]) for line in explaining.explain(report, segment)
    ]
    is_line = question.isascii() and question.isdigit()
    return segments or (list(explaining.explain_line(report, int(question))) if is_line else [])


@main.command()
@click.option("--accept", is_flag=True, help="Add the new addresses to the list, and accept the texts.")
@click.option("--release", default=VERSION, show_default=True, help="The release that publishes them.")
@_source
def ids(accept: bool, release: str, source: Path) -> None:
    """List the addresses that are new, and the texts that have changed, since the list was last extended.

    Example: python -m tools ids --accept
    """
    listed = published.read_published(source)
    found = read_editions(source, _tell_progress)
    prints = fingerprints([edition.report for edition in found])
    new = published.new_addresses(listed, addresses(found))
    changed = published.changed(listed, prints)
    for line in (*(address or "(the home page)" for address in new), *(f"{entry.address} (text)" for entry in changed)):
        click.echo(line)
    if accept:
        replace_file(source / published.NAME, published.extended(listed, new, release, prints).encode("utf-8"))
    click.echo(
        f"{len(listed)} addresses were listed, {len(new)} are new, {len(changed)} have another text"
        f"{' (accepted)' if accept else ''}"
    )


@main.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail, with a diff, when the page differs.")
@click.option("--page", type=click.Path(path_type=Path), default=Path(PAGE), show_default=True, help="The page.")
def codes(only_check: bool, page: Path) -> None:
    """Write the list of all codes of problems, with cause and remedy, for maintainers.

    Example: python -m tools codes --check
    """
    content = errors_page().encode("utf-8")
    present = page.read_bytes() if page.is_file() else b""
    if only_check and present != content:
        for line in diff(str(page), present, content):
            click.echo(line)
        raise _Refusal(f"{page} is not what the codes give; expected what `python -m tools codes` writes")
    if present != content:
        replace_file(page, content)
    click.echo(f"{page} {'written' if present != content else 'is what the codes give'}")


@main.command("downloads")
@_data
@_folder("downloads", "Where the downloads go.")
@click.option("--built", type=click.Path(path_type=Path), default=Path("site"), help="The site, where it is built.")
@click.option(
    "--site", envvar="SITE_URL", default="", help="The address of the site, for links; SITE_URL says it, too."
)
def make_all_downloads(data: Path, downloads: Path, site: str, built: Path) -> None:
    """Make books and data to take away from data/, those whose inputs changed; of a built site its pages as a ZIP, too.

    Files are dated by SOURCE_DATE_EPOCH where it is set; then they are the same byte for byte.

    Example: python -m tools downloads --site https://example.org/report/
    """
    site = f"{site.rstrip('/')}/" if site else ""
    outcomes = make_downloads(Settings(data, downloads, site, _epoch(), built), _tell_progress)
    missing: dict[str, list[str]] = {outcome.why: [] for outcome in outcomes if isinstance(outcome, LeftOut)}
    for outcome in outcomes:
        if isinstance(outcome, LeftOut):
            missing[outcome.why].append(outcome.path)
        elif outcome.seconds is not None:
            click.echo(f"{downloads / outcome.path}: {outcome.entry.bytes / 1000:,.0f} KB in {outcome.seconds:.2f} s")
    kept = sum(isinstance(outcome, Made) and outcome.seconds is None for outcome in outcomes)
    for why, paths in missing.items():
        click.echo(f"left out ({', '.join(paths)}): {why}", err=True)
    click.echo(f"{len(outcomes) - kept - sum(map(len, missing.values()))} made, {kept} as they were")


def _epoch() -> int | None:
    """Return SOURCE_DATE_EPOCH, None where it is not set. Raises _Refusal when it is no number of seconds."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given and not given.isdecimal():
        raise _Refusal(f"SOURCE_DATE_EPOCH is “{given}”; expected seconds since 1970, or nothing")
    return int(given) if given else None
