import type { FoundMotion } from '../../shared/records/recognised.ts'
import { cleanText } from './clean.ts'
import type { Layout } from './layout.ts'
import { dictumOf, readDictum } from './motions-dictum.ts'
import { outcomeIn, readPeople } from './motions-head.ts'
import { cutAt } from './phrases-paragraphs.ts'
import { type Paragraph, paragraphs } from './sentences.ts'

const opening =
  /^(?:\d{1,2}[a-z]?[.)]?\s+)?(?<kind>(?:sub)?motie|(?:sub)?amendement)\b(?<title>.{0,200}?)(?:[\s,]*\b(?:wordt|is|worden|zijn|werd)\b|\s*(?:[:–-]|\()\s*(?=(?:unaniem |met algemene stemmen )?(?:aangenomen|verworpen|ingetrokken|aangehouden|aanvaard|afgewezen|overgenomen|vervallen)\b))(?<rest>.{0,240})/iu
/** "6. Motie vreemd aan de orde van de dag 'Meer bomen'": the outcome follows in the sentences under it. */
const headed =
  /^(?:\d{1,2}(?:\.\d{1,2})?[a-z]?[.)]?\s+)?(?<kind>(?:sub)?motie|(?:sub)?amendement)(?![\p{L}])(?: vreemd(?: aan de (?:orde|agenda)(?: van de dag)?)?)?(?<title>.{3,150})$/iu
const agendaItem = /^\d{1,2}(?:\.\d{1,2})?\.?\s+\p{Lu}/u

/** Motions and amendments that minutes or a decision list report on, each with its outcome and what it asks. */
export const listedMotions = (layout: Layout): FoundMotion[] => {
  const all = paragraphs(layout).flatMap((paragraph) =>
    cutAt(paragraph, ({ text }) => opening.test(text) || /^(?:sub)?(?:motie|amendement) \S/iu.test(text)),
  )
  const begins = all.flatMap((paragraph, index) => {
    const words = cleanText(layout, paragraph.range)
    const found = opening.exec(words) ?? (words.length < 160 ? headed.exec(words) : null)
    const outcome =
      found === null ? null : (outcomeIn(found[0]) ?? laterOutcome(layout, all.slice(index + 1, index + 6)))
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
    const titled = (found.groups?.title ?? '').trim().replace(/^[:–-]\s*|[,:]$/gu, '')
    const by =
      /\((?:ingediend )?door:? (?<who>[^)]{2,120})\)|(?<![\p{L}])door (?:de fracties? van )?(?<group>\p{Lu}[^,.]{1,60})$/u.exec(
        titled,
      )
    const quoted = /["“„‘'](?<title>.{3,150}?)["”’'](?![\p{L}\d])/u.exec(titled)?.groups?.title
    const bracketed = /\((?<who>[^)]{2,80})\)/u.exec(titled)?.groups?.who
    const words = by === null ? titled : titled.replace(by[0], '').trim()
    return {
      range,
      text: cleanText(layout, range),
      tier: 'strong',
      why: [found[0]],
      title: (quoted ?? bareTitle(words)) || (found.groups?.kind ?? ''),
      number: /^(?:nr\.? ?)?((?:[A-Z]{1,2}[-.]?)?\d[\w.-]*)/u.exec(words)?.[1] ?? null,
      amendment: /amendement/iu.test(found.groups?.kind ?? ''),
      submitters: readPeople(by?.groups?.who ?? by?.groups?.group ?? bracketed ?? ''),
      outcome,
      dictum: dictumOf(parts),
      parts: parts.map((part) => ({ kind: 'dictum', range: { start: part.start, end: part.end } })),
    }
  })
}

function laterOutcome(layout: Layout, next: readonly Paragraph[]): FoundMotion['outcome'] | null {
  for (const { range } of next) {
    const words = cleanText(layout, range)
    if (headed.test(words) || opening.test(words)) return null
    for (const [told] of words.matchAll(
      /(?<![\p{L}])(?:de motie|het amendement|deze)(?![\p{L}])[^.]{0,160}/giu,
    )) {
      const outcome = outcomeIn(told)
      if (outcome !== null) return outcome
    }
  }
  return null
}

const firstLine = (paragraph: Paragraph) => paragraph.lines[0]?.text ?? ''

const bareTitle = (words: string) =>
  words
    .replace(/^(?:nr\.? ?)?[A-Z]{1,2}[-.]?\d[\w.-]*\s+(?=\S)/u, '')
    .replace(/^["'“‘]|["'”’]$/gu, '')
    .trim()
