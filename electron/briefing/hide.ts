import type { BriefingDocument } from '../../shared/records/briefing.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph, Run } from './block.ts'
import { matcherOf, plainOf, type Span } from './names-matching.ts'

/** Leaves names out of whatever it is given. */
export type Hider = Readonly<{
  text: (text: string) => string
  /** A name of a file, which may write names in small letters. */
  fileName: (name: string) => string
  blocks: (blocks: readonly Block[]) => readonly Block[]
  /** Whether a text holds one of the names. */
  isIn: (text: string) => boolean
}>

type Cut = Readonly<{ start: number; end: number; words: string }>

/** Each of the names, with and without form of address and initials, becomes words in brackets that say what stood there. */
export const hiderOf = (names: readonly string[]): Hider => {
  const matchers = names.map(matcherOf)
  const cutsIn = (text: string, anyCase: boolean): readonly Cut[] => {
    const plain = plainOf(text)
    return joined(matchers.flatMap((find) => find(plain.text, anyCase))).map(({ start, end, kind }) => ({
      start: plain.at(start),
      // Blanks at its end belong to the sentence.
      end: plain.at(end - (/[\s,]*$/.exec(plain.text.slice(start, end))?.[0].length ?? 0)),
      words: t(`briefing.hidden.${kind}`),
    }))
  }
  const text = (words: string, anyCase = false) => replaced(words, cutsIn(words, anyCase))
  const runs = (found: readonly Run[]): readonly Run[] => {
    const cuts = cutsIn(found.map((run) => run.text).join(''), false)
    let start = 0
    return found.flatMap((run) => {
      const from = start
      start += run.text.length
      const alt = run.alt === undefined ? {} : { alt: text(run.alt) }
      const left = replaced(run.text, within(cuts, from, start))
      // A run that was only a part of a name is gone with it.
      return left === '' && run.text !== '' ? [] : [{ ...run, ...alt, text: left }]
    })
  }
  const paragraph = (one: Paragraph): Paragraph => ({ ...one, runs: runs(one.runs) })
  const deep = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return kept.has(key) ? value : text(value)
    if (Array.isArray(value))
      return key === 'sources' && isRuns(value) ? runs(value) : value.map((one) => deep(one, key))
    if (typeof value !== 'object' || value === null) return value
    if (isParagraph(value)) return paragraph(value)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one, name)]))
  }
  return {
    text: (words) => (matchers.length === 0 ? words : text(words)),
    fileName: (name) => (matchers.length === 0 ? name : text(name, true)),
    // The same shape comes out: only words are changed.
    blocks: (blocks) => (matchers.length === 0 ? blocks : (deep(blocks, 'blocks') as readonly Block[])),
    isIn: (words) => {
      const plain = plainOf(words).text
      return matchers.some((find) => find(plain).length > 0)
    },
  }
}

/** Names of files write names in small letters, which nowhere else are names. */
export const discreetDocuments = (documents: readonly BriefingDocument[], hider: Hider) =>
  documents.map((document) => ({
    ...document,
    subject: hider.text(document.subject),
    fileName: hider.fileName(document.fileName),
  }))

/** Fields that are no words for a reader. */
const kept: ReadonlySet<string> = new Set([
  'kind',
  'to',
  'anchor',
  'face',
  'tone',
  'mark',
  'key',
  'pattern',
  'on',
  'today',
  'what',
])

const isParagraph = (value: object): value is Paragraph => 'runs' in value && Array.isArray(value.runs)
const isRuns = (value: readonly unknown[]): value is readonly Run[] =>
  value.every((one) => typeof one === 'object' && one !== null && 'text' in one)

/** Overlapping places as one; the kind is that of the first. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const out: Span[] = []
  for (const span of spans
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (last && span.start < last.end) out[out.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}

/** The parts of cuts that fall in a run; the words stand in the run that the cut begins in. */
const within = (cuts: readonly Cut[], from: number, to: number): readonly Cut[] =>
  cuts
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, words }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
      words: start >= from ? words : '',
    }))

const replaced = (text: string, cuts: readonly Cut[]): string => {
  let out = ''
  let at = 0
  for (const { start, end, words } of cuts) {
    out += text.slice(at, start) + words
    at = end
  }
  return out + text.slice(at)
}
