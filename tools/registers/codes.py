"""What the codes of the registers' problems mean: Q for all registers, then a letter for each of them."""

from __future__ import annotations

from tools.files.errors import Code

CODES: tuple[Code, ...] = (
    # All registers: ids and wordings
    Code(
        "Q101",
        "Two records of a register have the same id.",
        "Give the newer record an id of its own; an id that has been published stays with its record.",
    ),
    Code(
        "Q102",
        "An id does not have the form of its register: `figure-c4-s1-p2-1`, `erratum-c4-s1-p2-1`, `document-` and "
        "words.",
        "Make the id of the register's name and the segment that the record quotes, and count on in that segment; "
        "for a document, of lower-case words of its English title.",
    ),
    Code(
        "Q103",
        "The id of an entry or a body is not made from its abbreviation or an English name of it.",
        "Write the id that the message expects, or correct the English name.",
    ),
    Code(
        "Q104",
        "A note, label, name or other wording stands in one language only.",
        "Write it in the other language, too.",
    ),
    Code(
        "Q105",
        "An official name or title says its source and no name.",
        "Write the name in the language whose printed name is not the standard one, or remove `official`.",
    ),
    # All registers: quotations
    Code(
        "Q201",
        "A record names a segment that the edition does not have.",
        "Find the segment with `python -m tools explain` and a few of its words, and write its id.",
    ),
    Code(
        "Q202",
        "A record quotes nothing in any language.",
        "Quote the words of the segment that the record speaks of.",
    ),
    Code(
        "Q203",
        "A quotation does not stand in its text, stands there more than once, or has other apostrophes or blanks.",
        "Copy the words from the text as printed, and quote more of what is around them when they stand there twice.",
    ),
    Code(
        "Q204",
        "Two quotations of a register have words in common.",
        "Shorten one of them, or drop one of the records when both say the same.",
    ),
    Code(
        "Q205",
        "A figure, number or title is quoted from sentences that are no partners: its Chinese is in one pair of "
        "sentences, its English in another.",
        "Quote the passage that answers to the other one. When the sentences are paired wrongly, say in "
        "alignment.toml where the pair begins ([[pair]]).",
    ),
    # All registers: who acts
    Code(
        "Q301",
        "A record names an agency that neither the glossary nor the file's own bodies have, or a term or a country.",
        "Add the agency to glossary.toml, or a [[body]] to the file, or correct the id.",
    ),
    Code("Q302", "A record names the same agency twice.", "Name it once."),
    Code(
        "Q303",
        "A [[body]] has the id of an agency of the glossary.",
        "Remove the [[body]]: records name the entry of the glossary.",
    ),
    Code(
        "Q304",
        "A [[body]] has a name that the report does not print.",
        "Copy a name from the report.",
    ),
    Code(
        "Q305",
        "No record of the file names a [[body]].",
        "Remove the [[body]], or name it in the record for which it was added.",
    ),
    # All registers: notes
    Code(
        "Q401",
        "A note names a passage in braces, and there is no segment of that id.",
        "Find the segment with `python -m tools explain` and a few of its words, and write its id; in the glossary "
        "with its edition, `{2024/c4-s2-p2}`.",
    ),
    Code(
        "Q402",
        "A note writes out where a passage is, or has an id or a brace that stands alone, so that there is no link.",
        "Write the id of the passage in braces, `{c4-s2-p2}`; pages and data print its place in each language.",
    ),
    Code(
        "Q403",
        "A note names a passage in one language and not in the other.",
        "Name it in both, or in neither.",
    ),
    # All registers: retired entries
    Code(
        "Q501",
        "retired-entries.toml lists an id that a register still has, or lists it twice.",
        "Take the line out, or the entry out of its register.",
    ),
    Code(
        "Q502",
        "retired-entries.toml sends readers to a segment or an entry that there is not.",
        "Write the id of the passage, or of the entry of any register, that they should look at instead.",
    ),
    # The glossary
    Code(
        "G101",
        "An entry's abbreviation is not among its names.",
        "Add it to the names of the language that prints it, or remove `abbr`.",
    ),
    Code(
        "G102",
        "`part_of` is the id of no entry, or of the entry itself.",
        "Write the id of the body that this one is part of, or remove `part_of`.",
    ),
    Code(
        "G103",
        "A name stands twice in the glossary, so that a mention would belong to two entries.",
        "Leave the name with one entry; what tells the two apart is `only_in` or an exception there.",
    ),
    Code(
        "G104",
        "No edition prints a name as a whole word.",
        "Copy the name from the report; a name that only readers use goes under `also`.",
    ),
    Code(
        "G105",
        "A name under `also` is printed by an edition.",
        "Move it to `names`, so that its mentions are found.",
    ),
    Code(
        "G106",
        "`only_in` restricts a name that the entry does not have.",
        "Correct the name, or remove its phrases.",
    ),
    Code(
        "G107",
        "A phrase of `only_in` does not contain its name, or no edition prints it.",
        "Copy a phrase from the report that has the name in it.",
    ),
    Code(
        "G108",
        "An exception excludes nothing: no name of the entry stands in its quotation, or another exception has it.",
        "Quote words with the name in them, or remove the exception.",
    ),
    Code(
        "G109",
        "Where an exception excludes a name, a shorter name of another entry comes to light.",
        "Add an exception with the same quotation to that entry, too.",
    ),
    # The figures
    Code(
        "N101",
        "The value is not the number that a quotation prints, or a quotation prints more or less than one number.",
        "Correct the value or the quotation; where a language prints another number, record it under `printed` "
        "(with a note) or `differs` (with an erratum).",
    ),
    Code(
        "N102",
        "The unit does not stand in the text beside the number, or % is on one side only.",
        "Copy the unit as printed; `%` is the unit exactly where the quotation has it.",
    ),
    Code(
        "N103",
        "The qualifier (nearly, about, over) is not what the quotation says, or stands just outside it.",
        "Quote the qualifying words, too, and write the qualifier that they say.",
    ),
    Code(
        "N104",
        "A period is no year, month or span of years.",
        "Write `2024`, `2024-03` or `2017-2023`, or an empty period where the text gives none.",
    ),
    Code(
        "N105",
        "Neither the paragraph nor the first one of its chapter names the year of the period.",
        "Write the year that the text gives.",
    ),
    Code(
        "N106",
        "`change_of` names no other figure, or the figure has no direction.",
        "Write the id of the figure that changed, and whether it went up or down.",
    ),
    Code(
        "N107",
        "A figure has a previous value without its period, or the period without the value.",
        "Record both or neither.",
    ),
    Code(
        "N108",
        "A value is reckoned from what is printed, and no note says how.",
        "Say in `note`, in both languages, how the value comes from the printed number.",
    ),
    Code(
        "N109",
        "A figure stands in one language only or differs between them, and no erratum quotes it.",
        "Quote it in both languages; if the report itself differs, record an erratum that quotes the figure.",
    ),
    Code(
        "N110",
        "A number of the text, in digits, is in no record.",
        "Record it as a [[figure]] when it counts something, otherwise as a [[number]] with its kind.",
    ),
    Code(
        "N111",
        "A `group` has one figure only, or `mixed_units` or a [[group]] names one that no figure has: a bar needs two "
        "to compare.",
        "Write the name as the other figures of the group have it, or remove it.",
    ),
    Code(
        "N112",
        "The figures of a group are counted in several units.",
        "Put the figures into groups of one unit; where all the units count the same kind of thing, add the group to "
        "`mixed_units` at the top of the file.",
    ),
    Code(
        "N113",
        "A figure of the kind rank has a unit, a qualifier, a group or another field that only an amount can have.",
        "Remove the field, or the kind if it is an amount.",
    ),
    Code(
        "N114",
        "A figure of the home page has no period, so that a reader would take it for one of the report's year.",
        "Write the period if the text gives it; otherwise take another figure as a headline.",
    ),
    Code(
        "N115",
        "A group of figures that may be compared has no title.",
        "Add a [[group]] with its `id` and its `title` in both languages, at the top of the file.",
    ),
    # The documents
    Code(
        "D101",
        "A mention is not the title of its document.",
        "Correct the quotation or the title; add a wording that the report also prints under `variants`.",
    ),
    Code(
        "D102",
        "A document has no title, or nothing mentions it.",
        "Give both, or remove the record.",
    ),
    Code(
        "D103",
        "A title or a variant is in none of the document's mentions.",
        "Write the title as a mention prints it, or quote the place that prints this one.",
    ),
    Code(
        "D104",
        "The text marks a title, by 《…》 or italics, that no mention holds.",
        "Add a mention to the document that is meant, or record the document.",
    ),
    # The cases
    Code(
        "C101",
        "A case has an id that is no column of the report.",
        "Write the id of the column that it was read from.",
    ),
    Code(
        "C102",
        "A column of the report has no record in columns.toml.",
        "Add a [[column]] for it.",
    ),
    Code(
        "C103",
        "A body of a case stands in none of its quotations.",
        "Write the body as it is quoted, or quote the words that name it.",
    ),
    Code(
        "C104",
        "A number in the facts or the outcome of a case stands in none of its quotations.",
        "Quote the words that print the number, or correct it.",
    ),
    # The errata
    Code(
        "E101",
        "An erratum that concerns both languages quotes only one of them.",
        "Quote the words in both; where one language lacks them, quote what stands in their place.",
    ),
    Code(
        "E102",
        "An erratum or a series has `mark = true`, so that a sign stands in the text, and no reason for it.",
        "Say in `why` what a reader of one language would state that the other does not bear out: who, what act, how "
        "much, when, whether it is done; or remove the mark.",
    ),
    Code(
        "E103",
        "A series has a single place, or none.",
        "Make it an [[erratum]], or add the other places.",
    ),
    # The terms
    Code(
        "T101",
        "The id of a term has other signs than lower-case letters, digits and single hyphens.",
        "Write lower-case English words with hyphens between them.",
    ),
    Code(
        "T102",
        "A form of a term is printed by none of its places.",
        "Write the form as a place prints it (capitals and article do not matter), add the place, or drop the form.",
    ),
    Code(
        "T103",
        "A place of a term is in a segment that the report does not have.",
        "Write the id of the segment, as the margin of the page shows it when it is copied as a link.",
    ),
    Code(
        "T104",
        "A place of a term quotes words that are none of its forms.",
        "Add the words to the forms in their language, or correct the quotation.",
    ),
    Code(
        "T105",
        "A place of a term quotes one language only and does not say why.",
        "Quote the words of the other language; where it has none, say so under `why`.",
    ),
    Code(
        "T106",
        "A place of a term quotes both languages and still says under `why` that one has no counterpart.",
        "Remove `why`, or the words that are no counterpart.",
    ),
    Code(
        "T107",
        "A segment has the words of a term less often than the term has places there.",
        "Quote the words exactly as printed, capitals and all, one place for each time that they stand there.",
    ),
    Code(
        "T108",
        "A form of a term stands in the original where no place of a term, and no name in the glossary, holds it.",
        "Add the place with its rendering, or quote there a longer term that the form is part of.",
    ),
    Code(
        "T109",
        "`nth` of a place is less than 1, or is given for a language that the place does not quote.",
        "Count which of the equal words in the segment is meant, from 1, or remove `nth`.",
    ),
    # Other words
    Code(
        "W101",
        "A record of other words has words in one language only and does not say that this is meant, or says so and "
        "has words in both.",
        "Write what readers of the other language say for it, too; where it needs nothing there, say `only` with the "
        "language that has words.",
    ),
    Code(
        "W102",
        "A record of other words leads to words that no edition prints, so that nothing can be found by it.",
        "Write `printed` as an edition prints it, in the same number and tense; capitals make no difference.",
    ),
    Code(
        "W103",
        "A record of other words has nothing in a language that leads from a word to another one.",
        "Write what is `printed` and what is `asked` or `near`; of `mutual` words there are two at the least.",
    ),
    Code(
        "W104",
        "A word stands for itself in a record of other words.",
        "Remove it from `asked` and `near`; where the printed words stand for one another, say `mutual = true`.",
    ),
    Code(
        "W105",
        "A record of other words has a word under `asked` or `near` that every edition prints: the search finds it as "
        "it is.",
        "Move it to `printed` with `mutual = true` where it means the same there; where it is printed in another sense "
        "or a narrower one and readers still want the others, list it under `also_printed`, too.",
    ),
    Code(
        "W106",
        "A record of other words asks by a name that the glossary has, which the search knows from there.",
        "Remove it from the record, or the name from `search_names` of the entry.",
    ),
    Code(
        "W107",
        "A word under `also_printed` is not among the words that its record asks by, or no edition prints it.",
        "Remove it there, or write it under `asked` or `near`, too.",
    ),
    Code(
        "W108",
        "A word leads to the same printed word twice, in one record of other words or in two.",
        "Remove it from one of the records, or put the two together.",
    ),
    Code(
        "W109",
        "Records of other words lead in a circle: from a word to a printed one that is asked by elsewhere, and back.",
        "Put the words into one record under `printed`, with `mutual = true`, or remove what leads back.",
    ),
    Code(
        "W110",
        "A word of the questions stands in two of their lists, or is asked by in a record.",
        "Write it once: what only asks is left aside, and then no record is found by it.",
    ),
    Code(
        "W111",
        "Two records of synonyms.toml have the same printed words in every language.",
        "Move what is asked and what is near into one of them, and remove the other.",
    ),
)
