import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readDocument } from '../../electron/documents/read-document.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

const words = async (file: string) => (await readDocument(file)).source.text.replace(/\s+/g, ' ')
const dossierOf = ({ store }: TestProgram) => Number(store.dossiers.sampleIds()[0])
let loaded: TestProgram

beforeAll(async () => {
  loaded = testProgram('2026-11-22')
  await loaded.operations.run('sample.load', {})
  return () => loaded[Symbol.dispose]()
}, 60_000)

it('prints the late promise with its literal term, and the promise that may come after its decision', async () => {
  const file = path.join(loaded.folder, 'briefing.pdf')
  await loaded.operations.run('briefings.export', { dossierId: dossierOf(loaded), file })
  const text = await words(file)
  expect(text).toContain('Wij sturen u uiterlijk 1 november 2026')
  expect(text).toContain('In het vierde kwartaal van 2026 informeert het college u hier verder over')
  expect(text).toContain('31-12-2026')
  expect(text).toContain('01-12-2026')
})

it('leaves secret documents out and counts them, unless asked for by name', async () => {
  const { store, operations, folder } = loaded
  const letter = store.documents.list('recorded').find(({ kind }) => kind === 'raadsbrief')
  await operations.run('documents.describe', { id: Number(letter?.id), confidentiality: 'geheim' })
  const file = path.join(folder, 'openbaar.pdf')
  const made = await operations.run('briefings.export', { dossierId: dossierOf(loaded), file })
  expect(made.leftOut).toBeGreaterThan(1)
  const text = await words(file)
  expect(text).not.toContain('Wij sturen u uiterlijk 1 november 2026')

  const secret = path.join(folder, 'geheim.pdf')
  const confidential = { levels: ['geheim' as const], ground: 'Geheimhouding opgelegd door het college' }
  const asked = { ...planOf('debate'), confidential }
  await operations.run('briefings.export', { dossierId: dossierOf(loaded), file: secret, plan: asked })
  expect(await words(secret)).toContain('Wij sturen u uiterlijk 1 november 2026')
  await operations.run('app.undo', {})
})

it('gives the same bytes for the same data but for the time of making', async () => {
  const [a, b] = ['a.pdf', 'b.pdf'].map((name) => path.join(loaded.folder, name))
  const bytes = async (file: string | undefined) => {
    await loaded.operations.run('briefings.export', { dossierId: dossierOf(loaded), file: String(file) })
    return readFileSync(String(file))
      .toString('latin1')
      .replace(/\/CreationDate \([^)]*\)|\/ID \[[^\]]*\]|<xmp:CreateDate>[^<]*|D:\d{14}Z?/g, '')
  }
  expect(await bytes(a)).toBe(await bytes(b))
})

it('refuses a place that is not there and leaves what was there', async () => {
  await expect(
    loaded.operations.run('briefings.export', {
      dossierId: dossierOf(loaded),
      file: path.join(loaded.folder, 'geen', 'x.pdf'),
    }),
  ).rejects.toMatchObject({ code: 'cannot-write' })
})

it('tells of an earlier day a motion as it stood then, not what came of it later', async () => {
  const { store, operations, folder } = loaded
  const dossierId = dossierOf(loaded)
  const data = store.briefings.data(dossierId, '2026-11-22', '2026-11-22T18:30:00Z')
  const motion = data.items.find(({ kind }) => kind === 'motion')
  const words = 'De wethouder meldt dat het is uitgevoerd'
  await operations.run('motions.execute', {
    ids: [Number(motion?.id)],
    execution: 'uitgevoerd',
    words,
    passage: null,
    on: '2026-11-20',
  })
  const said = async (asOf: string) => {
    const file = path.join(folder, `${asOf}.txt`)
    const plan = { ...planOf('handover'), pages: null }
    await operations.run('briefings.export', { dossierId, file, plan, asOf })
    return readFileSync(file, 'utf8')
  }
  expect(await said('2026-11-22')).toContain(words)
  expect(await said('2026-11-19')).not.toContain(words)
  await operations.run('app.undo', {})
})

it('reads a quote on over the foot of one page and the head of the next', async () => {
  using program = testProgram('2026-05-20')
  const { store, operations, folder } = program
  const text = `Gemeente Elzenburg

Beantwoording schriftelijke vragen

Datum 12 maart 2026

Vraag 1:
Hoeveel speeltoestellen zijn er in 2025 afgekeurd?

Antwoord:
Wij verwijzen naar het register, waarin vier toestellen staan. De toestellen aan de

2/3
Datum 12 maart 2026
Vlietkade zijn vervangen.

3/3
Datum 12 maart 2026
Met vriendelijke groet,
het college van burgemeester en wethouders van Elzenburg
`
  const source = path.join(folder, 'antwoord.txt')
  writeFileSync(source, text)
  const { id } = await operations.run('dossiers.create', { name: 'Spelen' })
  const [made] = await operations.run('documents.import', { files: [source], dossierId: id })
  await operations.run('documents.record', { id: Number(made?.documentId), accept: 'all' })
  const data = store.briefings.data(id, '2026-05-20', '2026-05-20T12:00:00Z')
  const [answer] = data.items.flatMap((item) => (item.kind === 'question' ? item.answers : []))
  expect(answer?.quote).toBe(
    'Wij verwijzen naar het register, waarin vier toestellen staan. De toestellen aan de Vlietkade zijn vervangen.',
  )
})
