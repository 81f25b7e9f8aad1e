import type { FoundMotion } from '../../../shared/records/recognised.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { cutAt } from '../text/paragraphs.ts'
import type { Paragraph } from '../text/sentences.ts'
import type { DictumPart } from './points.ts'

type Part = FoundMotion['parts'][number]

const openings: readonly (readonly [Part['kind'] | null, RegExp])[] = [
  [
    'constaterende',
    /^(?:en |voorts |tevens )?(?:constaterende?|constateert|constateren|vaststellende?|(?:we|wij) stellen vast|stelt vast)(?![\p{L}])/iu,
  ],
  [
    'overwegende',
    /^(?:en |voorts |tevens )?(?:overwegende?|overweegt|overwegen|(?:is )?van (?:mening|oordeel)|in aanmerking nemende?|erkennende?|indachtig|wetende?|onderschrijvende?|(?:we|wij) (?:vinden|overwegen|zijn van mening|hebben nagedacht))(?![\p{L}])/iu,
  ],
  ['toelichting', /^(?:nadere |korte )?toelichting(?![\p{L}])/iu],
  [
    null,
    /^(?:en ga(?:at|an) over|gehoord|gelezen|gelet op|gezien|ingediend|indieners?|ondertek|aldus|stemuitslag|stemming|uitslag|status|voor:|tegen:|namens )/iu,
  ],
]

/** The parts of a motion as they stand: each from the words that open it up to the next. */
export const partsOf = (layout: Layout, all: readonly Paragraph[], dictum: readonly DictumPart[]): Part[] => {
  const opens = (text: string) => openings.find(([, pattern]) => pattern.test(text))
  const made: Part[] = dictum.map(({ start, end }) => ({ kind: 'dictum', range: { start, end } }))
  let open: { kind: Part['kind']; start: number; end: number } | null = null
  const close = () => {
    if (open !== null) made.push({ kind: open.kind, range: { start: open.start, end: open.end } })
    open = null
  }
  for (const paragraph of all.flatMap((one) => cutAt(one, ({ text }) => opens(text) !== undefined))) {
    const { range } = paragraph
    const inDictum = dictum.some(({ start, end }) => range.start < end && range.end > start)
    const found = opens(cleanText(layout, range))
    if (inDictum || found !== undefined) close()
    if (inDictum) continue
    if (found?.[0] !== undefined && found[0] !== null) open = { kind: found[0], ...range }
    else if (open !== null) open.end = range.end
  }
  close()
  return made.toSorted((a, b) => a.range.start - b.range.start)
}
