import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { type Marker, readMarker } from '../text/markers.ts'
import { isHeading } from '../text/sentences.ts'
import { inlineItems } from './inline.ts'
import { innerAnswer, type Label, opensAsQuestion, readLabel } from './labels.ts'
import type { ReadLabel } from './scheme.ts'

/** A paragraph, list item or label with what it starts with. */
export type Unit = Readonly<{
  range: TextRange
  text: string
  label: Label | null
  marker: Marker | null
  /** "> " of a quoted or answered e-mail. */
  quoted: boolean
  heading: boolean
  bold: boolean
  line: LayoutLine
}>

type Piece = { start: number; end: number; lines: LayoutLine[] }

/** Cuts the running text into units. A label or a bare number after the end of a sentence begins one as well. */
export const unitsOf = (
  layout: Layout,
  skip: readonly TextRange[] = [],
  options: { joinNumbers?: boolean; labels?: ReadLabel } = {},
): Unit[] => {
  const labels = options.labels ?? readLabel
  const pieces: Piece[] = []
  const lines = layout.lines.filter((line) => !line.furniture)
  let before: LayoutLine | undefined
  let skipped = 0
  for (const [index, line] of lines.entries()) {
    while ((skip[skipped]?.end ?? Infinity) <= line.start) skipped += 1
    if ((skip[skipped]?.start ?? Infinity) < line.end) {
      before = undefined
      continue
    }
    const last = pieces.at(-1)
    const joins =
      last !== undefined &&
      before !== undefined &&
      ((!line.startsParagraph &&
        !beginsUnit(before, line, labels) &&
        !(isOwnQuestion(lines, index) && !leadsTo(last)) &&
        !isAskedAlone(last, line, labels)) ||
        (options.joinNumbers === true && isLoneNumber(before, line, labels)))
    if (joins) {
      last.end = line.end
      last.lines.push(line)
    } else pieces.push({ start: line.start, end: line.end, lines: [line] })
    const answer = innerAnswer(line.text)
    const inner = answer > 0 ? answer : listBehindLabel(line.text, labels)
    const current = pieces.at(-1)
    if (inner > 0 && current !== undefined) {
      current.end = line.start + inner
      pieces.push({ start: line.start + inner, end: line.end, lines: [line] })
    }
    before = line
  }
  return pieces
    .flatMap((piece) => withItems(layout, piece))
    .map((piece) => unitOf(layout, piece, labels))
    .filter((unit) => unit.text !== '')
}

/** The piece, cut before each item of a list that runs on in it. */
function withItems(layout: Layout, piece: Piece): Piece[] {
  const cuts = inlineItems(layout.text, piece)
  if (cuts.length === 0) return [piece]
  return [piece.start, ...cuts].map((start, index) => {
    const end = cuts[index] ?? piece.end
    return { start, end, lines: piece.lines.filter((line) => line.end > start && line.start < end) }
  })
}

/** "Antwoord  a. Nee", "Vraag: 1. Wanneer …": where the list begins behind the label. */
function listBehindLabel(text: string, labels: ReadLabel): number {
  const label = labels(text)
  if (label === null || label.numbers !== '' || label.length === text.length) return -1
  return /^(?:[a-z]|\d{1,2}\s?[a-z]?)[.)]\s/u.test(text.slice(label.length)) ? label.length : -1
}

/** "2" or "2." on a line of its own above the words that it numbers. */
const isLoneNumber = (before: LayoutLine, line: LayoutLine, labels: ReadLabel): boolean =>
  /^["'“‘(]?[\p{Lu}€]/u.test(line.text) &&
  ((/^\d{1,2}$/u.test(before.text) && opensAsQuestion(line.text)) ||
    (/^\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z])[.):]$/u.test(before.text) &&
      labels(line.text) === null &&
      readMarker(line.text) === null))

