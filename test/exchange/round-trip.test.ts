import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { cellWords } from '../../electron/documents/cell-words.ts'
import { readList } from '../../electron/documents/list-rows.ts'
import { listDate, saysNobody } from '../../electron/exchange/cells.ts'
import { csvList } from '../../electron/exchange/csv.ts'
import { proposeFields } from '../../electron/exchange/headers.ts'
import { dateColumns, headerOf, itemWords } from '../../electron/exchange/item-words.ts'
import { jsonList } from '../../electron/exchange/json.ts'
import { recordReader } from '../../electron/exchange/record.ts'
import { xlsxList } from '../../electron/exchange/xlsx.ts'
import { addDays } from '../../shared/dates.ts'
import { certainties } from '../../shared/records/certainty.ts'
import { itemKinds, officialStatuses } from '../../shared/records/item.ts'
import { type ListedItem, listFields, listWordFields } from '../../shared/records/list-exchange.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-lijsten-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What people and attackers write in cells. */
const hostile = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.invalid","klik")',
  '+31 6',
  '-1',
  '@SUM(A1)',
  "'=1+1",
  "'s-Hertogenbosch",
  '007',
  '1e5',
  '29-1-2026',
  '2026-01-29',
  'a;b',
  'zegt "toe"',
  '"',
  'eerste\ntweede',
  '\ttab',
  '😀 👨‍👩‍👧 é e\u0301',
  '_x000D_',
  '<b>&amp;</b>',
  ']]>',
  '\uFEFFmerk',
  'JA',
  '|',
  '{"id":1}',
  'sep=;',
  '＝1+1',
]
const words = fc
  .oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join(' ')),
  )
  .map((text) => cellWords(text))
const line = words.map((text) => text.replace(/\s+/g, ' ').slice(0, 200).trim())
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of)
const person = fc.constantFrom('Jansen', 'De Wit, A. (Anna)', 'Passier, C.E. (Charlotte)')
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days))

/** Items as they can stand in a register: a settled day only where it is settled, a latest date where there is certainty of it. */
const item: fc.Arbitrary<ListedItem> = fc
  .record({
    kind: fc.constantFrom(...itemKinds),
    title: line,
    text: words,
    sourceNumber: orNull(line.filter((text) => text !== '')),
    onDate: orNull(day),
    group: orNull(line.filter((text) => text !== '' && !saysNobody(text))),
    person: orNull(person),
    holder: orNull(person),
    madeBy: orNull(person),
    madeTo: orNull(person),
    termLiteral: orNull(words.filter((text) => text !== '')),
    dueOn: orNull(day),
    settledOn: orNull(day),
    certainty: fc.constantFrom(...certainties),
    officialStatus: fc.constantFrom(...officialStatuses),
    outcome: fc.constantFrom(
      'ingediend' as const,
      'aangenomen' as const,
      'aangehouden' as const,
      'overgenomen' as const,
    ),
    entries: fc.array(
      fc.record({ on: day, words: line.filter((text) => text !== '' && !/\d.*:/.test(text)) }),
      { maxLength: 3 },
    ),
    dossiers: fc.uniqueArray(fc.constantFrom('Wmo', 'Jeugd & gezin', 'Ⅳ. Wonen', '=1+1'), { maxLength: 3 }),
    kept: fc.record(Object.fromEntries(listWordFields.map((field) => [field, words]))),
  })
  .map(({ kept, ...made }) => ({
    ...made,
    id: 1,
    amendment: false,
    number: null,
    municipality: 'Dijkwaard',
    submitters: [],
    officialWords: null,
    verdict: 'nog_niet_beoordeeld',
    answerVerdict: null,
    execution: null,
    votes: [],
    meeting: null,
    heldUntil: null,
    reaction: null,
    fromList: true,
    listed: true,
    words: Object.fromEntries(Object.entries(kept).filter(([, text]) => text !== '')),
    rest: [],
    isPublic: true,
    documentTitle: 'Lijst',
    page: 1,
    title: made.title === '' ? 'Onderwerp' : made.title,
    text: made.text === '' ? 'Tekst' : made.text,
    madeBy: made.kind === 'commitment' ? made.madeBy : null,
    madeTo: made.kind === 'commitment' ? made.madeTo : null,
    person: made.kind === 'motion' ? null : made.person,
    outcome: made.kind === 'motion' ? made.outcome : null,
  }))

