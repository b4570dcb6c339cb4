"""Typeset the report in 200 pagings, take the text out of each, and say what the converter makes of it.

`python -m tests.pdf.pagings` prints the table; `--write FILE` notes it as JSON. It needs requirements/bench.txt.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from tests.pdf.answers import answered
from tests.pdf.extract import EXTRACTORS
from tests.pdf.outcome import report
from tests.pdf.typeset import pagings, typeset

COUNT, MOST_RECORDS = 200, 5


def tried(extractor: str, number: int) -> dict[str, object]:
    """What becomes of one paging: right, asked or wrong, with how many records."""
    paging = list(pagings(COUNT))[number]
    text = EXTRACTORS[extractor](typeset(report(), paging))
    result, records = answered(text)
    codes = sorted({problem.code for problem in result.problems})
    return {"paging": number, "result": result.result, "records": len(records), "codes": codes}


def main() -> None:
    """Try every paging, and print how many were read right with how many records."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extractor", default="pypdf", choices=list(EXTRACTORS))
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    numbers = range(arguments.first, min(arguments.first + arguments.count, COUNT))
    with ProcessPoolExecutor(2) as pool:
        outcomes = list(pool.map(partial(tried, arguments.extractor), numbers))
    counts = Counter((str(each["result"]), int(str(each["records"]))) for each in outcomes)
    for (result, records), count in sorted(counts.items()):
        print(f"{count:4} {result}, {records} records")
    for each in outcomes:
        if each["result"] != "right":
            print(each)
    if arguments.write:
        table = {"extractor": arguments.extractor, "outcomes": outcomes}
        arguments.write.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