/** A question that begins and ends with lines of its own, after the end of a sentence. */
function isOwnQuestion(lines: readonly LayoutLine[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]]
  if (before === undefined || line === undefined || !/[.?!…]["'”’)]*$/u.test(before.text)) return false
  if (!/^\p{Lu}/u.test(line.text) || !opensAsQuestion(line.text)) return false
  for (const { text } of lines.slice(index, index + 5)) {
    if (/[.?!]["'”’)]*\s+\p{Lu}/u.test(text) || /[.!:;]$/u.test(text)) return false
    if (text.includes('?')) return /\?["'”’)]*$/u.test(text)
  }
  return false
}

/** A numbered item or bullet that has not asked yet: its statements lead to its question. */
const leadsTo = ({ lines }: Piece): boolean =>
  readMarker(lines[0]?.text ?? '') !== null && lines.slice(0, 12).every(({ text }) => !text.includes('?'))

/** What stands below a question that has its lines for itself and no number is said about it. */
function isAskedAlone(piece: Piece, line: LayoutLine, labels: ReadLabel): boolean {
  const { lines } = piece
  if (lines.length > 8 || !/\?["'”’)]*$/u.test(lines.at(-1)?.text ?? '')) return false
  const asked = lines.map(({ text }) => text).join(' ')
  const first = lines[0]?.text ?? ''
  return (
    asked.length < 600 &&
    asked.indexOf('?') >= asked.trimEnd().length - 2 &&
    !/[.!]\s+\p{Lu}/u.test(asked) &&
    /^\p{Lu}/u.test(line.text) &&
    opensAsQuestion(first) &&
    readMarker(first, { bare: true }) === null &&
    labels(first) === null
  )
}

/** "… een gemotiveerd" and "antwoord.", "… het antwoord op" and "vraag 3.": a sentence goes on over the line end. */
const goesOnFrom = (before: LayoutLine, line: LayoutLine): boolean =>
  /^\p{Ll}/u.test(line.text) &&
  /^[^:]{0,30}[.?)]?$/u.test(line.text) &&
  before.text.length > 30 &&
  /\p{Ll}$/u.test(before.text)

function beginsUnit(before: LayoutLine, line: LayoutLine, labels: ReadLabel): boolean {
  if (labels(line.text) !== null) return !goesOnFrom(before, line)
  if (labels(before.text)?.length === before.text.length) return true
  if (/^(?:zie|idem)\b.{0,60}$/iu.test(line.text) && /[?.]$/u.test(before.text)) return true
  if (/\?["'”’)]*\d{0,2}$/u.test(before.text) && /^\p{Lu}/u.test(line.text) && opensAsQuestion(line.text))
    return true
  if (!/[.?:]["'”’)]*\d{0,2}$/u.test(before.text)) return false
  return /^\d{1,2}\s+\p{Lu}/u.test(line.text) || /^(?:pag(?:ina)?|blz)\.?\s?\d+\b.{0,30}:/iu.test(line.text)
}

function unitOf(layout: Layout, { start, end, lines }: Piece, labels: ReadLabel): Unit {
  const all = cleanText(layout, { start, end })
  const first = lines[0]
  const line: LayoutLine = first ?? noLine
  const quoted = all.startsWith('>')
  const text = quoted ? all.replace(/^[>\s]+/, '') : all
  const read = labels(text) ?? labelBehindNumber(text, labels)
  const label = quoted && read?.kind !== 'question' ? null : read
  const marker = label === null ? withPage(text, withSpeaker(text, readMarker(text, { bare: true }))) : null
  const bare =
    marker?.kind === 'number' && !/[.):]\s*$/.test(text.slice(0, marker.length)) && /^\d+$/.test(marker.value)
  const usable = !bare || /^["'“‘(]?\p{Lu}/u.test(text.slice(marker?.length ?? 0))
  return {
    range: { start, end },
    text,
    label,
    marker: usable ? marker : null,
    quoted,
    heading: isHeading(lines),
    bold: lines.length > 0 && lines.every((one) => one.bold === true),
    line,
  }
}

/** "1. Vraag" and "1. Antwoord" alone above their words; "IV. ANTWOORD:" above the list of answers. */
function labelBehindNumber(text: string, labels: ReadLabel): Label | null {
  const marker = readMarker(text)
  if (marker === null || marker.kind === 'bullet' || text.length > 90) return null
  const rest = text.slice(marker.length)
  const label = labels(rest)
  if (
    label === null ||
    label.numbers !== '' ||
    !/^(?:(?:de )?vra(?:ag|gen)|(?:de )?(?:be)?antwoord(?:en|ing)?|reactie)/iu.test(rest)
  )
    return null
  const whole = label.length === rest.length
  if (!whole && !/:\s*$/u.test(rest.slice(0, label.length))) return null
  const numbers = marker.kind === 'number' && label.kind !== 'header' ? marker.value : ''
  return { ...label, numbers, length: marker.length + label.length }
}

/** "1. Vraag mevrouw De Graaf (CDA): wanneer …": who asks is no part of the question. */
function withSpeaker(text: string, marker: Marker | null): Marker | null {
  if (marker === null || marker.kind === 'bullet') return marker
  const speaker =
    /^vraag\s(?:van\s)?(?:de\s)?(?:heer|mevrouw|dhr\.?|mw\.?|mevr\.?|raadslid|fractie)\s[^:?]{1,60}:\s*/iu.exec(
      text.slice(marker.length),
    )
  return speaker === null ? marker : { ...marker, length: marker.length + speaker[0].length }
}

/** "1.   blz. 18   In tabel 2.3 …", "2 (p. 7) Waarom …": the page stands in a column of its own. */
function withPage(text: string, marker: Marker | null): Marker | null {
  if (marker === null || marker.kind === 'bullet') return marker
  const page = /^\(?(?:pagina|pag\.?|blz\.?|bladzijde|p\.)\s?\d+(?:\s?(?:[-–,/]|en|t\/m)\s?\d+)*\)?\s/iu.exec(
    text.slice(marker.length),
  )
  return page === null || !/\p{Lu}/u.test(text[marker.length + page[0].length] ?? '')
    ? marker
    : { ...marker, length: marker.length + page[0].length }
}

const noLine: LayoutLine = {
  start: 0,
  end: 0,
  text: '',
  page: 1,
  indent: 0,
  blankBefore: false,
  startsParagraph: true,
  furniture: false,
}

/** Where the words begin in the canonical text, behind the marker, label or ">" that the unit starts with. */
export const wordsFrom = (layout: Layout, unit: Unit, length: number): number => {
  let at = unit.range.start
  while (unit.quoted && at < unit.range.end && /[>\s]/.test(layout.text[at] ?? '')) at += 1
  // The running text has collapsed its blanks: count what isn't blank.
  let left = unit.text.slice(0, length).replace(/\s/gu, '').length
  while (at < unit.range.end && (left > 0 || /\s/.test(layout.text[at] ?? ''))) {
    if (!/\s/.test(layout.text[at] ?? '') && layout.text[at] !== '\u00ad') left -= 1
    at += 1
  }
  return Math.min(at, unit.range.end)
}
