"""make bench: how long the converter takes for 1, 10 and 50 editions, each made from the real one."""

from __future__ import annotations

import hashlib
import platform
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

import click

from tests.support.making import GLOSSARY, REAL
from tools.build import build_all

COUNTS = (1, 10, 50)


def make_editions(folder: Path, count: int) -> None:
    """`count` copies of the real edition with its registers, under years of their own, and the glossary."""
    for year in range(2024, 2024 + count):
        shutil.copytree(REAL, folder / str(year))
        record = folder / str(year) / "edition.toml"
        text = record.read_text(encoding="utf-8").replace("year = 2024", f"year = {year}")
        report = (REAL / "report.txt").read_text(encoding="utf-8").replace("\n(2024)\n", f"\n({year})\n", 1)
        (folder / str(year) / "report.txt").write_text(report, encoding="utf-8")
        record.write_text(_with_checksum(text, report), encoding="utf-8")
    shutil.copy(GLOSSARY, folder)


def _with_checksum(record: str, report: str) -> str:
    return re.sub(r'sha256 = "\w+"', f'sha256 = "{hashlib.sha256(report.encode()).hexdigest()}"', record)


def measure(count: int, runs: int = 3) -> float:
    """The best of `runs` times, in seconds, of converting and writing `count` editions."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_editions(folder / "source", count)
        times = []
        for run in range(runs):
            start = time.perf_counter()
            build_all(folder / "source", folder / f"docs{run}", folder / f"data{run}")
            times.append(time.perf_counter() - start)
    return min(times)


@click.command()
def main() -> None:
    """Measure the converter. Example: python -m tests.bench.convert"""
    click.echo(f"{platform.system()} {platform.machine()}, Python {sys.version.split()[0]}")
    click.echo(f"{'editions':>8} {'seconds':>8} {'per edition':>12}")
    times = {}
    for count in COUNTS:
        times[count] = measure(count)
        click.echo(f"{count:>8} {times[count]:>8.3f} {times[count] / count:>12.3f}")
    if times[1] > 0.5:
        raise click.ClickException("one edition takes more than 0.5 s")
    if times[50] / 50 > 1.5 * times[10] / 10:
        raise click.ClickException("50 editions take more than 1.5 times as long per edition as 10")


if __name__ == "__main__":
    main()
