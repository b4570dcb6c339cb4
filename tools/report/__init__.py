"""From report.txt to aligned segments, one module a step.

divide and cover → repair (line by line in `fragments`, paragraphs in `join`, titles in `italics`) → parse →
contents → align → ledger, as `convert` calls them. `model` has the records that they hand on, `context` what
each step on one language works with, `text` the characters that know their place, `records` the checks of an
edition's own records, and `codes` the meaning of every problem.
"""
