"""Write generated files so that a reader sees all of the old ones or all of the new ones.

Each folder that is to change is built anew beside it; when all of them are there, that is written into a journal, and
each is exchanged with its new one in one step of the operating system (`renameat2` on Linux, `renamex_np` on macOS).
Where there is no such step, renames follow one another. Whoever reads the folders calls `finish` first: an exchange
that the journal tells of and that was interrupted is carried on to its end.
"""

from __future__ import annotations

import ctypes
import difflib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tools.files.errors import InputError, Problem

Files = Mapping[str, bytes]


_NEW, _OLD, _JOURNAL = ".new", ".old", ".exchange"


_RENAME_EXCHANGE, _RENAME_SWAP, _AT_FDCWD = 2, 2, -100


@dataclass(frozen=True, slots=True)
class Generated:
    """What the roots (folders directly in `folder`) are to hold: exactly these files, by their paths in `folder`."""

    folder: Path
    files: Files
    roots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Staged:
    """A folder, and its successor beside it, which has this inode wherever it is moved to."""

    folder: Path
    new: Path
    inode: int


def owned(folder: Path, roots: Iterable[str]) -> dict[str, bytes]:
    """Return the files that stand under the given roots of a folder now, by their paths in it."""
    paths = (path for root in roots for path in sorted((folder / root).rglob("*")))
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.is_file() or path.is_symlink()
    }


def replace(*outputs: Generated) -> bool:
    """Make the roots of each folder hold exactly their files; everything else in it stays.

    Returns whether anything had to change. Interrupted at any moment, a folder is as it was before or as it is
    after. Raises InputError when something cannot be written (no room, no permission); nothing is changed then.
    """
    outputs = tuple(Generated(output.folder.resolve(), output.files, output.roots) for output in outputs)
    journal = _beside(outputs[0].folder, _JOURNAL)
    try:
        finish(outputs[0].folder)
        staged = [_stage(output) for output in outputs if _differs(output)]
        _write_journal(journal, staged)
        _exchange_all(staged)
    except OSError as error:
        raise InputError(_unwritable(outputs[0].folder, error)) from None
    finally:
        with suppress(OSError):  # on a disk that may only be read nothing was begun
            journal.unlink(missing_ok=True)
        for output in outputs:
            shutil.rmtree(_beside(output.folder, _NEW), ignore_errors=True)
    return bool(staged)


def finish(folder: Path) -> None:
    """Carry on an exchange that was interrupted after all was there for it; `folder` is the first of its folders.

    Raises InputError when that cannot be done.
    """
    journal = _beside(folder.resolve(), _JOURNAL)
    try:
        for place in _read_journal(journal):
            if place.new.exists() and place.new.stat().st_ino == place.inode:
                _exchange(place.folder, place.new)
            _recover(place.folder)
            shutil.rmtree(place.new, ignore_errors=True)
        if journal.exists():
            journal.unlink()
    except OSError as error:
        raise InputError(_unwritable(folder, error)) from None


def _write_journal(journal: Path, staged: Sequence[_Staged]) -> None:
    """Write down, in one step, which folders are to be exchanged with which."""
    places = [[str(place.folder), str(place.new), place.inode] for place in staged]
    draft = _beside(journal, _NEW)
    draft.write_text(json.dumps(places), encoding="utf-8")
    draft.replace(journal)


