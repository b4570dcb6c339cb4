"""Whom a weakness is to be reported to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tools.site.security import SECURITY_TXT, publish, security_txt


def test_the_file_names_the_contact_and_the_day_it_ends() -> None:
    text = security_txt("safe@example.org", "https://example.org/", datetime(2026, 1, 1, tzinfo=UTC))
    assert text == (
        "Contact: mailto:safe@example.org\nExpires: 2026-12-27T00:00:00Z\nPreferred-Languages: zh, en\n"
        "Canonical: https://example.org/.well-known/security.txt\n"
    )


def test_without_a_contact_there_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, "", "https://example.org/")
    assert not list(tmp_path.iterdir())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    publish(tmp_path, "https://example.org/contact", "https://example.org/")
    assert "Contact: https://example.org/contact\nExpires: 1970-12-27" in (tmp_path / SECURITY_TXT).read_text("utf-8")
