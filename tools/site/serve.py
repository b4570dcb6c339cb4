"""Serve the site while its sources are edited: MkDocs' own server, on a port that is free."""

from __future__ import annotations

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


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to serve on.")
def main(port: int) -> None:
    """Convert, build and serve the site, and again whenever something changes.

    Example: python -m tools.site.serve --port 8010
    """
    if not is_free(port):
        click.echo(f"port {port} is taken; expected a free one (make serve PORT={port + 10})", err=True)
        sys.exit(1)
    click.echo(f"Serving on http://{HOST}:{port}/ (Ctrl-C stops)")
    mkdocs(["serve", "--dev-addr", f"{HOST}:{port}"])


if __name__ == "__main__":
    main()
