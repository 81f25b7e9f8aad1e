import type { TextRange } from '../../shared/records/source-text.ts'
import { cleanText, runningText } from './clean.ts'
import type { Layout } from './layout.ts'
import type { Draft } from './questions-drafts.ts'
import { withoutQuotes } from './questions-labels.ts'
import { goesOn, leadingParts, type Part, plainAnswer } from './questions-leading.ts'
import { numberList } from './questions-numbers.ts'

/** Where a question without answer label ends and its answer begins, in its parts. */
export const splitUnlabelled = (
  layout: Layout,
  { parts }: Pick<Draft, 'parts'>,
): { question: Part[]; answer: Part[] } => {
  const leading = leadingParts(parts)
  const question = parts.slice(0, leading)
  const answer = parts.slice(leading)
  const last = question.at(-1)
  if (last === undefined) return { question, answer }
  const cut = inlineAnswer(layout, last, answer.length > 0)
  if (cut === null) return { question, answer }
  const { start, end } = last.range
  return {
    question: [...question.slice(0, -1), { ...last, range: { start, end: cut.end } }],
    answer: [{ ...last, range: { start: cut.start, end } }, ...answer],
  }
}

/** An answer that follows the question mark in the same paragraph. */
function inlineAnswer(layout: Layout, part: Part, answered: boolean): { start: number; end: number } | null {
  const { text, at } = runningText(layout, part.range)
  const plain = withoutQuotes(text).length === text.length ? withoutQuotes(text) : text
  const mark = plain.lastIndexOf('?')
  if (mark < 0) return null
  const tail = text.slice(mark + 1)
  const words = tail.replace(/^["'”’)\]\d\s]+/u, '')
  const from = mark + 1 + (tail.length - words.length)
  if (words === '' || !/^\s/.test(tail.replace(/^["'”’)\]\d]+/u, ''))) return null
  const [start, end] = [at[from], at[mark]]
  const ownLine = layout.text.slice(end, start).includes('\n')
  const said = (ownLine || words.split(' ').length >= 6) && !goesOn.test(words) && !answered
  if (!plainAnswer.test(words) && !said) return null
  return start === undefined || end === undefined ? null : { start, end: end + 1 }
}

/** Headings at the end belong to what comes next. */
export const withoutTrailingHeadings = (parts: readonly Part[], keep: number): Part[] => {
  const kept = [...parts]
  while (kept.length > keep && isLooseHeading(kept.at(-1))) kept.pop()
  return kept
}

const isLooseHeading = (part: Part | undefined): boolean => {
  if (part === undefined) return false
  const { heading, text, marker } = part.unit
  if (plainAnswer.test(text) || marker?.kind === 'bullet') return false
  // Rows of a little table are no headings.
  if (/\t|\S {3,}\S/u.test(part.unit.line.text)) return false
  return (
    (heading && text.length < 70) ||
    /^(?:algemeen|vragen|inleiding|toelichting|overig)\b.{0,30}:$/iu.test(text)
  )
}

/** A section that leads to later questions, after which an answer has ended. */
export const introducesMore = (text: string): boolean =>
  /^(?:bij|over|op|ad)\s+(?:hoofdstuk|paragraaf|pagina|blz|bladzijde|artikel|programma|agendapunt)\s?[\d.]+/iu.test(
    text,
  ) || /^(?:algemeen|inleiding|overige?(?: vragen)?|tot slot)\s*:?$/iu.test(text)

export const spanOf = (parts: readonly Part[]): TextRange | null => {
  const [first, last] = [parts[0], parts.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.range.start, end: last.range.end }
}

/** Neighbouring parts as one range. */
export const rangesOf = (
  parts: readonly Part[],
  between: (from: number, to: number) => boolean,
): TextRange[] => {
  const ranges: { start: number; end: number }[] = []
  for (const { range } of parts) {
    const last = ranges.at(-1)
    if (last !== undefined && range.start >= last.end && between(last.end, range.start)) last.end = range.end
    else if (last === undefined || range.start >= last.end) ranges.push({ ...range })
  }
  return ranges
}

const refer =
  '(?:zie|verwijzen (?:wij |we )?(?:u )?(?:hiervoor |daarvoor |graag )?naar|verwijst (?:het college )?naar|verwezen naar|idem(?: als)?)'
const fill =
  '(?:\\s+(?:ook|verder|hiervoor|daarvoor|tevens|hierboven|kortheidshalve|graag|eveneens|onder|ons|onze|het|de|bij|op|van|eerdere|gegeven|bovenstaande?|eerste deel van))*'
const reference = new RegExp(
  `${refer}${fill}\\s+(?:(?:antwoord(?:en)?|beantwoording|reactie|toelichting|onder|bij)${fill}\\s*)?(?:(?:vraag|vragen|punt|nr\\.?|nummer)\\s*)?(${numberList})(?!\\s*(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|%|euro))`,
  'iu',
)
const ordinals = [
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
]
const ordinalReference = new RegExp(
  `${refer}${fill}\\s+(?:antwoord|beantwoording)${fill}\\s+(${ordinals.join('|')})\\s+vraag(?:\\s+van\\s+(?:de\\s+)?(?:fractie\\s+(?:van\\s+)?)?([\\p{Lu}\\d][\\p{L}\\d -]*))?`,
  'iu',
)
const toPrevious = new RegExp(
  `^(?:${refer})\\s+(?:het\\s+|ons\\s+)?(?:hierboven|boven|(?:vorige|voorgaande|bovenstaande)\\s+(?:antwoord|vraag)|(?:antwoord|beantwoording)\\s+(?:hierboven|op de vorige vraag|van de vorige vraag|vorige vraag))`,
  'iu',
)

/** The number of the question that an answer refers to instead of answering wholly itself, or null. */
export const referenceIn = (answer: string, previous: string | null): string | null => {
  const start = answer.slice(0, 260)
  const short = start
    .split(/(?<=[.;])\s/u)
    .slice(0, 2)
    .join(' ')
  const ordinal = ordinalReference.exec(short)
  if (ordinal !== null) {
    const index = ordinals.indexOf((ordinal[1] ?? '').toLowerCase()) + 1
    return ordinal[2] === undefined ? String(index) : `${ordinal[2].trim()} ${index}`
  }
  const found = reference.exec(short)
  const asWhole = answer.length < 420
  // "Zie artikel 5", "zie bijlage 2" name no question: the pattern leaves no room for them.
  if (found?.[1] !== undefined && (found.index < 45 || asWhole)) {
    const named = /(?:antwoord|beantwoording|reactie|vraag|vragen|onder|bij|punt)/iu.test(found[0])
    if (named || answer.length < 60)
      return (
        (/^[\d.]+\s?[a-z]?(?![a-z])/iu.exec(found[1])?.[0] ?? '').replace(/\s/g, '').replace(/\.$/, '') ||
        null
      )
  }
  return toPrevious.test(short) ? previous : null
}

export const answerTextOf = (layout: Layout, ranges: readonly TextRange[]): string | null => {
  const text = ranges
    .map((range) => cleanText(layout, range))
    .join(' ')
    .trim()
  return text === '' ? null : text
}
