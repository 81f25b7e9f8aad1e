import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { hasYearOfRecording } from '../../renderer/item/number-year.ts'
import { importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const letter = (date: string) => `Gemeente Elzenburg

Raadsbrief
${date}
Onderwerp: Speelplekken

Geachte raad,

Wij zullen uw raad informeren over de speelplekken.

Hoogachtend,
het college
`
const promised = async (program: TestProgram, name: string, date: string) => {
  const file = path.join(program.folder, `${name}.txt`)
  writeFileSync(file, letter(date))
  const { id, items } = await importAndRecord(program, file)
  const [item] = items.filter(({ kind }) => kind === 'commitment')
  const open = () => program.operations.run('items.open', { id: item?.id ?? 0 })
  return { documentId: id, open }
}

it('says that a number is of the year of recording only where no date could give another', async () => {
  using program = testProgram('2026-05-20')
  const undated = await promised(program, 'zonder', '')
  expect(await undated.open()).toMatchObject({ number: 'T2026-001', onDate: null })
  expect(hasYearOfRecording(await undated.open())).toBe(true)
  // The date of the very same year is a date all the same.
  for (const date of ['Datum: 12 maart 2019', 'Datum: 12 maart 2026']) {
    const dated = await promised(program, date, date)
    expect(hasYearOfRecording(await dated.open())).toBe(false)
  }
  await program.operations.run('documents.describe', { id: undated.documentId, date: '2026-02-01' })
  expect(hasYearOfRecording(await undated.open())).toBe(false)
})

it('says nothing of a number that a list brought along, or that is not there yet', async () => {
  using program = testProgram('2026-05-20')
  const { open } = await promised(program, 'zonder', '')
  const item = await open()
  expect(hasYearOfRecording({ ...item, number: 'T2014-003' })).toBe(false)
  expect(hasYearOfRecording({ ...item, number: null })).toBe(false)
  // What was promised on a day of that year may have its number from there.
  expect(hasYearOfRecording({ ...item, onDate: '2026-03-01' })).toBe(false)
  expect(hasYearOfRecording({ ...item, onDate: '2019-03-01' })).toBe(true)
})
