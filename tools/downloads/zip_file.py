"""ZIP files with the same bytes for the same content: in the order given, each file with the same time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime

_FIRST = datetime(1980, 1, 1, tzinfo=UTC)  # ZIP files know no time before


def zipped(files: Iterable[tuple[str, bytes]], made: datetime) -> bytes:
    """Return a ZIP file of (name, content); what is called `mimetype` is not compressed (EPUB 3.3, OCF ZIP)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name, max(made, _FIRST).timetuple()[:6])
            info.create_system, info.external_attr = 3, 0o644 << 16
            form = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, form, 9)
    return out.getvalue()
