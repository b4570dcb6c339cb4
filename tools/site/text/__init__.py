"""In and beside the text of a reading page: marks (and their places), cards, notes for print, controls."""
