"""Reading report.txt changes nothing but a BOM and line ends, and refuses what is no text."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import REAL, source_of
from tools.files.errors import InputError
from tools.files.report_txt import from_bytes

PRINTABLE = st.text(st.sampled_from("甲乙。 ab.*\n\t"), min_size=1).filter(str.strip)


def test_the_real_report_has_523_lines_and_the_recorded_checksum() -> None:
    raw = (REAL / "report.txt").read_bytes()
    source = from_bytes(raw, "report.txt")
    assert len(source.lines) == 523
    assert source.sha256 == hashlib.sha256(raw).hexdigest()
    assert source.notices == ()


@given(PRINTABLE)
def test_every_character_belongs_to_the_line_that_its_offset_says(text: str) -> None:
    source = source_of(text)
    for line in source.lines:
        assert source.text[line.start : line.start + len(line.text)] == line.text
        assert source.line_of(line.start) == line.number


@given(PRINTABLE)
def test_a_bom_and_crlf_line_ends_are_read_as_if_they_were_not_there(text: str) -> None:
    plain = source_of(text)
    dressed = from_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "report.txt")
    assert (dressed.text, dressed.sha256) == (plain.text, plain.sha256)
    assert len(dressed.notices) == 1 + ("\n" in text)


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", 1),
        (b" \n\n", 1),
        (b"good\nbad \xff\n", 2),
        ("a\n\n\u0007".encode(), 3),
        ("a\n\ue000".encode(), 2),
        ("a\u200bb".encode(), 1),
        ("a\n\ufffd".encode(), 2),
        (b"a\rb", 1),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(raw: bytes, line: int) -> None:
    with pytest.raises(InputError) as caught:
        from_bytes(raw, "report.txt")
    assert str(caught.value).startswith(f"report.txt:{line}: ")
    assert "expected" in str(caught.value)
