import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectWords } from '../../electron/store/words.ts'
import { findConflicts } from '../../shared/conflicts.ts'
import { differences } from '../../shared/conflicts-differences.ts'
import type { ConflictItem, ConflictTie } from '../../shared/conflicts-facts.ts'
import { addDays } from '../../shared/dates.ts'
import { certainties } from '../../shared/records/certainty.ts'
import { itemKinds, linkKinds, motionOutcomes, officialStatuses } from '../../shared/records/item.ts'

const today = '2026-03-01'
const item = (id: number, given: Partial<ConflictItem> = {}): ConflictItem => ({
  id,
  kind: 'commitment',
  number: `T2026-${String(id).padStart(3, '0')}`,
  title: 'Toezegging',
  municipality: 'Elzenburg',
  holder: null,
  onDate: '2026-01-15',
  termLiteral: null,
  dueOn: null,
  certainty: 'none',
  extended: false,
  officialStatus: 'open',
  outcome: null,
  documentId: 1,
  text: 'Het college stuurt de evaluatie van het speelbeleid naar de wijkpanels',
  passageId: 100 + id,
  range: null,
  answers: [],
  parentId: null,
  dossierIds: [],
  heldUntil: null,
  ...given,
})
const recesses = [
  { name: 'Meireces', from: '2026-04-25', to: '2026-05-03' },
  { name: 'Zomerreces', from: '2026-07-11', to: '2026-08-23' },
]
const find = (items: readonly ConflictItem[], ties: readonly ConflictTie[] = [], on = today) =>
  findConflicts({ items, ties, today: on, rulesOf: () => ({ recesses, meetings: [] }), subjectWords })
const tie = (kind: ConflictTie['kind'], from: number, to: number): ConflictTie => ({
  kind,
  from: { itemId: from, passageId: null },
  to: { itemId: to, passageId: null },
})

describe('a promised answer and the decision that it is for', () => {
  const promise = item(1, { dueOn: '2026-06-30', certainty: 'derived', range: { start: 300, end: 340 } })
  const decision = item(2, {
    kind: 'decision_moment',
    dueOn: '2026-06-01',
    range: { start: 100, end: 200 },
    text: 'De keuze valt dan',
  })

  it('is warned of where the promise stands close behind the decision', () => {
    expect(find([promise, decision]).map(({ key }) => key)).toEqual(['answer_after_decision:1:2'])
  })
  it('says what can be before the decision, and what was after it', () => {
    const reasons = (on: string) => find([promise, decision], [], on)[0]?.reasons.join(' ')
    expect(reasons('2026-06-01')).toContain('De toezegging kan 29 dagen later komen dan het besluit.')
    expect(reasons('2026-06-02')).toContain('De termijn van de toezegging loopt tot 29 dagen na het besluit.')
    expect(reasons('2029-11-22')).toContain('De termijn van de toezegging liep tot 29 dagen na het besluit.')
    expect(reasons('2029-11-22')).not.toContain('kan')
  })
  it('is not where it stands far away and is about something else', () => {
    expect(find([{ ...promise, range: { start: 900, end: 940 } }, decision])).toEqual([])
  })
  it('is not where the words are not in the text any more, or the promise was made after the decision', () => {
    expect(find([{ ...promise, range: null }, decision])).toEqual([])
    expect(find([{ ...promise, onDate: '2026-06-02' }, decision])).toEqual([])
  })
  it('is not of another municipality in the same dossier', () => {
    const elsewhere = { ...decision, documentId: 2, text: promise.text, dossierIds: [7] }
    const mine = { ...promise, dossierIds: [7] }
    expect(find([mine, elsewhere])).toHaveLength(1)
    expect(find([mine, { ...elsewhere, municipality: 'Waterrade' }])).toEqual([])
  })
})

describe('a term and a recess', () => {
  const kinds = (given: Partial<ConflictItem>) => find([item(1, given)]).map(({ key }) => key)

  it('is warned of on the first and the last day of the recess, not on the days around it', () => {
    const on = (dueOn: string) => kinds({ termLiteral: 'uiterlijk', dueOn, certainty: 'exact' })
    expect(on('2026-07-10')).toEqual([])
    expect(on('2026-07-11')).toEqual(['term_in_recess:1:2026-07-11'])
    expect(on('2026-08-23')).toEqual(['term_in_recess:1:2026-07-11'])
    expect(on('2026-08-24')).toEqual([])
  })
  it('is warned of where the words say before the recess and the date lies after it', () => {
    const warned = (termLiteral: string) => kinds({ termLiteral, dueOn: '2026-09-15', certainty: 'exact' })
    for (const words of ['vóór de zomer', 'nog voor het zomerreces', 'voor de start van het zomerreces'])
      expect(warned(words)).toEqual(['term_in_recess:1:2026-07-11'])
    expect(warned('voor het meireces')).toEqual(['term_in_recess:1:2026-04-25'])
    // A month and a season, no recess.
    for (const words of ['voor mei', 'na de zomer', 'voor 1 oktober']) expect(warned(words)).toEqual([])
  })
  it('leaves out what a rule gave, what was put off, what is late already, and a quarter that began long before', () => {
    expect(kinds({ dueOn: '2026-07-20', certainty: 'derived' })).toEqual([])
    expect(kinds({ termLiteral: 'voor de zomer', dueOn: '2026-09-15', extended: true })).toEqual([])
    expect(
      kinds({ termLiteral: 'in het derde kwartaal', dueOn: '2026-08-20', certainty: 'derived' }),
    ).toEqual([])
    expect(find([item(1, { termLiteral: 'uiterlijk', dueOn: '2026-07-20' })], [], '2026-07-21')).toEqual([])
  })
})

