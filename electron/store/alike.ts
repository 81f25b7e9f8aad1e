import type { InputOf } from '../../shared/contract.ts'
import { addDays } from '../../shared/dates.ts'
import type { Alike } from '../../shared/records/search.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Db } from './open.ts'
import { openTo, partOf } from './search-ask.ts'
import type { HitReader } from './search-hit.ts'
import { snippetOf } from './search-hit.ts'
import type { SearchIndex } from './search-index.ts'
import { marked } from './search-marks.ts'
import type { Entry } from './search-match.ts'
import { placesOf } from './search-places.ts'
import { fold, subjectWords, unbroken } from './words.ts'

/** So many of its rarest words are looked for, each in so many of the newest passages that have it. */
const [wordsAsked, passagesEach] = [24, 3000]
/** So many of the best are read. */
const looked = 200

type Source = Readonly<{ documentId: number; itemId: number | null; range: TextRange | null; text: string }>
/** A word of what is compared: the forms that it occurs in, and how much it tells. */
type Telling = Readonly<{ forms: readonly string[]; weight: number }>
type Parts = Readonly<{ reader: HitReader; catchUp: () => void }>

/** Finds what is most alike: it shares the most words, rare ones more, in the fewest words of its own. */
export const alikeFinder = (db: Db, index: SearchIndex, { reader, catchUp }: Parts) => {
  const item = db.prepare<
    [number],
    { documentId: number; text: string; title: string; start: number; end: number }
  >(
    `SELECT i.document_id AS documentId, i.text, i.title, p.start, p.end FROM item i JOIN passage p ON p.id = i.passage_id WHERE i.id = ?`,
  )
  const sourceOf = (of: InputOf<'search.alike'>['of']): Source => {
    if ('itemId' in of) {
      const found = item.get(of.itemId)
      if (!found) throw new Refusal('not-found-item')
      const { documentId, start, end } = found
      return { documentId, itemId: of.itemId, range: { start, end }, text: `${found.title}\n${found.text}` }
    }
    const { documentId, ...range } = of.range
    const text = reader.textOf(documentId)
    if (text === null) throw new Refusal('not-found-document')
    return { documentId, itemId: null, range, text: text.slice(range.start, range.end) }
  }
  const tellingOf = (text: string): Telling[] => {
    const known = index.vocabulary()
    const total = Math.max(1, index.count())
    const words = new Map<string, Telling>()
    for (const word of new Set(subjectWords(unbroken(text)))) {
      const forms = index.forms(word).slice(0, 12)
      const df = forms.reduce((sum, form) => sum + (known?.df(form) ?? 0), 0)
      // What stands in a tenth of all passages tells nothing.
      if (df > 0 && df < Math.max(20, total / 10))
        words.set(forms.toSorted()[0] ?? word, { forms, weight: Math.log(1 + total / df) })
    }
    return [...words.values()].sort((a, b) => b.weight - a.weight).slice(0, wordsAsked)
  }
  const isSelf =
    ({ documentId, itemId, range }: Source) =>
    (entry: Entry): boolean =>
      (itemId !== null && entry.itemId === itemId) ||
      (range !== null &&
        entry.documentId === documentId &&
        entry.start < range.end &&
        range.start < entry.end)

  return ({ of, limit, before, after, confidentiality }: InputOf<'search.alike'>): Alike[] => {
    catchUp()
    const source = sourceOf(of)
    const telling = tellingOf(source.text)
    const open = openTo(confidentiality)
    if (open === null) return []
    const part = partOf({
      ...(after === undefined ? {} : { from: addDays(after, 1) }),
      ...(before === undefined ? {} : { to: addDays(before, -1) }),
    })
    const scores = new Map<number, number>()
    for (const { forms, weight } of telling) {
      const within = [`(${forms.map((form) => `"${form}"`).join(' OR ')})`, ...open.within].join(' AND ')
      const match = open.without.length === 0 ? within : `(${within}) NOT (${open.without.join(' OR ')})`
      for (const rowid of index.rowids(match, part, passagesEach))
        scores.set(rowid, (scores.get(rowid) ?? 0) + weight)
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, looked)
    const self = isSelf(source)
    const entries = placesOf(index.entries(best.map(([rowid]) => rowid)).filter((entry) => !self(entry)))
    const words = new Map(
      telling.flatMap(({ forms, weight }) => forms.map((form) => [form, weight] as const)),
    )
    const marks = { words: new Set(words.keys()), phrases: [] }
    return entries
      .map((entry) => ({
        entry,
        score: (scores.get(entry.rowid) ?? 0) / Math.log(60 + (entry.end - entry.start) / 6),
      }))
      .sort((a, b) => b.score - a.score || b.entry.rowid - a.entry.rowid)
      .flatMap(({ entry, score }): Alike[] => {
        const head = reader.headOf(entry.documentId, confidentiality ?? ['openbaar'])
        const text = reader.textOf(entry.documentId)
        const [hit] = reader.hits(entry.documentId, [entry], marks)
        if (head === null || hit === undefined || text === null) return []
        const whole = text.slice(entry.start, entry.end)
        const found = marked(whole, marks)
        const shared = [
          ...new Set(found.map(({ start, end }) => unbroken(whole.slice(start, end)).toLowerCase())),
        ]
        // Where the most of it stands together.
        const densest =
          hit.in === 'text' && found.length > 0
            ? snippetOf(text, entry, densestOf(whole, found, words))
            : null
        const shown = densest === null ? hit : { ...hit, ...densest, words: marked(densest.text, marks) }
        return [{ ...shown, ...head, itemKind: hit.itemKind, shared, score: Math.round(score * 1000) / 1000 }]
      })
      .slice(0, limit)
  }
}

/** Where the stretch of a passage begins that tells the most. */
const densestOf = (text: string, found: readonly TextRange[], words: ReadonlyMap<string, number>): number => {
  const weightOf = ({ start, end }: TextRange) => words.get(fold(unbroken(text.slice(start, end)))) ?? 0
  let best = { start: 0, weight: -1 }
  for (const { start } of found) {
    const within = found.filter((other) => other.start >= start && other.end <= start + 240)
    const weight = [...new Set(within.map(weightOf))].reduce((sum, one) => sum + one, 0)
    if (weight > best.weight) best = { start, weight }
  }
  return best.start
}
