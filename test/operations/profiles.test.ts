import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { importOne, type TestProgram, testProgram } from '../fixtures/program.ts'

const label = 'Duiding uit het huis:'
const answersOf = (n: number) => [
  `er staan ${n} bankjes in het park. Zij zijn van hout.`,
  'de bankjes zijn besteld. Zij komen na de bouw van het hek.',
  'er is geen geld voor een hek. Dat blijft zo.',
]
/** Answers behind a label that nobody else uses. */
const answered = (n: number, town: string) => `Gemeente ${town}

Beantwoording schriftelijke vragen

Aan de gemeenteraad van ${town}
Datum ${n} maart 2026
Onderwerp: Vragen over park ${n}

${[
  'Graag een overzicht van de bankjes.',
  'Graag de planning van de nieuwe bankjes.',
  'Graag het budget voor een hek.',
]
  .map((question, index) => `${index + 1}. ${question}\n${label} ${answersOf(n)[index]}\n`)
  .join('\n')}
Met vriendelijke groet,
het college van burgemeester en wethouders van ${town}
`

const letter = (n: number, town: string, sentence: string) => `Gemeente ${town}

Raadsbrief

Aan de gemeenteraad van ${town}
Datum ${n} maart 2026
Onderwerp: Stand van zaken park ${n}

Geachte leden van de raad,

Het park aan de rand van wijk ${n} is klaar. ${sentence} De bewoners zijn er blij mee.

Met vriendelijke groet,
het college van burgemeester en wethouders van ${town}
`

const importText = (program: TestProgram, name: string, text: string): Promise<DocumentDetail> => {
  const file = path.join(program.folder, `${name}.txt`)
  writeFileSync(file, text)
  return importOne(program, file)
}
const record = ({ operations }: TestProgram, id: number, accept: 'accepted' | 'all' = 'all') =>
  operations.run('documents.record', { id, accept })
const profiles = ({ operations }: TestProgram) => operations.run('profiles.list', {})
const answerTexts = ({ items }: DocumentDetail) =>
  items.filter(({ kind }) => kind === 'question').map(({ answerText }) => answerText)

/** Imports answers, takes the label off each by hand, and records them. */
const correct = async (program: TestProgram, n: number, town: string) => {
  const document = await importText(program, `${town}-${n}`, answered(n, town))
  for (const item of document.items.filter(({ kind }) => kind === 'question')) {
    const start = document.text.indexOf(label, item.end) + label.length + 1
    await program.operations.run('found.moveAnswer', {
      id: item.id,
      start,
      end: document.text.indexOf('\n', start),
    })
  }
  await record(program, document.id)
}

it('reads the next document of a sender as its earlier ones were corrected, and nobody else’s', async () => {
  using program = testProgram()
  expect(answerTexts(await importText(program, 'eerst', answered(3, 'Elzenburg')))[0]).toContain(label)
  await program.operations.run('app.undo', {})
  await correct(program, 12, 'Elzenburg')
  await correct(program, 13, 'Elzenburg')
  expect(await profiles(program)).toMatchObject([
    { municipality: 'Elzenburg', documents: 2, answerLabels: ['duiding uit het huis'], questionLabels: [] },
  ])
  expect(answerTexts(await importText(program, 'volgende', answered(14, 'Elzenburg')))).toEqual(answersOf(14))
  expect(answerTexts(await importText(program, 'elders', answered(14, 'Wilgendam')))[0]).toContain(label)
})

it('forgets a profile when asked, and has it again when that is undone', async () => {
  using program = testProgram()
  await correct(program, 12, 'Elzenburg')
  const before = await profiles(program)
  await program.operations.run('profiles.remove', { id: Number(before[0]?.id) })
  expect(await profiles(program)).toEqual([])
  expect(answerTexts(await importText(program, 'volgende', answered(14, 'Elzenburg')))[0]).toContain(label)
  await program.operations.run('app.undo', {})
  await program.operations.run('app.undo', {})
  expect(await profiles(program)).toEqual(before)
  await expect(program.operations.run('profiles.remove', { id: 99 })).rejects.toMatchObject({
    code: 'not-found-profile',
  })
})

it('has learned nothing of a document whose recording is undone', async () => {
  using program = testProgram()
  await correct(program, 12, 'Elzenburg')
  const one = await profiles(program)
  await correct(program, 13, 'Elzenburg')
  await program.operations.run('app.undo', {})
  expect(await profiles(program)).toEqual(one)
  await program.operations.run('app.undo', {})
  expect(await profiles(program)).toEqual([])
  await program.operations.run('app.redo', {})
  expect(await profiles(program)).toEqual(one)
})

