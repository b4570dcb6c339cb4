"""Writing: all of the old files or all of the new ones, whatever happens in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.making import ROOT
from tools.files import write


def fill(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


OLD = {"zh/a.md": b"old", "zh/gone/b.md": b"old"}
NEW = {"zh/a.md": b"new", "en/c.md": b"new"}


@pytest.mark.parametrize("exchange", [True, False], ids=["in one step", "by two renames"])
def test_the_roots_hold_exactly_the_new_files_and_everything_else_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(write, "_swapped", lambda *_: False)
    docs = tmp_path / "docs"
    fill(docs, {**OLD, "assets/site.css": b"kept", "note.txt": b"kept"})
    assert write.replace(docs, NEW, ["zh", "en"])
    assert write.owned(docs, ["zh", "en"]) == NEW
    assert (docs / "assets/site.css").read_bytes() == (docs / "note.txt").read_bytes() == b"kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs"]
    assert not write.replace(docs, NEW, ["zh", "en"])


def test_what_an_interrupted_exchange_left_is_put_back(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    fill(tmp_path / "docs.old", {**OLD, "assets/site.css": b"kept"})
    fill(tmp_path / "docs.new", NEW)
    assert write.replace(docs, NEW, ["zh", "en"])
    assert write.owned(docs, ["zh", "en", "assets"]) == {**NEW, "assets/site.css": b"kept"}


def test_strays_changes_and_gaps_are_told_with_their_path(tmp_path: Path) -> None:
    fill(tmp_path, {"zh/a.md": b"old\n", "zh/stray.md": b"x"})
    told = list(write.differences(tmp_path, {"zh/a.md": b"new\n", "en/c.md": b"new"}, ["zh", "en"]))
    assert f"{tmp_path}/zh/stray.md: is not generated; expected no such file" in told
    assert f"{tmp_path}/en/c.md: is missing" in told
    assert "-old" in told and "+new" in told


KILLED = """
import sys
from pathlib import Path
from tools.files.write import replace
docs = Path(sys.argv[1])
both = [{f"zh/{n}.md": word * 2000 for n in range(40)} for word in (b"old", b"new")]
print("ready", flush=True)
number = 0
while True:
    number += 1
    replace(docs, both[number % 2], ["zh"])
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
