"""search/synonyms-<language>.json: what the search knows of other words and of questions, one file for all editions.

The browser fetches those of the languages that a query is written in, when it is not answered by its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tools.data.folds import folds
from tools.data.schema import schema
from tools.files.data_record import DataRecord
from tools.language.languages import LANGUAGES, ORIGINAL, Code
from tools.registers.edition import Edition
from tools.registers.quotations import segment_texts
from tools.registers.synonyms import QuestionWords, SynonymsRecord, SynonymWords, in_language

FOLDER = "search"


class SynonymGroup(DataRecord, frozen=True, array_like=True):
    """Words that are asked, the printed ones to look for instead, and whether those are only near.

    A printed word that is asked too, because the printed ones stand for one another, is in both lists.
    """

    asked: list[str]
    printed: list[str]
    near: bool


class QuestionWordsData(DataRecord, frozen=True):
    """Words that only ask, in the order that they are looked for: `filler` asks for nothing of its own."""

    amount: list[str] = msgspec.field(default_factory=list)
    body: list[str] = msgspec.field(default_factory=list)
    date: list[str] = msgspec.field(default_factory=list)
    filler: list[str] = msgspec.field(default_factory=list)


class SynonymsData(DataRecord, frozen=True):
    """search/synonyms-<language>.json.

    `groups` and `questions` have one key, the language: that of the printed words, and of the question. `folds` are
    pairs of a traditional character and the simplified one of the words here, those that no edition's own `folds` has.
    """

    groups: dict[Code, list[SynonymGroup]]
    questions: dict[Code, QuestionWordsData]
    folds: str = ""


def has_synonyms(record: SynonymsRecord) -> bool:
    """Tell whether there are other words or questions to write files of."""
    return bool(record.synonym or record.questions)


def synonyms_files(editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under data/, bytes) of the other words of all editions and of their schema; nothing without any."""
    record = editions[0].synonyms
    if has_synonyms(record):
        for language in LANGUAGES:
            data = synonyms_data(record, language.code, editions)
            yield f"{FOLDER}/synonyms-{language.code}.json", msgspec.json.encode(data) + b"\n"
        yield f"{FOLDER}/synonyms.schema.json", schema(SynonymsData)


def synonyms_data(record: SynonymsRecord, code: Code, editions: Sequence[Edition]) -> SynonymsData:
    """Return the other words of one language as the search takes them, in the order of synonyms.toml."""
    words = [of_record for _, of_record in in_language(record, code)]
    asking = record.questions.get(code, QuestionWords())
    return SynonymsData(
        groups={code: [group for of_record in words for group in _groups(of_record)]},
        questions={code: _questions(asking)},
        folds=_folds([*words, asking], editions) if code == ORIGINAL.code else "",
    )


def _groups(words: SynonymWords) -> Iterator[SynonymGroup]:
    """Yield a group for the words that mean the same, and one for those that are near."""
    for asked, near in ((words.same, False), (words.near, True)):
        if asked:
            yield SynonymGroup(list(asked), list(words.printed), near)


def _questions(words: QuestionWords) -> QuestionWordsData:
    """Return the words of questions, the longest of each kind first."""
    return QuestionWordsData(*(sorted(kind, key=len, reverse=True) for kind in msgspec.structs.astuple(words)))


def _folds(records: Iterable[SynonymWords | QuestionWords], editions: Sequence[Edition]) -> str:
    """Return the pairs of characters of the words of these records that the editions do not print."""
    words = {word for record in records for words in _lists(record) for word in words}
    reports = [segment_texts(edition.report) for edition in editions]
    texts = [text for report in reports for wordings in report.values() for text in wordings.values()]
    known = _pairs(folds(texts))
    return "".join(pair for pair in _pairs(folds([*texts, *sorted(words)])) if pair not in known)


def _lists(record: SynonymWords | QuestionWords) -> Iterator[tuple[str, ...]]:
    return (field for field in msgspec.structs.astuple(record) if isinstance(field, tuple))


def _pairs(characters: str) -> list[str]:
    return [characters[at : at + 2] for at in range(0, len(characters), 2)]
