"""The pages of the figures: one for each, in each language, with its picture and its record."""
