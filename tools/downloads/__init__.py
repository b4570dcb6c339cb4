"""What readers take away: each edition as books and as data in one file, made from what data/ publishes.

`book` is an edition as a book has it: parts, their blocks, runs of words. Each format is a module that turns a book
into bytes: pdf, epub, docx_file, html_file, tei, sqlite_file. `formats` lists them, `make` decides what is made anew.
"""
