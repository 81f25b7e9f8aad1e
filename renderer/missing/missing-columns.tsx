import { dutchDate } from '../../shared/dates.ts'
import type { MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { Folded } from '../ui/folded.tsx'
import type { GridColumn } from '../ui/grid-props.ts'
import { StatusSign } from '../ui/signs.tsx'
import { kindWord, missingName } from './missing-words.ts'

/** What became of it, or the document that it may be. */
const standing = ({ dropped, tied, made, proposals }: MissingRow): string => {
  if (tied !== null) return t('missing.tiedTo', { title: tied.subject })
  if (dropped) return t('missing.notNeeded')
  const [first] = proposals
  if (first !== undefined) return t('missing.mayBe', { title: first.document.subject })
  return made === null ? '' : t('missing.madeAs', { number: made.number ?? made.title })
}

const Standing = ({ row }: Readonly<{ row: MissingRow }>) => {
  const words = standing(row)
  if (words === '') return <span className="muted">{t('missing.noProposal')}</span>
  const sign =
    row.tied !== null ? 'tick' : row.dropped ? 'skip' : row.proposals.length > 0 ? 'question' : 'half'
  return (
    <StatusSign sign={sign} tone={sign === 'tick' ? 'done' : sign === 'question' ? 'soon' : 'plain'}>
      {words}
    </StatusSign>
  )
}

/** What a column sorts by. */
export const fieldOf = (row: MissingRow, column: string): string => {
  if (column === 'kind') return kindWord(row)
  if (column === 'date') return row.date ?? '9999'
  // What can be decided stands first.
  return column === 'standing' ? standing(row) || '\uffff' : missingName(row)
}

const Name = ({ row }: Readonly<{ row: MissingRow }>) => (
  <>
    {missingName(row)}
    {row.places.length > 1 && (
      <span className="muted"> · {t('missing.places', { count: row.places.length })}</span>
    )}
  </>
)

/** Narrower than this there is room for two columns, the others fold under the first. */
export const roomForMissing = 580

export const missingColumns = (settled: boolean, narrow: boolean): readonly GridColumn<MissingRow>[] => {
  const columns = wide(settled)
  return narrow
    ? columns.flatMap((column): GridColumn<MissingRow>[] =>
        column.id === 'what'
          ? [{ ...column, width: 'minmax(0, 1fr)', cell: (row) => <TwoLines row={row} /> }]
          : column.id === 'standing'
            ? [{ ...column, width: 'minmax(0, 1fr)' }]
            : [],
      )
    : columns
}

const TwoLines = ({ row }: Readonly<{ row: MissingRow }>) => (
  <Folded below={`${kindWord(row)} · ${row.date === null ? t('documents.noDate') : dutchDate(row.date)}`}>
    <Name row={row} />
  </Folded>
)

const wide = (settled: boolean): readonly GridColumn<MissingRow>[] => [
  {
    id: 'what',
    header: t('documents.missingWhat'),
    width: 'minmax(180px, 2fr)',
    sortable: true,
    cell: (row) => <Name row={row} />,
  },
  { id: 'kind', header: t('documents.kind'), width: '116px', sortable: true, cell: kindWord },
  {
    id: 'date',
    header: t('documents.date'),
    width: '92px',
    sortable: true,
    cell: ({ date }) =>
      date === null ? <span className="muted">{t('documents.noDate')}</span> : dutchDate(date),
  },
  {
    id: 'standing',
    header: t(settled ? 'missing.became' : 'missing.standing'),
    width: 'minmax(130px, 1fr)',
    sortable: true,
    cell: (row) => <Standing row={row} />,
  },
]
