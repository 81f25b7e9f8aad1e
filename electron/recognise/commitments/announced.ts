import type { DocumentHead } from '../../../shared/records/document.ts'
import type { FoundCommitment } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { readMarker } from '../text/markers.ts'
import type { Paragraph } from '../text/sentences.ts'
import { addressee } from './phrases-promises.ts'
import { councilMeant, executiveMeant, holderIn, promiserIn } from './promiser.ts'
import { findTerms } from './term-words.ts'

/** What a list of commitments gives, and the parts of the text that are thereby spoken for. */
export type Listed = Readonly<{ commitments: readonly FoundCommitment[]; covered: readonly TextRange[] }>

export function termIn(
  layout: Layout,
  range: TextRange,
  text: string,
  reference: string | null,
): FoundCommitment['term'] {
  const [term] = findTerms(text.slice(0, 2000), reference)
  const { at } = runningText(layout, range)
  const offset = runningText(layout, range).text.indexOf(text)
  const [start, last] = term === undefined ? [] : [at[offset + term.start], at[offset + term.end - 1]]
  return term === undefined || start === undefined || last === undefined
    ? null
    : { literal: term.literal, range: { start, end: last + 1 } }
}

export const named = /toezegging/iu

export const opening =
  /^toezegging(?:en)?(?<named> \((?:wethouder|burgemeester|college|portefeuillehouder)[^)]{0,60}\))?(?: (?:nr\.? ?)?(?:[A-Z]{0,2}[-.]?\d[\d.-]*|[A-Z])(?=[\s:;,.)–-]))?(?<by> (?:van )?(?:de )?(?:wethouder|burgemeester|college|portefeuillehouder)[^:;]{0,40}(?=[:;]))?\s*[:;,.–-]+\s*(?<said>\S.+)$/isu

/** "Toezegging 3; Er wordt …" and the list under a heading "Toezeggingen". */
export function announced(layout: Layout, all: readonly Paragraph[], head: DocumentHead): Listed {
  const made: FoundCommitment[] = []
  const covered: TextRange[] = []
  let listing = false
  for (const { range, heading } of all) {
    // Only its own words: a line of many cells would be read again for each of them.
    if (!listing && !named.test(layout.text.slice(range.start, range.end))) continue
    const { text, at } = runningText(layout, range)
    const marker = readMarker(text)
    const words = text.slice(marker?.length ?? 0)
    const found = opening.exec(words)
    const listed = listing && marker !== null
    if (/^toezegging(?:en)?\s*:?$/iu.test(words)) {
      listing = true
      continue
    }
    if (heading || marker === null) listing = false
    const said = (found?.groups?.said ?? (listed ? words : '')).replace(/["”“]\s*\.?$/u, '').trimEnd()
    if ((said.match(/\p{L}+/gu) ?? []).length < 4) continue
    covered.push(range)
    // In capitals it is the heading of what is done with it, not the entry.
    if (isRepeat(said, made) || (made.length > 0 && said === said.toUpperCase())) continue
    const from = text.indexOf(said, marker?.length ?? 0)
    const [start, last] = [at[from], at[from + said.length - 1]]
    if (start === undefined || last === undefined) continue
    const own = { start, end: last + 1 }
    const by = (found?.groups?.by ?? found?.groups?.named)?.replace(/[()]/g, '').trim()
    const madeBy = by ?? executiveMeant(promiserIn(said))
    made.push({
      range: own,
      text: said,
      tier: 'strong',
      why: ['Toezegging'],
      term: termIn(layout, own, said, head.date),
      madeBy,
      madeTo: councilMeant(addressee.exec(said)?.[0] ?? null, head),
      holder: holderIn(said) ?? (madeBy === null ? null : holderIn(madeBy)),
      inAnswerTo: null,
      promisedOn: null,
      statusWords: null,
    })
  }
  return { commitments: made, covered }
}

/** A list often repeats its entries as headings of the answers under it, in capitals. */
const isRepeat = (said: string, made: readonly FoundCommitment[]): boolean =>
  made.slice(-80).some(({ text }) => alike(text, said))

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])

const alike = (a: string, b: string): boolean => {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / (left.size + right.size - shared) >= 0.6
}
