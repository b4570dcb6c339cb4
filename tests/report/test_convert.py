"""Which folders hold an edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.files.errors import InputError
from tools.report.convert import editions


def test_the_newest_edition_is_the_first(tmp_path: Path) -> None:
    for year in ("2023", "2025", "2024"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "edition.toml").touch()
    assert [folder.name for folder in editions(tmp_path)] == ["2025", "2024", "2023"]


def test_a_report_without_an_edition_toml_is_told(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "report.txt").touch()
    with pytest.raises(InputError, match=r"^R809 2026/report.txt:1: no edition.toml stands beside this"):
        editions(tmp_path)
