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
  plan       TEXT CHECK (json_valid(plan))
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
