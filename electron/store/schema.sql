CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE municipality (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  name  TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  -- 1 where it came along with a document: it goes with the last of them, unless somebody set its terms.
  came_along INTEGER NOT NULL DEFAULT 0 CHECK (came_along IN (0, 1))
) STRICT;

CREATE TABLE document_text (
  id        INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  text      TEXT NOT NULL,
  pages     TEXT NOT NULL CHECK (json_valid(pages)),
  lines     TEXT NOT NULL CHECK (json_valid(lines)),
  furniture TEXT NOT NULL CHECK (json_valid(furniture)),
  warnings  TEXT NOT NULL CHECK (json_valid(warnings))
, number INTEGER NOT NULL DEFAULT 1 CHECK (number >= 1), maker TEXT NOT NULL DEFAULT 'reader' CHECK (maker IN ('reader', 'ocr')), made_at TEXT) STRICT;

CREATE TABLE passage (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  start       INTEGER NOT NULL CHECK (start >= 0),
  end         INTEGER NOT NULL,
  page        INTEGER NOT NULL CHECK (page >= 1),
  quote       TEXT NOT NULL CHECK (quote <> ''),
  prefix      TEXT NOT NULL,
  suffix      TEXT NOT NULL, attachment TEXT NOT NULL DEFAULT 'exact' CHECK (attachment IN ('exact', 'nearly', 'changed')), earlier_quote TEXT CHECK ((earlier_quote IS NOT NULL) = (attachment = 'nearly')),
  CHECK (start < end)
) STRICT;

CREATE INDEX passage_by_document ON passage (document_id, start);

CREATE TABLE item (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  kind            TEXT NOT NULL CHECK (kind IN ('question', 'motion', 'dictum_point', 'advice_point', 'commitment', 'decision_moment')),
  state           TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'dropped', 'recorded', 'trashed')),
  document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  passage_id      INTEGER NOT NULL REFERENCES passage (id),
  parent_id       INTEGER REFERENCES item (id) ON DELETE SET NULL,
  number          TEXT,
  source_number   TEXT,
  title           TEXT NOT NULL CHECK (title <> ''),
  text            TEXT NOT NULL CHECK (text <> ''),
  tier            TEXT NOT NULL CHECK (tier IN ('strong', 'possible')),
  why             TEXT NOT NULL CHECK (json_valid(why)),
  municipality    TEXT,
  group_name      TEXT,
  person          TEXT,
  holder          TEXT,
  -- The date that the source gives beside this very item, as lists do; else on_date is the document's.
  own_date        TEXT CHECK (own_date IS date(own_date)),
  on_date         TEXT CHECK (on_date IS date(on_date)),
  term_literal    TEXT,
  due_on          TEXT CHECK (due_on IS date(due_on)),
  first_due_on    TEXT CHECK (first_due_on IS date(first_due_on)),
  certainty       TEXT NOT NULL CHECK (certainty IN ('exact', 'derived', 'conditional', 'none')),
  because         TEXT NOT NULL,
  -- A date that a person gave is never derived again.
  due_by_user     INTEGER NOT NULL DEFAULT 0 CHECK (due_by_user IN (0, 1)),
  remind_on       TEXT CHECK (remind_on IS date(remind_on)),
  extended        INTEGER NOT NULL DEFAULT 0 CHECK (extended IN (0, 1)),
  official_status TEXT NOT NULL DEFAULT 'open' CHECK (official_status IN ('open', 'in_behandeling', 'deels_voldaan', 'voorstel_tot_afdoening', 'afgedaan', 'vervallen', 'onbekend')),
  official_words  TEXT,
  verdict         TEXT NOT NULL DEFAULT 'nog_niet_beoordeeld' CHECK (verdict IN ('nog_niet_beoordeeld', 'nagekomen', 'deels_nagekomen', 'niet_nagekomen', 'niet_te_beoordelen')),
  settled_on      TEXT CHECK (settled_on IS date(settled_on)),
  settled_how     TEXT, by_reference INTEGER NOT NULL DEFAULT 0 CHECK (by_reference IN (0, 1)), found_again INTEGER NOT NULL DEFAULT 0 CHECK (found_again IN (0, 1)),
  CHECK (settled_on IS NULL OR official_status IN ('afgedaan', 'vervallen')),
  CHECK (certainty <> 'none' OR due_on IS NULL),
  CHECK (certainty NOT IN ('exact', 'derived') OR due_on IS NOT NULL)
) STRICT;

