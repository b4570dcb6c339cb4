"""Tell what a line looks like that would else be running text or a heading: none of these is read so by default.

Each look has its code, what the line looks like, and the records of edition.toml that answer it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tools.files.errors import Problem
from tools.language.forms import fold, proposal
from tools.language.languages import ends_sentence, first_unclosed, from_roman
from tools.report.context import Context
from tools.report.fragments import Fragment
from tools.report.furniture import looks_like_page_number
from tools.report.text import plain
from tools.report.wording import comparable

# The longest heading of the 2024 report has 20 characters in Chinese and 103 in English.
_LONGEST_HEADING = {"zh": 45, "en": 170}
# A title, caption or heading without a number; the shortest line of the 2024 report's prose has 30 characters.
_LONGEST_LABEL = {"zh": 20, "en": 60}


@dataclass(frozen=True, slots=True)
class _Look:
    """What a line looks like, and what is expected: the records that answer it."""

    code: str
    what: str
    expected: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A line among its neighbours.

    `is_start` says that no sentence is open before it, `is_joined` that the line before it only ended for want of room.
    """

    fragment: Fragment
    following: Fragment | None
    is_start: bool
    is_joined: bool
    is_short: bool
    has_chapters: bool

    @property
    def text(self) -> str:
        return self.fragment.text


_FURNITURE_OR_PROSE = "a [[furniture]], or a [[prose]] when it is text"
_FURNITURE_OR_TABLE = "a [[furniture]], or a [[table]] with its lines"
_TABLE_OR_FURNITURE = "a [[table]] with its lines, or a [[furniture]]"
_NOTE_OR_PROSE = "a [[note]], or a [[prose]]"

_RULE = _Look("R221", "a rule or a sign", "a [[furniture]]")
_ADDRESS = _Look("R221", "an address at a page's foot", _FURNITURE_OR_PROSE)
_APPENDIX = _Look("R232", "an appendix", "an [[appendix]], or a [[prose]]")
_CAPTION = _Look("R223", "a caption", _FURNITURE_OR_TABLE)
_ROW = _Look("R223", "a row of a table", _TABLE_OR_FURNITURE)
_NUMBERS = _Look("R223", "the numbers of a table or an axis", _FURNITURE_OR_TABLE)
_UNIT = _Look("R223", "the unit of a table", _TABLE_OR_FURNITURE)
_ORIGIN = _Look("R224", "the source of a table or figure", _NOTE_OR_PROSE)
_NOTE = _Look("R224", "a note", _NOTE_OR_PROSE)
_ITEM = _Look("R227", "an item of a list", "a [[prose]], or a [[furniture]]")

_STARTS: tuple[tuple[re.Pattern[str], _Look], ...] = tuple(
    (re.compile(pattern), look)
    for pattern, look in (
        (r"[^\w]+", _RULE),
        (r"(?:https?://|www\.)\S+", _ADDRESS),
        (r"(?:附录|附件|附表|大事记|Appendix|Annex|APPENDIX|ANNEX)\b.{0,60}", _APPENDIX),
        (r"(?:附录|附件)[一二三四五六七八九十0-9：: ].{0,30}", _APPENDIX),
        (r"[图表] ?[0-9一二三四五六七八九十]+(?:[-—–.][0-9]+)?(?![^ ：:.]*[。；]).{0,40}", _CAPTION),
        (r"(?:Figure|Fig\.|Table|Chart|Exhibit|Graph|FIGURE|TABLE) ?[0-9IVX]+.{0,120}", _CAPTION),
        (r".*	.*|.*\S {3,}\S.*", _ROW),
        (r"[-\d.,%+()（） —–]+", _NUMBERS),
        (r"(?:单位|Unit)[:：].*", _UNIT),
        (r"(?:资料来源|数据来源|来源|Sources?|SOURCE)[:：].*", _ORIGIN),
        (r"(?:[①-⑳⓪¹²³⁰⁴-⁹†‡※]|\*+(?=\s)|[\[［〔]\d{1,2}[\]］〕]|注[释：:\d]|Notes?[:.] |NOTES?[:.] ).*", _NOTE),
        (r"[•●■◆▪▲►▶○◎☐★◇□❖✓➢] ?\S.*|[-–—·] \S.*|[olnuv§] [A-Z].*", _ITEM),
    )
)

# Where extractors put the foot of a page into its last line; inside a sentence it would be a figure.
_PAGE_AT_END = re.compile(r"\S ?(?:[-–—] ?\d{1,4} ?[-–—]|· ?\d{1,4} ?·|第 ?\d{1,4} ?页)$")

_NUMBERED_NOTE = _Look("R224", "a note with its number", "a [[note]], or a [[prose]]")

