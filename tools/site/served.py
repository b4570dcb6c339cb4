"""The server of development gives the headers that a host gives, so that what they forbid is seen at the desk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from tools.site.headers import Hashes, headers_of, inline_hashes

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
# What MkDocs puts into each page to load it again after a change; no other inline script gets leave.
_RELOADING = re.compile(rb"<script>\s*var livereload = .*?</script>", re.DOTALL)


def with_headers(application: Application) -> Application:
    """Return the server's application, which gives the site's headers besides."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        started: list[Any] = []
        body = b"".join(application(environ, lambda *given: started.append(given)))
        status, given, *more = started[-1]
        hashes = inline_hashes(_RELOADING.findall(body)) if b"livereload" in body else Hashes()
        added = [(header.name, header.value) for header in headers_of(environ["PATH_INFO"].lstrip("/"), hashes)]
        start_response(status, [*given, *added], *more)
        return [body]

    return answer
