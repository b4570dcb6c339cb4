"""The command line: python -m tools build | check | explain."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from tools import VERSION, published
from tools import explain as explaining
from tools.data_files import data_files
from tools.errors import InputError
from tools.languages import LANGUAGES
from tools.pages import pages
from tools.pipeline import InputErrors, Report, editions, read_report
from tools.prose import prose_pages
from tools.register_pages import register_pages
from tools.registered import Registered, registered
from tools.registers import Registers, read_registers
from tools.search.index import search_files
from tools.search.page import search_pages
from tools.write import Files, differences, replace


@dataclass(frozen=True)
class Output:
    """Every generated file: Markdown under docs/<language>/, data under data/."""

    docs: Files
    data: Files


_LANGUAGE_FOLDERS = tuple(language.code for language in LANGUAGES)


def read_editions(source: Path) -> tuple[tuple[Registered, Registers], ...]:
    """All editions in a source folder with their registers, the newest first.

    Raises InputError or InputErrors for bad input, and when a published address would vanish.
    """
    folders = editions(source)
    reports = tuple(read_report(folder, f"{folder.name}/" if len(folders) > 1 else "") for folder in folders)
    registers = read_registers(source, folders, reports)
    found = tuple(registered(report, own) for report, own in zip(reports, registers, strict=True))
    published.check(published.read_register(source), found)
    return tuple(zip(found, registers, strict=True))


def read_reports(source: Path) -> tuple[Report, ...]:
    """The reports of all editions in a source folder, the newest first; see `read_editions`."""
    return tuple(edition.report for edition, _ in read_editions(source))


def render(found: Sequence[tuple[Registered, Registers]], source: Path) -> Output:
    """Everything that the editions, their registers and the hand-written pages give. No files are written."""
    every = [edition for edition, _ in found]
    data = {path: content for edition, own in found for path, content in data_files(edition.report, own)}
    searched = search_pages([edition.report for edition in every])
    docs = dict([*pages(every), *register_pages(every), *prose_pages(source), *searched])
    return Output(docs, {**data, **dict(search_files(data))})


def build_all(source: Path, docs: Path, data: Path) -> tuple[tuple[Report, ...], bool]:
    """Convert all editions and write what changed; the reports, and whether anything did."""
    found = read_editions(source)
    output = render(found, source)
    changed = [replace(data, output.data, _data_roots(data, output)), replace(docs, output.docs, _LANGUAGE_FOLDERS)]
    return tuple(edition.report for edition, _ in found), any(changed)


def _data_roots(data: Path, output: Output) -> set[str]:
    """The folders of data/ that are generated: one a year, those of editions that are gone included."""
    present = {path.name for path in data.glob("[0-9][0-9][0-9][0-9]")}
    return present | {path.split("/")[0] for path in output.data}


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
        except (InputError, InputErrors) as error:
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
    register = published.read_register(source)
    if register and (new := published.unaccepted(register, [edition for edition, _ in editions_found])):
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
    register = published.read_register(source)
    new = published.unaccepted(register, [edition for edition, _ in read_editions(source)])
    for address in new:
        click.echo(address or "(the home page)")
    if accept and new:
        (source / published.NAME).write_text(published.written(register, new, release), encoding="utf-8")
    click.echo(
        f"{len(register)} addresses were registered, {len(new)} are new{' and accepted' if accept and new else ''}"
    )
