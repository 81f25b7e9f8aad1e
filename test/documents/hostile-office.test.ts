import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../electron/documents/docx.ts'
import { readEml } from '../../electron/documents/eml.ts'
import { limits } from '../../electron/documents/limits.ts'
import { readMarkdown } from '../../electron/documents/markdown.ts'
import { readMsg } from '../../electron/documents/msg.ts'
import { readOdt } from '../../electron/documents/odt.ts'
import { readRtf } from '../../electron/documents/rtf.ts'
import { sniffMedia } from '../../electron/documents/sniff.ts'
import { readText } from '../../electron/documents/text.ts'
import { readXlsx } from '../../electron/documents/xlsx.ts'
import { Refusal } from '../../shared/refusal.ts'
import { fixture, refusalOf } from './fixture.ts'

const docx = (body: string) =>
  readDocx(zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) }))
const odt = (body: string) =>
  readOdt(zipSync({ 'content.xml': strToU8(`<office:document-content>${body}</office:document-content>`) }))
const sheet = (rows: string, strings = '') =>
  readXlsx(
    zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheet name="a" r:id="r1"/></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<r><Relationship Id="r1" Target="worksheets/a.xml"/></r>'),
      'xl/worksheets/a.xml': strToU8(`<worksheet>${rows}</worksheet>`),
      'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    }),
  )
const nested = (open: string, close: string, times: number, inner = '') =>
  open.repeat(times) + inner + close.repeat(times)

describe('a file that asks for too much ends in one sentence', () => {
  it.each([
    [
      'Word: 20,000 nested tables',
      () => docx(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000)),
      'too-complex',
    ],
    [
      'ODT: 20,000 nested lists',
      () => odt(nested('<text:list><text:list-item>', '</text:list-item></text:list>', 20_000)),
      'too-complex',
    ],
    ['Word: a part of a billion blanks', () => docx(`<w:p>${' '.repeat(9_000_000)}</w:p>`), 'too-complex'],
    ['Word: 500,000 empty paragraphs', () => docx(noise() + '<w:p/>'.repeat(500_000)), 'empty-file'],
    ['ODT: 500,000 empty paragraphs', () => odt(noise() + '<text:p/>'.repeat(500_000)), 'empty-file'],
    [
      'RTF: 200,000 groups deep',
      () => readRtf(Buffer.from(`{\\rtf1 ${nested('{', '}', 200_000, 'x')}}`)),
      'too-complex',
    ],
    ['Excel: three million cells', () => sheet(`<row>${noisyCells(3_000_000)}</row>`), 'too-complex'],
    [
      'a zip in a zip',
      () => readOdt(zipSync({ 'content.xml': zipSync({ 'content.xml': new Uint8Array(1000) }) })),
      'broken-file',
    ],
  ])('%s', async (_, read, code) => {
    expect(await refusalOf(read)).toBe(code)
  })

  it('a mail nested a thousand deep is refused or read, and never breaks the reader', async () => {
    const mail = Array.from(
      { length: 1000 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('')
    const read = () => readEml(Buffer.from(`From: a@b.example\r\nMIME-Version: 1.0\r\n${mail}\r\nwoord`))
    expect(['too-complex', 'not refused']).toContain(await refusalOf(read))
  })

  it('an attachment that announces a gigabyte is as long as what is there', async () => {
    const { attachments } = await readEml(
      Buffer.from(
        'From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf; name=a.pdf; size=1073741824\r\nContent-Disposition: attachment; size=1073741824\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n',
      ),
    )
    expect(attachments.map(({ bytes }) => bytes.length)).toEqual([5])
  })

  it('text past the limit is refused in every format', async () => {
    const long = Buffer.from('een twee '.repeat(Math.ceil(limits.text / 9) + 1))
    expect(await refusalOf(() => readText(long))).toBe('too-complex')
    expect(await refusalOf(() => readMarkdown(long))).toBe('too-complex')
    expect(await refusalOf(() => readRtf(Buffer.concat([Buffer.from('{\\rtf1 '), long])))).toBe('too-complex')
  })
})

it('100,000 columns in a row are read as they are', () => {
  const cells = Array.from({ length: 100_000 }, (_, at) => `<c t="str"><v>${at}</v></c>`).join('')
  expect(sheet(`<row>${cells}</row>`).lines).toHaveLength(100_000)
})

/** Enough that does not pack well, so that the size is judged and not the ratio. */
const noise = () => {
  let seed = 7
  let text = ''
  while (text.length < 60_000) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    text += seed.toString(36)
  }
  return `<!--${text}-->`
}
const noisyCells = (count: number) => `${noise()}${'<c><v>1</v></c>'.repeat(count)}`

const readers = {
  txt: readText,
  md: readMarkdown,
  rtf: readRtf,
  docx: readDocx,
  odt: readOdt,
  xlsx: readXlsx,
  eml: readEml,
  msg: readMsg,
  pdf: () => 'another test',
}
const names = [
  'advice.odt',
  'notes.odt',
  'advice.rtf',
  'notes.rtf',
  'tracked-changes.rtf',
  'commitments.xlsx',
  'questions.eml',
  'html.eml',
  'answer.msg',
  'lists-and-tables.docx',
]

it('a thousand damaged files each end in a text or a refusal', async () => {
  let seed = 20_261_122
  const random = (most: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % most
  }
  const ends = { text: 0, refusal: 0 }
  for (let turn = 0; turn < 1000; turn++) {
    const bytes = Uint8Array.from(fixture(names[turn % names.length] ?? ''))
    const way = random(3)
    const at = random(bytes.length)
    const damaged = way === 0 ? bytes.subarray(0, at) : bytes
    if (way === 1) damaged.fill(0, at, at + 200)
    if (way === 2) for (let flips = 0; flips < 20; flips++) damaged[random(damaged.length)] = random(256)
    try {
      await readers[sniffMedia(damaged)](damaged)
      ends.text++
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw new Error(`turn ${turn}`, { cause })
      ends.refusal++
    }
  }
  expect(ends.text).toBeGreaterThan(100)
  expect(ends.refusal).toBeGreaterThan(100)
}, 60_000)
