"""The codes of what can be wrong with the built site."""

from __future__ import annotations

from tools.files.errors import Code

CODES: tuple[Code, ...] = (
    Code(
        "S301",
        "A part of the report has no reading page in the built site: its Markdown file was deleted, or docs/ is older "
        "than data/.",
        "Run `make docs`, then `make site`.",
    ),
    Code(
        "S302",
        "Two elements of a reading page have the same id, so that a link to it may lead to the wrong one: a template "
        "or an extension gives an id that a segment has.",
        "Give the element in the template or the extension another id.",
    ),
    Code(
        "S303",
        "A reading page lacks segments that report.json has, or has them in another order: docs/ is older than data/, "
        "or what is added to the page (marks, controls) moved an element.",
        "Run `make docs`, then `make site`; if it comes again, mend what changed in theme/ or tools/site/text/.",
    ),
    Code(
        "S304",
        "A segment does not read on its page as in report.json: a Markdown file was edited by hand, Markdown takes a "
        "character of the text for its own, or a mark took words away.",
        "Run `make docs`, then `make site`; if it comes again, mend tools/pages/markdown.py or tools/site/text/.",
    ),
    Code(
        "S311",
        "A script under docs/assets/ imports one that imports it in turn, by itself or through others.",
        "Move what both need into a module of its own, and import it from both.",
    ),
    Code(
        "S312",
        "A script or style sheet under docs/assets/ imports a file that is not there, or one that every page asks for "
        "is missing: it was moved, renamed or deleted.",
        "Mend the path of the import, or restore the file.",
    ),
    # S313 is retired: every form of import and export can be joined. A code is never given to another problem.
    Code(
        "S314",
        "A script or style sheet under docs/assets/ cannot be read as one, or a script imports a name that its module "
        "does not export.",
        "Mend what the message says at that line; `make lint-assets` finds more of the kind.",
    ),
    Code(
        "S315",
        "The scripts and style sheets cannot be bundled: there is no Node that is new enough, its packages are not "
        "installed, or it gave up.",
        "Run `make site`, which installs both, or `npm ci --omit=dev` where the system has a Node of its own.",
    ),
)
