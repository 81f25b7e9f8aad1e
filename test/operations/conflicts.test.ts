import { expect, it } from 'vitest'
import { wordsOf } from '../../electron/briefing/block.ts'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { conflictsText, discreetConflicts } from '../../shared/conflicts-text.ts'
import { defaultTermRules } from '../../shared/terms.ts'
import { fixtureText, importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const today = '2026-03-01'
const dossierWith = async ({ operations }: TestProgram, documentIds: number[], name = 'Speeltuin') =>
  (await operations.run('dossiers.create', { name, documentIds })).id
const inDossier = ({ operations }: TestProgram, dossierId: number) =>
  operations.run('conflicts.list', { dossierId })
const ofKind = async (program: TestProgram, dossierId: number, kind: string) =>
  (await inDossier(program, dossierId)).filter((one) => one.kind === kind)

const promiseText =
  'Het college informeert u in het tweede kwartaal over de keuze voor de leverancier van hulpmiddelen.'
const decisionText = 'De keuze voor een leverancier van hulpmiddelen valt uiterlijk 1 juni 2026.'

const twoLetters = (program: TestProgram) => {
  const promise = recordedItems(program, promiseText, [
    { quote: promiseText, termLiteral: 'in het tweede kwartaal' },
  ])
  const decision = recordedItems(
    program,
    decisionText,
    [{ quote: decisionText, kind: 'decision_moment', termLiteral: 'uiterlijk 1 juni 2026' }],
    { subject: 'Agenda van de raad', date: '2026-02-10' },
  )
  return { promise, decision }
}

it('warns across two documents of one dossier, with dates, days, words and both quotes', async () => {
  using program = testProgram(today)
  const { promise, decision } = twoLetters(program)
  const dossierId = await dossierWith(program, [promise.documentId, decision.documentId])
  const [warning, ...more] = await inDossier(program, dossierId)
  expect(more).toEqual([])
  expect(warning).toMatchObject({
    key: `answer_after_decision:${promise.ids[0]}:${decision.ids[0]}`,
    certain: false,
    items: [{ dueOn: '2026-06-30' }, { dueOn: '2026-06-01' }],
    passages: [{ quote: promiseText }, { quote: decisionText }],
    judgement: null,
  })
  expect(warning?.reasons.join('\n')).toContain(
    'uiterlijk 30-06-2026 (afgeleid uit ‘in het tweede kwartaal’)',
  )
  expect(warning?.reasons.join('\n')).toContain('29 dagen later')
  expect(warning?.reasons.join('\n')).toContain('leverancier')
})

it('says nothing of two documents that share no dossier and no link, until a person links them', async () => {
  using program = testProgram(today)
  const { promise, decision } = twoLetters(program)
  const [promiseId, decisionId] = [promise.ids[0] ?? 0, decision.ids[0] ?? 0]
  const dossierId = await dossierWith(program, [promise.documentId])
  expect(await inDossier(program, dossierId)).toEqual([])
  await program.operations.run('links.add', {
    kind: 'zelfde_onderwerp',
    from: { itemId: promiseId, range: null },
    to: { itemId: decisionId, range: null },
    scope: 'whole',
    note: '',
  })
  expect(await inDossier(program, dossierId)).toHaveLength(1)
  expect(await program.operations.run('conflicts.list', { itemId: decisionId })).toHaveLength(1)
})

it('is certain once the decision has been taken while the promise stands open, and gone once that is settled', async () => {
  using program = testProgram('2026-06-10')
  const { promise, decision } = twoLetters(program)
  const dossierId = await dossierWith(program, [promise.documentId, decision.documentId])
  expect(await inDossier(program, dossierId)).toMatchObject([{ certain: true }])
  await program.operations.run('items.settle', {
    ids: promise.ids,
    on: '2026-06-10',
    scope: 'whole',
    how: null,
    evidence: { kind: 'none', note: 'Gezien' },
  })
  expect(await inDossier(program, dossierId)).toEqual([])
})

it('stays judged, takes that back, and undoes each with one act', async () => {
  using program = testProgram(today)
  const { promise, decision } = twoLetters(program)
  const dossierId = await dossierWith(program, [promise.documentId, decision.documentId])
  const { run } = program.operations
  const judgement = async () => (await inDossier(program, dossierId))[0]?.judgement?.note ?? null
  const key = `answer_after_decision:${promise.ids[0]}:${decision.ids[0]}`
  await run('conflicts.judge', { key, note: 'De keuze is al gemaakt', wrong: true })
  expect(await judgement()).toBe('De keuze is al gemaakt')
  await run('app.undo', {})
  expect(await judgement()).toBeNull()
  await run('app.redo', {})
  expect(await judgement()).toBe('De keuze is al gemaakt')
  await run('items.extend', { ids: promise.ids, to: '2026-09-01', on: today, reason: '' })
  expect(await judgement()).toBe('De keuze is al gemaakt')
  await run('conflicts.judge', { key, note: '', wrong: false })
  expect(await judgement()).toBeNull()
  await run('app.undo', {})
  expect(await judgement()).toBe('De keuze is al gemaakt')
  expect((await run('data.check', {})).findings).toEqual([])
})

it('prints a warning in the briefing, and only counts it once it is judged', async () => {
  using program = testProgram(today)
  const { promise, decision } = twoLetters(program)
  const dossierId = await dossierWith(program, [promise.documentId, decision.documentId])
  const printed = () => {
    const data = program.store.briefings.data(dossierId, today, '2026-03-01T08:00:00Z')
    return wordsOf(composeBriefing({ ...data, kpis: [], drafts: [], proposals: [], since: null })).replaceAll(
      '\u00a0',
      ' ',
    )
  }
  expect(printed()).toContain('Kan na het besluit komen')
  const [warning] = await inDossier(program, dossierId)
  await program.operations.run('conflicts.judge', { key: warning?.key ?? '', note: '', wrong: true })
  expect(printed()).not.toContain('Kan na het besluit komen')
  expect(printed()).toContain('1 andere hebt u beoordeeld (klopt niet) en staat er niet bij')
})

it('warns of a link that a person made between two answers, and of linked answers that differ', async () => {
  using program = testProgram(today)
  const [first, second] = [
    'Vraag 1: Zijn er wachtlijsten? Antwoord: Nee, er zijn 12 cliënten die wachten op een hulpmiddel.',
    'Vraag 4: Zijn er wachtlijsten? Antwoord: Ja, er zijn 31 cliënten die wachten op een hulpmiddel.',
  ]
  const asked = (text: string, date: string) =>
    recordedItems(
      program,
      text,
      [
        {
          quote: text.slice(0, text.indexOf(' Antwoord')),
          kind: 'question',
          answers: [{ start: text.indexOf('Antwoord'), end: text.length }],
          answerText: text.slice(text.indexOf('Antwoord')),
        },
      ],
      { kind: 'beantwoording', date, subject: `Antwoorden van ${date}` },
    )
  const [a, b] = [asked(first, '2025-05-01'), asked(second, '2026-01-10')]
  const dossierId = await dossierWith(program, [a.documentId, b.documentId])
  const link = async (kind: 'herhaalt' | 'spreekt_tegen') =>
    program.operations.run('links.add', {
      kind,
      from: { itemId: b.ids[0] ?? 0, range: null },
      to: { itemId: a.ids[0] ?? 0, range: null },
      scope: 'whole',
      note: '',
    })
  expect(await ofKind(program, dossierId, 'contradicts')).toEqual([])
  await link('herhaalt')
  const [proposed] = await ofKind(program, dossierId, 'contradicts')
  expect(proposed).toMatchObject({ certain: false, items: [{ id: a.ids[0] }, { id: b.ids[0] }] })
  expect(proposed?.passages.map(({ quote }) => quote.slice(0, 14))).toEqual([
    'Antwoord: Nee,',
    'Antwoord: Ja, ',
  ])
  expect(proposed?.reasons).toContain('Het ene antwoord begint met ‘Nee’, het andere met ‘Ja’.')
  expect(proposed?.reasons).toContain('Een ander getal bij ‘cliënten’: ‘12 cliënten’ en ‘31 cliënten’.')
  await link('spreekt_tegen')
  expect(await ofKind(program, dossierId, 'contradicts')).toMatchObject([
    { key: proposed?.key, certain: true },
  ])
})

it('warns of a motion held over within thirty days of its day, and never lets it lapse by itself', async () => {
  using program = testProgram(today)
  const text = 'Motie M12 Een speeltuin voor iedereen. Verzoekt het college een plan te maken.'
  const { documentId, ids } = recordedItems(program, text, [{ quote: text, kind: 'motion' }], {
    kind: 'motie',
  })
  const dossierId = await dossierWith(program, [documentId])
  const hold = (until: string) => program.operations.run('motions.hold', { ids, until, on: today })
  await hold('2026-04-01')
  expect(await inDossier(program, dossierId)).toEqual([])
  await hold('2026-03-31')
  expect(await inDossier(program, dossierId)).toMatchObject([{ kind: 'held_over_lapses', certain: false }])
  await hold('2026-02-28')
  expect(await inDossier(program, dossierId)).toMatchObject([{ kind: 'held_over_lapses', certain: true }])
  await program.operations.run('motions.lapse', { ids, on: today })
  expect(await inDossier(program, dossierId)).toEqual([])
})

it('warns of a term in a recess of its municipality, and names the first meeting after it', async () => {
  using program = testProgram(today)
  const text = 'Wij sturen u de evaluatie van de speeltuin uiterlijk 20 juli 2026.'
  const { documentId } = recordedItems(program, text, [
    { quote: text, termLiteral: 'uiterlijk 20 juli 2026' },
  ])
  const dossierId = await dossierWith(program, [documentId])
  expect(await inDossier(program, dossierId)).toEqual([])
  const municipality = (await program.operations.run('municipalities.list', {})).find(
    ({ name }) => name === 'Elzenburg',
  )
  await program.operations.run('municipalities.save', {
    id: municipality?.id ?? null,
    name: 'Elzenburg',
    rules: {
      ...defaultTermRules,
      recesses: [{ name: 'zomerreces', from: '2026-07-11', to: '2026-08-23' }],
      meetings: [{ name: 'raad', on: '2026-09-03' }],
    },
  })
  const [warning] = await inDossier(program, dossierId)
  expect(warning).toMatchObject({ kind: 'term_in_recess', certain: true })
  expect(warning?.reasons.at(-1)).toContain('03-09-2026')
})

it('warns of the same promise made twice with different terms', async () => {
  using program = testProgram(today)
  const promised = (term: string) =>
    `De wethouder zegt toe de evaluatie van het speelbeleid met alle wijkpanels ${term} naar de raad te sturen.`
  const make = (term: string, date: string) =>
    recordedItems(program, promised(term), [{ quote: promised(term), termLiteral: term, holder: 'Jansen' }], {
      date,
      subject: `Brief van ${date}`,
    })
  const first = make('uiterlijk 1 mei 2026', '2026-01-10')
  const second = make('uiterlijk 1 oktober 2026', '2026-02-10')
  const dossierId = await dossierWith(program, [first.documentId, second.documentId])
  const [warning, ...more] = await inDossier(program, dossierId)
  expect(more).toEqual([])
  expect(warning).toMatchObject({
    kind: 'two_terms',
    certain: false,
    items: [{ id: first.ids[0] }, { id: second.ids[0] }],
  })
  await program.operations.run('links.add', {
    kind: 'verlengt_termijn_van',
    from: { itemId: second.ids[0] ?? 0, range: null },
    to: { itemId: first.ids[0] ?? 0, range: null },
    scope: 'whole',
    note: '',
  })
  expect(await inDossier(program, dossierId)).toEqual([])
})

it('gives no warning of a document whose day is not known', async () => {
  using program = testProgram('2026-01-20')
  const document = await importAndRecord(program, fixtureText('brief-zonder-datum'))
  const dossierId = await dossierWith(program, [document.id])
  expect(await inDossier(program, dossierId)).toEqual([])
  await program.operations.run('documents.describe', { id: document.id, date: '2026-01-15' })
  // One promise ends with the quarter, the other with the start of the summer recess: both after the decision.
  expect((await inDossier(program, dossierId)).map(({ kind }) => kind)).toEqual([
    'answer_after_decision',
    'answer_after_decision',
  ])
})

it('says nothing on the command line of a secret document, and counts what it left out', async () => {
  using program = testProgram(today)
  const { promise, decision } = twoLetters(program)
  const dossierId = await dossierWith(program, [promise.documentId, decision.documentId])
  await program.operations.run('documents.describe', { id: promise.documentId, confidentiality: 'geheim' })
  const all = await inDossier(program, dossierId)
  const levelOf = (id: number) => program.store.documents.row(id).confidentiality
  const { conflicts, leftOut } = discreetConflicts(all, levelOf, false)
  expect(conflictsText(conflicts, leftOut)).not.toContain('leverancier')
  expect(leftOut).toBe(1)
  expect(conflictsText(discreetConflicts(all, levelOf, true).conflicts, 0)).toContain(promiseText)
  const data = program.store.briefings.data(dossierId, today, '2026-03-01T08:00:00Z')
  expect(
    wordsOf(composeBriefing({ ...data, kpis: [], drafts: [], proposals: [], since: null })),
  ).not.toContain(promiseText)
})

it('says a judgement of just after midnight on the day where the user is', async () => {
  using program = testProgram(today)
  const { promise, decision } = twoLetters(program)
  const dossierId = await dossierWith(program, [promise.documentId, decision.documentId])
  const all = await inDossier(program, dossierId)
  const judgement = { at: '2026-05-19T22:30:00.000Z', note: 'Al gemaakt', wrong: true }
  const zone = process.env.TZ
  process.env.TZ = 'Europe/Amsterdam'
  try {
    const text = conflictsText(
      all.map((one) => ({ ...one, judgement })),
      0,
    )
    expect(text).toContain('20-05-2026')
    expect(text).not.toContain('19-05-2026')
  } finally {
    process.env.TZ = zone
  }
})
