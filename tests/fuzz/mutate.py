"""Change an input at random: its bytes, its lines, and what its lines are made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]

BYTES = (b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\x1b", b"\x85", b"\xed\xa0\x80")
SIGNS = (
    *("*", "**", "\f", "\v", "\u00ad", "①", "1", "12", "(cid:3)", "□", "??", "：", "；", "\t", "　", "“", "《", "（"),
    *("。", ".", "\u2028", "\u2029", "\u0085", "\u202e", "\u200b", "\ue000", "\ufffd", "\u0301", "𠮷", "ﬁ", "⼈", "٣"),
    *(
        "一、",
        "（二）",
        "II. ",
        "i. ",
        "专栏一：",
        "Column 1: ",
        "— 3 —",
        "图1",
        "Table 2",
        "-",
        "1) ",
        "A. ",
        "第一章 ",
    ),
    *("附录", "\n", "\n\n", "一二、", "十十、", "٣、", "1" * 5000, "一" * 300, " " * 500, "*a*" * 99, "<b>", "{{ x }}"),
    *("3.8%1", "https://SITE/", "x" * 4000, "\n*\n", "\n\t\n", "\n1\n", "\n目 录\n", "\nPreface\n", "\n前 言\n"),
)
VALUES = (
    *('""', '" "', '"x"', "0", "-1", "1", "2", "99", "1e400", "nan", "-inf", "0x10", "1_000", "9" * 30, "9" * 5000),
    *("true", "false", "[]", "{}", "[[]]", "[1]", "['x']", "{a = 1}", "2024-02-29", "2024-02-30", "07:32:00", "1.5"),
    *("[" * 2000 + "]" * 2000, '"../../x"', '"/etc/passwd"', '"a\\u0000b"', '"\\u202e"', '"."', '"\\n"', '"“”"', '"{"'),
    *('"{c1-s1-p1}"', '"{x}"', '"c1-s1-p1"', '"c9-s9-p9"', '"preface"', '"zh"', '"de"', '"2024"', '"2024-13"', '"#"'),
    *(
        '"(.*"',
        '"\\\\"',
        '"<script>alert(1)</script>"',
        "'''\nx\n'''",
        '"一、"',
        '"I."',
        '"第十十章"',
        '"' + "x" * 4000 + '"',
    ),
)
CELLS = ("", ",", '"', '""', ",1.0", "\n", ",,,,", "id/2025/c1/", "\0", "é", "x" * 200_000, "1.0", "0123456789ab")


def flipped(raw: bytes, random: Random) -> bytes:
    """Exchange one byte for any other."""
    place = random.randrange(len(raw) + 1)
    return raw[:place] + bytes([random.randrange(256)]) + raw[place + 1 :]


def cut(raw: bytes, random: Random) -> bytes:
    """Take some bytes out, or leave off all from a place on."""
    place = random.randrange(len(raw) + 1)
    return raw[:place] + (raw[place + random.randint(1, 40) :] if random.random() < 0.8 else b"")


def copied(raw: bytes, random: Random) -> bytes:
    """Put a stretch of the input in at another place."""
    start, place = (random.randrange(len(raw) + 1) for _ in range(2))
    return raw[:place] + raw[start : start + random.randint(1, 200)] + raw[place:]


def with_bytes(raw: bytes, random: Random) -> bytes:
    """Put bytes in that are odd in a text."""
    place = random.randrange(len(raw) + 1)
    return raw[:place] + random.choice(BYTES) + raw[place:]


def encoded(raw: bytes, random: Random) -> bytes:
    """Write the text in another encoding, or with other line ends."""
    text = raw.decode("utf-8", "replace")
    encoding = random.choice(["utf-16", "gb18030", "utf-8-sig", "latin-1", "\r\n", "\r"])
    if encoding.strip():
        return text.encode(encoding, "replace")
    return text.replace("\n", encoding).encode()


def _lines(change: Callable[[list[str], Random], None]) -> Mutation:
    """Return the mutation that changes the lines of a text in place."""

    def mutation(raw: bytes, random: Random) -> bytes:
        lines = raw.decode("utf-8", "replace").split("\n")
        change(lines, random)
        return "\n".join(lines).encode()

    mutation.__name__ = change.__name__
    return mutation


def line_gone(lines: list[str], random: Random) -> None:
    """Take a line out, or a few."""
    start = random.randrange(len(lines))
    del lines[start : start + random.choice([1, 1, 1, 2, 5])]


def line_doubled(lines: list[str], random: Random) -> None:
    """Put a line in again elsewhere, perhaps many times."""
    line = random.choice(lines) if lines else ""
    for _ in range(random.choice([1, 1, 1, 2, 60])):
        lines.insert(random.randint(0, len(lines)), line)


def lines_exchanged(lines: list[str], random: Random) -> None:
    """Let two lines change places."""
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def lines_joined(lines: list[str], random: Random) -> None:
    """Take a line end out."""
    place = random.randrange(len(lines))
    lines[place : place + 2] = ["".join(lines[place : place + 2])]


def line_broken(lines: list[str], random: Random) -> None:
    """Break a line, once or every few characters."""
    number = random.randrange(len(lines))
    line, width = lines[number], random.choice([1, 10, 34, 1000])
    place = random.randint(0, len(line))
    parts = [line[:place], line[place:]]
    if random.random() < 0.3:
        parts = [line[start : start + width] for start in range(0, len(line), width)]
    lines[number : number + 1] = parts


def indented(lines: list[str], random: Random) -> None:
    """Put blanks before lines."""
    blanks = random.choice(["  ", "　　", "\t", "\xa0"])
    for number in random.sample(range(len(lines)), random.randint(1, len(lines))):
        lines[number] = blanks + lines[number]


def with_sign(raw: bytes, random: Random) -> bytes:
    """Put a sign in, for some characters or none, that means something to a reader of reports."""
    text = raw.decode("utf-8", "replace")
    place = random.randint(0, len(text))
    return (text[:place] + random.choice(SIGNS) + text[place + random.choice([0, 0, 1, 5]) :]).encode()


def with_number(raw: bytes, random: Random) -> bytes:
    """Put another number for one, or a numeral of another script."""
    return _exchanged(
        r"\d+|[一二三四五六七八九十]+|\b[IVX]+\b", ("0", "7", "9" * 20, "III", "十一", "廿", "零", "IIII"), raw, random
    )


def with_value(raw: bytes, random: Random) -> bytes:
    """Put another value for one in TOML."""
    return _exchanged(r'(?<== )"[^"\n]*"|(?<== )[^\s,{}\[\]]+|"[^"\n]*"', VALUES, raw, random)


def with_value_of_another(raw: bytes, random: Random) -> bytes:
    """Put the value of another place of the same file for one in TOML."""
    values = re.findall(r'"[^"\n]*"', raw.decode("utf-8", "replace")) or ['""']
    return _exchanged(r'"[^"\n]*"', (random.choice(values),), raw, random)


def with_key(raw: bytes, random: Random) -> bytes:
    """Put another key for one, in TOML."""
    keys = re.findall(r"\w+(?= = )", raw.decode("utf-8", "replace")) or ["x"]
    others = (random.choice(keys), "x", "zh", "en", '"a.b"', "why", "''", "a.b")
    return _exchanged(r"\w+(?= = )|(?<=\[\[)\w+", others, raw, random)


def with_cell(raw: bytes, random: Random) -> bytes:
    """Put another cell for one, in CSV."""
    return _exchanged(r"[^,\n]*", CELLS, raw, random)


def _exchanged(pattern: str, others: tuple[str, ...], raw: bytes, random: Random) -> bytes:
    """Put one of the others for one of the places that fit the pattern."""
    text = raw.decode("utf-8", "replace")
    places = [match.span() for match in re.finditer(pattern, text)]
    start, end = random.choice(places) if places else (len(text), len(text))
    return (text[:start] + random.choice(others) + text[end:]).encode()


OF_BYTES: tuple[Mutation, ...] = (flipped, cut, copied, with_bytes, encoded)
OF_LINES = tuple(map(_lines, (line_gone, line_doubled, lines_exchanged, lines_joined, line_broken, indented)))
OF_TEXT: tuple[Mutation, ...] = (*OF_LINES, with_sign, with_sign, with_sign, with_number)
OF_TOML: tuple[Mutation, ...] = (*OF_LINES, with_value, with_value, with_value_of_another, with_key, with_sign)
OF_CSV: tuple[Mutation, ...] = (*OF_LINES, with_cell, with_cell, with_number)


def mutated(raw: bytes, mutations: tuple[Mutation, ...], random: Random) -> bytes:
    """Return the input with one to three changes, nine of ten in its structure and the others in its bytes."""
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        raw = random.choice(OF_BYTES if random.random() < 0.1 else mutations)(raw, random)
    return raw
