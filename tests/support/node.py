"""Run the scripts in Node."""

from __future__ import annotations

import subprocess

from tests.support.making import ROOT
from tools.site.node import candidates, find_node


def node(*arguments: str, given: str = "") -> str:
    """Run Node in the project with `given` as its input; returns what it prints. It must not fail."""
    command = [find_node(candidates()), *arguments]
    run = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]
    return run.stdout
