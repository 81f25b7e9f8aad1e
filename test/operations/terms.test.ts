import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InForce, isLate } from '../../shared/records/item.ts'
import type { Municipality } from '../../shared/records/municipality.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { inForceOn } from '../../shared/term-history.ts'
import { defaultTermRules, type TermRules } from '../../shared/terms.ts'
import { fixtureText, importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const days30 = { article: 'art. 36 Reglement van Orde', count: 30, unit: 'day' } as const
const rulesWith = (rules: Partial<TermRules>): TermRules => ({ ...defaultTermRules, ...rules })

const save = (program: TestProgram, rules: Partial<TermRules>, id: number | null = null) =>
  program.operations.run('municipalities.save', { id, name: 'Elzenburg', rules: rulesWith(rules) })

const elzenburg = async (program: TestProgram): Promise<Municipality> => {
  const found = (await program.operations.run('municipalities.list', {})).find(
    ({ name }) => name === 'Elzenburg',
  )
  if (!found) throw new Error('no municipality')
  return found
}

const asked = 'Hoeveel toestellen zijn er afgekeurd?'
/** One written question, with the dates that its document gives of itself. */
const question = (
  program: TestProgram,
  about: Parameters<typeof recordedItems>[3] = {},
  text = `Schriftelijke vragen\n${asked}`,
) => {
  const { ids } = recordedItems(program, text, [{ quote: asked, kind: 'question', group: 'Groen' }], {
    kind: 'schriftelijke_vragen',
    date: '2020-09-11',
    subject: 'Vragen over de speeltuin',
    ...about,
  })
  return ids[0] ?? 0
}
const range = { start: 0, end: 5 }

describe('the day that a term counts from', () => {
  const roles = {
    received: { role: 'ontvangen', date: '2020-09-14', range },
    submitted: { role: 'ingediend', date: '2020-09-10', range },
  } as const

  it.each([
    ['the day of receipt', [roles.submitted, roles.received], '2020-10-14', 'ontvangen', false],
    ['else the day of submission, marked as such', [roles.submitted], '2020-10-10', 'ingediend', true],
    ['else the date of the document, marked as such', [], '2020-10-11', 'document', true],
  ] as const)('is %s', async (_, dates, dueOn, origin, instead) => {
    using program = testProgram()
    await save(program, { answer: { ...days30, start: 'received' } })
    const id = question(program, { dates: [...dates] })
    const why = await program.operations.run('items.why', { id })
    expect(why).toMatchObject({ dueOn, certainty: 'derived', start: { origin, instead } })
  })

  it('is read in the document itself, also where only a later reading finds it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-ontvangen-'))
    const file = path.join(folder, 'vragen.txt')
    writeFileSync(
      file,
      `Gemeente Elzenburg

Schriftelijke vragen ex artikel 36 Reglement van Orde

Aan het college van burgemeester en wethouders
Datum: 11 september 2020
Ontvangen: 14 september 2020
Onderwerp: Vragen over de speeltuin

1. Hoeveel speeltoestellen zijn er afgekeurd?

2. Wanneer worden zij vervangen?
`,
    )
    using program = testProgram('2020-09-20')
    const { store, operations } = program
    await save(program, { answer: { ...days30, start: 'received' } })
    const { id } = await importAndRecord(program, file)
    const terms = async () => (await listAll(program)).map(({ dueOn }) => dueOn)
    expect(await terms()).toEqual(['2020-10-14', '2020-10-14'])

    // As an older reader left it: other line ends, and the day of receipt not seen.
    const [first, second] = store.found.idsOf(id)
    const { text } = store.documents.text(id)
    const older = text.replaceAll('Hoeveel ', 'Hoeveel\n')
    const source: SourceText = {
      media: 'txt',
      text: older,
      pages: [{ start: 0, end: older.length }],
      lines: [],
      warnings: [],
    }
    store.changes.change({ operation: 'documents.reread', label: { key: 'change.documents.reread' } }, () => {
      store.texts.replace(id, { source, furniture: [], maker: 'reader', reader: 1 })
      store.documents.setSources(id, [], {})
      for (const item of [first, second]) store.due.derive(item ?? 0, 'Elzenburg')
    })
    await operations.run('items.setStatus', { ids: [second ?? 0], status: 'afgedaan', on: '2020-09-20' })
    expect(await terms()).toEqual(['2020-10-11', '2020-10-11'])
    await operations.run('documents.reread', { ids: [id] })
    const { dueOn, events } = await operations.run('items.open', { id: first ?? 0 })
    expect(dueOn).toBe('2020-10-14')
    expect(events.at(-1)).toMatchObject({ kind: 'term', details: { from: '2020-10-11', to: '2020-10-14' } })
    expect((await operations.run('items.open', { id: second ?? 0 })).dueOn).toBe('2020-10-11')
    rmSync(folder, { recursive: true, force: true })
  })

  it('is the date that the source gives beside the item, where it does', async () => {
    using program = testProgram()
    await save(program, { answer: { ...days30, start: 'received' } })
    const { ids } = recordedItems(
      program,
      asked,
      [{ quote: asked, kind: 'question', ownDate: '2020-09-01' }],
      { kind: 'schriftelijke_vragen', dates: [roles.received] },
    )
    expect(await program.operations.run('items.why', { id: ids[0] ?? 0 })).toMatchObject({
      dueOn: '2020-10-01',
      start: { date: '2020-09-01', origin: 'lijst', instead: false },
    })
  })

  it('is none where the document has no date: then nothing is derived', async () => {
    using program = testProgram()
    await save(program, { answer: { ...days30, start: 'received' } })
    const id = question(program, { date: null, dateOrigin: 'unknown' })
    expect(await program.operations.run('items.why', { id })).toMatchObject({
      dueOn: null,
      certainty: 'none',
      start: null,
      steps: [{ text: 'Het document heeft geen datum, dus er is niets om vanaf te tellen.' }],
    })
  })
})

