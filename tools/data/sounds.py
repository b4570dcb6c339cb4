"""search/sounds.json: how Chinese characters sound, for words that were typed by sound.

A reader who types by pinyin takes the wrong one of several characters that sound alike (知识产全 for 知识产权), or
has no input method and types the letters alone. The browser fetches the table when it has found nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from tools.data.schema import schema
from tools.data.synonyms import FOLDER, has_synonyms
from tools.files.data_record import DataRecord
from tools.language.languages import ORIGINAL
from tools.registers.edition import Edition
from tools.registers.quotations import segment_texts

_HAN = re.compile(r"[\u3400-\u9fff]+")
#: The 3,755 characters in daily use: the first level of GB/T 2312, by its rows and cells.
_ROWS, _CELLS = range(0xB0, 0xD8), range(0xA1, 0xFF)


class SoundsData(DataRecord, frozen=True):
    """search/sounds.json: by each syllable, without its tone, the characters that sound so.

    A character has one sound, the one that it has most often in the editions. Syllables of which no edition prints a
    character are left out.
    """

    sounds: dict[str, str]


def sounds_files(editions: Sequence[Edition]) -> Iterator[tuple[str, bytes]]:
    """Yield (path under data/, bytes) of the table for all editions and of its schema; nothing without other words."""
    if has_synonyms(editions[0].synonyms):
        reports = [segment_texts(edition.report) for edition in editions]
        texts = [wordings.get(ORIGINAL.code, "") for report in reports for wordings in report.values()]
        yield f"{FOLDER}/sounds.json", msgspec.json.encode(sounds_data(texts)) + b"\n"
        yield f"{FOLDER}/sounds.schema.json", schema(SoundsData)


def sounds_data(texts: Iterable[str]) -> SoundsData:
    """Return how the characters of these texts, and all others in daily use, sound."""
    printed = _sounds_in(texts)
    present = set(printed.values())
    sounds = {**{character: _sounds_of(character)[0] for character in _daily()}, **printed}
    by_sound: dict[str, str] = {}
    for character, sound in sorted(sounds.items()):
        if sound in present:
            by_sound[sound] = by_sound.get(sound, "") + character
    return SoundsData(dict(sorted(by_sound.items())))


def _sounds_of(run: str) -> list[str]:
    """Return the sound of each character of a run, as a phrase has it."""
    from pypinyin import lazy_pinyin  # its dictionaries take as long to load as a report to convert

    return lazy_pinyin(run)


def _sounds_in(texts: Iterable[str]) -> Mapping[str, str]:
    """Return the sound that each character of the texts has most often: many sound otherwise in some words."""
    heard: dict[str, Counter[str]] = {}
    for text in texts:
        for run in _HAN.findall(text):
            for character, sound in zip(run, _sounds_of(run), strict=True):
                heard.setdefault(character, Counter())[sound] += 1
    return {character: sounds.most_common(1)[0][0] for character, sounds in heard.items()}


def _daily() -> Iterator[str]:
    for row in _ROWS:
        for cell in _CELLS:
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")
