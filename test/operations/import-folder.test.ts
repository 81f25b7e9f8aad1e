import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openProgram } from '../../electron/program.ts'
import { perform } from '../../electron/reading.ts'
import { fixtureText, type TestProgram, testProgram } from '../fixtures/program.ts'

const letter = (subject: string, place: string) => `Raadsbrief

Datum: 20 april 2026
Onderwerp: ${subject}

Geachte leden van de raad,

${place} Wij informeren uw raad uiterlijk 1 juni 2026 over ${subject.toLowerCase()}. Wij zeggen u toe dat daarna een voorstel volgt.

Met vriendelijke groet,
`
const ofWaterrade =
  'Het college van burgemeester en wethouders van de gemeente Waterrade schrijft u hierover.'

/** A folder as it comes from a griffie: many letters, one that is there twice, one that is empty, an e-mail. */
const folderOf = (count: number) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-map-'))
  for (let at = 0; at < count; at += 1)
    writeFileSync(
      path.join(folder, `stuk-${String(at).padStart(2, '0')}.txt`),
      letter(`Speelplaats ${at}`, at === 3 ? ofWaterrade : at > 3 ? 'In Waterrade wordt veel gebouwd.' : ''),
    )
  copyFileSync(path.join(folder, 'stuk-05.txt'), path.join(folder, 'stuk-05b.txt'))
  writeFileSync(path.join(folder, 'stuk-06b.txt'), '')
  copyFileSync(fixtureText('beantwoording'), path.join(folder, 'stuk-07b.txt'))
  writeFileSync(path.join(folder, 'stuk-08b.eml'), mail)
  const files = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name))
  return { files, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}
const mail = [
  'From: griffie@elzenburg.example',
  'To: raad@elzenburg.example',
  'Date: Thu, 12 Mar 2026 10:00:00 +0100',
  'Subject: De stukken',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="grens"',
  '',
  '--grens',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Geachte leden van de raad, hierbij een brief.',
  '',
  '--grens',
  'Content-Type: text/plain; name="bijlage.txt"',
  'Content-Disposition: attachment; filename="bijlage.txt"',
  '',
  letter('Zwembad', ofWaterrade),
  '--grens--',
  '',
].join('\r\n')

/** All that an import brought, without the moment of it. */
const stored = ({ store }: TestProgram) =>
  store.documents.list().map(({ importedAt: _, ...document }) => ({
    document,
    items: store.found.ofDocument(document.id),
    text: store.documents.text(document.id),
  }))

it('stores a folder exactly as its files one by one', async () => {
  using folder = folderOf(14)
  using together = testProgram()
  using apart = testProgram()
  const outcomes = await together.operations.run('documents.import', { files: folder.files })
  const each = []
  for (const file of folder.files)
    each.push(...(await apart.operations.run('documents.import', { files: [file] })))
  expect(outcomes).toEqual(each)
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['imported', 'known', 'refused']))
  expect(stored(together)).toEqual(stored(apart))
  expect((await together.operations.run('data.check', {})).findings).toEqual([])
})

it('recognises by what came with an earlier file of the folder, though it was read before that was stored', async () => {
  using folder = folderOf(14)
  using program = testProgram()
  await program.operations.run('documents.import', { files: folder.files })
  const of = (name: string) => program.store.documents.list().find(({ fileName }) => fileName === name)
  expect(of('stuk-02.txt')?.municipality).toBe(null)
  expect(of('stuk-04.txt')?.municipality).toBe('Waterrade')
})

