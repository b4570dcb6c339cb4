"""What each code of a problem in the text of a report means (R), and how to mend it."""

from __future__ import annotations

from tools.files.errors import Code

_DIVIDING = (
    Code(
        "R101",
        "A line that edition.toml names in [opens] stands nowhere in report.txt, or more than once.",
        "Copy the line as report.txt has it. If it stands there twice, make the other one differ by naming "
        "the line that opens this part only.",
    ),
    Code(
        "R102",
        "edition.toml does not say which line opens the text in one of the languages, or names an empty line.",
        "Add the line to [opens.text] in edition.toml, or take the empty entry out of [opens.contents].",
    ),
    Code(
        "R103",
        "Two parts are said to open with the same line, so that one of them would be empty.",
        "Name another line for one of them in [opens] of edition.toml.",
    ),
    Code(
        "R104",
        "edition.toml has no title or no issuer in one of the languages.",
        "Add it to [title] or [issuer] as the cover prints it.",
    ),
    Code(
        "R105",
        "A line before the contents is neither the title nor the issuer nor the year of edition.toml.",
        "Compare the line with [title], [issuer] and year in edition.toml, and write them as the cover has them; a "
        "line that says something else gets a [[furniture]].",
    ),
    Code(
        "R106",
        "A form in [forms] of edition.toml shows no first number.",
        "Write how the first heading of the kind begins, as it is printed: `第一章`, `Chapter 1:`, `(I)`.",
    ),
    Code(
        "R107",
        "A title in edition.toml is printed nowhere in report.txt.",
        "Write it as the cover or the text prints it.",
    ),
)


_REPAIRING = (
    Code(
        "R201",
        "A [[cut]] quotes the end of a line, but no line of this language ends so, or more than one does.",
        "Quote the end of the line as it stands in report.txt, with as many characters as make it the only one.",
    ),
    Code(
        "R202",
        "A [[column]] gives the length of a column that the text does not have.",
        "Correct its number, or remove the record.",
    ),
    Code(
        "R203",
        "A [[column]] gives a column one paragraph, which every column has without a record, or none.",
        "Give the number of paragraphs in the box, 2 or more, or remove the record.",
    ),
    Code(
        "R204",
        "A column has no text under its title, or fewer paragraphs than its [[column]] says.",
        "Look at the print, and correct `paragraphs`. When the title is no title, add a [[prose]] or a "
        "[[furniture]]; so too when the line after it only looks like a heading.",
    ),
    Code(
        "R205",
        "A column begins before a sentence of the column above it has ended.",
        "Look at the print, and say with a [[cut]] (`goes_on = false`) that the paragraph above ends there.",
    ),
    Code(
        "R206",
        "A paragraph stops in the middle of a sentence, and a heading or the end of the text follows.",
        "If the report prints no full stop there, add a [[cut]] with `goes_on = false`. If what follows is no heading, "
        "add a [[prose]] or a [[furniture]]. If the rest is lost, take the text from its source again.",
    ),
)


_RECORDED = (
    Code(
        "R208",
        "A [[join]] quotes the end of a line, but no line of this language ends so, or more than one does.",
        "Quote the end of the line as it stands in report.txt, with as many characters as make it the only one.",
    ),
    Code(
        "R209",
        "A [[join]] says what two lines read together, and they cannot: other characters stand there.",
        "Write in `reads` the words over the join: those of both lines, with or without the hyphen or a blank.",
    ),
    Code(
        "R211",
        "A record about a line quotes one that is not there, or that stands there more often than the record says.",
        "Quote more of the line, give its number as `line`, or the number of such lines as `times` of a [[furniture]].",
    ),
    Code(
        "R213",
        "A record about lines changes nothing: the text is read so without it, and nothing is asked.",
        "Remove the record.",
    ),
    Code(
        "R214",
        "A [[note]] with a `sign` quotes a passage that is not there once, or that does not end in the sign.",
        "Quote the words before the sign and the sign, as they stand in report.txt on one line.",
    ),
)


