"""What the converter does with a layout: read right, asked, refused without an answer, or read as something else.

`python -m tests.layouts.outcome` prints the table of all layouts; `--write FILE` notes the outcome of each.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from tests.layouts.makers import HEADINGS, MAKERS, numbered
from tests.support.making import CASES_FOLDER
from tools.files.edition_toml import AlignmentRecord, EditionRecord
from tools.files.errors import InputError
from tools.files.report_txt import from_bytes
from tools.files.toml_file import loads
from tools.language.languages import LANGUAGES
from tools.report.convert import convert
from tools.report.model import Report, segment_text

FOLDER = CASES_FOLDER / "layouts"
Outcome = Literal["read right", "asked", "refused without an answer", "read as something else", "traceback"]
Document = dict[tuple[str, str], str]
Case = dict[str, Any]


def cases() -> Iterator[Case]:
    """Yield every layout, with the family that it belongs to: the name of its file."""
    for path in sorted(FOLDER.glob("*.toml")):
        if path.name != "edition.toml":
            for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
                yield {"family": path.stem, **case}


def made(case: Case) -> str:
    """The text of report.txt in this layout."""
    text = (FOLDER / "report.txt").read_text(encoding="utf-8")
    for maker, *arguments in case.get("make", ()):
        text = MAKERS[maker](text, *arguments)
    return text


def converted(text: str, case: Case, records: str) -> Document:
    """The words of each segment by id and language. Raises InputError as the converter does."""
    report = report_of(text, case, records)
    return {(s.id, language.code): segment_text(s, language.code) for s in report.segments for language in LANGUAGES}


def rules_of(case: Case) -> set[str]:
    """The rules of the repairs that a layout takes, once it is answered."""
    return {repair.rule for repair in report_of(made(case), case, case.get("records", "")).repairs}


def report_of(text: str, case: Case, records: str) -> Report:
    """The report that a text makes with the edition of the case. Raises InputError as the converter does."""
    toml = (FOLDER / "edition.toml").read_text(encoding="utf-8")
    for old, new in case.get("edition", ()):
        assert old in toml, old
        toml = toml.replace(old, new)
    source = from_bytes(text.encode("utf-8"), "report.txt")
    checksum = hashlib.sha256(source.text.encode("utf-8")).hexdigest()
    toml = toml.replace('sha256 = "to be replaced"', f'sha256 = "{checksum}"') + records
    exceptions = loads("", "alignment.toml", AlignmentRecord)
    return convert(source, loads(toml, "edition.toml", EditionRecord), exceptions)


@functools.cache
def _plain_document() -> tuple[tuple[tuple[str, str], str], ...]:
    text = (FOLDER / "report.txt").read_text(encoding="utf-8")
    return tuple(converted(text, {}, "").items())


def expected(case: Case) -> Document:
    """The document that the layout is of: that of the plain report, with what the case itself changes."""
    document = dict(_plain_document())
    for maker, *arguments in case.get("make", ()):
        if maker == "number":
            language, kind, template = arguments
            for place, words in document.items():
                if place[1] == language and HEADINGS[language, kind].fullmatch(words):
                    document[place] = numbered(words, language, kind, template)
    for segment, language, old, new in case.get("document", ()):
        assert document[segment, language].count(old) == 1, (segment, language, old)
        document[segment, language] = document[segment, language].replace(old, new)
    return document


def outcome(case: Case) -> tuple[Outcome, str]:
    """What becomes of a layout, and the lines that it is refused with."""
    text, wanted = made(case), expected(case)
    try:
        found = converted(text, case, "")
    except InputError as error:
        refusal, problems = str(error), error.problems
    except Exception as error:
        return "traceback", repr(error)
    else:
        return ("read right", "") if found == wanted else ("read as something else", _unlike(found, wanted))
    if {problem.code for problem in problems} != set(case.get("codes", ())):
        return "refused without an answer", f"{refusal}\n  expected the codes {case.get('codes')}"
    if any(words not in refusal for words in case.get("asks", ["nothing is asked"])):
        return "refused without an answer", refusal
    try:
        answered = converted(text, case, case["records"])
    except InputError as error:
        return "refused without an answer", f"{refusal}\n  with the records: {error}"
    if answered != wanted:
        return "read as something else", f"{refusal}\n  with the records: {_unlike(answered, wanted)}"
    return "asked", refusal


def _unlike(found: Document, wanted: Document) -> str:
    for place in dict.fromkeys([*wanted, *found]):
        if found.get(place) != wanted.get(place):
            return f"{place}: {found.get(place)!r}\n  expected {wanted.get(place)!r}"
    return "another order"


def main() -> None:
    """Print what becomes of every layout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show", default="")
    arguments = parser.parse_args()
    outcomes: dict[str, str] = {}
    for case in cases():
        name = f"{case['family']}: {case['name']}"
        if arguments.show not in name:
            continue
        outcomes[name], told = outcome(case)
        if outcomes[name] != ("asked" if "records" in case else "read right") or arguments.show:
            print(f"{outcomes[name].upper()}  {name}\n  " + "\n  ".join(line[:300] for line in told.split("\n")[:4]))
    for result, count in Counter(outcomes.values()).most_common():
        print(f"{count:5} {result}")
    if arguments.write:
        arguments.write.write_text(json.dumps(outcomes, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