CREATE INDEX item_by_document ON item (document_id, state, id);

CREATE INDEX item_by_passage ON item (passage_id);

CREATE INDEX item_by_parent ON item (parent_id) WHERE parent_id IS NOT NULL;

CREATE UNIQUE INDEX item_number ON item (municipality, number) WHERE number IS NOT NULL;

CREATE INDEX item_due_down ON item (due_on, id, kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_due ON item (ifnull(due_on, '9999'), id, kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_dates_down ON item (on_date, id, ifnull(due_on, '9999'), kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_dates ON item (ifnull(on_date, '9999'), id, ifnull(due_on, '9999'), kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_numbered ON item (ifnull(number, '~'), id, ifnull(due_on, '9999'), kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_titles ON item (title COLLATE NOCASE, id, ifnull(due_on, '9999'), kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_kinds ON item (kind, ifnull(due_on, '9999'), id, official_status) WHERE state = 'recorded';

CREATE INDEX item_statuses ON item (official_status, ifnull(due_on, '9999'), id, kind) WHERE state = 'recorded';

CREATE INDEX item_verdicts ON item (verdict, ifnull(due_on, '9999'), id, kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_holders ON item (ifnull(holder, '~'), ifnull(due_on, '9999'), id, kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_groups ON item (ifnull(group_name, '~'), ifnull(due_on, '9999'), id, kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_municipalities ON item (ifnull(municipality, '~'), ifnull(due_on, '9999'), id, kind, official_status) WHERE state = 'recorded';

CREATE INDEX item_open ON item (ifnull(due_on, '9999'), id, kind, official_status, verdict, holder, group_name, municipality)
  WHERE state = 'recorded' AND official_status IN ('open', 'in_behandeling', 'deels_voldaan', 'voorstel_tot_afdoening', 'onbekend');

CREATE TABLE question (
  id             INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  refers_to      TEXT,
  answer_verdict TEXT CHECK (answer_verdict IN ('beantwoord', 'gedeeltelijk', 'verwezen_ander_antwoord', 'verwezen_ander_stuk', 'doorgeschoven', 'geen_gegevens', 'geweigerd', 'niet_beantwoord')),
  answer_text    TEXT,
  -- The words with which the answer dodges, found by the program and shown as such.
  evasion        TEXT
) STRICT;

CREATE TABLE motion (
  id         INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  amendment  INTEGER NOT NULL CHECK (amendment IN (0, 1)),
  outcome    TEXT NOT NULL CHECK (outcome IN ('ingediend', 'aangenomen', 'verworpen', 'ingetrokken', 'aangehouden', 'overgenomen', 'vervallen', 'onbekend')),
  submitters TEXT NOT NULL CHECK (json_valid(submitters))
, meeting TEXT, votes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(votes)), execution TEXT NOT NULL DEFAULT 'onbekend' CHECK (execution IN ('onbekend', 'in_uitvoering', 'uitgevoerd', 'deels_uitgevoerd', 'niet_uitgevoerd', 'niet_uitvoerbaar')), execution_words TEXT, held_until TEXT CHECK (held_until IS date(held_until))) STRICT;

CREATE TABLE advice_point (
  id          INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  requested   INTEGER CHECK (requested IN (0, 1)),
  reaction    TEXT NOT NULL DEFAULT 'geen_reactie' CHECK (reaction IN ('geen_reactie', 'overgenomen', 'gedeeltelijk_overgenomen', 'niet_overgenomen', 'al_bestaand_beleid', 'in_beraad', 'onduidelijk')),
  reason      TEXT,
  realisation TEXT NOT NULL DEFAULT 'onbekend' CHECK (realisation IN ('onbekend', 'gerealiseerd', 'deels', 'niet'))
, answers_asked TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers_asked))) STRICT;

CREATE TABLE commitment (
  id      INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  made_by TEXT,
  made_to TEXT
) STRICT;

CREATE TABLE item_passage (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id    INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  role       TEXT NOT NULL CHECK (role IN ('answer', 'evidence', 'reaction'))
) STRICT;

CREATE INDEX item_passage_by_item ON item_passage (item_id, id);

CREATE INDEX item_passage_by_passage ON item_passage (passage_id);

CREATE TABLE missing_document (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  passage_id  INTEGER NOT NULL REFERENCES passage (id),
  kind        TEXT NOT NULL,
  title       TEXT,
  date        TEXT CHECK (date IS date(date)),
  reference   TEXT,
  dropped     INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1))
, tied_document INTEGER REFERENCES document (id) ON DELETE SET NULL, made_item INTEGER REFERENCES item (id) ON DELETE SET NULL, rejected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rejected))) STRICT;

CREATE INDEX missing_document_by_document ON missing_document (document_id);

CREATE TABLE dossier (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  note       TEXT NOT NULL DEFAULT '',
  sample     INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE dossier_document (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier_id  INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  UNIQUE (dossier_id, document_id)
) STRICT;

CREATE INDEX dossier_document_by_document ON dossier_document (document_id);

CREATE TABLE dossier_item (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  item_id    INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  UNIQUE (dossier_id, item_id)
) STRICT;

CREATE INDEX dossier_item_by_item ON dossier_item (item_id);

CREATE TABLE change (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  at         TEXT NOT NULL,
  operation  TEXT NOT NULL,
  label      TEXT NOT NULL CHECK (json_valid(label)),
  -- The document whose import or check it is part of; no reference, because the document can go back.
  document_id INTEGER,
  -- A change that belongs to a later one goes back with it: the checks of an import go back with its recording.
  part_of    INTEGER REFERENCES change (seq),
  undoes     INTEGER REFERENCES change (seq),
  undone_by  INTEGER REFERENCES change (seq),
  -- 1 for an undo, 0 for an act or its redo.
  backward   INTEGER NOT NULL DEFAULT 0 CHECK (backward IN (0, 1))
) STRICT;

CREATE INDEX change_by_part ON change (part_of) WHERE part_of IS NOT NULL;

CREATE INDEX change_by_document ON change (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX change_to_undo ON change (seq) WHERE part_of IS NULL AND undone_by IS NULL;

CREATE TABLE change_row (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  seq    INTEGER NOT NULL REFERENCES change (seq),
  tbl    TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  act    TEXT NOT NULL CHECK (act IN ('insert', 'update', 'delete')),
  before TEXT
) STRICT;

CREATE INDEX change_row_by_seq ON change_row (seq);

CREATE TABLE event (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id    INTEGER NOT NULL,
  seq        INTEGER NOT NULL REFERENCES change (seq),
  at         TEXT NOT NULL,
  on_date    TEXT NOT NULL CHECK (on_date IS date(on_date)),
  kind       TEXT NOT NULL,
  note       TEXT NOT NULL DEFAULT '',
  details    TEXT NOT NULL CHECK (json_valid(details)),
  -- What is in force after it: the item's columns must say the same.
  after      TEXT NOT NULL CHECK (json_valid(after)),
  passage_id INTEGER
) STRICT;

CREATE INDEX event_by_item ON event (item_id, id);

CREATE INDEX event_by_seq ON event (seq, item_id);

CREATE TRIGGER event_is_kept_whole BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'history is append-only'); END;

CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'history is append-only'); END;

CREATE TABLE index_queue (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL CHECK (kind IN ('document', 'item')),
  row_id INTEGER NOT NULL
) STRICT;

CREATE TRIGGER index_document_text AFTER INSERT ON document_text BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', NEW.id); END;

CREATE TRIGGER index_item_new AFTER INSERT ON item WHEN NEW.state = 'recorded' BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', NEW.id); END;

CREATE TRIGGER index_item_gone AFTER DELETE ON item WHEN OLD.state = 'recorded' BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('item', OLD.id); END;

CREATE TABLE "document" (
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
  sample          INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  deleted_at      TEXT, head_decided TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(head_decided)), head_readings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(head_readings)), title_key TEXT NOT NULL DEFAULT '',
  CHECK ((date IS NULL) = (date_origin = 'unknown'))
) STRICT;

