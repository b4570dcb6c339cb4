"""Change the code in one place after the other, and count how many of the changes the tests of the module notice.

Example: python -m tests.mutants tools/language/sentences.py
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.support.making import ROOT

# Each module, and the tests that are to notice; they need neither browser nor site.
TESTS = {
    "tools/language/sentences.py": "tests/language/test_sentences.py",
    "tools/language/printed_numbers.py": "tests/language/test_printed_numbers.py",
    "tools/addresses/numbering.py": "tests/addresses/test_numbering.py",
    "tools/addresses/places.py": "tests/addresses/test_places.py",
    "tools/report/repair.py": "tests/report/test_repair.py tests/report/test_repair_properties.py",
}
# Below this share of changes that are noticed the command fails.
LEAST = 0.85
_CONFIG = """[cosmic-ray]
module-path = "{module}"
timeout = 60.0
excluded-modules = []
test-command = "{python} -m pytest -x -q -n 0 -p no:randomly {tests}"
[cosmic-ray.distributor]
name = "local"
"""
_SURVIVORS = """select m.operator_name, m.start_pos_row from mutation_specs m
join work_results r on r.job_id = m.job_id where r.test_outcome = 'SURVIVED' order by m.start_pos_row"""


def copy_of_the_project(folder: Path) -> Path:
    """Copy what is committed or new into a folder: the code there is changed, and never that of the project."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def survivors(project: Path, module: str) -> tuple[int, list[str]]:
    """Return how many places of a module were changed, and the changes that no test noticed, with their lines."""
    config, session = project / "mutants.toml", project / "mutants.sqlite"
    session.unlink(missing_ok=True)
    config.write_text(_CONFIG.format(module=module, tests=TESTS[module], python=sys.executable), encoding="utf-8")
    for step in ("init", "exec"):
        program = str(Path(sys.executable).with_name("cosmic-ray"))
        subprocess.run([program, step, str(config), str(session)], cwd=project, check=True)
    with sqlite3.connect(session) as database:
        (count,) = database.execute("select count(*) from work_items").fetchone()
        return count, [f"{module}:{line}: {name} is not noticed" for name, line in database.execute(_SURVIVORS)]


def results(modules: list[str]) -> Iterator[bool]:
    """Print the share of each module and what survived; yield whether it is enough."""
    with tempfile.TemporaryDirectory() as name:
        project = copy_of_the_project(Path(name))
        for module in modules:
            count, alive = survivors(project, module)
            share = 1 - len(alive) / count if count else 1
            print(*alive, f"{module}: {share:.0%} of {count} changes are noticed", sep="\n", flush=True)
            yield share >= LEAST


if __name__ == "__main__":
    sys.exit(0 if all([*results(sys.argv[1:] or list(TESTS))]) else 1)
