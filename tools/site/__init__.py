"""What MkDocs and the built site need: events (hooks), navigation, the search's files, verification.

`text` is what stands in and beside the text of a page, `citing` what others cite and link by. Only hooks
knows MkDocs.
"""
