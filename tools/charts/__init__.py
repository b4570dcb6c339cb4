"""Charts of figures that may be compared: bars from zero, drawn by the build as SVG.

A chart is reckoned from the records (chart.py), drawn (svg.py), and stands on a page with its table (on_page.py) or in
a file of its own (picture.py). No script is needed, and colours come from the style sheets.
"""
