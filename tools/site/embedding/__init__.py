"""Small pages that others embed: a passage or a figure in one language, and how they are found (oEmbed)."""
