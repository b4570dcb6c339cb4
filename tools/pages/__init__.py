"""The Markdown pages: reading, parallel, contents, home, search, and the registers' own.

markdown is how anything is written safely; `all` lists every page and every address that they give.
"""
