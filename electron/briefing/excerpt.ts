import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Paragraph } from './block.ts'
import { small } from './words.ts'

/** More words than this are an excerpt where pages are scarce. */
const most = 90
const gap = '[…]'

/** A quote with, where it is an excerpt, how much of it that is. */
export type Excerpt = Readonly<{ words: string; note: readonly Paragraph[] }>

/**
 * A long quote in a briefing that is to stay short: its first sentence and the one with the words it is quoted for, each
 * literally, with […] for what lies between. A briefing of any length has it whole.
 */
export const excerptOf = ({ pages, form }: BriefingPlan, quote: string, around: string | null): Excerpt => {
  const count = wordsIn(quote)
  if (count <= most || (pages === null && form === 'pack')) return { words: quote, note: [] }
  const sentences = quote.split(/(?<=[.!?”"])\s+(?=[\p{Lu}“"])/u)
  const sought = around?.toLocaleLowerCase('nl') ?? null
  const isKept = (sentence: string, at: number) =>
    at === 0 || (sought !== null && sentence.toLocaleLowerCase('nl').includes(sought))
  const parts: string[] = []
  for (const [at, sentence] of sentences.entries())
    if (isKept(sentence, at)) parts.push(shortened(sentence, sought))
    else if (parts.at(-1) !== gap) parts.push(gap)
  return { words: parts.join(' '), note: [small(t('briefing.excerpt', { count }))] }
}

const wordsIn = (text: string) => text.split(/\s+/).length

/** A sentence that is too long by itself keeps its beginning, and what is sought. */
const shortened = (sentence: string, sought: string | null): string => {
  const words = sentence.split(/\s+/)
  if (words.length <= most) return sentence
  const head = words.slice(0, most / 2).join(' ')
  const at = sought === null ? -1 : sentence.toLocaleLowerCase('nl').indexOf(sought)
  if (at < head.length) return `${head} ${gap}`
  const from = sentence.lastIndexOf(' ', at) + 1
  return `${head} ${gap} ${sentence
    .slice(from)
    .split(/\s+/)
    .slice(0, most / 2)
    .join(' ')} ${gap}`
}
