"""The command line: python -m tools build | check | explain."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from tools import VERSION
from tools import explain as explaining
from tools.addresses import published
from tools.build import _LANGUAGE_FOLDERS, _data_roots, build_all, read_editions, read_reports, render
from tools.files.errors import InputError
from tools.files.write import differences
from tools.pages.all import addresses


def _folder(name: str, text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(f"--{name}", type=click.Path(path_type=Path), default=Path(name), show_default=True, help=text)


_source = _folder("source", "The folder of the editions.")


_docs = _folder("docs", "Where the Markdown goes.")


_data = _folder("data", "Where the data files go.")


def _one_line_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Bad input is one line on the error output, and exit status 1."""

    @wraps(command)
    def wrapped(**arguments: Any) -> None:
        try:
            command(**arguments)
        except InputError as error:
            click.echo(str(error), err=True)
            sys.exit(1)

    return wrapped


@click.group()
def main() -> None:
    """Turn the report's text into Markdown and data files in both languages.

    Example: python -m tools build
    """


@main.command()
@_source
@_docs
@_data
@_one_line_errors
def build(source: Path, docs: Path, data: Path) -> None:
    """Convert every edition and write docs/ and data/.

    Example: python -m tools build --source source --docs docs --data data
    """
    reports, changed = build_all(source, docs, data)
    for report in reports:
        for notice in report.source.notices:
            click.echo(notice, err=True)
        click.echo(
            f"{report.year}: {len(report.segments)} segments, {len(report.repairs)} repairs, "
            f"{len(report.source.text)} characters of {report.source.name} accounted for"
        )
    click.echo(f"{docs}/ and {data}/ {'written' if changed else 'were up to date'}")


@main.command()
@_source
@_docs
@_data
@_one_line_errors
def check(source: Path, docs: Path, data: Path) -> None:
    """Fail, with a diff, when docs/ or data/ is not what the source gives.

    Example: python -m tools check
    """
    editions_found = read_editions(source)
    output = render(editions_found, source)
    found = [
        *differences(docs, output.docs, _LANGUAGE_FOLDERS),
        *differences(data, output.data, _data_roots(data, output)),
    ]
    if found:
        click.echo("\n".join(found))
        click.echo("To mend this: python -m tools build, and commit what changed.", err=True)
        sys.exit(1)
    register = published.read_published(source)
    if register and (new := published.unaccepted(register, addresses(editions_found))):
        click.echo(f"{len(new)} addresses are not in {published.NAME} yet, the first is {new[0]}", err=True)
        click.echo("To mend this: python -m tools ids --accept, and commit what changed.", err=True)
        sys.exit(1)
    click.echo(f"{docs}/ and {data}/ are what the source gives")


@main.command()
@click.argument("question")
@_source
@_one_line_errors
def explain(question: str, source: Path) -> None:
    """Tell which lines made a segment, which repairs touched it and where it is published.

    QUESTION is an id, a line number of report.txt or a quotation.

    Example: python -m tools explain c4-s1-p3
    """
    reports = read_reports(source)
    found = list(explaining.find(question, reports))
    if not found and question.isascii() and question.isdigit():
        lines = [line for report in reports for line in explaining.explain_line(report, int(question))]
        if lines:
            click.echo("\n".join(lines))
            return
    if not found:
        click.echo(
            f"no segment is called or reads “{question}”, nor stands on that line; "
            "expected an id like c4-s1-p3, a line number or a quotation",
            err=True,
        )
        sys.exit(1)
    for report, segment in found:
        click.echo("\n".join(explaining.explain(report, segment)))


@main.command()
@click.option("--accept", is_flag=True, help="Add the new addresses to the register.")
@click.option("--release", default=VERSION, show_default=True, help="The release that publishes them.")
@_source
@_one_line_errors
def ids(accept: bool, release: str, source: Path) -> None:
    """List the addresses that are new since the register was last accepted.

    Example: python -m tools ids --accept
    """
    register = published.read_published(source)
    new = published.unaccepted(register, addresses(read_editions(source)))
    for address in new:
        click.echo(address or "(the home page)")
    if accept and new:
        (source / published.NAME).write_text(published.written(register, new, release), encoding="utf-8")
    click.echo(
        f"{len(register)} addresses were registered, {len(new)} are new{' and accepted' if accept and new else ''}"
    )
