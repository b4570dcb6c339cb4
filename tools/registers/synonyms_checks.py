"""What may be wrong in synonyms.toml."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code
from tools.language.names import whole_word_occurrences
from tools.registers.glossary import Entry, Glossary, TextsByFullId
from tools.registers.synonyms import QuestionWords, Synonym, SynonymsRecord, SynonymWords, in_language

_BESIDE_CHINESE = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")


_QUESTIONS = QuestionWords.__struct_fields__


@dataclass(frozen=True)
class _Check:
    """synonyms.toml, the texts of all editions, and the glossary: None when it cannot be read."""

    file: TomlFile[SynonymsRecord]
    texts: TextsByFullId
    glossary: Glossary | None

    @cached_property
    def printed(self) -> Mapping[Code, tuple[str, ...]]:
        """The text of each edition in each language as it is compared, a line end between segments."""
        return {language.code: tuple(self._editions(language.code)) for language in LANGUAGES}

    def _editions(self, code: Code) -> Iterator[str]:
        for _, ids in groupby(sorted(self.texts), key=lambda full_id: full_id.split("/")[0]):
            yield _comparable("\n".join(self.texts[full_id].get(code, "") for full_id in ids))

    @cached_property
    def names(self) -> Mapping[Code, Mapping[str, str]]:
        """The entry of the glossary that each name is of, by language and by the name as it is compared."""
        names: dict[Code, dict[str, str]] = {language.code: {} for language in LANGUAGES}
        for entry in self.glossary.entries if self.glossary else ():
            for code, of_language in names.items():
                of_language.update({_comparable(name): entry.id for name in _names(entry, code)})
        return names

    def prints(self, word: str, code: Code) -> bool:
        """Tell whether an edition prints a word, whole and in whatever capitals."""
        return any(whole_word_occurrences(text, _comparable(word)) for text in self.printed[code])

    def always_prints(self, word: str, code: Code) -> bool:
        """Tell whether every edition prints a word: a new one may print what readers said for the others."""
        return all(whole_word_occurrences(text, _comparable(word)) for text in self.printed[code])


def _names(entry: Entry, code: Code) -> Iterator[str]:
    """Yield the names by which the search knows an entry in a language."""
    for names in (entry.names, entry.also, entry.search_names):
        yield from names.get(code, ())
    official = getattr(entry.official, code) if entry.official else None
    if official:
        yield official


@cache
def _comparable(words: str) -> str:
    """Return words as the search compares them: capitals and blanks beside Chinese characters make no difference."""
    return _BESIDE_CHINESE.sub("", words.casefold().replace("’", "'").replace("\u00a0", " "))


def wrong_synonyms(
    file: TomlFile[SynonymsRecord], texts: TextsByFullId, glossary: Glossary | None
) -> Iterator[Problem]:
    """Yield whatever is wrong in synonyms.toml; `texts` are those of all editions.

    Whether a word is a name of the glossary is not asked when the glossary cannot be read.
    """
    check = _Check(file, texts, glossary)
    for number, synonym in enumerate(file.record.synonym):
        yield from _wrong_languages(file, f"$.synonym[{number}]", synonym)
    yield from _same(file)
    for language in LANGUAGES:
        for number, words in in_language(file.record, language.code):
            path = f"$.synonym[{number}].{language.code}"
            yield from _wrong_printed(check, path, words, language.code)
            yield from _wrong_asked(check, path, words, language.code)
        yield from _repeated(file, language.code)
        yield from _loops(file, language.code)
        yield from _wrong_questions(file, language.code)


def _wrong_languages(file: TomlFile[SynonymsRecord], path: str, synonym: Synonym) -> Iterator[Problem]:
    """Yield a problem for a record that has words in one language and does not say so, or says so and has both."""
    present = [language.code for language in LANGUAGES if synonym.words(language.code)]
    expected = [synonym.only] if synonym.only else [language.code for language in LANGUAGES]
    if present != expected:
        message = f"there are words in {' and '.join(present) or 'no language'}"
        yield file.problem("W101", path, f"{message}; expected {' and '.join(expected)}, or “only” with the language")


def _same(file: TomlFile[SynonymsRecord]) -> Iterator[Problem]:
    """Yield a problem for each record whose printed words are those of an earlier one, in every language."""
    found: set[tuple[tuple[str, ...], ...]] = set()
    for number, synonym in enumerate(file.record.synonym):
        languages = (synonym.words(language.code) for language in LANGUAGES)
        printed = tuple(words.printed if words else () for words in languages)
        if printed in found:
            message = "another record has the same printed words; expected all that is asked for them in one"
            yield file.problem("W111", f"$.synonym[{number}]", message)
        found.add(printed)


def _wrong_printed(check: _Check, path: str, words: SynonymWords, code: Code) -> Iterator[Problem]:
    """Yield a problem for each printed word that no edition has, and when there is nothing to find them by."""
    for word in words.printed:
        if not check.prints(word, code):
            message = f"“{word}” stands in no edition; expected words as an edition prints them"
            yield check.file.problem("W102", f"{path}.printed", message)
    if not any(_leads(words)):
        message = "nothing leads to anything; expected “printed”, with “asked” or “near”, or “mutual” words"
        yield check.file.problem("W103", path, message)


def _wrong_asked(check: _Check, path: str, words: SynonymWords, code: Code) -> Iterator[Problem]:
    """Yield a problem for each asked word that the search would find without the record."""
    printed = {_comparable(word) for word in words.printed}
    asked = (*words.asked, *words.near)
    for word in asked:
        if _comparable(word) in printed:
            yield check.file.problem("W104", path, f"“{word}” stands for itself; expected another word, or “mutual”")
        elif word not in words.also_printed and check.always_prints(word, code):
            message = f"every edition prints “{word}”; expected it in “printed” with “mutual”, or in “also_printed”"
            yield check.file.problem("W105", path, message)
        if entry := check.names[code].get(_comparable(word)):
            message = f"“{word}” is a name of {entry} in glossary.toml; expected it there alone"
            yield check.file.problem("W106", path, message)
    for word in words.also_printed:
        if word not in asked or not check.prints(word, code):
            message = f"“{word}” is not asked here or stands in no edition; expected an asked word that is printed, too"
            yield check.file.problem("W107", f"{path}.also_printed", message)


def _repeated(file: TomlFile[SynonymsRecord], code: Code) -> Iterator[Problem]:
    """Yield a problem for each word that leads to the same printed word twice, or stands twice in a list."""
    led: dict[tuple[str, str], int] = {}
    for number, words in in_language(file.record, code):
        lists = (list(map(_comparable, each)) for each in (words.asked + words.near, words.printed))
        twice = {word for each in lists for word in each if each.count(word) > 1}
        twice |= {asked for asked, printed in _leads(words) if led.setdefault((asked, printed), number) != number}
        for word in sorted(twice):
            message = f"“{word}” leads to the same words already; expected each once"
            yield file.problem("W108", f"$.synonym[{number}].{code}", message)


def _leads(words: SynonymWords) -> Iterator[tuple[str, str]]:
    """Yield each asked word with each printed one that it leads to, as they are compared."""
    for word in (*words.same, *words.near):
        yield from ((_comparable(word), _comparable(printed)) for printed in words.printed if printed != word)


def _loops(file: TomlFile[SynonymsRecord], code: Code) -> Iterator[Problem]:
    """Yield a problem for each record whose words lead, by way of other records, back to what was asked."""
    edges: dict[str, set[str]] = {}
    for _, words in in_language(file.record, code):
        for asked, printed in _one_way(words):
            edges.setdefault(asked, set()).add(printed)
    for number, words in in_language(file.record, code):
        back = sorted({asked for asked, printed in _one_way(words) if asked in _reached(printed, edges)})
        if back:
            message = f"“{back[0]}” leads back to itself by way of other records; expected one record, with “mutual”"
            yield file.problem("W109", f"$.synonym[{number}].{code}", message)


def _one_way(words: SynonymWords) -> Iterator[tuple[str, str]]:
    """Yield what leads one way only: not the printed words that stand for one another."""
    printed = {_comparable(word) for word in words.printed}
    return ((asked, found) for asked, found in _leads(words) if asked not in printed)


def _reached(word: str, edges: Mapping[str, Collection[str]]) -> set[str]:
    """Return the words that a word leads to, by way of others too."""
    reached: set[str] = set()
    waiting = [word]
    while waiting:
        for following in edges.get(waiting.pop(), ()):
            if following not in reached:
                reached.add(following)
                waiting.append(following)
    return reached


def _wrong_questions(file: TomlFile[SynonymsRecord], code: Code) -> Iterator[Problem]:
    """Yield a problem for each word that asks in two ways, or that a record takes for a word to be found."""
    found = {_comparable(word) for _, words in in_language(file.record, code) for word in (*words.same, *words.near)}
    for kind in _QUESTIONS:
        for word in getattr(file.record.questions.get(code, QuestionWords()), kind):
            if _comparable(word) in found:
                message = f"“{word}” asks already, or is asked for; expected each word in one list"
                yield file.problem("W110", f"$.questions.{code}.{kind}", message)
            found.add(_comparable(word))
