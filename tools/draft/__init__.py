"""Propose edition.toml for a new report, so that a maintainer begins with answers to give and not with a blank file.

- `openings`: which lines open contents and text in each language
- `cover`: title and issuer as the cover prints them
- `forms`: how the edition names and numbers its headings, where that is not as in 2024
- `edition`: the proposal, written as TOML
- `new`: the folder of a new edition, set up, and what is open in it
"""
