import {
  chainName,
  sourceWords,
  stepDate,
  stepName,
  stepQuotes,
  valueWords,
  viaWords,
} from '../../shared/chain-text.ts'
import { dutchDate } from '../../shared/dates.ts'
import type { Chain, ChainStep } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Paragraph } from '../briefing/block.ts'

/** A chain on paper: the steps of the screen, oldest first, every quote with its document, date and page. */
export const chainPaper = (
  chain: Chain,
  { leftOut, today }: Readonly<{ leftOut: number; today: string }>,
): readonly Block[] => {
  const names = new Map(chain.steps.map((step) => [step.key, stepName(step)]))
  const last = [
    ...(chain.more === 0 ? [] : [t('chain.more', { count: chain.more })]),
    ...(leftOut === 0 ? [] : [t('chain.leftOut', { count: leftOut })]),
  ]
  return [
    {
      kind: 'title',
      overline: t('chain.paper', { date: dutchDate(today) }),
      title: t('chain.title', { name: chainName(chain) }),
      subtitle: t('chain.count', { count: chain.steps.length }),
    },
    ...chain.steps.flatMap((step) => stepBlocks(step, names)),
    ...last.map((text) => paragraph([plain(text)])),
  ]
}

const plain = (text: string): Paragraph => ({ runs: [{ text }] })
const small = (text: string): Paragraph => ({ runs: [{ text, tone: 'muted' }], small: true })
const paragraph = (paragraphs: readonly Paragraph[]): Block => ({
  kind: 'paragraph',
  paragraphs,
  sources: [],
})

const stepBlocks = (step: ChainStep, names: ReadonlyMap<string, string>): readonly Block[] => {
  const name = step.of === null ? stepName(step) : (names.get(step.of) ?? '')
  const via = viaWords(step, names)
  // The note of a link to a step that is left out is about that step.
  const about = [via, via === null ? '' : (step.via?.note ?? ''), valueWords(step)].filter(
    (words) => words !== null && words !== '',
  )
  const after = [step.words, step.more === 0 ? '' : t('chain.stepMore', { count: step.more })].filter(
    (words) => words !== '',
  )
  return [
    {
      kind: 'heading',
      level: 2,
      text: [stepDate(step), t(`chain.what.${step.what}`), name].filter((word) => word !== '').join(' · '),
    },
    ...about.map((words) => paragraph([plain(words ?? '')])),
    ...stepQuotes(step).map(
      (passage): Block => ({
        kind: 'quote',
        paragraphs: [plain(`“${passage.quote.replace(/\s+/g, ' ').trim()}”`), small(sourceWords(passage))],
        sources: [],
      }),
    ),
    ...after.map((words) => paragraph([plain(words)])),
  ]
}
