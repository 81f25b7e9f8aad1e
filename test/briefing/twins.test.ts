import { expect, it } from 'vitest'
import { wordsOf } from '../../electron/briefing/block.ts'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import type { BriefingData, BriefingItemOf } from '../../shared/records/briefing.ts'
import { waterrade } from '../fixtures/briefing-data.ts'

type Question = BriefingItemOf<'question'>
const questions = waterrade.items.filter((item): item is Question => item.kind === 'question')
const answerLetter = (question: Question): Question => ({
  ...question,
  id: question.id + 100,
  number: `B-${question.verbatimNumber}`,
  passage: { documentId: 3, page: 1, quote: question.text },
})
const asked = questions.map(
  (question): Question => ({ ...question, answers: [], answerVerdict: null, evasion: null, refersTo: null }),
)
const withQuestions = (items: readonly Question[], repeats: BriefingData['repeats'] = []): BriefingData => ({
  ...waterrade,
  repeats,
  items: [...waterrade.items.filter(({ kind }) => kind !== 'question'), ...items],
})
const said = (data: BriefingData) => wordsOf(composeBriefing(data)).replaceAll('\u00a0', ' ')

it('a question that its answer repeats counts and is printed once, as it is answered, naming the other', () => {
  const [first, second] = [questions[0]?.number ?? '', questions[1]?.number ?? '']
  const text = said(withQuestions([...asked, ...questions.map(answerLetter)]))
  expect(text).toContain('Van de 4 vragen')
  expect(text).toContain(`(ook ${first})`)
  expect(text).toContain(`(ook ${second})`)
  expect(text).not.toContain('Er is geen antwoord vastgelegd.')
})

it('questions that are linked are one in whatever words; without their link they are two', () => {
  const [one] = asked
  const [answer] = questions.map(answerLetter)
  if (one === undefined || answer === undefined) throw new Error('the sample has questions')
  const other = {
    ...answer,
    text: 'Hoe lang duurt het wachten op een hulpmiddel in onze gemeente eigenlijk?',
  }
  expect(said(withQuestions([one, other]))).toContain('Er is geen antwoord vastgelegd.')
  const linked = withQuestions([one, other], [{ id: other.id, of: one.id }])
  expect(said(linked)).not.toContain('Er is geen antwoord vastgelegd.')
})

it('a short question that is asked everywhere is not taken for another of the same words', () => {
  const short = (question: Question): Question => ({ ...question, text: 'Zo nee, waarom niet?' })
  const [one] = asked.map(short)
  const [answer] = questions.map(answerLetter).map(short)
  if (one === undefined || answer === undefined) throw new Error('the sample has questions')
  expect(said(withQuestions([one, answer]))).toContain('Er is geen antwoord vastgelegd.')
})
