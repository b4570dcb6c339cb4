"""Mend the characters of report.txt: what the extraction gave for others, and what nobody sees.

Lines keep their numbers. Whatever is mended knows where it stood, so that the ledger accounts for the file as it is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise

from tools.files.edition_toml import Damage, EditionRecord, Note
from tools.files.errors import Problem, refuse
from tools.files.report_txt import Source, is_printable
from tools.files.toml_file import TomlFile
from tools.language.languages import open_pairs
from tools.report.hyphens import LostHyphen, lost_hyphens
from tools.report.model import Account, Repair, Rule, Segment
from tools.report.text import Piece, Text

# Unicode has no decomposition for most of the CJK Radicals Supplement; these are its equivalents that fonts of
# printed Chinese use (Unicode Character Database: EquivalentUnifiedIdeograph.txt).
_RADICALS = dict(
    zip(
        "⺁⺄⺆⺇⺌⺍⺎⺘⺙⺛⺜⺝⺟⺠⺡⺢⺣⺤⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉"
        "⻋⻌⻍⻎⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂乙冂几小小兀扌攵旡日月母民氵氺灬爫犭王疋罒示礻竹糹纟罓罒网罓罓羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝"
        "车辶辶辶钅長长长门阜阝雨青韦页风飞食饣𩙿饣马骨鬼鱼鸟卤麦黄黾齊齐歯齿竜龙龜亀",
        strict=True,
    )
)

_COMPATIBLE = "[\u2f00-\u2fd5\u2e80-\u2ef3\uf900-\ufaff\uff61-\uff65]|[\U0002f800-\U0002fa1f]"
_EXTRA_BLANK = r"(?<=[.!?,;:”’)]) +(?= [A-Z“(])|(?<=[a-z,;]) +(?= [a-z])(?=[^\t\n]*[.!?]$)"

_PLAIN: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    ("unusual-blank", re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")),
    ("compatibility-character", re.compile(_COMPATIBLE)),
    ("ligature", re.compile("[\ufb00-\ufb06]")),
    ("full-width-character", re.compile("[０-９Ａ-Ｚａ-ｚ]|(?<=[０-９])．(?=[０-９])|(?<=[０-９])％")),
    ("combining-mark", re.compile("[^\\W\\d_][\u0300-\u036f]+")),
    ("page-mark", re.compile("[\f\v\u0085\u2028\u2029]")),
    ("invisible-character", re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")),
    ("layout-blank", re.compile(_EXTRA_BLANK, re.MULTILINE)),
)

# The tab that word processors put between the number and the words of a heading; in contents one more is for the page.
_TAB_OF_HEADING = re.compile(
    r"^ *(?:第?[一二三四五六七八九十百]{1,4}[、章节.．]|[（(][一二三四五六七八九十0-9ivxlcIVXLC]{1,5}[）)]"
    r"|[IVXLCivxlc]{1,6}\."
    r"|\d{1,2}(?:\.\d{1,2})*\.|(?:Chapter|Section|Column|Box|Case) \w{1,5}[:.]?"
    r"|(?:专栏|专题|案例)[一二三四五六七八九十0-9]{1,3}[：:]?)(\t)(?=[^\W\d][^\t\n]*$)",
    re.MULTILINE,
)

# Two blanks between the words of a line that is set to both margins; in so many lines that they are no mistake.
_WIDE_BLANK = re.compile(r"(?<=[!-~’”]) (?= [!-~“‘])")
_MANY_LINES = 30

# Two pieces of one line that stand the wrong way round: the second one is set in by as much as the first one is long.
_EXCHANGED = re.compile(
    r"^(?P<blanks> {2,})(?P<second>[，。、；：？！）》】”’“《（].*)\n(?P<first> ?\S.*)$", re.MULTILINE
)
_FEWEST_BLANKS = (
    8  # a piece that is set in by fewer may begin a paragraph, unless the other one closes what it does not open
)

_DAMAGE = re.compile(
    r"\(cid:\d+\)|[□\ufffd]|(?<=[A-Za-z])\?+(?=[a-z])|(?<=[㐀-鿿])\?+(?=[㐀-鿿])"
    r"|â€[™œ\u009d“”˜\u0080-\u00bf]?|Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]|ï¼.|ã€.|锟斤拷?|烫烫|屯屯屯"
)


@dataclass(frozen=True, slots=True)
class Edit:
    """The characters `start` up to `end` of report.txt read `text`; `rule` says why."""

    start: int
    end: int
    text: str
    rule: Rule
    why: str = ""
    language: str = ""


@dataclass(frozen=True)
class Mended:
    """A source with mended characters, and what was mended, in the order of report.txt."""

    original: Source
    source: Source
    edits: tuple[Edit, ...]

    @cached_property
    def _runs(self) -> tuple[tuple[int, int, Edit | None], ...]:
        """Return (offset in the mended text, offset in report.txt, edit) wherever an edit begins or ends."""
        runs: list[tuple[int, int, Edit | None]] = [(0, 0, None)]
        shift = 0
        for edit in self.edits:
            runs.append((edit.start + shift, edit.start, edit))
            shift += len(edit.text) - (edit.end - edit.start)
            runs.append((edit.end + shift, edit.end, None))
        return tuple(runs)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _, _ in self._runs)

    @cached_property
    def page_lines(self) -> frozenset[int]:
        """Return the lines, from 1, that a form feed says begin a page."""
        feeds = (edit for edit in self.edits if self.original.text[edit.start] == "\f")
        return frozenset(self.original.line_of(edit.start) for edit in feeds)

    def offset(self, place: int) -> int:
        """Return where in report.txt the character at `place` of the mended text stands."""
        start, original, edit = self._runs[bisect_right(self._starts, place) - 1]
        return original if edit else original + place - start

    def text(self, text: Text) -> Text:
        """Return a text with its places in report.txt."""
        return tuple(part for piece in text for part in self._parts(piece))

    def _parts(self, piece: Piece) -> Iterator[Piece]:
        if piece.start is None or not piece.text:
            yield piece
            return
        end = piece.start + len(piece.text)
        first = bisect_right(self._starts, piece.start)
        cuts = [piece.start, *(place for place in self._starts[first : bisect_right(self._starts, end - 1)]), end]
        for start, stop in pairwise(cuts):
            if start < stop:
                characters = piece.text[start - piece.start : stop - piece.start]
                yield Piece(characters, self.offset(start), piece.italic)

    def segment(self, segment: Segment) -> Segment:
        """Return a segment whose texts have their places in report.txt."""
        if not self.edits:
            return segment
        texts = {code: tuple(map(self.text, texts)) for code, texts in segment.texts.items()}
        return replace(segment, texts=texts)

    def accounts(self, accounts: Sequence[Account]) -> tuple[Account, ...]:
        """Return accounts of the mended text as accounts of report.txt; what was left out has its rule."""
        if not self.edits:
            return tuple(accounts)
        pieces = sorted((*self._kept(accounts), *self._left_out()), key=lambda account: account.start)
        return tuple(_joined(pieces))

    def _kept(self, accounts: Sequence[Account]) -> Iterator[Account]:
        for account in accounts:
            for piece in self._parts(Piece(self.source.text[account.start : account.end], account.start)):
                edit = self._edit_at(piece.start or 0)
                end = edit.end if edit else (piece.start or 0) + len(piece.text)
                yield replace(account, start=piece.start or 0, end=end)

    def _edit_at(self, original: int) -> Edit | None:
        return self._by_start.get(original)

    @cached_property
    def _by_start(self) -> Mapping[int, Edit]:
        return {edit.start: edit for edit in self.edits if edit.text}

    def _left_out(self) -> Iterator[Account]:
        return (Account(edit.start, edit.end, "artefact", edit.rule) for edit in self.edits if not edit.text)

    def repairs(self, languages: Mapping[int, str]) -> Iterator[Repair]:
        """Yield what was mended, a repair for each rule on each line; `languages` has the language of each line."""
        line_of = self.original.line_of
        for (line, rule), edits in groupby(sorted(self.edits, key=lambda e: (line_of(e.start), e.rule)),
                                           key=lambda e: (line_of(e.start), e.rule)):  # fmt: skip
            counts = Counter(_told(edit, self.original) for edit in edits)
            detail = ", ".join(told + (f" ({count} times)" if count > 1 else "") for told, count in counts.items())
            yield Repair(rule, languages.get(line, ""), (line,), detail)


def _joined(pieces: Sequence[Account]) -> Iterator[Account]:
    """Yield accounts with those made one that follow each other and are of the same thing."""
    before: Account | None = None
    for account in pieces:
        if before and (before.end, before.kind, before.what, before.language) == (
            account.start, account.kind, account.what, account.language,
        ):  # fmt: skip
            before = replace(before, end=account.end)
            continue
        if before:
            yield before
        before = account
    if before:
        yield before


def _told(edit: Edit, source: Source) -> str:
    if edit.why:
        return f"“{source.text[edit.start : edit.end]}” reads “{edit.text}”: {edit.why}"
    if edit.rule in {"ligature", "compatibility-character", "full-width-character", "combining-mark"}:
        return f"{source.text[edit.start : edit.end]} → {edit.text}"
    name = f"U+{ord(source.text[edit.start]):04X}"
    return f"{name} as a blank" if edit.text else f"{name} left out"


def mend_characters(source: Source, edition_toml: TomlFile[EditionRecord]) -> Mended:
    """Return the source with its characters mended.

    Raises InputError for characters that no rule can mend and no [[damage]] answers, and for a [[damage]] that
    report.txt does not have so often or that changes nothing.
    """
    recorded = tuple(_recorded(source, edition_toml))
    refuse(problem for problem in recorded if isinstance(problem, Problem))
    answers = [edit for edit in recorded if isinstance(edit, Edit)]
    edits = [edit for edit in answers if source.text[edit.start : edit.end] != edit.text]
    taken = {place for edit in answers for place in range(edit.start, edit.end)}
    edits += [edit for edit in _by_rule(source.text) if edit.start not in taken]
    lost = tuple(lost_hyphens(source))
    edits += [Edit(each.start, each.end, each.word, "lost-hyphen", _LOST) for each in lost if each.word]
    edits = _apart(sorted(edits, key=lambda edit: (edit.start, -edit.end)))
    refuse(_too_long(source, lost, taken))
    refuse(_damaged(source, taken | {place for edit in edits for place in range(edit.start, edit.end)}))
    return Mended(source, replace(source, text=_edited(source.text, edits)) if edits else source, tuple(edits))


def mended_by_rule(source: Source) -> Source:
    """Return the source with its characters mended as far as rules can; what they cannot mend stays."""
    edits = sorted(_by_rule(source.text), key=lambda edit: (edit.start, -edit.end))
    return replace(source, text=_edited(source.text, _apart(edits)))


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    apart: list[Edit] = []
    for edit in edits:
        if not apart or edit.start >= apart[-1].end:
            apart.append(edit)
    return apart


def _edited(text: str, edits: Sequence[Edit]) -> str:
    parts, position = [], 0
    for edit in edits:
        parts += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*parts, text[position:]])


def _by_rule(text: str) -> Iterator[Edit]:
    for rule, pattern in _PLAIN:
        for match in pattern.finditer(text):
            yield Edit(match.start(), match.end(), _mended(match[0], rule), rule)
    for match in _TAB_OF_HEADING.finditer(text):
        place, is_latin = match.start(1), match[0][-2].isascii()
        yield Edit(place, place + 1, " " if is_latin else "", "unusual-blank" if is_latin else "layout-blank")
    for match in _EXCHANGED.finditer(text):
        if _is_exchanged(match):
            why = "the pieces of one line stood the wrong way round"
            yield Edit(match.start(), match.end("second"), match["first"], "exchanged-pieces", why)
            yield Edit(match.start("first"), match.end(), match["second"], "exchanged-pieces", why)
    if sum(bool(_WIDE_BLANK.search(line)) for line in text.split("\n")) >= _MANY_LINES:
        yield from (Edit(match.start(), match.end(), "", "layout-blank") for match in _WIDE_BLANK.finditer(text))


def _is_exchanged(match: re.Match[str]) -> bool:
    """Tell whether two pieces belong the other way round, and not the first one after what stands before both."""
    before = match.string[: match.start()].removesuffix("\n").rpartition("\n")[2].rstrip()
    indent = len(match["blanks"])
    if abs(len(match["first"].rstrip()) - indent) > 1 or abs(len(before) - indent) <= 1:
        return False
    closes = match["first"].rstrip()[-1:] in "”》）】" and any(count < 0 for count in open_pairs(match["first"]))
    return indent >= _FEWEST_BLANKS or closes


def _mended(characters: str, rule: Rule) -> str:
    if rule == "unusual-blank":
        return " "
    if rule in {"page-mark", "invisible-character", "layout-blank"}:
        return ""
    folded = "".join(_RADICALS.get(character, character) for character in characters)
    return unicodedata.normalize("NFC" if rule == "combining-mark" else "NFKC", folded)


def _recorded(source: Source, edition_toml: TomlFile[EditionRecord]) -> Iterator[Edit | Problem]:
    too_long = {each.line.number for each in lost_hyphens(source)} if edition_toml.record.damage else set()
    for index, damage in enumerate(edition_toml.record.damage):
        path = f"$.damage[{index}]"
        extracted = _unnamed(damage.extracted)
        places = [match.start() for match in re.finditer(re.escape(extracted), source.text)]
        if not damage.extracted or len(places) != damage.times:
            yield edition_toml.problem(
                "R241",
                f"{path}.extracted",
                f"“{damage.extracted}” stands {len(places)} times in {source.name}; expected it {damage.times} times",
            )
        elif extracted == damage.printed and not _is_damaged(extracted) and source.line_of(places[0]) not in too_long:
            yield edition_toml.problem(
                "R242", path, f"“{damage.extracted}” reads so without this record; expected one that is needed"
            )
        else:
            yield from (_edit(damage, place, place + len(extracted)) for place in places)
    for index, note in enumerate(edition_toml.record.note):
        if note.sign is not None:
            yield _sign(note, f"$.note[{index}]", source, edition_toml)


def _sign(note: Note, path: str, source: Source, edition_toml: TomlFile[EditionRecord]) -> Edit | Problem:
    """Return the edit that takes the sign of a note out of the text."""
    count = source.text.count(note.quote)
    if count != 1 or not note.sign or not note.quote.endswith(note.sign):
        return edition_toml.problem(
            "R214",
            f"{path}.quote",
            f"“{note.quote}” stands {count} times in {source.name}; expected a passage that stands there once and ends "
            "in the `sign` of the note",
        )
    end = source.text.index(note.quote) + len(note.quote)
    return Edit(end - len(note.sign), end, "", "recorded-note", note.why, note.language)


def _unnamed(words: str) -> str:
    """Return words with each character in them that is named by its code point, since nobody sees it: `U+F0B7`."""
    return re.sub(r"U\+([0-9A-F]{4,5})", lambda match: chr(int(match[1], 16)), words)


def _edit(damage: Damage, place: int, end: int) -> Edit:
    return Edit(place, end, damage.printed or "", "recorded-damage", damage.why, damage.language)


def _is_damaged(characters: str) -> bool:
    return bool(_DAMAGE.search(characters)) or not all(map(is_printable, characters))


def _damaged(source: Source, answered: set[int]) -> Iterator[Problem]:
    """Yield the characters that are damage of the extraction, but for those at the places `answered`.

    The same characters are told once a line: of a text in another encoding there would be no end.
    """
    problems: dict[tuple[int, str], Problem] = {}
    for match in _DAMAGE.finditer(source.text):
        line = source.line_of(match.start())
        if match.start() not in answered and (line, match[0]) not in problems:
            problems[line, match[0]] = _damage_problem(match, line, source)
    unprintable = {character for character in set(source.text) if not is_printable(character)} - {"\ufffd"}
    for offset, character in enumerate(source.text if unprintable else ""):
        if character in unprintable and offset not in answered:
            line = source.line_of(offset)
            message = (
                f"character U+{ord(character):04X} cannot be printed; expected text only, "
                f"or a [[damage]] in edition.toml (extracted = “U+{ord(character):04X}”) with what the report prints"
            )
            problems.setdefault((line, character), Problem("F104", source.name, line, message))
    yield from problems.values()


def _damage_problem(match: re.Match[str], line: int, source: Source) -> Problem:
    around = source.text[max(match.start() - 8, 0) : match.end() + 8].split("\n")
    name = " (U+FFFD)" if match[0] == "\ufffd" else ""
    message = f"“{max(around, key=len)}” has “{match[0]}”{name}, which looks like {_cause(match[0])}"
    expected = "expected a [[damage]] in edition.toml with what the report prints"
    return Problem("R243", source.name, line, f"{message}; {expected}")


_LOST = "the hyphen at a line end was left out; the text has the word with it elsewhere"


def _too_long(source: Source, lost: Sequence[LostHyphen], answered: set[int]) -> Iterator[Problem]:
    """Yield the lines into which the extractor joined two, but for those with a word known or answered."""
    for each in lost:
        places = range(each.line.start, each.line.start + len(each.line.text))
        if not each.word and not answered.intersection(places):
            yield Problem(
                "R244",
                source.name,
                each.line.number,
                f"“{each.line.text[:40]}…” is longer than the page is wide, as where two lines were joined and the "
                "hyphen between them was left out; expected a [[damage]] in edition.toml with the word as printed",
            )


def _cause(characters: str) -> str:
    if characters[0] in "âÃÂïã锟烫屯":
        return "text read in another encoding (UTF-8 as Windows-1252 or GBK)"
    return "a character that the font has no name for"
