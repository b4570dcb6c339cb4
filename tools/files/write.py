"""Write generated files so that a reader sees all of the old ones or all of the new ones.

A folder that is to change is built anew beside it and exchanged with it in one step of the
operating system (`renameat2` on Linux, `renamex_np` on macOS). Where there is no such step,
two renames follow each other, and the next run puts back what an interruption left.
"""

from __future__ import annotations

import ctypes
import difflib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Files = Mapping[str, bytes]


_NEW, _OLD = ".new", ".old"


_RENAME_EXCHANGE, _RENAME_SWAP, _AT_FDCWD = 2, 2, -100


def owned(folder: Path, roots: Iterable[str]) -> dict[str, bytes]:
    """The files that stand under the given roots of a folder now, by their paths in it."""
    found = {}
    for root in roots:
        for path in sorted((folder / root).rglob("*")):
            if path.is_file() or path.is_symlink():
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def replace(folder: Path, files: Files, roots: Iterable[str]) -> bool:
    """Make the roots of a folder hold exactly these files; everything else in it stays.

    Returns whether anything had to change. Interrupted at any moment, the folder is as it
    was before or as it is after.
    """
    folder, roots = folder.resolve(), tuple(roots)
    _recover(folder)
    if owned(folder, roots) == dict(files):
        return False
    new = folder.with_name(folder.name + _NEW)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    _keep_others(folder, new, roots)
    for path, content in files.items():
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    _exchange(folder, new)
    return True


def _keep_others(folder: Path, new: Path, roots: tuple[str, ...]) -> None:
    """Carry over what is not generated, as links to the same files where the disk has them."""
    for path in folder.iterdir() if folder.exists() else ():
        if path.name in roots:
            continue
        if path.is_dir():
            shutil.copytree(path, new / path.name, copy_function=_link_or_copy, symlinks=True)
        else:
            _link_or_copy(str(path), str(new / path.name))


def _link_or_copy(source: str, target: str) -> str:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
    return target


def _exchange(folder: Path, new: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    if not _swapped(folder, new):
        old = folder.with_name(folder.name + _OLD)
        folder.rename(old)
        new.rename(folder)
        shutil.rmtree(old)
        return
    shutil.rmtree(new)


def _swapped(one: Path, two: Path) -> bool:
    """Exchange two folders in one step; False where the system has no such step."""
    libc = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(two)
    try:
        if sys.platform == "darwin":
            return bool(libc.renamex_np(first, second, _RENAME_SWAP) == 0)
        return bool(libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0)
    except AttributeError:
        return False


def _recover(folder: Path) -> None:
    """Put back what an interrupted run left between its two renames."""
    old = folder.with_name(folder.name + _OLD)
    if not old.exists():
        return
    if folder.exists():
        shutil.rmtree(old)
    else:
        old.rename(folder)


def differences(folder: Path, files: Files, roots: Iterable[str]) -> Iterator[str]:
    """What stands in the roots of a folder and should not, and the other way round, as a diff."""
    present = owned(folder, roots)
    for path in sorted({*present, *files}):
        if path not in files:
            yield f"{folder / path}: is not generated; expected no such file"
        elif path not in present:
            yield f"{folder / path}: is missing"
        elif present[path] != files[path]:
            yield from _diff(str(folder / path), present[path], files[path])


def _diff(name: str, present: bytes, expected: bytes) -> Iterator[str]:
    before, after = (content.decode("utf-8", "replace").splitlines() for content in (present, expected))
    yield from difflib.unified_diff(
        before, after, f"{name} (as it is)", f"{name} (as the source gives it)", lineterm="", n=1
    )
