import type { FoundMotion } from '../../../shared/records/recognised.ts'
import { cleanText } from '../text/clean.ts'
import { groupIn } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { cutAt } from '../text/paragraphs.ts'
import { type Paragraph, paragraphs } from '../text/sentences.ts'
import { dictumOf, readDictum } from './dictum.ts'
import { outcomeIn } from './head.ts'
import { readPeople } from './submitters.ts'

const opening =
  /^(?:\d{1,2}[a-z]?[.)]?\s+)?(?:(?:de|het) (?=(?:motie|amendement) (?:["“„‘']|[MA]?\d)))?(?<kind>(?:sub)?motie|(?:sub)?amendement)\b(?<title>.{0,200}?)(?:[\s,]*\b(?:wordt|is|worden|zijn|werd)\b|\s*(?:[:–-]|\()\s*(?=(?:unaniem |met algemene stemmen )?(?:aangenomen|verworpen|ingetrokken|aangehouden|aanvaard|afgewezen|overgenomen|vervallen)\b))(?<rest>.{0,240})/iu
/** "6. Motie vreemd aan de orde van de dag 'Meer bomen'": the outcome follows in the sentences under it. */
const headed = withLetters(
  /^(?:\d{1,2}(?:\.\d{1,2})?[a-z]?[.)]?\s+)?(?<kind>(?:sub)?motie|(?:sub)?amendement)(?![\p{L}])(?: vreemd(?: aan de (?:orde|agenda)(?: van de dag)?)?)?(?<title>.{3,150})$/iu,
)
const agendaItem = withLetters(/^\d{1,2}(?:\.\d{1,2})?\.?\s+\p{Lu}/u)

/** A row of a table of results: "M4 CU/SGP, CDA Buurthuiskamers OVERGENOMEN", "| A1 | D66 | Lagere leges | verworpen |". */
const row =
  /^(?<number>(?:\d{2,4}[-./])?(?<letter>M|A|SA|MV|AM)[-. ]?\d[\w./-]*)\s+(?<rest>\S.{3,160}?)\s+(?:[(-]\s*)?(?:unaniem )?(?<outcome>AANGENOMEN|VERWORPEN|INGETROKKEN|AANGEHOUDEN|OVERGENOMEN|VERVALLEN|(?:[Aa]angenomen|[Vv]erworpen|[Ii]ngetrokken|[Aa]angehouden|[Oo]vergenomen|[Vv]ervallen)(?=\s*(?:$|[(.,;|]|[Vv]oor|met|unaniem)))/u

function listedRows(layout: Layout, municipality: string | null): FoundMotion[] {
  return layout.lines.flatMap(({ text, start, end, furniture }): FoundMotion[] => {
    const bare = text.replace(/^[|•\s-]+/u, '').replace(/\s*\|\s*/gu, '  ')
    const found = furniture || text.length > 400 ? undefined : row.exec(bare)?.groups
    const outcome = found === undefined ? null : outcomeIn(found.outcome ?? '')
    if (found === undefined || outcome === null) return []
    const { groups, title } = groupsBefore(found.rest ?? '', municipality)
    return [
      {
        range: { start, end },
        text: cleanText(layout, { start, end }) || text,
        tier: 'strong',
        why: [found.outcome ?? ''],
        title: bareTitle(title) || (found.number ?? ''),
        number: found.number ?? null,
        amendment: /A/u.test(found.letter ?? ''),
        submitters: groups.map((group) => ({ name: null, group })),
        outcome,
        dictum: [],
        parts: [],
      },
    ]
  })
}

/** The groups that stand before a title; a local one is known by its capitals or the municipality behind it. */
function groupsBefore(words: string, municipality: string | null): { groups: string[]; title: string } {
  const groups: string[] = []
  let rest = words.trim()
  const column = /^(?<groups>[^|]{2,60}?)\s{2,}(?<title>\S.*)$/u.exec(rest)?.groups
  for (;;) {
    const known = groupIn(rest)
    const capitals = /^\p{Lu}{2,6}(?:[/-]\p{Lu}{1,6})*(?=[,\s])/u.exec(rest)?.[0]
    const name = known !== null && rest.startsWith(known) ? known : capitals
    if (name === undefined || name === rest) break
    const town = municipality !== null && rest.startsWith(`${name} ${municipality}`) ? ` ${municipality}` : ''
    groups.push(name + town)
    rest = rest.slice(name.length + town.length)
    if (!/^\s*(?:,|\/|en\s|&)/u.test(rest)) break
    rest = rest.replace(/^\s*(?:,|\/|en\s|&)\s*/u, '')
  }
  return { groups, title: (column !== undefined && groups.length === 0 ? words : rest).trim() }
}

/** Motions and amendments that minutes or a decision list report on, each with its outcome and what it asks. */
export const listedMotions = (layout: Layout, municipality: string | null = null): FoundMotion[] => {
  const told = toldMotions(layout)
  const rows = listedRows(layout, municipality).filter(
    ({ range }) => !told.some((one) => one.range.start < range.end && range.start < one.range.end),
  )
  return [...told, ...rows].toSorted((a, b) => a.range.start - b.range.start)
}

function toldMotions(layout: Layout): FoundMotion[] {
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
      /\((?:ingediend )?door:? (?<who>[^)]{2,120})\)|(?<![\p{L}])(?:door|van(?= (?:de fracties? )?(?:van )?(?:VVD|CDA|D66|SP|PvdA|GroenLinks|\p{Lu}{2,})(?![\p{L}]))) (?:de fracties? (?:van )?)?(?<group>\p{Lu}[^,.]{1,60})$/u.exec(
        titled,
      )
    const quoted = /["“„‘'](?<title>.{3,150}?)["”’'](?![\p{L}\d])/u.exec(titled)?.groups?.title
    const bracketed = /\((?<who>[^)]{2,80})\)/u.exec(titled)?.groups?.who
    const words = (by === null ? titled : titled.replace(by[0], ''))
      .replace(/^\([^)]*\)$|(?<=^\S+ )\([^)]*\)$/u, '')
      .trim()
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
