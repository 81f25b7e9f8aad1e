import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fixtureText, type TestProgram, testProgram } from '../fixtures/program.ts'

const answers = readFileSync(fixtureText('beantwoording'), 'utf8')

const importText = async (program: TestProgram, name: string, text: string): Promise<number> => {
  const file = path.join(program.folder, name)
  writeFileSync(file, text)
  const [outcome] = await program.operations.run('documents.import', { files: [file] })
  return outcome?.documentId ?? 0
}
const again = async ({ operations }: TestProgram, id: number) =>
  (await operations.run('documents.again', { id })).map(({ fileName }) => fileName)

it('names the paper of which a mended version comes in, from both sides, until one lies in the bin', async () => {
  using program = testProgram()
  const first = await importText(program, 'eerst.txt', answers)
  expect(await again(program, first)).toEqual([])
  const mended = await importText(program, 'verbeterd.txt', answers.replace('college', 'dagelijks bestuur'))
  expect(await again(program, mended)).toEqual(['eerst.txt'])
  await program.operations.run('documents.record', { id: first, accept: 'all' })
  expect(await again(program, mended)).toEqual(['eerst.txt'])
  expect(await again(program, first)).toEqual(['verbeterd.txt'])
  await program.operations.run('documents.trash', { id: first })
  expect(await again(program, mended)).toEqual([])
})

it('names no other paper of that day, however alike its head is, nor the same words of another year', async () => {
  using program = testProgram()
  const motion = (about: string) =>
    `Gemeenteraad Elzenburg\n\nMotie ${about}\n\nDe raad, in vergadering bijeen op 12 maart 2026,\n\nverzoekt het college:\n\n1. ${about} te onderzoeken;\n\nen gaat over tot de orde van de dag.\n`
  await importText(program, 'een.txt', motion('nachtverlichting langs fietspaden tussen dorpen en station'))
  const other = await importText(program, 'twee.txt', motion('zwemles voor kinderen van ouders zonder werk'))
  expect(await again(program, other)).toEqual([])
  await importText(program, 'oud.txt', answers)
  const later = await importText(program, 'later.txt', answers.replaceAll(/\b20\d\d\b/g, '2031'))
  expect(await again(program, later)).toEqual([])
})
