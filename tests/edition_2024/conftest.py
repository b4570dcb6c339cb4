"""What the tests of the 2024 edition share: the edition with its registers, and its data files."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.making import REAL
from tools.data.files import REGISTER_FILES, data_files
from tools.registers.edition import Edition, read_registers
from tools.report.model import Report

Files = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="session")
def edition(report: Report) -> Edition:
    [edition] = read_registers(REAL.parent, [REAL], [report])
    return edition


@pytest.fixture(scope="session")
def raw(edition: Edition) -> dict[str, bytes]:
    """The data files of the edition, by their paths under data/."""
    return dict(data_files(edition))


@pytest.fixture(scope="session")
def files(raw: dict[str, bytes]) -> Files:
    """The records of every register as published, by the names of their files."""
    return {name: json.loads(raw[f"2024/{name}.json"]) for name in REGISTER_FILES}


@pytest.fixture(scope="session")
def texts(raw: dict[str, bytes]) -> dict[str, dict[str, str]]:
    """The texts of the segments as published, by id and language."""
    return {segment["id"]: segment["text"] for segment in json.loads(raw["2024/report.json"])["segments"]}
