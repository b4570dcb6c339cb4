"""Other words: what readers say for what the editions print, and the words that only ask.

source/synonyms.toml has them for all editions. The search takes them from search/synonyms-<language>.json.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tools.files.edition_toml import Record
from tools.language.languages import Code

FILE = "synonyms.toml"


class SynonymWords(Record, frozen=True):
    """What readers say in one language, and what the editions print for it.

    `asked` has words that mean the same as `printed`, `near` those that mean more, less or something beside it. With
    `mutual` each printed word also finds the others. `also_printed` has the asked words that an edition prints
    too: in another sense, or a narrower one. Any of them may be of another script (`GI` in the Chinese).
    """

    printed: tuple[str, ...]
    asked: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    also_printed: tuple[str, ...] = ()
    mutual: bool = False

    @property
    def same(self) -> tuple[str, ...]:
        """The words that mean what is printed, the printed ones too where each also finds the others."""
        return (*self.asked, *(self.printed if self.mutual else ()))


class Synonym(Record, frozen=True):
    """One thing in the words of readers and of the editions; `only` names the language where the other needs none."""

    why: str
    zh: SynonymWords | None = None
    en: SynonymWords | None = None
    only: Code | None = None

    def words(self, code: Code) -> SynonymWords | None:
        """Return its words in a language, None when it has none there."""
        return self.zh if code == "zh" else self.en


class QuestionWords(Record, frozen=True):
    """Words that ask and are not asked for: for an amount, for somebody, for a time, and those that only fill."""

    amount: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    filler: tuple[str, ...] = ()


class SynonymsRecord(Record, frozen=True):
    """The content of source/synonyms.toml."""

    synonym: tuple[Synonym, ...] = ()
    questions: dict[Code, QuestionWords] = msgspec.field(default_factory=dict)


NO_SYNONYMS = SynonymsRecord()


def in_language(record: SynonymsRecord, code: Code) -> Iterator[tuple[int, SynonymWords]]:
    """Yield the words of each record that has some in a language, with the index of the record."""
    for number, synonym in enumerate(record.synonym):
        words = synonym.words(code)
        if words:
            yield number, words
