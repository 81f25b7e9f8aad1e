import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fixtureText, type TestProgram, testProgram } from '../fixtures/program.ts'

type Part = Readonly<{ name: string; bytes: string | Uint8Array; type?: string }>

/** An e-mail as a mail program keeps it. */
const mail = (subject: string, parts: readonly Part[]): string => {
  const attached = parts.map(({ name, bytes, type = 'application/octet-stream' }) =>
    [
      '--grens',
      `Content-Type: ${type}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
      '',
      Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  )
  return [
    'From: Griffie Elzenburg <griffie@elzenburg.example>',
    'To: raad@elzenburg.example',
    'Date: Thu, 12 Mar 2026 10:00:00 +0100',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Geachte leden van de raad, in de bijlagen vindt u ${subject}.`,
    '',
    ...attached,
    '--grens--',
    '',
  ].join('\r\n')
}
const written = (program: TestProgram, name: string, bytes: string): string => {
  const file = path.join(program.folder, name)
  writeFileSync(file, bytes)
  return file
}
const importFile = (program: TestProgram, file: string) =>
  program.operations.run('documents.import', { files: [file] })
const letter = { name: 'raadsbrief.txt', bytes: readFileSync(fixtureText('raadsbrief')) }
const answers = { name: 'beantwoording.txt', bytes: readFileSync(fixtureText('beantwoording')) }
const temporary = (program: TestProgram) => {
  const folder = path.join(program.folder, 'tijdelijk')
  return existsSync(folder) ? readdirSync(folder) : []
}

it('takes the attachments of an e-mail in as documents of their own, tied to it at both ends', async () => {
  using program = testProgram()
  const { operations } = program
  const outcomes = await importFile(
    program,
    written(program, 'post.eml', mail('de stukken', [letter, answers])),
  )
  expect(outcomes.map(({ fileName, outcome }) => [fileName, outcome])).toEqual([
    ['post.eml', 'imported'],
    ['raadsbrief.txt', 'imported'],
    ['beantwoording.txt', 'imported'],
  ])
  const [post, first, second] = await Promise.all(
    outcomes.map(({ documentId }) => operations.run('documents.open', { id: Number(documentId) })),
  )
  expect(post).toMatchObject({
    media: 'eml',
    cameWith: [],
    attachments: [
      { id: first?.id, fileName: 'raadsbrief.txt' },
      { id: second?.id, fileName: 'beantwoording.txt' },
    ],
  })
  expect(first).toMatchObject({ media: 'txt', cameWith: [{ id: post?.id, title: post?.subject }] })
  expect(second?.items.filter(({ kind }) => kind === 'question')).toHaveLength(3)
  expect(temporary(program)).toEqual([])
  expect((await operations.run('data.check', {})).findings).toEqual([])
})

it('refuses an attachment by itself', async () => {
  using program = testProgram()
  const outcomes = await importFile(
    program,
    written(
      program,
      'post.eml',
      mail('de stukken', [
        { name: 'programma.exe', bytes: 'MZ\u0090\u0000\u0003' },
        { name: 'leeg.txt', bytes: '' },
        letter,
      ]),
    ),
  )
  expect(outcomes.map(({ fileName, outcome }) => [fileName, outcome])).toContainEqual([
    'programma.exe',
    'refused',
  ])
  expect(outcomes.filter(({ outcome }) => outcome === 'imported').map(({ fileName }) => fileName)).toEqual([
    'post.eml',
    'raadsbrief.txt',
  ])
  expect(temporary(program)).toEqual([])
})

it('opens e-mails in e-mails three deep, and says so of what lies deeper', async () => {
  using program = testProgram()
  const nested = (depth: number): Part => ({
    name: `post-${depth}.eml`,
    bytes: mail(`stuk ${depth}`, depth === 4 ? [letter] : [nested(depth + 1)]),
    type: 'application/octet-stream',
  })
  const outcomes = await importFile(program, written(program, 'post-0.eml', mail('stuk 0', [nested(1)])))
  expect(outcomes.map(({ fileName, outcome, refusal }) => [fileName, refusal ?? outcome])).toEqual([
    ['post-0.eml', 'imported'],
    ['post-1.eml', 'imported'],
    ['post-2.eml', 'imported'],
    ['post-3.eml', 'imported'],
    ['post-4.eml', 'nested-too-deep'],
  ])
})

it('takes in what is missing of an e-mail that is known already', async () => {
  using program = testProgram()
  const file = written(program, 'post.eml', mail('de stukken', [letter, answers]))
  const [, first] = await importFile(program, file)
  await program.operations.run('documents.discard', { id: Number(first?.documentId) })
  const again = await importFile(program, file)
  expect(again.map(({ outcome }) => outcome)).toEqual(['known', 'imported', 'known'])
})

it('goes without its e-mail when that is taken back, and has it again when that comes back', async () => {
  using program = testProgram()
  const { operations } = program
  const [post, first] = await importFile(program, written(program, 'post.eml', mail('de stukken', [letter])))
  await operations.run('documents.discard', { id: Number(post?.documentId) })
  const open = () => operations.run('documents.open', { id: Number(first?.documentId) })
  expect((await open()).cameWith).toEqual([])
  await operations.run('app.undo', {})
  expect((await open()).cameWith).toMatchObject([{ id: post?.documentId }])
  expect((await operations.run('data.check', {})).findings).toEqual([])
})

it('belongs to each e-mail that it came with, also where it was known already', async () => {
  using program = testProgram()
  const { operations } = program
  const [first, known] = await importFile(program, written(program, 'een.eml', mail('de stukken', [letter])))
  const [second, again] = await importFile(
    program,
    written(program, 'twee.eml', mail('herinnering', [letter])),
  )
  expect(again).toMatchObject({ outcome: 'known', documentId: known?.documentId })
  const mails = async () =>
    (await operations.run('documents.open', { id: Number(known?.documentId) })).cameWith.map(({ id }) => id)
  const attached = async () =>
    (await operations.run('documents.open', { id: Number(second?.documentId) })).attachments
  expect(await mails()).toEqual([first?.documentId, second?.documentId])
  expect(await attached()).toMatchObject([{ id: known?.documentId, fileName: 'raadsbrief.txt' }])
  const changes = await operations.run('app.changes', {})
  await importFile(program, written(program, 'twee.eml', mail('herinnering', [letter])))
  expect(await operations.run('app.changes', {})).toEqual(changes)
  await operations.run('app.undo', {})
  expect(await mails()).toEqual([first?.documentId])
  await operations.run('app.redo', {})
  expect(await mails()).toEqual([first?.documentId, second?.documentId])
  await operations.run('documents.discard', { id: Number(first?.documentId) })
  expect(await mails()).toEqual([second?.documentId])
  expect((await operations.run('data.check', {})).findings).toEqual([])
})

it('stops among the attachments when it is cancelled, and keeps what is in', async () => {
  using program = testProgram()
  const stop = new AbortController()
  const file = written(program, 'post.eml', mail('de stukken', [letter, answers]))
  const outcomes = await program.operations.run(
    'documents.import',
    { files: [file] },
    {
      signal: stop.signal,
      progress: ({ label }) => label.values?.file === 'beantwoording.txt' && stop.abort(),
    },
  )
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'cancelled'])
  expect(temporary(program)).toEqual([])
})

it('clears away at its start what a crash left of an attachment', () => {
  using program = testProgram()
  program.close()
  const left = path.join(program.folder, 'tijdelijk')
  mkdirSync(left, { recursive: true })
  writeFileSync(path.join(left, '1'), 'een geheime bijlage')
  const again = program.reopen()
  expect(temporary(again)).toEqual([])
  again.close()
})

it('gives an attachment no path, whatever its name says', async () => {
  using program = testProgram()
  const outcomes = await importFile(
    program,
    written(program, 'post.eml', mail('stuk', [{ ...letter, name: '../../ergens/brief.txt' }])),
  )
  expect(outcomes[1]?.fileName).not.toMatch(/[\\/]/)
  expect(outcomes[1]).toMatchObject({ outcome: 'imported' })
})
