import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findReferences } from '../../../electron/recognise/references/references.ts'
import { corpusText, given, hasCorpus } from '../given.ts'

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
    [
      'In de raadsvergadering van 6 juli 2022 is motie M12 2022 ‘Spelen voor iedereen’ aangenomen.',
      { kind: 'motie', title: 'Spelen voor iedereen', reference: 'M12 2022' },
    ],
    [
      'In antwoord op uw brief van 3 maart 2023, kenmerk SP/2023/07, berichten wij u.',
      { kind: 'raadsbrief', date: '2023-03-03', reference: 'SP/2023/07' },
    ],
    ['De uitkomsten staan in de bijgevoegde notitie.', { kind: 'overig', quote: 'bijgevoegde notitie' }],
    ['Dit volgt uit het collegebesluit van 21 juni 2022.', { kind: 'overig', date: '2022-06-21' }],
    ['U heeft daartoe besloten met raadsvoorstel 2023-041.', { kind: 'overig', reference: '2023-041' }],
    [
      'Zie de artikel 38-vragen van SP (12 mei 2021) hierover.',
      { kind: 'schriftelijke_vragen', date: '2021-05-12' },
    ],
    [
      'Wij lezen dit niet in de beantwoording van onze eerdere vragen (kenmerk 2022-118834).',
      { kind: 'beantwoording', reference: '2022-118834' },
    ],
    ['Dit is eerder aan u gemeld (RIS 312345).', { kind: 'overig', reference: 'RIS312345' }],
    ['Het staat bij de griffie geregistreerd onder zaaknummer Z2022-00871.', { reference: 'Z2022-00871' }],
    ['Wij schreven dit in onze brief van 5 juli jl. aan uw raad.', { date: '2023-07-05' }],
    ['In de Woonvisie 2020-2030 staat dit ook.', { kind: 'overig', title: 'Woonvisie 2020-2030' }],
    ['Meer leest u in de Besluitenlijst van 4 juli 2023.', { kind: 'besluitenlijst', date: '2023-07-04' }],
    [
      'De motie Samen aan tafel (M2022-45) vraagt hetzelfde.',
      { kind: 'motie', title: 'Samen aan tafel', reference: 'M2022-45' },
    ],
  ])('%s', (sentence, expected) => expect(found(sentence)).toMatchObject([expected]))

  it.each([
    'In het raadsvoorstel de woorden ‘liggeld met 12%’ te vervangen.',
    'Toezegging nr. 214',
    'Uiterlijke datum beantwoording: 12 maart 2024',
    'De nota wordt uiterlijk 1 februari 2024 aan de raad gestuurd.',
    'De rechtbank deed op 12 mei 2022 uitspraak over het besluit van 3 mei 2021.',
    'Volgens het verslag in De Stentor van 2 september 2023 staan er 14 woningen leeg.',
    'In de brief van 5 juli staat dit.',
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

  it('gives each of the motions that a plural counts up', () => {
    const numbers = found('Wij beschouwen de moties 14 en 27 als afgedaan.').map(({ reference }) => reference)
    expect(numbers).toEqual(['14', '27'])
  })

  it('knows what any of its mentions tells', () => {
    const twice = found(
      'De motie ‘Meer bomen’ van 3 juli 2023 loopt. De motie ‘Meer bomen’ (M2023-11) is duur.',
    )
    expect(twice).toMatchObject([{ title: 'Meer bomen', date: '2023-07-03', reference: 'M2023-11' }])
  })

  it('is not an attachment that the text holds itself', () => {
    const body = 'De cijfers lopen uiteen per wijk en per jaar. '.repeat(15)
    expect(found(`Zie bijlage 2.\n\nBijlage 2\n\n${body}`)).toEqual([])
    expect(found('Zie bijlage 2.')).toHaveLength(1)
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
