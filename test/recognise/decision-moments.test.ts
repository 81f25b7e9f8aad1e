import { describe, expect, it } from 'vitest'
import { findCommitments } from '../../electron/recognise/commitments/commitments.ts'
import { findDecisionMoments } from '../../electron/recognise/decision-moments.ts'
import { corpusText, given, hasCorpus } from './given.ts'

const found = (text: string, date: string | null = '2023-01-15') => {
  const { layout, context } = given(text, { date, dateOrigin: date === null ? 'unknown' : 'in_text' })
  return findDecisionMoments(layout, context, findCommitments(layout, context))
}

const promised = (text: string) => {
  const { layout, context } = given(text, { date: '2023-01-15', dateOrigin: 'in_text', kind: 'raadsbrief' })
  return findCommitments(layout, context)
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

  it.each([
    'Wij starten uiterlijk 1 december 2023 met de aanbesteding.',
    'Uiterlijk 1 oktober 2023 ontvangt u de stukken voor de behandeling.',
    'Over de verlenging nemen wij uiterlijk 1 september 2023 een besluit.',
    'Uiterlijk 15 oktober 2023 weet u of de overeenkomst wordt verlengd.',
  ])('is not the term of a promise that the sentence makes: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
    expect(promised(sentence)).toHaveLength(1)
  })

  it.each([
    'De aanbesteding moet uiterlijk 1 december 2023 zijn gestart.',
    'Uiterlijk 15 oktober 2023 weet de aannemer of de overeenkomst wordt verlengd.',
  ])('is alone where nobody promises it: %s', (sentence) => {
    expect(found(sentence)).toHaveLength(1)
    expect(promised(sentence)).toEqual([])
  })

  it('needs the year where the document has no date', () => {
    expect(found('Het besluit wordt uiterlijk 1 juni genomen.', null)).toEqual([])
    expect(found('Het besluit wordt uiterlijk 1 juni genomen.')).toHaveLength(1)
  })

  it.runIf(hasCorpus)('in the letter on Welzorg is the choice of 1 June 2023, and nothing else', () => {
    const moments = found(corpusText('001_48fe55fd0bd9fd7d.txt'), null)
    expect(moments.map(({ term }) => term.literal)).toEqual(['uiterlijk 1 juni 2023'])
  })
})
