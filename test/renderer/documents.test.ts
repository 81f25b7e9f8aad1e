import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortDocuments } from '../../renderer/app/sort-documents.ts'
import { askersText, readAskers } from '../../renderer/source/askers.ts'
import type { DocumentRow } from '../../shared/records/document.ts'

const row = (id: number, fields: Partial<DocumentRow>): DocumentRow => ({
  id,
  kind: 'overig',
  municipality: null,
  date: null,
  dateOrigin: 'unknown',
  dates: [],
  reference: null,
  sender: null,
  recipient: null,
  subject: `document ${id}`,
  askers: [],
  portfolioHolder: null,
  confidentiality: 'openbaar',
  fileName: `${id}.pdf`,
  media: 'pdf',
  state: 'recorded',
  importedAt: '2026-01-01T00:00:00Z',
  pageCount: 1,
  itemCount: 0,
  toCheckCount: 0,
  pagesWithoutText: 0,
  machineRead: null,
  olderReader: false,
  cameWith: [],
  sample: false,
  deletedAt: null,
  ...fields,
})
const ids = (rows: readonly DocumentRow[]) => rows.map(({ id }) => id)

describe('The library', () => {
  it('keeps documents without a date last, whichever way dates are sorted', () => {
    const rows = [row(1, {}), row(2, { date: '2026-03-01' }), row(3, { date: '2020-01-01' })]
    expect(ids(sortDocuments(rows, { column: 'date', descending: true }))).toEqual([2, 3, 1])
    expect(ids(sortDocuments(rows, { column: 'date', descending: false }))).toEqual([3, 2, 1])
  })

  it('sorts numbers as numbers and words as Dutch words', () => {
    const rows = [
      row(1, { pageCount: 10, subject: 'Bijlage 10' }),
      row(2, { pageCount: 9, subject: 'bijlage 9' }),
    ]
    expect(ids(sortDocuments(rows, { column: 'pageCount', descending: false }))).toEqual([2, 1])
    expect(ids(sortDocuments(rows, { column: 'subject', descending: false }))).toEqual([2, 1])
  })
})

describe('Askers as one line of text', () => {
  it('are read back as they were written', () => {
    const name = fc.constantFrom('A. de Vries', 'Joke Harmsen', 'R. El Amrani')
    const group = fc.constantFrom('SP', 'GroenLinks', 'Sociaal Zevenaar', 'Swollwacht')
    const asker = fc.oneof(
      fc.record({ name, group }),
      fc.record({ name: fc.constant(null), group }),
      fc.record({ name, group: fc.constant(null) }),
    )
    fc.assert(
      fc.property(fc.array(asker), (askers) => {
        expect(readAskers(askersText(askers), askers)).toEqual(askers)
      }),
    )
  })
})
