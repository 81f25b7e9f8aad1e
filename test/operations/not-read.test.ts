import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fixtureText, type TestProgram, testProgram } from '../fixtures/program.ts'

const put = (program: TestProgram, name: string, bytes: string): string => {
  const file = path.join(program.folder, name)
  writeFileSync(file, bytes)
  return file
}
const listed = async ({ operations }: TestProgram) =>
  (await operations.run('documents.notRead', {})).map(({ fileName, mail, refusal }) => ({
    fileName,
    mail,
    refusal,
  }))
const ids = async ({ operations }: TestProgram) =>
  (await operations.run('documents.notRead', {})).map(({ id }) => id)

it('files that did not come in are listed after a restart too, with why', async () => {
  let program = testProgram()
  const [empty, gone] = [put(program, 'leeg.txt', ''), path.join(program.folder, 'weg.txt')]
  await program.operations.run('documents.import', { files: [empty, fixtureText('raadsbrief'), gone] })
  program = program.reopen()
  expect(await listed(program)).toEqual([
    { fileName: 'leeg.txt', mail: null, refusal: 'empty-file' },
    { fileName: 'weg.txt', mail: null, refusal: 'not-found' },
  ])
  program[Symbol.dispose]()
})

it('a file is tried again from where it is, into its dossier, and leaves the list once it comes in', async () => {
  using program = testProgram()
  const { id: dossierId } = await program.operations.run('dossiers.create', { name: 'Speeltuin' })
  const filled = put(program, 'a.txt', '')
  const files = [filled, put(program, 'b.txt', '')]
  await program.operations.run('documents.import', { files, dossierId })
  copyFileSync(fixtureText('raadsbrief'), filled)
  const outcomes = await program.operations.run('documents.retryNotRead', { ids: await ids(program) })
  expect(outcomes.map(({ fileName, outcome }) => [fileName, outcome]).sort()).toEqual([
    ['a.txt', 'imported'],
    ['b.txt', 'refused'],
  ])
  expect((await listed(program)).map(({ fileName }) => fileName)).toEqual(['b.txt'])
  expect((await program.operations.run('dossiers.open', { id: dossierId })).documents).toHaveLength(1)
})

it('a file that was cancelled is listed, and comes in when it is tried again after its dossier has gone', async () => {
  using program = testProgram()
  const { id: dossierId } = await program.operations.run('dossiers.create', { name: 'Speeltuin' })
  const job = { signal: AbortSignal.abort(), progress: () => {} }
  await program.operations.run('documents.import', { files: [fixtureText('raadsbrief')], dossierId }, job)
  expect(await listed(program)).toEqual([{ fileName: 'raadsbrief.txt', mail: null, refusal: null }])
  await program.operations.run('dossiers.remove', { id: dossierId })
  await program.operations.run('documents.retryNotRead', { ids: await ids(program) })
  expect(await listed(program)).toEqual([])
  expect(await program.operations.run('documents.list', {})).toHaveLength(1)
})

it('one that comes in under the same name from elsewhere leaves the list; taking off takes off that one alone', async () => {
  using program = testProgram()
  await program.operations.run('documents.import', {
    files: [put(program, 'raadsbrief.txt', ''), put(program, 'leeg.txt', ''), put(program, 'ook.txt', '')],
  })
  await program.operations.run('documents.import', { files: [fixtureText('raadsbrief')] })
  const [first, second] = await program.operations.run('documents.notRead', {})
  expect([first?.fileName, second?.fileName].sort()).toEqual(['leeg.txt', 'ook.txt'])
  await program.operations.run('documents.takeOffNotRead', { ids: [first?.id ?? ''] })
  expect(await ids(program)).toEqual([second?.id])
})

it('an attachment that can not be read is listed with its e-mail, and tried again with it', async () => {
  using program = testProgram()
  const mail = [
    'From: griffie@elzenburg.example',
    'Date: Thu, 12 Mar 2026 10:00:00 +0100',
    'Subject: De stukken',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain',
    '',
    'Geachte raad, hierbij de stukken.',
    '',
    '--grens',
    'Content-Type: application/pdf; name="bijlage.pdf"',
    'Content-Disposition: attachment; filename="bijlage.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'AAECAwAB',
    '--grens--',
    '',
  ].join('\r\n')
  const file = put(program, 'post.eml', mail)
  const outcomes = await program.operations.run('documents.import', { files: [file] })
  expect(outcomes.map(({ fileName, attached, outcome }) => [fileName, attached, outcome])).toEqual([
    ['post.eml', false, 'imported'],
    ['bijlage.pdf', true, 'refused'],
  ])
  const wanted = [{ fileName: 'bijlage.pdf', mail: 'post.eml', refusal: 'unknown-type' }]
  expect(await listed(program)).toEqual(wanted)
  const [again] = await program.operations.run('documents.retryNotRead', { ids: await ids(program) })
  expect(again).toMatchObject({ fileName: 'post.eml', outcome: 'known' })
  expect(await listed(program)).toEqual(wanted)
})
