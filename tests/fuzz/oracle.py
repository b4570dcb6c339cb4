"""Say whether an input was taken as it has to be: refused in lines, or read without loss; and within two seconds."""

from __future__ import annotations

import re
import signal
import tempfile
import time
import traceback
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from unittest import mock

from tests.support.small_project import Files, write
from tools.build import generated, read_editions
from tools.files.errors import InputError, Problem
from tools.language.languages import LANGUAGES
from tools.report.convert import read_report
from tools.report.model import Report, segment_text

HANGS_AFTER = 2.0  # seconds of CPU
_BROKEN_OFF_AFTER = 10.0
_REMEMBERED = 12
_LINE = re.compile(r"[A-Z]\d{3} [^\n]*:\d+: [^\n]*(expected|more than) [^\n]*")
_NAMED = re.compile(r"“[^”]*”|[\w/-]*\d[\w/-]*")


@dataclass(frozen=True)
class Verdict:
    """What became of an input: how it was taken, and what is wrong with that, if anything.

    `outcome` is the same for inputs that are taken in the same way.
    """

    outcome: str
    fault: str = ""


class _Hang(BaseException):
    """Raised in the middle of work that takes far too long."""


def verdict(files: Files) -> Verdict:
    """Convert a project with these files in source/, and judge what becomes of it."""
    began = time.process_time()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        try:
            with _broken_off_after(_BROKEN_OFF_AFTER):
                found = _judged(Path(name), files)
        except _Hang as hang:
            return Verdict("hang", "".join(traceback.format_exception(hang)))
        except Exception as error:
            return Verdict("traceback", "".join(traceback.format_exception(error)))
    taken = time.process_time() - began
    return Verdict(found.outcome, found.fault or (f"took {taken:.1f} s of CPU" if taken > HANGS_AFTER else ""))


@contextmanager
def _broken_off_after(seconds: float) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _Hang

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _judged(folder: Path, files: Files) -> Verdict:
    source = folder / "source"
    write(source, files)
    try:
        with mock.patch("tools.build.read_report", _read_report):
            found = read_editions(source)
        outputs = generated(found, source, folder / "docs", folder / "data")
    except InputError as error:
        wrong = (line for line in str(error).split("\n") if not _LINE.fullmatch(line))
        return Verdict(_outcome(error.problems), next(wrong, ""))
    if not all(output.files for output in outputs):
        return Verdict("read", "nothing was generated")
    return Verdict("read", "; ".join(fault for edition in found for fault in losses(edition.report)))


_TEXT_FILES = ("report.txt", "edition.toml", "alignment.toml", "retired.toml")
_reports: dict[tuple[bytes, ...], Report] = {}  # by the files that they were made from, the last used one last


def _read_report(folder: Path, prefix: str) -> Report:
    """Return the report as the converter does; the text of most inputs is that of one before."""
    files = [folder / name for name in _TEXT_FILES]
    key = tuple(path.read_bytes() if path.exists() else b"" for path in files)
    report = _reports.pop(key, None) or read_report(folder, prefix)
    _reports[key] = report
    if len(_reports) > _REMEMBERED:
        del _reports[next(iter(_reports))]
    return report


def _outcome(problems: tuple[Problem, ...]) -> str:
    """Return the codes of the problems with their words, without what is quoted and counted in them."""
    return " | ".join(sorted({f"{problem.code} {_NAMED.sub('', problem.message)}"[:90] for problem in problems})[:3])


def losses(report: Report) -> Iterator[str]:
    """Yield what was lost of the text of a report, going by its ledger alone and not by how that was made."""
    text, position = report.source.text, 0
    claimed: dict[tuple[str, str], list[str]] = defaultdict(list)
    for account in report.accounts:
        if account.start != position or account.end <= account.start:
            yield f"the ledger goes from {position} to {account.start}"
        position = account.end
        characters = text[account.start : account.end]
        if account.kind == "text":
            claimed[account.what, account.language].append(characters)
    if position != len(text):
        yield f"the ledger ends at {position} of {len(text)}"
    for segment in report.segments:
        for language in LANGUAGES:
            printed = _bare("".join(claimed[segment.id, language.code]))
            if printed != _bare(segment_text(segment, language.code)):
                yield f"{segment.id} in {language.name} is not what its accounts have"


def _bare(text: str) -> str:
    """Return the characters of a text as they are compared: compatible forms alike, without blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())
