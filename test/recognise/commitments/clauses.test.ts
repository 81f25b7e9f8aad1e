import { describe, expect, it } from 'vitest'
import { actsOf } from '../../../electron/recognise/commitments/acts.ts'
import { clausesOf } from '../../../electron/recognise/commitments/clauses.ts'
import { verbForms } from '../../../electron/recognise/commitments/phrases-verbs.ts'

const acts = (text: string, he = false) =>
  actsOf(clausesOf(text), he).map(({ who, tense, verb }) => [who, tense, verb?.lemma ?? null])

describe('a verb', () => {
  it.each([
    ['meegenomen', 'meenemen'],
    ['plaatst', 'plaatsen'],
    ['geëvalueerd', 'evalueren'],
    ['geïnventariseerd', 'inventariseren'],
    ['herziet', 'herzien'],
    ['na te gaan'.replaceAll(' ', ''), 'nagaan'],
    ['uitgezocht', 'uitzoeken'],
  ])('%s is a form of %s', (word, lemma) =>
    expect(verbForms(word).map((form) => form.lemma)).toContain(lemma),
  )
})

describe('the clauses of a sentence', () => {
  it.each([
    ['Zodra de brug klaar is, sturen wij u een bericht.', ['aside', 'main']],
    ['Wij verwachten dat de sluis in mei open is.', ['main', 'content']],
    ['Wij maken een plan, dat wij in mei aan u voorleggen.', ['main', 'content']],
    ['De nota die wij in juni maken is openbaar.', ['main', 'relative']],
    ['Dat zeg ik toe.', ['main']],
    ['Ik zal u die cijfers toesturen.', ['main']],
    ['De wethouder belt de reder en koppelt het terug.', ['main', 'main']],
  ])('%s', (text, kinds) => expect(clausesOf(text).map(({ kind }) => kind)).toEqual(kinds))
})

describe('who does what when', () => {
  it.each([
    ['In april plaatsen wij twee banken.', ['wij', 'present', 'plaatsen']],
    ['De suggestie nemen wij mee in het ontwerp.', ['wij', 'present', 'meenemen']],
    ['Het college stelt in mei een loods aan.', ['Het college', 'present', 'aanstellen']],
    ['Wij zullen de haven uitdiepen en baggeren.', ['Wij', 'future', null]],
    ['We gaan de steiger vervangen.', ['We', 'going', 'vervangen']],
    ['Wij hebben de steiger vervangen.', ['Wij', 'past', 'vervangen']],
    ['Dat kunnen wij onderzoeken.', ['wij', 'modal', 'onderzoeken']],
  ])('%s', (text, act) => expect(acts(text)[0]).toEqual(act))

  it('is told by the verb at the end of a clause that begins with "dat"', () => {
    expect(acts('De planning is dat wij de kade in mei opleveren.')).toEqual([
      ['wij', 'present', 'opleveren'],
    ])
  })

  it('goes on in a clause without a subject of its own', () => {
    expect(acts('Wethouder De Boer belt de reder en koppelt dit terug.').at(-1)).toEqual([
      'Wethouder De Boer',
      'present',
      'terugkoppelen',
    ])
  })

  it('takes nobody for the subject who is only spoken of', () => {
    expect(acts('De raad verzoekt het college een plan te maken.')).toEqual([])
    expect(acts('In de brief aan het college staat een plan.')).toEqual([])
  })

  it('knows "hij" only where somebody of the executive was named before', () => {
    expect(acts('Hij zal dit nagaan.')).toEqual([])
    expect(acts('Hij zal dit nagaan.', true)).toEqual([['Hij', 'future', 'nagaan']])
  })
})
