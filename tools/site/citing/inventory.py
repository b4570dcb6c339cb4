"""Cross-references for other documents' tools: objects.inv (Sphinx, mkdocstrings) and myst.xref.json.

A segment is called `2024-c4-s1-p3`, which leads to its permanent address; with `-zh` or `-en` at
the end it leads into the reading page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sphobjinv import DataObjStr, Inventory, compress

from tools.addresses.urls import identity_url
from tools.data.report import ReportData
from tools.language.languages import LANGUAGES, ORIGINAL
from tools.site.citing.citations import named_place


@dataclass(frozen=True, slots=True)
class Reference:
    """A name that other documents can refer to, its address relative to the site, and words for the link.

    `edition` is the year of the report that has it.
    """

    edition: str
    name: str
    url: str
    words: str


def inventories(reports: Sequence[ReportData]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under the site, bytes) of the inventories for Sphinx and MyST."""
    yield "objects.inv", objects_inv(reports)
    yield "myst.xref.json", myst_xref(reports)


def references(reports: Sequence[ReportData]) -> Iterator[Reference]:
    """Yield everything that can be referred to, in the order of the report."""
    for report in reports:
        for segment in report.segments:
            name = f"{report.edition}-{segment.id}"
            identity = identity_url(int(report.edition), segment.id)
            yield Reference(report.edition, name, identity, named_place(report, segment, ORIGINAL))
            for language in LANGUAGES:
                words = named_place(report, segment, language)
                yield Reference(report.edition, f"{name}-{language.code}", segment.url[language.code], words)


def objects_inv(reports: Sequence[ReportData]) -> bytes:
    """Return the inventory in the format of Sphinx (version 2): labels of the domain `std`."""
    inventory = Inventory()
    inventory.project, inventory.version = "ipr-report", reports[0].edition
    for reference in references(reports):
        inventory.objects.append(
            DataObjStr(
                name=reference.name,
                domain="std",
                role="label",
                priority="-1",
                uri=reference.url,
                dispname=reference.words,
            )
        )
    return bytes(compress(inventory.data_file()))


def myst_xref(reports: Sequence[ReportData]) -> bytes:
    """Return the cross-references in the format that MyST reads."""
    listed = [
        {
            "identifier": reference.name,
            "kind": "paragraph",
            "url": f"/{reference.url}",
            "data": f"/data/{reference.edition}/report.json",
        }
        for reference in references(reports)
    ]
    content = json.dumps({"version": "1", "myst": "1", "references": listed}, ensure_ascii=False, indent=1)
    return f"{content}\n".encode()
