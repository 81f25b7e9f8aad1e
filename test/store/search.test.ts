import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chunksOf } from '../../electron/store/chunks.ts'
import { searchWords } from '../../electron/store/words.ts'
import { confidentialities } from '../../shared/records/document.ts'
import { fillDocuments, fillItems, today } from '../bench/fill.ts'
import { queries } from '../bench/queries.ts'
import {
  fixtureText,
  importAndRecord,
  importOne,
  type TestProgram,
  testProgram,
} from '../fixtures/program.ts'

const newest = { filter: {}, order: 'newest' as const }

const documentIds = async ({ operations }: TestProgram, text: string, limit = 200) =>
  (await operations.run('search.find', { text, ...newest, limit })).groups.map(({ documentId }) => documentId)

describe('a store with many words', () => {
  let program: TestProgram
  /** What each passage and item says, read without the index. */
  let passages: readonly Readonly<{ documentId: number; words: readonly string[] }>[]

  beforeAll(() => {
    program = testProgram(today)
    const { store } = program
    fillDocuments(store, 600)
    fillItems(store, 60)
    passages = store.documents.list().flatMap(({ id, subject, fileName, confidentiality }) => {
      if (confidentiality !== 'openbaar') return []
      const { text } = store.documents.text(id)
      const own = chunksOf(text).map(({ start, end }, index) =>
        searchWords(`${index === 0 ? `${subject}\n${fileName}\n` : ''}${text.slice(start, end)}`),
      )
      const items = store.found
        .ofDocument(id)
        .map((item) => searchWords(`${store.items.row(item.id).number} ${item.title} ${item.text}`))
      return [...own, ...items].map((words) => ({ documentId: id, words }))
    })
  })
  afterAll(() => program[Symbol.dispose]())

  const bruteForce = (asked: readonly string[]): number[] => [
    ...new Set(
      passages
        .filter(({ words }) => asked.every((word) => words.some((other) => other.startsWith(word))))
        .map(({ documentId }) => documentId),
    ),
  ]
  const expectSame = async (text: string) => {
    const { groups, more } = await program.operations.run('search.find', { text, ...newest, limit: 200 })
    const found = groups.map(({ documentId }) => documentId)
    const all = bruteForce(searchWords(text))
    if (more) expect(all).toEqual(expect.arrayContaining(found))
    else expect(new Set(found)).toEqual(new Set(all))
  }

  it('finds exactly the documents with a passage that has all the words, as beginnings', async () => {
    for (const text of queries.filter((query) => !query.includes('"'))) await expectSame(text)
  })

  it('finds the same for any beginnings of any words', async () => {
    const vocabulary = [...new Set(passages.flatMap(({ words }) => words))]
    const beginning = fc
      .tuple(fc.nat(vocabulary.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([at, length]) => vocabulary[at]?.slice(0, length) ?? '')
    await fc.assert(
      fc.asyncProperty(fc.array(beginning, { minLength: 1, maxLength: 3 }), (words) =>
        expectSame(words.join(' ')),
      ),
      { numRuns: 150 },
    )
  })

  it('shows the newest document first, and those without a date last', async () => {
    const { groups } = await program.operations.run('search.find', { text: 'raad', ...newest, limit: 200 })
    const dates = groups.map(({ date }) => Number((date ?? '').replaceAll('-', '')))
    expect(dates.length).toBeGreaterThan(5)
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
  })

  it('keeps to the filters', async () => {
    const asked = { from: '2016-01-01', to: '2022-12-31', kinds: ['motie' as const] }
    const { groups } = await program.operations.run('search.find', {
      text: 'raad',
      ...newest,
      filter: asked,
      limit: 200,
    })
    const expected = bruteForce(['raad']).filter((id) => {
      const { date, kind } = program.store.documents.row(id)
      return kind === 'motie' && date !== null && date >= asked.from && date <= asked.to
    })
    expect(new Set(groups.map(({ documentId }) => documentId))).toEqual(new Set(expected))
  })

  it('leaves secret documents out unless asked for', async () => {
    const secret = program.store.documents.list().find((row) => row.confidentiality === 'geheim')
    const text = `"${secret?.fileName.replace(/\.\w+$/, '')}"`
    expect(await documentIds(program, text)).not.toContain(secret?.id)
    const { groups } = await program.operations.run('search.find', {
      text,
      ...newest,
      limit: 200,
      filter: { confidentiality: [...confidentialities] },
    })
    expect(groups.map(({ documentId }) => documentId)).toContain(secret?.id)
  })

  it('takes any text as words and never as syntax', async () => {
    const parts = [
      '"',
      '(',
      ')',
      '*',
      'NEAR',
      'NEAR(',
      'AND',
      'OR',
      'NOT',
      '-',
      '+',
      ':',
      '^',
      '{',
      '}',
      '😀',
      'raad',
    ]
    const text = fc.oneof(
      fc
        .array(fc.constantFrom(...parts, ' ', '“', '\u0000', "'", '\\', '%', '_'), { maxLength: 12 })
        .map((some) => some.join('')),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(text, async (hostile) => {
        await program.operations.run('search.find', { text: hostile, ...newest, limit: 20 })
        await program.operations.run('items.list', {
          filter: { text: hostile },
          order: { column: 'title', descending: false },
          offset: 0,
          limit: 10,
        })
      }),
      { numRuns: 200 },
    )
    await expectSame('raad AND')
    await expectSame('NEAR(raad')
  })
})

it('finds "cliënt" by "client", "CLIËNT" and "clie", and marks the word', async () => {
  using program = testProgram()
  const { id } = await importAndRecord(program, fixtureText('beantwoording'))
  const { text } = program.store.documents.text(id)
  const accented = text.match(/\p{L}*[ëéïö]\p{L}*/u)?.[0] ?? ''
  const plain = accented.normalize('NFD').replace(/\p{M}/gu, '')
  expect(accented).not.toBe('')
  for (const asked of [plain, accented.toUpperCase(), plain.slice(0, 4), accented.normalize('NFD')]) {
    const { groups } = await program.operations.run('search.find', { text: asked, ...newest, limit: 50 })
    const marked = groups.flatMap(({ hits }) =>
      hits.flatMap((hit) => hit.words.map(({ start, end }) => hit.text.slice(start, end))),
    )
    expect(marked).toContain(accented)
  }
})

const answersOf = async (program: TestProgram, words: readonly string[]) => {
  const answers: unknown[] = []
  for (const text of words)
    answers.push(
      await program.operations.run('search.find', {
        text,
        ...newest,
        limit: 200,
        filter: { confidentiality: [...confidentialities] },
      }),
    )
  return answers
}

it('says after any edits, bin and undo what an index made anew says', async () => {
  type Step = (program: TestProgram) => Promise<unknown>
  const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(40), fc.nat(7)).map(([pick, act]) => async (program) => {
    const { operations, store } = program
    const documents = store.documents.list()
    const document = documents[pick % Math.max(1, documents.length)]?.id ?? 1
    const binned = store.documents.list('trashed')[0]?.id ?? 1
    const found = store.found.ofDocument(document)
    const item = found[pick % Math.max(1, found.length)]?.id ?? 1
    const acts: readonly (() => Promise<unknown>)[] = [
      () =>
        importOne(
          program,
          fixtureText(['beantwoording', 'raadsbrief', 'brief-zonder-datum'][pick % 3] ?? ''),
        ),
      () => operations.run('documents.record', { id: document, accept: 'all' }),
      () => operations.run('documents.trash', { id: document }),
      () => operations.run('documents.restore', { id: binned }),
      () => operations.run('documents.describe', { id: document, date: `20${10 + (pick % 9)}-03-01` }),
      () => operations.run('found.change', { id: item, fields: { title: `Nieuwe naam ${pick}` } }),
      () => operations.run('app.undo', {}),
      () => operations.run('search.find', { text: 'de', ...newest, limit: 5 }),
    ]
    // Many random acts can't be done; then nothing changed.
    await acts[act]?.().catch(() => {})
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (acts) => {
      using program = testProgram()
      await importAndRecord(program, fixtureText('beantwoording'))
      for (const act of acts) await act(program)
      const words = ['de', 'college', 'nieuwe naam', 'v2', 'raads', 'w', '1']
      const before = await answersOf(program, words)
      const entries = program.store.index.count()
      program.store.index.rebuild()
      // Within a document hits stand by place; between documents of one day the order may be another.
      expect(byDocument(await answersOf(program, words))).toEqual(byDocument(before))
      expect(program.store.index.count()).toBe(entries)
    }),
    { numRuns: 20 },
  )
})

const byDocument = (answers: readonly unknown[]): unknown[] =>
  answers.map((answer) => {
    const { groups } = answer as Awaited<ReturnType<TestProgram['operations']['run']>> & {
      groups: readonly { documentId: number }[]
    }
    return [...groups].sort((a, b) => a.documentId - b.documentId)
  })
