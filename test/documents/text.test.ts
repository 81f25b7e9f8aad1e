import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { readText } from '../../electron/documents/text.ts'
import { sourceText } from '../../shared/records/source-text.ts'
import { fixture, refusalOf, textOf } from './fixture.ts'

it.each(['utf8.txt', 'utf8-bom.txt', 'utf16le.txt', 'utf16be.txt', 'windows1252.txt'])(
  '%s reads as the same Dutch text',
  (name) => {
    const source = readText(fixture(name))
    expect(source.text).toBe('Coördinatie van cliënten kost € 1.250.\nHet is ‘te veel’ • zegt de raad…\n')
    expect(sourceText.safeParse(source).success).toBe(true)
  },
)

it('a form feed ends a page and the pages cover the whole text', () => {
  const source = readText(fixture('pages.txt'))
  expect(source.pages.map((page) => textOf(source, page).trim())).toEqual([
    'Eerste bladzijde',
    'Tweede bladzijde',
    'Derde bladzijde',
  ])
  expect(source.pages.map((page) => textOf(source, page)).join('')).toBe(source.text)
})

it('control characters become spaces and keep every position', () => {
  expect(readText(Buffer.from('een\u0001twee\u0000drie\u000bvier\rvijf')).text).toBe(
    'een twee drie\nvier\nvijf',
  )
})

it('a letter and its loose accent become one letter, so that search finds it', () => {
  expect(readText(Buffer.from('clie\u0308nt')).text).toBe('cliënt')
})

it('a file of white space alone is empty', async () => {
  expect(await refusalOf(() => readText(Buffer.from(' \r\n\f')))).toBe('empty-file')
})

const dutch =
  'Coördinatie van cliënten: “financiële ruimte” is beperkt. Geïnteresseerden – één per huis – betalen € 5.'

it.each(['utf-16le', 'utf-16be', 'utf-32le', 'macintosh', 'cp850', 'windows-1252'])(
  'Dutch in %s reads as Dutch, also without a mark that says so',
  (encoding) => {
    const text = ['cp850', 'macintosh'].includes(encoding)
      ? dutch.replace(/[“”€]/g, '"').replaceAll('–', '-')
      : dutch
    const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-32le' })
    expect(readText(bytes).text).toBe(text)
  },
)

it('bytes that two encodings read as well are read and reported as a guess', () => {
  const { warnings } = readText(Uint8Array.from([...Buffer.from('teken '), 0xa4, ...Buffer.from(' hier')]))
  expect(warnings).toEqual([{ key: 'guessed-encoding', count: 1 }])
})
