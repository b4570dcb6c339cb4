"""Read BibTeX, RIS and CSL-JSON strictly, each into the same plain records; whatever is not understood raises."""

from __future__ import annotations

import json
import re

Entry = dict[str, str]

_BIBTEX_NAMES = {
    "author": "author",
    "title": "title",
    "type": "edition",
    "institution": "publisher",
    "note": "place",
    "url": "url",
    "language": "language",
    "year": "year",
    "date": "date",
}
_RIS_NAMES = {
    "ID": "id",
    "AU": "author",
    "TI": "title",
    "M3": "edition",
    "PB": "publisher",
    "LA": "language",
    "N1": "place",
    "UR": "url",
    "PY": "year",
    "DA": "date",
}
_CSL_NAMES = {
    "id": "id",
    "title": "title",
    "genre": "edition",
    "publisher": "publisher",
    "language": "language",
    "URL": "url",
    "note": "place",
    "issued": "date",
}
_ESCAPED = re.compile(r"\\(textbackslash|textasciitilde|textasciicircum)\{\}|\\([&%$#_{}])")
_COMMANDS = {"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^"}


def bibtex_entries(text: str) -> list[Entry]:
    """Read `@techreport` entries whose values stand in braces; names and titles in double ones are one value."""
    entries = []
    for entry in text.removesuffix("\n}\n").split("\n}\n\n"):
        head, *lines = entry.split("\n")
        key = re.fullmatch(r"@techreport\{([\w-]+),", head)
        assert key, head
        fields = dict(_bibtex_field(line, last=line is lines[-1]) for line in lines)
        assert len(fields) == len(lines), "a field stands twice"
        assert fields.pop("langid") == {"zh-CN": "chinese", "en-US": "english"}[fields["language"]]
        entries.append({"id": key[1], **{_BIBTEX_NAMES[name]: value for name, value in fields.items()}})
        entries[-1]["edition"] = entries[-1]["edition"].replace("Unofficial", "unofficial")
    return entries


def _bibtex_field(line: str, *, last: bool) -> tuple[str, str]:
    field = re.fullmatch(r"  (\w+) = \{(.*)\}" + ("" if last else ","), line)
    assert field, line
    name, value = field[1], field[2]
    bare = _ESCAPED.sub("", value)
    assert not re.search(r"[\\~^&%$#]", bare) and _balanced(bare), value
    if name in {"author", "title", "institution"}:
        assert value.startswith("{") and value.endswith("}"), value
        value = value[1:-1]
    return name, _ESCAPED.sub(lambda match: _COMMANDS.get(match[1] or "", match[2] or ""), value)


def _balanced(text: str) -> bool:
    depth = 0
    for character in text:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth < 0:
            return False
    return depth == 0


def ris_entries(text: str) -> list[Entry]:
    """Read entries of type RPRT, from TY to ER; a name that ends in a comma is a corporate author's."""
    entries = []
    for entry in text.removesuffix("\n").split("\n\n"):
        rows = []
        for line in entry.split("\n"):
            row = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
            assert row, line
            rows.append((row[1], row[2]))
        assert rows[0] == ("TY", "RPRT") and rows[-1] == ("ER", "") and len(dict(rows)) == len(rows)
        fields = {_RIS_NAMES[tag]: value for tag, value in rows[1:-1]}
        author = fields["author"]
        assert author.endswith(",") and "," not in author[:-1], author
        edition = fields["edition"].replace("Unofficial", "unofficial")
        entries.append(fields | {"author": author[:-1], "edition": edition})
    return entries


def csl_items(text: str) -> list[Entry]:
    """Read items of type report with one author, a body."""
    entries = []
    for item in json.loads(text):
        assert item.pop("type") == "report"
        [author] = item.pop("author")
        assert set(author) == {"literal"}
        entries.append({"author": author["literal"], **{_CSL_NAMES[name]: value for name, value in item.items()}})
    return entries
