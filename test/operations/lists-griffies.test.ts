import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { columnLetters } from '../../electron/exchange/xlsx.ts'
import type { ListPreview } from '../../shared/records/list-exchange.ts'
import { listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

// Lists as five griffies keep them: other heads, in another order, with merged cells, headings between the rows and days as text.

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A workbook of words; a merged area as "A1:C1". */
const workbook = (rows: readonly (readonly string[])[], merges: readonly string[] = []) => {
  const cell = (words: string, at: string) =>
    words === '' ? '' : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((words, column) => cell(words, `${columnLetters(column)}${at + 1}`)).join('')}</row>`,
  )
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

const headingsOf = ({ rows }: ListPreview) =>
  rows.flatMap((row) => (row.kind === 'heading' ? [[row.says, row.words]] : []))

const take = async (program: TestProgram, name: string, bytes: string | Uint8Array) => {
  const file = path.join(program.folder, name)
  writeFileSync(file, bytes)
  const input = { file, municipality: 'Duinwijk' }
  const found = await program.operations.run('lists.preview', input)
  await program.operations.run('lists.import', input)
  const rows = await listAll(program)
  const items = await Promise.all(rows.map(({ id }) => program.operations.run('items.open', { id })))
  const again = await program.operations.run('lists.preview', input)
  return {
    found,
    fields: Object.fromEntries(found.columns.map(({ header, field }) => [header, field])),
    of: (number: string) => items.find(({ sourceNumber }) => sourceNumber === number),
    /** What the same list says the second time. */
    again: again.counts,
  }
}

it('reads a list with heads in other words, dated lines with a dash and groups without a person', async () => {
  using program = testProgram()
  const { fields, of, again } = await take(
    program,
    'duinwijk.csv',
    [
      'Toezeggingenlijst gemeente Duinwijk;;;;;;;;',
      'Volgnr.;Datum toezegging;Raad/Commissie;Toezegging;Gedaan door;Op verzoek van;Afdoening vóór;Stand van zaken;Afgedaan d.d.',
      '2024-01;11-01-2024;Raad;De raad hoort de wachtlijsten;wethouder Van der Meulen;dhr. J. de Boer (CDA);Q2 2024;"12-03-2024 – Memo volgt.\n15-05-2024 – Memo verzonden.";16-05-2024',
      '2024-02;8-2-2024;Raad;De evaluatie wordt gestuurd;N.v.t.;Fractie GroenLinks;n.t.b.;P.M.;',
      '2024-03;8-2-2024;Raad;Er komt een gesprek met huisartsen;burgemeester;D66;1-7-2024;;N.v.t.',
    ].join('\r\n'),
  )
  expect(fields).toMatchObject({ 'Afdoening vóór': 'dueOn', 'Afgedaan d.d.': 'settledOn' })
  expect(of('2024-01')).toMatchObject({
    madeBy: 'wethouder Van der Meulen',
    // No column says who answers for it now.
    holder: 'wethouder Van der Meulen',
    madeTo: 'dhr. J. de Boer',
    group: 'CDA',
    termLiteral: 'Q2 2024',
    dueOn: '2024-06-30',
    officialStatus: 'afgedaan',
    settledOn: '2024-05-16',
  })
  expect(
    of('2024-01')
      ?.events.filter(({ kind }) => kind === 'follow_up')
      .map(({ onDate, note }) => [onDate, note]),
  ).toEqual([
    ['2024-03-12', 'Memo volgt.'],
    ['2024-05-15', 'Memo verzonden.'],
  ])
  expect(of('2024-02')).toMatchObject({
    madeBy: null,
    holder: null,
    madeTo: null,
    group: 'GroenLinks',
    dueOn: null,
  })
  expect(of('2024-03')).toMatchObject({
    madeTo: null,
    group: 'D66',
    dueOn: '2024-07-01',
    officialStatus: 'open',
  })
  expect(again).toEqual({ new: 0, changed: 0, same: 3, gone: 0, bad: 0, heading: 0 })
})

it('lets a heading between the rows say whose they are, and how they stand, without making it an item', async () => {
  using program = testProgram()
  const { found, of, again } = await take(
    program,
    'vestdijk.xlsx',
    workbook(
      [
        ['Lijst van toezeggingen', '', '', ''],
        ['Onderwerp', 'Nr', 'Datum', 'Planning'],
        ['Wethouder A. Jansen (sport)'],
        ['Sporthal', '1', '12-06-2025', 'eind 2025'],
        ['Wethouder B. de Groot'],
        ['Parkeren', '2', '03-07-2025', '15-12-2025'],
        ['Afgehandeld'],
        ['Speeltuin', '3', '06-03-2025', '1 juni 2025'],
        ['Ruimte en wonen'],
        ['Bomen', '4', '06-03-2025', ''],
        ['Alleen een onderwerp'],
      ],
      ['A1:D1', 'A3:D3', 'A5:D5', 'A7:D7', 'A9:D9'],
    ),
  )
  expect(headingsOf(found)).toEqual([
    ['holder', 'Wethouder A. Jansen (sport)'],
    ['holder', 'Wethouder B. de Groot'],
    ['status', 'Afgehandeld'],
    ['other', 'Ruimte en wonen'],
  ])
  expect(found.counts).toEqual({ new: 5, changed: 0, same: 0, gone: 0, bad: 0, heading: 4 })
  // What each new row was read as is seen before anything changes.
  expect(found.rows).toContainEqual(
    expect.objectContaining({
      kind: 'new',
      title: 'Sporthal',
      facts: {
        kind: 'commitment',
        onDate: '2025-06-12',
        who: 'Wethouder A. Jansen',
        group: null,
        dueOn: '2025-12-31',
        certainty: 'derived',
        outcome: null,
        status: 'open',
      },
    }),
  )
  expect(of('1')).toMatchObject({ holder: 'Wethouder A. Jansen', officialStatus: 'open' })
  expect(of('2')).toMatchObject({ holder: 'Wethouder B. de Groot', officialStatus: 'open' })
  // Whose they are that stand under "Afgehandeld" nobody says.
  expect(of('3')).toMatchObject({ holder: null, officialStatus: 'afgedaan', settledOn: null })
  expect(of('4')).toMatchObject({ holder: null, officialStatus: 'open' })
  expect(of('4')?.events[0]?.note).toContain('Ruimte en wonen')
  expect(found.rows).toContainEqual(expect.objectContaining({ kind: 'new', title: 'Alleen een onderwerp' }))
  expect(again).toEqual({ new: 0, changed: 0, same: 5, gone: 0, bad: 0, heading: 4 })
})

it('proposes the group that a heading names for the rows under it, but for those that name another', async () => {
  using program = testProgram()
  const { found, of, again } = await take(
    program,
    'fracties.csv',
    [
      'Nr;Datum;Onderwerp;Fractie(s)',
      'Fractie D66;;;',
      '1;12-06-2025;Sporthal;',
      '2;12-06-2025;Zwembad;CDA',
      'Openstaande toezeggingen;;;',
      '3;03-07-2025;Parkeren;',
      'ChristenUnie:;;;',
      '4;03-07-2025;Bomen;',
      'Portefeuille Van Dijk;;;',
      'VVD;;;',
      '5;03-07-2025;Speeltuin;',
      'Burgemeester:;;;',
      '6;03-07-2025;Camera’s;',
    ].join('\n'),
  )
  expect(headingsOf(found)).toEqual([
    ['group', 'D66'],
    ['status', 'Openstaande toezeggingen'],
    ['group', 'ChristenUnie'],
    ['holder', 'Van Dijk'],
    ['group', 'VVD'],
    ['holder', 'Burgemeester'],
  ])
  const groups = ['1', '2', '3', '4', '5'].map((number) => of(number)?.group)
  expect(groups).toEqual(['D66', 'CDA', null, 'ChristenUnie', 'VVD'])
  expect(['4', '5', '6'].map((number) => of(number)?.holder)).toEqual([null, 'Van Dijk', 'Burgemeester'])
  expect(again).toEqual({ new: 0, changed: 0, same: 6, gone: 0, bad: 0, heading: 6 })
})

it('reads a list of motions as motions: a head over two rows, who submitted, what became of it and what is still to do', async () => {
  using program = testProgram()
  const { found, fields, of, again } = await take(
    program,
    'overzicht.xlsx',
    workbook(
      [
        ['Overzicht moties', '', '', '', '', '', '', '', ''],
        ['Motie', '', 'Behandeling', '', 'Indiener(s)', 'Dictum', 'Portefeuille-houder', 'Uitvoering', ''],
        ['Nr.', 'Titel', 'Datum raad', 'Uitslag', '', '', '', 'Status', 'Deadline'],
        [
          'M1',
          'Goede zorg',
          '15-06-2023',
          'Aangenomen',
          'D66, VVD',
          'Verzoekt',
          'Van Dam',
          'Loopt',
          '31-12-2023',
        ],
        ['M2', 'Paardenmarkt', '15-06-2023', 'Verworpen (12-15)', 'PvdD', 'Verzoekt', 'Oss', 'N.v.t.', ''],
        [
          'M3',
          'Vuurwerk',
          '06-07-2023',
          'Niet in stemming',
          'De Wit (SP)',
          'Verzoekt',
          'Oss',
          '',
          'P.M.',
          'kolom zonder kop',
        ],
      ],
      ['A1:I1', 'A2:B2', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:G3', 'H2:I2'],
    ),
  )
  expect(found.itemKind).toBe('motion')
  expect(fields).toEqual({
    'Nr.': 'number',
    Titel: 'subject',
    'Datum raad': 'date',
    Uitslag: 'outcome',
    'Indiener(s)': 'submitters',
    Dictum: 'text',
    'Portefeuille-houder': 'holder',
    Status: 'status',
    Deadline: 'dueOn',
    'Kolom J': null,
  })
  expect(of('M1')).toMatchObject({
    kind: 'motion',
    number: 'M2023-001',
    outcome: 'aangenomen',
    holder: 'Van Dam',
    officialStatus: 'in_behandeling',
    dueOn: '2023-12-31',
    submitters: [
      { name: null, group: 'D66' },
      { name: null, group: 'VVD' },
    ],
  })
  expect(of('M2')).toMatchObject({ outcome: 'verworpen', officialStatus: 'vervallen' })
  // Words that are no outcome give none, and are kept.
  expect(of('M3')).toMatchObject({ outcome: 'onbekend', officialStatus: 'open', dueOn: null })
  expect(of('M3')?.events[0]?.note).toContain('Uitslag: Niet in stemming')
  expect(of('M3')?.events[0]?.note).toContain('Kolom J: kolom zonder kop')
  expect(again).toEqual({ new: 0, changed: 0, same: 3, gone: 0, bad: 0, heading: 0 })
})

it('shows what a newer list says became of a motion before it changes it, and ends it then', async () => {
  using program = testProgram()
  const list = (status: string) => `Motienr;Titel motie;Datum;Status\nM1;Vuurwerk;6-7-2023;${status}\n`
  const first = await take(program, 'moties.csv', list('Aangehouden'))
  expect(first.of('M1')).toMatchObject({ outcome: 'aangehouden', officialStatus: 'in_behandeling' })
  const file = path.join(program.folder, 'moties.csv')
  writeFileSync(file, list('Verworpen'))
  const input = { file, municipality: 'Duinwijk' }
  const { rows } = await program.operations.run('lists.preview', input)
  expect(rows).toMatchObject([
    {
      kind: 'changed',
      changes: [
        { field: 'outcome', from: 'Aangehouden', to: 'Verworpen' },
        { field: 'status', to: 'Verworpen' },
      ],
    },
  ])
  await program.operations.run('lists.import', input)
  const [row] = await listAll(program)
  const item = await program.operations.run('items.open', { id: row?.id ?? 0 })
  expect(item).toMatchObject({ outcome: 'verworpen', officialStatus: 'vervallen' })
  expect(item.events.map(({ kind }) => kind)).toContain('outcome')
  expect((await program.operations.run('lists.preview', input)).counts).toMatchObject({ same: 1, changed: 0 })
  await program.operations.run('app.undo', {})
  expect(await program.operations.run('items.open', { id: item.id })).toMatchObject({
    outcome: 'aangehouden',
    officialStatus: 'in_behandeling',
  })
})

it('reads the export of a meeting system: days in English, more people in a cell, an empty column', async () => {
  using program = testProgram()
  const { of, again } = await take(
    program,
    'export.csv',
    [
      '"Id","Titel","Datum","Datum afgehandeld","Einddatum","Portefeuillehouder","Fractie","Status","Laatste voortgang","Tekst","Indieners"',
      '"1021","Wachttijden","Jan 29 2026 12:00AM","","Jun 30 2026 12:00AM","Passier, C.E. (Charlotte) (Volt)","Volt","In behandeling","Brief volgt","De raad hoort de wachttijden","Bakker, T. (Tom) (PvdA)"',
      '"1022","Energie","Jan 29 2026 12:00AM","Mar  5 2026 12:00AM","","Hendriks, M. (Mo) (GL)","PvdA, SP","Afgehandeld","","De cijfers, ook die ""van 2024""","Vos, A. (Anna) (SP), Kok, B. (Bas) (D66)"',
      '"1023","Later","Feb 12 2026 12:00AM","","","","","Nieuw","","Zo spoedig mogelijk volgt een memo",""',
    ].join('\n'),
  )
  expect(of('1021')).toMatchObject({
    onDate: '2026-01-29',
    dueOn: '2026-06-30',
    holder: 'Passier, C.E. (Charlotte)',
    person: 'Bakker, T. (Tom)',
    group: 'Volt',
  })
  expect(of('1022')).toMatchObject({
    officialStatus: 'afgedaan',
    settledOn: '2026-03-05',
    person: 'Vos, A. (Anna); Kok, B. (Bas)',
    group: 'PvdA, SP',
    text: 'De cijfers, ook die "van 2024"',
  })
  expect(of('1023')).toMatchObject({ officialStatus: 'open', dueOn: null, holder: null, group: null })
  expect(again).toEqual({ new: 0, changed: 0, same: 3, gone: 0, bad: 0, heading: 0 })
})

it('gives every row what stands in a cell merged over more of them, with the day of the meeting and of settling out of its words', async () => {
  using program = testProgram()
  const { of, again } = await take(
    program,
    'merged.xlsx',
    workbook(
      [
        ['Vergadering', 'Nr', 'Toezegging', 'Aan', 'Door', 'Termijn', 'Afgedaan'],
        ['do 8 febr. 2024 Raad', '1', 'Memo over afval', 'PvdA', 'weth. Kuipers', 'maart 2024', 'x'],
        ['', '2', 'Cijfers over inbraken', 'VVD', 'burgemeester Oss', 'binnen 6 weken', ''],
        ['', '3', 'Politie in de commissie', 'CDA', '', 'na de zomer', '14-09-2024'],
        ['Commissie 7-3-2024 en 14-3-2024', '4', 'Rotonde', 'SP', 'weth. Kuipers', 'Q3', 'nee'],
        ['', '5', 'Bomenkap', 'GL', 'weth. Kuipers', '', 'ja, met brief van 2-4-2024'],
      ],
      ['A2:A4', 'A5:A6', 'E3:E4'],
    ),
  )
  expect(of('1')).toMatchObject({ onDate: '2024-02-08', officialStatus: 'afgedaan', settledOn: null })
  expect(of('2')).toMatchObject({ onDate: '2024-02-08', dueOn: '2024-03-21', holder: 'burgemeester Oss' })
  expect(of('3')).toMatchObject({
    onDate: '2024-02-08',
    dueOn: '2024-09-30',
    holder: 'burgemeester Oss',
    officialStatus: 'afgedaan',
    settledOn: '2024-09-14',
  })
  // Two meetings in one cell are no day.
  expect(of('4')).toMatchObject({ onDate: null, dueOn: null, officialStatus: 'open' })
  expect(of('5')).toMatchObject({ officialStatus: 'afgedaan', settledOn: null })
  expect(again).toEqual({ new: 0, changed: 0, same: 5, gone: 0, bad: 0, heading: 0 })
})
