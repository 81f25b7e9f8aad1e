/**
 * SQL that says whether a change was not taken back: it was never undone, or each undo of it was itself undone. An undo names
 * the change that it undoes, and so on, so that the length of that chain tells.
 */
export const changeInForce = (seq: string): string => `(
  WITH RECURSIVE chain (seq, undos) AS (
    SELECT ${seq}, 0
    UNION ALL
    SELECT c.undone_by, chain.undos + 1 FROM chain JOIN change c ON c.seq = chain.seq WHERE c.undone_by IS NOT NULL)
  SELECT max(undos) % 2 = 0 FROM chain)`

/** SQL that says whether an event `e` was taken back: with its change, or by a later event of its item. */
export const eventTakenBack = `(NOT ${changeInForce('e.seq')} OR EXISTS (
  SELECT 1 FROM event r WHERE r.item_id = e.item_id AND r.kind = 'reversed' AND r.details ->> 'seq' = e.seq AND ${changeInForce('r.seq')}))`
