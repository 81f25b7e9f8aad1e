import type { SenderProfile } from '../../../shared/records/sender-profile.ts'
import { groupIn } from '../text/groups.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { readMarker } from '../text/markers.ts'
import { type Label, opensAsQuestion, readLabel } from './labels.ts'
import { numberList } from './numbers.ts'

/** Reads the label that a text starts with: those that everybody uses, and those of this document's own house style. */
export type ReadLabel = (text: string) => Label | null

/**
 * The labels of this document. Words that return above or before what asks are labels of questions, words that return
 * directly below a question mark are labels of answers; a sender's profile may add the ones of its house style.
 */
export const labelsOf = (layout: Layout, profile: SenderProfile | null): ReadLabel => {
  const learned = learnLabels(layout.lines.filter(({ furniture }) => !furniture))
  const question = pattern([...learned.question, ...(profile?.questionLabels ?? [])])
  const answer = pattern([...learned.answer, ...(profile?.answerLabels ?? [])])
  return (text) =>
    readLabel(text) ?? own(answer, 'answer', text) ?? own(question, 'question', text) ?? readSpeaker(text)
}

type Lead = Readonly<{ words: string; numbered: boolean; length: number }>
type Tally = { count: number; belowMark: number; asking: number; numbered: number }

const lead = withLetters(/^(\p{L}[\p{L}.’'()&/ -]{0,40}?)\s*(\d{1,3}[a-z]?)?\s*(?::(?=\s|$)|$)/u)
/** What returns in documents without being a label of questions or answers. */
const noLabel = withLetters(
  /^(?:(?:nadere |korte )?toelichting|zo (?:ja|nee|niet)|indien|bijlage|bron|noot|let op|datum|onderwerp|betreft|aanleiding|inleiding|achtergrond|context|constatering|overweging|namens|indiener|telefoon|tel|e-?mail|behandeld|kenmerk|zaaknummer|status|fractie|portefeuillehouder|wethouder|thema|categorie|deel|termijn|ps|dus|bijvoorbeeld|ten \p{L}+)\b/iu,
)
/** They tell where in another document to look: words of the question, whose number is not its own. */
const placeWords =
  /^(?:pagina|pag|blz|bladzijde|p|programma|hoofdstuk|paragraaf|artikel|art|agendapunt|bijlage|tabel)\b/iu

function learnLabels(lines: readonly LayoutLine[]): { question: string[]; answer: string[] } {
  const tallies = new Map<string, Tally>()
  let marks = 0
  const known = { question: 0, answer: 0, header: 0 }
  for (const [index, { text }] of lines.entries()) {
    if (/\?["'”’)]*$/u.test(text)) marks += 1
    const label = readLabel(text.slice(readMarker(text)?.length ?? 0))
    if (label !== null) known[label.kind] += 1
    const found = leadOf(text)
    if (found === null) continue
    const tally = tallies.get(found.words) ?? { count: 0, belowMark: 0, asking: 0, numbered: 0 }
    tally.count += 1
    if (/\?["'”’)]*(?:\s*\([^)]{2,40}\))?$/u.test(lines[index - 1]?.text ?? '')) tally.belowMark += 1
    if (asksBelow(lines, index, found)) tally.asking += 1
    if (found.numbered) tally.numbered += 1
    tallies.set(found.words, tally)
  }
  const often = ({ count }: Tally) => count > 1 && count >= marks * 0.3
  const names = (test: (tally: Tally) => boolean) =>
    [...tallies].flatMap(([words, tally]) => (often(tally) && test(tally) ? [words] : []))
  // A document that has the usual labels needs no others.
  const isKnown = (kind: 'question' | 'answer') => known[kind] > 1 && known[kind] >= marks * 0.3
  return {
    answer: isKnown('answer') ? [] : names((t) => t.belowMark >= t.count * 0.6 && t.asking <= t.count * 0.34),
    question: isKnown('question') ? [] : names((t) => t.asking >= t.count * 0.7 && t.belowMark < t.count),
  }
}

function leadOf(text: string): Lead | null {
  if (text.length > 2000 || readLabel(text) !== null) return null
  const found = lead.exec(text)
  const words = found?.[1]?.trim().toLowerCase() ?? ''
  if (
    found === null ||
    words === '' ||
    (found[2] === undefined && /[.,;]$/u.test(words)) ||
    words.split(' ').length > 5 ||
    opensAsQuestion(words)
  )
    return null
  const speaks = /^wethouder \p{L}/iu.test(words) && found[0].trimEnd().endsWith(':')
  if ((noLabel.test(words) && !speaks) || groupIn(found[1] ?? '') !== null) return null
  return { words, numbered: found[2] !== undefined, length: found[0].length }
}

/** A question stands behind the words, or below them before an empty line or the next lead. */
function asksBelow(lines: readonly LayoutLine[], index: number, { length }: Lead): boolean {
  const own = lines[index]?.text.slice(length) ?? ''
  if (own.trim() !== '') {
    if (own.includes('?')) return true
    if (!opensAsQuestion(own.trim())) return false
  }
  for (let at = index + 1; at < index + 6; at += 1) {
    const line = lines[at]
    if (line === undefined || leadOf(line.text) !== null || readLabel(line.text) !== null) return false
    if (readMarker(line.text, { bare: true }) !== null) return false
    if (line.text.includes('?')) return true
    if (/[.]$/u.test(line.text) && at > index + 2) return false
  }
  return false
}

function pattern(phrases: readonly string[]): RegExp | null {
  const words = phrases
    .map((phrase) => phrase.trim().toLowerCase())
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'))
  if (words.length === 0) return null
  return new RegExp(
    `^(${words.join('|')})(?![\\p{L}])\\s*(${numberList})?(?:,\\s[^:?.]{1,30}(?=:))?\\s*(?:[:.)](?=\\s|$)\\s*|$)`,
    'iu',
  )
}

function own(labels: RegExp | null, kind: 'question' | 'answer', text: string): Label | null {
  const found = labels?.exec(text) ?? null
  if (found === null) return null
  const points = placeWords.test(found[1] ?? '')
  const alone = found[0].length === text.length
  return {
    kind,
    numbers: points ? '' : (found[2] ?? '').trim(),
    length: points && !alone ? 0 : found[0].length,
  }
}

/** "De heer Postma (CDA): Wanneer …?" */
const speaker = withLetters(/^[^:?.!|]{0,50}(?:\p{L}\.[^:?.!|]{0,40})?\(([^)]{2,40})\)\s*:\s+/u)
function readSpeaker(text: string): Label | null {
  const found = text.includes('?') ? speaker.exec(text) : null
  return found === null || groupIn(found[1] ?? '') === null
    ? null
    : { kind: 'question', numbers: '', length: found[0].length }
}
