import { expect, it } from 'vitest'
import { readEml } from '../../electron/documents/eml.ts'
import { safeName } from '../../electron/documents/mail-text.ts'
import { readMsg } from '../../electron/documents/msg.ts'
import { sourceText } from '../../shared/records/source-text.ts'
import { drawn, fixture } from './fixture.ts'

it('an e-mail is its head in Dutch and its words, as they were typed', async () => {
  const { source } = await readEml(fixture('questions.eml'))
  expect(source.text.split('\n').slice(0, 12)).toEqual([
    'Van: Renée de Wit <r.dewit@waterrade.example>',
    'Aan: Griffie <griffie@waterrade.example>; Vos, Jan <j.vos@waterrade.example>',
    'Cc: raad@waterrade.example',
    'Datum: 3 augustus 2017 23:05',
    'Onderwerp: Technische vragen cliënten',
    'Bijlagen: Advies hulpmiddelen.docx, bijlage-2.eml',
    '',
    'Geachte griffie,',
    '',
    '> 1. Hoeveel inwoners van Waterrade wachten op een rolstoel?',
    'Dat zijn er 34.',
    '',
  ])
  expect(sourceText.safeParse(source).success).toBe(true)
})

it('its attachments come along under safe names, without the logo that is drawn in the text', async () => {
  const { attachments } = await readEml(fixture('questions.eml'))
  expect(attachments.map(({ fileName }) => fileName)).toEqual(['Advies hulpmiddelen.docx', 'bijlage-2.eml'])
  expect(attachments[0]?.bytes).toEqual(Uint8Array.from(fixture('lists-and-tables.docx')))
  const inner = await readEml(attachments[1]?.bytes ?? new Uint8Array())
  expect(inner.source.text).toContain('Ik kom hier schriftelijk op terug.')
})

it('a mail in HTML gives its words, lists, tables and quotes, and nothing of its scripts', async () => {
  const { source } = await readEml(fixture('html.eml'))
  expect(drawn(source).slice(3)).toEqual([
    'paragraph: Beste raad,',
    'paragraph: > Hoe lang duurt de levering?',
    'paragraph: Zes weken.',
    'paragraph: Soms acht.',
    'listItem: 1. Eerste',
    'listItem: 2. Tweede',
    'cell 0.0.0: Maand',
    'cell 0.0.1: Aantal',
    'cell 0.1.0: januari',
    'cell 0.1.1: 12',
  ])
})

it('an Outlook message reads the same way, its time told as a Dutch clock had it', () => {
  const { source, attachments } = readMsg(fixture('answer.msg'))
  expect(source.text.trim().split('\n')).toEqual([
    'Van: Renée de Wit <r.dewit@waterrade.example>',
    'Aan: Griffie Waterrade <griffie@waterrade.example>',
    'Datum: 2 maart 2026 09:30',
    'Onderwerp: Antwoord op uw vragen',
    'Bijlagen: Advies.docx',
    '',
    'Geachte raad,',
    '',
    'Wij sturen u de cijfers voor 1 juni 2026 toe.',
  ])
  expect(Uint8Array.from(attachments[0]?.bytes ?? [])).toEqual(
    Uint8Array.from(fixture('lists-and-tables.docx')),
  )
})

it.each([
  ['..\\..\\Windows\\brief.pdf', 'brief.pdf'],
  ['/etc/passwd', 'passwd'],
  ['..', 'bijlage-1'],
  [null, 'bijlage-1'],
  ['motie: "wonen"?.docx', 'motie wonen.docx'],
  [`${'a'.repeat(400)}.pdf`, `${'a'.repeat(100)}.pdf`],
  ['fdp.exe\u202E.pdf', 'fdp.exe.pdf'],
])('an attachment named %s is kept as %s', (given, kept) => {
  expect(safeName(given, 0)).toBe(kept)
})