const promise = (place: string) => `Dit zetten wij voor ${place} boven aan ons huiswerklijstje.`
const phrase = 'boven aan ons huiswerklijstje'
const promiseIn = ({ items }: DocumentDetail, words: string) =>
  items.find(({ kind, text }) => kind === 'commitment' && text.includes(words))

/** Records a letter with a promise that somebody pointed out. */
const pointOut = async (program: TestProgram, n: number, place: string) => {
  const document = await importText(program, `brief-${n}`, letter(n, 'Elzenburg', promise(place)))
  const start = document.text.indexOf(promise(place))
  await program.operations.run('found.add', {
    documentId: document.id,
    start,
    end: start + promise(place).length,
    kind: 'commitment',
  })
  await record(program, document.id, 'accepted')
}

it('takes the words of a promise over once two documents agree on them', async () => {
  using program = testProgram()
  await pointOut(program, 4, 'de haven')
  expect((await profiles(program))[0]?.promises).toEqual([])
  expect(
    promiseIn(await importText(program, 'tussen', letter(5, 'Elzenburg', promise('het plein'))), phrase),
  ).toBeUndefined()
  await program.operations.run('app.undo', {})
  await pointOut(program, 6, 'de school')
  expect((await profiles(program))[0]?.promises).toEqual([expect.stringContaining(phrase)])
  expect(
    promiseIn(await importText(program, 'daarna', letter(7, 'Elzenburg', promise('de brug'))), phrase),
  ).toBeDefined()
  expect(
    promiseIn(await importText(program, 'elders', letter(7, 'Wilgendam', promise('de brug'))), phrase),
  ).toBeUndefined()
})

const habit = (place: string) => `Wij informeren uw raad zoals altijd via de stadskrant over ${place}.`

it('leaves out what was dropped in two documents, until somebody keeps it', async () => {
  using program = testProgram()
  const words = 'zoals altijd via de stadskrant'
  const drop = async (n: number, place: string) => {
    const document = await importText(program, `brief-${n}`, letter(n, 'Elzenburg', habit(place)))
    const found = promiseIn(document, words)
    await program.operations.run('found.drop', { ids: [Number(found?.id)] })
    await record(program, document.id)
  }
  await drop(4, 'de haven')
  const between = await importText(program, 'tussen', letter(5, 'Elzenburg', habit('het plein')))
  expect(promiseIn(between, words)).toBeDefined()
  await program.operations.run('app.undo', {})
  await drop(6, 'de school')
  expect((await profiles(program))[0]?.noPromises).toEqual([expect.stringContaining(words)])
  const after = await importText(program, 'daarna', letter(7, 'Elzenburg', habit('de brug')))
  expect(promiseIn(after, words)).toBeUndefined()
  const start = after.text.indexOf(habit('de brug'))
  await program.operations.run('found.add', {
    documentId: after.id,
    start,
    end: start + habit('de brug').length,
    kind: 'commitment',
  })
  await record(program, after.id, 'accepted')
  expect((await profiles(program))[0]?.noPromises).toEqual([])
})

it('keeps the words of a document that is not public out of what it learns', async () => {
  using program = testProgram()
  const document = await importText(program, 'geheim', answered(12, 'Elzenburg'))
  await program.operations.run('documents.describe', { id: document.id, confidentiality: 'geheim' })
  await record(program, document.id)
  expect(await profiles(program)).toEqual([])
})

it('keeps what it learned of a municipality that gets another name', async () => {
  using program = testProgram()
  await correct(program, 12, 'Elzenburg')
  const [municipality] = await program.operations.run('municipalities.list', {})
  if (!municipality) throw new Error('no municipality')
  await program.operations.run('municipalities.save', { ...municipality, name: 'Nieuw-Elzenburg' })
  expect(await profiles(program)).toMatchObject([{ municipality: 'Nieuw-Elzenburg', documents: 1 }])
})

it('learns nothing from a sample, or from a document of no known municipality', async () => {
  using program = testProgram()
  await program.operations.run('sample.load', {})
  const document = await importText(program, 'los', 'Wij informeren u uiterlijk 1 juni 2026 over de bankjes.')
  await record(program, document.id)
  expect(await profiles(program)).toEqual([])
})
