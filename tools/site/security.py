"""Tell whom a weakness is to be reported to, where every host has it: `.well-known/security.txt` (RFC 9116)."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tools.language.languages import LANGUAGES

SECURITY_TXT = ".well-known/security.txt"
# RFC 9116, section 2.5.5: less than a year.
VALID = timedelta(days=360)


def security_txt(contact: str, site_url: str, built: datetime) -> str:
    """Return the file for a contact, which is an address (`mailto:…`, `https://…`) or an e-mail's alone."""
    address = contact if ":" in contact else f"mailto:{contact}"
    lines = (
        f"Contact: {address}",
        f"Expires: {built + VALID:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(language.code for language in LANGUAGES)}",
        f"Canonical: {site_url}{SECURITY_TXT}",
    )
    return "".join(f"{line}\n" for line in lines)


def publish(site: Path, contact: str, site_url: str) -> None:
    """Write the file into the site where a contact is known; without one there is none."""
    if contact:
        seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
        target = site / SECURITY_TXT
        target.parent.mkdir(exist_ok=True)
        target.write_text(
            security_txt(contact, site_url, datetime.fromtimestamp(seconds, UTC)), encoding="utf-8", newline="\n"
        )
