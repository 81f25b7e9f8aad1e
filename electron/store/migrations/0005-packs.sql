-- What was exported can be opened, compared and exported again. A briefing is of a dossier, or of everything, of one
-- portfolio holder or group alone where it was made for that.
CREATE TABLE briefing_anew (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier_id INTEGER,
  holder     TEXT,
  in_group   TEXT,
  title      TEXT NOT NULL,
  as_of      TEXT NOT NULL CHECK (as_of IS date(as_of)),
  made_at    TEXT NOT NULL,
  format     TEXT NOT NULL DEFAULT 'pdf' CHECK (format IN ('pdf', 'docx', 'html', 'txt')),
  page_count INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  blocks     TEXT NOT NULL CHECK (json_valid(blocks)),
  -- What it was asked for; NULL for what an earlier version exported.
  plan       TEXT CHECK (json_valid(plan)),
  -- What else its bytes were made of: the mark on its pages, its language, its originals by their hash.
  made_of    TEXT CHECK (json_valid(made_of))
) STRICT;
INSERT INTO briefing_anew (id, dossier_id, title, as_of, made_at, page_count, sha256, blocks)
  SELECT id, dossier_id, title, as_of, made_at, page_count, sha256, blocks FROM briefing;
DROP TABLE briefing;
ALTER TABLE briefing_anew RENAME TO briefing;

-- Own plans for briefings, beside the purposes that come along.
CREATE TABLE briefing_template (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  plan TEXT NOT NULL CHECK (json_valid(plan))
) STRICT;

-- Searches that are kept under a name.
CREATE TABLE saved_search (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  text     TEXT NOT NULL,
  filter   TEXT NOT NULL CHECK (json_valid(filter)),
  in_order TEXT NOT NULL CHECK (in_order IN ('newest', 'relevance'))
) STRICT;

-- What is found is narrowed by kind, municipality, people, dossier and status, and found by people and notes: they are indexed too.
DROP TRIGGER index_document;
CREATE TRIGGER index_document
AFTER UPDATE OF date, subject, file_name, confidentiality, deleted_at, state, kind, municipality_id, askers, holder, sender, recipient ON document
BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', NEW.id); END;
DROP TRIGGER index_item;
CREATE TRIGGER index_item
AFTER UPDATE OF state, title, text, number, group_name, person, holder, official_status ON item WHEN NEW.state = 'recorded' OR OLD.state = 'recorded'
BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', NEW.id); END;
CREATE TRIGGER index_made_by AFTER UPDATE OF made_by ON commitment BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', NEW.id); END;
CREATE TRIGGER index_submitters AFTER UPDATE OF submitters ON motion BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', NEW.id); END;
CREATE TRIGGER index_note AFTER INSERT ON event WHEN NEW.note <> '' BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', NEW.item_id); END;
CREATE TRIGGER index_dossier_document AFTER INSERT ON dossier_document BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', NEW.document_id); END;
CREATE TRIGGER index_dossier_document_gone AFTER DELETE ON dossier_document BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', OLD.document_id); END;
CREATE TRIGGER index_dossier_item AFTER INSERT ON dossier_item BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', NEW.item_id); END;
CREATE TRIGGER index_dossier_item_gone AFTER DELETE ON dossier_item BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', OLD.item_id); END;

-- What a list is narrowed by in other tables is found without reading them from end to end.
CREATE INDEX motion_outcomes ON motion (outcome);
CREATE INDEX motion_executions ON motion (execution);
CREATE INDEX commitment_makers ON commitment (made_by) WHERE made_by IS NOT NULL;
CREATE INDEX document_confidential ON document (confidentiality);
CREATE INDEX item_passage_by_role ON item_passage (role, item_id);

-- Lists of documents are read along their order from any place; what lies in the bin stands apart in each.
CREATE INDEX document_dates ON document ((deleted_at IS NULL), ifnull(date, '9999'), id, state);
CREATE INDEX document_dates_down ON document ((deleted_at IS NULL), date, id, state);
CREATE INDEX document_subjects ON document ((deleted_at IS NULL), subject COLLATE NOCASE, id, state);
CREATE INDEX document_kinds ON document ((deleted_at IS NULL), kind, id, state);
CREATE INDEX document_pages ON document ((deleted_at IS NULL), page_count, id, state);
CREATE INDEX document_municipalities ON document ((deleted_at IS NULL), ifnull(municipality_id, 0), id, state);
CREATE INDEX document_binned ON document ((deleted_at IS NULL), deleted_at, id);
CREATE INDEX document_readers ON document (text_reader) WHERE deleted_at IS NULL;
CREATE INDEX document_names ON document (date DESC, id DESC, subject, file_name, state) WHERE deleted_at IS NULL;

-- How everything that is followed stands is counted from one index.
CREATE INDEX item_standing ON item (holder, group_name, municipality, kind, official_status, verdict, due_on)
  WHERE state = 'recorded';
