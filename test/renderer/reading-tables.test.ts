import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../renderer/source/marks.ts'
import { currentAmong, marksPer } from '../../renderer/source/marks-per.ts'
import { stretchesOf, wordsIn } from '../../renderer/source/stretches.ts'
import { inPlaces } from '../../renderer/source/table-cells.ts'
import { blocksOf, quoteOf } from '../../shared/reading.ts'
import type { SourceLine } from '../../shared/records/source-text.ts'
import { cellLinesOf, tablesOf } from '../../shared/tables.ts'

type Cells = readonly (readonly (readonly string[])[])[]

/** A document with a paragraph, one table and another paragraph. Each cell has its lines. */
const withTable = (rows: Cells, about: Partial<SourceLine> = {}, boldHead = false) => {
  const lines: SourceLine[] = []
  let text = ''
  const add = (words: string, rest: Partial<SourceLine>) => {
    lines.push({ start: text.length, end: text.length + words.length, page: 1, ...rest })
    text += `${words}\n`
  }
  add('Voor de tabel staat dit.', {})
  for (const [row, columns] of rows.entries())
    for (const [column, cell] of columns.entries())
      for (const words of cell)
        add(words, { role: 'cell', cell: { table: 4, row, column }, bold: boldHead && row === 0, ...about })
  add('Na de tabel staat dat.', {})
  const document = {
    text,
    pages: [{ start: 0, end: text.length }],
    furniture: [],
    headings: [],
    tables: tablesOf(text, lines),
  }
  return { document, lines }
}
const votes: Cells = [
  [['Fractie'], ['Zetels'], ['Voor']],
  [['Groen Waterrade'], ['6'], ['6']],
  [['Dorpsbelang'], ['4'], ['0']],
]
const wordsOf = ({ document }: ReturnType<typeof withTable>) =>
  blocksOf(document).map(({ start, end }) => document.text.slice(start, end))
const headOf = (rows: Cells, boldHead = false) => withTable(rows, {}, boldHead).document.tables[0]?.head