def _read_journal(journal: Path) -> list[_Staged]:
    """Return the exchange that was begun; none without a journal, or with one that is no such account."""
    try:
        places = json.loads(journal.read_bytes())
        return [_Staged(Path(folder), Path(new), int(inode)) for folder, new, inode in places]
    except (FileNotFoundError, ValueError, TypeError):
        return []


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one step. Raises InputError when it cannot be written; it is unchanged then."""
    new = _beside(path, _NEW)
    try:
        new.write_bytes(content)
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise InputError(_unwritable(path, error)) from None


def create_folder(folder: Path, files: Files) -> None:
    """Write a new folder with these files, by their names, in one step.

    Raises InputError when it is there or cannot be written; there is no folder then that was not there.
    """
    stage = _beside(folder, _NEW)
    try:
        shutil.rmtree(stage, ignore_errors=True)
        new = stage / folder.name  # one deeper, so that an interrupted one is never taken for an edition
        new.mkdir(parents=True)
        for name, content in files.items():
            (new / name).write_bytes(content)
        new.rename(folder)
    except OSError as error:
        raise InputError(_unwritable(folder, error)) from None
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _unwritable(path: Path, error: OSError) -> Problem:
    message = f"{error.filename or path} cannot be written ({error.strerror})"
    expected = "expected room on the disk and a folder that may be written; nothing was changed"
    return Problem("F301", path.name, 1, f"{message}; {expected}")


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _differs(output: Generated) -> bool:
    """Tell whether the roots hold anything but their files, after putting back what an interruption left."""
    _recover(output.folder)
    return owned(output.folder, output.roots) != dict(output.files)


def _stage(output: Generated) -> _Staged:
    """Build the successor of a folder beside it."""
    new = _beside(output.folder, _NEW)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    _keep_others(output.folder, new, output.roots)
    for path, content in output.files.items():
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return _Staged(output.folder, new, new.stat().st_ino)


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


def _exchange_all(staged: Sequence[_Staged]) -> None:
    """Put every successor in its place, or none: when one cannot be, those before it are put back."""
    done: list[_Staged] = []
    try:
        for place in staged:
            _exchange(place.folder, place.new)
            done.append(place)
    except OSError:
        for place in done:
            _put_back(place)
        raise


def _put_back(place: _Staged) -> None:
    if place.new.exists():
        _exchange(place.folder, place.new)
    else:
        place.folder.rename(place.new)


def _exchange(folder: Path, new: Path) -> None:
    """Give each of two folders the name of the other; a folder that is not there yet is only named."""
    if not folder.exists():
        new.rename(folder)
    elif not _swapped(folder, new):
        old = _beside(folder, _OLD)
        folder.rename(old)
        new.rename(folder)
        old.rename(new)


def _swapped(one: Path, two: Path) -> bool:
    """Exchange two folders in one step, and tell whether it was done; False where the system has no such step."""
    libc = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(two)
    try:
        if sys.platform == "darwin":
            return bool(libc.renamex_np(first, second, _RENAME_SWAP) == 0)
        return bool(libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0)
    except AttributeError:
        return False


def _recover(folder: Path) -> None:
    """Put back what an interrupted run left between its renames, or take away what it did not need any more."""
    old = _beside(folder, _OLD)
    if old.exists() and folder.exists():
        shutil.rmtree(old)
    elif old.exists():
        old.rename(folder)


def differing(output: Generated) -> Iterator[str]:
    """Yield the path of each file that the roots hold otherwise than they are to, lack or should not hold."""
    present, files = owned(output.folder, output.roots), output.files
    return (str(output.folder / path) for path in sorted({*present, *files}) if present.get(path) != files.get(path))


def differences(output: Generated) -> Iterator[str]:
    """Yield what the roots hold and should not, and the other way round, as lines of a diff."""
    present, files = owned(output.folder, output.roots), output.files
    for path in sorted({*present, *files}):
        name = str(output.folder / path)
        if path not in files:
            yield f"{name}: is not generated; expected no such file"
        elif path not in present:
            yield f"{name}: is missing"
        elif present[path] != files[path]:
            yield from diff(name, present[path], files[path])


def diff(name: str, present: bytes, expected: bytes) -> Iterator[str]:
    """Yield the difference of two files in UTF-8 as lines of a unified diff."""
    before, after = (content.decode("utf-8", "replace").splitlines() for content in (present, expected))
    yield from difflib.unified_diff(
        before, after, f"{name} (as it is)", f"{name} (as the source gives it)", lineterm="", n=1
    )
