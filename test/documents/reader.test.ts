import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { constants, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forkNodeReader } from '../../electron/documents/reader-child.ts'
import { startLane } from '../../electron/documents/reader-lane.ts'
import type { ReaderReply } from '../../electron/documents/reader-messages.ts'
import { type Reader, startReader } from '../../electron/documents/reader-pool.ts'
import type { Reading } from '../../electron/reading.ts'
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

const read = (from: Pick<Reader, 'ask'>, path: string, signal?: AbortSignal): Promise<Reading> =>
  from.ask({ task: 'read', path, options: {} }, signal ? { signal } : {})

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
      ['letter.pdf', 'lists-and-tables.docx', 'utf8.txt'].map((name) => read(counted, fixturePath(name))),
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
    expect(await refusalOf(() => read(reader, join(folder, 'weg.pdf')))).toBe('not-found')
    expect(await refusalOf(() => read(reader, folder))).toBe('not-a-file')
    expect(await refusalOf(() => read(reader, fixturePath('empty.pdf')))).toBe('empty-file')
    expect(await refusalOf(() => read(reader, fixturePath('encrypted.pdf')))).toBe('encrypted-pdf')
    expect((await read(reader, fixturePath('letter.pdf'))).media).toBe('pdf')
  })

  it('refuses a file of 3 GB without reading it: Node reads none of more than 2', async () => {
    const path = made('groot.pdf', '%PDF-1.7')
    truncateSync(path, 3 * 2 ** 30)
    expect(await refusalOf(() => read(reader, path))).toBe('too-large')
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'refuses a file that may not be read',
    async () => {
      const path = made('dicht.txt', 'tekst')
      const { chmodSync } = await import('node:fs')
      chmodSync(path, 0)
      expect(await refusalOf(() => read(reader, path))).toBe('not-readable')
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
    expect(await refusalOf(() => read(reader, path))).toBe('too-complex')
    expect((await read(reader, fixturePath('letter.pdf'))).media).toBe('pdf')
  })

  it('a PDF with millions of text operators stops at a limit', async () => {
    const operators = '(raad) Tj '.repeat(10_000)
    const path = made(
      'tekst.pdf',
      pdfOf(packed(`BT /F 10 Tf 10 10 Td ${operators} ET `, 400), '/FlateDecode'),
    )
    expect(['too-complex', 'reader-timeout']).toContain(await refusalOf(() => read(reader, path)))
  })

  it('a PDF that claims two thousand million pages is no reason to count them', async () => {
    const text = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`
    expect(['too-complex', 'broken-pdf', 'scanned-pdf']).toContain(
      await refusalOf(() => read(reader, made('kring.pdf', text))),
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
    expect(await refusalOf(() => read(reader, fixturePath('utf8.txt')))).toBe('reader-timeout')
    expect((await read(reader, fixturePath('utf8.txt'))).media).toBe('txt')
  })

  it('is not too late where its process took long to start, as on a busy machine', async () => {
    let tell: (reply: ReaderReply) => void = () => {}
    const answer = (id: number) => {
      tell({ id, type: 'begun' })
      tell({ id, type: 'refusal', code: 'empty-file', values: {} })
    }
    const lane = startLane({
      fork: () => ({
        post: ({ id }) => void setTimeout(60).then(() => answer(id)),
        onReply: (listener) => {
          tell = listener
        },
        onExit: () => {},
        kill: () => {},
      }),
      limitFor: () => 40,
    })
    expect(await refusalOf(() => read(lane, fixturePath('utf8.txt')))).toBe('empty-file')
    lane.close()
  })

  it('is tried a second time when it crashes', async () => {
    let starts = 0
    reader = startReader(() => forkNodeReader(starts++ === 0 ? entry('crashing') : undefined))
    expect((await read(reader, fixturePath('utf8.txt'))).media).toBe('txt')
    expect(starts).toBe(2)
  })

  it('is reported when it crashes twice', async () => {
    let starts = 0
    reader = startReader(() => {
      starts++
      return forkNodeReader(entry('crashing'))
    })
    expect(await refusalOf(() => read(reader, fixturePath('utf8.txt')))).toBe('reader-crashed')
    expect(starts).toBe(2)
  })

  it('is not tried again when it took too much memory', async () => {
    reader = startReader(() => forkNodeReader(entry('swelling')))
    expect(await refusalOf(() => read(reader, fixturePath('utf8.txt')))).toBe('too-complex')
  })

  it('is ended when the user cancels; what waited behind it is cancelled on its own', async () => {
    reader = slow()
    const [first, second] = [new AbortController(), new AbortController()]
    const running = refusalOf(() => read(reader, fixturePath('utf8.txt'), first.signal))
    const waiting = refusalOf(() => read(reader, fixturePath('utf8.txt'), second.signal))
    second.abort()
    expect(await waiting).toBe('cancelled')
    first.abort()
    expect(await running).toBe('cancelled')
  })

  it.skipIf(availableParallelism() < 2)('keeps no file waiting that another process can read', async () => {
    let starts = 0
    reader = startReader(() => forkNodeReader(starts++ === 0 ? entry('hanging') : undefined))
    const stop = new AbortController()
    const stuck = refusalOf(() => read(reader, fixturePath('letter.pdf'), stop.signal))
    while (starts === 0) await setTimeout(5)
    const others = await Promise.all(Array.from({ length: 5 }, () => read(reader, fixturePath('utf8.txt'))))
    expect(others.map(({ media }) => media)).toEqual(['txt', 'txt', 'txt', 'txt', 'txt'])
    stop.abort()
    expect(await stuck).toBe('cancelled')
  })

  it('is ended by close, and a closed reader takes no more files', async () => {
    reader = slow()
    const running = refusalOf(() => read(reader, fixturePath('utf8.txt')))
    await setTimeout(100)
    reader.close()
    expect(await running).toBe('cancelled')
    expect(await refusalOf(() => read(reader, fixturePath('utf8.txt')))).toBe('cancelled')
  })
})

describe('pages and scans', () => {
  const page = (width = 300) =>
    ({ task: 'page', path: fixturePath('letter.pdf'), page: 1, width, lines: [] }) as const

  it('a page on screen does not wait for a file that takes long', async () => {
    let starts = 0
    reader = startReader(() => forkNodeReader(starts++ === 0 ? entry('hanging') : undefined))
    const stop = new AbortController()
    const reading = refusalOf(() => read(reader, fixturePath('utf8.txt'), stop.signal))
    while (starts === 0) await setTimeout(5)
    expect(await reader.ask(page())).toMatchObject({ width: 300 })
    stop.abort()
    expect(await reading).toBe('cancelled')
  })

  it('an idle process is ended, and started again when it is asked', async () => {
    const ended: Promise<void>[] = []
    const lane = startLane({
      fork: () => {
        const child = forkNodeReader()
        ended.push(new Promise((resolve) => child.onExit(() => resolve())))
        return child
      },
      limitFor: () => 20_000,
      idle: 20,
    })
    await lane.ask(page())
    await ended[0]
    expect(await lane.ask(page(400))).toMatchObject({ width: 400 })
    expect(ended).toHaveLength(2)
    lane.close()
  })

  it('a task that tells its steps has its time from one step to the next', async () => {
    const lane = startLane({ fork: () => forkNodeReader(entry('stepping')), limitFor: () => 4_000 })
    const steps: number[] = []
    const scan = lane.ask(
      { task: 'scan', path: fixturePath('letter.pdf') },
      { step: ({ done }) => steps.push(done) },
    )
    expect(await refusalOf(() => scan)).toBe('recognition-failed')
    expect(steps).toEqual([0, 1, 2, 3])
    lane.close()
  })
})
