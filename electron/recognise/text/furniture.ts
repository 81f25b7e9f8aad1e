import type { RawLine } from './layout.ts'
import { withLetters } from './letters.ts'
import { readMarker } from './markers.ts'
import { hideNotes, hideWebNotes } from './notes.ts'

const pageNumber = /^(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?$|^\d{1,3}\s*(?:\/|van)\s*\d{1,3}$/u

const pageWords =
  /^z\.?\s?o\.?\s?z\.?$|^(?:pagina|pag\.?|blz\.?|bladzijde|page|blad|volgvel|volgblad|vervolgblad|vel)\s*:?\s*\d{1,3}(?:\s*(?:van|\/|of)\s*\d{1,3})?$|^\d{1,3}\s*[|]\s*(?:pagina|p a g i n a)$/iu

const pageWordsEnd = /\b(?:pagina|blz\.?|bladzijde|blad)\s*\d{1,3}\s*(?:van|\/)\s*\d{1,3}$/iu

/** "Pagina 2 van 2 Zaaknummer 1936210": no sentence behind it. */
const pageWordsStart =
  /^(?:pagina|blz\.?|bladzijde|blad)\s*:?\s*\d{1,3}\s*(?:van|\/)\s*\d{1,3}\b[^.?!]{0,60}$/iu

const headLabel = withLetters(
  /^(?:datum|datun|ons kenmerk|uw kenmerk|kenmerk|\p{L}*nummer|b&w-?nummer|zaaknr|voorstel|afdeling|jaar|titel|status|versie)\b/iu,
)

/** Labels and stock answers repeat in the text itself and are no running head for that. */
const ownWords =
  /^(?:antwoord(?:en)?|beantwoording|reactie|vraag|vragen|toelichting)(?:\s+(?:van|op|het|college|vraag|\d\S*))*\s*:?$|^(?:zie|ja|nee|neen|onderwerp|idem)\b|^ad\.?\s?(?:vraag\s)?\d/iu

/** Indexes of the lines that belong to the page and not to the text. */
export const findFurniture = (lines: readonly RawLine[]): ReadonlySet<number> => {
  const hidden = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (line.role === 'furniture' || line.role === 'footnote') hidden.add(index)
    else if (pageWords.test(line.text) || pageWordsStart.test(line.text)) hidden.add(index)
    else if (pageWordsEnd.test(line.text) && line.text.length < 80) hidden.add(index)
  }
  hideNumbers(lines, hidden)
  hideRepeated(lines, hidden)
  hideBesideNumbers(lines, hidden)
  hideWebNotes(lines, hidden)
  hideNotes(lines, hidden)
  return hidden
}

const isEdge = (lines: readonly RawLine[], index: number) =>
  [1, 2].some(
    (step) =>
      lines[index - step]?.page !== lines[index]?.page || lines[index + step]?.page !== lines[index]?.page,
  )

/** A number alone on a line is a page number at the edge of a page, or where it breaks a sentence in two. */
function hideNumbers(lines: readonly RawLine[], hidden: Set<number>): void {
  const paged = (lines.at(-1)?.page ?? 1) > 1
  const offset = paged ? pageOffset(lines) : null
  for (const [index, line] of lines.entries()) {
    if (!pageNumber.test(line.text) || line.cell !== undefined) continue
    const [before, after] = [lines[index - 1], lines[index + 1]]
    const glued = after !== undefined && after.start === line.end
    const broken =
      before !== undefined &&
      after !== undefined &&
      !/[.?!:;]$/u.test(before.text) &&
      /^\p{Ll}/u.test(after.text)
    const fraction = line.text.includes('/') || line.text.includes('van')
    const last = after === undefined && /[\p{L}.]$/u.test(before?.text ?? '')
    if (
      glued ||
      (broken && !pageNumber.test(before.text)) ||
      fraction ||
      last ||
      (paged && isEdge(lines, index) && (offset === null || numberIn(line) - line.page === offset))
    ) {
      hidden.add(index)
    }
  }
}

const numberIn = ({ text }: RawLine) => Number(/\d+/u.exec(text)?.[0] ?? NaN)

/**
 * How far the printed page numbers are ahead of the pages; null where no two numbers at the edge of pages differ from it. The number
 * of a question or a row may stand at the edge of a page as well.
 */
function pageOffset(lines: readonly RawLine[]): number | null {
  const counts = new Map<number, Set<number>>()
  for (const [index, line] of lines.entries()) {
    if (!/^\D{0,2}\d{1,3}\D{0,2}$/u.test(line.text) || !isEdge(lines, index)) continue
    const offset = numberIn(line) - line.page
    counts.set(offset, (counts.get(offset) ?? new Set()).add(line.page))
  }
  const [best, next] = [...counts].sort(([a, x], [b, y]) => y.size - x.size || Math.abs(a) - Math.abs(b))
  if (best === undefined || next === undefined) return null
  const [[offset, pages], [, others]] = [best, next]
  return pages.size > others.size || Math.abs(offset) < 2 ? offset : null
}

const isPageMark = (text: string) => pageNumber.test(text) || pageWords.test(text)

