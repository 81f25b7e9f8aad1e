import type { FoundLine } from './compose.ts'
import type { Placed } from './pdf-blocks.ts'
import type { Segment } from './pdf-segment.ts'

/** What the fonts of the whole document tell: the size of its running text, and the larger sizes that its headings use. */
export type Fonts = {
  readonly body: number
  readonly headingSizes: readonly number[]
  readonly mostlyBold: boolean
  /** Bold lines of its running text ask: then bold is for questions, with or without their mark, and not for headings of two lines. */
  readonly boldAsks: boolean
  /** From one baseline to the next within a paragraph, in font sizes. */
  readonly pitch: number
  /** The file itself says which lines are headings: then fonts aren't asked. */
  readonly taggedHeadings: boolean
}

const bullet = /^([•▪●○◦·‣–‐*-]|o(?= \p{Lu}))\s+(?=\S)/u
const number =
  /^(\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[a-zA-Z][.)]|[ivx]{2,4}[.)]|[IVXL]{2,6}[.)])|\([a-z]\))\s+(?=\S)/
const larger = 1.12

const share = ({ letters, boldLetters }: Segment) => (letters === 0 ? 0 : boldLetters / letters)
const isBold = (segment: Segment) => share(segment) > 0.7
const halves = (size: number) => Math.round(size * 2) / 2

export const fontsOf = (segments: readonly Segment[]): Fonts => {
  const letters = new Map<number, number>()
  let all = 0
  let bold = 0
  let asking = 0
  let headed = 0
  for (const segment of segments) {
    letters.set(halves(segment.size), (letters.get(halves(segment.size)) ?? 0) + segment.letters)
    all += segment.letters
    bold += segment.boldLetters
    if (!isBold(segment)) continue
    if (/\?$/.test(segment.text)) asking++
    else if (/\p{L}$/u.test(segment.text)) headed++
  }
  const [body = 10] = [...letters].toSorted((a, b) => b[1] - a[1]).map(([size]) => size)
  return {
    body,
    headingSizes: [...letters.keys()].filter((size) => size > body * larger).toSorted((a, b) => b - a),
    mostlyBold: bold > all * 0.6,
    boldAsks: asking > 2 && asking * 2 > headed,
    pitch: pitchOf(segments, body),
    taggedHeadings: segments.some((segment) => segment.tag?.heading),
  }
}

const tightest = 0.9
const widest = 2.3

