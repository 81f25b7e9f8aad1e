import { expect, it } from 'vitest'
import { sniffMedia } from '../../electron/documents/sniff.ts'
import { Refusal } from '../../shared/refusal.ts'
import { fixture, refusalOf } from './fixture.ts'

const foundIn = (name: string) => {
  try {
    return sniffMedia(fixture(name))
  } catch (cause) {
    return cause instanceof Refusal ? cause.values.found : cause
  }
}

it.each([
  ['letter.pdf', 'pdf'],
  ['lists-and-tables.docx', 'docx'],
  ['utf8.txt', 'txt'],
  ['utf16be.txt', 'txt'],
  ['windows1252.txt', 'txt'],
  ['advice.odt', 'odt'],
  ['odt-named.docx', 'odt'],
  ['advice.rtf', 'rtf'],
  ['commitments.xlsx', 'xlsx'],
  ['spreadsheet-named.docx', 'xlsx'],
  ['questions.eml', 'eml'],
  ['html.eml', 'eml'],
  ['answer.msg', 'msg'],
])('%s is %s by its bytes', (name, media) => {
  expect(sniffMedia(fixture(name))).toBe(media)
})

it.each([
  ['picture-named.pdf', 'png'],
  ['binary.txt', 'binary'],
])('%s is refused and the refusal says that it is %s', async (name, found) => {
  expect(foundIn(name)).toBe(found)
  expect(await refusalOf(() => sniffMedia(fixture(name)))).toBe('unknown-type')
})

it('a text is what its opening says: a page, rich text, a message, Markdown, or just text', () => {
  const kindOf = (text: string) => {
    try {
      return sniffMedia(Buffer.from(text))
    } catch (cause) {
      return cause instanceof Refusal ? cause.values.found : cause
    }
  }
  expect(kindOf('\n<!DOCTYPE html><html><p>Raad')).toBe('html')
  expect(kindOf('{\\rtf1\\ansi Raad}')).toBe('rtf')
  expect(kindOf('Motie <html> in de tekst')).toBe('txt')
  expect(kindOf('From: a@b.example\nTo: c@d.example\nSubject: x\n\nGetypt, niet verstuurd')).toBe('txt')
  expect(kindOf('Message-ID: <1@b.example>\nFrom: a@b.example\n\nVerstuurd')).toBe('eml')
  expect(kindOf('# Motie\n\n## Dictum\n\n- punt')).toBe('md')
  expect(kindOf('# 1 vraag van de fractie\n- punt\n- punt')).toBe('txt')
})

it('an empty file and an old or locked Word file have refusals of their own', async () => {
  expect(await refusalOf(() => sniffMedia(fixture('empty.pdf')))).toBe('empty-file')
  expect(await refusalOf(() => sniffMedia(fixture('old-word.docx')))).toBe('old-word-or-encrypted')
})