const numbered = (items: readonly ListedItem[]) =>
  items.map((one, at) => ({ ...one, number: `T2026-${String(at + 1).padStart(3, '0')}` }))

/** What goes out by column, without what is empty. */
const shown = (one: ListedItem) =>
  Object.fromEntries(
    listFields.map((field) => [field, itemWords(one)[field]]).filter(([, text]) => text !== ''),
  )

const writers = {
  csv: (items: readonly ListedItem[]) =>
    csvList([
      listFields.map(headerOf),
      ...items.map((one) =>
        listFields.map((field) => {
          const text = itemWords(one)[field]
          return dateColumns.includes(field) && text !== '' ? listDate(text) : text
        }),
      ),
    ]),
  xlsx: (items: readonly ListedItem[]) =>
    xlsxList(
      'Lijst',
      listFields.map((field) => ({ header: headerOf(field), width: 10, date: dateColumns.includes(field) })),
      items.map((one) => listFields.map((field) => itemWords(one)[field])),
    ),
  json: (items: readonly ListedItem[]) => new TextEncoder().encode(jsonList(items, listFields, '2026-05-20')),
}

it.each(Object.entries(writers))(
  'reads every %s that it writes back to the same records, whatever their words',
  async (name, write) => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (made) => {
        const items = numbered(made)
        const file = path.join(folder, `${run++}.${name}`)
        writeFileSync(file, write(items))
        const list = await readList(file)
        const fields = proposeFields(list.headers.map((header) => header.words))
        expect(fields).toEqual(listFields)
        const mapping = new Map(list.headers.map(({ column }, at) => [column, fields[at] ?? null]))
        const read = recordReader(list.headers, mapping, 'commitment')
        const records = list.rows.flatMap((line) => {
          const row = read(line)
          return row === null ? [] : 'record' in row ? row.record : row
        })
        expect(
          records.map((record) => {
            if (!('fields' in record)) return record
            const { status, certainty, outcome, ...rest } = record.fields
            return {
              ...rest,
              outcome: outcome ?? null,
              kind: record.kind,
              status,
              certainty,
              rest: record.rest,
              entries: record.entries,
            }
          }),
        ).toEqual(
          items.map((one) => {
            const { kind, status, certainty, outcome, ...rest } = shown(one)
            expect([kind, status, certainty]).not.toContain('')
            return {
              ...rest,
              outcome: one.outcome,
              kind: one.kind,
              status: one.officialStatus,
              certainty: one.certainty,
              rest: [],
              entries: one.entries,
            }
          }),
        )
        // Each row is a place in the text of the list.
        for (const row of list.rows) expect(row.end).toBeGreaterThan(row.start)
      }),
      { numRuns: 150 },
    )
  },
)

it('lets no cell of a CSV begin as a formula', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (cells) => {
      const text = new TextDecoder().decode(csvList([cells]))
      for (const quoted of text.matchAll(/(?:^|;)"?([^;"\r])/g))
        expect('=+-@＝＋－＠').not.toContain(quoted[1])
    }),
    { numRuns: 300 },
  )
})

it('writes a workbook with text as text, days as days, a head that stays in sight, and no formula', () => {
  const bytes = xlsxList(
    'Toezeggingen [2026]',
    [
      { header: 'Nr', width: 10 },
      { header: 'Datum', width: 12, date: true },
    ],
    [
      ['=1+1', '2026-01-29'],
      ['007', 'P.M.'],
    ],
  )
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
  expect(sheet).not.toContain('<f>')
  expect(sheet).toContain('<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
  expect(sheet).toContain('<c r="B2" s="2"><v>46051</v></c>')
  expect(sheet).toContain('<c r="B3" s="0" t="inlineStr"><is><t xml:space="preserve">P.M.</t></is></c>')
  expect(sheet).toContain('state="frozen"')
})
