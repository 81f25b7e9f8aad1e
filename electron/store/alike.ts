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
import { heaviest, tellingWords, weightsOf } from './telling.ts'
import { fold, unbroken } from './words.ts'

/** Letters before an item that say what it is about where its own words don't. */
const lead = 400
/** So many of the best are read. */
const looked = 200

type Source = Readonly<{
  documentId: number
  itemId: number | null
  range: TextRange | null
  text: string
  /** What stands before it in its document. */
  before: string
}>
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
      const text = `${found.title}\n${found.text}`
      const before = lastSentence(reader.textOf(documentId)?.slice(Math.max(0, start - lead), start) ?? '')
      return { documentId, itemId: of.itemId, range: { start, end }, text, before }
    }
    const { documentId, ...range } = of.range
    const text = reader.textOf(documentId)
    if (text === null) throw new Refusal('not-found-document')
    return { documentId, itemId: null, range, text: text.slice(range.start, range.end), before: '' }
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
    const telling = tellingWords(index, source.text, source.before)
    const open = openTo(confidentiality)
    if (open === null) return []
    const part = partOf({
      ...(after === undefined ? {} : { from: addDays(after, 1) }),
      ...(before === undefined ? {} : { to: addDays(before, -1) }),
    })
    const best = heaviest(index, telling, part, open).slice(0, looked)
    const scores = new Map(best)
    const self = isSelf(source)
    const entries = placesOf(index.entries(best.map(([rowid]) => rowid)).filter((entry) => !self(entry)))
    const words = weightsOf(telling)
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

/** The sentence that a text ends with: what comes after it is about the same. */
const lastSentence = (text: string): string =>
  text.split(/(?<=[.!?])\s+|\n\s*\n/).findLast((sentence) => sentence.trim() !== '') ?? ''

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
