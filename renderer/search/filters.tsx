import { ToggleButton } from 'react-aria-components'
import { dutchDate } from '../../shared/dates.ts'
import { documentKinds } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { ChoiceMenu, Popover } from '../ui/menu.tsx'
import { type Filters as Chosen, narrows, noFilters, searchFilters } from './asked.ts'

const set = (change: Partial<Chosen>) => searchFilters.set((old) => ({ ...old, ...change }))

/** What the search is narrowed to, each as a chip with its menu. */
export const Filters = ({ filters }: Readonly<{ filters: Chosen }>) => {
  const choices = useRead('app.choices', {}).value
  const dossiers = choices?.dossiers ?? []
  const dossier = dossiers.find(({ id }) => id === filters.dossierId)
  return (
    <div className="search-filters" role="toolbar" aria-label={t('search.filters')}>
      <ChoiceMenu
        label={t('search.kind')}
        trigger={<Chip label={t('search.kind')} value={kindWords(filters)} />}
        items={documentKinds.map((id) => ({ id, label: wordOf('documentKind', id) }))}
        chosen={filters.kinds}
        onChange={(next) => set({ kinds: documentKinds.filter((kind) => next.includes(kind)) })}
      />
      <ChoiceMenu
        label={t('search.municipality')}
        trigger={<Chip label={t('search.municipality')} value={filters.municipality ?? undefined} />}
        items={(choices?.municipalities ?? []).map((id) => ({ id, label: id }))}
        chosen={filters.municipality === null ? [] : [filters.municipality]}
        single
        onChange={([next]) => set({ municipality: next ?? null })}
      />
      <ChoiceMenu
        label={t('search.dossier')}
        trigger={<Chip label={t('search.dossier')} value={dossier?.name} />}
        items={dossiers.map(({ id, name }) => ({ id: String(id), label: name }))}
        chosen={filters.dossierId === null ? [] : [String(filters.dossierId)]}
        single
        onChange={([next]) => set({ dossierId: next === undefined ? null : Number(next) })}
      />
      <Popover
        label={t('search.period')}
        trigger={<Chip label={t('search.period')} value={periodWords(filters)} />}
      >
        <div className="search-period">
          <DateInput
            label={t('search.from')}
            value={filters.from}
            onChange={(from) => set({ from })}
            autoFocus
          />
          <DateInput label={t('search.to')} value={filters.to} onChange={(to) => set({ to })} />
        </div>
        {(filters.from !== null || filters.to !== null) && (
          <TextButton onPress={() => set({ from: null, to: null })}>{t('search.periodClear')}</TextButton>
        )}
      </Popover>
      <ToggleButton
        className={filters.secret ? 'chip on' : 'chip'}
        isSelected={filters.secret}
        onChange={(secret) => set({ secret })}
      >
        {filters.secret ? <b>{t('search.secret')}</b> : t('search.secret')}
      </ToggleButton>
      {narrows(filters) && (
        <TextButton onPress={() => searchFilters.set({ ...noFilters, secret: filters.secret })}>
          {t('search.clearFilters')}
        </TextButton>
      )}
    </div>
  )
}

const kindWords = ({ kinds }: Chosen): string | undefined => {
  if (kinds.length === 0) return undefined
  if (kinds.length > 2) return t('search.chosen', { count: kinds.length })
  return kinds.map((kind) => wordOf('documentKind', kind).toLowerCase()).join(', ')
}

const periodWords = ({ from, to }: Chosen): string | undefined => {
  if (from !== null && to !== null)
    return t('search.periodBoth', { from: dutchDate(from), to: dutchDate(to) })
  if (from !== null) return t('search.periodFrom', { from: dutchDate(from) })
  return to === null ? undefined : t('search.periodTo', { to: dutchDate(to) })
}
