"""The registers: records made by reading, each checked against the text that it quotes.

glossary (with glossary_checks), figures, documents, cases, errata, terms, synonyms (with synonyms_checks);
quotations, evidence and bodies are what they share, `edition` is all of them for one year, `codes` says what
each problem means.
"""
