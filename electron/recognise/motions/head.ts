import type { FoundMotion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'

type Outcome = FoundMotion['outcome']

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
      /^(?:motie|amendement)\s+(?:[A-Z]{0,2}\d[\w.-]*\s*[:–-]?\s*)?(?<title>["“‘'„].{3,})/iu.exec(text) ??
      /^(?:onderwerp|titel|betreft|titel motie)\s*:?\s+(?<title>\S.+)/iu.exec(text) ??
      /^(?:motie|amendement)\s+[A-Z]{0,2}\d[\w.-]*\s*[:–-]?\s+(?<title>\p{Lu}?\p{L}.{3,})/u.exec(text)
    const under = /^(?:onderwerp|titel)\s*:?$/iu.test(text) ? lines[index + 1]?.text : undefined
    const found = titled?.groups?.title ?? under
    if (found === undefined) continue
    const after = index + (under === undefined ? 1 : 2)
    const more = lines.slice(after, after + 2)
    const ended = more.findIndex((next) => !goesOnIn(next))
    const rest = (ended < 0 ? more : more.slice(0, ended)).map((next) => next.text)
    titles.push(bare([found, ...rest].join(' ')))
  }
  return titles.filter((title) => title !== '').at(-1) ?? titleUnder(lines)
}

/** A title over more lines. */
const goesOnIn = ({ text, startsParagraph }: LayoutLine): boolean =>
  !startsParagraph &&
  /^[\p{L}(“"'‘]/u.test(text) &&
  !/^(?:indiener|onderwerp|ingediend)/iu.test(text) &&
  !/^Aan (?:de|het)(?![\p{L}])/u.test(text)

/** "Motie 2021/12" and below it, on a line of its own, what it is called. */
const titleUnder = (lines: readonly LayoutLine[]): string | null => {
  const named = lines.findIndex(({ text }) => /^(?:motie|amendement)(?![\p{L}]).{0,40}$/iu.test(text))
  const line = named < 0 ? undefined : lines[named + 1]
  if (line === undefined || line.text.length > 120 || !/^["“‘'\p{Lu}]/u.test(line.text)) return null
  const other =
    /^(?:de (?:gemeente)?raad(?![\p{L}])|gemeenteraad|raad(?:svergadering)?(?![\p{L}])|gemeente |vergadering|agendapunt|datum|aan |indiener|ingediend|constat|overweg|verzoekt|besluit|kenmerk|nummer|volgn)|:|\d{4}$/iu
  return other.test(line.text) || !/\s/.test(line.text) ? null : bare(line.text)
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

const ticked =
  /[☒☑✓✔✗✘](?:\s|\])*(aangenomen|aanvaard|verworpen|afgewezen|ingetrokken|aangehouden|overgenomen|vervallen)\b|[[(]\s*[xX]\s*[\])]\s*(aangenomen|aanvaard|verworpen|afgewezen|ingetrokken|aangehouden|overgenomen|vervallen)\b/iu

const choice =
  /\b(?:aangenomen|aanvaard|verworpen|ingetrokken|aangehouden)\b[*\s]*(?:[/|□☐◻]|\[ ?\]|\( ?\)|\s{2,}|,? of )[\s*]*(?:aangenomen|verworpen|ingetrokken|aangehouden|afgewezen|overgenomen)\b/iu

/** The outcome that a text names; none where it is a line of choices in which nothing is ticked. */
export const outcomeIn = (text: string): Outcome | null => {
  const tick = ticked.exec(text)
  if (tick === null && choice.test(text)) return null
  const found = tick?.[1] ?? tick?.[2] ?? outcomeWord.exec(text)?.[1]
  return found === undefined ? null : (outcomes[found.toLowerCase()] ?? null)
}

/** Status or result at the head ("Status Verworpen"), or what is written under the motion ("Aldus aangenomen"). */
export const readOutcome = (layout: Layout, range: TextRange): Outcome => {
  const lines = layout.lines
  for (const [index, { text, start }] of lines.entries()) {
    const label =
      /^(?:status|uitslag(?: (?:van de )?stemming)?|stemuitslag|stemming|stemresultaat|resultaat|besluit raad|raadsbesluit|besluit|uitkomst)(?![\p{L}])\s*(?<colon>:?)/iu.exec(
        text,
      )
    if (label === null) continue
    // "Besluit:" may as well open what an amendment decides: only what stands on its own line counts there.
    const own = /^(?:besluit|raadsbesluit)/iu.test(text) && !/raad$/iu.test(label[0].replace(/\s*:?$/, ''))
    if (own && start < range.end && start > range.start && text.length > 60) continue
    for (const { text: near } of lines.slice(index, own ? index + 1 : index + 6)) {
      const found = near.length < 100 ? outcomeIn(near) : null
      if (found !== null) return found
    }
  }
  for (const { text, start } of lines) {
    if (start < range.end && !/^aldus/iu.test(text)) continue
    if (
      text.length > 160 ||
      !/aldus|motie|amendement|^(?:[☐☒☑□✓✔[(]|aangenomen|verworpen|ingetrokken|aangehouden)/iu.test(text)
    )
      continue
    const found = outcomeIn(text)
    if (found !== null) return found
  }
  return 'onbekend'
}
