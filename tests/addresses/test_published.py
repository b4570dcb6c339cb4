"""What was published stays: an address may say why it is retired, but it may not vanish."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.support.making import MADE_UP, REAL, ROOT, copy_editions, record_checksum
from tests.support.project import build_site, make_project, tools
from tools import VERSION
from tools.addresses.published import NAME, new_addresses, read_published
from tools.build import read_editions, read_reports
from tools.files.errors import InputError
from tools.pages.all import addresses, pages
from tools.report.model import segment_text


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = copy_editions(tmp_path / "source", MADE_UP)
    accepted = tools("ids", "--accept", "--source", folder)
    assert accepted.returncode == 0 and "(accepted)" in accepted.stdout
    return folder


SECOND = {
    "zh": "二是平原茶园。面积与上年持平。\n\n",
    "en": "Second, gardens in the plain. Their area was that of the year before.\n\n",
}


def change_the_text(source: Path, *changes: tuple[str, str]) -> None:
    """Change words of the report, as a corrected text of it might."""
    path = source / "2025" / "report.txt"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    record_checksum(source / "2025")


def remove_a_paragraph(source: Path) -> None:
    """Drop the second paragraph of a section in both languages."""
    change_the_text(source, *((words, "") for words in SECOND.values()))


def put_a_paragraph_in(source: Path) -> None:
    """Put a paragraph before the second one of a section in both languages."""
    change_the_text(
        source,
        (SECOND["zh"], "二是新段在此。\n\n" + SECOND["zh"]),
        (SECOND["en"], "Second, it is new.\n\n" + SECOND["en"]),
    )


def retire(source: Path, to: str, identifier: str = "c1-s1-p2") -> None:
    goal = f'to = "{to}"\n' if to else ""
    (source / "2025" / "retired.toml").write_text(
        f'[[retired]]\nid = "{identifier}"\npart = "c1"\n'
        + goal
        + 'why = { zh = "更正后的文本没有这一段。", en = "The corrected text has no such paragraph." }\n',
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (b"address,since\na/,1.0\n\xff\xfe,1.0\n", ["F102 published.csv:3: byte 0xff"]),
        (b"address,since,text\n\x00,1.0,x\n", ["A101 published.csv:2: “\ufffd,1.0,x” is no entry"]),
        (b"address,since,text\nid/2024/c1/,1.0,012345678\n", ["A101 published.csv:2: “id/2024/c1/,1.0,012345678”"]),
        (b"address,since,text\nid/2024/c1/,1.\n", ["A101 published.csv:2: “id/2024/c1/,1.” is no entry"]),
        (b'a/,1.0\n"b/,1.0\nc/,1.0\n', ["A101 published.csv:2: “b/,1.0”"]),  # an open quotation mark ends with its line
        (b"address,since\n" + b"x" * 200_000, ["A101 published.csv:2: “xxx"]),
        (b'a"b\n"c', ["A101 published.csv:1: ", "A101 published.csv:2: "]),
        (b"address,since\na/,1.0\nb/,\na/,1.1\n", ["A101 published.csv:3: ", "A102 published.csv:4: “a/” stands on"]),
        (b"a/,1.0\nb/,1.0\nb/,1.0\n", ["A102 published.csv:3: “b/” stands on line 2 already"]),
    ],
)  # fmt: skip
def test_a_list_of_addresses_that_cannot_be_read_is_told_line_by_line(
    content: bytes, problems: list[str], tmp_path: Path
) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_published(tmp_path)
    assert len(caught.value.problems) == len(problems)
    for problem, begins in zip(caught.value.problems, problems, strict=True):
        assert str(problem).startswith(begins) and "; expected" in str(problem)


def test_a_list_that_cannot_be_opened_is_one_line(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(InputError, match=r"^F101 published.csv:1: .*expected a list of addresses"):
        read_published(tmp_path)


def test_a_list_is_extended_at_its_end_with_the_release_that_is_named(source: Path) -> None:
    before = (source / NAME).read_text(encoding="utf-8")
    copy_editions(source, REAL)
    accepted = tools("ids", "--accept", "--release", "9.9", "--source", source)
    assert accepted.returncode == 0
    after = (source / NAME).read_text(encoding="utf-8")
    added = after.removeprefix(before).splitlines()
    assert after.startswith(before) and any(re.fullmatch(r"id/2024/c4-s1-p3/,9\.9,[0-9a-f]{12}", row) for row in added)
    assert {row.split(",")[1] for row in added} == {"9.9"}


def test_the_list_has_every_address_of_the_real_edition() -> None:
    editions = read_editions(ROOT / "source")
    listed = read_published(ROOT / "source")
    register = {entry.address for entry in listed}
    assert new_addresses(listed, addresses(editions)) == []
    assert register == set(addresses(editions))
    assert {"id/2024/c4-s1-p3/", "en/2024/chapter-4/#c4-s1-p3", "2024/parallel/preface/#preface-p2"} <= register
    entries = {"glossary/#samr", "en/2024/figures/#figure-c1-s3-p1-4", "2024/columns/#case-3", "en/2024/errata/"}
    assert entries <= register


def test_removing_a_paragraph_fails_the_build_with_the_line_of_every_address(source: Path) -> None:
    remove_a_paragraph(source)
    lines = (source / NAME).read_text(encoding="utf-8").splitlines()
    with pytest.raises(InputError) as caught:
        read_reports(source)
    named = [(problem.line, lines[problem.line - 1]) for problem in caught.value.problems]
    of_pairs = [row for row in lines if "#c1-s1-p2." in row]
    assert len(of_pairs) == 10  # and are told with their paragraph
    assert [row for _, row in named] == [row for row in lines if "c1-s1-p2" in row and row not in of_pairs]
    assert len(named) == 5
    assert all(
        str(problem).startswith(
            f"A201 published.csv:{problem.line}: {row.partition(',')[0]}, published since {VERSION}, "
        )
        for problem, (_, row) in zip(caught.value.problems, named, strict=True)
    )


def test_a_retired_id_keeps_all_its_addresses(source: Path) -> None:
    remove_a_paragraph(source)
    retire(source, "")
    given = set(addresses(read_editions(source)))
    listed = {entry.address for entry in read_published(source)}
    pairs = {address for address in listed if "#c1-s1-p2." in address}
    assert listed - pairs <= given and len(pairs) == 10  # these lead to the paragraph's own
    assert {row for row in listed if "c1-s1-p2" in row} >= {
        "id/2025/c1-s1-p2/",
        "2025/chapter-1/#c1-s1-p2",
        "en/2025/chapter-1/#c1-s1-p2",
        "2025/parallel/chapter-1/#c1-s1-p2",
    }


@pytest.mark.site
@pytest.mark.parametrize("to", ["", "c1-s1-p1"], ids=["tombstone", "alias"])
def test_a_retired_paragraph_says_why_and_what_it_is_now(source: Path, tmp_path: Path, to: str) -> None:
    remove_a_paragraph(source)
    retire(source, to)
    project = make_project(tmp_path / "project", source / "2025")
    site = build_site(project)
    page = BeautifulSoup((site / "id" / "2025" / "c1-s1-p2" / "index.html").read_bytes(), "html.parser")
    assert (
        "更正后的文本没有这一段。" in page.get_text() and "The corrected text has no such paragraph." in page.get_text()
    )
    for path in ("2025/chapter-1", "en/2025/chapter-1", "2025/parallel/chapter-1"):
        reading = BeautifulSoup((site / path / "index.html").read_bytes(), "html.parser")
        place = reading.find(id="c1-s1-p2")
        assert place is not None
        if to:
            assert page.find("a", href=f"../{to}/") is not None
            following = place.find_next(id=to)
            assert following is not None and place.get_text() == ""
        else:
            assert ("更正后的文本没有这一段。" in place.get_text()) or ("no such paragraph" in place.get_text())


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "c1-s1-p2"', 'id = "../../../index"', "R812 retired.toml:2: “../../../index” is no id; expected"),
        ('id = "c1-s1-p2"', 'id = "c1-s1"', "R805 retired.toml:2: c1-s1 is given already"),
        ('part = "c1"', 'part = "c9"', "R806 retired.toml:3: there is no part c9"),
        ('to = "c1-s1-p1"', 'to = "c9"', "R807 retired.toml:4: there is no c9"),
        (', en = "The corrected text has no such paragraph."', "", "R808 retired.toml:5: no reason in English"),
    ],
)
def test_a_wrong_retirement_is_refused(source: Path, old: str, new: str, told: str) -> None:
    remove_a_paragraph(source)
    retire(source, "c1-s1-p1")
    path = source / "2025" / "retired.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_reports(source)
    assert str(caught.value).startswith(told)


def test_check_asks_to_accept_what_is_new(source: Path, tmp_path: Path) -> None:
    copy_editions(source, REAL)
    folders = ["--source", source, "--docs", tmp_path / "docs", "--data", tmp_path / "data"]
    assert tools("build", *folders).returncode == 0
    checked = tools("check", *folders)
    assert checked.returncode == 1
    assert re.fullmatch(
        r"A202 published.csv:\d+: 2024/ and \d+ more would be published and not listed; "
        r"expected all \(.venv/bin/python -m tools ids --accept\)\n",
        checked.stderr,
    )
    assert "id/2024/c4-s1-p3/" in tools("ids", "--source", source).stdout


# What an id names


def texts_by_id(source: Path) -> dict[str, str]:
    [report] = read_reports(source)
    return {segment.id: segment_text(segment, "en") for segment in report.segments}


def test_a_paragraph_put_in_may_not_move_the_ids_of_those_after_it(source: Path) -> None:
    before = texts_by_id(source)
    put_a_paragraph_in(source)
    with pytest.raises(InputError) as caught:
        read_reports(source)
    [problem] = caught.value.problems
    assert str(problem).startswith(f"A203 published.csv:{problem.line}: the text that id/2025/c1-s1-p2/ names since ")
    assert " is that of id/2025/c1-s1-p3/ now; expected " in str(problem)
    retire(source, "c1-s1-p4")
    after = texts_by_id(source)
    assert (
        after["c1-s1-p4"] == before["c1-s1-p2"]
        and after["c1-s1-p3"] == "Second, it is new."
        and "c1-s1-p2" not in after
    )


def test_a_paragraph_taken_out_may_not_move_the_ids_of_those_after_it(source: Path) -> None:
    put_a_paragraph_in(source)
    (source / NAME).unlink()
    assert tools("ids", "--accept", "--source", source).returncode == 0
    before = texts_by_id(source)
    change_the_text(source, ("二是新段在此。\n\n", ""), ("Second, it is new.\n\n", ""))
    with pytest.raises(InputError, match=r"^A203 published.csv:\d+: the text that id/2025/c1-s1-p3/ names since"):
        read_reports(source)
    retire(source, "")
    after = texts_by_id(source)
    assert after["c1-s1-p3"] == before["c1-s1-p3"] and "c1-s1-p2" not in after


def test_a_sentence_put_in_may_not_move_the_ids_of_the_pairs_after_it(source: Path) -> None:
    old = ("新增茶园 3 万亩", "New gardens cover 30,000 mu")
    change_the_text(source, (old[0], f"新句在此。{old[0]}"), (old[1], f"It is new. {old[1]}"))
    with pytest.raises(InputError) as caught:
        read_reports(source)
    [problem] = caught.value.problems
    assert str(problem).startswith(
        f"A203 published.csv:{problem.line}: the text that id/2025/c1-s1-p1/#c1-s1-p1.2 names"
    )
    retire(source, "c1-s1-p1.4", "c1-s1-p1.2")
    [edition] = read_editions(source)
    pairs = [pair.id for pair in edition.report.pairs if pair.segment == "c1-s1-p1"]
    assert pairs == ["c1-s1-p1.1", "c1-s1-p1.3", "c1-s1-p1.4"]
    listed = {entry.address for entry in read_published(source)}
    assert listed <= set(addresses([edition]))
    page = dict(pages([edition]))["zh/2025/chapter-1.md"].decode("utf-8")
    assert '<div id="c1-s1-p1.2" class="alias"></div>\n\n<section id="c1-s1-p1"' in page and "tombstone" not in page


def test_a_changed_text_is_told_and_asks_to_be_accepted(source: Path, tmp_path: Path) -> None:
    change_the_text(source, ("Their area was that", "Their size was that"))
    folders = ["--source", source, "--docs", tmp_path / "docs", "--data", tmp_path / "data"]
    told = (
        r"A204 published.csv:\d+: the text of id/2025/c1-s1-p2/ has changed since it was last accepted; expected .*\n"
    )
    built = tools("build", *folders)
    assert built.returncode == 0 and re.fullmatch(told, built.stderr)
    checked = tools("check", *folders)
    assert checked.returncode == 1 and re.fullmatch(told, checked.stderr)
    accepted = tools("ids", "--accept", "--source", source)
    assert (
        accepted.stdout.startswith("id/2025/c1-s1-p2/ (text)\n") and "1 have another text (accepted)" in accepted.stdout
    )
    assert tools("check", *folders).returncode == 0


def test_a_list_without_fingerprints_is_read_and_gets_them(source: Path) -> None:
    path = source / NAME
    given = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r",[0-9a-f]*$", "", given, flags=re.MULTILINE).replace(",text", ""), encoding="utf-8")
    assert texts_by_id(source)
    assert tools("ids", "--accept", "--source", source).returncode == 0
    assert path.read_text(encoding="utf-8") == given


def test_a_broken_list_is_refused(source: Path) -> None:
    path = source / NAME
    path.write_text(path.read_text(encoding="utf-8") + "nonsense\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"^A101 published.csv:\d+: “nonsense” is no entry"):
        read_reports(source)
