import { searchWords } from './words.ts'

/** One thing that is looked for: a word, or words as they stand. `isBegun` is a word that is still being typed. */
export type Sought =
  | Readonly<{ kind: 'word'; word: string; isBegun: boolean }>
  | Readonly<{ kind: 'phrase'; words: readonly string[] }>
/** Every one of `all` in at least one of its forms, and none of `none`. */
export type Query = Readonly<{ all: readonly (readonly Sought[])[]; none: readonly Sought[] }>

/** More words than these are looked for as they stand, without their forms. */
const mostWords = 16

// Quotes of every sort, or a run of anything else. A quote that nothing closes is only a sign.
const token = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+))/gu

/** What is asked in words: all of it, as typed. Nothing in it is syntax but closed quotes, a minus before a word, and OR between two. */
export const queryOf = (text: string, whole = false): Query => {
  const all: (readonly Sought[])[] = []
  const none: Sought[] = []
  let joins = false
  let count = 0
  const tokens = [...text.matchAll(token)]
  for (const [index, found] of tokens.entries()) {
    const [raw, minus, quoted, bare = ''] = found
    if (raw === 'OR' || raw === 'OF') {
      const next = tokens[index + 1]
      if (all.length > 0 && next && searchWords(next[0]).length > 0 && next[1] === '') {
        joins = true
        continue
      }
    }
    const words = searchWords(quoted ?? bare)
    if (words.length === 0) continue
    const isLast = index === tokens.length - 1 && /\S$/.test(text)
    count += words.length
    const sought: Sought[] =
      quoted !== undefined || count > mostWords
        ? [{ kind: 'phrase', words }]
        : words.map((word, at) => ({
            kind: 'word',
            word,
            isBegun: !whole && minus === '' && isLast && at === words.length - 1,
          }))
    // "wel-niet" is two words that stand together by chance; only before a word is a minus one.
    if (minus !== '') {
      none.push(...(sought.length > 1 ? [{ kind: 'phrase', words } as const] : sought))
      continue
    }
    const [first, ...rest] = sought
    if (joins && first) all.push([...(all.pop() ?? []), first])
    else if (first) all.push([first])
    for (const one of rest) all.push([one])
    joins = false
  }
  return { all, none }
}
