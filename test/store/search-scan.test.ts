import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chunksOf } from '../../electron/store/chunks.ts'
import { indexFile } from '../../electron/store/open.ts'
import { searchWords, unbroken } from '../../electron/store/words.ts'
import type { SearchFilter } from '../../shared/records/search.ts'
import { fillDocuments, fillItems, today } from '../bench/fill.ts'
import {
  fixtureText,
  importAndRecord,
  importOne,
  type TestProgram,
  testProgram,
} from '../fixtures/program.ts'

/** A passage or item as a scan without the index reads it. */
type Said = Readonly<{
  documentId: number
  itemId: number | null
  start: number
  end: number
  words: readonly string[]
}>

const wordsOf = (parts: readonly (string | null)[]) =>
  searchWords(unbroken(parts.filter((part) => part !== null).join('\n')))

const saidOf = ({ store }: TestProgram): Said[] =>
  store.documents.list().flatMap((document): Said[] => {
    const { id, subject, fileName, askers, portfolioHolder, sender, recipient } = document
    const { text } = store.documents.text(id)
    const names = [...askers.flatMap(({ name, group }) => [name, group]), portfolioHolder, sender, recipient]
    const chunks = chunksOf(text)
    const passages = (chunks.length === 0 ? [{ start: 0, end: 0 }] : chunks).map((chunk, index) => ({
      ...chunk,
      documentId: id,
      itemId: null,
      words: wordsOf([
        ...(index === 0 ? [subject, fileName, ...names] : []),
        text.slice(chunk.start, chunk.end),
      ]),
    }))
    const items = store.found.ofDocument(id).flatMap((found): Said[] => {
      const item = store.details.open(found.id)
      if (item.state !== 'recorded') return []
      const people = item.submitters.flatMap(({ name, group }) => [name, group])
      const others = [item.person, item.holder, item.madeBy, item.group, ...people]
      const notes = item.events.map(({ note }) => note)
      return [
        {
          documentId: id,
          itemId: item.id,
          start: item.passage.start,
          end: item.passage.end,
          words: wordsOf([item.number, item.title, item.text, ...others, ...notes]),
        },
      ]
    })
    return [...passages, ...items]
  })

/** What is asked, as a value: every one of `all` in one of its forms, none of `none`. */
type Clause = Readonly<{ kind: 'word'; word: string } | { kind: 'phrase'; words: readonly string[] }>
type Asked = Readonly<{ all: readonly (readonly Clause[])[]; none: readonly Clause[] }>

const typed = (clause: Clause): string =>
  clause.kind === 'word' ? clause.word : `"${clause.words.join(' ')}"`
const textOf = ({ all, none }: Asked): string =>
  [...none.map((clause) => `-${typed(clause)}`), ...all.map((some) => some.map(typed).join(' OR '))].join(' ')

/** Passages and items that a scan finds, with the forms that the program takes for each word. */
const scanned = (program: TestProgram, said: readonly Said[], { all, none }: Asked): Said[] => {
  const last = all.at(-1)?.at(-1)
  const formsOf = (clause: Clause): ReadonlySet<string> =>
    new Set(clause.kind === 'word' ? program.store.index.expand(clause.word, clause === last) : [])
  const forms = new Map([...all.flat(), ...none].map((clause) => [clause, formsOf(clause)]))
  const has = (words: readonly string[], clause: Clause): boolean =>
    clause.kind === 'phrase'
      ? ` ${words.join(' ')} `.includes(` ${clause.words.join(' ')} `)
      : words.some((word) => forms.get(clause)?.has(word))
  return said.filter(
    ({ words }) =>
      all.every((some) => some.some((clause) => has(words, clause))) &&
      !none.some((clause) => has(words, clause)),
  )
}

/** An item and the passage that it begins in are one hit. */
const placesOf = (found: readonly Said[]): Said[] =>
  found.filter(
    (one) =>
      one.itemId !== null ||
      !found.some(
        ({ documentId, itemId, start, end }) =>
          documentId === one.documentId &&
          itemId !== null &&
          start < end &&
          start >= one.start &&
          start < one.end,
      ),
  )

const everything = ['openbaar', 'besloten', 'geheim'] as const
const pagesOf = async (program: TestProgram, text: string, filter: SearchFilter = {}, limit = 200) => {
  const hits: { documentId: number; itemId: number | null }[] = []
  let after: string | undefined
  for (;;) {
    const asked = { text, filter, order: 'newest' as const, limit, ...(after === undefined ? {} : { after }) }
    const { groups, hitCount, more, next } = await program.operations.run('search.find', asked)
    hits.push(...groups.flatMap((group) => group.hits))
    if (next === null) return { hits, hitCount, more }
    after = next
  }
}
const keysOf = (hits: readonly Readonly<{ documentId: number; itemId: number | null }>[]) =>
  hits.map(({ documentId, itemId }) => `${documentId} ${itemId ?? ''}`).sort()

