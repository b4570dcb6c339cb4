"""From report.txt to aligned segments, one module a step.

characters → divide and cover → furniture and asides → repair (line by line in `fragments`, what they look like in
`looks`, which only wrap in `wraps`, paragraphs in `join`, titles in `italics`) → parse → contents → align → partners →
ledger, as `convert` calls them. `model` has the records that they hand on, `context` what each step on one language
works with, `text` the characters that know their place, `wording` how titles are compared, `records` the checks of an
edition's own records, and `codes` the meaning of every problem.
"""
