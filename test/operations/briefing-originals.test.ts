import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { checkDocument, opened } from '../../electron/briefing/conformance/check.ts'
import {
  asDict,
  asText,
  dictIn,
  nameIn,
  textIn,
  treeOf,
} from '../../electron/briefing/conformance/objects.ts'
import { type BriefingPlan, planOf } from '../../shared/records/briefing-plan.ts'
import { readBack } from '../briefing/read-pdf.ts'
import { importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const folder = path.join(import.meta.dirname, '../fixtures/originals')
let program: TestProgram
let dossierId = 0
let tagged = 0
let untagged = 0
let shielded = 0
let note = 0

beforeAll(async () => {
  program = testProgram('2026-11-22')
  const { operations } = program
  dossierId = (await operations.run('dossiers.create', { name: 'Zwembad' })).id
  const text = path.join(program.folder, 'notitie.txt')
  writeFileSync(
    text,
    'Notitie over het zwembad\n\nHet college zegt toe de raad in mei te informeren & <snel>.\n',
  )
  const add = async (file: string) => {
    const { id } = await importAndRecord(program, file)
    await operations.run('dossiers.put', {
      id: dossierId,
      documentIds: [id],
      itemIds: [],
      present: true,
    })
    return id
  }
  tagged = await add(path.join(folder, 'tagged.pdf'))
  untagged = await add(path.join(folder, 'untagged.pdf'))
  shielded = await add(path.join(folder, 'protected.pdf'))
  note = await add(text)
  return () => program[Symbol.dispose]()
}, 60_000)

const plan = (changes: Partial<BriefingPlan>): BriefingPlan => ({ ...planOf('handover'), ...changes })

const exported = async (changes: Partial<BriefingPlan>) => {
  const file = path.join(program.folder, 'pack.pdf')
  const made = await program.operations.run('briefings.export', { dossierId, file, plan: plan(changes) })
  return { bytes: readFileSync(file), ...made }
}
const preview = (changes: Partial<BriefingPlan>) =>
  program.operations.run('briefings.preview', { dossierId, plan: plan(changes) })
const words = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

it('puts the pages of a tagged original behind it and keeps both claims', async () => {
  const { bytes, pageCount } = await exported({ appended: [tagged] })
  expect(await checkDocument(bytes)).toEqual([])
  const { pages, artifacts, bookmarks } = await readBack(bytes)
  expect(pages).toHaveLength(pageCount)
  expect(words(pages.at(-1))).toBe('Tweede bladzijde: het college zegt toe u in het najaar te informeren.')
  expect(words(artifacts.at(-1))).toBe('Bijlage 1, p. 2')
  expect(bookmarks.at(-1)).toMatch(/^Bijlage 1: /)
  expect((await preview({ appended: [tagged] })).pageCount).toBe(pageCount)
})

it('leads from the source list to the very page of the original', async () => {
  const { bytes, pageCount } = await exported({ appended: [untagged, tagged] })
  const document = await opened(bytes)
  const places = new Map(
    treeOf(dictIn(dictIn(document.catalog, 'Names'), 'Dests'), 'Names').map(([key, value]) => [
      asText(key),
      value,
    ]),
  )
  const pages = document.getPages().map(({ ref }) => ref.toString())
  const pageOf = (place: string) => pages.indexOf(String(places.get(place)).slice(2).split(' /')[0] ?? '') + 1
  expect(pageOf('bijlage-1-p1')).toBe(pageCount - 3)
  expect(pageOf('bijlage-2-p2')).toBe(pageCount)
  const targets = document
    .getPages()
    .flatMap(({ node }) => node.Annots()?.asArray() ?? [])
    .map((raw) => textIn(dictIn(asDict(document.context.lookup(raw)), 'A'), 'D'))
  expect(targets).toContain('bijlage-2-p1')
})

it('says of an original without tags that it has none, and claims nothing for it', async () => {
  const { bytes } = await exported({ appended: [untagged] })
  const rules = new Set((await checkDocument(bytes)).map(({ rule }) => rule))
  expect(rules).toContain('UA 5-1')
  expect(rules).toContain('A 6.6.4-3')
  const { pages } = await readBack(bytes)
  expect(words(pages.slice(0, -2).join(' '))).toContain('geen labels voor schermlezers')
  expect((await preview({ appended: [untagged] })).warnings.join()).toContain('geen labels voor schermlezers')
})

it('attaches a protected original in place of appending it, and says so', async () => {
  const { bytes } = await exported({ appended: [shielded, tagged] })
  expect(await checkDocument(bytes)).toEqual([])
  const { pages, artifacts } = await readBack(bytes)
  expect(words(pages.join(' '))).toContain('beveiligd tegen bewerken')
  expect(words(artifacts.at(-1))).toBe('Bijlage 1, p. 2')
  const document = await opened(bytes)
  const files = treeOf(dictIn(dictIn(document.catalog, 'Names'), 'EmbeddedFiles'), 'Names')
  expect(files.map(([, value]) => textIn(asDict(document.context.lookup(value)), 'UF'))).toEqual([
    'protected.pdf',
  ])
})

it('sets the words of an original that has no pages, as they were read', async () => {
  const { bytes } = await exported({ appended: [note], attached: [note] })
  expect(await checkDocument(bytes)).toEqual([])
  const { pages, artifacts } = await readBack(bytes)
  expect(words(pages.at(-1))).toContain('Het college zegt toe de raad in mei te informeren & <snel>.')
  expect(words(artifacts.at(-1))).toContain('Bijlage 1, p. 1')
  const document = await opened(bytes)
  const [file] = treeOf(dictIn(dictIn(document.catalog, 'Names'), 'EmbeddedFiles'), 'Names')
  const spec = asDict(file && document.context.lookup(file[1]))
  expect(nameIn(spec, 'AFRelationship')).toBe('Source')
  expect(textIn(spec, 'UF')).toBe('notitie.txt')
  // Nobody gave the note a date, so its file has none.
  expect(
    dictIn(dictIn(dictIn(spec, 'EF'), 'F'), 'Params')
      ?.keys()
      .map(String),
  ).not.toContain('/ModDate')
})

it('keeps a secret original out unless its level is asked for', async () => {
  const { operations } = program
  await operations.run('documents.describe', { id: tagged, confidentiality: 'geheim' })
  const open = await exported({ appended: [tagged, untagged], attached: [tagged] })
  expect(open.leftOut).toBeGreaterThan(0)
  expect(words((await readBack(open.bytes)).artifacts.at(-3))).not.toContain('Bijlage')
  const confidential = { levels: ['geheim' as const], ground: 'Op verzoek van de voorzitter' }
  const asked = await exported({ appended: [tagged, untagged], confidential })
  expect(words((await readBack(asked.bytes)).artifacts.at(-1))).toMatch(
    /Bijlage 2, p. 2 · ▲ Bevat geheime stukken · Op verzoek van de voorzitter/,
  )
  await operations.run('app.undo', {})
})
