"""Find names in running text: every occurrence, the longest name first.

A Latin name counts as a whole word (`IP` neither in IPR nor in CNIPA, but in `IP-related`,
`the IP's` and between Chinese characters); a Chinese name counts wherever it stands. A straight
apostrophe in a name also finds a curly one.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_FIRST_CJK = "\u2e80"


@dataclass(frozen=True)
class Name:
    """One of the names of an entry; when `only_in` is not empty, it counts only inside these phrases."""

    entry: str
    text: str
    only_in: tuple[str, ...] = ()

    @cached_property
    def folded(self) -> str:
        """Return the name as it is compared with a text."""
        return _folded(self.text)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The names of `entry` do not mean it inside this quotation."""

    entry: str
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name of `entry` as printed, from character `start` of the text on."""

    start: int
    text: str
    entry: str

    @property
    def end(self) -> int:
        """Return where the mention ends: the number of the first character after it."""
        return self.start + len(self.text)


def find_mentions(text: str, names: Iterable[Name], exclusions: Iterable[Exclusion] = ()) -> tuple[Mention, ...]:
    """Return all mentions in a text, in its order; they never overlap."""
    excluded = [(exclusion.entry, span) for exclusion in exclusions for span in occurrences(text, exclusion.quote)]
    candidates = [
        mention
        for mention in _candidates(text, names)
        if not any(mention.entry == entry and _covers(span, mention) for entry, span in excluded)
    ]
    taken: list[Mention] = []
    for mention in sorted(candidates, key=lambda mention: (-len(mention.text), mention.start)):
        if not any(overlap(mention, other) for other in taken):
            taken.append(mention)
    return tuple(sorted(taken))


def occurrences(text: str, words: str) -> list[tuple[int, int]]:
    """Return (start, end) of every place where these words stand in a text; both count its characters from 0."""
    return list(_occurrences(_folded(text), _folded(words)))


class JoinedTexts:
    """Texts by their keys, joined so that words are looked for in all of them at once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Join the texts with a character between that no words have."""
        self._keys = tuple(texts)
        self._text = "\0".join(map(_folded, texts.values()))
        self._starts = tuple(accumulate((len(text) + 1 for text in texts.values()), initial=0))

    def occurrences(self, words: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """Yield the key and (start, end) in its text of every place where these words stand."""
        for start, end in _occurrences(self._text, _folded(words)):
            number = bisect(self._starts, start) - 1
            first = self._starts[number]
            yield self._keys[number], (start - first, end - first)


def whole_word_occurrences(text: str, name: str) -> list[tuple[int, int]]:
    """Return (start, end) of every place of a name where no Latin word goes on at either end."""
    return list(_whole_word_occurrences(_folded(text), _folded(name)))


def overlap(mention: Mention, other: Mention) -> bool:
    """Tell whether two mentions share a character."""
    return mention.start < other.end and other.start < mention.end


def _candidates(text: str, names: Iterable[Name]) -> Iterator[Mention]:
    folded = _folded(text)
    for name in names:
        places = list(_whole_word_occurrences(folded, name.folded))
        phrases = [span for phrase in name.only_in for span in occurrences(text, phrase)] if places else []
        for start, end in places:
            mention = Mention(start, text[start:end], name.entry)
            if not name.only_in or any(_covers(phrase, mention) for phrase in phrases):
                yield mention


def _folded(text: str) -> str:
    """Return the text, as long as before, with straight apostrophes and plain blanks."""
    return text.replace("’", "'").replace("\u00a0", " ")


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    start = text.find(words) if words else -1
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _whole_word_occurrences(text: str, name: str) -> Iterator[tuple[int, int]]:
    for start, end in _occurrences(text, name):
        if not (_goes_on(text[max(start - 1, 0) : start], name[0]) or _goes_on(name[-1], text[end : end + 1])):
            yield start, end


def _covers(span: tuple[int, int], mention: Mention) -> bool:
    return span[0] <= mention.start and mention.end <= span[1]


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a Latin word goes on from one character to the next; either may be missing."""
    return _is_latin(before) and _is_latin(after)


def _is_latin(character: str) -> bool:
    return character.isalnum() and character < _FIRST_CJK
