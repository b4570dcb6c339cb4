"""The codes of problems with published addresses."""

from __future__ import annotations

from tools.files.errors import Code

CODES: tuple[Code, ...] = (
    Code(
        "A101",
        "A line of source/published.csv is not an address, a release, and a fingerprint or nothing, parted by commas.",
        "Take the line back as it was; the list is written by `python -m tools ids --accept` and not by hand.",
    ),
    Code(
        "A102",
        "An address stands twice in source/published.csv.",
        "Keep the line with the older release.",
    ),
    Code(
        "A201",
        "An address that was published before is not on the site any more: a paragraph, an entry of a register or a "
        "page is gone, or its id has changed.",
        "Bring it back under its id. If a paragraph is gone for good, write its id and the reason into "
        "source/<year>/retired.toml, an entry of a register into source/<year>/retired-entries.toml; its address then "
        "says so.",
    ),
    Code(
        "A202",
        "The site has addresses that source/published.csv does not list, because an edition or an entry is new.",
        "Look at them with `python -m tools ids`; what is published stays for good. Then run "
        "`python -m tools ids --accept` and commit the list.",
    ),
    Code(
        "A203",
        "A paragraph was put in, taken out or moved, so that a published id would name another text than it did.",
        "See with `python -m tools explain` which paragraph is new or gone. If the source itself has changed, write "
        "the id of each paragraph that is gone into source/<year>/retired.toml: no other gets it, and those after it "
        "keep theirs. Where one was put in, retire the ids of those after it, each to the id that it gets.",
    ),
    Code(
        "A204",
        "The text of a published segment is not the one that was accepted: the source was taken anew, or a repair "
        "or a record changes it.",
        "Compare the text with the print. If it is right, run `python -m tools ids --accept` and commit the list.",
    ),
)
