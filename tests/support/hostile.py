"""The small project with words that look like markup in every field that has words of its own."""

from __future__ import annotations

import json
import re

from tests.support.small_project import Files, small_project, with_checksums

LONG = "x" * 90
WORDS = "Tea <img src=x onerror=alert()> & </script><script>alert()</script></title><!-- \"cup\" 'pot' &amp;"
TEMPLATES = "{{ config.site_name }} {% raise %} {: onclick=alert() } [a](javascript:alert()) ![b](//evil.example/b.png)"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)[1:-1]


NOTE_WORDS = (
    f"{WORDS} [a](javascript:alert()) **b** `c` $x$ [^x] <https://evil.example/> \n\n!!! note\n\n    # d\n{LONG}"
)
RECORD_WORDS = f"{NOTE_WORDS} {TEMPLATES}"  # the braces of a note name a passage: others are refused

# What words of the text and of its records become, everywhere where they stand.
_EVERYWHERE = {
    "new variety": "new <i onclick=alert()>variety",
    "new varieties": "new <i onclick=alert()>varieties",
    "新品种": "新<script>alert()</script>品种",
    "batches": "batches{{ x }}",
    "testing bod": "testing</p><p> bod",
    "testing-bodies": "testing-p-p-bodies",  # the id, which is made from the name
    "检验机构": "检验<!--机构",
    "茶树品种管理办法": "茶树{% x %}<b>管理办法",
    "Administration of Tea Varieties": "Administration of [Tea](javascript:alert()) <svg onload=alert()> Varieties",
    "茶叶包装指南": "茶叶<u>包装{{ x }}指南",
    "山区茶园典型案例": "山区<svg onload=alert()>茶园典型案例",
    "A typical case of a mountain garden": "A typical case of a <svg onload=alert()> garden {{ x }}",
    "面积稳步扩大": "面积<u>稳步{% x %}扩大",
    "The area grew steadily": "The area <u>grew {% x %} steadily",
    "某国茶叶质量": "某国<b>茶叶{{x}}",
    "Tea Quality": WORDS,
}
# What stands before words that begin a paragraph: it would make another block of it in Markdown, were it not escaped.
_BEFORE = {
    "A cooperative in": "!!! danger",
    "Two years": ">",
    "The share": "#",
    "In April": "[x]: //evil.example/",
    "Much remains": "```",
    "茶叶质量工作任": "~~~",
    "市场上": "| a | b |",
    "某县": ":::",
    "两年后": "=====",
}
# The words are the same in both languages, which is not what a pair looks like.
_ACCEPTED = b'accepted = [{ id = "c1-p1", why = "made up" }]'
_PUBLISHED = f"""
[published]
url = "https://example.org/report"
name = {{ zh = "{_quoted(RECORD_WORDS)}", en = "{_quoted(RECORD_WORDS)}" }}

[[reading]]
language = "en"
segment = "c1-s2"
printed = "ii. Varieties became more diverse."
label = "ii. Varieties {_quoted(RECORD_WORDS)}"
why = "{_quoted(RECORD_WORDS)}"
""".encode()
_NAMES = f"""
also.zh = ["{_quoted(RECORD_WORDS)}"]
also.en = ["{_quoted(RECORD_WORDS)}"]
search_names.en = ["co-op {_quoted(RECORD_WORDS)}"]
official = {{ en = "{_quoted(WORDS)}", source = {{ zh = "{_quoted(WORDS)}", en = "{_quoted(WORDS)}" }} }}
note.zh = "{_quoted(NOTE_WORDS)}"
note.en = "{_quoted(NOTE_WORDS)}"

""".encode()


def hostile_project() -> Files:
    """Return the files of the hostile edition, which is the one of 2025."""
    files = {path: _hostile(path, content.decode()).encode() for path, content in small_project().items()}
    files["2025/edition.toml"] += _PUBLISHED
    files["glossary.toml"] = files["glossary.toml"].replace(b"\n\n", _NAMES, 1)
    alignment = files["2025/alignment.toml"].replace(b"accepted = []", _ACCEPTED)
    return with_checksums(files | {"2025/alignment.toml": alignment})


def _hostile(path: str, text: str) -> str:
    is_toml = path.endswith(".toml")
    for words, other in _EVERYWHERE.items():
        text = text.replace(words, _quoted(other) if is_toml else other)
    return _hostile_records(text) if is_toml else _hostile_text(text)


def _hostile_records(text: str) -> str:
    """Put words at the end of each field of which the text of the report need not have any."""
    fields = re.compile(r'\b(note|why|label|facts|outcome|source) = (?:\{ zh = "([^"]*)", en = "([^"]*)"|"([^"]*)")')
    return fields.sub(_with_words, text)


def _with_words(match: re.Match[str]) -> str:
    words = _quoted(NOTE_WORDS if match[1] == "note" else RECORD_WORDS)
    if match[4] is not None:
        return f'{match[1]} = "{match[4]} {words}"'
    return f'{match[1]} = {{ zh = "{match[2]} {words}", en = "{match[3]} {words}"'


def _hostile_text(text: str) -> str:
    """Put words into headings, and before and behind paragraphs."""
    text = text.replace("I. Planting\n", f"I. Planting {WORDS}\n").replace("II. Testing", f"II. Testing {LONG}")
    text = text.replace("were better kept.", f"were better kept. {WORDS} {TEMPLATES} {LONG}.")
    text = text.replace("管理更加规范。", f"管理更加规范。{WORDS} {TEMPLATES} {LONG}。")
    for words, before in _BEFORE.items():
        text = text.replace(words, f"{before} {words}", 1)
    return text
