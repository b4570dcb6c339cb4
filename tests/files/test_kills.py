"""The command that builds, killed at moments drawn and aimed; `python -m tests.files.kills` does it 100 times."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.files.kills import killed, make_sources


@pytest.mark.skipif(sys.platform != "linux", reason="needs renameat2")
def test_a_build_that_is_killed_leaves_all_of_the_old_files_or_all_of_the_new_ones(tmp_path: Path) -> None:
    make_sources(tmp_path)
    left = Counter(kind for kind, _ in killed(tmp_path, 16, Random(1)))
    assert set(left) == {"old", "new"}, left