CREATE INDEX document_by_date ON document (date, id);

CREATE INDEX document_by_municipality ON document (municipality_id);

CREATE INDEX document_to_check ON document (id) WHERE state = 'to_check' AND deleted_at IS NULL;

CREATE INDEX document_trashed ON document (id) WHERE deleted_at IS NOT NULL;

CREATE INDEX document_sample ON document (id) WHERE sample = 1;

CREATE TRIGGER index_document_gone AFTER DELETE ON document BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', OLD.id); END;

CREATE TRIGGER index_document_text_again AFTER UPDATE OF text ON document_text BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', NEW.id); END;

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

CREATE INDEX passage_moved ON passage (document_id, start) WHERE attachment <> 'exact';

CREATE TRIGGER index_passage AFTER UPDATE OF start, end, attachment ON passage BEGIN INSERT INTO index_queue (kind, row_id) SELECT 'item', id FROM item WHERE passage_id = NEW.id AND state = 'recorded'; END;

CREATE TABLE finding (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('kpi_table', 'asked_point', 'reaction')),
  found       TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

CREATE INDEX finding_by_document ON finding (document_id, id);

CREATE TABLE sender_profile (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  municipality TEXT NOT NULL CHECK (municipality <> ''),
  sender       TEXT,
  documents    INTEGER NOT NULL CHECK (documents >= 1),
  style        TEXT NOT NULL CHECK (json_valid(style)),
  seen         TEXT NOT NULL CHECK (json_valid(seen))
) STRICT;

