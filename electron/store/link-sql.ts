/**
 * SQL for the links `l` that count: what they tie is recorded and not in the bin, at both ends. `f` and `t` are the items that
 * they lead from and to, `fp` and `tp` the words named beside those.
 */
export const liveLinks = `FROM link l
  LEFT JOIN item f ON f.id = l.from_item LEFT JOIN item t ON t.id = l.to_item
  LEFT JOIN passage fp ON fp.id = l.from_passage LEFT JOIN document fd ON fd.id = fp.document_id
  LEFT JOIN passage tp ON tp.id = l.to_passage LEFT JOIN document td ON td.id = tp.document_id
  WHERE (l.from_item IS NULL OR f.state = 'recorded') AND (l.to_item IS NULL OR t.state = 'recorded')
    AND fd.deleted_at IS NULL AND td.deleted_at IS NULL`

const among = (...selects: readonly string[]) =>
  `l.id IN (${selects.map((where) => `SELECT x.id FROM link x WHERE ${where}`).join(' UNION ALL ')})`
const ownWords = 'SELECT id FROM item WHERE passage_id = :id'
const [words, items] = [
  'SELECT id FROM passage WHERE document_id = :id',
  'SELECT id FROM item WHERE document_id = :id',
]

/** SQL that chooses the links of the item, passage or document :id, by the indexes of their ends. */
export const touching = {
  item: among('x.from_item = :id', 'x.to_item = :id'),
  passage: among(
    'x.from_passage = :id',
    'x.to_passage = :id',
    `x.from_passage IS NULL AND x.from_item IN (${ownWords})`,
    `x.to_passage IS NULL AND x.to_item IN (${ownWords})`,
  ),
  /** Those with something else: a link within the document goes and comes back with both its ends. */
  document: `${among(
    `x.from_passage IN (${words})`,
    `x.to_passage IN (${words})`,
    `x.from_item IN (${items})`,
    `x.to_item IN (${items})`,
  )} AND (ifnull(f.document_id, fp.document_id) <> :id OR ifnull(t.document_id, tp.document_id) <> :id)`,
} as const
