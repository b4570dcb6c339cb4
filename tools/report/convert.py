"""The whole converter as one line: characters → divide → set aside → repair → parse → contents → align, ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path
from typing import TypeVar

from tools.files.edition_toml import AlignmentRecord, EditionRecord, RetiredRecord
from tools.files.errors import InputError, Problem, refuse
from tools.files.report_txt import Line, Source, read
from tools.files.toml_file import TomlFile, load, loads
from tools.language.languages import LANGUAGES, Code
from tools.report.align import align
from tools.report.asides import set_aside
from tools.report.characters import mend_characters, mended_by_rule
from tools.report.contents import (
    differences,
    differences_from_nothing,
    listed_titles,
    read_contents,
    titles_of,
    titles_of_report,
    wrong_entries,
)
from tools.report.context import Context
from tools.report.cover import read_cover
from tools.report.divide import Layout, divide
from tools.report.doubts import settle, unclear_end
from tools.report.furniture import furniture, page_furniture
from tools.report.ledger import Read, balance
from tools.report.model import Alignment, Aside, Contents, LanguageText, Mended, Pair, Repair, Report, Segment
from tools.report.pair_records import unanswered, unneeded_pair_records, wrong_pair_records
from tools.report.pairs import paired
from tools.report.parse import parse, wrong_headings
from tools.report.partners import wrong_partners
from tools.report.records import (
    wrong_checksum,
    wrong_forms,
    wrong_publication,
    wrong_readings,
    wrong_retirements,
    wrong_source_file,
    wrong_year,
)
from tools.report.repair import Titles, repair
from tools.report.supplements import supplements

OnParsed = Callable[[tuple[LanguageText, ...]], None]
Optional = TypeVar("Optional", AlignmentRecord, RetiredRecord)


def unheard(texts: tuple[LanguageText, ...]) -> None:
    """Tell nobody about the texts that were parsed."""


def printed_lines(source: Source) -> tuple[Line, ...]:
    """Return the lines of report.txt with the characters mended that rules can mend, whatever the others are."""
    return mended_by_rule(source).lines


def editions(source: Path) -> tuple[Path, ...]:
    """Return the folders of `source` that hold an edition, the newest first.

    Raises InputError when there is none, and for a report.txt without an edition.toml beside it.
    """
    folders = sorted((path.parent for path in source.glob("*/edition.toml")), reverse=True)
    refuse(
        Problem("R809", f"{path.parent.name}/report.txt", 1, "no edition.toml stands beside this; expected one")
        for path in sorted(source.glob("*/report.txt"))
        if path.parent not in folders
    )
    if not folders:
        raise InputError(
            Problem("R801", str(source), 1, "no edition found; expected <year>/edition.toml in this folder")
        )
    return tuple(folders)


def read_report(folder: Path, prefix: str = "", on_parsed: OnParsed = unheard) -> Report:
    """Return the report in the folder of one edition; `prefix` stands before file names in messages.

    `on_parsed` is given the text of each language before they are held against each other.

    Raises InputError for whatever is wrong with the files; a text that is not the recorded one is
    told together with what its conversion finds wrong.
    """
    edition_toml = load(folder / "edition.toml", f"{prefix}edition.toml", EditionRecord)
    refuse(
        (
            *wrong_year(folder.name, edition_toml),
            *wrong_publication(edition_toml),
            *wrong_source_file(folder, edition_toml),
        )
    )
    source = read(folder / edition_toml.record.source.file, prefix + edition_toml.record.source.file)
    try:
        exceptions = _load_if_there(folder, "alignment.toml", prefix, AlignmentRecord)
        retired = _load_if_there(folder, "retired.toml", prefix, RetiredRecord)
        report = convert(source, edition_toml, exceptions, [record.id for record in retired.record.retired], on_parsed)
    except InputError as error:
        raise InputError(*dict.fromkeys((*wrong_checksum(source, edition_toml), *error.problems))) from None
    refuse(wrong_retirements(report.segments, report.pairs, retired))
    return replace(report, retired=retired.record.retired)


def _load_if_there(folder: Path, name: str, prefix: str, kind: type[Optional]) -> TomlFile[Optional]:
    path = folder / name
    return load(path, prefix + name, kind) if path.exists() else loads("", prefix + name, kind)


def convert(
    source: Source,
    edition_toml: TomlFile[EditionRecord],
    exceptions: TomlFile[AlignmentRecord],
    retired: Collection[str] = (),
    on_parsed: OnParsed = unheard,
) -> Report:
    """Return the report that the text of one edition makes, with its ledger balanced. No files are read.

    No paragraph and no pair gets one of the `retired` ids.
    Raises InputError with all that the first step finds wrong that finds anything, in both languages.
    """
    refuse(wrong_forms(edition_toml))
    characters = mend_characters(source, edition_toml)
    contexts = tuple(Context(characters.source, edition_toml, language) for language in LANGUAGES)
    feeds = characters.page_lines
    layout, asides = _set_aside(divide(characters.source, edition_toml, feeds), feeds, contexts)
    cover = read_cover(layout.cover, characters.source, edition_toml)
    mended, texts = _settled(layout, asides, contexts, exceptions.record, on_parsed)
    contents = _checked_contents(layout.contents, texts, contexts)
    aligned = _aligned(tuple(texts.values()), characters.source, edition_toml, exceptions, retired)
    repairs = (*cover.repairs, *(made for each in mended.values() for made in each.repairs))
    accounts = balance(Read(aligned, cover, contents, repairs, asides), characters.source)
    refuse(wrong_checksum(source, edition_toml))
    return Report(
        edition_toml.record,
        source,
        tuple(map(characters.segment, aligned.segments)),
        contents,
        (*repairs, *_taken_out(asides), *characters.repairs(_languages(layout))),
        aligned.placements,
        characters.accounts(accounts),
        _paired(aligned.segments, characters.source, exceptions, retired),
        supplements=supplements(asides, aligned.segments),
    )


def _aligned(
    texts: tuple[LanguageText, ...],
    source: Source,
    edition_toml: TomlFile[EditionRecord],
    exceptions: TomlFile[AlignmentRecord],
    retired: Collection[str],
) -> Alignment:
    """Return the segments of both languages. Raises InputError for what is no heading as printed, or no partner."""
    aligned = align(texts, source, exceptions, retired)
    refuse((*wrong_readings(aligned.segments, edition_toml), *wrong_partners(aligned.segments, source, exceptions)))
    return aligned


def _paired(
    segments: tuple[Segment, ...], source: Source, alignment: TomlFile[AlignmentRecord], retired: Collection[str]
) -> tuple[Pair, ...]:
    """Return the pairs of sentences. Raises InputError for what is wrong with the records about them."""
    refuse(wrong_pair_records(segments, alignment))
    pairs = paired(segments, alignment.record, retired)
    refuse((*unanswered(segments, pairs, source, alignment), *unneeded_pair_records(segments, alignment)))
    return pairs


def _set_aside(
    layout: Layout, feeds: frozenset[int], contexts: tuple[Context, ...]
) -> tuple[Layout, tuple[Aside, ...]]:
    """Return the layout without the lines that are no running text, and these lines.

    Raises InputError for what is wrong with the records about lines.
    """
    cover, contents, text = layout.cover, dict(layout.contents), dict(layout.text)
    asides: list[Aside] = []
    problems: list[Problem] = []
    listed_lines, text_lines = (tuple(chain.from_iterable(each.values())) for each in (contents, text))
    pages = page_furniture(listed_lines, text_lines, titles_of_report(contexts[0]), contexts[0], feeds)
    for context in contexts:
        code = context.code
        listed = contents.get(code, ())
        titles = titles_of(_without(listed, set(pages.rules)), context)
        by_rule = furniture(listed, text[code], titles, pages, context)
        found = set_aside((*listed, *text[code]), cover, by_rule, context)
        gone = {aside.line.number for aside in found.asides}
        cover = _without(cover, gone)
        text[code] = _without(text[code], gone)
        if code in contents:
            contents[code] = _without(contents[code], gone)
        asides += found.asides
        problems += found.problems
    refuse(problems)
    return Layout(cover, contents, text), tuple(asides)


def _without(lines: tuple[Line, ...], gone: set[int]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.number not in gone)


def _taken_out(asides: tuple[Aside, ...]) -> Iterator[Repair]:
    """Yield a repair for the lines that each rule and each record took out."""
    for (rule, what, why), lines in groupby(asides, key=lambda aside: (aside.rule, aside.what, aside.why)):
        taken = tuple(lines)
        words = "; ".join(dict.fromkeys(aside.line.text.strip()[:40] for aside in taken))
        yield Repair(rule, "", tuple(aside.line.number for aside in taken), f"{why or what}: {words[:200]}")


def _languages(layout: Layout) -> dict[int, str]:
    """Return the code of the language of each line of contents and text."""
    lines = (*layout.contents.items(), *layout.text.items())
    return {line.number: code for code, each in lines for line in each}


def _settled(
    layout: Layout,
    asides: tuple[Aside, ...],
    contexts: tuple[Context, ...],
    alignment: AlignmentRecord,
    on_parsed: OnParsed,
) -> tuple[dict[Code, Mended], dict[Code, LanguageText]]:
    """Return what was mended and the texts, when the other language has told the ends of paragraphs in doubt.

    The languages are asked again as long as there is an answer: for columns, what follows them, sections, what is left.
    """
    by_code = {context.code: context for context in contexts}
    problems: list[Problem] = []
    while True:
        mended = _repaired(layout, asides, tuple(by_code.values()))
        if any(each.ends for each in mended.values()):
            problems += _unclear_ends(mended, by_code)
            by_code = {code: _decided(context, mended[code].ends) for code, context in by_code.items()}
            continue
        texts = _parsed(mended, contexts)
        settled = settle(texts, {code: each.doubts for code, each in mended.items()}, by_code, alignment)
        problems += settled.problems
        if not any(settled.decisions.values()):
            break
        by_code = {code: _decided(context, settled.decisions[code]) for code, context in by_code.items()}
    on_parsed(tuple(texts.values()))
    refuse(dict.fromkeys(problems))
    return mended, texts


def _unclear_ends(mended: Mapping[Code, Mended], contexts: Mapping[Code, Context]) -> Iterator[Problem]:
    """Yield the line ends of columns that the sentences around them need, but that nothing else tells."""
    for code, each in mended.items():
        for line in each.ends:
            yield unclear_end(line, contexts[code].source.lines[line - 1].text.strip(), contexts[code])


def _decided(context: Context, decisions: Mapping[int, bool]) -> Context:
    return replace(context, decisions={**context.decisions, **decisions})


def _repaired(layout: Layout, asides: tuple[Aside, ...], contexts: tuple[Context, ...]) -> dict[Code, Mended]:
    gone = {aside.line.number for aside in asides if aside.kind == "furniture"}
    mended = {
        context.code: repair(
            layout.text[context.code],
            context,
            Titles(
                tuple(listed_titles(layout.contents.get(context.code, ()), context)),
                titles_of(layout.contents.get(context.code, ()), context),
            ),
            _page_breaks(layout.text[context.code], gone),
        )
        for context in contexts
    }
    if not any(each.ends for each in mended.values()):  # where columns end may answer what is asked
        refuse(problem for each in mended.values() for problem in each.problems)
    return mended


def _page_breaks(lines: tuple[Line, ...], gone: set[int]) -> frozenset[int]:
    """Return the lines with text before which furniture was taken out."""
    breaks, before = set(), 0
    for line in lines:
        if line.text.strip():
            if before and any(number in gone for number in range(before + 1, line.number)):
                breaks.add(line.number)
            before = line.number
    return frozenset(breaks)


def _parsed(mended: Mapping[Code, Mended], contexts: tuple[Context, ...]) -> dict[Code, LanguageText]:
    refuse(problem for context in contexts for problem in wrong_headings(mended[context.code].blocks, context))
    return {context.code: parse(mended[context.code].blocks, context.language) for context in contexts}


def _checked_contents(
    lines: Mapping[Code, tuple[Line, ...]], texts: Mapping[Code, LanguageText], contexts: tuple[Context, ...]
) -> dict[Code, Contents]:
    """Read the contents of the languages that have them, and compare them with the headings."""
    listed = [context for context in contexts if context.code in lines]
    refuse(problem for context in contexts if context not in listed for problem in differences_from_nothing(context))
    refuse(problem for context in listed for problem in wrong_entries(lines[context.code], context))
    contents = {context.code: read_contents(lines[context.code], context.language, context.forms) for context in listed}
    refuse(
        problem for context in listed for problem in differences(contents[context.code], texts[context.code], context)
    )
    return contents
