import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Clause } from '../../electron/store/search-plan.ts'
import { rowFinder, type Wanted } from '../../electron/store/search-rows.ts'
import { weighed } from '../../electron/store/search-weighing.ts'
import { dayStep } from '../../electron/store/search-writing.ts'

// Words of a few letters on pages of a few bytes: rows and places of a word run over many pages, as they do in a big store.
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('de', 'raad', 'van', 'het') },
  { weight: 2, arbitrary: fc.constantFrom('raads', 'raadslid', 'motie', 'wijk', 'zorg', 'cliënt', '12') },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-d]{1,3}$/) },
)
const text = fc.array(word, { maxLength: 40 })
/** Where a row stands: with or without a date, near to others or years from them. */
const place = fc.tuple(fc.constantFrom(0, 45_000, 45_001, 49_000), fc.integer({ min: 1, max: 400 }))
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ add: fc.array(fc.tuple(place, text), { minLength: 1, maxLength: 120 }) }),
  },
  { weight: 2, arbitrary: fc.record({ drop: fc.array(fc.nat(1e6), { maxLength: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ merge: fc.constantFrom(-1, 1, 3, 500) }) },
)
const clause: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }) },
)
const wanted: fc.Arbitrary<Wanted> = fc.record({
  all: fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  none: fc.array(clause, { maxLength: 2 }),
})
const bound = fc.oneof(
  fc.constant(0),
  fc.constant(60_000 * dayStep),
  place.map(([day, row]) => day * dayStep + row),
)

type Rows = ReadonlyMap<number, readonly string[]>

/** A table as the index has it, written in batches, with rows that went and came again under their number. */
const written = (
  acts: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[],
  pageBytes: number,
) => {
  const db = new Database(':memory:')
  db.exec(`CREATE TABLE entry (id INTEGER PRIMARY KEY);
    CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');
    INSERT INTO words (words, rank) VALUES ('secure-delete', 1);`)
  db.prepare("INSERT INTO words (words, rank) VALUES ('pgsz', ?)").run(BigInt(pageBytes))
  const [add, addWords] = [
    db.prepare('INSERT INTO entry VALUES (?)'),
    db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)'),
  ]
  const [drop, dropWords] = [
    db.prepare('DELETE FROM entry WHERE id = ?'),
    db.prepare('DELETE FROM words WHERE rowid = ?'),
  ]
  // FTS5 takes whole numbers only: a number of JavaScript comes to it as a real one.
  const merge = db.prepare("INSERT INTO words (words, rank) VALUES ('merge', ?)")
  const rows = new Map<number, readonly string[]>()
  for (const one of acts)
    db.transaction(() => {
      if ('add' in one)
        for (const [[day, at], words] of one.add) {
          const id = day * dayStep + at
          if (rows.has(id)) continue
          add.run(id)
          addWords.run(id, words.join(' '))
          rows.set(id, words)
        }
      else if ('drop' in one)
        for (const pick of one.drop) {
          const id = [...rows.keys()][pick % Math.max(1, rows.size)]
          if (id === undefined) continue
          drop.run(id)
          dropWords.run(id)
          rows.delete(id)
        }
      else merge.run(BigInt(one.merge))
    })()
  return { db, rows: rows as Rows }
}

const timesOf = (words: readonly string[], one: Clause): number => {
  const phrase = typeof one === 'string' ? [one] : one
  return words.filter((_, at) => phrase.every((part, index) => words[at + index] === part)).length
}

it('finds the rows that a scan finds, the newest first, however the index was written', () => {
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(64, 200, 4050),
      fc.array(fc.tuple(wanted, bound, bound, fc.integer({ min: 1, max: 60 })), {
        minLength: 8,
        maxLength: 8,
      }),
      (acts, pageBytes, questions) => {
        const { db, rows } = written(acts, pageBytes)
        const finder = rowFinder(db)
        for (const [asked, a, b, most] of questions) {
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          const expected = [...rows]
            .filter(
              ([id, words]) =>
                id >= from &&
                id < to &&
                asked.all.every((some) => some.some((one) => timesOf(words, one) > 0)) &&
                !asked.none.some((one) => timesOf(words, one) > 0),
            )
            .map(([id]) => id)
            .sort((x, y) => y - x)
          const found = finder.newest(asked, [from, to], { most, enough: most })
          expect(found.rows).toEqual(expected.slice(0, most))
          if (found.isAll) expect(found.rows).toEqual(expected)
        }
        db.close()
      },
    ),
    { numRuns: 150 },
  )
})

it('finds the same after each step of a merge, also while a part of the index is read empty by it', () => {
  const words = ['de', 'raad', 'van', 'het', 'motie', 'wijk', 'zorg']
  const acts = Array.from({ length: 24 }, (_, batch) => ({
    add: Array.from({ length: 1 + (batch % 5) }, (_, at): [[45_000 | 45_001, number], string[]] => [
      [batch % 3 === 0 ? 45_000 : 45_001, 10 * batch + at + 1],
      words.filter((_, index) => (batch + at) % (index + 1) === 0),
    ]),
  }))
  const { db, rows } = written(acts, 64)
  const finder = rowFinder(db)
  const merge = db.prepare("INSERT INTO words (words, rank) VALUES ('merge', ?)")
  for (let step = 0; step < 40; step += 1) {
    merge.run(BigInt(step === 0 ? -1 : 1))
    for (const one of words) {
      const expected = [...rows].filter(([, said]) => said.includes(one)).map(([id]) => id)
      const { rows: found } = finder.newest({ all: [[one]], none: [] }, [0, 60_000 * dayStep], {
        most: 500,
        enough: 500,
      })
      expect(found).toEqual(expected.sort((x, y) => y - x))
    }
  }
  db.close()
})

it('says how often each row has a word, and words that stand together', () => {
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(64, 4050),
      fc.array(clause, { minLength: 6, maxLength: 6 }),
      (acts, pageBytes, clauses) => {
        const { db, rows } = written(acts, pageBytes)
        const finder = rowFinder(db)
        const some = [...rows.keys()].sort((x, y) => x - y).filter((_, at) => at % 3 > 0)
        for (const one of clauses)
          expect(Array.from(finder.uses(one, Float64Array.from(some)).uses).slice(0, some.length)).toEqual(
            some.map((id) => timesOf(rows.get(id) ?? [], one)),
          )
        db.close()
      },
    ),
    { numRuns: 80 },
  )
})

it('weighs by how often and how rare a word is, and leaves what only farther words found in its order', () => {
  const day = 45_000 * dayStep
  const texts = ['zorg raad raad raad', 'zorg raad de de', 'wijk de raad de', 'de de de de', 'de van het de']
  const add = texts.map((words, at): [[45_000, number], string[]] => [[45_000, at + 1], words.split(' ')])
  const { db } = written([{ add }], 4050)
  const entries = texts
    .map((_, at) => ({ rowid: day + at + 1, documentId: 1, itemId: null, start: 0, end: 20 }))
    .toReversed()
  const order = (...near: readonly (readonly Clause[])[]) =>
    weighed(rowFinder(db).uses, near, entries).map(({ rowid }) => rowid - day)
  expect(order(['raad'])).toEqual([1, 3, 2, 5, 4])
  expect(order(['raad'], ['wijk'])).toEqual([3, 1, 2, 5, 4])
  expect(order([['zorg', 'raad']])).toEqual([2, 1, 5, 4, 3])
  db.close()
})