_SIGN = re.compile(
    r"[①-⑳]|(?<![m米])[¹²³⁰⁴-⁹]|(?<=[\w%.,。”）])[\[［]\d{1,2}[\]］]|(?<=%)\d{1,2}(?!\d)"
    r"|(?<=[。”》])\d{1,2}(?=$|[一-鿿，。](?![年月日]))|(?<=[a-z])\.?\d{1,2}(?=$|[ ,;](?![0-9]))|†|‡"
)


def looks(fragments: Sequence[Fragment], titles: frozenset[str], context: Context) -> Iterator[Problem]:
    """Yield a problem for each line that looks like something else than what it would be read as.

    `titles` are those of the report and of its headings, as `comparable` gives them, folded.
    """
    forms: set[str] = set()
    for place in _places(fragments, context):
        look = (
            _heading_look(place, fragments, context)
            if place.fragment.kind != "prose"
            else _prose_look(place, titles, context)
        )
        if look and look.expected not in forms:
            if look.code == "R228":
                forms.add(look.expected)
            yield context.problem(
                look.code,
                place.fragment.line.number,
                f"“{place.text[:60]}” looks like {look.what}; expected {look.expected} in {context.edition_toml.name}",
            )


def _places(fragments: Sequence[Fragment], context: Context) -> Iterator[_Place]:
    """Yield the lines of which edition.toml says nothing, with what surrounds them."""
    cuts = {cut.after: cut.goes_on for _, cut in context.cuts()}
    has_chapters, before = False, None
    for index, fragment in enumerate(fragments):
        following = fragments[index + 1] if index + 1 < len(fragments) else None
        is_start = (
            before is None or before.kind != "prose" or ends_sentence(before.text, fragment.text, context.language)
        )
        if before and not is_start:
            is_start = any(before.text.endswith(after) and not goes_on for after, goes_on in cuts.items())
        if not fragment.is_recorded:
            is_joined = before is not None and before.wraps
            yield _Place(fragment, following, is_start, is_joined, _is_label(fragment.text, context), has_chapters)
        has_chapters = has_chapters or fragment.kind == "chapter"
        before = fragment


def _is_label(text: str, context: Context) -> bool:
    """Tell whether a line is short and has no punctuation, as titles and captions are."""
    if (
        len(text) > _LONGEST_LABEL[context.code]
        or re.search(r"[，。、；：！？,.;:!?…]|[-—–]$", text)
        or first_unclosed(text)
    ):
        return False
    if not context.language.glue:
        return bool(re.search("[一-鿿]", text))
    return text[:1].isupper() and len(text.split()) <= 10 and bool(re.search("[A-Za-z]{5}", text))


def _prose_look(place: _Place, titles: frozenset[str], context: Context) -> _Look | None:
    return (
        _title_again(place, titles)
        or _page_number(place)
        or _start_look(place)
        or _form_look(place, context)
        or _label_look(place, context)
        or _item_end(place, context)
        or _sign_look(place)
    )


def _page_number(place: _Place) -> _Look | None:
    if _PAGE_AT_END.search(place.text):
        what = f"text with the number of a page at its end (…{place.text[-16:]})"
        return _Look("R221", what, "a [[damage]] that prints the words without it, or a [[prose]]")
    words = re.sub(r"[-–—· ]", "", place.text)
    if not looks_like_page_number(place.text) or not (
        words.isascii() is False or words[:1].isdigit() or _is_roman(words)
    ):
        return None
    return _Look("R221", "the number of a page", "a [[furniture]], or a [[prose]] when it is text")


def _is_roman(words: str) -> bool:
    try:
        return from_roman(words) > 0
    except ValueError:
        return words.lower().startswith("p")


def _title_again(place: _Place, titles: frozenset[str]) -> _Look | None:
    words = comparable(re.sub(r"[(（]?\d{4}年?(?:度)?[)）]?", "", place.text)).casefold()
    if not words or not ({words, comparable(place.text).casefold()} & titles):
        return None
    return _Look("R222", "a title that the page repeats", "a [[furniture]], or a [[heading]] with its level and number")


def _start_look(place: _Place) -> _Look | None:
    for pattern, look in _STARTS:
        if pattern.fullmatch(place.text) and not (place.is_joined and (look is _RULE or look.code in {"R227", "R223"})):
            return look
    is_note = re.match(r"\d{1,2} [A-Z]|\d{1,2} ?(?:见|参见|据|数据|资料|注|引自|来源|根据)", place.text)
    return _NUMBERED_NOTE if is_note and not place.is_joined else None


