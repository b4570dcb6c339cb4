"""What is made, what is kept, what is left out; the same bytes for the same inputs."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.making import ROOT
from tests.support.project import BUILT_AT
from tools.addresses.downloads import Format
from tools.data.downloads import read_index
from tools.downloads import make
from tools.downloads.book import Book
from tools.downloads.formats import MAKERS, Maker
from tools.downloads.make import LeftOut, Made, Settings, make_downloads
from tools.downloads.missing import Missing
from tools.files.errors import InputError

CHEAP: tuple[Format, ...] = ("html", "tmx", "tei.xml", "sqlite")


def silent(_: str) -> None:
    """Tell nobody."""


@pytest.fixture(autouse=True)
def makers(monkeypatch: pytest.MonkeyPatch) -> dict[Format, Maker]:
    """Only what needs no library: how it is made is the same for all."""
    cheap = {form: MAKERS[form] for form in CHEAP}
    monkeypatch.setattr(make, "MAKERS", cheap)
    return cheap


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    shutil.copytree(ROOT / "data" / "2024", tmp_path / "data" / "2024")
    return Settings(tmp_path / "data", tmp_path / "downloads", epoch=int(BUILT_AT))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def made(settings: Settings) -> list[str]:
    """The names of what was made anew."""
    outcomes = make_downloads(settings, silent)
    return [Path(file.path).name for file in outcomes if isinstance(file, Made) and file.seconds is not None]


def test_two_builds_give_the_same_bytes(settings: Settings, tmp_path: Path) -> None:
    again = replace(settings, folder=tmp_path / "again")
    assert made(settings) == made(again) != []
    assert contents(settings.folder) == contents(again.folder)


def test_what_its_inputs_did_not_change_is_kept(settings: Settings) -> None:
    first = made(settings)
    assert made(settings) == []
    (settings.folder / "2024" / "report-2024-zh.html").write_text("damaged")
    (settings.folder / "2024" / "report-2024-en.html").unlink()
    assert made(settings) == ["report-2024-zh.html", "report-2024-en.html"]
    figures = settings.data / "2024" / "figures.json"
    figures.write_text(figures.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert made(settings) == first


def test_the_checksums_and_the_list_are_those_of_the_files(settings: Settings) -> None:
    make_downloads(settings, silent)
    folder = settings.folder / "2024"
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = read_index(folder)
    assert len(lines) == len(listed) == 9
    for line in lines:
        checksum, _, name = line.partition("  ")
        content = (folder / name).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (checksum, listed[name].bytes)
        assert (listed[name].sha256, listed[name].date) == (checksum, "2025-01-01")


def test_what_cannot_be_made_here_is_left_out_and_the_rest_is_made(
    settings: Settings, makers: dict[Format, Maker]
) -> None:
    def needs(_: Book) -> str:
        raise Missing("the package x is not installed; make downloads installs it")

    make_downloads(settings, silent)
    makers["sqlite"] = Maker(MAKERS["sqlite"].make, needs)
    [left] = [outcome for outcome in make_downloads(settings, silent) if isinstance(outcome, LeftOut)]
    assert (left.path, "x is not installed" in left.why) == ("2024/report-2024.sqlite", True)
    assert not (settings.folder / left.path).exists()
    assert (settings.folder / "2024" / "report-2024.tei.xml").exists()


def test_when_the_data_are_not_right_nothing_changes(settings: Settings) -> None:
    make_downloads(settings, silent)
    before = contents(settings.folder)
    (settings.data / "2024" / "report.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="S101"):
        make_downloads(settings, silent)
    assert contents(settings.folder) == before
