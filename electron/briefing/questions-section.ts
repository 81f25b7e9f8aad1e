import type { BriefingData, BriefingItem, BriefingItemOf } from '../../shared/records/briefing.ts'
import { dodgedVerdicts } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Block, Run } from './block.ts'
import { type Cuttable, cuttable, rank } from './cuttable.ts'
import { excerptOf } from './excerpt.ts'
import { kindOf, type Material } from './material.ts'
import { answerWords, enumerate, quoted } from './words.ts'

type Question = BriefingItemOf<'question'>

/** Judged by the user as not, or not wholly, answered where it was put. */
export const dodged = ({ answerVerdict }: Question): boolean =>
  answerVerdict !== null && dodgedVerdicts.some((verdict) => verdict === answerVerdict)

/** Not judged yet, while the program found no answer, here or as its evidence, or words of evasion. */
export const toJudge = ({ answerVerdict, answers, evidence, evasion, refersTo }: Question): boolean =>
  answerVerdict === null &&
  ((answers.length === 0 && evidence.length === 0) || evasion !== null || refersTo !== null)

/** What one may ask again: a dodged or unanswered question, a late promise. */
export const needsAsking = (item: BriefingItem): boolean =>
  item.kind === 'question'
    ? dodged(item) || toJudge(item)
    : item.isLate && (item.kind === 'commitment' || item.kind === 'dictum_point')

/** Each dodged question with its own words and the answer's; the others in one line each way. */
export const dodgedSection = (data: BriefingData): Cuttable => {
  const all = kindOf(data, 'question')
  return cuttable(
    all,
    rankOf,
    (material, kept) => (all.length === 0 ? [] : questionBlocks(material, all, kept)),
    (question) => !dodged(question) && !toJudge(question),
  )
}

const rankOf = (question: Question): number => {
  if (dodged(question)) return rank.dodged
  return toJudge(question) ? rank.toJudge : rank.settled
}

const questionBlocks = (
  material: Material,
  all: readonly Question[],
  kept: readonly Question[],
): readonly Block[] => {
  const shown = kept.filter((question) => dodged(question) || toJudge(question))
  const answered = kept.filter(({ answerVerdict }) => answerVerdict === 'beantwoord')
  const waiting = kept.filter((question) => question.answerVerdict === null && !toJudge(question))
  const line = (
    key: 'briefing.questions.answered' | 'briefing.questions.waiting',
    items: readonly Question[],
  ): Block[] =>
    items.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            paragraphs: [{ small: true, runs: [{ text: t(key, { items: enumerate(items.map(named)) }) }] }],
            sources: material.sources.cite(
              items.flatMap(({ passage }) => (passage ? [{ documentId: passage.documentId }] : [])),
            ),
          },
        ]
  const none = all.every((question) => !dodged(question) && !toJudge(question))
  return [
    { kind: 'heading', level: 2, text: t('briefing.questions.heading') },
    ...(none
      ? [
          {
            kind: 'paragraph',
            paragraphs: [{ runs: [{ text: t('briefing.questions.none') }] }],
            sources: [],
          } as const,
        ]
      : shown.flatMap((question) => questionBlock(material, question))),
    ...line('briefing.questions.answered', answered),
    ...line('briefing.questions.waiting', waiting),
  ]
}

const named = (question: Question): string =>
  question.also === undefined
    ? label(question)
    : t('briefing.questions.also', { name: label(question), others: enumerate(question.also) })

/** Its own number, and that of the source where it says something else. */
const label = ({ number, verbatimNumber, title }: Question): string => {
  if (verbatimNumber === null) return number ?? title
  const verbatim = t('briefing.questions.number', { number: verbatimNumber })
  if (number === null) return verbatim
  return number.endsWith(`.${verbatimNumber}`) ? number : `${number} (${verbatim})`
}

const questionBlock = ({ sources, plan }: Material, question: Question): readonly Block[] => {
  const { asker, group, answers, passage, text } = question
  const who = [...(group === null ? [] : [group]), ...(asker === null ? [] : [asker])]
  const answer = (words: string): readonly Run[] => [
    { text: t('briefing.questions.answer'), face: 'semibold', tone: 'accent' },
    { text: quoted(words) },
  ]
  return [
    { kind: 'heading', level: 3, text: [named(question), ...who].join(' · ') },
    {
      kind: 'paragraph',
      lead: true,
      paragraphs: [{ runs: [{ text: quoted(text) }] }],
      sources: sources.cite([passage]),
    },
    ...answers.map((given): Block => {
      const { words, note } = excerptOf(plan, given.quote, question.evasion)
      return {
        kind: 'quote',
        paragraphs: [{ runs: answer(words) }, ...note],
        sources: sources.cite([given]),
      }
    }),
    {
      kind: 'paragraph',
      paragraphs: [{ runs: judgement(question) }],
      // The dodging words stand in the answer; where there is none, the question is all there is.
      sources: sources.cite(answers.length > 0 ? answers : [passage]),
    },
  ]
}

/** The verdict by sign and word, and the dodging words literally. */
const judgement = ({ answerVerdict, answers, evasion, refersTo }: Question): readonly Run[] => {
  const verdict = answerVerdict === null ? t('briefing.questions.unjudged') : answerWords(answerVerdict)
  const evasive = t(answerVerdict === null ? 'briefing.questions.unjudgedWhy' : 'briefing.questions.evasion')
  return [
    { text: `${verdict}.`, face: 'semibold', tone: answerVerdict === null ? 'muted' : 'alarm' },
    ...(answers.length === 0 ? [{ text: ` ${t('briefing.questions.noAnswer')}` }] : []),
    ...(evasion === null ? [] : [{ text: ` ${evasive}` }, { text: quoted(evasion) }, { text: '.' }]),
    ...(refersTo === null ? [] : [{ text: ` ${t('briefing.questions.refersTo', { number: refersTo })}` }]),
  ]
}