_LOOKING = (
    Code(
        "R221",
        "A line is only a number, a rule or an address, as pages carry them, and no rule takes it out: its numbers do "
        "not count up with the pages.",
        "Add a [[furniture]] with the whole line (`#` stands for any number, `times` says how many lines there are), "
        "or a [[prose]] when it is text.",
    ),
    Code(
        "R222",
        "A line repeats the title of the report, its issuer or a heading, as running heads do.",
        "Add a [[furniture]] with the line. If it is the heading itself, without its number, add a [[heading]].",
    ),
    Code(
        "R223",
        "A line looks like a caption, or like a row, the unit or the numbers of a table or picture.",
        "Add a [[table]] with the number of its lines, or a [[furniture]] when the page alone needs it.",
    ),
    Code(
        "R224",
        "A line looks like a note at the foot of a page, or like the source of a table.",
        "Add a [[note]] with the number of its lines, or a [[prose]] when it is text.",
    ),
    Code(
        "R225",
        "The text has what looks like the sign of a note, which would else be read as a digit or a character.",
        "Add a [[note]] with the passage and its `sign`, or a [[prose]] for the line when the sign is text.",
    ),
    Code(
        "R226",
        "A line ends in a semicolon or colon: an item of a list, the words before one, or a page break.",
        "Add a [[cut]] that says whether the paragraph goes on.",
    ),
    Code(
        "R227",
        "A line begins with a bullet.",
        "Add a [[prose]] when the item is a paragraph, or a [[furniture]] when it is no text.",
    ),
    Code(
        "R228",
        "A line looks like a heading in a form that the edition is not said to have.",
        "Add the form to [forms.zh] or [forms.en] in edition.toml, as its first heading begins; or a [[prose]].",
    ),
    Code(
        "R229",
        "A line begins like a heading, but is as long as a paragraph, has sentences, or a number that cannot be read.",
        "Add a [[prose]] when it is text. If a heading and its text stand on one line, add a [[heading]] that quotes "
        "the heading alone.",
    ),
    Code(
        "R230",
        "A short line without punctuation stands where a paragraph begins or inside a sentence.",
        "Add a [[heading]] with its level and number, a [[furniture]], or a [[prose]]; or, when it is the word for the "
        "preface or the conclusion, write it into [forms].",
    ),
    Code(
        "R231",
        "A paragraph without an ordinal follows a column in a section whose paragraphs have them.",
        "Look at the print: add a [[column]] with the number of its paragraphs.",
    ),
    Code(
        "R232",
        "A line looks like the beginning of an appendix.",
        "Add an [[appendix]]: everything from there to the end of the language is then set aside. Or add a [[prose]].",
    ),
    Code(
        "R233",
        "Two lines meet inside what may be one word or number, with a hyphen or without.",
        "Add a [[join]] with the end of the first line and with what the two read together.",
    ),
    Code(
        "R234",
        "A heading stands directly above the next line, where the other headings stand apart from theirs.",
        "Add a [[heading]] with the number of its lines, 1 when the next line is text.",
    ),
    Code(
        "R235",
        "A paragraph tells a case, with parties, a company or a month at its beginning, or stands without an ordinal "
        "between two that have one: it may be the text of a column whose title was lost in both languages.",
        "Look at the print. If it is running text, add a [[prose]]; if its title stands above it in another form, a "
        "[[heading]] with level and number; if the title is not in report.txt, take the text from the PDF again.",
    ),
    Code(
        "R236",
        "A line is full and ends in a full stop, and neither blank lines nor indents nor the paragraphs of the other "
        "language tell whether its paragraph ends there.",
        "Look at the printed page and add a [[cut]] to edition.toml: goes_on = false when the next line begins a "
        "paragraph, true when it does not.",
    ),
    Code(
        "R237",
        "A heading or a paragraph, one that a [[prose]] keeps as running text too, has a tab, which no page can show.",
        "Add a [[damage]] to edition.toml: `extracted` has the words around the tab (written \\t), `printed` what "
        "stands there in print, such as a blank.",
    ),
    Code(
        "R241",
        "A [[damage]] quotes what report.txt does not have, or has more often than it says.",
        "Quote what stands there, with as many characters as make it the only one, or give `times`; "
        "a character that nobody sees is named by its code point (`U+F0B7`).",
    ),
    Code(
        "R242",
        "A [[damage]] changes nothing.",
        "Remove the record.",
    ),
    Code(
        "R243",
        "The extraction lost a character: a box, question marks inside a word, or text read in another encoding.",
        "Look at the PDF, and add a [[damage]] with what stands in report.txt and what is printed.",
    ),
)


