-- Links tie items and bare passages, with the words at each end. Beside an item a passage says with which of its words.
CREATE TABLE link_anew (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  kind         TEXT NOT NULL CHECK (kind IN ('beantwoordt', 'verwijst_naar', 'vloeit_voort_uit', 'doet_af', 'herhaalt', 'verlengt_termijn_van', 'wijzigt', 'trekt_in_wegens', 'voert_uit', 'reageert_op', 'neemt_over', 'wijkt_af_van', 'spreekt_tegen', 'zelfde_onderwerp', 'deel_van')),
  from_item    INTEGER REFERENCES item (id) ON DELETE CASCADE,
  from_passage INTEGER REFERENCES passage (id) ON DELETE CASCADE,
  to_item      INTEGER REFERENCES item (id) ON DELETE CASCADE,
  to_passage   INTEGER REFERENCES passage (id) ON DELETE CASCADE,
  -- What settles another thing settles all of it, or a part.
  scope        TEXT NOT NULL DEFAULT 'whole' CHECK (scope IN ('whole', 'part')),
  note         TEXT NOT NULL DEFAULT '',
  CHECK (from_item IS NOT NULL OR from_passage IS NOT NULL),
  CHECK (to_item IS NOT NULL OR to_passage IS NOT NULL),
  CHECK (from_item IS NULL OR to_item IS NULL OR from_item <> to_item)
) STRICT;
INSERT INTO link_anew (id, kind, from_item, to_item) SELECT id, kind, from_item, to_item FROM link WHERE from_item <> to_item;
DROP TABLE link;
ALTER TABLE link_anew RENAME TO link;
CREATE UNIQUE INDEX link_once ON link (kind, ifnull(from_item, 0), ifnull(to_item, 0), ifnull(from_passage, 0), ifnull(to_passage, 0));
CREATE INDEX link_by_source ON link (from_item, id) WHERE from_item IS NOT NULL;
CREATE INDEX link_by_target ON link (to_item, id) WHERE to_item IS NOT NULL;
CREATE INDEX link_by_source_passage ON link (from_passage) WHERE from_passage IS NOT NULL;
CREATE INDEX link_by_target_passage ON link (to_passage) WHERE to_passage IS NOT NULL;

-- A missing document that came: a person confirmed which it is.
ALTER TABLE missing_document ADD COLUMN tied_document INTEGER REFERENCES document (id) ON DELETE SET NULL;
-- What was made of a reference to something that the store has no document of.
ALTER TABLE missing_document ADD COLUMN made_item INTEGER REFERENCES item (id) ON DELETE SET NULL;
CREATE INDEX missing_document_tied ON missing_document (tied_document) WHERE tied_document IS NOT NULL;
CREATE INDEX missing_document_made ON missing_document (made_item) WHERE made_item IS NOT NULL;
-- 1 for what is known only because another document speaks of it.
ALTER TABLE item ADD COLUMN by_reference INTEGER NOT NULL DEFAULT 0 CHECK (by_reference IN (0, 1));

-- A warning that somebody judged: it stays judged, whatever is derived later.
CREATE TABLE conflict_judgement (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Its kind and what it is about, as the program writes it: "answer_after_decision:12:15".
  key   TEXT NOT NULL UNIQUE,
  note  TEXT NOT NULL DEFAULT '',
  at    TEXT NOT NULL
) STRICT;

ALTER TABLE motion ADD COLUMN meeting TEXT;
-- Per group: {"group", "vote": "voor" | "tegen" | "verdeeld" | "afwezig", "for", "against"}; numbers where they are known.
ALTER TABLE motion ADD COLUMN votes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(votes));
-- What became of it, apart from whether it was adopted.
ALTER TABLE motion ADD COLUMN execution TEXT NOT NULL DEFAULT 'onbekend' CHECK (execution IN ('onbekend', 'in_uitvoering', 'uitgevoerd', 'deels_uitgevoerd', 'niet_uitgevoerd', 'niet_uitvoerbaar'));
ALTER TABLE motion ADD COLUMN execution_words TEXT;
-- The day on which a held-over motion lapses.
ALTER TABLE motion ADD COLUMN held_until TEXT CHECK (held_until IS date(held_until));

-- Which of the asked points of a request a recommendation answers, by their number in the request.
ALTER TABLE advice_point ADD COLUMN answers_asked TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers_asked));

