import type { SourceText, TextRange } from '../../../shared/records/source-text.ts'
import { findFurniture } from './furniture.ts'
import { continues, withoutHardBreaks } from './hard-breaks.ts'
import type { Layout, LayoutLine, RawLine } from './layout.ts'
import { withLetters } from './letters.ts'
import { readMarker } from './markers.ts'
import { linesOfReader, linesOfText, splitGlued } from './raw-lines.ts'

/** Lays the text out as lines that know where paragraphs begin and what is page furniture. Pure; linear in the text. */
export const layOut = (source: SourceText): Layout => {
  const raw = withoutHardBreaks(
    splitGlued(source.lines.length > 0 ? linesOfReader(source) : linesOfText(source)),
  )
  const hidden = findFurniture(raw)
  const measure = measureOf(raw.filter((_, index) => !hidden.has(index)))
  const lines: LayoutLine[] = []
  const furniture: TextRange[] = []
  let before: RawLine | undefined
  let crossed = false
  for (const [index, line] of raw.entries()) {
    const { gap: _gap, box: _box, ...rest } = line
    if (hidden.has(index)) {
      lines.push({ ...rest, blankBefore: false, startsParagraph: false, furniture: true })
      furniture.push({ start: line.start, end: line.end })
      crossed = true
      continue
    }
    const gap = crossed ? null : line.gap
    const blankBefore = isBlankBefore(before, { ...line, gap }, measure)
    const startsParagraph =
      before === undefined || startsAnew(before, line, raw[index + 1], blankBefore, measure)
    lines.push({ ...rest, blankBefore, startsParagraph, furniture: false })
    before = line
    crossed = false
  }
  return { text: source.text, lines, furniture, words: countsOf(raw), width: measure.width }
}

type Measure = Readonly<{ width: number; gap: number; pitch: number }>

/** How this document is set: its usual longest line, the empty lines and the room that mean nothing. */
function measureOf(lines: readonly RawLine[]): Measure {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  let gapped = 0
  let inside = 0
  let all = 0
  const pitches: number[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || line.gap === null) continue
    all += 1
    if (line.gap > 0) gapped += 1
    if (line.gap > 0 && continues(before, line)) inside += 1
    if (line.box !== undefined && before.box !== undefined && line.box.y0 > before.box.y0) {
      pitches.push(line.box.y0 - before.box.y0)
    }
  }
  const doubled = gapped > all * 0.6 && inside > gapped * 0.15
  pitches.sort((a, b) => a - b)
  const pitch = pitches[Math.floor(pitches.length / 2)] ?? 0
  return { width: long > 150 ? 0 : Math.max(long, 60), gap: doubled ? 1 : 0, pitch }
}

function isBlankBefore(before: RawLine | undefined, line: RawLine, measure: Measure): boolean {
  if (before === undefined) return true
  if (line.gap === null) return false
  if (line.gap > measure.gap) return true
  if (line.box === undefined || before.box === undefined || measure.pitch === 0) return false
  const pitch = line.box.y0 - before.box.y0
  return pitch > measure.pitch * 1.35 && pitch > (line.box.y1 - line.box.y0) * 1.3
}

