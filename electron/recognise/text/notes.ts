import type { RawLine } from './layout.ts'
import { withLetters } from './letters.ts'

const url = /^(?:\d{1,2}\s+)?(?:https?:\/\/|www\.)\S+$/iu

const urlRest = /^(?=\S*[\d/_=&%~?-])\S{12,}$/u

/** A note at the foot of a page that only gives an address on the web, with its number and its further lines. */
export function hideWebNotes(lines: readonly RawLine[], hidden: Set<number>): void {
  for (const [index, line] of lines.entries()) {
    if (!url.test(line.text)) continue
    hidden.add(index)
    if (/^\d{1,2}$/.test(lines[index - 1]?.text ?? '')) hidden.add(index - 1)
    for (let next = index + 1; urlRest.test(lines[next]?.text ?? '') && next < index + 5; next += 1)
      hidden.add(next)
  }
}

const raisedNote = /^([¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?)\s?(?=\S)/u

const plainNote = withLetters(/^(\d{1,2})\s(?=\p{Lu})/u)

/**
 * A note at the foot of a page, where its number stands behind a word above it: with a raised number anywhere, with a plain one
 * only directly above the end of a page.
 */
export function hideNotes(lines: readonly RawLine[], hidden: Set<number>): void {
  for (const [index, line] of lines.entries()) {
    if (hidden.has(index) || line.cell !== undefined) continue
    const raised = raisedNote.exec(line.text)?.[1]
    const mark = raised ?? (endsPage(lines, hidden, index) ? plainNote.exec(line.text)?.[1] : undefined)
    if (mark === undefined || line.text.endsWith('?') || !isReferredTo(lines, index, mark)) continue
    hidden.add(index)
    for (let next = index + 1; next < index + 4 && isNoteTail(lines, next, hidden); next += 1)
      hidden.add(next)
  }
}

function endsPage(lines: readonly RawLine[], hidden: ReadonlySet<number>, index: number): boolean {
  let at = index + 1
  while (at < index + 4 && plainNote.test(lines[at]?.text ?? '')) at += 1
  const next = lines[at]
  return next !== undefined && (next.page !== lines[index]?.page || hidden.has(at))
}

function isReferredTo(lines: readonly RawLine[], index: number, mark: string): boolean {
  const glued = new RegExp(`[\\p{L}.,;:?)”’'"]${mark}(?![\\p{L}\\d]|[.,]\\d)`, 'u')
  for (let at = index - 1; at >= 0 && at > index - 80; at -= 1)
    if (glued.test(lines[at]?.text ?? '')) return true
  return false
}

/** A further line of a note: small letters in the middle of its sentence, before the page ends. */
const isNoteTail = (lines: readonly RawLine[], at: number, hidden: ReadonlySet<number>) =>
  lines[at] !== undefined &&
  !hidden.has(at) &&
  lines[at]?.gap === 0 &&
  /^[\p{Ll}(]/u.test(lines[at]?.text ?? '') &&
  !/[.?!]$/u.test(lines[at - 1]?.text ?? '') &&
  (hidden.has(at + 1) || raisedNote.test(lines[at + 1]?.text ?? '') || /\.$/u.test(lines[at]?.text ?? ''))