describe('an instrument of the municipality’s own', () => {
  const own = {
    name: 'Artikel 37-vragen',
    article: 'art. 37 Reglement van Orde',
    count: 5,
    unit: 'working_day' as const,
    itemKind: 'question' as const,
    documentKind: null,
    words: 'artikel 37',
  }

  it('goes before the common one in documents that say its words', async () => {
    using program = testProgram()
    await save(program, { answer: days30, own: [own] })
    const id = question(program, {}, `Vragen ex art. 37 RvO\n${asked}`)
    expect(await program.operations.run('items.why', { id })).toMatchObject({
      dueOn: '2020-09-18',
      rule: { name: 'Artikel 37-vragen', article: 'art. 37 Reglement van Orde' },
    })
    expect(await program.operations.run('items.why', { id: question(program) })).toMatchObject({
      dueOn: '2020-10-11',
    })
  })

  it('does not take artikel 3 for artikel 37', async () => {
    using program = testProgram()
    await save(program, { answer: days30, own: [{ ...own, words: 'art. 3' }] })
    const id = question(program, {}, `Vragen ex artikel 37 RvO\n${asked}`)
    expect(await program.operations.run('items.why', { id })).toMatchObject({ dueOn: '2020-10-11' })
  })
})

describe('a changed rule', () => {
  it('shows what moves before it does, moves it in one act, and says so in the history', async () => {
    using program = testProgram('2020-09-20')
    await save(program, { answer: days30 })
    const id = question(program)
    const { id: municipalityId } = await elzenburg(program)
    const rules = rulesWith({ answer: { ...days30, rolls: true } })
    const preview = await program.operations.run('municipalities.preview', {
      id: municipalityId,
      name: 'Elzenburg',
      rules,
    })
    expect(preview).toMatchObject([{ id, from: '2020-10-11', to: '2020-10-12' }])
    expect((await program.operations.run('items.open', { id })).dueOn).toBe('2020-10-11')

    expect(await save(program, rules, municipalityId)).toEqual({ id: municipalityId, moved: 1 })
    const moved = await program.operations.run('items.open', { id })
    expect(moved).toMatchObject({ dueOn: '2020-10-12', firstDueOn: '2020-10-11', certainty: 'derived' })
    expect(moved.events.at(-1)).toMatchObject({
      kind: 'term',
      note: 'De termijnen van Elzenburg zijn gewijzigd.',
      details: { from: '2020-10-11', to: '2020-10-12' },
    })
    expect(program.store.events.drifted()).toEqual([])

    await program.operations.run('app.undo', {})
    expect((await program.operations.run('items.open', { id })).dueOn).toBe('2020-10-11')
    expect((await elzenburg(program)).rules.answer).toEqual(days30)
    expect(program.store.events.drifted()).toEqual([])
  })

  it('leaves what is settled, extended or set by a person as it is', async () => {
    using program = testProgram('2020-09-20')
    await save(program, { answer: days30 })
    const [settled, extended, given, open] = [1, 2, 3, 4].map((nr) =>
      question(program, { subject: `Vragen ${nr}` }),
    )
    const { run } = program.operations
    await run('items.setStatus', { ids: [settled ?? 0], status: 'afgedaan', on: '2020-09-20' })
    await run('items.extend', { ids: [extended ?? 0], to: '2020-11-01', on: '2020-09-20', reason: 'Druk' })
    await run('items.setTerm', {
      ids: [given ?? 0],
      literal: null,
      dueOn: '2020-10-20',
      certainty: 'exact',
    })
    const { id } = await elzenburg(program)
    const rules = rulesWith({ answer: { ...days30, count: 4, unit: 'week' } })
    const preview = await run('municipalities.preview', { id, name: 'Elzenburg', rules })
    expect(preview.map((row) => row.id)).toEqual([open])
    expect(await save(program, rules, id)).toMatchObject({ moved: 1 })
    const dueOf = async (item: number | undefined) => (await run('items.open', { id: item ?? 0 })).dueOn
    expect([await dueOf(settled), await dueOf(extended), await dueOf(given), await dueOf(open)]).toEqual([
      '2020-10-11',
      '2020-11-01',
      '2020-10-20',
      '2020-10-09',
    ])
  })

  it('that names a meeting gives a conditional term its date, and takes it back with the meeting', async () => {
    using program = testProgram()
    await save(program, {})
    const promise = 'Bij de begroting komen wij hierop terug.'
    const { ids } = recordedItems(program, promise, [{ quote: promise, termLiteral: 'Bij de begroting' }])
    const read = async () => (await program.operations.run('items.open', { id: ids[0] ?? 0 })).dueOn
    expect(await read()).toBeNull()
    const { id } = await elzenburg(program)
    await save(program, { meetings: [{ name: 'begroting', on: '2026-11-12' }] }, id)
    expect(await read()).toBe('2026-11-12')
    await save(program, {}, id)
    expect(await read()).toBeNull()
  })

  it('changes nothing and leaves no line where nothing moves', async () => {
    using program = testProgram()
    await save(program, { answer: days30 })
    const id = question(program)
    const before = await program.operations.run('items.open', { id })
    const { id: municipalityId, rules } = await elzenburg(program)
    expect(await save(program, rules, municipalityId)).toMatchObject({ moved: 0 })
    expect(await save(program, { ...rules, motion: days30 }, municipalityId)).toMatchObject({ moved: 0 })
    expect(await program.operations.run('items.open', { id })).toEqual(before)
  })
})

