import path from 'node:path'
import { expect, it } from 'vitest'
import { listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

// Two lists of the sample documents, in their own words and columns, as a griffie would keep them in a sheet.
const take = async (program: TestProgram, name: string, municipality: string) => {
  const file = path.join(import.meta.dirname, '../fixtures/lists', name)
  const input = { file, municipality, itemKind: 'commitment' } as const
  const { columns, counts } = await program.operations.run('lists.preview', input)
  await program.operations.run('lists.import', input)
  const rows = await listAll(program)
  const items = await Promise.all(rows.map(({ id }) => program.operations.run('items.open', { id })))
  const bySource = Object.fromEntries(items.map((item) => [item.sourceNumber, item]))
  return { columns: columns.map(({ header, field }) => [header, field]), counts, items, bySource }
}

it('takes the list of Hoogbroek over with its numbers, its words for status, and only days that it gives', async () => {
  using program = testProgram()
  const { columns, counts, items, bySource } = await take(program, 'toezeggingen-hoogbroek.csv', 'Hoogbroek')
  expect(columns).toEqual([
    ['Nr', 'number'],
    ['Datum', 'date'],
    ['Vergadering', 'source'],
    ['Portefeuillehouder', 'holder'],
    ['Toezegging', 'text'],
    ['Termijn', 'termLiteral'],
    ['Status', 'status'],
  ])
  expect(counts).toEqual({ new: 6, changed: 0, same: 0, gone: 0, bad: 0, heading: 0 })
  expect(items).toHaveLength(6)
  const dates = (number: string) => {
    const { onDate, termLiteral, dueOn, certainty } = bySource[number] ?? {}
    return [onDate, termLiteral, dueOn, certainty]
  }
  expect(dates('T24-011')).toEqual(['2024-01-18', 'Q3 2024', '2024-09-30', 'derived'])
  expect(dates('T24-014')).toEqual(['2024-02-08', '01-04-2024', '2024-04-01', 'exact'])
  expect(dates('T24-019')).toEqual(['2024-03-07', 'voor de zomer', '2024-06-30', 'derived'])
  expect(dates('T24-023')).toEqual(['2024-05-16', 'november 2024', '2024-11-30', 'derived'])
  expect(dates('T24-025')).toEqual(['2024-05-16', 'z.s.m.', null, 'none'])
  expect(dates('T24-030')).toEqual(['2024-06-27', '2 weken', '2024-07-11', 'derived'])
  const status = (number: string) => {
    const { officialStatus, officialWords, settledOn, holder } = bySource[number] ?? {}
    return [officialStatus, officialWords, settledOn, holder]
  }
  // "Afgedaan met memo van 26 maart 2024" is the day of the memo; on which day it was settled nobody says.
  expect(status('T24-014')).toEqual(['afgedaan', 'Afgedaan met memo van 26 maart 2024', null, 'Van Ginkel'])
  expect(status('T24-019')).toEqual(['afgedaan', 'Afgedaan', null, 'Burgemeester Leussink'])
  expect(status('T24-030')).toEqual(['open', 'Open, termijn verstreken', null, 'Oosting'])
  const [document] = await program.operations.run('documents.list', { state: 'recorded' })
  expect(document).toMatchObject({
    kind: 'toezeggingenlijst',
    date: '2024-09-01',
    dateOrigin: 'in_text',
    subject: 'LIJST VAN TOEZEGGINGEN RAAD EN COMMISSIES',
  })
})

it('takes the list of Helmond over with the day of the meeting that its rows name: P.M. and N.v.t. stay words', async () => {
  using program = testProgram()
  const { columns, counts, items, bySource } = await take(program, 'toezeggingen-helmond.xlsx', 'Helmond')
  expect(columns).toEqual([
    ['Nr.', 'number'],
    ['Vergadering', 'source'],
    ['Fractie(s)', 'group'],
    ['Toezegging', 'text'],
    ['Antwoord', null],
    ['Termijn', 'termLiteral'],
    ['Datum Raad', 'councilOn'],
  ])
  expect(counts).toEqual({ new: 5, changed: 0, same: 0, gone: 0, bad: 0, heading: 0 })
  for (const { onDate, dueOn, settledOn, certainty, officialStatus } of items)
    expect([onDate, dueOn, settledOn, certainty, officialStatus]).toEqual([
      '2020-12-15',
      null,
      null,
      'none',
      'open',
    ])
  expect(items.map(({ sourceNumber, termLiteral }) => [sourceNumber, termLiteral])).toEqual([
    ['A / Toezegging 1', 'P.M.'],
    ['B / Toezegging 2', null],
    ['C / Toezegging 3', 'N.v.t.'],
    ['D / Toezegging 4', 'P.M.'],
    ['E / Toezegging 5', 'P.M.'],
  ])
  expect(bySource['B / Toezegging 2']).toMatchObject({
    group: 'SP',
    text: 'de vragen van de SP worden schriftelijk beantwoord.',
  })
  // A column that the register doesn't have is kept in its own words.
  expect(bySource['E / Toezegging 5']?.events[0]?.note).toContain(
    'Antwoord: Inzet is om de volgende versie van het Q-boek publieksvriendelijker te maken.',
  )
  expect(bySource['A / Toezegging 1']?.events[0]?.note).toContain('Datum raad: N.v.t.')
})
