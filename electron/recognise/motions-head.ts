import type { FoundMotion } from '../../shared/records/recognised.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { groupsIn } from './groups.ts'
import type { Layout, LayoutLine } from './layout.ts'
import { readGroup, readPerson } from './phrases-groups.ts'

type Outcome = FoundMotion['outcome']
type Submitter = FoundMotion['submitters'][number]

const headLines = (layout: Layout): LayoutLine[] =>
  layout.lines.filter(({ furniture }) => !furniture).slice(0, 40)

const bare = (title: string) =>
  title
    .replace(
      /^(?:(?:motie|amendement)(?: vreemd(?: aan de (?:orde|agenda)(?: van de dag)?)?)?\s*[:–-]\s*)/iu,
      '',
    )
    .replace(/^(?:motie|amendement) van (?:het lid|de leden) .{2,120}? inzake (?:het |de )?/iu, '')
    .replace(/^["'“‘]|["'”’.]$/gu, '')
    .trim()

/** "Motie vreemd: X", "Amendement: X", "Onderwerp: X", or the line under "Onderwerp" or "Titel". */
export const readTitle = (layout: Layout): string | null => {
  const lines = headLines(layout)
  const titles: string[] = []
  for (const [index, { text }] of lines.entries()) {
    if (/^(?:constaterende|overwegende|verzoekt|de (?:gemeente)?raad\b|besluit)/iu.test(text)) break
    const titled =
      /^(?:motie|amendement)\b[^:]{0,60}:\s*(?<title>\S.+)/iu.exec(text) ??
      /^(?:onderwerp|titel|betreft|titel motie)\s*:?\s+(?<title>\S.+)/iu.exec(text) ??
      /^(?:motie|amendement)\s+[A-Z]{0,2}\d[\w.-]*\s*[:–-]?\s+(?<title>\p{Lu}?\p{L}.{3,})/u.exec(text)
    const under = /^(?:onderwerp|titel)\s*:?$/iu.test(text) ? lines[index + 1]?.text : undefined
    const found = titled?.groups?.title ?? under
    if (found === undefined) continue
    const next = lines[index + (under === undefined ? 1 : 2)]
    const goesOn =
      next !== undefined &&
      !next.startsParagraph &&
      /^[\p{L}(]/u.test(next.text) &&
      !/^(?:indiener|onderwerp|aan de)/iu.test(next.text)
    titles.push(bare(goesOn ? `${found} ${next.text}` : found))
  }
  return titles.filter((title) => title !== '').at(-1) ?? null
}

/** The number that the clerk's office gave it: "Ingekomen onder nummer 517", "MOTIE 2024-17M", "Stuknummer: S.5". */
export const readMotionNumber = (layout: Layout): string | null => {
  for (const { text } of headLines(layout)) {
    const found =
      /^(?:ingekomen onder nummer|motienummer|amendementnummer|volgnummer|nummer|motie (?:nr\.?|nummer)|amendement (?:nr\.?|nummer)|stuknummer)\s*:?\s*(?<number>[A-Z]{0,3}[.-]?\d[\w./-]*)/iu.exec(
        text,
      ) ??
      /^(?:motie|amendement)\s+(?<number>(?:[A-Z]{1,2}[-.]?)?\d[\w./-]*)\b(?!\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))/iu.exec(
        text,
      )
    if (found?.groups?.number !== undefined) return found.groups.number
  }
  return null
}

const outcomes: Readonly<Record<string, Outcome>> = {
  aangenomen: 'aangenomen',
  aanvaard: 'aangenomen',
  verworpen: 'verworpen',
  afgewezen: 'verworpen',
  ingetrokken: 'ingetrokken',
  aangehouden: 'aangehouden',
  overgenomen: 'overgenomen',
  vervallen: 'vervallen',
}
const outcomeWord =
  /\b(aangenomen|aanvaard|verworpen|afgewezen|ingetrokken|aangehouden|overgenomen|vervallen)\b/iu

export const outcomeIn = (text: string): Outcome | null => {
  const found = outcomeWord.exec(text)?.[1]
  return found === undefined ? null : (outcomes[found.toLowerCase()] ?? null)
}

/** Status or result at the head ("Status Verworpen"), or what is written under the motion ("Aldus aangenomen"). */
export const readOutcome = (layout: Layout, range: TextRange): Outcome => {
  const lines = layout.lines
  const labelled = lines.findIndex(({ text }) =>
    /^(?:status|uitslag(?: (?:van de )?stemming)?|stemuitslag|resultaat|besluit raad)\b/iu.test(text),
  )
  for (const { text } of labelled < 0 ? [] : lines.slice(labelled, labelled + 6)) {
    const found = text.length < 80 ? outcomeIn(text) : null
    if (found !== null) return found
  }
  for (const { text, start } of lines) {
    if (start < range.end && !/^aldus/iu.test(text)) continue
    if (
      text.length > 160 ||
      !/aldus|motie|amendement|^(?:aangenomen|verworpen|ingetrokken|aangehouden)/iu.test(text)
    )
      continue
    const found = outcomeIn(text)
    if (found !== null) return found
  }
  return 'onbekend'
}

/** Who put it: the line "Indiener", the words "van het lid", else the signatures under the dictum. */
export const readSubmitters = (layout: Layout, dictumEnd: number): Submitter[] => {
  const lines = layout.lines.filter(({ furniture }) => !furniture)
  for (const [index, { text, end }] of lines.entries()) {
    const named = /^(?:mede-?)?indieners?(?:\(s\))?\s*[:,]?\s*(?<rest>.*)$/iu.exec(text)?.groups?.rest
    if (named === undefined || end > dictumEnd) continue
    const people = readPeople(named === '' ? (lines[index + 1]?.text ?? '') : named)
    if (people.length > 0) return people
  }
  for (const { text, end } of lines) {
    if (end > dictumEnd) break
    const members = /\bvan (?:het lid|de leden|raadslid|raadsleden) (?<who>.{2,160}?)(?: inzake|$)/iu.exec(
      text,
    )?.groups?.who
    const people = members === undefined ? [] : readPeople(members)
    if (people.length > 0) return people
  }
  return readSignatures(lines.filter(({ start }) => start >= dictumEnd).slice(0, 30))
}

/** "Caroline Peeck, Haagse VVD", "J. Jansen (CDA) en P. de Vries (SP)". */
export const readPeople = (text: string): Submitter[] => {
  const made: Submitter[] = []
  for (const piece of text.split(/\s*(?:[,;()/]|\s[-–]\s|\ben\b|\bnamens\b)\s*/u)) {
    const words = piece.trim()
    const group = readGroup(words)
    const last = made.at(-1)
    if (group !== null) {
      if (last !== undefined && last.group === null) made[made.length - 1] = { ...last, group }
      else made.push({ name: null, group })
    } else {
      const name = readPerson(words) ?? (/^\p{Lu}[\p{L}-]+$/u.test(words) ? words : null)
      if (name !== null) {
        if (last !== undefined && last.name === null) made[made.length - 1] = { ...last, name }
        else made.push({ name, group: null })
      }
    }
  }
  return made
}

function readSignatures(lines: readonly LayoutLine[]): Submitter[] {
  const made: Submitter[] = []
  for (const { text } of lines) {
    if (/^(?:aldus|toelichting|bijlage|stemuitslag|voor:|tegen:|validsigned)/iu.test(text)) break
    const jumbled = groupsIn(text)
    if (jumbled.length > 2) return jumbled.map((group) => ({ name: null, group }))
    if (text.length > 80) continue
    const whole = readPeople(text.replace(/^(?:namens )?(?:de )?fracties?(?: van)?(?: de| het)? /iu, ''))
    for (const one of whole) {
      const last = made.at(-1)
      if (one.name === null && last !== undefined && last.group === null)
        made[made.length - 1] = { ...last, group: one.group }
      else if (one.group === null && last !== undefined && last.name === null)
        made[made.length - 1] = { ...last, name: one.name }
      else if (one.group !== null || readPerson(one.name ?? '') !== null) made.push(one)
    }
  }
  return made
}
