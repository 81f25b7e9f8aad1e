import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findReferences } from '../../electron/recognise/references.ts'
import { corpusText, given, hasCorpus } from './given.ts'

const found = (text: string) => {
  const { layout, context } = given(text, { kind: 'beantwoording', date: '2024-03-01' })
  return findReferences(layout, context)
}

describe('a reference to something else', () => {
  it.each([
    [
      'In de motie ‘Meer bomen’ van 3 juli 2023 vroeg uw raad dit.',
      { kind: 'motie', title: 'Meer bomen', date: '2023-07-03' },
    ],
    [
      'De raad heeft op 3 juli 2023 de motie ‘Meer bomen’ aangenomen.',
      { kind: 'motie', title: 'Meer bomen', date: '2023-07-03' },
    ],
    [
      'Zie de informatienota die uw raad op 11 juli 2023 heeft ontvangen.',
      { kind: 'raadsbrief', date: '2023-07-11' },
    ],
    ['Hoe staat het met de toezeggingen van 3 april 2023?', { kind: 'toezegging', date: '2023-04-03' }],
    [
      'Wij verwijzen naar motie 991 van 10 september 2020.',
      { kind: 'motie', reference: '991', date: '2020-09-10' },
    ],
    [
      'Zie de commissiebrief ‘Tekorten’ (RIS318282).',
      { kind: 'raadsbrief', title: 'Tekorten', reference: 'RIS318282' },
    ],
    ['Wij reageren op uw brief van 12 mei 2023.', { kind: 'raadsbrief', date: '2023-05-12' }],
    ['Het antwoord van het Rijk vindt u, zie bijlage 1.', { kind: 'overig', quote: 'zie bijlage 1' }],
  ])('%s', (sentence, expected) => expect(found(sentence)).toMatchObject([expected]))

  it.each([
    'In het raadsvoorstel de woorden ‘liggeld met 12%’ te vervangen.',
    'Toezegging nr. 214',
    'Uiterlijke datum beantwoording: 12 maart 2024',
  ])('is not what only has the name of a document: %s', (text) => expect(found(`${text}\n`)).toEqual([]))

  it('may be an older promise, known by its day', () => {
    const told = 'Op 12 oktober 2023 heeft de wethouder in de commissie toegezegd de raad te informeren.'
    expect(found(told)).toMatchObject([{ kind: 'toezegging', date: '2023-10-12' }])
  })

  it('is given once, however often it returns', () => {
    expect(found('De motie ‘Meer bomen’ is aangenomen. Wij voeren de motie ‘Meer bomen’ uit.')).toHaveLength(
      1,
    )
  })

  it('is not the document itself', () => {
    expect(found('Beantwoording van 1 maart 2024.')).toEqual([])
  })

  it('points at its own words', () => {
    const text = 'Inleiding.\nIn de motie ‘Meer bomen’ staat dit.'
    const [one] = found(text)
    expect(text.slice(one?.range.start, one?.range.end)).toBe(one?.quote)
  })

  it.runIf(hasCorpus)('in the answers on Welzorg are exactly four', () => {
    const { layout, context } = given(corpusText('000_b9f85a2b4c04b241.txt'), {
      kind: 'beantwoording',
      date: '2017-08-03',
    })
    expect(findReferences(layout, context).map(({ kind, date }) => [kind, date])).toEqual([
      ['toezegging', '2017-04-03'],
      ['raadsbrief', '2017-07-11'],
      ['overig', '2017-07-11'],
      ['motie', '2017-07-03'],
    ])
  })

  it('takes any text', () => {
    const words = fc.constantFrom(
      'motie',
      '‘Meer bomen’',
      'van',
      '3 juli 2023',
      'brief',
      'op',
      'RIS123456',
      '.',
      '\n',
      'zie bijlage',
      '“',
      '12',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (some) => {
        const text = some.join(' ')
        for (const { range, quote } of found(text)) {
          expect(quote).not.toBe('')
          expect(range.start < range.end && range.end <= text.length).toBe(true)
        }
      }),
    )
  })
})
