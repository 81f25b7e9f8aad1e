import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProgram } from '../../electron/program.ts'
import { indexFile } from '../../electron/store/open.ts'
import { confidentialities } from '../../shared/records/document.ts'
import type { SearchResult, WiderForm } from '../../shared/records/search.ts'
import { fillDocuments, fillItems, today } from '../bench/fill.ts'
import { fixtureText, importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const newest = { filter: {}, order: 'newest' as const }

const documentIds = async ({ operations }: TestProgram, text: string, limit = 200) =>
  (await operations.run('search.find', { text, ...newest, limit })).groups.map(({ documentId }) => documentId)

describe('a store with many words', () => {
  let program: TestProgram
  beforeAll(() => {
    program = testProgram(today)
    const { store } = program
    fillDocuments(store, 600)
    fillItems(store, 60)
  })
  afterAll(() => program[Symbol.dispose]())

  it('shows the newest document first, and those without a date last', async () => {
    const { groups } = await program.operations.run('search.find', { text: 'raad', ...newest, limit: 200 })
    const dates = groups.map(({ date }) => Number((date ?? '').replaceAll('-', '')))
    expect(dates.length).toBeGreaterThan(5)
    expect(dates).toEqual(dates.toSorted((a, b) => b - a))
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

it('finds an item by who made it and by a note in its history, and says that it did', async () => {
  using program = testProgram()
  const { items } = await importAndRecord(program, fixtureText('raadsbrief'))
  const item = items.find(({ state }) => state === 'recorded')?.id ?? 0
  await program.operations.run('found.change', { id: item, fields: { holder: 'Wilhelmina Zonderling' } })
  await program.operations.run('items.note', { ids: [item], note: 'Gebeld met de ijsmeester hierover' })
  const hitOf = async (text: string) => {
    const { groups } = await program.operations.run('search.find', { text, ...newest, limit: 5 })
    return groups.flatMap(({ hits }) => hits).map((hit) => [hit.itemId, hit.in, hit.text.includes(text)])
  }
  expect(await hitOf('Zonderling')).toEqual([[item, 'people', true]])
  expect(await hitOf('ijsmeester')).toEqual([[item, 'note', true]])
})

it('finds a dossier by its name and its note', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('raadsbrief'))
  await program.operations.run('dossiers.create', { name: 'Kwelderpark', note: 'Zie ook de slibvelden.' })
  for (const text of ['kwelder', 'slibvelden']) {
    const { dossiers } = await program.operations.run('search.find', { text, ...newest, limit: 5 })
    expect(dossiers.map(({ name }) => name)).toEqual(['Kwelderpark'])
  }
})

it('offers wider searches that find something where one finds nothing', async () => {
  using program = testProgram()
  await importAndRecord(program, fixtureText('beantwoording'))
  const widerOf = async (text: string, filter = {}) => {
    const asked = { text, filter, whole: true }
    expect(
      (await program.operations.run('search.find', { ...asked, ...newest, filter, limit: 5 })).hitCount,
    ).toBe(0)
    const forms = await program.operations.run('search.wider', asked)
    for (const { hitCount, ...form } of forms) {
      expect(hitCount).toBeGreaterThan(0)
      const found = await program.operations.run('search.find', {
        ...asked,
        order: 'newest',
        limit: 5,
        ...pick(form),
      })
      expect(found.hitCount).toBe(hitCount)
    }
    return forms.map(({ how, word, text }) => [how, word?.to ?? text])
  }
  expect(await widerOf('gemeetne')).toContainEqual(['spelling', 'gemeente'])
  expect(await widerOf('gemeente xylofoonles')).toContainEqual(['fewer', 'gemeente'])
  expect(await widerOf('gemeente', { to: '1950-01-01' })).toEqual([['filter', 'gemeente']])
  expect(await widerOf('gemeentequagga')).toContainEqual(['part', 'gemeente'])
  expect(await widerOf('qqq')).toEqual([])
})
const pick = ({ text, filter }: Pick<WiderForm, 'text' | 'filter'>) => ({ text, filter })

it('offers municipalities, groups and people by the beginning of any of their words, and none of what is secret', async () => {
  using program = testProgram(today)
  fillDocuments(program.store, 300)
  fillItems(program.store, 100)
  const facets = (of: 'municipalities' | 'people', text: string) =>
    program.operations.run('search.facets', { of, text, limit: 20 })
  const [first] = await facets('municipalities', '')
  expect(first?.count).toBeGreaterThan(0)
  expect((await facets('people', 'brou')).map(({ value }) => value)).toEqual(['wethouder Brouns'])
  const [brouns] = await facets('people', 'wethouder brou')
  const filter = { people: ['wethouder Brouns'] }
  const found = await program.operations.run('search.find', { text: 'de', filter, order: 'newest', limit: 1 })
  // Nearly every sentence has "de".
  expect(found.hitCount).toBeLessThanOrEqual(brouns?.count ?? 0)
  for (const { id } of program.store.documents.list())
    await program.operations.run('documents.describe', { id, confidentiality: 'geheim' })
  expect(await facets('municipalities', '')).toEqual([])
})

it('finds what is most alike to an item and to chosen words, with the words that made it, and never itself', async () => {
  using program = testProgram()
  const first = await importAndRecord(program, fixtureText('raadsbrief'))
  await importAndRecord(program, fixtureText('beantwoording'))
  const item = first.items.find(({ state }) => state === 'recorded')?.id ?? 0
  const { passage } = await program.operations.run('items.open', { id: item })
  const range = { documentId: passage.documentId, start: passage.start, end: passage.end }
  for (const of of [{ itemId: item }, { range }]) {
    const alike = await program.operations.run('search.alike', { of, limit: 10 })
    expect(alike.length).toBeGreaterThan(0)
    for (const one of alike) {
      expect(one.shared.length).toBeGreaterThan(0)
      const isSelf = one.documentId === range.documentId && one.start < range.end && range.start < one.end
      expect(isSelf).toBe(false)
    }
    expect(alike.map(({ score }) => score)).toEqual(alike.map(({ score }) => score).toSorted((a, b) => b - a))
  }
})

it('keeps searches under a name, and an undo takes one back', async () => {
  using program = testProgram()
  const { operations } = program
  const asked = { text: 'jeugdzorg', filter: { kinds: ['motie' as const] }, order: 'relevance' as const }
  const { id } = await operations.run('search.save', { id: null, name: 'Jeugd', ...asked })
  expect(await operations.run('search.saved', {})).toEqual([{ id, name: 'Jeugd', ...asked }])
  await expect(operations.run('search.save', { id: null, name: 'jeugd', ...asked })).rejects.toThrow(
    'name-taken',
  )
  await operations.run('search.unsave', { id })
  expect(await operations.run('search.saved', {})).toEqual([])
  await operations.run('app.undo', {})
  expect(await operations.run('search.saved', {})).toEqual([{ id, name: 'Jeugd', ...asked }])
})

it('makes a damaged index anew while the program works, and finds the same', async () => {
  using program = testProgram(today)
  fillDocuments(program.store, 300)
  const find = (at: TestProgram) => at.operations.run('search.find', { text: 'raad', ...newest, limit: 50 })
  const before = await find(program)
  program.close()
  const file = indexFile(program.folder)
  const bytes = readFileSync(file)
  // All but the head: it opens, and breaks where it is read.
  bytes.fill(0xa5, 8192 * 3)
  writeFileSync(file, bytes)
  using again = testProgram(today, program.folder)
  expect(await find(again)).toEqual(before)
  const { findings } = await again.operations.run('data.check', {})
  expect(findings).not.toContainEqual({ key: 'check.index' })
})

it('answers from what is in the index while that is being made in the background, a little at a time', async () => {
  using program = testProgram(today)
  fillDocuments(program.store, 600)
  program.close()
  rmSync(indexFile(program.folder))
  const worker = openProgram({
    folder: program.folder,
    today,
    inBackground: true,
    ask: () => Promise.reject(new Error('nothing is read')),
    report: (error) => {
      throw error
    },
  })
  const find = () => worker.operations.run('search.find', { text: 'raad', ...newest, limit: 50 })
  const first = await find()
  expect(first.index.done).toBeLessThan(first.index.total)
  let steps = 0
  while (worker.store.index.step()) steps += 1
  const last = await find()
  expect(steps).toBeGreaterThan(2)
  expect(last.index.done).toBe(last.index.total)
  expect(last.hitCount).toBeGreaterThan(first.hitCount)
  worker.close()
})

it('shows the hits of a long document from its first page to its last, also over pages of hits', async () => {
  using program = testProgram()
  const file = path.join(program.folder, 'lang.txt')
  const part = (at: number) =>
    `Alinea ${at} gaat over het zwembad. ${'Daar valt nog veel meer over te zeggen. '.repeat(18)}${at % 5 === 0 ? 'Wij zeggen uw raad toe het zwembad in mei te openen.' : ''}`
  writeFileSync(file, Array.from({ length: 60 }, (_, at) => part(at)).join('\n\n'))
  await importAndRecord(program, file)
  const starts: number[] = []
  let [after, items]: [string | undefined, number] = [undefined, 0]
  do {
    const from: { after?: string } = after === undefined ? {} : { after }
    const asked = { text: 'zwembad', ...newest, limit: 7, ...from }
    const { groups, next }: SearchResult = await program.operations.run('search.find', asked)
    const hits = groups.flatMap((group) => group.hits)
    items += hits.filter(({ itemId }) => itemId !== null).length
    starts.push(...hits.map(({ start }) => start))
    after = next ?? undefined
  } while (after !== undefined)
  expect(starts.length).toBeGreaterThan(50)
  expect(items).toBeGreaterThan(5)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
})

it('finds what is alike to a promise that says itself hardly what it is about, and by the parts of its compounds', async () => {
  using program = testProgram()
  const letter = (name: string, subject: string, words: string) => {
    const file = path.join(program.folder, `${name}.txt`)
    const head = `Raadsbrief\n\nDatum: 20 april 2026\nOnderwerp: ${subject}\n\nGeachte leden van de raad,\n\n`
    writeFileSync(file, `${head}${words}\n`)
    return file
  }
  const promises = letter(
    'toezeggingen',
    'Vragen van de raad',
    `U vroeg naar de storingsdienst in het weekend. Wij komen hier in het najaar op terug bij uw raad.\n\n${'Over iets anders valt niets te melden. '.repeat(30)}\n\nIn oktober 2026 ontvangt u van ons de klachtencijfers.`,
  )
  await importAndRecord(program, letter('weekend', 'Dienst', 'De storingsdienst is in het weekend dicht.'))
  await importAndRecord(
    program,
    letter('klachten', 'Hulp', 'Het aantal klachten en de cijfers staan hieronder.'),
  )
  const { items } = await importAndRecord(program, promises)
  const alikeTo = async (words: string) => {
    const of = { itemId: items.find(({ text }) => text.includes(words))?.id ?? 0 }
    return (await program.operations.run('search.alike', { of, limit: 1 })).map(({ shared }) =>
      shared.toSorted(),
    )
  }
  expect(await alikeTo('komen hier')).toEqual([['storingsdienst', 'weekend']])
  expect(await alikeTo('klachtencijfers')).toEqual([['cijfers', 'klachten']])
})
