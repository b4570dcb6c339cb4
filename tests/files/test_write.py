"""Writing: all of the old files or all of the new ones, whatever happens in between."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.making import ROOT
from tools.files import write
from tools.files.errors import InputError


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


OLD = {"zh/a.md": b"old", "zh/gone/b.md": b"old"}
NEW = {"zh/a.md": b"new", "en/c.md": b"new"}
ROOTS = ("zh", "en")


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "by two renames"])
def test_the_roots_hold_exactly_the_new_files_and_everything_else_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(write, "_swapped", lambda *_: False)
    docs = tmp_path / "docs"
    fill(docs, {**OLD, "assets/site.css": b"kept", "note.txt": b"kept"})
    assert write.replace(write.Generated(docs, NEW, ROOTS))
    assert write.owned(docs, ROOTS) == NEW
    assert (docs / "assets/site.css").read_bytes() == (docs / "note.txt").read_bytes() == b"kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs"]
    assert not write.replace(write.Generated(docs, NEW, ROOTS))


def test_what_an_interrupted_exchange_left_is_put_back(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    fill(tmp_path / "docs.old", {**OLD, "assets/site.css": b"kept"})
    fill(tmp_path / "docs.new", NEW)
    assert write.replace(write.Generated(docs, NEW, ROOTS))
    assert write.owned(docs, ["zh", "en", "assets"]) == {**NEW, "assets/site.css": b"kept"}
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_what_an_interruption_after_the_exchange_left_is_taken_away(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    fill(docs, NEW)
    fill(tmp_path / "docs.old", OLD)
    assert not write.replace(write.Generated(docs, NEW, ROOTS))
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]
    assert write.owned(docs, ROOTS) == NEW


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("existing", [True, False], ids=["with old files", "the first time"])
def test_a_full_disk_is_one_line_and_changes_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, existing: bool
) -> None:
    if existing:
        fill(tmp_path, {"data/zh/a.json": b"old", "docs/zh/a.md": b"old", "docs/note.txt": b"kept"})
    before = contents(tmp_path)

    def write_bytes(path: Path, content: bytes) -> int:
        if path.name == "c.md":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        with path.open("wb") as file:
            return file.write(content)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    outputs = [write.Generated(tmp_path / name, NEW, ROOTS) for name in ("data", "docs")]
    with pytest.raises(
        InputError, match=r"^F301 data:1: .*c\.md cannot be written \(No space left on device\); expected"
    ):
        write.replace(*outputs)
    assert contents(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == (["data", "docs"] if existing else [])


@pytest.mark.parametrize("swaps", [True, False], ids=["in one step", "by renames"])
@pytest.mark.parametrize("existing", [True, False], ids=["with old files", "the first time"])
def test_when_one_folder_cannot_be_exchanged_the_others_are_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, swaps: bool, existing: bool
) -> None:
    if existing:
        fill(tmp_path, {"data/zh/a.md": b"old"})
    before = contents(tmp_path)
    exchange = write._exchange

    def failing(folder: Path, new: Path) -> None:
        if folder.name == "docs":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        exchange(folder, new)

    monkeypatch.setattr(write, "_exchange", failing)
    if not swaps:
        monkeypatch.setattr(write, "_swapped", lambda *_: False)
    with pytest.raises(InputError, match=r"^F301 .*Permission denied"):
        write.replace(*(write.Generated(tmp_path / name, NEW, ROOTS) for name in ("data", "docs")))
    assert contents(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == (["data"] if existing else [])


def test_a_file_in_the_place_of_the_folder_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "docs").write_bytes(b"a file")
    with pytest.raises(InputError, match=r"^F301 docs:1: .*Not a directory"):
        write.replace(write.Generated(tmp_path / "docs", NEW, ROOTS))
    assert contents(tmp_path) == {"docs": b"a file"}


def test_a_disk_that_may_only_be_read_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, {"docs/zh/a.md": b"old"})

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    for name in ("mkdir", "unlink", "write_bytes", "rename", "replace"):
        monkeypatch.setattr(Path, name, refuse)
    write.finish(tmp_path / "docs")  # there is nothing to carry on
    with pytest.raises(InputError, match=r"^F301 docs:1: .*Read-only file system"):
        write.replace(write.Generated(tmp_path / "docs", NEW, ROOTS))
    assert contents(tmp_path) == {"docs/zh/a.md": b"old"}


def test_one_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "published.csv"
    write.replace_file(path, b"one")
    write.replace_file(path, b"two")
    assert contents(tmp_path) == {"published.csv": b"two"}
    monkeypatch.setattr(Path, "write_bytes", lambda *_: os.read(-1, 1))
    with pytest.raises(InputError, match=r"^F301 published.csv:1: .*cannot be written"):
        write.replace_file(path, b"three")
    assert contents(tmp_path) == {"published.csv": b"two"}


def test_strays_changes_and_gaps_are_told_with_their_path(tmp_path: Path) -> None:
    fill(tmp_path, {"zh/a.md": b"old\n", "zh/stray.md": b"x"})
    told = list(write.differences(write.Generated(tmp_path, {"zh/a.md": b"new\n", "en/c.md": b"new"}, ROOTS)))
    assert f"{tmp_path}/zh/stray.md: is not generated; expected no such file" in told
    assert f"{tmp_path}/en/c.md: is missing" in told
    assert "-old" in told and "+new" in told


KILLED = """
import sys
from pathlib import Path
from tools.files.write import Generated, replace
docs = Path(sys.argv[1])
both = [{f"zh/{n}.md": word * 2000 for n in range(40)} for word in (b"old", b"new")]
print("ready", flush=True)
number = 0
while True:
    number += 1
    replace(Generated(docs, both[number % 2], ("zh",)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs renameat2")
def test_killed_at_any_moment_the_folder_is_old_or_new(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    fill(docs, {f"zh/{n}.md": b"old" * 2000 for n in range(40)})
    for attempt in range(25):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(docs)],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert process.stdout and process.stdout.readline() == b"ready\n"
        time.sleep(0.004 * attempt)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        found = {path.read_bytes() for path in docs.rglob("*.md")}
        assert len(list(docs.rglob("*.md"))) == 40 and len(found) == 1, attempt


KILLED_AT = """
import os, signal, sys
from pathlib import Path
from tools.files import write
folder, moment = Path(sys.argv[1]), int(sys.argv[2])
if len(sys.argv) > 3:
    write._swapped = lambda *_: False
files = {"zh/a.md": b"new", "zh/b.md": b"new"}
events = 0
def stop(event, arguments):
    global events
    if event.startswith(("os.", "open", "shutil.", "ctypes.dlsym")) and str(folder) in f"{arguments}renameat2":
        events += 1
        if events == moment:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(stop)
write.replace(*(write.Generated(folder / name, files, ("zh",)) for name in ("data", "docs")))
"""


def state(folder: Path) -> set[bytes]:
    """What the files of both generated folders hold."""
    return {path.read_bytes() for name in ("data", "docs") for path in (folder / name).rglob("*.md")}


@pytest.mark.skipif(sys.platform != "linux", reason="needs renameat2")
@pytest.mark.parametrize("exchange", [[], ["renames"]], ids=["in one step", "by renames"])
def test_killed_at_each_moment_both_folders_are_old_or_both_are_new(tmp_path: Path, exchange: list[str]) -> None:
    seen = []
    for moment in range(1, 200):
        folder = tmp_path / str(moment)
        fill(folder, {f"{name}/zh/{file}.md": b"old" for name in ("data", "docs") for file in "ab"})
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-S", "-c", KILLED_AT, str(folder), str(moment), *exchange]
        ended = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        write.finish(folder / "data")
        assert len(state(folder)) == 1, moment
        assert len([*(folder / "data").rglob("*.md"), *(folder / "docs").rglob("*.md")]) == 4
        seen.append(state(folder))
        if ended == 0:
            break
    assert ended == 0 and len(seen) > 20 and {b"old"} in seen and seen[-1] == {b"new"}
    write.replace(*(write.Generated(folder / name, NEW, ROOTS) for name in ("data", "docs")))
    assert sorted(path.name for path in folder.iterdir()) == ["data", "docs"]


@pytest.mark.parametrize("content", [b"", b"[[1]]", b"{}", b"null", b'[["a", "b", "c"]]'])
def test_a_journal_that_is_none_is_passed_over_and_taken_away(tmp_path: Path, content: bytes) -> None:
    fill(tmp_path, {"docs/zh/a.md": b"old", "docs.exchange": content})
    write.finish(tmp_path / "docs")
    assert contents(tmp_path) == {"docs/zh/a.md": b"old"}