_ITALICS = (
    Code(
        "R244",
        "A line of English is longer than the page is wide. pdftotext joins two lines so where the first one ends in a "
        "hyphen, and leaves the hyphen out, the one of a compound, too.",
        "Find the word on the printed page and add a [[damage]] to edition.toml: extracted = “AIenhanced”, printed = "
        "“AI-enhanced”; the same twice when it has no hyphen.",
    ),
    Code(
        "R301",
        "A paragraph has an opening or closing * without its partner.",
        "Add a [[damage]]: `extracted` has the words at the sign, `printed` the same words with the missing * or "
        "without it.",
    ),
    Code(
        "R302",
        "An italic title ends where a page ends, so that no rule can tell whether it goes on over the page.",
        "Add an [[italic]] with the title as printed to edition.toml, also when it does end there.",
    ),
    Code(
        "R303",
        "The title of an [[italic]] is not found in the paragraph that it begins in, or is found there twice.",
        "Write the title in edition.toml as the paragraph reads once its lines are joined.",
    ),
    Code(
        "R304",
        "An [[italic]] records a title that the text does not print in italics.",
        "Correct the title, or remove the record.",
    ),
)


_PARSING = (
    Code(
        "R401",
        "The text of a language begins with something else than its preface or its first chapter.",
        "Name the line of that heading in [opens.text] of edition.toml, and its word for the preface in [forms]; or "
        "add a [[heading]] with its level.",
    ),
    Code(
        "R402",
        "A heading is followed by another heading or by the end, without a paragraph of its own.",
        "If the line is no heading, add a [[prose]]; if the page repeats it, a [[furniture]]; if it goes on in the "
        "next line, a [[heading]] with `lines`. If its text is lost, take the text from its source again.",
    ),
    Code(
        "R403",
        "The sections of a chapter are not numbered 1, 2, 3 …: one is missing, stands twice or is out of place.",
        "Find the section in report.txt. Add a [[heading]] with level and number when its line has another form or "
        "another number in print, a [[prose]] when the line named is text, a [[furniture]] when the page repeats it.",
    ),
    Code(
        "R404",
        "The chapters are not numbered 1, 2, 3 …: one is missing, stands twice or is out of place.",
        "Find the chapter in report.txt. Add a [[heading]] with level and number when its line has another form or "
        "another number in print, a [[prose]] when the line named is text, a [[furniture]] when the page repeats it.",
    ),
    Code(
        "R405",
        "The preface does not come first, the conclusion does not come last, or one of them stands twice.",
        "If the line is text and no heading, add a [[prose]]; if the page repeats it, a [[furniture]]; if it opens "
        "another part, a [[heading]] with the level.",
    ),
    Code(
        "R406",
        "The columns are not numbered 1, 2, 3 … through the text: one is missing, stands twice or is out of place.",
        "Find the column in report.txt, and add a [[heading]] with level and number: columns are counted in the "
        "order of the text, whatever numbers are printed. Add a [[prose]] when the line named is text.",
    ),
    Code(
        "R407",
        "The subsections of a section are not numbered 1, 2, 3 …, or one stands before the first section.",
        "Find the heading in the PDF. If the line is text, add a [[prose]]; if it opens something else, a [[heading]].",
    ),
)


