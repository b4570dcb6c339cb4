"""The SKOS file is read back by rdflib: every body and term is a concept with one preferred name a language."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from tests.downloads.conftest import SITE
from tools.downloads.book import Book
from tools.downloads.skos import skos_file


@pytest.fixture(scope="module")
def graph(book: Book) -> Graph:
    return Graph().parse(data=skos_file(book).decode(), format="turtle")


def test_every_body_and_term_is_a_concept_of_a_scheme(graph: Graph, book: Book) -> None:
    concepts = {str(concept) for concept in graph.subjects(RDF.type, SKOS.Concept)}
    bodies = {f"{SITE}glossary/#{entry.id}" for entry in book.registers.glossary}
    assert concepts == bodies | {f"{SITE}2024/terms/#{term.id}" for term in book.registers.terms}
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(schemes) == 2
    assert {scheme for _, scheme in graph.subject_objects(SKOS.inScheme)} == schemes


def test_names_are_as_skos_wants_them(graph: Graph) -> None:
    """One preferred label a language, and no label of two kinds (SKOS S13, S14)."""
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        preferred = list(graph.objects(concept, SKOS.prefLabel))
        assert preferred
        assert max(Counter(label.language for label in preferred).values()) == 1  # type: ignore[attr-defined]
        others = [*graph.objects(concept, SKOS.altLabel), *graph.objects(concept, SKOS.hiddenLabel)]
        assert not set(preferred) & set(others)


def test_what_is_broader_is_a_concept_and_never_itself(graph: Graph) -> None:
    pairs = list(graph.subject_objects(SKOS.broader))
    assert pairs
    for narrower, broader in pairs:
        assert narrower != broader
        assert (broader, RDF.type, SKOS.Concept) in graph


def test_it_can_be_read_without_the_address_of_the_site(book: Book) -> None:
    assert len(Graph().parse(data=skos_file(replace(book, site="")).decode(), format="turtle")) > 1000
