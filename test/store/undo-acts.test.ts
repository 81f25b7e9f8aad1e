import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OperationName } from '../../shared/contract.ts'
import { executions, reactions } from '../../shared/records/item.ts'
import { Refusal } from '../../shared/refusal.ts'
import { fixtureText, importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

/** All that is known of every item and letter, but for histories, which only grow. */
const known = async (program: TestProgram) => {
  const { operations, store } = program
  const { run } = operations
  const rows = await listAll(program)
  const items = await Promise.all(
    rows.map(async ({ id, kind }) => {
      const { events: _, ...item } = await run('items.open', { id })
      const links = await run('links.ofItem', { id, offset: 0, limit: 500 })
      const motion = kind === 'motion' ? await run('motions.open', { id }) : null
      return { item, links, motion, kpis: await run('kpis.ofItem', { id }) }
    }),
  )
  const letters = await Promise.all(
    // When it was last touched and what it said before only grow.
    (await run('drafts.list', {})).map(async ({ id }) => ({
      ...(await run('drafts.open', { id })),
      changedAt: '',
      versions: [],
    })),
  )
  return {
    items,
    letters,
    listed: store.lists.ofIds(rows.map(({ id }) => id)),
    documents: await run('documents.list', {}),
    bin: await run('documents.list', { state: 'trashed' }),
    dossiers: await run('dossiers.list', {}),
    missing: [await run('missing.list', {}), await run('missing.list', { settled: true })],
    views: await run('views.list', {}),
    saved: await run('search.saved', {}),
    templates: [await run('templates.list', {}), await run('briefings.templates', {})],
    municipalities: await run('municipalities.list', {}),
    profiles: await run('profiles.list', {}),
  }
}

/** A letter with nothing left to fill in. */
const written = Object.fromEntries(
  ['sender', 'addressee', 'place', 'reference', 'subject', 'opening', 'closing', 'signature'].map((part) => [
    part,
    'Woorden van de fractie',
  ]),
)

type Act = (program: TestProgram, pick: number) => Promise<unknown>
const list = path.join(import.meta.dirname, '../fixtures/lists/moties-en-toezeggingen.csv')
const on = '2026-05-20'

/** The acts that one run is made of; many of them can't be done on what is there, and must then change nothing. */
const acts = {
  'lists.import': async ({ operations }) =>
    operations.run('lists.import', { file: list, municipality: 'Dijkwaard', itemKind: 'commitment' }),
  'items.addParts': async (p, pick) =>
    p.operations.run('items.addParts', {
      id: item(p, pick),
      parts: [{ title: 'Deel een' }, { title: 'Deel twee' }],
    }),
  'items.holdingAnswer': async (p, pick) =>
    p.operations.run('items.holdingAnswer', {
      ids: [item(p, pick)],
      on,
      to: pick % 2 ? '2026-07-01' : null,
      reason: 'later',
      passage: words(p, pick),
    }),
  'items.proposeSettlement': async (p, pick) =>
    p.operations.run('items.proposeSettlement', {
      ids: [item(p, pick)],
      by: 'college',
      on,
      words: 'Afgehandeld',
      passage: words(p, pick),
    }),
  'items.decideSettlement': async (p, pick) => {
    const decision = (['settled', 'partly', 'new_term', 'kept_open'] as const)[pick % 4] ?? 'settled'
    return p.operations.run('items.decideSettlement', {
      ids: [item(p, pick)],
      by: 'de raad',
      on,
      decision,
      how: null,
      dueOn: decision === 'new_term' ? '2026-09-01' : null,
      note: '',
    })
  },
  'items.withdraw': async (p, pick) =>
    p.operations.run('items.withdraw', { ids: [ofKind(p, pick, 'question')], on, note: 'ingetrokken' }),
  'portfolios.transfer': async (p, pick) =>
    p.operations.run('portfolios.transfer', {
      municipality: null,
      from: pick % 2 ? 'Jansen' : 'De Wit',
      to: pick % 2 ? 'De Wit' : 'Jansen',
      on,
    }),
  'items.assign': async (p, pick) =>
    p.operations.run('items.assign', { ids: [item(p, pick)], holder: pick % 3 ? 'Jansen' : 'De Wit' }),
  'items.setTerm': async (p, pick) =>
    p.operations.run('items.setTerm', {
      ids: [item(p, pick)],
      literal: 'voor de zomer',
      dueOn: '2026-06-30',
      certainty: 'derived',
    }),
  'items.setStatus': async (p, pick) =>
    p.operations.run('items.setStatus', {
      ids: [item(p, pick)],
      status: (['open', 'in_behandeling', 'afgedaan', 'vervallen'] as const)[pick % 4] ?? 'open',
      on,
      words: 'Loopt',
    }),
  'items.addEvidence': async (p, pick) =>
    p.operations.run('items.addEvidence', { ids: [item(p, pick)], range: words(p, pick) }),
  'items.note': async (p, pick) =>
    p.operations.run('items.note', { ids: [item(p, pick)], note: `Notitie ${pick}` }),
  'items.remind': async (p, pick) =>
    p.operations.run('items.remind', { ids: [item(p, pick)], on: pick % 2 ? '2026-06-10' : null }),
  'kpis.create': async (p, pick) =>
    p.operations.run('kpis.create', {
      itemId: item(p, pick),
      title: `Klachten ${pick}`,
      unit: '%',
      norm: 1,
      side: 'most',
      table: null,
    }),
  'kpis.describe': async (p, pick) =>
    p.operations.run('kpis.describe', {
      id: kpi(p, pick),
      title: 'Anders',
      unit: '%',
      norm: 2 + (pick % 2) / 3,
      side: 'least',
      table: null,
    }),
  'kpis.measure': async (p, pick) =>
    p.operations.run('kpis.measure', {
      kpiId: kpi(p, pick),
      period: `2026-0${1 + (pick % 3)}-01`,
      label: `maand ${pick % 3}`,
      value: pick / 7,
      passage: pick % 2 ? words(p, pick) : null,
    }),
  'kpis.unmeasure': async (p, pick) =>
    p.operations.run('kpis.unmeasure', {
      id: p.store.kpis.list(null).flatMap(({ measurements }) => measurements)[0]?.id ?? pick + 1,
    }),
  'kpis.remove': async (p, pick) => p.operations.run('kpis.remove', { id: kpi(p, pick) }),
  'doubles.take': async (p) => {
    const [double] = await p.operations.run('doubles.list', { dossierId: null })
    return p.operations.run('doubles.take', {
      pairs: [{ keepId: double?.keep.item.id ?? 1, otherId: double?.other.item.id ?? 2 }],
    })
  },
  'missing.tie': async (p, pick) =>
    p.operations.run('missing.tie', {
      pairs: [{ id: missing(p, pick), documentId: pick % 4 ? document(p, pick) : null }],
    }),
  'missing.reject': async (p, pick) =>
    p.operations.run('missing.reject', {
      id: missing(p, pick),
      documentId: document(p, pick),
      rejected: pick % 2 === 0,
    }),
  'missing.makeItem': async (p, pick) =>
    p.operations.run('missing.makeItem', { id: missing(p, pick), kind: pick % 2 ? 'motion' : 'commitment' }),
  'missing.drop': async (p, pick) =>
    p.operations.run('missing.drop', { id: missing(p, pick), dropped: pick % 3 > 0 }),
  'motions.vote': async (p, pick) =>
    p.operations.run('motions.vote', {
      id: motion(p, pick),
      on,
      votes: [{ group: 'Elan', vote: 'voor', for: pick % 9, against: null }],
    }),
  'motions.execute': async (p, pick) =>
    p.operations.run('motions.execute', {
      ids: [motion(p, pick)],
      execution: executions[pick % executions.length] ?? 'onbekend',
      words: 'gedaan',
      passage: words(p, pick),
      on,
    }),
  'motions.hold': async (p, pick) =>
    p.operations.run('motions.hold', { ids: [motion(p, pick)], until: pick % 2 ? '2026-10-01' : null, on }),
  'motions.lapse': async (p, pick) => p.operations.run('motions.lapse', { ids: [motion(p, pick)], on }),
  'motions.withdraw': async (p, pick) =>
    p.operations.run('motions.withdraw', {
      ids: [motion(p, pick)],
      on,
      commitmentId: pick % 2 ? item(p, pick) : null,
    }),
  'motions.settlePoints': async (p, pick) => {
    const point = p.store.items.children(motion(p, pick))[0]
    return p.operations.run('motions.settlePoints', {
      id: motion(p, pick),
      on,
      how: null,
      points: [{ id: point?.id ?? 1, scope: pick % 2 ? 'whole' : 'part', range: words(p, pick) }],
    })
  },
  'items.setOutcome': async (p, pick) =>
    p.operations.run('items.setOutcome', {
      ids: [motion(p, pick)],
      outcome: (['aangenomen', 'verworpen', 'ingetrokken'] as const)[pick % 3] ?? 'aangenomen',
      on,
    }),
  'advice.react': async (p, pick) => {
    const id = ofKind(p, pick, 'advice_point')
    return p.operations.run('advice.react', {
      documentId: p.store.items.row(id).documentId,
      on: pick % 2 ? on : null,
      points: [
        {
          id,
          reaction: reactions[pick % reactions.length] ?? 'in_beraad',
          reason: 'omdat',
          passage: words(p, pick),
        },
      ],
    })
  },
  'links.add': async (p, pick) =>
    p.operations.run('links.add', {
      kind: (['herhaalt', 'beantwoordt', 'doet_af'] as const)[pick % 3] ?? 'herhaalt',
      from: { itemId: item(p, pick), range: null },
      to: pick % 2 ? { itemId: item(p, pick + 1), range: null } : { itemId: null, range: words(p, pick) },
      scope: 'whole',
      note: 'nb',
    }),
  'links.change': async (p, pick) =>
    p.operations.run('links.change', { id: 1 + (pick % 4), kind: 'wijzigt', turned: pick % 2 === 0 }),
  'links.remove': async (p, pick) => p.operations.run('links.remove', { ids: [1 + (pick % 4)] }),
  'drafts.create': async (p, pick) =>
    p.operations.run('drafts.create', {
      kind: (['advice', 'questions', 'reminder'] as const)[pick % 3] ?? 'advice',
      title: `Brief ${pick}`,
      municipality: null,
      dossierId: null,
      requestId: null,
      itemIds: [item(p, pick)],
      templateId: null,
    }),
  'drafts.addPoint': async (p, pick) =>
    p.operations.run('drafts.addPoint', {
      draftId: 1 + (pick % 2),
      position: pick % 3,
      text: 'Meet dit.',
      range: words(p, pick),
    }),
  'drafts.movePoint': async (p, pick) =>
    p.operations.run('drafts.movePoint', { id: 1 + (pick % 4), position: pick % 3 }),
  'drafts.changePoint': async (p, pick) =>
    p.operations.run('drafts.changePoint', {
      id: 1 + (pick % 4),
      text: `Anders ${pick}`,
      stay: pick % 2 ? 'zelfde' : undefined,
    }),
  'drafts.change': async (p, pick) =>
    p.operations.run('drafts.change', {
      id: 1 + (pick % 2),
      title: `Titel ${pick}`,
      parts: written,
    }),
  'drafts.send': async (p) => p.operations.run('drafts.send', { id: 1, on }),
  'drafts.remove': async (p, pick) => p.operations.run('drafts.remove', { id: 1 + (pick % 2) }),
  'search.save': async (p, pick) =>
    p.operations.run('search.save', {
      id: null,
      name: `Zoek ${pick % 3}`,
      text: 'speeltuin',
      filter: {},
      order: 'newest',
    }),
  'documents.trash': async (p, pick) => p.operations.run('documents.trash', { id: document(p, pick) }),
  'documents.restore': async (p, pick) => p.operations.run('documents.restore', { id: 1 + (pick % 5) }),
  'dossiers.create': async (p, pick) =>
    p.operations.run('dossiers.create', { name: `Dossier ${pick % 3}`, itemIds: [item(p, pick)] }),
  'log.reverse': async (p, pick) => {
    const { entries } = await p.operations.run('log.list', { limit: 50 })
    const all = entries.flatMap(({ events }) => events)
    return p.operations.run('log.reverse', { eventId: all[pick % Math.max(1, all.length)]?.id ?? 1 })
  },
} satisfies Readonly<Partial<Record<OperationName, Act>>>

const recorded = ({ store }: TestProgram) => store.documents.list('recorded')
const document = (program: TestProgram, pick: number) =>
  recorded(program)[pick % Math.max(1, recorded(program).length)]?.id ?? 1
const itemsOf = (program: TestProgram) =>
  recorded(program).flatMap(({ id }) =>
    program.store.found.ofDocument(id).filter(({ state }) => state === 'recorded'),
  )
const item = (program: TestProgram, pick: number) =>
  itemsOf(program)[pick % Math.max(1, itemsOf(program).length)]?.id ?? 1
const ofKind = (program: TestProgram, pick: number, kind: string) => {
  const all = itemsOf(program).filter((one) => one.kind === kind)
  return all[pick % Math.max(1, all.length)]?.id ?? 1
}
const motion = (program: TestProgram, pick: number) => ofKind(program, pick, 'motion')
const missing = ({ store }: TestProgram, pick: number) => {
  const all = store.documents.list().flatMap(({ id }) => store.missing.ofDocument(id))
  return all[pick % Math.max(1, all.length)]?.id ?? 1
}
const kpi = ({ store }: TestProgram, pick: number) =>
  store.kpis.list(null)[pick % Math.max(1, store.kpis.list(null).length)]?.id ?? 1
const words = (program: TestProgram, pick: number) => ({
  documentId: document(program, pick),
  start: 10 + (pick % 20),
  end: 40 + (pick % 20),
})

const council =
  'Motie groen. Draagt op een boom te planten. Draagt op een pad te maken. Wij adviseren een bank. Wij zeggen toe de goot te maken.'
/** Two papers that say the same: a motion with its points, a point of advice and a commitment. */
const motionAndAdvice = (program: TestProgram) => {
  for (const subject of ['Besluiten', 'Besluiten nog eens']) {
    const { ids } = recordedItems(
      program,
      council,
      [
        { quote: 'Motie groen.', kind: 'motion', title: 'Motie groen' },
        { quote: 'Wij adviseren een bank.', kind: 'advice_point' },
        { quote: 'Wij zeggen toe de goot te maken.', holder: 'Jansen' },
      ],
      { subject },
    )
    recordedItems(
      program,
      council,
      ['Draagt op een boom te planten.', 'Draagt op een pad te maken.'].map((quote) => ({
        quote,
        kind: 'dictum_point',
        parentId: Number(ids[0]),
      })),
      { subject: `Punten: ${subject}` },
    )
  }
}

/** A KPI with a number, a letter with a point, and a reference to what isn't here. */
const kpiLetterAndMissing = async (program: TestProgram) => {
  const { run } = program.operations
  const file = path.join(program.folder, 'paden.txt')
  const about = 'Gemeente Elzenburg\nDatum: 3 februari 2026\nOnderwerp: Paden\n\n'
  writeFileSync(
    file,
    `${about}In de motie 'Groene paden' van 3 juli 2017 is om een plan gevraagd. Wij zeggen toe dat plan voor 1 mei 2026 te sturen.\n`,
  )
  await importAndRecord(program, file)
  const { id } = await run('kpis.create', {
    itemId: item(program, 3),
    title: 'Klachten',
    unit: '%',
    norm: 1,
    side: 'most',
    table: null,
  })
  await run('kpis.measure', {
    kpiId: id,
    period: '2026-01-01',
    label: 'januari 2026',
    value: 1.5,
    passage: words(program, 1),
  })
  await run('drafts.create', {
    kind: 'questions',
    title: 'Brief',
    municipality: null,
    dossierId: null,
    requestId: null,
    itemIds: [item(program, 2), item(program, 4)],
    templateId: null,
  })
  await run('drafts.change', { id: 1, parts: written })
}

const steps = fc.tuple(fc.nat(50), fc.constantFrom(...Object.values<Act>(acts)))

it('undoes and does again every act of follow-up, register, motions, advice, letters and lists, whatever they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 8, maxLength: 25, size: 'max' }), async (chosen) => {
      using program = testProgram()
      const { run } = program.operations
      for (const name of ['beantwoording', 'raadsbrief']) await importAndRecord(program, fixtureText(name))
      motionAndAdvice(program)
      await kpiLetterAndMissing(program)
      const begun = (await run('app.changes', {})).length
      const before = await known(program)
      for (const [pick, act] of chosen)
        await act(program, pick).catch((error: unknown) => {
          // Many random acts can't be done; that they change nothing then is part of what is tested.
          if (!(error instanceof Refusal)) throw error
        })
      const after = await known(program)
      const done = (await run('app.changes', {})).length - begun
      for (let undone = 0; undone < done; undone += 1) await run('app.undo', {})
      expect(await known(program)).toEqual(before)
      expect((await run('data.check', {})).findings).toEqual([])
      for (let redone = 0; redone < done; redone += 1) await run('app.redo', {})
      expect(await known(program)).toEqual(after)
      expect((await run('data.check', {})).findings).toEqual([])
    }),
    {
      numRuns: Number(process.env.UNDO_RUNS ?? 5),
      endOnFailure: true,
      ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
    },
  )
}, 300_000)