it('keeps each file of a folder an act of its own, taken back by itself', async () => {
  using folder = folderOf(10)
  using program = testProgram()
  await program.operations.run('documents.import', { files: folder.files })
  const names = () => program.store.documents.list().map(({ id }) => id)
  for (let left = names().length; left > 0; left -= 1) {
    expect(names()).toHaveLength(left)
    await program.operations.run('app.undo', {})
  }
  expect(names()).toEqual([])
  await program.operations.run('app.redo', {})
  await program.operations.run('app.redo', {})
  expect(names()).toHaveLength(2)
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

it('tells only of files that are on the disk', async () => {
  using folder = folderOf(14)
  using program = testProgram()
  const told: number[] = []
  await program.operations.run(
    'documents.import',
    { files: folder.files },
    {
      signal: new AbortController().signal,
      progress: ({ done }) => {
        // A copy holds what is committed and nothing else.
        if (told.at(-1) !== done) program.store.backup(path.join(program.folder, `kopie-${done}`))
        told.push(done)
      },
    },
  )
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  for (const done of new Set(told)) {
    using copy = testProgram('2026-05-20', restored(program.folder, `kopie-${done}`))
    const known = copy.store.documents.list().length
    const twiceOrRefused = folder.files.slice(0, done).filter((file) => /05b|06b/.test(file)).length
    const attached = folder.files.slice(0, done).filter((file) => file.endsWith('.eml')).length
    expect(known).toBeGreaterThanOrEqual(done - twiceOrRefused + attached)
  }
})

const restored = (folder: string, name: string) => {
  const place = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-terug-'))
  copyFileSync(path.join(folder, name), path.join(place, 'raadsgeheugen.sqlite'))
  return place
}

const originalsIn = (folder: string) =>
  readdirSync(path.join(folder, 'originelen'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}/.test(name),
  )

it('stores nothing more after a cancel, and the rest when it is asked again', async () => {
  using folder = folderOf(14)
  using program = testProgram()
  const stop = new AbortController()
  const outcomes = await program.operations.run(
    'documents.import',
    { files: folder.files },
    { signal: stop.signal, progress: ({ done }) => done > 1 && stop.abort() },
  )
  const imported = outcomes.filter(({ outcome }) => outcome === 'imported')
  expect(program.store.documents.list()).toHaveLength(imported.length)
  expect(outcomes.at(-1)?.outcome).toBe('cancelled')
  // Nor of what was read already and not stored.
  expect(originalsIn(program.folder)).toHaveLength(imported.length)
  const again = await program.operations.run('documents.import', { files: folder.files })
  expect(again.filter(({ outcome }) => outcome === 'cancelled')).toEqual([])
  using whole = testProgram()
  await whole.operations.run('documents.import', { files: folder.files })
  expect(program.store.documents.list()).toHaveLength(whole.store.documents.list().length)
})

it('keeps the very bytes that the words were read from: a file that changes meanwhile is read again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-wisselt-'))
  const [once, ever] = ['een-keer.txt', 'steeds.txt'].map((name) => path.join(folder, name))
  let changes = 0
  const program = openProgram({
    folder: path.join(folder, 'gegevens'),
    today: '2026-05-20',
    ask: async (task, asking) => {
      const answer = await perform(task, asking)
      if (task.task === 'read' && (task.path === ever || changes === 0))
        writeFileSync(task.path, letter(`Zwembad ${++changes}`, ofWaterrade))
      return answer
    },
    report: (error) => {
      throw error
    },
  })
  try {
    for (const file of [once, ever]) writeFileSync(file ?? '', letter('Speelplaats', ''))
    const outcomes = await program.operations.run('documents.import', { files: [once ?? '', ever ?? ''] })
    expect(outcomes.map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
      ['imported', null],
      ['refused', 'file-changing'],
    ])
    const [document] = program.store.documents.list()
    expect(document?.subject).toBe('Zwembad 1')
    expect(originalsIn(program.store.folder)).toHaveLength(1)
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
  } finally {
    program.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

it('stores twelve files that can’t be read as twelve refusals, and the one behind them', async () => {
  using folder = folderOf(6)
  using program = testProgram()
  const gone = Array.from({ length: 12 }, (_, at) => path.join(program.folder, `weg-${at}.pdf`))
  const outcomes = await program.operations.run('documents.import', {
    files: [...gone, folder.files[0] ?? ''],
  })
  expect(outcomes.map(({ fileName, refusal }) => [fileName, refusal])).toEqual([
    ...gone.map((file) => [path.basename(file), 'not-found']),
    ['stuk-00.txt', null],
  ])
})

it('takes thousands of files at once, and lists each that did not come in', async () => {
  using folder = folderOf(6)
  using program = testProgram()
  const gone = Array.from({ length: 2100 }, (_, at) => path.join(program.folder, `weg-${at}.pdf`))
  const outcomes = await program.operations.run('documents.import', {
    files: [...gone, folder.files[0] ?? ''],
  })
  expect(outcomes.filter(({ refusal }) => refusal === 'not-found')).toHaveLength(2100)
  expect(outcomes.at(-1)?.outcome).toBe('imported')
  expect(await program.operations.run('documents.notRead', {})).toHaveLength(2100)
})