const anyCells = fc.array(
  fc.array(fc.array(fc.constantFrom('3', 'de raad', 'Van Dijk.', 'in het kwartaal'), { maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 80 },
)

describe('Cells', () => {
  it('go to the window and back with nothing lost', () => {
    fc.assert(
      fc.property(anyCells, (rows) => {
        const { document, lines } = withTable(rows)
        const inCells = lines.flatMap(({ start, end, cell }) =>
          cell === undefined
            ? []
            : [
                {
                  start,
                  end,
                  table: 0,
                  row: cell.row,
                  column: cell.column,
                  columns: cell.columns ?? 1,
                  rows: cell.rows ?? 1,
                  wrapped: false,
                },
              ],
        )
        expect(cellLinesOf(document.tables)).toEqual(inCells)
      }),
    )
  })

  it('never share a paragraph: the last of a row doesn’t run into the first of the next', () => {
    expect(wordsOf(withTable(votes))).toEqual([
      'Voor de tabel staat dit.',
      ...votes.flat(2),
      'Na de tabel staat dat.',
    ])
  })

  it('have one paragraph over the lines of a page, and as many as the file says elsewhere', () => {
    const rows: Cells = [[['De wethouder zegt toe', 'de raad te informeren'], ['Q2']]]
    const box = { x0: 0, y0: 0, x1: 9, y1: 9 }
    expect(wordsOf(withTable(rows, { box }))[1]).toBe('De wethouder zegt toe\nde raad te informeren')
    expect(wordsOf(withTable(rows))[1]).toBe('De wethouder zegt toe')
  })

  it('are quoted apart', () => {
    const { document } = withTable(votes)
    const range = { start: document.text.indexOf('Groen'), end: document.text.indexOf('Dorps') - 1 }
    expect(quoteOf(document, range)).toBe('Groen Waterrade 6 6')
    expect(wordsIn(document.text, blocksOf(document), range)).toBe('Groen Waterrade\t6\t6')
  })
})

describe('Merged cells', () => {
  const cell = (place: number, span = 1, down = 1) => ({ place, span, down, blocks: [] })
  const drawn = (rows: readonly (readonly ReturnType<typeof cell>[])[], columns: number) =>
    inPlaces(
      rows.map((cells, row) => ({ start: row, row, cells })),
      columns,
    ).map(({ cells }) => cells.map(({ place, span, down }) => `${place} ${span}x${down}`))

  it('push nothing out of its column, and leave no place without a cell', () => {
    const rows = [[cell(0, 1, 2), cell(1), cell(2)], [cell(1), cell(2)], [cell(0, 2), cell(2)], [cell(1)]]
    expect(drawn(rows, 3)).toEqual([
      ['0 1x2', '1 1x1', '2 1x1'],
      ['1 1x1', '2 1x1'],
      ['0 2x1', '2 1x1'],
      ['0 1x1', '1 1x1', '2 1x1'],
    ])
  })

  it('go down no further than the next words in their column, and over no cell from above', () => {
    expect(drawn([[cell(0, 1, 3), cell(1, 1, 2)], [cell(0)], [cell(0, 2)]], 2)).toEqual([
      ['0 1x1', '1 1x2'],
      ['0 1x1'],
      ['0 2x1'],
    ])
    expect(drawn([[cell(1, 1, 2)], [cell(0, 2)]], 2)).toEqual([['0 1x1', '1 1x2'], ['0 1x1']])
  })

  it('fill every place of a table once, however they lie', () => {
    const rows = fc.array(
      fc.uniqueArray(
        fc.record({
          place: fc.integer({ min: 0, max: 4 }),
          span: fc.integer({ min: 1, max: 5 }),
          down: fc.integer({ min: 1, max: 4 }),
        }),
        { selector: ({ place }) => place, maxLength: 5 },
      ),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, (some) => {
        const inOrder = some.map((row) => {
          const cells = row.toSorted((one, other) => one.place - other.place)
          return cells.map((one, at) =>
            cell(one.place, Math.min(one.span, (cells[at + 1]?.place ?? 5) - one.place), one.down),
          )
        })
        const filled = new Set<string>()
        for (const [row, { cells }] of inPlaces(
          inOrder.map((cells, at) => ({ start: at, row: at, cells })),
          5,
        ).entries())
          for (const { place, span, down } of cells)
            for (let x = place; x < place + span; x += 1)
              for (let y = row; y < row + down; y += 1) {
                expect(filled.has(`${x} ${y}`)).toBe(false)
                filled.add(`${x} ${y}`)
              }
        expect(filled.size).toBe(5 * some.length)
      }),
    )
  })
})

describe('The first row of a table', () => {
  it('names the columns where names stand above values, or are set apart', () => {
    expect(headOf(votes)).toBe(true)
    expect(
      headOf([
        [['Vraag'], ['Antwoord']],
        [['Hoeveel?'], ['Drie.']],
      ]),
    ).toBe(true)
    const plain: Cells = [
      [['Brug'], ['Kade']],
      [['oud'], ['nieuw']],
    ]
    expect(headOf(plain)).toBe(false)
    expect(headOf(plain, true)).toBe(true)
  })

  it('is a row like the others where it holds a value or ends as a sentence', () => {
    expect(
      headOf([
        [['Kenmerk'], ['Z26-00417'], ['12']],
        [['Datum'], ['3 mei 2026'], ['14']],
      ]),
    ).toBe(false)
    expect(
      headOf([
        [['Onderwerp:'], ['De brug']],
        [['Datum:'], ['3 mei 2026']],
      ]),
    ).toBe(false)
    expect(headOf([[['Vraag'], ['Antwoord']]])).toBe(false)
  })
})

describe('Stretches of a text', () => {
  it('hold every paragraph once, in the order of the text, and each cell in the place of its column', () => {
    fc.assert(
      fc.property(anyCells, (rows) => {
        const { document } = withTable(rows)
        const blocks = blocksOf(document)
        const stretches = stretchesOf(document.text, blocks, document.tables)
        expect(stretches.flatMap((one) => one.blocks)).toEqual(blocks)
        for (const { table, start, end } of stretches) {
          if (table === null) continue
          const cells = table.rows.flatMap((row) => row.cells)
          for (const { place, blocks: inCell } of cells)
            for (const { cell, start: from, end: to } of inCell) {
              expect(table.shape.places.get(cell?.column ?? -1)).toBe(place)
              expect(from >= start && to <= end).toBe(true)
            }
        }
        const counted = stretches.flatMap(({ table }) => table?.rows ?? []).length
        expect(counted).toBe(new Set(blocks.flatMap(({ cell }) => cell?.row ?? [])).size)
      }),
    )
  })

  it('divide the width of a table among its columns', () => {
    const { document } = withTable(votes)
    const [shape] = stretchesOf(document.text, blocksOf(document), document.tables).flatMap(
      ({ table }) => table?.shape ?? [],
    )
    expect(shape?.shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100)
    expect(shape?.shares[0]).toBeGreaterThan(shape?.shares[1] ?? 100)
  })
})

describe('Marks on stretches', () => {
  const ranges = Array.from({ length: 50 }, (_, at) => ({ start: at * 10, end: at * 10 + 10 }))
  const mark = (start: number, end: number, kind: Mark['kind'] = 'hit'): Mark => ({
    key: `hit:${start}`,
    kind,
    itemId: null,
    start,
    end,
    tag: '',
    label: '',
  })

  it('lie on each that they touch and on no other', () => {
    const anyMark = fc.tuple(fc.nat(499), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 30 }), (some) => {
        const marks = some.map(([start, length]) => mark(start, Math.min(500, start + length)))
        for (const [at, on] of marksPer(ranges, marks).entries()) {
          const range = ranges[at] ?? { start: 0, end: 0 }
          expect(on).toEqual(marks.filter(({ start, end }) => start < range.end && end > range.start))
        }
      }),
    )
  })

  it('are the same ones as before where nothing is another, so that nothing is drawn anew', () => {
    const before = marksPer(ranges, [mark(3, 5), mark(44, 52), mark(300, 302)])
    const after = marksPer(ranges, [mark(3, 5), mark(44, 52, 'hitNow'), mark(300, 302)], before)
    expect(after.flatMap((on, at) => (on === before[at] ? [] : [at]))).toEqual([4, 5])
    expect(currentAmong(after[4] ?? [], 'hit:44')).toBe('hit:44')
    expect(currentAmong(after[0] ?? [], 'hit:44')).toBe(null)
  })
})
