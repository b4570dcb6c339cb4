"""What the hand-written pages say of the editions: where the text is from, what was mended, what was registered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from tools.language.languages import Language
from tools.language.site_words import WORDING
from tools.language.written_numbers import day_in_words
from tools.pages.html import Markup, element
from tools.pages.markdown import bullets, document, escape, joined, link, table
from tools.registers.edition import ERRATA, GLOSSARY, Edition
from tools.registers.titles import register_titles
from tools.report.model import RULES, Report

# The rules of the ledger in Chinese; in English they are the ledger's own words.
RULES_IN_CHINESE: Mapping[str, str] = {
    "cover-lines": "封面上分行排印的标题和署名，合为一条。",
    "layout-blank": "标题中仅为排版而加的空格，以及断开书名的空格，不作文字。",
    "page-break": "因换页断开的句子接续完整：中文直接相连，英文补一个空格。",
    "page-break-after-hyphen": "以连字符或破折号结尾的行，接续时不加空格，连字符保留。",
    "column-float": "插在段落中间的专栏，移至该段之后。",
    "recorded-cut": "换页处是否另起一段，规则无法判断的，由编辑记录说明。",
    "italics-rejoined": "斜体在断开处中止、其后又开始的，合为一个书名。",
    "recorded-italics": "因换页断开的斜体书名止于何处，由编辑记录说明。",
    "unusual-blank": "宽度不同或不许换行的空格，视为一个空格。",
    "compatibility-character": "代替汉字的部首字符、兼容字符，还原为汉字。",
    "ligature": "连字还原为各个字母。",
    "full-width-character": "全角的数字和字母，视为半角。",
    "combining-mark": "抽取时与字母分开的附加符号，与字母合为一个字符。",
    "invisible-character": "软连字符等不可见的字符不是正文。",
    "page-mark": "换页符等分隔行和页的符号不是正文。",
    "exchanged-pieces": "同一行的两截次序颠倒、后一截按前一截的长度缩进的，还原次序。",
    "lost-hyphen": "抽取时并行而失去连字符的词，如他处带连字符，则补上。",
    "recorded-damage": "抽取时损失的字符，由编辑记录说明印本原文。",
    "line-wrap": "一行已排不下下一个词时，不论有无句号，都接下一行。",
    "line-end-hyphen": "行末连字符，如他处该词连写，则去掉。",
    "recorded-join": "两行相接处如何读，由编辑记录说明。",
    "partner-paragraph": "满行且以句号结尾之处是否分段，依另一种语言的分段，或依被专栏打断的句子而定。",
    "heading-lines": "分成几行的标题，依目录合为一个标题。",
    "recorded-heading": "某行是标题，或标题占几行，由编辑记录说明。",
    "recorded-prose": "看似他物的一行其实是正文，由编辑记录说明。",
    "page-number": "单独成行、逐页递增的页码不是正文。",
    "running-head": "逐页重复、位于页边的书眉不是正文。",
    "recorded-furniture": "某行属于页面而不属于正文，由编辑记录说明。",
    "recorded-note": "某几行是注释或某处是注号，由编辑记录说明。",
    "recorded-table": "某几行是表格或图中文字，由编辑记录说明。",
    "recorded-appendix": "某几行是附录，由编辑记录说明。",
}


def official_publication(report: Report, language: Language) -> Iterator[Markup]:
    """Yield the link to where the issuer published a report, after words that say so; nothing where that is unknown."""
    if published := report.record.published:
        wording, name = WORDING[language.code], published.name[language.code]
        if published.date:
            name = wording.published_on.format(name=name, date=day_in_words(published.date, language))
        yield escape(wording.published_at)
        yield element("a", {"href": published.url, "rel": "external"}, name)


def _sources(editions: Sequence[Edition], language: Language) -> Markup:
    return bullets(joined(_source(edition.report, language), language.glue) for edition in editions)


def _source(report: Report, language: Language) -> Iterator[Markup]:
    wording, record, text = WORDING[language.code], report.record, report.source.text
    title, issuer = record.title[language.code], record.issuer[language.code]
    yield escape(wording.source_of.format(title=title, year=report.year, issuer=issuer))
    yield joined(official_publication(report, language)) or escape(wording.text_alone)
    size = wording.size.format(lines=text.count("\n") + 1, characters=_counted(len(text), language))
    stop = "." if language.glue else "。"
    yield joined([size, language.glue, element("code", {}, report.source.sha256), stop])


def _counted(number: int, language: Language) -> str:
    return f"{number:,}" if language.glue else str(number)


def _repairs(editions: Sequence[Edition], language: Language) -> Markup:
    """Write how much was mended in each edition, and by which rules in the newest."""
    made = Counter(repair.rule for repair in editions[0].report.repairs)
    words = RULES if language.glue else RULES_IN_CHINESE
    rows = [(words.get(rule, RULES[rule]), str(made[rule])) for rule in RULES if made[rule]]
    ledgers = bullets(_ledger(edition, language) for edition in editions)
    return Markup(document([ledgers, table(WORDING[language.code].repairs_head, rows)]).rstrip("\n"))


def _ledger(edition: Edition, language: Language) -> Markup:
    words = WORDING[language.code].repairs_of.format(year=edition.year, count=len(edition.report.repairs))
    return _sentence(words, _data(f"{edition.year}/ledger.json", language), language)


def _sentence(words: str, target: Markup, language: Language) -> Markup:
    return joined([words, language.glue, target, "." if language.glue else "。"])


def _data(path: str, language: Language) -> Markup:
    """Write a link to a data file, which is no page: from the page at `/about/` or its like, one folder deep."""
    root = "../" * (1 + language.prefix.count("/"))
    return element("a", {"href": f"{root}data/{path}"}, path)


def _left_as_printed(editions: Sequence[Edition], language: Language) -> Markup:
    """Write how many places stay as they are though the languages differ or the print is at fault."""
    return bullets(item for edition in editions for item in _divergences(edition, language))


def _divergences(edition: Edition, language: Language) -> Iterator[Markup]:
    wording = WORDING[language.code]
    if edition.errata:
        major = sum(erratum.severity == "major" for erratum in edition.errata)
        words = wording.divergences.format(year=edition.year, count=len(edition.errata), major=major)
        yield _sentence(words, link(register_titles(language)[ERRATA], f"{edition.year}/{ERRATA}.md"), language)
    if placements := edition.report.placements:
        yield escape(wording.moved_columns.format(year=edition.year, count=len(placements)))


def _registers(editions: Sequence[Edition], language: Language) -> Markup:
    """Write the newest edition's registers, each with the number of its entries."""
    newest, titles = editions[0], register_titles(language)
    found = [(GLOSSARY, f"{GLOSSARY}.md", len(newest.glossary))] if newest.glossary else []
    counts = {name: len(newest.errata if name == ERRATA else ids) for name, ids in newest.entries()}
    found += [(name, f"{newest.year}/{name}.md", count) for name, count in counts.items()]
    return bullets(link(_entry_count(titles[name], count, language), target) for name, target, count in found)


def _entry_count(title: str, count: int, language: Language) -> str:
    return WORDING[language.code].counted.format(title=title, count=count)


# What a hand-written page may ask for, in a comment of its own: `<!-- edition: sources -->`.
FILLINGS: Mapping[str, Callable[[Sequence[Edition], Language], Markup]] = {
    "sources": _sources,
    "repairs": _repairs,
    "left as printed": _left_as_printed,
    "registers": _registers,
}
