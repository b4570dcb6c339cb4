"""The pages of the registers; passages has what they share: texts, numbers, links to the text."""
