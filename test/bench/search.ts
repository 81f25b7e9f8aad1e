import Database from 'better-sqlite3'
import type { Program } from '../../electron/program.ts'
import { recognise } from '../../electron/recognise/recognise.ts'
import { indexFile } from '../../electron/store/open.ts'
import type { SearchFilter } from '../../shared/records/search.ts'
import { commit } from './bare.ts'
import { municipalities } from './dutch.ts'
import { addDocument, label, newSource, passagesPerDocument, today } from './fill.ts'
import { type Figure, median, rss, spread, timed } from './measure.ts'
import { opened, openedAsWorker } from './opened.ts'
import { keystrokes, queries } from './queries.ts'
import { seeded } from './random.ts'
import { named } from './sizes.ts'

const repeats = 3
/** What is shown of a search. */
const shown = 20

type How = Readonly<{ whole: boolean; order: 'newest' | 'relevance'; filter?: SearchFilter }>

/** An answer as it reaches the window: what a message copies. */
const answered = async (program: Program, text: string, { whole, order, filter = {} }: How) =>
  structuredClone(await program.operations.run('search.find', { text, filter, order, limit: shown, whole }))

/**
 * The median of a few runs of each. All are run before any is again: who types asks for a word once, and what is remembered of it from
 * the run before would hide what it takes to find the forms of it.
 */
const timesOf = async <T>(asked: readonly T[], run: (one: T) => unknown): Promise<number[]> => {
  const runs = asked.map((): number[] => [])
  for (let at = 0; at < repeats; at += 1)
    for (const [index, one] of asked.entries()) runs[index]?.push(await timed(() => run(one)))
  return runs.map(median)
}

/** As chips narrow: by kind, by place, by period, and by all of them. */
const filters: readonly SearchFilter[] = [
  { kinds: ['motie', 'amendement'] },
  { municipality: municipalities[3] ?? '' },
  { from: '2019-01-01', to: '2020-12-31' },
  {
    kinds: ['raadsbrief', 'beantwoording'],
    municipality: municipalities[0] ?? '',
    from: '2016-01-01',
    to: '2024-12-31',
  },
]

/** What is offered to narrow by, with what has it. */
const facets = ['municipalities', 'groups', 'people'] as const

/** The newest twenty of the words as they stand, asked of FTS5 without the program, in the same run. */
const bareTimes = async (folder: string, texts: readonly string[]): Promise<number[]> => {
  const db = new Database(indexFile(folder), { readonly: true })
  const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 20')
  try {
    return await timesOf(texts, (text) =>
      find.all((text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' ')),
    )
  } finally {
    db.close()
  }
}

export const searchFigures = async (folder: string, passages: number): Promise<Figure[]> => {
  const ready = await readyTime(folder)
  const program = opened(folder)
  const typed = await timesOf(keystrokes, (text) =>
    answered(program, text, { whole: false, order: 'newest' }),
  )
  const asked = await timesOf(queries, (text) => answered(program, text, { whole: true, order: 'newest' }))
  const ranked = await timesOf(queries, (text) =>
    answered(program, text, { whole: true, order: 'relevance' }),
  )
  const narrowed = await timesOf(
    queries.flatMap((text) => filters.map((filter) => ({ text, filter }))),
    ({ text, filter }) => answered(program, text, { whole: true, order: 'newest', filter }),
  )
  const counted = await timesOf(facets, (of) =>
    program.operations.run('search.facets', { of, text: '', limit: 20 }),
  )
  const memory = rss()
  const entries = program.store.index.count()
  const saved = await savingFigures(program, passages, await commit(folder))
  program.close()
  const [bareTyped, bareAsked] = [await bareTimes(folder, keystrokes), await bareTimes(folder, queries)]
  const sum = (times: readonly number[]) => times.reduce((all, one) => all + one, 0)
  const thousands = named(passages)
  const of = (times: readonly number[], bare: readonly number[]) => ({
    unit: 'ms' as const,
    ...spread(times),
    bare: median(bare),
    note: `all together ${(sum(times) / sum(bare)).toFixed(1)} times newest ${shown} by FTS5 of the words as they stand; ${entries} entries`,
  })
  return [
    {
      name: `search as you type, ${thousands} passages, ${keystrokes.length} keystrokes`,
      ...of(typed, bareTyped),
      floor: { of: 'p95', under: 25 },
    },
    {
      name: `search of finished words, ${thousands} passages, ${queries.length} queries`,
      ...of(asked, bareAsked),
      floor: { of: 'p95', under: 25 },
    },
    {
      name: `by relevance, ${thousands} passages, ${queries.length} queries`,
      ...of(ranked, bareAsked),
      floor: { of: 'p95', under: 100 },
    },
    {
      name: `  narrowed by ${filters.length} filters, ${thousands} passages, ${queries.length} queries`,
      unit: 'ms',
      ...spread(narrowed),
      bare: median(bareAsked),
      floor: { of: 'p95', under: 25 },
    },
    {
      name: `  what is offered to narrow by, counted, ${thousands} passages`,
      unit: 'ms',
      ...spread(counted),
      note: facets.join(', '),
    },
    {
      name: `open and first search with all forms, ${thousands} passages`,
      unit: 'ms',
      p50: ready,
      floor: { of: 'p50', under: 300 },
    },
    {
      name: `store process after them, ${thousands} passages`,
      unit: 'MB',
      p50: memory,
      floor: { of: 'p50', under: 300 },
    },
    ...saved,
  ]
}

/** As the window's worker opens it: the words are loaded in the background, and what tidies the index goes on after them. */
const readyTime = async (folder: string): Promise<number> => {
  const started = performance.now()
  const program = openedAsWorker(folder)
  while (program.store.index.vocabulary() === null) program.store.index.step()
  await answered(program, 'raad', { whole: false, order: 'newest' })
  const ready = performance.now() - started
  // As the worker does while nothing is asked: words are counted, and what was added is merged.
  while (program.store.index.step()) {}
  program.close()
  return ready
}

const savedDocuments = 60

/** Documents of ten passages that come one by one: read by recognition, stored, and searchable. */
const savingFigures = async ({ store }: Program, passages: number, bare: number): Promise<Figure[]> => {
  const random = seeded(41)
  const sources = Array.from({ length: savedDocuments }, () => newSource(random))
  const read = await timed(() => sources.map((source) => recognise(source)))
  const first = store.documents.list().length
  const times = { kept: [] as number[], found: [] as number[] }
  for (let index = 0; index < savedDocuments; index += 1) {
    const started = performance.now()
    store.changes.change({ operation: 'documents.import', label }, () =>
      addDocument(store, random, 2 * first + index, today),
    )
    times.kept.push(performance.now() - started)
    while (store.index.catchUp()) {}
    times.found.push(performance.now() - started)
  }
  const stored = times.found.reduce((all, one) => all + one, 0)
  const thousands = named(passages)
  return [
    {
      name: `one more document of ten passages beside ${thousands}, stored`,
      unit: 'ms',
      ...spread(times.kept),
      bare,
      note: 'until it is acknowledged; bare: one row stored, safe on this disk',
    },
    {
      name: '  and searchable',
      unit: 'ms',
      ...spread(times.found),
      bare,
      note: 'in the window this is done between what it asks',
    },
    {
      name: 'recognition and import, document by document, on one thread',
      unit: '/s',
      p50: (savedDocuments * passagesPerDocument) / ((read + stored) / 1000),
      note: `passages; ${Math.round((100 * read) / (read + stored))}% of the time is recognition`,
    },
  ]
}