function startsAnew(
  before: RawLine,
  line: RawLine,
  next: RawLine | undefined,
  blankBefore: boolean,
  measure: Measure,
): boolean {
  if (line.cell !== undefined || before.cell !== undefined) return !sameCell(before, line)
  if (line.text.startsWith('|') || before.text.startsWith('|')) return true
  if (line.text.startsWith('>') || before.text.startsWith('>'))
    return quotesAnew(before, line, blankBefore, measure)
  if (line.role === 'heading' || before.role === 'heading') return line.role !== before.role || blankBefore
  if (line.role !== undefined && line.box === undefined) return true
  if (readMarker(line.text) !== null)
    return (
      !splitsNumber(before, line, measure) && !(goesOnAfterDash(before, line, next, measure) && !blankBefore)
    )
  if (standsAlone(before, line) || isIndented(before, line) || turnsBold(before, line)) return true
  if (!blankBefore && waitsForMore(before.text)) return false
  if (continues(before, line)) return blankBefore && line.gap !== null && !/[\p{Ll},-]$/u.test(before.text)
  if (blankBefore || measure.width === 0) return true
  const ended = /[.?!:;]["'”’)]*\d{0,2}$/u.test(before.text)
  const firstWord = line.text.split(' ', 1)[0]?.length ?? 0
  const room = measure.width - before.text.length - 1 - firstWord
  if (/[:;]$/u.test(before.text) && /^[\p{Lu}\d]/u.test(line.text)) return true
  // A line that could have held the next word was ended on purpose; without an end of sentence it must be clearer.
  if (room > measure.width * (ended ? 0.12 : 0.2)) return true
  const closed = next === undefined || (next.gap ?? 0) > measure.gap || readMarker(next.text) !== null
  if (ended && closed && line.text.length < measure.width * 0.5 && /^\p{Lu}[^.,;?!]*$/u.test(line.text))
    return true
  return line.gap === null && ended && room > 0
}

/** No paragraph ends in an article, a title or one of these: a name with a capital comes on the next line. */
const openEnd =
  /\s(?:de|het|een|van|vanuit|met|naar|tussen|binnen|zonder|per|via|der|den|des|ter|uw|onze|hun|deze|dit|mevrouw|mevr\.|dhr\.|de heer)$/u
/** Words before it, asked by themselves: as one rule each letter of a long line is tried with all that follow. */
const waitsForMore = (text: string): boolean => {
  const end = openEnd.exec(text)
  return end !== null && /\p{L}/u.test(text.slice(0, end.index))
}

/** A number alone on its line, of a question or a row, and the words below it. */
const standsAlone = (before: RawLine, line: RawLine) =>
  (loneNumber.test(line.text) && /[.?!:;]["'”’)]*$/u.test(before.text)) ||
  (loneNumber.test(before.text) && /^\p{Lu}/u.test(line.text))

/** A new sentence that is set in or out: the only trace of bullets that were lost. */
const isIndented = (before: RawLine, line: RawLine) =>
  line.box === undefined &&
  line.indent !== before.indent &&
  /[.?!]["'”’)]*$/u.test(before.text) &&
  /^\p{Lu}/u.test(line.text)

/** A new sentence in other letters: the questions of many answers are set in bold. */
const turnsBold = (before: RawLine, line: RawLine) =>
  (line.bold === true) !== (before.bold === true) &&
  /[.?!:]["'”’)]*$/u.test(before.text) &&
  /^\p{Lu}/u.test(line.text)

const loneNumber = /^\d{1,3}[.)]?$/u

/** In e-mail each line of a quotation may carry its ">", or only its first. */
function quotesAnew(before: RawLine, line: RawLine, blankBefore: boolean, { width }: Measure): boolean {
  const [last, next] = [unquoted(before.text), unquoted(line.text)]
  const both = line.text.startsWith('>') && before.text.startsWith('>')
  if (blankBefore || last === '' || next === '' || readMarker(next) !== null) return true
  if (line.text.startsWith('>') && !both) return true
  if (/^[\p{Ll}(]/u.test(next) && !/[.?!:;]["'”’)]*$/u.test(last)) return false
  const ended = /[.?!:;]["'”’)]*$/u.test(last)
  const room = width - before.text.length - (next.split(' ', 1)[0]?.length ?? 0) - 1
  return /\?["'”’)]*$/u.test(last) || (both || ended ? room > width * 0.12 : room > width * 0.4)
}

const unquoted = (text: string) => text.replace(/^[>\s]+/u, '')

const sameCell = (a: RawLine, b: RawLine) =>
  a.cell !== undefined &&
  b.cell !== undefined &&
  a.cell.table === b.cell.table &&
  a.cell.row === b.cell.row &&
  a.cell.column === b.cell.column &&
  readMarker(b.text) === null

/** "… van 1 januari / 2021. Deze", "… artikel / 4. lid": a number at a line start that belongs to the sentence before it. */
function splitsNumber(before: RawLine, line: RawLine, { width }: Measure): boolean {
  // "… het raadslid / R. van der Meer": initials, not an item of a list.
  const initial = /^\p{Lu}\.(?:\s?\p{Lu}\.)*\s(?:(?:van|de|der|den|ter|ten|el|te)\s)*\p{Lu}/u.test(line.text)
  if (initial && line.gap !== null && before.text.length > width * 0.6)
    return /(?:[\s(](?:en|de|het|van|door|heer|mevrouw|lid|leden|raadslid|raadsleden|dhr\.|mw\.|wethouder|burgemeester)|,)$/u.test(
      before.text,
    )
  if (!/^\d/.test(line.text)) return false
  if (/^(?:19|20)\d\d\b/.test(line.text)) return true
  if (before.text.length < width * 0.6) return false
  return /\b(?:artikel|art\.|vraag|vragen|nummer|nr\.|lid|pagina|blz\.|p\.|onder|punt|en|of|van|de)$/iu.test(
    before.text,
  )
}

/** A full line that no sentence ends, and then a dash: an aside that opens or closes there, or words that no item of a list begins with. */
function goesOnAfterDash(
  before: RawLine,
  line: RawLine,
  next: RawLine | undefined,
  { width }: Measure,
): boolean {
  if (!/^[-–—] \p{Ll}/u.test(line.text) || /[.?!:;]["'”’)]*$/u.test(before.text)) return false
  const word = line.text.split(' ', 2).join(' ').length
  if (width === 0 || before.text.length + 1 + word < width * 0.8 || readMarker(before.text) !== null)
    return false
  const opened = dashesIn(before.text) % 2 === 1
  const rest = next !== undefined && continues(line, next) ? `${line.text} ${next.text}` : line.text
  const closed = dashesIn(line.text.slice(1)) % 2 === 1 || dashesIn(rest.slice(1)) % 2 === 1
  return opened || closed || (conjunction.test(line.text) && !/^[-–—] /u.test(next?.text ?? ''))
}

/** Dashes as they stand around an aside: with room at both sides, or with none before what follows the aside. */
const dashesIn = (text: string) => text.match(/(?<=[\p{L}\d)”"’'%]) [-–—](?=[ ,]|$)/gu)?.length ?? 0
const conjunction = withLetters(
  /^[-–—] (?:maar|want|dus|doch|zij het|mits|tenzij|oftewel|ofwel|en (?:dat|die|dit|dus|niet|wel|ook|zeker|vooral|met name)|of(?: althans| beter)?)(?![\p{L}])/u,
)

/** Only documents that break words at line ends ask: most have their words never counted. */
function countsOf(lines: readonly RawLine[]): Layout['words'] {
  let words: ReadonlyMap<string, number> | undefined
  const known = () => {
    words ??= wordsOf(lines)
    return words
  }
  return { get: (word) => known().get(word), has: (word) => known().has(word) }
}

/** Words whole, with the hyphens in them; what goes on behind a soft hyphen or the end of its line is no whole word. */
const everyWord = withLetters(/\p{L}+(?:[-‐]\p{L}+)*(?:\u00ad(?=\p{L})|[-‐\u00ad]$)?/gu)

function wordsOf(lines: readonly RawLine[]): Map<string, number> {
  const words = new Map<string, number>()
  for (const { text } of lines) {
    for (const word of text.match(everyWord) ?? []) {
      if (/[-‐\u00ad]$/u.test(word)) continue
      const key = word.toLowerCase().replaceAll('‐', '-')
      words.set(key, (words.get(key) ?? 0) + 1)
    }
  }
  return words
}