CREATE UNIQUE INDEX sender_profile_of ON sender_profile (municipality COLLATE NOCASE, ifnull(sender, '') COLLATE NOCASE);

CREATE TABLE kpi (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  title   TEXT NOT NULL CHECK (title <> ''),
  unit    TEXT NOT NULL,
  norm    REAL NOT NULL,
  side    TEXT NOT NULL CHECK (side IN ('most', 'least'))
) STRICT;

CREATE INDEX kpi_by_item ON kpi (item_id);

CREATE TABLE measurement (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kpi_id     INTEGER NOT NULL REFERENCES kpi (id) ON DELETE CASCADE,
  period     TEXT NOT NULL CHECK (period IS date(period)),
  label      TEXT NOT NULL CHECK (label <> ''),
  value      REAL NOT NULL,
  -- A number that was typed in has none.
  passage_id INTEGER REFERENCES passage (id) ON DELETE SET NULL,
  UNIQUE (kpi_id, period)
) STRICT;

CREATE INDEX measurement_by_passage ON measurement (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE motion_part (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  motion_id  INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('constaterende', 'overwegende', 'dictum', 'toelichting'))
) STRICT;

CREATE INDEX motion_part_by_motion ON motion_part (motion_id, id);

CREATE INDEX motion_part_by_passage ON motion_part (passage_id);

CREATE TABLE seen (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER UNIQUE REFERENCES document (id) ON DELETE CASCADE,
  item_id     INTEGER UNIQUE REFERENCES item (id) ON DELETE CASCADE,
  at          TEXT NOT NULL,
  CHECK ((document_id IS NULL) <> (item_id IS NULL))
) STRICT;

CREATE INDEX seen_by_time ON seen (at);

CREATE INDEX item_reminders ON item (remind_on, id) WHERE state = 'recorded' AND remind_on IS NOT NULL;

CREATE TABLE listed (
  id          INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  words       TEXT NOT NULL CHECK (json_valid(words)),
  entries     TEXT NOT NULL CHECK (json_valid(entries)),
  rest        TEXT NOT NULL CHECK (json_valid(rest))
) STRICT;

CREATE INDEX listed_by_document ON listed (document_id);

CREATE TABLE list_header (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
  header          TEXT NOT NULL CHECK (header <> ''),
  field           TEXT,
  UNIQUE (municipality_id, header)
) STRICT;

CREATE TABLE saved_view (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  filter   TEXT NOT NULL CHECK (json_valid(filter)),
  look     TEXT NOT NULL CHECK (json_valid(look)),
  position INTEGER NOT NULL
) STRICT;

CREATE INDEX item_extended ON item (id) WHERE state = 'recorded' AND extended = 1;

