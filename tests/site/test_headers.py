"""What a browser is told with every file, the same by every server; and no page needs more than that allows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

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

# What runs at once, as opposed to data that a script reads.
RUNS = "script:not([src]):not([type^='application/']), style"


def beyond_the_policy(html: bytes, hashes: Hashes) -> list[str]:
    """The markup of a page that its policy forbids: handlers, style attributes, inline code without a hash."""
    soup = BeautifulSoup(html, "lxml")
    allowed = {*hashes.script, *hashes.style}
    inline = [element for element in soup.select(RUNS) if hash_source(element.get_text().encode()) not in allowed]
    handled = [tag for tag in soup.find_all(True) if any(re.match(r"on|style$", name) for name in tag.attrs)]
    return [str(element)[:100] for element in (*inline, *handled)]


def test_no_page_of_the_site_has_what_the_policy_forbids(site: Path) -> None:
    hashes = download_hashes(site)
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}
    assert {path: beyond for path, html in found.items() if (beyond := beyond_the_policy(html, hashes))} == {}


@pytest.mark.parametrize(
    "markup", ["<p style='x'>", "<p onclick='x'>", "<style>p{}</style>", "<script>x</script>", "<script type=module>x"]
)
def test_what_the_policy_forbids_is_found(markup: str) -> None:
    assert len(beyond_the_policy(markup.encode(), Hashes())) == 1


def test_every_page_of_the_site_carries_the_policy_before_its_first_script(site: Path) -> None:
    for path in site.rglob("*.html"):
        if "downloads/20" in path.as_posix():
            continue
        soup = BeautifulSoup(path.read_bytes(), "lxml")
        first = soup.select_one("meta[http-equiv], script[src], link[rel=stylesheet]")
        assert isinstance(first, Tag) and first.get("content") == policy(), path


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
    for name in ("2024", "embed", "en"):
        (tmp_path / name).mkdir()
    rules = dict(re.findall(r"^(/\S*)\n((?:  .+\n)+)", headers_file(tmp_path), re.MULTILINE))
    assert [path for path, headers in rules.items() if NO_FRAMES in headers] == ["/", "/2024/*", "/en/*"]
    assert [NO_FRAMES in str(headers_of(path)) for path in ("embed/x/", "2024/x/", "")] == [False, True, True]


def test_the_built_site_has_its_headers_file(site: Path) -> None:
    assert (site / HEADERS_FILE).read_text(encoding="utf-8") == headers_file(site)


@pytest.mark.parametrize(
    "text", [nginx("/srv", "/at/", Hashes()), caddy("/srv", "/at/", Hashes()), apache("/at/", Hashes())]
)
def test_every_server_gives_the_same_headers(text: str) -> None:
    for header in always():
        assert re.search(f'{header.name} "{re.escape(header.value)}', text), header.name
    assert NO_FRAMES in text and POLICY in text and "/at/embed/" in text and "404.html" in text
