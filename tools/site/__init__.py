"""What MkDocs and the built site need.

`hooks` has the events of MkDocs and hands each to plain functions: `build` (what a build is made from, read once),
`navigation`, `page` (what a page's template shows), `search` (its description for browsers), `assets` (scripts and
styles joined), `verify` (the built pages against report.json). `text` is what stands in and beside the text of a page,
`citing` what others cite and link by, `serve` the command of `make serve`. Only hooks and serve know MkDocs.
"""