const expectSame = async (program: TestProgram, said: readonly Said[], asked: Asked) => {
  const found = await pagesOf(program, textOf(asked), { confidentiality: [...everything] })
  const expected = placesOf(scanned(program, said, asked))
  if (found.more) {
    expect(expected.length).toBeGreaterThan(found.hitCount)
    // Past what is counted an item and its passage can stand on two pages.
    expect(new Set(keysOf(found.hits))).toEqual(new Set(keysOf([...expected, ...found.hits])))
  } else {
    expect(keysOf(found.hits)).toEqual(keysOf(expected))
    expect(found.hitCount).toBe(expected.length)
  }
}

/** Queries of words, beginnings and stretches that stand in the store, and some that don't. */
const askedOf = (said: readonly Said[]): fc.Arbitrary<Asked> => {
  const place = fc.tuple(fc.nat(said.length - 1), fc.nat(500))
  const wordAt = ([at, word]: readonly [number, number]): string => {
    const words = said[at]?.words ?? []
    return words[word % Math.max(1, words.length)] ?? 'raad'
  }
  const word = fc.oneof(
    { weight: 5, arbitrary: place.map(wordAt) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(place, fc.integer({ min: 1, max: 12 }))
        .map(([at, length]) => wordAt(at).slice(0, length)),
    },
    { weight: 1, arbitrary: fc.constantFrom('quaggatelling', 'xyz', 'and', 'or', 'not', 'near') },
  )
  const phrase = fc.tuple(place, fc.integer({ min: 1, max: 4 })).map(([[at, from], length]) => {
    const words = said[at]?.words ?? ['raad']
    const start = from % Math.max(1, words.length)
    return { kind: 'phrase' as const, words: words.slice(start, start + length) }
  })
  const clause: fc.Arbitrary<Clause> = fc.oneof(
    { weight: 4, arbitrary: word.map((one) => ({ kind: 'word' as const, word: one })) },
    { weight: 1, arbitrary: phrase },
  )
  return fc.record({
    all: fc.array(fc.array(clause, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    none: fc.array(clause, { maxLength: 1 }),
  })
}

describe('a store with many words', () => {
  let program: TestProgram
  let said: readonly Said[]
  beforeAll(() => {
    program = testProgram(today)
    fillDocuments(program.store, 400)
    fillItems(program.store, 60)
    said = saidOf(program)
  })
  afterAll(() => program[Symbol.dispose]())

  it('finds what a scan finds, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(askedOf(said), (asked) => expectSame(program, said, asked)),
      { numRuns: 120 },
    )
  })

  it('finds the same by relevance, in another order', async () => {
    await fc.assert(
      fc.asyncProperty(askedOf(said), async (asked) => {
        const question = { text: textOf(asked), filter: {}, limit: 200 }
        const newest = await program.operations.run('search.find', { ...question, order: 'newest' })
        if (newest.next !== null) return
        const best = await program.operations.run('search.find', { ...question, order: 'relevance' })
        expect(keysOf(best.groups.flatMap(({ hits }) => hits))).toEqual(
          keysOf(newest.groups.flatMap(({ hits }) => hits)),
        )
        expect(best.ranked).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('keeps to every filter', async () => {
    const documents = new Map(program.store.documents.list().map((document) => [document.id, document]))
    const rows = new Map(
      said.flatMap(({ itemId }) =>
        itemId === null ? [] : [[itemId, program.store.details.open(itemId)] as const],
      ),
    )
    const municipality = [...documents.values()][0]?.municipality ?? ''
    const group = [...rows.values()].find((row) => row.group !== null)?.group ?? ''
    const holder = [...rows.values()].find((row) => row.holder !== null)?.holder ?? ''
    const filters: readonly (readonly [SearchFilter, (one: Said) => boolean])[] = [
      [{ municipality }, (one) => documents.get(one.documentId)?.municipality === municipality],
      [
        { kinds: ['motie', 'advies'] },
        (one) => ['motie', 'advies'].includes(documents.get(one.documentId)?.kind ?? ''),
      ],
      [{ from: '2018-01-01' }, (one) => (documents.get(one.documentId)?.date ?? '') >= '2018-01-01'],
      [{ to: '2018-01-01' }, (one) => (documents.get(one.documentId)?.date ?? '9') <= '2018-01-01'],
      [{ groups: [group] }, (one) => one.itemId !== null && rows.get(one.itemId)?.group === group],
      [
        { people: [holder] },
        (one) =>
          one.itemId !== null &&
          [rows.get(one.itemId)?.holder, rows.get(one.itemId)?.madeBy].includes(holder),
      ],
      [
        { itemKinds: ['commitment'] },
        (one) => one.itemId !== null && rows.get(one.itemId)?.kind === 'commitment',
      ],
      [
        { statuses: ['afgedaan'] },
        (one) => one.itemId !== null && rows.get(one.itemId)?.officialStatus === 'afgedaan',
      ],
      [{ confidentiality: ['geheim'] }, (one) => documents.get(one.documentId)?.confidentiality === 'geheim'],
    ]
    for (const [filter, passes] of filters) {
      const asked: Asked = { all: [[{ kind: 'word', word: 'de' }]], none: [] }
      const open = filter.confidentiality ?? ['openbaar']
      const isOpen = (one: Said) =>
        open.some((word) => word === documents.get(one.documentId)?.confidentiality)
      const expected = placesOf(scanned(program, said, asked).filter((one) => isOpen(one) && passes(one)))
      expect(keysOf((await pagesOf(program, 'de', filter)).hits)).toEqual(keysOf(expected))
      expect(expected.length).toBeGreaterThan(0)
    }
  })
})

/** Random acts on the documents of a store; many can't be done, and then nothing changed. */
const acts = fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { minLength: 4, maxLength: 14 })
const perform = async (program: TestProgram, pick: number, act: number) => {
  const { operations, store } = program
  const documents = store.documents.list()
  const id = documents[pick % Math.max(1, documents.length)]?.id ?? 1
  const found = store.found.ofDocument(id)
  const item = found[pick % Math.max(1, found.length)]?.id ?? 1
  const files = ['beantwoording', 'raadsbrief', 'brief-zonder-datum'] as const
  const dossier = store.dossiers.names()[0]?.id ?? 1
  const all: readonly (() => Promise<unknown>)[] = [
    () => importOne(program, fixtureText(files[pick % 3] ?? '')),
    () => operations.run('documents.record', { id, accept: 'all' }),
    () => operations.run('documents.trash', { id }),
    () => operations.run('documents.restore', { id: store.documents.list('trashed')[0]?.id ?? 1 }),
    () =>
      operations.run('documents.describe', {
        id,
        date: `20${10 + (pick % 9)}-03-01`,
        sender: `Afzender ${pick}`,
      }),
    () =>
      operations.run('documents.describe', { id, confidentiality: pick % 2 === 0 ? 'geheim' : 'openbaar' }),
    () => operations.run('found.change', { id: item, fields: { title: `Nieuwe naam ${pick}` } }),
    () =>
      operations.run('dossiers.put', {
        id: dossier,
        documentIds: [id],
        itemIds: [item],
        present: pick % 3 > 0,
      }),
    () => operations.run('app.undo', {}),
    () => operations.run('app.redo', {}),
  ]
  await all[act]?.().catch(() => {})
}

it('finds what a scan finds after any edits, bin and undo, and the same from an index made anew', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.nat(1e6), async (some, seed) => {
      using program = testProgram()
      await importAndRecord(program, fixtureText('beantwoording'))
      await program.operations.run('dossiers.create', { name: 'Zorg' })
      for (const [pick, act] of some) await perform(program, pick, act)
      const said = saidOf(program)
      if (said.length === 0) return
      const questions = fc.sample(askedOf(said), { numRuns: 6, seed })
      for (const asked of questions) await expectSame(program, said, asked)
      program.store.index.rebuild()
      for (const asked of questions) await expectSame(program, said, asked)
    }),
    { numRuns: 12 },
  )
})

it('finds what a scan finds after a crash at any moment between the two files', async () => {
  using program = testProgram()
  const { folder } = program
  await importAndRecord(program, fixtureText('beantwoording'))
  await pagesOf(program, 'raad')
  program.close()
  // The index as it was before the store went on, and as it is when the store was put back: both are out of step.
  copyFileSync(indexFile(folder), `${folder}/oud`)
  const store = readFileSync(`${folder}/raadsgeheugen.sqlite`)
  let again = testProgram(undefined, folder)
  await importAndRecord(again, fixtureText('raadsbrief'))
  await again.operations.run('documents.trash', { id: again.store.documents.list()[0]?.id ?? 1 })
  again.close()
  copyFileSync(`${folder}/oud`, indexFile(folder))
  again = testProgram(undefined, folder)
  const check = async () => {
    const said = saidOf(again)
    for (const asked of fc.sample(askedOf(said), { numRuns: 20, seed: 7 }))
      await expectSame(again, said, asked)
    again.close()
  }
  await check()
  writeFileSync(`${folder}/raadsgeheugen.sqlite`, store)
  again = testProgram(undefined, folder)
  await check()
})
