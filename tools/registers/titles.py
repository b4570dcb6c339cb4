"""What the pages of the registers are called, and what they say of themselves."""

from __future__ import annotations

from tools.language.compare_words import COMPARE_WORDING
from tools.language.languages import Language
from tools.language.register_words import REGISTER_WORDING
from tools.registers.edition import CASES, COMPARE, DOCUMENTS, ERRATA, FIGURES, GLOSSARY, TERMS


def register_titles(language: Language) -> dict[str, str]:
    """Return the titles of all register pages, by the names of the pages."""
    wording = REGISTER_WORDING[language.code]
    return {
        GLOSSARY: wording.glossary,
        FIGURES: wording.figures,
        DOCUMENTS: wording.documents,
        CASES: wording.columns,
        ERRATA: wording.errata,
        TERMS: wording.terms,
        COMPARE: COMPARE_WORDING[language.code].title,
    }


def register_intros(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the paragraphs that open the register pages, by the names of the pages."""
    wording = REGISTER_WORDING[language.code]
    return {
        GLOSSARY: (wording.glossary_intro,),
        FIGURES: (wording.figures_intro,),
        DOCUMENTS: (wording.documents_intro,),
        CASES: (wording.columns_intro,),
        ERRATA: wording.errata_intro,
        TERMS: (wording.terms_intro,),
        COMPARE: (COMPARE_WORDING[language.code].intro,),
    }
