import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importAndRecord, listAll, testProgram } from '../fixtures/program.ts'

const letter = (municipality: string, subject: string) =>
  `Gemeente ${municipality}\n\nAan de gemeenteraad\n\nDatum: 3 februari 2026\nOnderwerp: ${subject}\n\nGeachte raad,\n\nWij informeren u vóór 1 juni 2026 over ${subject}. Wij sturen u uiterlijk 1 juli 2026 de kosten van ${subject}.\n\nBurgemeester en wethouders\n`
const questions = (municipality: string) =>
  `Gemeente ${municipality}\n\nBeantwoording schriftelijke vragen over de brug\n\nDatum: 3 februari 2026\n\n1. Wanneer gaat de brug open?\nDe brug is al open.\n\n2. Wie betaalt de brug?\nDe provincie heeft de brug betaald.\n`

const numbers = async (program: ReturnType<typeof testProgram>, documentId: number) =>
  (await listAll(program))
    .filter((row) => row.documentId === documentId)
    .map(({ number, municipality }) => `${municipality} ${number}`)
    .toSorted()

it('a document that goes to another municipality takes numbers that are free there, and one undo gives the old ones back', async () => {
  using program = testProgram()
  const add = async (name: string, text: string) => {
    const file = path.join(program.folder, `${name}.txt`)
    writeFileSync(file, text)
    return (await importAndRecord(program, file)).id
  }
  const there = await add('zwolle', letter('Zwolle', 'de markt'))
  const asked = await add('zwolle-vragen', questions('Zwolle'))
  const moving = await add('kampen', letter('Kampen', 'de haven'))
  const movingQuestions = await add('kampen-vragen', questions('Kampen'))
  const before = [await numbers(program, moving), await numbers(program, movingQuestions)]
  expect(before).toEqual([
    ['Kampen T2026-001', 'Kampen T2026-002'],
    ['Kampen V2026-001.1', 'Kampen V2026-001.2'],
  ])

  await program.operations.run('documents.describe', { id: moving, municipality: 'Zwolle' })
  await program.operations.run('documents.describe', { id: movingQuestions, municipality: 'Zwolle' })
  expect(await numbers(program, moving)).toEqual(['Zwolle T2026-003', 'Zwolle T2026-004'])
  expect(await numbers(program, movingQuestions)).toEqual(['Zwolle V2026-002.1', 'Zwolle V2026-002.2'])
  expect(await numbers(program, there)).toEqual(['Zwolle T2026-001', 'Zwolle T2026-002'])
  expect(await numbers(program, asked)).toEqual(['Zwolle V2026-001.1', 'Zwolle V2026-001.2'])

  const [last] = await program.operations.run('app.changes', {})
  expect(last?.label).toMatchObject({ key: 'change.documents.describeRenumbered', values: { count: 2 } })

  await program.operations.run('app.undo', {})
  await program.operations.run('app.undo', {})
  expect([await numbers(program, moving), await numbers(program, movingQuestions)]).toEqual(before)
})

it('numbers that are free in the other municipality stay', async () => {
  using program = testProgram()
  const file = path.join(program.folder, 'kampen.txt')
  writeFileSync(file, letter('Kampen', 'de haven'))
  const { id } = await importAndRecord(program, file)
  await program.operations.run('documents.describe', { id, municipality: 'Zwolle' })
  expect(await numbers(program, id)).toEqual(['Zwolle T2026-001', 'Zwolle T2026-002'])
})

it('a number that is given there is never one that another item of the document brings along, in whatever order', async () => {
  using program = testProgram()
  const add = async (municipality: string, subject: string) => {
    const file = path.join(program.folder, `${municipality}.txt`)
    writeFileSync(file, letter(municipality, subject))
    return (await importAndRecord(program, file)).id
  }
  await add('Zwolle', 'de markt')
  const moving = await add('Kampen', 'de haven')
  const { items, found, changes } = program.store
  const [first = 0, second = 0] = found.idsOf(moving).filter((id) => items.row(id).number !== null)
  changes.change(
    { operation: 'proef', label: { key: 'change.documents.describe', values: { title: '' } } },
    () => {
      items.setNumber(first, 'T2026-003', 'Kampen')
      items.setNumber(second, 'T2026-001', 'Kampen')
    },
  )
  await program.operations.run('documents.describe', { id: moving, municipality: 'Zwolle' })
  expect(await numbers(program, moving)).toEqual(['Zwolle T2026-003', 'Zwolle T2026-004'])
})
