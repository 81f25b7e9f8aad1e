/** Words of two texts beside each other. Blanks belong to the word after them. */
export type WordChange = Readonly<{ kind: 'same' | 'gone' | 'new'; words: string }>

/** More words than this are not looked through for what stayed in their middle. */
const most = 4000

const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/g) ?? []

/** What of an earlier text stayed, went, and came: the longest row of words that both have stays. */
export const wordChanges = (before: string, after: string): readonly WordChange[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let head = 0
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1
  let tail = 0
  while (
    tail < Math.min(old.length, now.length) - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1
  const [oldMiddle, newMiddle] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
  return joined([
    ...old.slice(0, head).map(same),
    ...(oldMiddle.length + newMiddle.length > most
      ? [...oldMiddle.map(gone), ...newMiddle.map(added)]
      : between(oldMiddle, newMiddle)),
    ...old.slice(old.length - tail).map(same),
  ])
}

const same = (words: string): WordChange => ({ kind: 'same', words })
const gone = (words: string): WordChange => ({ kind: 'gone', words })
const added = (words: string): WordChange => ({ kind: 'new', words })

const between = (old: readonly string[], now: readonly string[]): readonly WordChange[] => {
  const width = now.length + 1
  // How many words the rests of both have in common, from each place on.
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [mine, yours] = [old[i], now[j]]
    if (mine !== undefined && mine === yours) {
      changes.push(same(mine))
      i += 1
      j += 1
    } else if (mine !== undefined && (yours === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push(gone(mine))
      i += 1
    } else if (yours !== undefined) {
      changes.push(added(yours))
      j += 1
    }
  }
  return changes
}

/** Words of one kind beside each other are one stretch. */
const joined = (changes: readonly WordChange[]): readonly WordChange[] => {
  const all: WordChange[] = []
  for (const { kind, words } of changes) {
    const last = all.at(-1)
    if (last?.kind === kind) all[all.length - 1] = { kind, words: last.words + words }
    else all.push({ kind, words })
  }
  return all
}
