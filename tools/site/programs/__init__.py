"""What programs read instead of pages: passages as JSON and Markdown, chapters as Markdown, and what tells of them.

`passages` says what is known of a segment, `written` writes it as Markdown, `chapters` a chapter; `guide` is llms.txt,
`openapi` the description of all addresses.
"""
