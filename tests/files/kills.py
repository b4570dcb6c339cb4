"""Kill `python -m tools build` at many moments, and count what it leaves: all old, all new, or a mixture.

`python -m tests.files.kills --count 100 --seed 1`. Half of the moments are drawn from the time that a build takes, the
others are aimed: just before one of its operations on files, every second one of them within the exchange itself.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random, SystemRandom

import click

from tests.support.making import CASES_FOLDER, MADE_UP
from tools.cli import main as tools
from tools.files.write import finish, owned

_EVENTS = ("os.", "open", "shutil.", "ctypes.")
_FOLDERS = ("docs", "data")

Preparation = Callable[[], object]  # done in the process that is to be killed, before it builds


def make_sources(folder: Path) -> None:
    """Make two sources of one small edition, `old` without registers and `new` with all of them, and build the old."""
    for name in ("old", "new"):
        shutil.copytree(MADE_UP, folder / name / MADE_UP.name)
    for path in (CASES_FOLDER / "registers").glob("*.toml"):
        shutil.copy(path, folder / "new" / ("" if path.name == "glossary.toml" else MADE_UP.name))
    assert build(folder, "old") == 0


def build(folder: Path, source: str, prepare: Preparation = lambda: None) -> int:
    """Build a source in a process of its own, and return how it ended: 0, or minus the signal that killed it."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        with (
            contextlib.suppress(BaseException),
            Path(os.devnull).open("w") as nothing,
            contextlib.redirect_stdout(nothing),
        ):
            prepare()
            options = [f"--{name}={folder / name}" for name in _FOLDERS]
            tools(["build", f"--source={folder / source}", *options], standalone_mode=False)
            os._exit(0)
        os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def after(seconds: float) -> Preparation:
    """Return what kills a process after so many seconds of its own time."""
    return lambda: signal.setitimer(signal.ITIMER_PROF, seconds)  # what SIGPROF does to a process is to end it


def before_operation(number: int, folder: Path) -> Preparation:
    """Return what kills a process just before its operation of this number, from 1, on the files in `folder`."""

    def hear(operation: int, _name: str) -> None:
        if operation == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return lambda: _listen(folder, hear)


def operations(folder: Path) -> list[str]:
    """Return the operations on files in `folder` that a build of the new source makes, and leave the old one there."""
    noted = folder / "operations"

    def hear(_number: int, name: str) -> None:
        with contextlib.suppress(OSError):
            os.write(output, f"{name}\n".encode())

    output = os.open(noted, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    assert build(folder, "new", lambda: _listen(folder, hear)) == 0 and build(folder, "old") == 0
    os.close(output)
    return noted.read_text(encoding="utf-8").splitlines()


def _listen(folder: Path, hear: Callable[[int, str], None]) -> None:
    """Have each operation on the generated files told by its number and name; the exchange in one step is one, too."""
    count = 0
    places = tuple(f"{folder / name}" for name in _FOLDERS)

    def on_event(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if event.startswith(_EVENTS) and any(place in f"{arguments}" for place in (*places, "renameat2")):
            count += 1
            hear(count, f"{event} {arguments}")

    sys.addaudithook(on_event)


def state(folder: Path) -> dict[str, bytes]:
    """Return everything that stands in docs/ and data/."""
    return owned(folder, _FOLDERS)


def kinds_of_moment(folder: Path, random: Random) -> Iterator[Preparation]:
    """Yield moments without end: of the time of a build, and operations, every second one of the exchange alone."""
    names = operations(folder)
    journal = next(number for number, name in enumerate(names, 1) if ".exchange" in name and "rename" in name)
    while True:
        yield after(random.uniform(0.001, 0.08))
        yield before_operation(random.randint(1, len(names)), folder)
        yield after(random.uniform(0.02, 0.08))
        yield before_operation(random.randint(journal, journal + 4), folder)


def killed(folder: Path, count: int, random: Random) -> Iterator[tuple[str, bool]]:
    """Kill a build of the new source so many times, and yield what it left, and whether the journal finished it.

    Raises AssertionError when the build after a kill left anything.
    """
    old = state(folder)
    assert build(folder, "new") == 0
    new = state(folder)
    _put_back(folder, old)
    moments = kinds_of_moment(folder, random)
    while count:
        ended = build(folder, "new", next(moments))
        left = state(folder)
        finish(folder / "data")
        found = state(folder)
        _put_back(folder, old)  # what a kill left would shift the operations that the next one is aimed at
        if ended:
            yield ("old" if found == old else "new" if found == new else "mixed"), left != found
            count -= 1


def _put_back(folder: Path, old: dict[str, bytes]) -> None:
    assert build(folder, "old") == 0 and state(folder) == old
    left = {path.name for path in folder.iterdir()} - {"old", "new", "operations", *_FOLDERS}
    assert not left, f"a build left {left}"


@click.command()
@click.option("--count", default=100, show_default=True, help="How many kills.")
@click.option("--seed", type=int, help="What draws the same moments again; a new one is drawn and said without it.")
def main(count: int, seed: int | None) -> None:
    """Kill builds, and count what they leave. Example: python -m tests.files.kills --count 100 --seed 1"""
    seed = SystemRandom().randrange(10**6) if seed is None else seed
    with tempfile.TemporaryDirectory() as name:
        make_sources(Path(name))
        left = list(killed(Path(name), count, Random(seed)))
    counts = Counter(kind for kind, _ in left)
    finished = sum(by_journal for _, by_journal in left)
    click.echo(
        f"seed {seed}, {count} kills: {counts['old']} old, {counts['new']} new, {counts['mixed']} mixed; "
        f"{finished} were carried on by the journal"
    )
    sys.exit(bool(counts["mixed"]))


if __name__ == "__main__":
    main()