const shape = (text: string) =>
  text
    .replace(/\d+/gu, '#')
    .replace(/\s+/gu, ' ')
    .replace(/^#\s?(?=\p{Lu})/u, '')

/**
 * Running heads return in the same words at the edge of pages, or, where the pages are not known, beside a page
 * number, a head label or another running head.
 */
function hideRepeated(lines: readonly RawLine[], hidden: Set<number>): void {
  const places = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 120 || ownWords.test(line.text) || line.cell !== undefined) continue
    if (readMarker(line.text) !== null || /[?]$/.test(line.text)) continue
    const key = shape(line.text)
    const same = places.get(key)
    if (same === undefined) places.set(key, [index])
    else same.push(index)
  }
  const pages = lines.at(-1)?.page ?? 1
  const repeated = new Set<number>()
  for (const [key, indexes] of places) {
    if (indexes.length < 2 || key.length < 3) continue
    for (const index of indexes) repeated.add(index)
    const onPages = new Set(indexes.map((index) => lines[index]?.page))
    if (pages > 1 && onPages.size >= Math.max(2, pages * 0.3) && !countsOn(lines, indexes)) {
      for (const index of indexes) if (edgeDistance(lines, index) < 6) hidden.add(index)
    }
  }
  const numbers = [...hidden].filter((index) => isPageMark(lines[index]?.text ?? ''))
  for (const index of numbers) {
    for (const step of [-1, 1])
      for (let at = index + step; repeated.has(at) && Math.abs(at - index) < 5; at += step) hidden.add(at)
  }
  // A lone number beside a reference that returns is that page's, also where the pages are not known.
  for (const [index, line] of lines.entries()) {
    if (!pageNumber.test(line.text) || line.cell !== undefined) continue
    for (const other of [index - 1, index + 1]) {
      const text = lines[other]?.text ?? ''
      if (!repeated.has(other) || !isHeadLike(text) || !/\d{3}/u.test(text)) continue
      hidden.add(index)
      hidden.add(other)
    }
  }
  for (const index of repeated) {
    const beside = [index - 1, index + 1].some(
      (other) => repeated.has(other) && isHeadLike(lines[other]?.text ?? ''),
    )
    const pageBeside = [index - 1, index + 1].some((other) => hidden.has(other))
    if (isHeadLike(lines[index]?.text ?? '') && (beside || pageBeside)) hidden.add(index)
  }
}

/** "Punt 3" and "Punt 4" on one page: the text's own numbers, not the page's. */
const countsOn = (lines: readonly RawLine[], indexes: readonly number[]): boolean =>
  indexes.some((index, at) => {
    const [line, last] = [lines[index], lines[indexes[at - 1] ?? -1]]
    return line?.page === last?.page && line?.text !== last?.text
  })

const isHeadLike = (text: string) =>
  headLabel.test(text) ||
  /^gemeente\s\p{Lu}/iu.test(text) ||
  /\b\d{1,2} \p{Ll}+ (?:19|20)\d\d$/u.test(text) ||
  /^\S+\/\d{4,}$/.test(text)

function edgeDistance(lines: readonly RawLine[], index: number): number {
  const page = lines[index]?.page
  for (let step = 1; step < 7; step += 1) {
    if (lines[index - step]?.page !== page || lines[index + step]?.page !== page) return step - 1
  }
  return 7
}

/** What stands with a page number is part of the same head or foot: "5 / voorstel / Datum 3 augustus 2017 / 3/5". */
function hideBesideNumbers(lines: readonly RawLine[], hidden: Set<number>): void {
  for (const index of [...hidden]) {
    if (!pageNumber.test(lines[index]?.text ?? '') && !pageWords.test(lines[index]?.text ?? '')) continue
    for (const step of [-1, 1]) {
      let at = index + step
      const found: number[] = []
      while (found.length < 4 && isPlate(lines[at]?.text ?? '')) {
        found.push(at)
        at += step
      }
      const dated = pageWords.test(lines[index]?.text ?? '') ? dateAlone : null
      if (
        found.some((other) => isNamedHead(lines[other]?.text ?? '') || dated?.test(lines[other]?.text ?? ''))
      )
        for (const other of found) hidden.add(other)
    }
  }
}

/** A reference alone on its line: "21bb004711", "DSO/2024.118". */
const isReference = (text: string) => /^(?=\S*\d{4})[\p{L}\d&./_-]{6,30}$/u.test(text)

const isNamedHead = (text: string) =>
  isReference(text) || headLabel.test(text) || /^gemeente\s\p{Lu}/iu.test(text)

/** "Vervolgblad 2" with the letter's date on the next line. */
const dateAlone = withLetters(/^\d{1,2} \p{Ll}+ (?:19|20)\d\d$/u)
/** "gemeente Kampen | Postbus 5009, 8260 GA Kampen | telefoon 14 038". */
const isAddressed = (text: string) => text.length < 120 && /\bpostbus \d.*\b\d{4} ?[A-Z]{2}\b/iu.test(text)

/** Words of a head: short, no sentence, no heading of the text. */
const isPlate = (text: string) =>
  isAddressed(text) ||
  (text !== '' &&
    text.length < 60 &&
    (headLabel.test(text) || pageNumber.test(text) || isReference(text) || isHeadLike(text)))
