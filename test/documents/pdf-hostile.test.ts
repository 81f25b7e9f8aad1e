import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawGrey, drawPage } from '../../electron/documents/page-picture.ts'
import { readPdf } from '../../electron/documents/pdf.ts'
import { fixture, refusalOf } from './fixture.ts'
import { rawPdf, stream } from './pdf-drawn.ts'

const catalogue = '<</Type/Catalog/Pages 2 0 R>>'
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const pageOf = (content: string) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content}/Resources<</Font<</F 5 0 R>>>>>>`
const onePage = (content: string | Uint8Array, catalog = catalogue) =>
  rawPdf([catalog, '<</Type/Pages/Kids[3 0 R]/Count 1>>', pageOf('4 0 R'), content, font])

/** A gigabyte of blanks, packed without ever standing in memory: flushed blocks can be laid end to end. */
const gigabyte = () => {
  const block = deflateRawSync(Buffer.from(' '.repeat(1 << 20)), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    Buffer.from([0x78, 0xda]),
    ...Array<Buffer>(1100).fill(block),
    Buffer.from([3, 0, 0, 0, 0, 1]),
  ])
}

const packedStream = (bytes: Uint8Array, filters: string) =>
  Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}/Filter[${filters}]>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])

describe('a bomb', () => {
  it.each([
    ['packed once', () => packedStream(gigabyte(), '/FlateDecode')],
    ['packed twice', () => packedStream(deflateSync(gigabyte()), '/FlateDecode/FlateDecode')],
    ['of text operators', () => stream(`BT /F 10 Tf 10 10 Td ${'(raad) Tj '.repeat(3_000_000)} ET`)],
  ])(
    '%s is refused, its page is not drawn, and the next file is read',
    async (_, content) => {
      const bytes = onePage(content())
      expect(await refusalOf(() => readPdf(bytes))).toBe('too-complex')
      expect(await refusalOf(() => drawPage(bytes, 1, 800))).toBe('too-complex')
      expect((await readPdf(fixture('letter.pdf'))).text).toContain('Beantwoording')
    },
    120_000,
  )
})

describe('a page tree', () => {
  it('that turns in circles ends', async () => {
    const bytes = rawPdf([
      catalogue,
      '<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2000000000>>',
      '<</Type/Pages/Kids[2 0 R]/Count 9>>',
    ])
    expect(['too-complex', 'broken-pdf']).toContain(await refusalOf(() => readPdf(bytes)))
  })

  it('of 100,000 pages is refused by its number', async () => {
    const kids = '3 0 R '.repeat(100_000)
    const bytes = rawPdf([
      catalogue,
      `<</Type/Pages/Kids[${kids}]/Count 100000>>`,
      pageOf('4 0 R'),
      stream(''),
      font,
    ])
    await expect(readPdf(bytes)).rejects.toMatchObject({
      code: 'too-complex',
      values: { limit: 'pages', pages: 100_000 },
    })
    expect(await refusalOf(() => drawPage(bytes, 99_999, 800))).toBe('no-page')
  })
})

it('runs no script of the file', async () => {
  const script = `${catalogue.slice(0, -2)}/OpenAction<</S/JavaScript/JS(this.getField\\("x"\\).value="anders";while\\(true\\){})>>>>`
  const bytes = onePage(stream('BT /F 12 Tf 70 700 Td (De raad besluit.) Tj ET'), script)
  expect((await readPdf(bytes)).text).toBe('De raad besluit.')
})

it('draws no page of a strange size', async () => {
  const sized = (box: string) =>
    rawPdf([catalogue, '<</Type/Pages/Kids[3 0 R]/Count 1>>', `<</Type/Page/Parent 2 0 R/MediaBox[${box}]>>`])
  const tall = await drawPage(sized('0 0 10 14400'), 1, 4000)
  expect(tall.width * tall.height).toBeLessThan(24_100_000)
  const wide = await drawGrey(sized('0 0 14400 14400'), 1, 600)
  expect(wide.width * wide.height).toBeLessThan(24_100_000)
})
