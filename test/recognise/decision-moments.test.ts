import { describe, expect, it } from 'vitest'
import { findDecisionMoments } from '../../electron/recognise/decision-moments.ts'
import { corpusText, given, hasCorpus } from './given.ts'

const found = (text: string, date: string | null = '2023-01-15') => {
  const { layout, context } = given(text, { date, dateOrigin: date === null ? 'unknown' : 'in_text' })
  return findDecisionMoments(layout, context)
}

describe('a moment of decision', () => {
  it('is a printed day on or before which something is decided', () => {
    const [moment] = found('De keuze voor verlenging moet uiterlijk 1 juni 2023 worden gemaakt.')
    expect(moment).toMatchObject({ tier: 'strong', term: { literal: 'uiterlijk 1 juni 2023' } })
  })

  it.each([
    'De nota is op 20 juni 2016 vastgesteld.',
    'De raad heeft op 12 januari 2023 besloten het contract te verlengen.',
    'Het contract loopt tot 1 juni 2024.',
    'In het tweede kwartaal besluit het college over de verlenging.',
    'Wordt het besluit voor 1 mei 2023 genomen?',
  ])('is not: %s', (sentence) => expect(found(sentence)).toEqual([]))

  it('needs the year where the document has no date', () => {
    expect(found('Het besluit wordt uiterlijk 1 juni genomen.', null)).toEqual([])
    expect(found('Het besluit wordt uiterlijk 1 juni genomen.')).toHaveLength(1)
  })

  it.runIf(hasCorpus)('in the letter on Welzorg is the choice of 1 June 2023, and nothing else', () => {
    const moments = found(corpusText('001_48fe55fd0bd9fd7d.txt'), null)
    expect(moments.map(({ term }) => term.literal)).toEqual(['uiterlijk 1 juni 2023'])
  })
})
