import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { pageDrawer } from '../../electron/operations/page.ts'
import { perform } from '../../electron/reading.ts'
import { refusalOf } from '../documents/fixture.ts'
import { fixtureText, importOne, type TestProgram, testProgram } from '../fixtures/program.ts'

const letter = path.join(
  import.meta.dirname,
  '../../resources/sample/2026-10-06 Raadsbrief voortgang Wmo-hulpmiddelen.pdf',
)

const pageOf = ({ operations }: Pick<TestProgram, 'operations'>, id: number, page: number, width = 600) =>
  operations.run('documents.page', { id, page, width })

/** Width and height as the PNG itself says, and how many bytes its rows take unpacked. */
const decoded = (png: Uint8Array) => {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const content = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT') data.push(content)
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    rows: inflateSync(Buffer.concat(data)).length,
  }
}

it('a page of a PDF comes as a picture with a place for all of its words', async () => {
  using program = testProgram()
  const document = await importOne(program, letter)
  for (const [index, range] of document.pages.entries()) {
    const picture = await pageOf(program, document.id, index + 1)
    if (picture === null) throw new Error('no picture')
    const { width, height, rows } = decoded(picture.png)
    expect({ width, height }).toEqual({ width: picture.width, height: picture.height })
    expect(width).toBe(600)
    expect(rows).toBeGreaterThan(width * height)
    expect(picture.height / picture.width).toBeCloseTo(picture.pageHeight / picture.pageWidth, 2)
    const covered = picture.lines.map(({ start, end }) => document.text.slice(start, end)).join('\n')
    expect(covered.trim()).toBe(document.text.slice(range.start, range.end).trim())
    for (const { start, end, edges, y0, y1 } of picture.lines) {
      expect(edges).toHaveLength(end - start + 1)
      expect(Math.min(...edges, y0)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...edges)).toBeLessThanOrEqual(picture.pageWidth)
      expect(y1).toBeLessThanOrEqual(picture.pageHeight)
    }
  }
})

it('a page that was on screen lately is not drawn again at the same width', async () => {
  using program = testProgram()
  const { id } = await importOne(program, letter)
  let drawn = 0
  const draw = pageDrawer({
    store: program.store,
    ask: (task, asking) => {
      drawn += 1
      return perform(task, asking)
    },
  })
  const { signal } = new AbortController()
  const first = await draw({ id, page: 1, width: 600 }, signal)
  expect(await draw({ id, page: 1, width: 600 }, signal)).toEqual(first)
  expect(drawn).toBe(1)
  await draw({ id, page: 1, width: 700 }, signal)
  expect(drawn).toBe(2)
})

it('a text file has no pages to show, and a page that is not there is refused', async () => {
  using program = testProgram()
  const text = await importOne(program, fixtureText('beantwoording'))
  expect(await pageOf(program, text.id, 1)).toBeNull()
  const { id, pages } = await importOne(program, letter)
  expect(await refusalOf(() => pageOf(program, id, pages.length + 1))).toBe('no-page')
})

it('an original that is gone leaves the text readable and says that the page cannot be drawn', async () => {
  using program = testProgram()
  const { id, text } = await importOne(program, letter)
  const { sha256 } = program.store.documents.originalOf(id)
  expect(readFileSync(program.store.originals.fileOf(sha256))).toEqual(readFileSync(letter))
  rmSync(program.store.originals.fileOf(sha256))
  expect(await refusalOf(() => pageOf(program, id, 1))).toBe('no-page')
  expect((await program.operations.run('documents.open', { id })).text).toBe(text)
})
