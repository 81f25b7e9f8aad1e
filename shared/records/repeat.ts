/** An item that says again what another says, by a link that somebody made: 'herhaalt'. */
export type Repeat = Readonly<{ id: number; of: number }>

/** Rows that repeat one another as one: the first of them, with the others. Nothing goes without its link. */
export const foldRepeats = <R extends Readonly<{ id: number }>>(
  rows: readonly R[],
  repeats: readonly Repeat[],
): readonly Readonly<{ row: R; also: readonly R[] }>[] => {
  const done = new Set<number>()
  return rows.flatMap((row) => {
    if (done.has(row.id)) return []
    const same = new Set([row.id])
    // What is put in while it is gone through is gone through too: a repeat of a repeat is one more.
    for (const one of same)
      for (const { id, of } of repeats) {
        if (id === one) same.add(of)
        if (of === one) same.add(id)
      }
    for (const id of same) done.add(id)
    return [{ row, also: rows.filter(({ id }) => id !== row.id && same.has(id)) }]
  })
}
