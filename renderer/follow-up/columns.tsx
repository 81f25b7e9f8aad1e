import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { StatusCell, TermCell } from '../item/item-words.tsx'
import type { GridColumn } from '../ui/grid.tsx'
import { Icon } from '../ui/icon.tsx'

/** The columns that fit in a width; what is left out stands in the detail. */
export const columnsFor = (width: number, today: string): readonly GridColumn<ItemRow>[] => [
  {
    id: 'number',
    header: t('followUp.number'),
    width: '98px',
    sortable: true,
    cell: (row) => <span className="nr">{row.number ?? '–'}</span>,
  },
  {
    id: 'title',
    header: t('followUp.title'),
    width: 'minmax(80px, 1fr)',
    sortable: true,
    cell: (row) => (
      <>
        {row.confidentiality !== 'openbaar' && (
          <span className="row-lock" role="img" aria-label={wordOf('confidentiality', row.confidentiality)}>
            <Icon name="lock" size={12} />
          </span>
        )}
        <span className="row-title" title={row.title}>
          {row.title}
        </span>
      </>
    ),
  },
  ...(width < 860 ? [] : [kind]),
  ...(width < 780 ? [] : [holder]),
  ...(width < 980 ? [] : [group]),
  {
    id: 'dueOn',
    header: t('item.term'),
    width: width < 540 ? '102px' : width < 860 ? '146px' : '158px',
    sortable: true,
    cell: (row) => (
      <TermCell row={row} today={today} size={width < 540 ? 'least' : width < 860 ? 'short' : 'whole'} />
    ),
  },
  ...(width < 540 ? [] : [status(width)]),
]

const status = (width: number): GridColumn<ItemRow> => ({
  id: 'officialStatus',
  header: t('followUp.statusVerdict'),
  width: width < 860 ? '128px' : '176px',
  sortable: true,
  cell: (row) => <StatusCell row={row} compact={width < 1040} />,
})

const kind: GridColumn<ItemRow> = {
  id: 'kind',
  header: t('followUp.kind'),
  width: '92px',
  sortable: true,
  cell: (row) => <span className="quiet">{wordOf('itemKind', row.kind)}</span>,
}

const holder: GridColumn<ItemRow> = {
  id: 'holder',
  header: t('followUp.who'),
  width: '76px',
  sortable: true,
  cell: (row) => <span className="quiet">{row.holder ?? ''}</span>,
}

const group: GridColumn<ItemRow> = {
  id: 'group',
  header: t('followUp.group'),
  width: '104px',
  sortable: true,
  cell: (row) => <span className="quiet">{row.group ?? ''}</span>,
}
