"""What is promised to stay: ids, addresses, printed numbers, and the list of all addresses that were published.

ids (made and read), urls (addresses from ids), numbering (margin numbers), published
(source/published.csv), codes (what the codes of problems with addresses mean).
"""
