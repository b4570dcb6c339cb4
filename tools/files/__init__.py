"""The two ends: files in, files out, and the errors that name their lines.

report_txt (the text), toml_file (records and their lines), toml_faults (what is wrong with them, in words),
edition_toml (the records of an edition), utf8 (bytes read and decoded), data_record (what every data file is made of),
write (all or nothing), errors (problems), codes (what the codes of problems with files mean).
"""