describe('“waarom?”', () => {
  const promise = async (program: TestProgram) => {
    await importAndRecord(program, fixtureText('beantwoording'))
    const row = (await listAll(program)).find(({ kind, dueOn }) => kind === 'commitment' && dueOn)
    return row?.id ?? 0
  }

  it('of a rule is the computation, with the article and every step', async () => {
    using program = testProgram()
    await save(program, { answer: { ...days30, rolls: true } })
    expect(await program.operations.run('items.why', { id: question(program) })).toMatchObject({
      origin: 'rule',
      rule: { name: 'Beantwoording van vragen', article: 'art. 36 Reglement van Orde' },
      start: { date: '2020-09-11', origin: 'document', instead: false },
      steps: [
        { text: '11-09-2020 + 30 dagen = 11-10-2020 (zondag)', date: '2020-10-11' },
        { text: 'naar maandag 12-10-2020', date: '2020-10-12' },
      ],
      dueOn: '2020-10-12',
      earlier: [],
    })
  })

  it('of the words of the source is how they were read', async () => {
    using program = testProgram()
    const id = await promise(program)
    const why = await program.operations.run('items.why', { id })
    expect(why).toMatchObject({ origin: 'literal', dueOn: '2026-05-01', certainty: 'exact', start: null })
    expect(why.steps[0]?.text).toContain('1 mei 2026')
  })

  it('of a postponed date is from when to when and why, with every earlier date', async () => {
    using program = testProgram()
    const { run } = program.operations
    const id = await promise(program)
    const extend = (to: string, reason: string) =>
      run('items.extend', { ids: [id], to, on: '2026-05-20', reason })
    await extend('2026-09-30', 'De leverancier is later.')
    await extend('2026-12-01', '')
    const why = await run('items.why', { id })
    expect(why).toMatchObject({
      origin: 'extended',
      steps: [{ text: 'Uitgesteld van 30-09-2026 naar 01-12-2026, vastgelegd op 20-05-2026.' }],
      earlier: [
        { dueOn: '2026-05-01', because: 'uitgesteld: “De leverancier is later.”' },
        { dueOn: '2026-09-30', because: 'uitgesteld' },
      ],
    })
    await run('app.undo', {})
    const undone = await run('items.why', { id })
    expect(undone.steps[0]?.text).toBe(
      'Uitgesteld van 01-05-2026 naar 30-09-2026, vastgelegd op 20-05-2026. “De leverancier is later.”',
    )
  })

  it('of a date of the user is when it was given, and what it replaced', async () => {
    using program = testProgram()
    const id = await promise(program)
    await program.operations.run('items.setTerm', {
      ids: [id],
      literal: 'uiterlijk 1 mei 2026',
      dueOn: '2026-06-15',
      certainty: 'exact',
    })
    expect(await program.operations.run('items.why', { id })).toMatchObject({
      origin: 'given',
      steps: [{ text: 'Deze datum is op 20-05-2026 door u opgegeven, in plaats van 01-05-2026.' }],
    })
  })

  it('of no date says why there is none, and that a reminder is no term', async () => {
    using program = testProgram()
    const id = question(program)
    await program.operations.run('items.remind', { ids: [id], on: '2026-06-01' })
    const why = await program.operations.run('items.why', { id })
    expect(why).toMatchObject({ origin: 'none', dueOn: null, certainty: 'none', remindOn: '2026-06-01' })
    expect(why.steps[0]?.text).toContain('Er wordt niets verzonnen')
  })
})