describe('two answers', () => {
  const differ = (a: string, b: string) =>
    differences(a, b, subjectWords).map(({ kind, here, there }) => [kind, here, there])

  it('differ in yes and no', () => {
    expect(differ('Ja, dat klopt.', 'Nee.')).toEqual([['yes_no', 'Ja', 'Nee']])
    expect(differ('Antwoord 3: Inderdaad.', 'Dat klopt niet.')).toEqual([
      ['yes_no', 'Inderdaad', 'Dat klopt niet'],
    ])
    expect(differ('Jaarlijks wordt dat bekeken.', 'Nee.')).toEqual([])
    expect(differ('Ja.', 'Ja, zeker.')).toEqual([])
  })
  it('differ where the one denies what the other says', () => {
    const [found] = differ(
      'De leverancier haalt de norm voor levertijden.',
      'De leverancier haalt de norm voor levertijden niet.',
    )
    expect(found?.[0]).toBe('negation')
    expect(differ('Er is geen budget.', 'De leverancier haalt de norm voor levertijden.')).toEqual([])
  })
  it('differ in the number of the same thing, not in dates, articles and things that only share a word', () => {
    expect(
      differ('Er wachten 12 cliënten op een rolstoel.', 'Er wachten vijftien cliënten op een rolstoel.'),
    ).toEqual([['number', '12 cliënten', 'vijftien cliënten']])
    expect(
      differ('Er wachten 1.200 cliënten op een rolstoel.', 'Er wachten 1200 cliënten op een rolstoel.'),
    ).toEqual([])
    expect(differ('Op 3 maart besloten over rolstoelen.', 'Op 9 maart besloten over rolstoelen.')).toEqual([])
    expect(differ('Zie artikel 36 reglement rolstoelen.', 'Zie artikel 37 reglement rolstoelen.')).toEqual([])
    expect(differ('Vorig jaar verhuisden 12 cliënten.', 'Er wachten 15 cliënten op een rolstoel.')).toEqual(
      [],
    )
  })
})

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))
const text = fc.constantFrom(
  'Ja, er zijn 12 wachtende cliënten met een rolstoel.',
  'Nee, er zijn 15 wachtende cliënten met een rolstoel.',
  'Het college stuurt de evaluatie van het speelbeleid naar de wijkpanels',
  'De keuze over het speelbeleid en de evaluatie van de wijkpanels',
  '',
)
const anyItem = fc.record({
  kind: fc.constantFrom(...itemKinds),
  municipality: fc.constantFrom('Elzenburg', 'Waterrade', null),
  holder: fc.constantFrom('Jansen', 'De Vries', null),
  onDate: fc.option(day),
  termLiteral: fc.constantFrom(null, 'voor de zomer', 'uiterlijk', 'in het derde kwartaal'),
  dueOn: fc.option(day),
  certainty: fc.constantFrom(...certainties),
  extended: fc.boolean(),
  officialStatus: fc.constantFrom(...officialStatuses),
  outcome: fc.option(fc.constantFrom(...motionOutcomes)),
  documentId: fc.integer({ min: 1, max: 3 }),
  text,
  range: fc.option(fc.integer({ min: 0, max: 2000 }).map((start) => ({ start, end: start + 40 }))),
  answers: text.map((words) => (words === '' ? [] : [{ passageId: 0, text: words }])),
  dossierIds: fc.subarray([1, 2]),
  heldUntil: fc.option(day),
})
const anyFacts = fc
  .record({
    items: fc.array(anyItem, { minLength: 1, maxLength: 12 }),
    links: fc.array(fc.tuple(fc.constantFrom(...linkKinds), fc.nat(11), fc.nat(11)), { maxLength: 8 }),
  })
  .map(({ items, links }) => ({
    items: items.map((one, at) =>
      item(at + 1, { ...one, answers: one.answers.map((answer) => ({ ...answer, passageId: 500 + at })) }),
    ),
    ties: links
      .filter(([, a, b]) => a !== b && a < items.length && b < items.length)
      .map(([kind, a, b]) => tie(kind, a + 1, b + 1)),
  }))

describe('whatever the items', () => {
  it('finds the same warnings in any order of items and links, each once', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer(), ({ items, ties }, seed) => {
        const shuffled = <T>(all: readonly T[]) => all.toSorted((a, b) => hash(a, seed) - hash(b, seed))
        const keys = find(items, ties).map(({ key }) => key)
        expect(find(shuffled(items), shuffled(ties)).map(({ key }) => key)).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('never warns of items without the dates that it needs, nor of what is settled', () => {
    const dated: Readonly<Record<string, (item: ConflictItem | undefined) => boolean>> = {
      answer_after_decision: (one) => one?.dueOn !== null,
      two_terms: (one) => one?.dueOn !== null,
      term_in_recess: (one) => one?.dueOn !== null && one?.termLiteral !== null,
      held_over_lapses: (one) => one?.heldUntil !== null,
      contradicts: () => true,
    }
    fc.assert(
      fc.property(anyFacts, ({ items, ties }) => {
        for (const { kind, itemIds, reasons, passageIds } of find(items, ties)) {
          const about = itemIds.map((id) => items.find((one) => one.id === id))
          expect(about.every((one) => dated[kind]?.(one))).toBe(true)
          expect(passageIds).toHaveLength(itemIds.length)
          expect(reasons.every((reason) => reason.length > 0 && !/undefined|null/.test(reason))).toBe(true)
          if (kind !== 'contradicts' && about[0]?.kind !== 'decision_moment')
            expect(['afgedaan', 'vervallen']).not.toContain(about[0]?.officialStatus)
        }
      }),
    )
  })
})

const hash = (value: unknown, seed: number): number =>
  [...`${JSON.stringify(value)}${seed}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
