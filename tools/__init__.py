"""The converter: report.txt in, Markdown and data files in both languages out."""