describe('what was late on another day', () => {
  const lateOn = async (program: TestProgram, on: string) =>
    (await program.operations.run('items.listOn', { filter: { late: true }, on })).map(({ id }) => id)

  it('follows the term and the status that were in force on it', async () => {
    using program = testProgram('2026-06-20')
    const { run } = program.operations
    const quote = 'Wij informeren u vóór 2 mei 2026.'
    const { ids } = recordedItems(program, quote, [{ quote, termLiteral: 'vóór 2 mei 2026' }])
    await run('items.extend', { ids, to: '2026-05-31', on: '2026-05-10', reason: '' })
    await run('items.settle', {
      ids,
      on: '2026-06-10',
      scope: 'whole',
      how: null,
      evidence: { kind: 'none', note: 'gezien' },
    })
    for (const [on, late] of [
      ['2026-01-01', false],
      ['2026-05-01', false],
      ['2026-05-02', true],
      ['2026-05-09', true],
      ['2026-05-10', false],
      ['2026-05-31', false],
      ['2026-06-01', true],
      ['2026-06-10', false],
      ['2026-06-20', false],
    ] as const)
      expect([on, await lateOn(program, on)]).toEqual([on, late ? ids : []])
  })

  it('leaves out what was undone, and what was settled before it was written down here', async () => {
    using program = testProgram('2026-06-20')
    const { run } = program.operations
    const quote = 'Wij informeren u vóór 2 mei 2026.'
    const { ids } = recordedItems(program, quote, [{ quote, termLiteral: 'vóór 2 mei 2026' }])
    await run('items.extend', { ids, to: '2026-12-31', on: '2026-04-01', reason: 'vergissing' })
    expect(await lateOn(program, '2026-05-20')).toEqual([])
    await run('app.undo', {})
    expect(await lateOn(program, '2026-05-20')).toEqual(ids)
    await run('items.setStatus', { ids, status: 'afgedaan', on: '2026-05-15' })
    expect(await lateOn(program, '2026-05-14')).toEqual(ids)
    expect(await lateOn(program, '2026-05-20')).toEqual([])
  })

  it('is for any acts on the last day what is late today', async () => {
    const pick = fc.record({ act: fc.nat(5), day: fc.integer({ min: 1, max: 28 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(pick, { maxLength: 12 }), async (acts) => {
        using program = testProgram('2026-06-20')
        const { run } = program.operations
        const quote = 'Wij informeren u vóór 2 mei 2026.'
        const { ids } = recordedItems(program, quote, [{ quote, termLiteral: 'vóór 2 mei 2026' }])
        const [id] = ids
        if (id === undefined) throw new Error('no item')
        for (const { act, day } of acts) {
          const on = `2026-06-${String(Math.min(day, 20)).padStart(2, '0')}`
          const runs = [
            () => run('items.extend', { ids, to: `2026-07-${String(day).padStart(2, '0')}`, on, reason: '' }),
            () => run('items.setStatus', { ids, status: day % 2 ? 'afgedaan' : 'open', on }),
            () => run('items.judge', { ids, verdict: 'nagekomen' }),
            () => run('items.remind', { ids, on }),
            () => (program.store.changes.list(undefined).length > 1 ? run('app.undo', {}) : undefined),
            () => run('app.redo', {}),
          ]
          await Promise.resolve(runs[act]?.()).catch(() => {})
          if (program.store.items.find(id) === null) return
        }
        const now: InForce | null = program.store.items.inForce(id)
        const events = program.store.events.ofItem(id)
        expect(inForceOn(events, '9999-12-31')).toEqual(now)
        const rows = await run('items.listOn', { filter: { late: true }, on: '2026-06-20' })
        expect(rows.length > 0).toBe(isLate(program.store.items.row(id), '2026-06-20'))
      }),
      { numRuns: 25 },
    )
  })
})

describe('no date is ever invented', () => {
  it('by saving any rules: what has no term in its words and no rule for its kind stays without', async () => {
    using program = testProgram()
    await save(program, {})
    const { id } = await elzenburg(program)
    const text = 'Wij komen hier tijdig op terug. Wij zeggen toe het te bezien.'
    const { ids } = recordedItems(program, text, [
      { quote: 'Wij komen hier tijdig op terug.', termLiteral: 'tijdig' },
      { quote: 'Wij zeggen toe het te bezien.' },
    ])
    const term = fc.record({
      article: fc.constant(''),
      count: fc.integer({ min: 1, max: 100 }),
      unit: fc.constantFrom('day' as const, 'week' as const, 'working_day' as const),
      rolls: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(term, term, async (answer, motion) => {
        await save(program, { answer, motion, adviceReaction: answer }, id)
        for (const item of ids)
          expect(await program.operations.run('items.why', { id: item })).toMatchObject({
            dueOn: null,
            certainty: 'none',
          })
      }),
      { numRuns: 20 },
    )
  })
})