const pitchOf = (segments: readonly Segment[], body: number) => {
  const counts = new Map<number, number>()
  for (const [at, { size, baseline, x0 }] of segments.entries()) {
    const above = segments[at - 1]
    if (!above || halves(size) !== body || halves(above.size) !== body || Math.abs(above.x0 - x0) > 1)
      continue
    const pitch = Math.round(((baseline - above.baseline) / size) * 20) / 20
    if (pitch > tightest && pitch < widest) counts.set(pitch, (counts.get(pitch) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1.2
}

/** Gives the lines of one page, in reading order, what is known of them. `indents` goes along from page to page: lists do so too. */
export const withRoles = (placed: readonly Placed[], fonts: Fonts, indents: number[]): FoundLine[] => {
  const headings = fonts.taggedHeadings ? new Map<Segment, number>() : headingsByFont(placed, fonts)
  const footnotes = footnotesOf(placed, fonts)
  return placed.map(({ segment, cell, again }, at) => {
    if (again) return { ...lineOf(segment), role: 'furniture' }
    const base = { ...lineOf(segment), ...(cell ? { cell } : {}) }
    const level = segment.tag?.heading ?? headings.get(segment)
    const marker = bullet.exec(segment.text)?.[1] ?? number.exec(segment.text)?.[1]
    if (level !== undefined) return { ...base, role: 'heading', level, ...(marker ? { marker } : {}) }
    if (footnotes.has(segment)) return { ...base, role: 'footnote', ...(marker ? { marker } : {}) }
    const listed = segment.tag?.listItem
    const opens =
      listed === undefined
        ? marker && isListItem(placed, at)
        : placed[at - 1]?.segment.tag?.listItem !== listed
    if (opens) {
      const item = {
        role: 'listItem',
        level: depth(indents, segment.x0),
        ...(marker ? { marker } : {}),
      } as const
      return { ...base, ...item }
    }
    if (indents[0] !== undefined && segment.x0 < indents[0] + 2) indents.length = 0
    return cell ? { ...base, role: 'cell' } : base
  })
}

export const lineOf = (segment: Segment): FoundLine => ({
  text: segment.text,
  box: { x0: round(segment.x0), y0: round(segment.y0), x1: round(segment.x1), y1: round(segment.y1) },
  fontSize: segment.size,
  bold: isBold(segment),
})

const round = (points: number) => Math.round(points * 10) / 10

/** A run of lines in one font: large ones are a heading up to three lines, bold ones up to two and only where they don't read as a sentence. */
const headingsByFont = (placed: readonly Placed[], fonts: Fonts) => {
  const headings = new Map<Segment, number>()
  for (const run of runsOf(placed, Math.max(1.7, fonts.pitch * 1.1))) {
    const [first] = run
    const text = run.map((segment) => segment.text).join(' ')
    if (!first || /[;,]$/.test(text) || !/\p{L}{2}/u.test(text)) continue
    const size = fonts.headingSizes.indexOf(halves(first.size))
    if (size >= 0 && run.length <= 3 && text.length < 200 && !/[^.]\.$/.test(text))
      for (const segment of run) headings.set(segment, Math.min(size + 1, 6))
    else if (isBold(first) && !fonts.mostlyBold && first.size >= fonts.body * 0.95) {
      const level = Math.min(fonts.headingSizes.length + 1, 6)
      if (run.length <= (fonts.boldAsks ? 1 : 2) && text.length < 140 && !/[.?:]$/.test(text))
        for (const segment of run) headings.set(segment, level)
    }
  }
  return headings
}

const runsOf = (placed: readonly Placed[], pitchUnder: number): Segment[][] => {
  const runs: Segment[][] = []
  let last: Segment | undefined
  for (const { segment, cell } of placed) {
    const pitch = last ? segment.baseline - last.baseline : 0
    const same = last && Math.abs(last.size - segment.size) < 0.6 && isBold(last) === isBold(segment)
    if (cell) {
      last = undefined
      continue
    }
    if (same && pitch > 0 && pitch < segment.size * pitchUnder) runs.at(-1)?.push(segment)
    else runs.push([segment])
    last = segment
  }
  return runs
}

const footnoteMark = /^(?:\[?\d{1,3}\]?[.)]?(?:\s|(?=\p{Lu}))|[¹²³⁰⁴-⁹]+|\*+)/u

/** Smaller print at the foot of a page, under its running text, the first line of it numbered. */
const footnotesOf = (placed: readonly Placed[], fonts: Fonts): ReadonlySet<Segment> => {
  const isBody = ({ segment, cell }: Placed) => cell || segment.size > fonts.body * 0.9
  const lastBody = placed.findLastIndex(isBody)
  const small = placed.slice(lastBody + 1).map(({ segment }) => segment)
  const first = small.findIndex((segment) => footnoteMark.test(segment.text))
  const opening = small[first]
  if (!opening) return new Set()
  // A margin column is small print too, and stands beside the text.
  const body = placed.slice(0, lastBody + 1).filter(isBody)
  const under = body.filter(({ segment }) => segment.x0 < opening.x1 && segment.x1 > opening.x0)
  const below = under.every(({ segment }) => segment.baseline < opening.baseline)
  return new Set(under.length > 0 && below ? small.slice(first) : [])
}

/** "12. Dat" at the start of a wrapped line is no item: an item opens a paragraph, or its next line hangs under its text. */
const isListItem = (placed: readonly Placed[], at: number) => {
  const segment = placed[at]?.segment
  if (!segment) return false
  if (bullet.test(segment.text)) return true
  const below = placed[at + 1]?.segment
  const hangs =
    below &&
    below.x0 > segment.x0 + segment.size * 0.6 &&
    below.baseline - segment.baseline < segment.size * 2
  return startsItem(placed, at) || Boolean(hangs)
}

const startsItem = (placed: readonly Placed[], at: number) => {
  const [above, here] = [placed[at - 1], placed[at]]
  if (!above || !here || above.cell?.column !== here.cell?.column) return true
  const pitch = here.segment.baseline - above.segment.baseline
  const indented = Math.abs(here.segment.x0 - above.segment.x0) > here.segment.size * 0.6
  const short = above.segment.x1 < here.segment.x1 - here.segment.size * 4
  return (
    pitch < 0 || pitch > here.segment.size * 1.6 || indented || short || /[.:;?!]$/.test(above.segment.text)
  )
}

const depth = (indents: number[], x0: number) => {
  while (Number(indents.at(-1)) > x0 + 6) indents.pop()
  if (!(Number(indents.at(-1)) >= x0 - 6)) indents.push(x0)
  return indents.length - 1
}