_CONTENTS = (
    Code(
        "R501",
        "A line of the contents is not a heading, a tab and a page number of at most four digits.",
        "Add a [[furniture]] when the line is no entry, a form or word in [forms] when it is one that is not known, a "
        "[[damage]] when characters were lost.",
    ),
    Code(
        "R502",
        "A page number in the contents is smaller than the one above it.",
        "Compare the page numbers with the print. Add a [[damage]] when the extraction lost a digit; when the report "
        "prints them so, set the line aside with a [[furniture]] and record the heading as a [[difference]].",
    ),
    Code(
        "R503",
        "A heading of the text and its line in the contents have different words.",
        "If the heading has several lines, add a [[heading]] with `lines`; if the extraction lost characters, a "
        "[[damage]]; if the report itself prints the two so, a [[difference]].",
    ),
    Code(
        "R504",
        "A heading of the text has no line in the contents.",
        "If the report itself leaves it out, add a [[difference]] without `contents`. If the heading is none, a "
        "[[prose]].",
    ),
    Code(
        "R505",
        "The contents list a heading that the text does not have.",
        "Find the heading in report.txt: most often it has another form or stands on one line with its text. Add a "
        "[[heading]]. If the report has no such heading, set the line of the contents aside with a [[furniture]].",
    ),
    Code(
        "R506",
        "The contents list a heading before one that stands ahead of it in the text, or list it twice.",
        "If the report prints them so, set the line aside with a [[furniture]] and record the heading as a "
        "[[difference]].",
    ),
    Code(
        "R507",
        "A [[difference]] records what is not, or no longer, different, or the language has no contents.",
        "Correct its `segment` and `contents`, or remove the record.",
    ),
)


_ALIGNING = (
    Code(
        "R601",
        "One language has a chapter, section or column that the other does not have.",
        "Look for its heading in the other language: most often it has another form or stands on one line with its "
        "text, and a [[heading]] answers it. If the line named is no heading, add a [[prose]].",
    ),
    Code(
        "R602",
        "A section or column has more paragraphs in one language than in the other.",
        "If a page break made two of one paragraph, add a [[cut]] to edition.toml. If the report prints them so, "
        "add an exception to alignment.toml.",
    ),
    Code(
        "R603",
        "An exception in alignment.toml says that a segment has no paragraph, or fewer, in one language.",
        "Give the number of paragraphs that make the segment, 1 or more in each language.",
    ),
    Code(
        "R604",
        "An exception in alignment.toml is for an id that no paragraph has, or says what holds without it.",
        "Correct the id or the counts, or remove the exception.",
    ),
    Code(
        "R605",
        "The two languages of a segment do not fit each other: by their length, ordinals, numbers, titles, bodies or "
        "Latin words. Most often paragraphs went astray and the counts are equal by chance.",
        "Read the first words of both. Join or part paragraphs with a [[cut]], or group them with an exception in "
        "alignment.toml. If they do say the same, add the id to `accepted` there, with the reason.",
    ),
    Code(
        "R606",
        "alignment.toml accepts a pair that nothing speaks against.",
        "Remove it from `accepted`.",
    ),
    Code(
        "R607",
        "Words in alignment.toml that partners are to share stand together in no paragraph.",
        "Write them as the two languages print them, or remove the record.",
    ),
    Code(
        "R608",
        "A [[sentence]], [[pair]] or [[alone]] of alignment.toml names a segment that is not there, or quotes words "
        "that its segment does not have exactly once. A pair begins in both languages, so that it quotes both.",
        "Copy the words from data/<year>/report.json, and add some until they stand there once.",
    ),
    Code(
        "R609",
        "A [[sentence]], [[pair]] or [[alone]] of alignment.toml quotes one language under the other one's name.",
        "Exchange the quotations.",
    ),
    Code(
        "R610",
        "Two records of alignment.toml quote the same characters of a segment, or say that its pairs begin in another "
        "order in one language than in the other.",
        "Keep one of them, or shorten a quotation. What the languages say in different orders is one pair.",
    ),
    Code(
        "R611",
        "Without this [[sentence]], [[pair]] or [[alone]] of alignment.toml the sentences are paired just so: the "
        "rules see it themselves, or what an [[alone]] quotes is no whole sentence.",
        "Remove the record, or quote a whole sentence.",
    ),
    Code(
        "R612",
        "A sentence has no counterpart in the other language.",
        "Read both. If it does have one, say in alignment.toml where that pair begins ([[pair]]). If not, record it as "
        "[[alone]] with the reason; it is most often an erratum, too.",
    ),
)


