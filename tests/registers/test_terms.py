"""Where the words of a term stand when a segment has them more often than the term has places."""

from __future__ import annotations

from pathlib import Path

from tests.registers.making import problems_in, told, write
from tools.language.languages import Code
from tools.registers.evidence import Evidence
from tools.registers.glossary import Entry, Glossary
from tools.registers.terms import Term, TermPlace, TermsRecord, terms_data, unexplained_renderings
from tools.report.model import Report

HEADING = 'zh = ["检验"]\nen = ["Testing"]\nplaces = [{ segment = "c2", zh = "检验", en = "Testing" }]'
TERM = f'[[term]]\nid = "testing"\ndomain = "market"\n{HEADING}\n\n[[term]]\nid = "new-variety"'
NAMES = 'names.zh = ["检验机构"]\nnames.en = ["testing body"]'
ENTRY = f'[[entry]]\nid = "testing-body"\nkind = "term"\n{NAMES}\n\n[[entry]]\nid = "mu"'


def term(identifier: str, *places: TermPlace) -> Term:
    def forms(code: Code) -> tuple[str, ...]:
        return tuple({place.quote[code] for place in places if code in place.quote})

    return Term(identifier, "market", forms("zh"), forms("en"), places)


def starts(report: Report, glossary: Glossary, *terms: Term) -> list[list[int]]:
    data = terms_data(TermsRecord(terms), Evidence(report, glossary))
    return [[place.start["zh"] for place in record.places] for record in data]


def test_part_of_a_name_in_the_glossary_is_no_term(tmp_path: Path, made_up: Report) -> None:
    change = ("terms.toml", '[[term]]\nid = "new-variety"', TERM)
    assert told(problems_in(write(tmp_path, change), made_up)) == ["T108 terms.toml:6"] * 2
    assert problems_in(write(tmp_path, change, ("glossary.toml", '[[entry]]\nid = "mu"', ENTRY)), made_up) == ()


def test_words_inside_longer_words_count_last(made_up: Report) -> None:
    tree, tea = TermPlace("c1-s2-p1", "茶树"), TermPlace("c1-s2-p1", "茶")
    assert starts(made_up, Glossary(), term("tea", tea), term("tea-tree", tree)) == [[25], [1]]
    assert starts(made_up, Glossary(), term("tea", tea, tea), term("tea-tree", tree)) == [[1, 25], [1]]
    assert starts(made_up, Glossary(), term("tea", tea)) == [[1]]
    assert starts(made_up, Glossary(), term("tea", tea, tree)) == [[25, 1]]


def test_words_inside_a_name_count_last(made_up: Report) -> None:
    glossary = Glossary((Entry("tree", "term", {"zh": ("茶树",), "en": ()}),))
    assert starts(made_up, glossary, term("tea", TermPlace("c1-s2-p1", "茶"))) == [[25]]


def test_a_place_may_say_which_of_equal_words_it_is(made_up: Report) -> None:
    second = TermPlace("c1-s2-p1", "茶", nth={"zh": 2})
    other = TermPlace("c1-s2-p1", "茶")
    assert starts(made_up, Glossary(), term("tea", second, other)) == [[25, 1]]
    assert starts(made_up, Glossary(), term("tea", other, second)) == [[1, 25]]
    assert starts(made_up, Glossary(), term("tea", TermPlace("c1-s2-p1", "茶", nth={"zh": 1}))) == [[1]]


def test_words_inside_a_name_count_after_those_inside_longer_words(made_up: Report) -> None:
    glossary = Glossary((Entry("tree", "term", {"zh": ("茶树",), "en": ()}),))
    packaging = TermPlace("c1-s2-p1", "茶叶包装")
    assert starts(made_up, glossary, term("packaging", packaging), term("tea", TermPlace("c1-s2-p1", "茶"))) == [
        [25],
        [25],
    ]


def test_two_places_of_a_term_share_no_words_while_the_segment_has_enough(made_up: Report) -> None:
    measures = TermPlace("c1-s2-p1", "《茶树品种管理办法（一）》施行，鼓励引进新品种，《茶叶包装指引（一）》")
    short, long = TermPlace("c1-s2-p1", "茶"), TermPlace("c1-s2-p1", "茶树")
    assert starts(made_up, Glossary(), term("all", measures), term("tea", long, short)) == [[0], [1, 25]]


def test_a_rendering_that_no_place_touches_is_listed(made_up: Report) -> None:
    place = TermPlace("c1-s2-p1", "新品种", "varieties")
    record = TermsRecord((Term("variety", "market", ("新品种",), ("varieties", "variety"), (place,)),))
    evidence = Evidence(made_up, Glossary())
    assert list(unexplained_renderings(record, evidence)) == ["column-1-p1: “variety” (variety)"]
