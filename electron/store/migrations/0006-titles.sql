-- What titles are put in order by: the program's own title_key() of the subject, with numbers by what they are worth.
ALTER TABLE document ADD COLUMN title_key TEXT NOT NULL DEFAULT '';
UPDATE document SET title_key = title_key(subject);
DROP INDEX document_subjects;
CREATE INDEX document_titles ON document ((deleted_at IS NULL), title_key, id, state);