_BALANCING = (
    Code(
        "R701",
        "A segment came out without text in one language. Only a fault in the converter does this.",
        "Report it with the report.txt that shows it; the steps are in tools/report.",
    ),
    Code(
        "R702",
        "The segments give the text in another order than report.txt. Only a fault in the converter does this.",
        "Report it with the report.txt that shows it; the steps are in tools/report.",
    ),
    Code(
        "R703",
        "Prose stands between the title and the end of a column.",
        "If the column has several paragraphs, add a [[column]] with their number to edition.toml; "
        "otherwise report it with the report.txt that shows it.",
    ),
    Code(
        "R704",
        "A column stands elsewhere than its paragraph or its placement says. Only a fault in the converter does this.",
        "Report it with the report.txt that shows it; the steps are in tools/report.",
    ),
    Code(
        "R705",
        "A segment has other characters than report.txt. Only a fault in the converter does this.",
        "Report it with the report.txt that shows it; the steps are in tools/report.",
    ),
    Code(
        "R706",
        "A text has characters that no join of two lines puts there. Only a fault in the converter does this.",
        "Report it with the report.txt that shows it; the steps are in tools/report.",
    ),
    Code(
        "R707",
        "The same characters of report.txt are used in two places. Only a fault in the converter does this.",
        "Report it with the report.txt that shows it; the steps are in tools/report.",
    ),
    Code(
        "R708",
        "Characters of report.txt would get lost: several blanks or a tab inside a heading, for example.",
        "Look at the line, and add a [[damage]] with what stands there and what the report prints.",
    ),
)


_RECORDS = (
    Code(
        "R801",
        "The source folder has no edition.",
        "Give the folder that holds <year>/edition.toml with --source.",
    ),
    Code(
        "R802",
        "The folder of an edition is not called by the year in its edition.toml.",
        "Rename the folder, or correct the year.",
    ),
    Code(
        "R803",
        "report.txt is not the text whose SHA-256 is recorded: it was changed, if only by a character.",
        "Restore the file: report.txt is never edited, and records say what is to be read otherwise. If it was taken "
        "from its source again, record the new SHA-256.",
    ),
    Code(
        "R804",
        "A [[reading]] corrects a misprint in a heading that does not read so, or in what is no heading.",
        "Write `printed` as the heading stands in report.txt, or remove the record.",
    ),
    Code(
        "R805",
        "retired.toml lists an id that the edition still gives, or lists it twice.",
        "Remove the record.",
    ),
    Code(
        "R806",
        "retired.toml says that an id stood in a part that the edition does not have.",
        "Name the part that its address led to: preface, c1, c2 … or conclusion.",
    ),
    Code(
        "R807",
        "retired.toml sends the readers of an id to another id that the edition does not give.",
        "Correct `to`, or leave it out when nothing took the place of the text.",
    ),
    Code(
        "R808",
        "retired.toml does not say in each language why an id is no longer given.",
        "Write the reason in both languages: readers who follow an old address see it.",
    ),
    Code(
        "R809",
        "A folder of source/ holds a report.txt and no edition.toml, so that nobody knows which edition it is.",
        "Move the folder away and have `python -m tools new` propose an edition.toml for the text, or write one.",
    ),
    Code(
        "R810",
        "The `url` of [published] in edition.toml is no address that a browser can open.",
        "Write the whole address of the official publication, from https:// on.",
    ),
    Code(
        "R811",
        "[published] in edition.toml does not say in each language what the official publication is called.",
        "Add the name: who published it there, or the title of that page.",
    ),
    Code(
        "R812",
        "retired.toml names something that has not the form of an id.",
        "Write the id as it was published: `c4`, `c4-s1-p3`, `column-3`.",
    ),
    Code(
        "R813",
        "A [[reading]] gives a heading the label that it has without the record.",
        "Correct `label`, or remove the record.",
    ),
    Code(
        "R814",
        "`file` under [source] in edition.toml names no file of the edition's own folder: it is a path, a folder, or a "
        "link that leads elsewhere.",
        "Put the text into the folder, and write its name alone.",
    ),
)


CODES: tuple[Code, ...] = (
    *_DIVIDING,
    *_REPAIRING,
    *_RECORDED,
    *_LOOKING,
    *_ITALICS,
    *_PARSING,
    *_CONTENTS,
    *_ALIGNING,
    *_BALANCING,
    *_RECORDS,
)
