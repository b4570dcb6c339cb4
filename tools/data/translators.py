"""The pairs of sentences for translators' programs: a translation memory (TMX), JSON lines and a table.

TMX is that of LISA OSCAR, version 1.4b. A unit has the pair's id and address, and as notes what the errata say of it.
The table begins with a byte order mark, without which spreadsheets take UTF-8 for another encoding.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as xml

from tools import VERSION
from tools.addresses.urls import pair_identity_url
from tools.language.languages import LANGUAGES, ORIGINAL, Code, language_of
from tools.registers.edition import Edition
from tools.registers.errata import ErratumData
from tools.report.model import Pair, pair_texts

_DOCTYPE = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Units = Sequence[tuple[Pair, Mapping[Code, str]]]  # the pairs that both languages have, and the text of each side


def translators_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of each file for translators."""
    units = list(_units(edition))
    yield f"report-{edition.year}.tmx", _tmx(units, edition)
    yield "sentences.jsonl", _lines(units)
    yield "sentences.csv", _table(units, edition.year)


def _units(edition: Edition) -> Iterator[tuple[Pair, Mapping[Code, str]]]:
    segments = {segment.id: segment for segment in edition.report.segments}
    for pair in edition.report.pairs:
        if all(pair.spans.values()):
            sentences = pair_texts(pair, segments[pair.segment])
            yield pair, {code: language_of(code).glue.join(each) for code, each in sentences.items()}


def _tmx(units: Units, edition: Edition) -> bytes:
    root = xml.Element("tmx", version="1.4")
    about = {
        "creationtool": "report-converter",
        "creationtoolversion": VERSION,
        "segtype": "sentence",
        "o-tmf": "sentences.json",
        "adminlang": "en",
        "srclang": ORIGINAL.tag,
        "datatype": "plaintext",
    }
    xml.SubElement(root, "header", about)
    body = xml.SubElement(root, "body")
    for pair, texts in units:
        body.append(_unit(pair, texts, edition))
    xml.indent(root, " ")
    return (_DOCTYPE + xml.tostring(root, encoding="unicode") + "\n").encode("utf-8")


def _unit(pair: Pair, texts: Mapping[Code, str], edition: Edition) -> xml.Element:
    unit = xml.Element("tu", tuid=pair.id)
    for erratum in edition.errata:
        if _is_of(erratum, pair):
            for language in LANGUAGES:
                note = xml.SubElement(unit, "note", {_LANG: language.tag})
                wordings = (erratum.note, erratum.place_note or {})
                note.text = " ".join(each[language.code] for each in wordings if each)
    xml.SubElement(unit, "prop", type="x-address").text = pair_identity_url(edition.year, pair.segment, pair.id)
    for code, text in texts.items():
        variant = xml.SubElement(unit, "tuv", {_LANG: language_of(code).tag})
        xml.SubElement(variant, "seg").text = text
    return unit


def _is_of(erratum: ErratumData, pair: Pair) -> bool:
    """Tell whether an erratum quotes one of the sentences of a pair."""
    return erratum.segment == pair.segment and any(
        start <= place < end for code, place in erratum.start.items() for start, end in pair.spans[code]
    )


def _lines(units: Units) -> bytes:
    lines = (json.dumps({"id": pair.id, **texts}, ensure_ascii=False) for pair, texts in units)
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _table(units: Units, year: int) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["id", *(language.code for language in LANGUAGES), "address"])
    for pair, texts in units:
        written = [texts[language.code] for language in LANGUAGES]
        writer.writerow([pair.id, *written, pair_identity_url(year, pair.segment, pair.id)])
    return out.getvalue().encode("utf-8-sig")
