import type { LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import type { Cell } from './cells.ts'
import { type Column, readColumn } from './columns.ts'

/** A label and what stands behind it on its line; `column` is null for one that says nothing that we keep. */
export type Labelled = Readonly<{ column: Column | null; value: Cell | null; start: number }>

const wordsBefore = withLetters(/[\p{L}#.()/-]+(?: [\p{L}.()/-]+){0,4} ?$/u)

/** The known label that ends right before a colon, the longest there is, with the place where it begins. */
function labelBefore(text: string, colon: number): Readonly<{ from: number; column: Column }> | null {
  const words = wordsBefore.exec(text.slice(Math.max(0, colon - 60), colon))?.[0] ?? ''
  for (let rest = words; rest !== ''; rest = /^\S+ (?<more>\S.*)$/su.exec(rest)?.groups?.more ?? '') {
    const column = readColumn(rest)
    const from = colon - rest.length
    if (column !== null && /(?:^|[|;,.()[\]–—-]|\s{2}|[|;,.()\]–—-] |\s)$/u.test(text.slice(0, from)))
      return { from, column }
  }
  return null
}

const closing = (words: string): string => {
  const bare = words.replace(/[\s|;,(–—-]+$/u, '')
  const open = bare.split('(').length > bare.split(')').length
  const unbracketed = bare.endsWith(')') && !open && !bare.includes('(') ? bare.slice(0, -1) : bare
  // "P.M." at the end of a sentence has one point.
  if (/\.\p{L}\.\.$/u.test(unbracketed)) return unbracketed.slice(0, -1)
  return /(?:\.\p{L}\.|\p{Lu}\.)$/u.test(unbracketed) || / .*\. /u.test(unbracketed)
    ? unbracketed
    : unbracketed.replace(/(?<=\w)\.$/u, '')
}

export type Meta = Readonly<{ column: Column; from: number; start: number; end: number }>

/** "Pfh: … | Termijn: … | Status: …": every known label with its value, behind each other in one text. */
export function labelsIn(text: string): Meta[] {
  const found: { column: Column; from: number; value: number }[] = []
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (!/^(?:\s|$)/u.test(text.slice(colon + 1, colon + 2))) continue
    const label = labelBefore(text, colon)
    // "Wethouder De Vries: …" has its own words; "… de actie: …" in a sentence is none.
    if (
      label === null ||
      (label.from > 0 && !/^[\p{Lu}[(]/u.test(text.slice(label.from)) && !afterMark(text, label.from))
    )
      continue
    // "Opmerking: …. Voorstel: afvoeren." is one remark.
    if (found.at(-1)?.column === label.column) continue
    found.push({ column: label.column, from: label.from, value: colon + 1 })
  }
  return found.map(({ column, from, value }, index) => {
    const raw = text.slice(value, found[index + 1]?.from)
    const words = closing(raw.trim())
    const start = value + (raw.length - raw.trimStart().length)
    return { column, from, start, end: start + words.length }
  })
}

const afterMark = (text: string, at: number) => /[|;,.(–—-]\s*$/u.test(text.slice(0, at))

export const labelled = withLetters(
  /^[*_]*(?<label>[\p{L}][\p{L} ()./-]{1,34}?)[*_]*\s*:[*_]*\s*(?<value>.*)$/u,
)
/** "Termijn - eind 2024", "Door wie? Wethouder De Boer": only of labels that we know. */
const otherwise = withLetters(
  /^(?:[-–—•*·o] )?[*_]*(?<label>\p{L}[\p{L} ()./-]{1,34}?)[*_]*(?:\s+[-–—]\s+|\s*\?\s+|\s*:[*_]*\s+)(?<value>\S.*)$/u,
)

const cellAt = (line: LayoutLine, from: number, to: number): Cell | null => {
  const text = line.text.slice(from, to)
  const words = text.trim()
  const start = line.start + from + (text.length - text.trimStart().length)
  return words === '' ? null : { range: { start, end: start + words.length }, text: words }
}

/** The column in which most values stand behind their labels; null where no labels have a column of their own. */
export function valueColumn(lines: readonly LayoutLine[]): number | null {
  const counts = new Map<number, Set<string>>()
  for (const { text, indent } of lines) {
    if (!text.includes('  ')) continue
    const found = /^(?<label>\p{L}[\p{L}. ()/-]{0,34}?):? {2,}(?=\S)/u.exec(text)
    const label = found?.groups?.label
    if (found === null || label === undefined || readColumn(label) === null) continue
    const at = indent + found[0].length
    counts.set(at, (counts.get(at) ?? new Set()).add(label))
  }
  const best = [...counts].toSorted(([, a], [, b]) => b.size - a.size)[0]
  return best !== undefined && best[1].size >= 2 ? best[0] : null
}

/** The labels on a line: with colons, or in a column of their own beside their values. */
export function labelsOf(line: LayoutLine, column: number | null): Labelled[] {
  const { text } = line
  // Most lines of a document have neither, and are not looked at more closely.
  const own =
    (text.includes(':') ? labelled.exec(text)?.groups : undefined) ??
    (/[-–—?:] /u.test(text.slice(0, 48)) ? otherwise.exec(text)?.groups : undefined)
  if (own?.label !== undefined && readColumn(own.label) !== null) {
    // "Opmerking: … Voorstel: afvoeren." is one remark.
    const several = labelsIn(text).filter(
      ({ from }) => from === 0 || /(?:[|;,]\s*|\s{2})$/u.test(text.slice(0, from)),
    )
    if (several.length > 1 && several[0]?.from === 0)
      return several.map(({ column: kind, from, start, end }, index) => {
        const until = several[index + 1]?.from ?? text.length
        const value = closing(text.slice(start, until))
        return {
          column: kind,
          value: cellAt(line, start, Math.max(end, start + value.length)),
          start: line.start + from,
        }
      })
    return [
      {
        column: readColumn(own.label),
        value: cellAt(line, text.length - (own.value ?? '').length, text.length),
        start: line.start,
      },
    ]
  }
  const at = column === null ? -1 : column - line.indent
  const label = text.slice(0, Math.max(0, at)).trim()
  if (at <= 0 || label === '' || !/\s$/u.test(text.slice(0, at))) return []
  const kind = readColumn(label)
  // A second label beside the value is another's.
  const until = / {3,}\S/u.exec(text.slice(at))?.index
  const value = cellAt(line, at, until === undefined ? text.length : at + until)
  return kind === null ? [] : [{ column: kind, value, start: line.start }]
}
