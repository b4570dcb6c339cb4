"""The published data files: report.json, ledger.json, the registers, the search files, and their schemas.

report, sentences, ledger and search make one file each, translators those for their programs, synonyms one for all
editions, `files` all of an edition; folds has the characters that the search takes for one another; load reads the
published files back for the site.
"""
