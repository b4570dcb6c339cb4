"""Write what other servers need to give the site with the same headers: nginx, Caddy, Apache.

Example: python -m tools.site.hosts site --root /srv/site --at /reports/ --output hosts
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tools.site.headers import FRAMED, NO_FRAMES, POLICY, Hashes, Header, always, download_hashes, policy
from tools.site.node import ROOT, NoNodeError, candidates, find_node

_ANY_FRAMED = f"({'|'.join(FRAMED)})"  # as a regular expression
_COMPRESS = Path(__file__).with_name("compress.mjs")
# Ends of names that servers do not know, or give as something else.
_MEDIA_TYPES = {
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    "epub": "application/epub+zip",
    "gz": "application/gzip",
    "inv": "application/octet-stream",
    "jsonl": "application/jsonl",
    "ris": "application/x-research-info-systems",
    "sqlite": "application/vnd.sqlite3",
    "tmx": "application/x-tmx+xml",
}
_IN_UTF_8 = (
    "text/plain",
    "text/css",
    "text/csv",
    "text/xml",
    "application/javascript",
    "application/json",
    "application/jsonl",
    "application/x-bibtex",
    "application/x-research-info-systems",
)


def nginx(root: str, at: str, hashes: Hashes) -> str:
    """Return a server of nginx for the site in the folder `root`, below the path `at` between slashes."""
    return _text(
        f'map $uri $frames {{ default "{NO_FRAMES}"; ~^{at}{_ANY_FRAMED} ""; }}',
        "server {",
        "  listen 80;",
        "  charset utf-8;",
        f"  charset_types {' '.join(_IN_UTF_8)};",
        "  absolute_redirect off;",
        "  include /etc/nginx/mime.types;",
        f"  types {{ {' '.join(f'{kind} {end};' for end, kind in _MEDIA_TYPES.items())} }}",
        "  gzip_static on;",
        "  brotli_static on; # libnginx-mod-http-brotli-static; without the module leave this line out",
        *(f'  add_header {header.name} "{header.value}" always;' for header in always(hashes)),
        f"  add_header {POLICY} $frames always;",
        f"  error_page 404 {at}404.html;",
        f"  location {at} {{ alias {root.rstrip('/')}/; }}",
        "}",
    )


def caddy(root: str, at: str, hashes: Hashes) -> str:
    """Return a Caddyfile for the site in the folder `root`, below the path `at` between slashes."""
    framed = " ".join(f"{at}{folder}*" for folder in FRAMED)
    return _text(
        ":80 {",
        f"  root * {root.rstrip('/')}",
        f"  @framed path {framed}",
        f"  @unframed not path {framed}",
        f'  header @framed {POLICY} "{policy(hashes)}"',
        f'  header @unframed {POLICY} "{policy(hashes)}; {NO_FRAMES}"',
        *(f'  header {header.name} "{header.value}"' for header in always(hashes) if header.name != POLICY),
        *_caddy_types(),
        f"  handle_path {at}* {{",
        "    file_server {",
        "      precompressed br gzip",
        "    }",
        "  }",
        "  handle_errors {",
        "    rewrite * /404.html",
        "    file_server",
        "  }",
        "}",
    )


def _caddy_types() -> Iterator[str]:
    for end, kind in _MEDIA_TYPES.items():
        yield f"  @{end} path *.{end}"
        yield f'  header @{end} Content-Type "{kind}{"; charset=utf-8" if kind in _IN_UTF_8 else ""}"'


def apache(at: str, hashes: Hashes) -> str:
    """Return the file .htaccess for the folder of the site, which stands below the path `at`; needs mod_headers."""
    return _text(
        "AddDefaultCharset utf-8",
        *(f"AddType {kind} .{end}" for end, kind in _MEDIA_TYPES.items()),
        "AddCharset utf-8 .css .csv .js .json .jsonl .bib .ris .xml",
        "FileETag MTime Size",
        *(f"Header always set {header.name} {_quoted(header)}" for header in always(hashes)),
        f'Header always add {POLICY} "{NO_FRAMES}" "expr=%{{REQUEST_URI}} !~ m#^{at}{_ANY_FRAMED}#"',
        f"ErrorDocument 404 {at}404.html",
        "DirectoryIndex index.html",
    )


def _quoted(header: Header) -> str:
    return '"' + header.value.replace("%", "%%") + '"'


def _text(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def files(site: Path, root: str, at: str) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each server's file for the built site in the folder `site`."""
    hashes = download_hashes(site)
    yield "nginx.conf", nginx(root, at, hashes)
    yield "Caddyfile", caddy(root, at, hashes)
    yield "htaccess", apache(at, hashes)


def compress(site: Path) -> None:
    """Put a .gz and a .br beside each file that gets smaller by it; raises NoNodeError without Node."""
    subprocess.run([find_node(candidates()), str(_COMPRESS), str(site)], cwd=ROOT, check=True)


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path("site"))
@click.option("--root", default="/srv/site", show_default=True, help="Where the server has the site.")
@click.option("--at", default="/", show_default=True, help="The path that the site is below.")
@click.option("--output", type=click.Path(path_type=Path), default=Path("hosts"), show_default=True, help="The folder.")
def main(site: Path, root: str, at: str, output: Path) -> None:
    """Write nginx.conf, Caddyfile and htaccess for a built site, and compress its files beside them."""
    output.mkdir(parents=True, exist_ok=True)
    for name, text in files(site, root, f"/{at.strip('/')}/".replace("//", "/")):
        (output / name).write_text(text, encoding="utf-8", newline="\n")
        click.echo(output / name)
    try:
        compress(site)
    except (NoNodeError, subprocess.CalledProcessError) as error:
        click.echo(f"{error}; expected Node, which compresses the files", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
