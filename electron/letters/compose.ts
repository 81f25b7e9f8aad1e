import { longDutchDate } from '../../shared/dates.ts'
import { unfilledIn } from '../../shared/letters.ts'
import type { DraftContent, DraftKind, LetterOutcome, QuotedSource } from '../../shared/records/draft.ts'
import { textsOf } from './content.ts'
import { blocksOf, type LetterBlock, type LetterPoint, linesOf, signatureOf } from './letter-block.ts'

export type Letter = Readonly<{
  title: string
  /** The first line of its sender; empty where nobody filled that in. */
  from: string
  blocks: readonly LetterBlock[]
  outcome: LetterOutcome
}>

/** A letter is in Dutch, whatever language the window has. */
const words = {
  date: 'Datum',
  reference: 'Kenmerk',
  asked: 'Wat u ons vroeg',
  sources: 'Bronnen',
  unsourced: '(zonder bron)',
  noDate: 'zonder datum',
  points: { advice: 'Ons advies', questions: 'Onze vragen', reminder: 'Wat nog open is' },
} as const satisfies Readonly<Record<string, string | Record<DraftKind, string>>>

/**
 * The letter as blocks, dated `on`. Sources of secret and restricted documents are left out, and counted, unless they are asked
 * for. Every other word of the writer is in it.
 */
export const composeLetter = (
  content: DraftContent,
  { kind, on, secret }: Readonly<{ kind: DraftKind; on: string; secret: boolean }>,
): Letter => {
  const { parts, asked } = content
  const all = content.points.flatMap(({ sources }) => sources)
  const shown = parts.listSources ? all.filter((source) => secret || isPublic(source)) : []
  const numbers = new Map<number, number>()
  for (const { passageId } of shown) if (!numbers.has(passageId)) numbers.set(passageId, numbers.size + 1)
  const listed = shown.filter((source, at) => shown.findIndex(isSame(source)) === at)
  const place = linesOf(parts.place).join(' ')
  const day = longDutchDate(on)
  const points = content.points.map((point) => pointOf(point, content, numbers))
  const subject = linesOf(parts.subject).join(' ') || content.title
  const sender = linesOf(parts.sender)
  const repeated = parts.repeatAsked && asked.length > 0
  const reference = linesOf(parts.reference).join(' ')
  return {
    title: subject,
    from: sender[0] ?? '',
    blocks: [
      ...addressOf(sender),
      ...addressOf(linesOf(parts.addressee)),
      {
        kind: 'facts',
        facts: [
          { label: words.date, value: place === '' ? day : `${place}, ${day}` },
          ...(reference === '' ? [] : [{ label: words.reference, value: reference }]),
        ],
      },
      { kind: 'heading', level: 1, text: subject },
      ...blocksOf(parts.opening),
      ...(repeated ? [heading(words.asked), askedBlock(asked)] : []),
      ...(points.length === 0
        ? []
        : [heading(words.points[kind]), { kind: 'points', items: points } as const]),
      ...blocksOf(parts.closing),
      ...signatureOf(parts.signature),
      ...(listed.length === 0
        ? []
        : [
            heading(words.sources),
            {
              kind: 'sources',
              items: listed.map((source, at) => ({
                number: at + 1,
                place: placeOf(source),
                quote: source.quote.replace(/\s+/g, ' ').trim(),
              })),
            } as const,
          ]),
    ],
    outcome: {
      withoutSource: content.points.filter(({ sources }) => sources.length === 0).length,
      leftOut: secret || !parts.listSources ? 0 : onceEach(all.filter((source) => !isPublic(source))).length,
      unfilled: unfilledIn(textsOf(content)),
    },
  }
}

const isPublic = ({ confidentiality }: QuotedSource) => confidentiality === 'openbaar'
const isSame =
  ({ passageId }: QuotedSource) =>
  (other: QuotedSource) =>
    other.passageId === passageId
const onceEach = (sources: readonly QuotedSource[]) =>
  sources.filter((source, at) => sources.findIndex(isSame(source)) === at)

const heading = (text: string): LetterBlock => ({ kind: 'heading', level: 2, text })
const addressOf = (lines: readonly string[]): LetterBlock[] =>
  lines.length === 0 ? [] : [{ kind: 'address', lines }]

const pointOf = (
  { text, reason, answers, sources }: DraftContent['points'][number],
  { parts }: DraftContent,
  numbers: ReadonlyMap<number, number>,
): LetterPoint => ({
  text: linesOf(text),
  reason: linesOf(reason),
  answering:
    answers.length === 0 || !parts.repeatAsked
      ? ''
      : `Bij uw ${answers.length === 1 ? 'punt' : 'punten'} ${and(answers)}.`,
  sources: sources.flatMap(({ passageId }) => numbers.get(passageId) ?? []),
  unsourced: parts.sayUnsourced && sources.length === 0 ? words.unsourced : '',
})

/** "a, b en c" */
const and = (parts: readonly (string | number)[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`

/** What was asked keeps the request's own numbers; a list that a word processor can't count so has them in its words. */
const askedBlock = (asked: DraftContent['asked']): LetterBlock => {
  const items = asked.map(({ text }) => linesOf(text).join(' '))
  if (asked.every(({ number }, at) => number === String(at + 1)))
    return { kind: 'asked', format: 'decimal', items }
  if (asked.every(({ number }, at) => number.toLowerCase() === String.fromCharCode(97 + at)))
    return { kind: 'asked', format: 'letter', items }
  return { kind: 'bullets', items: items.map((text, at) => `${asked[at]?.number ?? ''}: ${text}`) }
}

const placeOf = ({ documentTitle, documentDate, page }: QuotedSource): string =>
  `${documentTitle.replace(/\s+/g, ' ')}, ${documentDate === null ? words.noDate : longDutchDate(documentDate)}, bladzijde ${page}`
