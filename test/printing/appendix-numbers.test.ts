import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { opened } from '../../electron/briefing/conformance/check.ts'
import {
  asDict,
  asText,
  dictIn,
  entry,
  listIn,
  nameIn,
  textIn,
  treeOf,
} from '../../electron/briefing/conformance/objects.ts'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { type ReadBack, readBack } from '../briefing/read-pdf.ts'
import { importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const folder = path.join(import.meta.dirname, '../fixtures/originals')
let program: TestProgram
let read: ReadBack
/** Names of places, with the page of the file that each is on, from 1. */
let places: ReadonlyMap<string | undefined, number>
/** Links of the briefing's own pages: where to, and what a screen reader says. */
let links: readonly Readonly<{ to: string; alt: string }>[]
let labels: readonly (readonly [number, string])[]
let parts: readonly (string | undefined)[]
let contents: readonly string[]

const words = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
/** What is appended, in its order, and what can't be: that has no number. */
const wanted = ['Raadsbrief', 'Besluitenlijst', 'protected', 'Motie', 'tagged'] as const

beforeAll(async () => {
  program = testProgram('2026-11-22')
  const { operations } = program
  await operations.run('sample.load', {})
  const dossierId = Number(program.store.dossiers.sampleIds()[0])
  for (const name of ['tagged.pdf', 'protected.pdf']) {
    const { id } = await importAndRecord(program, path.join(folder, name))
    await operations.run('dossiers.put', { id: dossierId, documentIds: [id], itemIds: [], present: true })
  }
  const documents = program.store.documents.list('recorded')
  const appended = wanted.map(
    (name) => documents.find(({ fileName }) => fileName.includes(name))?.id ?? Number.NaN,
  )
  const file = path.join(program.folder, 'pak.pdf')
  await operations.run('briefings.export', { dossierId, file, plan: { ...planOf('handover'), appended } })
  const bytes = readFileSync(file)
  read = await readBack(bytes)
  const document = await opened(bytes)
  const refs = document.getPages().map(({ ref }) => ref.toString())
  const dests = treeOf(dictIn(dictIn(document.catalog, 'Names'), 'Dests'), 'Names')
  places = new Map(
    dests.map(([key, value]) => [
      asText(key),
      refs.indexOf(String(value).replace(/^\[ ?/, '').split(' /')[0] ?? '') + 1,
    ]),
  )
  links = document
    .getPages()
    .flatMap(({ node }) => node.Annots()?.asArray() ?? [])
    .map((raw) => asDict(document.context.lookup(raw)))
    .map((link) => ({ to: textIn(dictIn(link, 'A'), 'D') ?? '', alt: textIn(link, 'Contents') ?? '' }))
  labels = treeOf(dictIn(document.catalog, 'PageLabels'), 'Nums').map(([at, label]) => [
    Number(String(at)),
    textIn(asDict(label), 'P') ?? '',
  ])
  const top = asDict(listIn(dictIn(document.catalog, 'StructTreeRoot'), 'K')[0])
  parts = listIn(top, 'K')
    .map(asDict)
    .filter((kid) => nameIn(kid, 'S') === 'Part' && entry(kid, 'T') !== undefined)
    .map((part) => textIn(part, 'T'))
  const own = read.pages.slice(0, labels[1]?.[0])
  contents = own.flatMap((page) => page.match(/Bijlage \d+/g) ?? [])
  return () => program[Symbol.dispose]()
}, 120_000)

/** "Bijlage 3, p. 2" of each appended page, from the first. */
const stamps = () => {
  const [, first] = labels
  return read.artifacts.slice(first?.[0]).map(stampOf)
}
/** A page that we set ourselves has its own head and foot as well. */
const stampOf = (beside: string | undefined) => /Bijlage \d+, p\. \d+/.exec(words(beside))?.[0] ?? ''
const numbersIn = (stamp: string) => /^Bijlage (\d+), p\. (\d+)$/.exec(stamp)?.slice(1).map(Number) ?? []

it('numbers appendices from 1 without a gap, also past one whose pages can’t follow, and their pages from 1', () => {
  const found = stamps().map(numbersIn)
  expect(found.every((one) => one.length === 2)).toBe(true)
  const perAppendix = Map.groupBy(found, ([number]) => number)
  expect([...perAppendix.keys()]).toEqual([1, 2, 3, 4])
  for (const pages of perAppendix.values())
    expect(pages.map(([, page]) => page)).toEqual(pages.map((_, at) => at + 1))
})

it('shows beside each page the number that is stamped on it', () => {
  for (const [at, stamp] of stamps().entries()) {
    const index = (labels[1]?.[0] ?? 0) + at
    const [from = 0, prefix = ''] = labels.findLast(([first]) => first <= index) ?? []
    expect(`${prefix}${index - from + 1}`).toBe(stamp)
  }
})

it('leads each link to an appendix to the very page that is stamped so, and says that page', () => {
  const toAppendix = links.filter(({ to }) => to.startsWith('bijlage-'))
  expect(toAppendix.length).toBeGreaterThan(4)
  for (const { to, alt } of toAppendix) {
    const page = places.get(to)
    const stamp = stampOf(read.artifacts[(page ?? 0) - 1])
    const [number, at] = numbersIn(stamp)
    expect(to).toBe(`bijlage-${number}-p${at}`)
    expect(alt).toMatch(new RegExp(`^Bijlage ${number}, pagina ${at}: `))
  }
  // No page of an appendix is without a place to lead to.
  const first = labels[1]?.[0] ?? 0
  expect(
    [...places]
      .filter(([name]) => name?.startsWith('bijlage-'))
      .map(([, page]) => page)
      .toSorted((a, b) => a - b),
  ).toEqual(stamps().map((_, at) => first + at + 1))
})

it('calls an appendix the same in its list, the sources, the bookmarks and the tags', () => {
  const bookmarks = read.bookmarks.filter((title) => title.startsWith('Bijlage '))
  expect(bookmarks).toHaveLength(4)
  expect(parts).toEqual(bookmarks)
  for (const [at, title] of bookmarks.entries()) {
    const [, number, name = ''] = /^Bijlage (\d+): (.+)$/.exec(title) ?? []
    expect(Number(number)).toBe(at + 1)
    const named = links.filter(({ to }) => to === `bijlage-${number}-p1`)
    // In the list of appendices and in the source list.
    expect(named.length).toBeGreaterThanOrEqual(2)
    for (const { alt } of named) expect(alt).toBe(`Bijlage ${number}, pagina 1: ${name}`)
    expect(contents.filter((one) => one === `Bijlage ${number}`).length).toBeGreaterThanOrEqual(2)
  }
  expect(new Set(contents)).toEqual(new Set(['Bijlage 1', 'Bijlage 2', 'Bijlage 3', 'Bijlage 4']))
})

it('has the words of each original behind its own number', () => {
  const first = labels[1]?.[0] ?? 0
  const of = (number: number) =>
    words(
      read.pages
        .slice(first)
        .filter((_, at) => numbersIn(stamps()[at] ?? '')[0] === number)
        .join(' '),
    )
  expect(of(3)).toContain('Een rolstoel binnen tien werkdagen')
  expect(of(4)).toContain('Tweede bladzijde: het college zegt toe u in het najaar te informeren.')
})
