import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { constants, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { type Reader, startReader } from '../../electron/documents/reader-pool.ts'
import { fixturePath, refusalOf } from './fixture.ts'

const entry = (name: string) => fileURLToPath(new URL(`./entries/${name}.ts`, import.meta.url))

let folder: string
let reader: Reader
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'raad-reader-'))
  reader = startReader(() => forkNodeReader())
})
afterEach(() => {
  reader.close()
  rmSync(folder, { recursive: true })
})

const made = (name: string, bytes: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('the reader process', () => {
  it('reads files of every kind in one warm process, with hash and size', async () => {
    let starts = 0
    const counted = startReader(() => {
      starts++
      return forkNodeReader()
    })
    const results = await Promise.all(
      ['letter.pdf', 'lists-and-tables.docx', 'utf8.txt'].map((name) => counted.read(fixturePath(name))),
    )
    counted.close()
    expect(results.map(({ media }) => media)).toEqual(['pdf', 'docx', 'txt'])
    expect(results[2]).toMatchObject({
      byteSize: 86,
      sha256: '3c0ca460bd596d1c1e5e6edecd45b37e5a5d6ba90dd5d7d8845e624824af5794',
    })
    expect(starts).toBe(1)
  })

  it('refuses what is not a readable file, and goes on with the next', async () => {
    expect(await refusalOf(() => reader.read(join(folder, 'weg.pdf')))).toBe('not-found')
    expect(await refusalOf(() => reader.read(folder))).toBe('not-a-file')
    expect(await refusalOf(() => reader.read(fixturePath('empty.pdf')))).toBe('empty-file')
    expect(await refusalOf(() => reader.read(fixturePath('encrypted.pdf')))).toBe('encrypted-pdf')
    expect((await reader.read(fixturePath('letter.pdf'))).media).toBe('pdf')
  })

  it('refuses a file of 300 MB without reading it', async () => {
    const path = made('groot.pdf', '%PDF-1.7')
    truncateSync(path, 300 * 1024 * 1024)
    const before = performance.now()
    expect(await refusalOf(() => reader.read(path))).toBe('too-large')
    expect(performance.now() - before).toBeLessThan(5_000)
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'refuses a file that may not be read',
    async () => {
      const path = made('dicht.txt', 'tekst')
      const { chmodSync } = await import('node:fs')
      chmodSync(path, 0)
      expect(await refusalOf(() => reader.read(path))).toBe('not-readable')
    },
  )
})

describe('hostile files', () => {
  /** A PDF with one page whose content is `stream`. */
  const pdfOf = (stream: Uint8Array, filter: string) =>
    Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
          `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n` +
          `5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n4 0 obj<</Length ${stream.length}/Filter[${filter}]>>stream\n`,
      ),
      stream,
      Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
    ])
  /** `times` copies of a text, packed without ever standing in memory: flushed blocks can be laid end to end. */
  const packed = (text: string, times: number) => {
    const block = deflateRawSync(Buffer.from(text), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
    return Buffer.concat([
      Buffer.from([0x78, 0xda]),
      ...Array.from({ length: times }, () => block),
      Buffer.from([3, 0, 0, 0, 0, 1]),
    ])
  }

  it('a PDF of 1 MB that unpacks to a gigabyte stops at the memory limit', async () => {
    const path = made('bom.pdf', pdfOf(packed(' '.repeat(1 << 20), 1100), '/FlateDecode'))
    expect(await refusalOf(() => reader.read(path))).toBe('too-complex')
    expect((await reader.read(fixturePath('letter.pdf'))).media).toBe('pdf')
  })

  it('a PDF with millions of text operators stops at a limit', async () => {
    const operators = '(raad) Tj '.repeat(10_000)
    const path = made(
      'tekst.pdf',
      pdfOf(packed(`BT /F 10 Tf 10 10 Td ${operators} ET `, 400), '/FlateDecode'),
    )
    expect(['too-complex', 'reader-timeout']).toContain(await refusalOf(() => reader.read(path)))
  })

  it('a PDF that claims two thousand million pages is no reason to count them', async () => {
    const text = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`
    expect(['too-complex', 'broken-pdf', 'scanned-pdf']).toContain(
      await refusalOf(() => reader.read(made('kring.pdf', text))),
    )
  })
})

describe('a reader that does not answer', () => {
  const slow = () =>
    startReader(
      () => forkNodeReader(entry('hanging')),
      () => 500,
    )

  it('is ended at the time limit and started anew for the next file', async () => {
    let starts = 0
    reader = startReader(
      () => forkNodeReader(starts++ === 0 ? entry('hanging') : undefined),
      () => (starts === 0 ? 500 : 20_000),
    )
    expect(await refusalOf(() => reader.read(fixturePath('utf8.txt')))).toBe('reader-timeout')
    expect((await reader.read(fixturePath('utf8.txt'))).media).toBe('txt')
  })

  it('is tried a second time when it crashes', async () => {
    let starts = 0
    reader = startReader(() => forkNodeReader(starts++ === 0 ? entry('crashing') : undefined))
    expect((await reader.read(fixturePath('utf8.txt'))).media).toBe('txt')
    expect(starts).toBe(2)
  })

  it('is reported when it crashes twice', async () => {
    let starts = 0
    reader = startReader(() => {
      starts++
      return forkNodeReader(entry('crashing'))
    })
    expect(await refusalOf(() => reader.read(fixturePath('utf8.txt')))).toBe('reader-crashed')
    expect(starts).toBe(2)
  })

  it('is not tried again when it took too much memory', async () => {
    reader = startReader(() => forkNodeReader(entry('swelling')))
    expect(await refusalOf(() => reader.read(fixturePath('utf8.txt')))).toBe('too-complex')
  })

  it('is ended when the user cancels; what waited behind it is cancelled on its own', async () => {
    reader = slow()
    const [first, second] = [new AbortController(), new AbortController()]
    const running = refusalOf(() => reader.read(fixturePath('utf8.txt'), first.signal))
    const waiting = refusalOf(() => reader.read(fixturePath('utf8.txt'), second.signal))
    second.abort()
    expect(await waiting).toBe('cancelled')
    first.abort()
    expect(await running).toBe('cancelled')
  })

  it('is ended by close, and a closed reader takes no more files', async () => {
    reader = slow()
    const running = refusalOf(() => reader.read(fixturePath('utf8.txt')))
    setTimeout(() => reader.close(), 100)
    expect(await running).toBe('cancelled')
    expect(await refusalOf(() => reader.read(fixturePath('utf8.txt')))).toBe('cancelled')
  })
})