-- A letter that is being written: advice, questions or a reminder.
CREATE TABLE draft (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  kind         TEXT NOT NULL CHECK (kind IN ('advice', 'questions', 'reminder')),
  state        TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent')),
  title        TEXT NOT NULL CHECK (title <> ''),
  municipality TEXT,
  dossier_id   INTEGER REFERENCES dossier (id) ON DELETE SET NULL,
  -- The request that it answers; NULL is unrequested.
  request_id   INTEGER REFERENCES document (id) ON DELETE SET NULL,
  -- What was asked, in the words of the request: [{"number", "text", "passageId"}].
  asked        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(asked)),
  -- The parts of the letter around its points: {"sender", "addressee", "reference", "subject", "opening", "closing", "signature"}.
  parts        TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(parts)),
  -- The day by which the letter itself is due.
  due_on       TEXT CHECK (due_on IS date(due_on)),
  sent_on      TEXT CHECK (sent_on IS date(sent_on)),
  -- The document that it became when it was sent.
  document_id  INTEGER REFERENCES document (id) ON DELETE SET NULL,
  created_at   TEXT NOT NULL,
  changed_at   TEXT NOT NULL,
  CHECK ((state = 'sent') = (sent_on IS NOT NULL))
) STRICT;
CREATE INDEX draft_by_document ON draft (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX draft_by_request ON draft (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE draft_point (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text     TEXT NOT NULL DEFAULT '',
  -- Why, in the writer's words: stands under the point in the letter.
  reason   TEXT NOT NULL DEFAULT '',
  -- The numbers of the asked points that it answers.
  answers  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers)),
  -- The item that made somebody write it: a dodged question, a late promise, earlier advice.
  about    INTEGER REFERENCES item (id) ON DELETE SET NULL,
  -- The item that it became when the letter was sent.
  item_id  INTEGER REFERENCES item (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX draft_point_by_draft ON draft_point (draft_id, position);
CREATE INDEX draft_point_by_item ON draft_point (item_id) WHERE item_id IS NOT NULL;

CREATE TABLE draft_source (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  point_id   INTEGER NOT NULL REFERENCES draft_point (id) ON DELETE CASCADE,
  passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  UNIQUE (point_id, passage_id)
) STRICT;
CREATE INDEX draft_source_by_passage ON draft_source (passage_id);

-- A draft as it was at a moment: kept when it was exported, sent, or when the writer asked for it.
CREATE TABLE draft_version (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  number   INTEGER NOT NULL CHECK (number >= 1),
  why      TEXT NOT NULL CHECK (why IN ('kept', 'exported', 'sent', 'restored')),
  made_at  TEXT NOT NULL,
  content  TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (draft_id, number)
) STRICT;

-- Own texts for letters, beside the templates that come along.
CREATE TABLE letter_template (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  kind  TEXT NOT NULL CHECK (kind IN ('advice', 'questions', 'reminder')),
  name  TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  parts TEXT NOT NULL CHECK (json_valid(parts))
) STRICT;

-- When a dossier was opened before: no history of the register.
CREATE TABLE dossier_opened (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  at         TEXT NOT NULL
) STRICT;
CREATE INDEX dossier_opened_by_dossier ON dossier_opened (dossier_id, at);

-- An attachment can come with more than one e-mail.
CREATE TABLE attachment (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  mail_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  UNIQUE (mail_id, document_id),
  CHECK (mail_id <> document_id)
) STRICT;
CREATE INDEX attachment_by_document ON attachment (document_id);
INSERT INTO attachment (mail_id, document_id) SELECT came_with, id FROM document WHERE came_with IS NOT NULL ORDER BY id;
DROP INDEX document_attached;
ALTER TABLE document DROP COLUMN came_with;

-- What a person decided of the head, by its fields and the roles of its dates: reading again leaves that.
ALTER TABLE document ADD COLUMN head_decided TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(head_decided));
-- How the head would be read now, where that differs: it waits for a person.
ALTER TABLE document ADD COLUMN head_readings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(head_readings));
-- 1 for what was found only when its document was read again.
ALTER TABLE item ADD COLUMN found_again INTEGER NOT NULL DEFAULT 0 CHECK (found_again IN (0, 1));
-- The documents that a person said it is not.
ALTER TABLE missing_document ADD COLUMN rejected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rejected));
