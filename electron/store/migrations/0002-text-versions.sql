-- Documents of more media, with all dates that they give and where their head was read, and the e-mail that they came with.
-- A CHECK is changed by making the table anew: its rows keep their ids, and references to it go on by its name.
CREATE TABLE document_new (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256          TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file_name       TEXT NOT NULL,
  media           TEXT NOT NULL CHECK (media IN ('txt', 'md', 'rtf', 'pdf', 'docx', 'odt', 'eml', 'msg', 'xlsx')),
  byte_size       INTEGER NOT NULL,
  kind            TEXT NOT NULL,
  municipality_id INTEGER REFERENCES municipality (id),
  date            TEXT CHECK (date IS date(date)),
  date_origin     TEXT NOT NULL CHECK (date_origin IN ('in_text', 'user', 'unknown')),
  dates           TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(dates)),
  reference       TEXT,
  sender          TEXT,
  recipient       TEXT,
  subject         TEXT NOT NULL,
  askers          TEXT NOT NULL CHECK (json_valid(askers)),
  holder          TEXT,
  confidentiality TEXT NOT NULL CHECK (confidentiality IN ('openbaar', 'besloten', 'geheim')),
  head_sources    TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(head_sources)),
  state           TEXT NOT NULL CHECK (state IN ('to_check', 'recorded')),
  imported_at     TEXT NOT NULL,
  page_count      INTEGER NOT NULL,
  -- What lists say of the text in force: these stand here, because that text is long.
  pages_without_text INTEGER NOT NULL DEFAULT 0,
  machine_read    REAL,
  text_reader     INTEGER NOT NULL DEFAULT 1,
  came_with       INTEGER REFERENCES document (id) ON DELETE SET NULL,
  sample          INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  deleted_at      TEXT,
  CHECK ((date IS NULL) = (date_origin = 'unknown'))
) STRICT;
INSERT INTO document_new (id, sha256, file_name, media, byte_size, kind, municipality_id, date, date_origin, reference, sender, recipient,
    subject, askers, holder, confidentiality, state, imported_at, page_count, pages_without_text, sample, deleted_at)
  SELECT id, sha256, file_name, media, byte_size, kind, municipality_id, date, date_origin, reference, sender, recipient,
    subject, askers, holder, confidentiality, state, imported_at, page_count,
    ifnull((SELECT sum(w.value ->> 'count') FROM document_text t, json_each(t.warnings) w
            WHERE t.id = d.id AND w.value ->> 'key' = 'pages-without-text'), 0), sample, deleted_at
  FROM document d;
-- An id that was given once is never given again, also where its document is gone.
DELETE FROM sqlite_sequence WHERE name = 'document_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'document_new', seq FROM sqlite_sequence WHERE name = 'document';
DROP TABLE document;
ALTER TABLE document_new RENAME TO document;
CREATE INDEX document_by_date ON document (date, id);
CREATE INDEX document_by_municipality ON document (municipality_id);
-- The few that the overview counts after every change.
CREATE INDEX document_to_check ON document (id) WHERE state = 'to_check' AND deleted_at IS NULL;
CREATE INDEX document_trashed ON document (id) WHERE deleted_at IS NOT NULL;
CREATE INDEX document_sample ON document (id) WHERE sample = 1;
CREATE INDEX document_attached ON document (came_with) WHERE came_with IS NOT NULL;
CREATE TRIGGER index_document_gone AFTER DELETE ON document BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', OLD.id); END;
CREATE TRIGGER index_document AFTER UPDATE OF date, subject, file_name, confidentiality, deleted_at, state ON document BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', NEW.id); END;

-- The text in force is a version; it is replaced only together with where the passages lie in it.
ALTER TABLE document_text ADD COLUMN number INTEGER NOT NULL DEFAULT 1 CHECK (number >= 1);
ALTER TABLE document_text ADD COLUMN maker TEXT NOT NULL DEFAULT 'reader' CHECK (maker IN ('reader', 'ocr'));
-- NULL where it came with the import.
ALTER TABLE document_text ADD COLUMN made_at TEXT;
CREATE TRIGGER index_document_text_again AFTER UPDATE OF text ON document_text BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', NEW.id); END;

-- The texts that were in force before, as they were.
CREATE TABLE text_version (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL CHECK (number >= 1),
  maker       TEXT NOT NULL CHECK (maker IN ('reader', 'ocr')),
  reader      INTEGER NOT NULL,
  made_at     TEXT NOT NULL,
  letters     INTEGER NOT NULL,
  pages       TEXT NOT NULL CHECK (json_valid(pages)),
  text        TEXT NOT NULL,
  UNIQUE (document_id, number)
) STRICT;

-- A changed passage points at nothing: its start and end are those of a text that is no longer in force.
ALTER TABLE passage ADD COLUMN attachment TEXT NOT NULL DEFAULT 'exact' CHECK (attachment IN ('exact', 'nearly', 'changed'));
ALTER TABLE passage ADD COLUMN earlier_quote TEXT CHECK ((earlier_quote IS NOT NULL) = (attachment = 'nearly'));
CREATE INDEX passage_moved ON passage (document_id, start) WHERE attachment <> 'exact';
CREATE TRIGGER index_passage AFTER UPDATE OF start, end, attachment ON passage BEGIN INSERT INTO index_queue (kind, row_id) SELECT 'item', id FROM item WHERE passage_id = NEW.id AND state = 'recorded'; END;

-- What was recognised beside the items, with positions in the text in force.
CREATE TABLE finding (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('kpi_table', 'asked_point', 'reaction')),
  found       TEXT NOT NULL CHECK (json_valid(found))
) STRICT;
CREATE INDEX finding_by_document ON finding (document_id, id);

-- What was learned of a sender's house style; `seen` is what one document said, and a second has still to say.
CREATE TABLE sender_profile (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  municipality TEXT NOT NULL CHECK (municipality <> ''),
  sender       TEXT,
  documents    INTEGER NOT NULL CHECK (documents >= 1),
  style        TEXT NOT NULL CHECK (json_valid(style)),
  seen         TEXT NOT NULL CHECK (json_valid(seen))
) STRICT;
CREATE UNIQUE INDEX sender_profile_of ON sender_profile (municipality COLLATE NOCASE, ifnull(sender, '') COLLATE NOCASE);
