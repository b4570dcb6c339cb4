"""What a browser is told with every file, the same by every server; and no page needs more than that allows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.site.headers import (
    HEADERS_FILE,
    NO_FRAMES,
    POLICY,
    Hashes,
    always,
    download_hashes,
    hash_source,
    headers_file,
    headers_of,
    policy,
)
from tools.site.hosts import apache, caddy, nginx

# Read as bytes, for there are more than a thousand pages: data for scripts, inline code, the names of attributes, and
# what is loaded or says what may be.
DATA = re.compile(rb'<script[^>]* type="application/.*?</script>', re.DOTALL)
CODE = re.compile(rb"<(script|style)((?:\s[^>]*)?)>(.*?)(?:</\1>|\Z)", re.DOTALL)
TAG = re.compile(rb"""<[a-zA-Z][^\s>]*((?:[^"'>]|"[^"]*"|'[^']*')*)>""")
VALUE = re.compile(rb"""=\s*(?:"[^"]*"|'[^']*')""")
HANDLER = re.compile(rb"\s(?:on[a-z]+|style)(?=[\s=>/]|\Z)", re.IGNORECASE)
FIRST = re.compile(rb"<(?:meta http-equiv|script[^>]* src|link[^>]* rel=.?(?:stylesheet|modulepreload))[^>]*>")


def beyond_the_policy(html: bytes, hashes: Hashes) -> list[str]:
    """The markup of a page that its policy forbids: handlers, style attributes, inline code without a hash."""
    html = DATA.sub(b"", html)
    allowed = {*hashes.script, *hashes.style}
    found = [
        code for _, names, code in CODE.findall(html) if b" src=" not in names and hash_source(code) not in allowed
    ]
    tags = TAG.finditer(CODE.sub(b"", html))
    found += [tag[0] for tag in tags if HANDLER.search(VALUE.sub(b"=", tag[1]))]
    return [code[:100].decode(errors="replace") for code in found]


def test_no_page_of_the_site_has_what_the_policy_forbids(site: Path) -> None:
    hashes = download_hashes(site)
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}
    assert {path: beyond for path, html in found.items() if (beyond := beyond_the_policy(html, hashes))} == {}


@pytest.mark.parametrize(
    "markup",
    [
        *("<p style='x'>", "<p onclick='x'>", '<a title="a > b" onclick=x>', "<p hidden style>"),
        *("<style>p{}</style>", "<script>x</script>", "<script type=module>x"),
    ],
)
def test_what_the_policy_forbids_is_found(markup: str) -> None:
    assert len(beyond_the_policy(markup.encode(), Hashes())) == 1


def test_words_in_a_value_or_in_data_are_no_code() -> None:
    page = b'<p title="on style=x" lang=en>onclick=x</p><script type="application/json">"<p style=x>"</script>'
    assert beyond_the_policy(page, Hashes()) == []


def test_every_page_of_the_site_carries_the_policy_before_its_first_script(site: Path) -> None:
    for path in site.rglob("*.html"):
        if "downloads/20" in path.as_posix():
            continue
        first = FIRST.search(path.read_bytes())
        assert first and first[0].decode() == f'<meta http-equiv="{POLICY}" content="{policy()}">', path


def test_a_book_in_one_html_file_keeps_its_script_and_style_by_their_hashes(tmp_path: Path) -> None:
    book = tmp_path / "downloads" / "2024" / "book.html"
    book.parent.mkdir(parents=True)
    book.write_text("<style>\np { }\n</style><script>\nfind()\n</script>", encoding="utf-8")
    hashes = download_hashes(tmp_path)
    assert beyond_the_policy(book.read_bytes(), hashes) == []
    assert "script-src 'self' " + hash_source(b"\nfind()\n") in headers_file(tmp_path)


def test_the_policy_allows_no_inline_code_and_no_other_host() -> None:
    text = policy()
    assert "default-src 'none'" in text and "base-uri 'none'" in text and "form-action 'self'" in text
    assert not re.search(r"unsafe|\*|https?:", text)


def test_only_pages_to_be_embedded_may_be_framed(tmp_path: Path) -> None:
    for name in ("2024", "embed", "en/2024", "en/embed"):
        (tmp_path / name).mkdir(parents=True)
    rules = dict(re.findall(r"^(/\S*)\n((?:  .+\n)+)", headers_file(tmp_path), re.MULTILINE))
    assert [path for path, headers in rules.items() if NO_FRAMES in headers] == ["/", "/2024/*", "/en/", "/en/2024/*"]
    framed = [
        path for path in ("embed/x/", "en/embed/x/", "2024/x/", "en/", "") if NO_FRAMES not in str(headers_of(path))
    ]
    assert framed == ["embed/x/", "en/embed/x/"]


def test_the_built_site_has_its_headers_file(site: Path) -> None:
    assert (site / HEADERS_FILE).read_text(encoding="utf-8") == headers_file(site)


@pytest.mark.parametrize(
    "text", [nginx("/srv", "/at/", Hashes()), caddy("/srv", "/at/", Hashes()), apache("/at/", Hashes())]
)
def test_every_server_gives_the_same_headers(text: str) -> None:
    for header in always():
        assert re.search(f'{header.name} "{re.escape(header.value)}', text), header.name
    assert NO_FRAMES in text and POLICY in text and "404.html" in text
    assert re.search(r"/at/\(embed/\|en/embed/\)|/at/embed/\* /at/en/embed/\*", text)
