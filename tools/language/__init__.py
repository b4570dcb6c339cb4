"""Everything that depends on a language: markers, numbers, names in running text, and all words that the site says.

languages (markers, ends of sentences), printed_numbers (read what the report prints), written_numbers
(write numbers for readers), names (find names in a text), site_words and register_words. Adding a
language begins here.
"""
