"""The codes of problems with files: reading the report, reading records, writing what is generated."""

from __future__ import annotations

from tools.files.errors import Code

CODES: tuple[Code, ...] = (
    Code(
        "F101",
        "A file is missing, is a folder, or may not be read.",
        "Check the file's name and its permissions. An edition needs edition.toml and the report that it names.",
    ),
    Code(
        "F102",
        "A file holds bytes that are not UTF-8, for example because an editor saved it in GB 18030.",
        "Save the file as UTF-8. If it is report.txt, take the text again from its source.",
    ),
    Code(
        "F103",
        "The file report.txt has nothing in it but blanks and line ends.",
        "Take the text of the report from its source again.",
    ),
    Code(
        "F104",
        "The text has a character that prints nothing or has no meaning of its own: a control, format, private-use, "
        "unassigned or replacement character. Text taken out of a PDF may have such damage.",
        "Read the passage in the printed report, and add a [[damage]] to edition.toml: `extracted` names the "
        "character by its code point (`U+F0B7`), `printed` says what is printed there, if anything.",
    ),
    Code(
        "F105",
        "A TOML file in source/ or in the folder of an edition has a name that the converter does not read, most often "
        "a misspelt one: `figure.toml` for `figures.toml`.",
        "Give it one of the names that the message lists, or move it elsewhere.",
    ),
    Code(
        "F106",
        "`python -m tools new` was given a PDF, and the program that reads it is not installed.",
        "Run `make docs`, which installs what is needed, or give the text of the report as a file instead.",
    ),
    Code(
        "F107",
        "The PDF that `python -m tools new` was given is damaged or cut short, or asks for a password.",
        "Take it from its publisher again, save it without a password, or give the text of the report as a file.",
    ),
    Code(
        "F108",
        "The PDF that `python -m tools new` was given has pictures of its pages and no text.",
        "Take another copy, or have its text recognized by a program for that, and give the text as a file.",
    ),
    Code(
        "F201",
        "A file of records is not written in TOML: a quotation mark or bracket is not closed, a value has no "
        "quotation marks, or a key stands twice.",
        "Mend the line that is named, or the one before it.",
    ),
    Code(
        "F202",
        "A table or record has a key that it does not know, most often a misspelt one.",
        "Use one of the keys that the message lists, or take the line out.",
    ),
    Code(
        "F203",
        "A record lacks a key that it must have.",
        "Add the key. The records of the edition of 2024 and the head of each file show what belongs there.",
    ),
    Code(
        "F204",
        "A value is of the wrong type, such as a number in quotation marks, or is none of those that may stand there.",
        "Write a value as the message says.",
    ),
    Code(
        "F205",
        "A reason, a label or another text of a record is empty or has only blanks.",
        "Write the words. Where the record needs none, take the line out.",
    ),
    Code(
        "F206",
        "A text of a record has a character that nobody sees, such as a zero-width blank or a sign that turns the "
        "direction of writing: copied from a web page or a PDF, most often.",
        "Delete the character, or type the words around it anew.",
    ),
    Code(
        "F207",
        "Two records of a file are the same to the letter.",
        "Take one of them out.",
    ),
    Code(
        "F208",
        "A page in source/pages asks for words that the editions are to fill in, by a name that means nothing.",
        "Write one of the names that the message lists, or take the comment out.",
    ),
    Code(
        "F301",
        "A generated file cannot be written: the disk is full, the folder is read-only, or a file stands where a "
        "folder belongs. What was there before is unchanged.",
        "Make room, or give the permission to write, and run the command again.",
    ),
    Code(
        "F302",
        "`python -m tools new` was asked for a year that has its folder in source/ already.",
        "Go on in that folder, or move it away to begin anew.",
    ),
)
