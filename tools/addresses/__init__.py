"""What is promised to stay: ids, addresses, printed numbers, and the list of all that was published.

urls (addresses from ids), numbering (margin numbers and locators), published (source/published.csv).
"""
