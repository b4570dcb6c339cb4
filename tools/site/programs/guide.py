"""llms.txt: what the site has, and what must go with its text, for programs that read for people (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tools.addresses.downloads import FOLDER
from tools.addresses.urls import page_url
from tools.language.download_words import DOWNLOAD_WORDS
from tools.language.languages import EN, LANGUAGES, Language
from tools.language.site_words import WORDING
from tools.site.citing.citations import title
from tools.site.programs.passages import Asked

_RULES = (
    "Both languages are the report's own, the Chinese is the original. Ids are the same in both and stay for good.",
    "Quote a passage with its permanent address, `{site}id/<year>/<id>/`, for example {site}id/{year}/c4-s1-p3/.",
    "The same address ending in `.json` or `.md` instead of `/` gives the passage in both languages, how to cite it, "
    "and the places where its languages differ: {site}id/{year}/c4-s1-p3.json",
    "Where the languages differ, say so. What is wrong in the print stays as printed.",
)
_DATA = {
    "report.json": "all text in both languages, with ids",
    "sentences.json": "pairs of sentences",
    "figures.json": "every figure with value, unit, period and quotation",
    "documents.json": "laws, plans and campaigns that the report cites",
    "columns.json": "the cases",
    "glossary.json": "bodies, with every mention",
    "terms.json": "terms with their renderings",
    "errata.json": "where the languages differ or the print is at fault",
}


def guide(editions: Sequence[Asked]) -> str:
    """Return llms.txt of all editions, the newest first."""
    newest = editions[0]
    filled = {"site": newest.site, "year": newest.report.edition}
    blocks = [f"# {newest.report.title['zh']} · {newest.report.title['en']}"]
    blocks.append("\n".join(f"> {WORDING[language.code].honest}" for language in reversed(LANGUAGES)))
    blocks.append("\n".join(f"- {rule.format(**filled)}" for rule in (*_RULES, DOWNLOAD_WORDS["en"].licence)))
    for asked in editions:
        for language in reversed(LANGUAGES):
            blocks += _text(asked, language)
        blocks += _data(asked)
    return "\n\n".join([*blocks, *_optional(newest)]) + "\n"


def _text(asked: Asked, language: Language) -> Iterator[str]:
    yield f"## {title(asked.report, language)}"
    yield "\n".join(
        f"- [{next(segments).text[language.code]}]({_markdown(asked, part, language)})"
        for part, segments in groupby(asked.report.segments, key=lambda segment: segment.part)
    )


def _markdown(asked: Asked, part: str, language: Language) -> str:
    return f"{asked.site}{page_url(asked.year, part, language).rstrip('/')}.md"


def _data(asked: Asked) -> Iterator[str]:
    yield f"## Data of {asked.report.edition}"
    folder = f"{asked.site}data/{asked.report.edition}/"
    names = {"datapackage.json": "lists all files", **_DATA}
    yield "\n".join(f"- [{name}]({folder}{name}): {what}" for name, what in names.items())


def _optional(newest: Asked) -> Iterator[str]:
    yield "## Optional"
    words = DOWNLOAD_WORDS[EN.code]
    yield (
        f"- [{words.title}]({newest.site}{EN.prefix}{FOLDER}/): books and data to take away\n"
        f"- [openapi.json]({newest.site}openapi.json): all addresses, described for programs\n"
        f"- [{WORDING['en'].cite}]({newest.site}{EN.prefix}cite/)"
    )
