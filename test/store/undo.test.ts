import fc from 'fast-check'
import { expect, it } from 'vitest'
import { verdicts } from '../../shared/records/item.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { defaultTermRules } from '../../shared/terms.ts'
import { fixtureText, importOne, type TestProgram, testProgram } from '../fixtures/program.ts'

/** All that a user sees, but for histories, which only grow. */
const visible = async ({ operations, store }: TestProgram) => ({
  documents: await operations.run('documents.list', {}),
  bin: await operations.run('documents.list', { state: 'trashed' }),
  dossiers: await operations.run('dossiers.list', {}),
  municipalities: await operations.run('municipalities.list', {}),
  found: store.documents.list().map(({ id }) => store.found.ofDocument(id)),
  texts: store.documents
    .list()
    .map(({ id }) => [store.documents.text(id), store.texts.earlier(id), store.texts.moved(id)]),
  profiles: await operations.run('profiles.list', {}),
  items: (
    await operations.run('items.list', {
      filter: {},
      order: { column: 'number', descending: false },
      offset: 0,
      limit: 500,
    })
  ).rows,
})

/** Puts a text in force as another reader would have made it: in other lines, and with some other words. */
const readOtherwise = ({ store }: TestProgram, id: number, pick: number) => {
  const text = store.documents
    .text(id)
    .text.split(' ')
    .map((word, index) => (index % (7 + pick) === 3 ? 'anders' : index % 9 === 0 ? `${word}\n` : word))
    .join(' ')
  const source: SourceText = {
    media: 'txt',
    text,
    pages: [{ start: 0, end: text.length }],
    lines: [],
    warnings: [],
  }
  store.changes.change({ operation: 'documents.reread', label: { key: 'change.documents.reread' } }, () =>
    store.texts.replace(id, { source, furniture: [], maker: 'reader', reader: 1 }),
  )
}

type Step = (program: TestProgram) => Promise<unknown>
const someItem = ({ store }: TestProgram, pick: number) => {
  const all = store.documents.list().flatMap(({ id }) => store.found.ofDocument(id))
  return all[pick % Math.max(1, all.length)]
}
const steps: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(50), fc.nat(14))
  .map(([pick, act]) => async (program: TestProgram) => {
    const { operations, store } = program
    const item = someItem(program, pick)
    const document = store.documents.list()[pick % Math.max(1, store.documents.list().length)]
    const dossier = store.dossiers.names()[0]
    const ids = [item?.id ?? 1]
    const acts: readonly (() => Promise<unknown>)[] = [
      () =>
        operations.run('documents.import', {
          files: [fixtureText(['beantwoording', 'raadsbrief', 'brief-zonder-datum'][pick % 3] ?? '')],
        }),
      () => operations.run('documents.record', { id: document?.id ?? 1, accept: 'all' }),
      () => operations.run('found.drop', { ids }),
      () => operations.run('found.accept', { ids }),
      () => operations.run('found.split', { id: ids[0] ?? 1, at: (item?.start ?? 0) + 9 }),
      () =>
        operations.run('documents.describe', { id: document?.id ?? 1, date: `2026-02-0${1 + (pick % 9)}` }),
      () => operations.run('items.judge', { ids, verdict: verdicts[pick % verdicts.length] ?? 'nagekomen' }),
      () => operations.run('items.extend', { ids, to: '2026-12-01', on: '2026-05-20', reason: 'later' }),
      () =>
        operations.run('items.settle', {
          ids,
          on: '2026-05-20',
          scope: pick % 2 ? 'whole' : 'part',
          how: null,
          evidence: { kind: 'none', note: 'gezien' },
        }),
      () => operations.run('dossiers.create', { name: `Dossier ${pick % 3}` }),
      () =>
        operations.run('dossiers.put', {
          id: dossier?.id ?? 1,
          documentIds: document ? [document.id] : [],
          itemIds: [],
          present: pick % 2 === 0,
        }),
      () => operations.run('documents.trash', { id: document?.id ?? 1 }),
      async () => readOtherwise(program, document?.id ?? 1, pick),
      () => operations.run('documents.reread', { ids: [document?.id ?? 1] }),
      () => operations.run('profiles.remove', { id: pick % 3 }),
    ]
    await acts[act]?.().catch((error: unknown) => {
      // Many random acts can't be done; that they change nothing then is part of what is tested.
      if (!(error instanceof Refusal)) throw error
    })
  })

it('undoes every act back to the beginning and does them all again, whatever they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 14 }), async (acts) => {
      using program = testProgram()
      const { operations } = program
      const before = await visible(program)
      await importOne(program, fixtureText('beantwoording'))
      for (const act of acts) await act(program)
      const after = await visible(program)
      let undone = 0
      while ((await operations.run('app.overview', {})).undo) {
        await operations.run('app.undo', {})
        undone += 1
      }
      expect(await visible(program)).toEqual(before)
      expect((await operations.run('data.check', {})).findings).toEqual([])
      for (let redone = 0; redone < undone; redone += 1) await operations.run('app.redo', {})
      expect(await visible(program)).toEqual(after)
      expect((await operations.run('app.overview', {})).redo).toBeNull()
      expect((await operations.run('data.check', {})).findings).toEqual([])
    }),
    {
      numRuns: Number(process.env.UNDO_RUNS ?? 30),
      endOnFailure: true,
      ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
    },
  )
})

it('brings a name back to the letter, also where only its capitals were changed', () => {
  using program = testProgram()
  const { store } = program
  const label = { key: 'change.municipalities.save', values: { name: 'Dijkwaard' } }
  const save = (id: number | null, name: string) =>
    store.changes.change({ operation: 'municipalities.save', label }, () =>
      store.municipalities.save({ id, name, rules: defaultTermRules }),
    )
  // To the store these two names are the same.
  save(save(null, 'dijkwaard'), 'Dijkwaard')
  expect(store.municipalities.names()).toEqual(['Dijkwaard'])
  store.changes.undo(() => {})
  expect(store.municipalities.names()).toEqual(['dijkwaard'])
  store.changes.redo(() => {})
  expect(store.municipalities.names()).toEqual(['Dijkwaard'])
})
