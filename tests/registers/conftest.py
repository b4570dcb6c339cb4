"""What the tests of the registers share: the made-up edition, which is small and has everything."""

from __future__ import annotations

import pytest

from tests.support.making import MADE_UP
from tools.report.convert import read_report
from tools.report.model import Report


@pytest.fixture(scope="session")
def made_up() -> Report:
    return read_report(MADE_UP)
