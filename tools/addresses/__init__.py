"""What is promised to stay: ids, addresses, printed numbers, and the list of all that was published.

urls (addresses from ids), numbering (margin numbers), published (source/published.csv).
"""
