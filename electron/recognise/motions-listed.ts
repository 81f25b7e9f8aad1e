import type { FoundMotion } from '../../shared/records/recognised.ts'
import { cleanText } from './clean.ts'
import type { Layout } from './layout.ts'
import { readDictum } from './motions-dictum.ts'
import { outcomeIn } from './motions-head.ts'
import { type Paragraph, paragraphs } from './sentences.ts'

const opening =
  /^(?:\d{1,2}[a-z]?[.)]?\s+)?(?<kind>(?:sub)?motie|(?:sub)?amendement)\b(?<title>.{0,200}?)[\s,]*\b(?:wordt|is|worden|zijn|werd)\b(?<rest>.{0,240})/iu
const agendaItem = /^\d{1,2}(?:\.\d{1,2})?\.?\s+\p{Lu}/u

/** Motions and amendments that minutes or a decision list report on, each with its outcome and what it asks. */
export const listedMotions = (layout: Layout): FoundMotion[] => {
  const all = paragraphs(layout)
  const begins = all.flatMap((paragraph, index) => {
    const found = opening.exec(cleanText(layout, paragraph.range))
    const outcome = found === null ? null : outcomeIn(found[0])
    return found === null || outcome === null ? [] : [{ index, found, outcome }]
  })
  return begins.map(({ index, found, outcome }, which) => {
    const next = begins[which + 1]?.index ?? all.length
    const stop = all.findIndex(
      (paragraph, at) =>
        at > index && at < next && agendaItem.test(firstLine(paragraph)) && paragraph.heading,
    )
    const own = all.slice(index, stop < 0 ? next : stop)
    const parts = readDictum(layout, own, false, 'quoted')
    const end = parts.at(-1)?.end ?? own[0]?.range.end ?? 0
    const range = { start: own[0]?.range.start ?? 0, end: Math.max(end, own[0]?.range.end ?? 0) }
    const words = (found.groups?.title ?? '').trim().replace(/^[:–-]\s*|[,:]$/gu, '')
    return {
      range,
      text: cleanText(layout, range),
      tier: 'strong',
      why: [found[0]],
      title: words.replace(/^["'“‘]|["'”’]$/gu, '') || (found.groups?.kind ?? ''),
      number: /^(?:nr\.? ?)?((?:[A-Z]{1,2}[-.]?)?\d[\w.-]*)/u.exec(words)?.[1] ?? null,
      amendment: /amendement/iu.test(found.groups?.kind ?? ''),
      submitters: [],
      outcome,
      dictum: parts.flatMap(({ points }) => points),
    }
  })
}

const firstLine = (paragraph: Paragraph) => paragraph.lines[0]?.text ?? ''
