import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { searchWords } from '../../electron/store/words.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { fillDocuments, today } from '../bench/fill.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

let program: TestProgram
let all: readonly DocumentRow[]
beforeAll(async () => {
  program = testProgram(today)
  fillDocuments(program.store, 600)
  all = (await program.operations.run('documents.list', {})).filter(({ deletedAt }) => deletedAt === null)
})
afterAll(() => program[Symbol.dispose]())

it('names the newest documents of which each typed word begins a word, and no more than are asked for', async () => {
  const beginnings = fc
    .constantFrom(...all)
    .map(({ subject, fileName }) => searchWords(`${subject} ${fileName}`))
    .chain((words) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }))
    .chain((words) =>
      fc.nat({ max: 7 }).map((size) => words.map((word) => word.slice(0, 1 + size)).join(' ')),
    )
  await fc.assert(
    fc.asyncProperty(beginnings, fc.integer({ min: 1, max: 12 }), async (text, limit) => {
      const found = await program.operations.run('documents.named', { text: text.toUpperCase(), limit })
      const expected = all.filter(({ subject, fileName }) => {
        const own = searchWords(`${subject} ${fileName}`)
        return searchWords(text).every((word) => own.some((one) => one.startsWith(word)))
      })
      expect(found.map(({ id }) => id)).toEqual(expected.slice(0, limit).map(({ id }) => id))
      expect(expected.length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

it('leaves out what lies in the bin', async () => {
  const [first] = all
  const ask = async () =>
    (await program.operations.run('documents.named', { text: first?.fileName ?? '', limit: 5 })).map(
      ({ id }) => id,
    )
  expect(await ask()).toContain(first?.id)
  await program.operations.run('documents.trash', { id: first?.id ?? 0 })
  expect(await ask()).not.toContain(first?.id)
})
