-- A norm that somebody promised to keep, held against its measurements.
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

-- The considerations of a motion and the like, for reading along.
CREATE TABLE motion_part (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  motion_id  INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('constaterende', 'overwegende', 'dictum', 'toelichting'))
) STRICT;
CREATE INDEX motion_part_by_motion ON motion_part (motion_id, id);
CREATE INDEX motion_part_by_passage ON motion_part (passage_id);

-- What the user looked at last, and when: no history of the register.
CREATE TABLE seen (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER UNIQUE REFERENCES document (id) ON DELETE CASCADE,
  item_id     INTEGER UNIQUE REFERENCES item (id) ON DELETE CASCADE,
  at          TEXT NOT NULL,
  CHECK ((document_id IS NULL) <> (item_id IS NULL))
) STRICT;
CREATE INDEX seen_by_time ON seen (at);
CREATE INDEX item_reminders ON item (remind_on, id) WHERE state = 'recorded' AND remind_on IS NOT NULL;

-- What the last list said of an item that the register has no column for, with its dated lines.
CREATE TABLE listed (
  id          INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  words       TEXT NOT NULL CHECK (json_valid(words)),
  entries     TEXT NOT NULL CHECK (json_valid(entries)),
  rest        TEXT NOT NULL CHECK (json_valid(rest))
) STRICT;
CREATE INDEX listed_by_document ON listed (document_id);

-- What a municipality's lists mean by a header; NULL is a column that is kept as words. It is learned, so no undo forgets it.
CREATE TABLE list_header (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  municipality_id INTEGER NOT NULL REFERENCES municipality (id) ON DELETE CASCADE,
  header          TEXT NOT NULL CHECK (header <> ''),
  field           TEXT,
  UNIQUE (municipality_id, header)
) STRICT;

-- A filter with its look under a name, beside the views that are always there.
CREATE TABLE saved_view (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
  filter   TEXT NOT NULL CHECK (json_valid(filter)),
  look     TEXT NOT NULL CHECK (json_valid(look)),
  position INTEGER NOT NULL
) STRICT;
-- The few that were postponed.
CREATE INDEX item_extended ON item (id) WHERE state = 'recorded' AND extended = 1;
