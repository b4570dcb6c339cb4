"""The two ends: files in, files out, and the errors that name their lines.

report_txt (the text), toml_file (records and their lines), edition_toml (the records of an edition),
data_record (what every data file is made of), write (all or nothing), errors.
"""
