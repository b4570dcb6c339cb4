"""Serve the site while its sources are edited: MkDocs' own server, on a port that is free."""

from __future__ import annotations

import os
import socket
import sys

import click
from mkdocs.__main__ import cli as mkdocs

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Tell whether a server could listen on this port of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server itself does
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port(taken: int) -> int:
    """Return a free port to serve on instead, one of the next above 8000 or above the one that is taken."""
    following = range(taken + 10, min(taken + 200, 65536), 10)
    return next((port for port in (*following, *range(8000, 9000)) if is_free(port)), 8000)


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to serve on.")
def main(port: int) -> None:
    """Convert, build and serve the site, and again whenever something changes.

    Example: python -m tools.site.serve --port 8010
    """
    if not is_free(port):
        click.echo(f"port {port} is taken; expected a free one (make serve PORT={free_port(port)})", err=True)
        sys.exit(1)
    address = f"http://{HOST}:{port}/"
    os.environ["SITE_URL"] = address  # links and citations name the site that is shown, whatever is published where
    click.echo(f"Building, then serving on {address} (Ctrl-C stops)")
    mkdocs(["serve", "--dev-addr", f"{HOST}:{port}"])


if __name__ == "__main__":
    main()
