"""Who acts is an agency of the glossary or a body of the register's own list, under the names that are printed."""

from __future__ import annotations

from pathlib import Path

from tests.registers.making import edition_in, problems_in, told, write
from tools.registers.bodies import Body, BodyData, divided
from tools.report.model import Report

BODY = Body("testing-bodies", {"zh": "检验机构", "en": "testing bodies"}, "class")


def test_the_agencies_and_the_bodies_that_a_record_names_keep_their_order() -> None:
    other = Body("tasters", {"zh": "品茶者", "en": "tasters"}, "local")
    agencies, bodies = divided(("samr", "tasters", "gac", "testing-bodies"), (BODY, other))
    assert agencies == ("samr", "gac")
    assert bodies == [BodyData(body.id, body.names, body.level) for body in (other, BODY)]


def test_a_body_may_be_printed_with_a_capital_alone(tmp_path: Path, made_up: Report) -> None:
    names = ("documents.toml", 'en = "testing bodies"', 'en = "Testing bodies"')
    assert problems_in(write(tmp_path, names), made_up) == ()


def test_every_body_of_the_list_is_checked(tmp_path: Path, made_up: Report) -> None:
    more = '\n[[body]]\nid = "tasters"\nnames = { zh = "品茶者", en = "tasters" }\nlevel = "class"\n\n[[figure]]\n'
    problems = problems_in(write(tmp_path, ("figures.toml", "\n[[figure]]\n", more)), made_up)
    assert told(problems) == ["Q305 figures.toml:9", "Q304 figures.toml:10", "Q304 figures.toml:10"]


def test_a_body_that_issues_in_one_language_only_has_its_names_too(tmp_path: Path, made_up: Report) -> None:
    changes = (
        ("documents.toml", 'issuers = ["testing-bodies"]', "issuers = []"),
        ("documents.toml", 'en = ["cooperative"]', 'en = ["testing-bodies"]'),
    )
    document = edition_in(write(tmp_path, *changes), made_up).documents[1]
    assert (document.issuers, [body.id for body in document.bodies]) == ((), ["testing-bodies"])