def _form_look(place: _Place, context: Context) -> _Look | None:
    """Return the look of a line that begins like a heading, in a form that the edition does not say it has."""
    suggested = None if place.is_joined else proposal(place.text, context.language, has_chapters=place.has_chapters)
    is_word = suggested is not None and re.search(r"第.+[章节]|专|案例|[A-Za-z]{4}", suggested.example)
    if suggested and (place.is_start or is_word):
        if len(place.text) > _LONGEST_HEADING[context.code]:
            return _Look("R229", "a heading and is as long as a paragraph", "a [[prose]]")
        form = f'{suggested.kind} = "{suggested.example}" under [forms.{context.code}]'
        if suggested.kind == "section":
            form += " (or `subsection`, when it is one of the third level), a [[furniture]]"
        return _Look("R228", f"a {suggested.kind} heading", f"{form}, or a [[prose]]")
    if place.is_start and re.match(
        r"(?:[一二三四五六七八九十]+|\d+)、|\((?:[一二三四五六七八九十]+|\d+)\)", fold(place.text)
    ):
        return _Look(
            "R229", "a heading whose number cannot be read", "a [[prose]], or a [[heading]] with its level and number"
        )
    unnumbered = re.match(r"【?(?:专栏|专题|案例)】?[：: ]|(?:Column|Box|Case): ", place.text)
    if unnumbered and len(place.text) <= _LONGEST_HEADING[context.code]:
        return _Look("R228", "a column without a number", "a [[heading]] with its level and number, or a [[prose]]")
    return None


def _label_look(place: _Place, context: Context) -> _Look | None:
    """Return the look of a short line without punctuation that no page break can have left."""
    if not place.is_short or place.is_joined or place.fragment.wraps:
        return None
    if place.following is None or place.following.kind != "prose":
        return None  # the sentence is not finished, which is told as such
    return _Look(
        "R230",
        "a heading or a caption without a number",
        f"a [[heading]] with its level and number, a [[furniture]], a [[prose]], or {_end_word(place)} = "
        f'"{place.text}" under [forms.{context.code}]',
    )


def _end_word(place: _Place) -> str:
    return "conclusion" if place.has_chapters else "preface"


def _item_end(place: _Place, context: Context) -> _Look | None:
    """Return the look of a line that ends as an item of a list or its opening does."""
    if (
        place.text[-1:] not in "；：;:"
        or place.fragment.wraps
        or not place.following
        or place.following.kind != "prose"
    ):
        return None
    if any(place.text.endswith(cut.after) for _, cut in context.cuts()):
        return None
    return _Look(
        "R226",
        f"an item of a list or the words before one, “…{place.text[-20:]}”",
        "a [[cut]] that says whether the paragraph goes on",
    )


def _sign_look(place: _Place) -> _Look | None:
    match = _SIGN.search(place.text)
    if not match:
        return None
    passage = place.text[max(match.start() - 8, 0) : match.end()]
    return _Look("R225", f"text with the sign of a note, “{passage}”", "a [[note]] with this `sign`, or a [[prose]]")


def _heading_look(place: _Place, fragments: Sequence[Fragment], context: Context) -> _Look | None:
    """Return the look of a heading that may be none, or not all of one."""
    text = place.text
    if place.fragment.kind in {"preface", "conclusion"}:
        return None
    inside = r"^[IVXLivxl]\. ?[A-Z]\. |.{8,}[a-z]{3}[.!?] [A-Z]" if context.language.glue else "[。！？；]."
    if len(text) > _LONGEST_HEADING[context.code] or re.search(inside, text):
        answers = "a [[prose]], or a [[heading]] that quotes the heading alone"
        return _Look("R229", "a paragraph that begins like a heading", answers)
    if not place.is_start and any(
        _same_heading(other, place.fragment, context) for other in fragments if other is not place.fragment
    ):
        return _Look("R222", "a title that the page repeats", "a [[furniture]] with its line")
    return None


def _same_heading(fragment: Fragment, other: Fragment, context: Context) -> bool:
    if fragment.kind == "prose" or fragment.marker != other.marker:
        return fragment.text == other.text
    words, others = (comparable(plain(each.heading(context.language))).casefold() for each in (fragment, other))
    return words == others


def unfinished_headings(fragments: Sequence[Fragment], listed: frozenset[str], context: Context) -> Iterator[Problem]:
    """Yield a problem for each heading that the next line may continue.

    Others of the text stand apart from theirs, or the next line ends early, as the last one of a heading does.

    `listed` are the headings of the contents, which tell a whole one.
    """
    pairs = [(heading, following) for heading, following in pairwise(fragments) if heading.kind != "prose"]
    before_text = [pair for pair in pairs if pair[1].kind == "prose"]
    tight = [pair for pair in before_text if pair[1].line.number == pair[0].last_line + 1]
    unclear = [pair for pair in before_text if pair[0].is_doubtful]
    for heading, following in unclear if 2 * len(tight) > len(before_text) else tight:
        if (
            not heading.is_recorded
            and comparable(heading.text).casefold() not in listed
            and (heading.is_doubtful or not heading.further)
        ):
            yield context.problem(
                "R234",
                heading.line.number,
                f"“{heading.text}” may go on in the next line (“{following.text[:30]}”); expected a [[heading]] in "
                f"{context.edition_toml.name} with lines = 2, or with lines = 1 when it does not",
            )
