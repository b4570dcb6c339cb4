"""Every built page is valid HTML and every style sheet valid CSS, as the Nu HTML checker sees them."""

from __future__ import annotations

from pathlib import Path

from tests.support.nu_checker import check_css, check_html


def test_every_page_is_valid_html(site: Path) -> None:
    assert list(map(str, check_html(site))) == []


def test_every_style_sheet_is_valid_css(site: Path) -> None:
    assert list(map(str, check_css(site / "assets"))) == []


def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text(
        '<!doctype html><html lang="en"><title>Wrong</title><p><b>open', encoding="utf-8"
    )
    (tmp_path / "wrong.css").write_text("p { colour: red }", encoding="utf-8")
    (tmp_path / "right.html").write_text('<!doctype html><html lang="en"><title>Right</title><p>shut', encoding="utf-8")
    assert {fault.page for fault in check_html(tmp_path)} == {"wrong.html"}
    assert [fault.page for fault in check_css(tmp_path)] == ["wrong.css"]
