"""Notes of the registers: sentences of ours, in every language, that may name passages.

A note names a passage by its id in braces: `{c4-s2-p2}`, in the glossary with its edition, `{2024/c4-s2-p2}`. Readers
see the printed place (第四章第（二）节第2段; chapter IV, section ii, paragraph 2), on the pages as a link.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from tools.addresses.ids import id_in_edition
from tools.addresses.places import place_in_prose
from tools.files.errors import Problem
from tools.files.toml_file import TomlFile
from tools.language.languages import LANGUAGES, Code, Wordings
from tools.registers.quotations import missing_wordings

_NAMED = re.compile(r"\{([^{}]*)\}")


_HAN = "[一二三四五六七八九十]+"


# A place in words or as a bare id, which would be no link.
_WRITTEN_OUT: Mapping[Code, re.Pattern[str]] = {
    "zh": re.compile(
        r"第[一二三四五六七八九十]+章|第（[一二三四五六七八九十]+）节|第\d+段|[首末]段|专栏[一二三四五六七八九十\d]+"
    ),
    "en": re.compile(
        r"\b(?:chapters?|sections?) [ivxIVX]+\b|\bparagraph \d+|\b[Cc]olumn \d+"
        r"|\b(?:lead|opening|first|last) paragraph\b"
    ),
}
_BARE_ID = re.compile(r"\b(?:(?:preface|conclusion|c\d+)-[sp]\d|column-\d)")


def written(note: Wordings | None) -> Wordings | None:
    """Return a note as it is published, a printed place for each id in braces. The note has been checked."""
    return {code: _written(words, code) for code, words in note.items()} if note else None


def _written(words: str, code: Code) -> str:
    return _NAMED.sub(lambda match: printed_place(match[1], code), words)


def printed_place(segment: str, code: Code) -> str:
    """Return how a note prints the place of a segment, `c4-s2-p2` or with its edition `2024/c4-s2-p2`."""
    return place_in_prose(id_in_edition(segment) or segment, code)


def segments_named(*notes: Wordings | None) -> list[str]:
    """Return the ids of the passages that notes name, each once, in the order of the words."""
    return list(
        dict.fromkeys(segment for note in notes for words in (note or {}).values() for segment in _NAMED.findall(words))
    )


def wrong_note(
    file: TomlFile[Any], path: str, name: str, note: Wordings | None, segments: Collection[str]
) -> Iterator[Problem]:
    """Yield problems of a note: a language that it lacks, a passage that is not there, or one that is no link.

    `name` says whose note it is; `segments` are the ids that there are.
    """
    yield from missing_wordings(file, path, name, note)
    named = {code: set(_NAMED.findall(words)) for code, words in (note or {}).items()}
    for code, words in (note or {}).items():
        for segment in sorted(named[code] - set(segments)):
            message = f"the {name} names “{segment}” ({code}); expected the id of a segment"
            yield file.problem("Q401", path, message)
        yield from _written_out(file, path, name, code, words)
    for segment in sorted(set().union(*named.values())):
        for language in LANGUAGES:
            if note and note.get(language.code) and segment not in named[language.code]:
                message = f"the {name} names “{segment}” and does not in {language.name}; expected it in every language"
                yield file.problem("Q403", path, message)


def _written_out(file: TomlFile[Any], path: str, name: str, code: Code, words: str) -> Iterator[Problem]:
    """Yield a problem for each place that a note writes out, and for a brace that is left over."""
    rest = _NAMED.sub("", words)
    for pattern in (_WRITTEN_OUT[code], _BARE_ID, re.compile(r"[{}]")):
        if match := pattern.search(rest):
            message = f"the {name} has “{match[0]}” ({code}); expected the id of the passage in braces: {{c4-s2-p2}}"
            yield file.problem("Q402", path, message)
