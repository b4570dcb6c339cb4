"""From report.txt to aligned segments, one module a step.

divide → repair (with italics) → parse → contents → align → ledger, as `convert` calls them; `model` has
the records that they hand on, `text` the characters that know their place.
"""
