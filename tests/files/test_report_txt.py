"""Reading report.txt changes nothing but a BOM and line ends, and refuses what is no text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.making import REAL, source_of
from tools.files.errors import InputError
from tools.files.report_txt import from_bytes, read

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
    ("raw", "begins"),
    [
        (b"", "F103 report.txt:1: "),
        (b" \n\n", "F103 report.txt:1: "),
        (b"good\nbad \xff\n", "F102 report.txt:2: byte 0xff "),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(raw: bytes, begins: str) -> None:
    with pytest.raises(InputError) as caught:
        from_bytes(raw, "report.txt")
    assert str(caught.value).startswith(begins)
    assert "; expected" in str(caught.value)


def test_cr_line_ends_are_line_ends() -> None:
    source = from_bytes(b"a\rb\r", "report.txt")
    assert [line.text for line in source.lines] == ["a", "b"]
    assert source.notices == ("report.txt:1: CR line ends were read as LF",)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^F101 report.txt:1: the file cannot be read \(No such file or directory\)"):
        read(tmp_path / "report.txt", "report.txt")
