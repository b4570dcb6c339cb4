"""The converter: report.txt in, Markdown and data files in both languages out."""

# The release that is being worked on: the newest heading of CHANGELOG.md, and what new addresses are stamped with.
VERSION = "1.2"
