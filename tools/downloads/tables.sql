CREATE TABLE edition (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE segments (
  id TEXT PRIMARY KEY, place INTEGER NOT NULL, kind TEXT NOT NULL, part TEXT NOT NULL, section INTEGER NOT NULL,
  number INTEGER, after TEXT REFERENCES segments (id), text_zh TEXT NOT NULL, text_en TEXT NOT NULL,
  page_zh INTEGER, page_en INTEGER, address TEXT NOT NULL
);
CREATE TABLE bodies (id TEXT PRIMARY KEY, kind TEXT NOT NULL, abbr TEXT, name_zh TEXT, name_en TEXT, note_zh TEXT, note_en TEXT);
CREATE TABLE body_mentions (
  body TEXT NOT NULL REFERENCES bodies (id), language TEXT NOT NULL, segment TEXT NOT NULL REFERENCES segments (id),
  text TEXT NOT NULL, start INTEGER NOT NULL
);
CREATE TABLE figures (
  id TEXT PRIMARY KEY, segment TEXT NOT NULL REFERENCES segments (id), kind TEXT NOT NULL, value REAL,
  unit_zh TEXT, unit_en TEXT, label_zh TEXT NOT NULL, label_en TEXT NOT NULL, quote_zh TEXT, quote_en TEXT,
  period TEXT, theme TEXT, note_zh TEXT, note_en TEXT
);
CREATE TABLE figure_bodies (figure TEXT NOT NULL REFERENCES figures (id), body TEXT NOT NULL REFERENCES bodies (id));
CREATE TABLE documents (id TEXT PRIMARY KEY, kind TEXT NOT NULL, title_zh TEXT, title_en TEXT, note_zh TEXT, note_en TEXT);
CREATE TABLE document_mentions (
  document TEXT NOT NULL REFERENCES documents (id), segment TEXT NOT NULL REFERENCES segments (id), quote_zh TEXT, quote_en TEXT
);
CREATE TABLE document_issuers (document TEXT NOT NULL REFERENCES documents (id), body TEXT NOT NULL REFERENCES bodies (id));
CREATE TABLE cases (
  id TEXT PRIMARY KEY, "column" TEXT NOT NULL REFERENCES segments (id), title_zh TEXT, title_en TEXT,
  facts_zh TEXT, facts_en TEXT, outcome_zh TEXT, outcome_en TEXT, note_zh TEXT, note_en TEXT
);
CREATE TABLE errata (
  id TEXT PRIMARY KEY, segment TEXT NOT NULL REFERENCES segments (id), kind TEXT NOT NULL, severity TEXT NOT NULL,
  series TEXT, quote_zh TEXT, quote_en TEXT, note_zh TEXT NOT NULL, note_en TEXT NOT NULL
);
CREATE TABLE terms (id TEXT PRIMARY KEY, domain TEXT NOT NULL, term_zh TEXT, term_en TEXT, note_zh TEXT, note_en TEXT);
CREATE TABLE term_places (
  term TEXT NOT NULL REFERENCES terms (id), segment TEXT NOT NULL REFERENCES segments (id), quote_zh TEXT, quote_en TEXT
);