CREATE TABLE "link" (
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

CREATE UNIQUE INDEX link_once ON link (kind, ifnull(from_item, 0), ifnull(to_item, 0), ifnull(from_passage, 0), ifnull(to_passage, 0));

CREATE INDEX link_by_source ON link (from_item, id) WHERE from_item IS NOT NULL;

CREATE INDEX link_by_target ON link (to_item, id) WHERE to_item IS NOT NULL;

CREATE INDEX link_by_source_passage ON link (from_passage) WHERE from_passage IS NOT NULL;

CREATE INDEX link_by_target_passage ON link (to_passage) WHERE to_passage IS NOT NULL;

CREATE INDEX missing_document_tied ON missing_document (tied_document) WHERE tied_document IS NOT NULL;

CREATE INDEX missing_document_made ON missing_document (made_item) WHERE made_item IS NOT NULL;

CREATE TABLE conflict_judgement (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Its kind and what it is about, as the program writes it: "answer_after_decision:12:15".
  key   TEXT NOT NULL UNIQUE,
  note  TEXT NOT NULL DEFAULT '',
  at    TEXT NOT NULL
) STRICT;

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

CREATE TABLE draft_version (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  number   INTEGER NOT NULL CHECK (number >= 1),
  why      TEXT NOT NULL CHECK (why IN ('kept', 'exported', 'sent', 'restored')),
  made_at  TEXT NOT NULL,
  content  TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (draft_id, number)
) STRICT;

CREATE TABLE letter_template (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  kind  TEXT NOT NULL CHECK (kind IN ('advice', 'questions', 'reminder')),
  name  TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  parts TEXT NOT NULL CHECK (json_valid(parts))
) STRICT;

CREATE TABLE dossier_opened (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
  at         TEXT NOT NULL
) STRICT;

CREATE INDEX dossier_opened_by_dossier ON dossier_opened (dossier_id, at);

CREATE TABLE attachment (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  mail_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  UNIQUE (mail_id, document_id),
  CHECK (mail_id <> document_id)
) STRICT;

CREATE INDEX attachment_by_document ON attachment (document_id);

CREATE TABLE "briefing" (
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

CREATE TABLE briefing_template (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  plan TEXT NOT NULL CHECK (json_valid(plan))
) STRICT;

CREATE TABLE saved_search (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  text     TEXT NOT NULL,
  filter   TEXT NOT NULL CHECK (json_valid(filter)),
  in_order TEXT NOT NULL CHECK (in_order IN ('newest', 'relevance'))
) STRICT;

CREATE TRIGGER index_document
AFTER UPDATE OF date, subject, file_name, confidentiality, deleted_at, state, kind, municipality_id, askers, holder, sender, recipient ON document
BEGIN INSERT INTO index_queue (kind, row_id) VALUES ('document', NEW.id); END;

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

CREATE INDEX motion_outcomes ON motion (outcome);

CREATE INDEX motion_executions ON motion (execution);

CREATE INDEX commitment_makers ON commitment (made_by) WHERE made_by IS NOT NULL;

CREATE INDEX document_confidential ON document (confidentiality);

CREATE INDEX item_passage_by_role ON item_passage (role, item_id);

CREATE INDEX document_dates ON document ((deleted_at IS NULL), ifnull(date, '9999'), id, state);

CREATE INDEX document_dates_down ON document ((deleted_at IS NULL), date, id, state);

CREATE INDEX document_kinds ON document ((deleted_at IS NULL), kind, id, state);

CREATE INDEX document_pages ON document ((deleted_at IS NULL), page_count, id, state);

CREATE INDEX document_municipalities ON document ((deleted_at IS NULL), ifnull(municipality_id, 0), id, state);

CREATE INDEX document_binned ON document ((deleted_at IS NULL), deleted_at, id);

CREATE INDEX document_readers ON document (text_reader) WHERE deleted_at IS NULL;

CREATE INDEX document_names ON document (date DESC, id DESC, subject, file_name, state) WHERE deleted_at IS NULL;

CREATE INDEX item_standing ON item (holder, group_name, municipality, kind, official_status, verdict, due_on)
  WHERE state = 'recorded';

CREATE INDEX document_titles ON document ((deleted_at IS NULL), title_key, id, state);
