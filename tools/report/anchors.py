"""What both languages of a text print alike: numbers by value, bodies, Latin words, words of the field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tools.language.languages import Code
from tools.language.printed_numbers import chinese_numbers, english_numbers

# Bodies that every edition names, by how each language prints them.
_BODIES: tuple[tuple[str, str], ...] = (
    ("国家知识产权局", "CNIPA|China National Intellectual Property Administration"),
    ("市场监管总局", "SAMR|State Administration for Market Regulation"),
    ("公安部|公安机关", "MPS|Ministry of Public Security|public security"),
    ("海关", "GACC?|[Cc]ustoms"),
    ("最高人民法院|人民法院", "SPC|Supreme People.s Court|people.s court"),
    ("检察", "SPP|[Pp]rocurator"),
    ("版权局", "NCAC|National Copyright Administration"),
    ("农业农村部", "MARA|Ministry of Agriculture and Rural Affairs"),
    ("商务部", "MOFCOM|Ministry of Commerce"),
    ("工业和信息化部", "MIIT|Ministry of Industry and Information Technology"),
    ("司法部", "MOJ|Ministry of Justice"),
    ("药监局", "NMPA|National Medical Products Administration"),
    ("网信办|互联网信息办公室", "CAC|Cyberspace Administration"),
    ("邮政", "[Pp]ost(?:al)? "),
    ("广电总局", "NRTA|National Radio and Television"),
    ("林草局", "Forestry and Grassland"),
    ("世界知识产权组织", "WIPO|World Intellectual Property"),
    ("中国人民银行", "People.s Bank"),
)
# Words of the field that one language seldom says without the other: they tell prose without numbers apart.
_WORDS_OF_THE_FIELD: tuple[tuple[str, str], ...] = (
    ("顶层设计", "top-level design"),
    ("法律法规", "laws and regulations|legal and regulatory"),
    ("司法", "judici"),
    ("监管", "regulat|supervis"),
    ("宣传", "publicity|outreach|awareness"),
    ("国际合作", "international cooperation"),
    ("五年|“十四五”", "five-year plan"),
    ("数字", "digital"),
    ("绿色|低碳", "green|low-carbon"),
    ("历史性", "historic"),
    ("创新", "innovat"),
    ("全球化", "globalization"),
    ("多边", "multilateral"),
    ("全球治理", "global governance"),
    ("消费者", "consumer"),
    ("版权|著作权", "copyright"),
    ("专利", "patent"),
    ("商标", "trademark"),
    ("药品|医药", "drug|pharmaceutical|medic"),
    ("食品", "food"),
    ("出口", "export"),
    ("经济", "econom"),
    ("培训", "train"),
    ("人才", "talent"),
    ("刑事|犯罪", "crim"),
    ("行政处罚", "administrative penalt"),
    ("信用", "credit"),
    ("纠纷|调解", "dispute|mediat"),
    ("中国智慧", "chinese wisdom"),
    ("风险", "risk"),
    ("激励", "incentive|catalyst|stimul"),
    ("稳中有进|平稳", "steady|stab"),
    ("人类", "human"),
    ("茶|农", "tea|agricultur|farm"),
)
_MONTH = re.compile(r"[0-9]{1,2} ?[月日]|·[0-9]+|[0-9]+·")
_WORDS = re.compile("[〇零一二三四五六七八九十百千两]+")  # a Chinese number in words is as often a name: “十四五”
_LEAST_NUMBER = 10  # a smaller one is as often a word

_LATIN = re.compile("[a-z]{3,}")

Anchor = tuple[str, Decimal | int | str]  # the kind, and what it is
_Patterns = dict[Code, tuple[re.Pattern[str], ...]]


def _patterns(names: Sequence[tuple[str, str]]) -> _Patterns:
    return {
        "zh": tuple(re.compile(chinese) for chinese, _ in names),
        "en": tuple(re.compile(english) for _, english in names),
    }


_BODY_PATTERNS = _patterns(_BODIES)
_FIELD_PATTERNS = _patterns(_WORDS_OF_THE_FIELD)


def large_numbers(text: str, code: Code) -> frozenset[Decimal]:
    """Return the values from 10 on that a text prints, those of Chinese words, months and days left out."""
    found = chinese_numbers(_WORDS.sub("", _MONTH.sub("", text))) if code == "zh" else english_numbers(text)
    return frozenset(number for number in found if number >= _LEAST_NUMBER)


def bodies(text: str, code: Code) -> frozenset[int]:
    """Return which of the bodies that every edition names a text names, by their place in the list."""
    return frozenset(index for index, names in enumerate(_BODY_PATTERNS[code]) if names.search(text))


def name_of(body: int) -> str:
    """Return the Chinese name of a body, by its place in the list."""
    return _BODIES[body][0].split("|")[0]


def words_of_the_field(text: str, code: Code) -> frozenset[int]:
    """Return which words of the field a text has, by their place in the list."""
    lower = text.lower()
    return frozenset(index for index, words in enumerate(_FIELD_PATTERNS[code]) if words.search(lower))


def latin_words(text: str) -> frozenset[str]:
    """Return the words of three Latin letters and more, in lower case."""
    return frozenset(_LATIN.findall(text.lower()))


def places_of_anchors(text: str, code: Code) -> Iterator[tuple[int, Anchor]]:
    """Yield the bodies, words of the field and Latin words of a text, each place with the character where it begins."""
    lower = text.lower()
    for kind, patterns, where in (("body", _BODY_PATTERNS[code], text), ("word", _FIELD_PATTERNS[code], lower)):
        for index, pattern in enumerate(patterns):
            yield from ((match.start(), (kind, index)) for match in pattern.finditer(where))
    yield from ((match.start(), ("latin", match[0])) for match in _LATIN.finditer(lower))
