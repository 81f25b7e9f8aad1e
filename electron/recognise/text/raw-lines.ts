import type { SourceText } from '../../../shared/records/source-text.ts'
import type { RawLine } from './layout.ts'
import { withLetters } from './letters.ts'
import { narrow } from './narrow.ts'

export function linesOfText({ text, pages }: SourceText): RawLine[] {
  const lines: RawLine[] = []
  let page = 1
  let gap: number | null = 0
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Line feed, vertical tab, form feed and carriage return.
    if ((code < 10 || code > 13) && at < text.length) continue
    const piece = text.slice(from, at)
    const trimmed = narrow(piece.trim())
    if (trimmed !== '') {
      const indent = piece.length - piece.trimStart().length
      const start = from + indent
      while (page < pages.length && start >= (pages[page - 1]?.end ?? 0)) {
        page += 1
        gap = null
      }
      lines.push({ start, end: start + trimmed.length, text: trimmed, page, indent, gap })
      gap = 0
    } else if (gap !== null && lines.length > 0) gap += 1
    if (code === 12) gap = null
    from = at + 1
  }
  return lines
}

export function linesOfReader({ text, lines }: SourceText): RawLine[] {
  const made: RawLine[] = []
  for (const line of lines) {
    const piece = text.slice(line.start, line.end)
    const trimmed = narrow(piece.trim())
    if (trimmed === '') continue
    const indent = piece.length - piece.trimStart().length
    const start = line.start + indent
    const before = made.at(-1)
    const between = before === undefined ? '' : text.slice(before.end, start)
    const gap = before?.page !== line.page ? null : Math.max(0, between.split('\n').length - 2)
    const { role, level, cell, box, bold, fontSize, page } = line
    const known = { role, level, cell, box, bold, fontSize }
    made.push({ start, end: start + trimmed.length, text: trimmed, page, indent, gap, ...known })
  }
  return made
}

/** A page number or running head may be glued to a line of the text: "2De onttrekking", "proces;Gemeente Amsterdam". */
const gluedNumber = withLetters(/^\d{1,3}(?=\p{Lu}\p{Ll}+(?:\s|$))/u)

const gluedHead = withLetters(/(?<=[\p{Ll};.,:/)?!])(?=Gemeente \p{Lu}\p{Ll}+)/u)

export function splitGlued(lines: readonly RawLine[]): RawLine[] {
  const made: RawLine[] = []
  for (const line of lines) {
    let rest = line
    const number = gluedNumber.exec(rest.text)
    if (number !== null) {
      const end = rest.start + number[0].length
      made.push({ ...rest, end, text: number[0] })
      rest = { ...rest, start: end, text: rest.text.slice(number[0].length), gap: 0 }
    }
    const head = rest.text.includes('Gemeente ') ? gluedHead.exec(rest.text) : null
    if (head !== null && head.index > 0) {
      const middle = rest.start + head.index
      made.push({ ...rest, end: middle, text: rest.text.slice(0, head.index) })
      made.push({ ...rest, start: middle, text: rest.text.slice(head.index), gap: 0 })
    } else made.push(rest)
  }
  return made
}
