import { dutchDate } from '../../shared/dates.ts'
import { confidentialities, documentKinds } from '../../shared/records/document.ts'
import { itemKinds, officialStatuses } from '../../shared/records/item.ts'
import type { SearchFilter } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { wordOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { ChoiceMenu, Popover } from '../ui/menu.tsx'
import { narrowed, narrows, setFilter, withConfidentiality, withoutNarrowing } from './asked.ts'
import { type Facet, FacetMenu } from './facet-menu.tsx'

type Props = Readonly<{ filter: SearchFilter }>

/** What the search is narrowed to, each as a chip with its menu. */
export const Filters = ({ filter }: Props) => (
  <div className="search-filters" role="toolbar" aria-label={t('search.filters')}>
    <Listed
      filter={filter}
      name="kinds"
      label={t('search.kind')}
      list="documentKind"
      values={documentKinds}
    />
    <Named filter={filter} name="municipality" of="municipalities" label={t('search.municipality')} />
    <Named filter={filter} name="groups" of="groups" label={t('search.group')} />
    <Named filter={filter} name="people" of="people" label={t('search.person')} />
    <Period filter={filter} />
    <InDossier filter={filter} />
    <Listed filter={filter} name="itemKinds" label={t('search.item')} list="itemKind" values={itemKinds} />
    <Listed
      filter={filter}
      name="statuses"
      label={t('search.status')}
      list="officialStatus"
      values={officialStatuses}
    />
    <ChoiceMenu
      label={t('search.confidentiality')}
      trigger={
        <Chip
          label={t('search.confidentiality')}
          value={filter.confidentiality && wordsOf('confidentiality', filter.confidentiality)}
        />
      }
      items={confidentialities.map((id) => ({ id, label: wordOf('confidentiality', id) }))}
      chosen={filter.confidentiality ?? ['openbaar']}
      onChange={(next) => setFilter(withConfidentiality(filter, next))}
    />
    {narrows(filter) && (
      <TextButton onPress={() => setFilter(withoutNarrowing(filter))}>{t('search.clearFilters')}</TextButton>
    )}
  </div>
)

type ListedProps<V extends string> = Props &
  Readonly<{ name: 'kinds' | 'itemKinds' | 'statuses'; label: string; list: string; values: readonly V[] }>

/** Some of a closed list. */
const Listed = <V extends string>({ filter, name, label, list, values }: ListedProps<V>) => {
  const chosen: readonly string[] = filter[name] ?? []
  return (
    <ChoiceMenu
      label={label}
      trigger={<Chip label={label} value={chosen.length === 0 ? undefined : wordsOf(list, chosen)} />}
      items={values.map((id) => ({ id, label: wordOf(list, id) }))}
      chosen={chosen}
      onChange={(next) =>
        setFilter(narrowed(filter, { [name]: values.filter((value) => next.includes(value)) }))
      }
    />
  )
}

type NamedProps = Props &
  Readonly<{
    name: 'municipality' | 'groups' | 'people'
    of: 'municipalities' | 'groups' | 'people'
    label: string
  }>

/** Names that the documents hold, with how often. */
const Named = ({ filter, name, of, label }: NamedProps) => {
  const set = filter[name]
  const chosen = set === undefined ? [] : typeof set === 'string' ? [set] : set
  const useFacets = (text: string): readonly Facet[] => {
    const { confidentiality } = filter
    const asked = { of, text, limit: 60, ...(confidentiality === undefined ? {} : { confidentiality }) }
    return (useRead('search.facets', asked).value ?? []).map(({ value, count, more }) => ({
      id: value,
      label: value,
      about: more ? t('search.facetMore', { count }) : String(count),
    }))
  }
  return (
    <FacetMenu
      label={label}
      value={chosen.length === 0 ? undefined : fewOf(chosen)}
      useFacets={useFacets}
      chosen={chosen.map((id) => ({ id, label: id }))}
      single={name === 'municipality'}
      onChange={(next) =>
        setFilter(narrowed(filter, { [name]: name === 'municipality' ? next[0] : [...next] }))
      }
    />
  )
}

const InDossier = ({ filter }: Props) => {
  const dossiers = useOverview()?.dossiers ?? []
  const facets = dossiers.map(({ id, name }) => ({ id: String(id), label: name }))
  const chosen = facets.filter(({ id }) => id === String(filter.dossierId))
  return (
    <FacetMenu
      label={t('search.dossier')}
      value={chosen[0]?.label}
      useFacets={(text) => facets.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))}
      chosen={chosen}
      single
      onChange={([next]) =>
        setFilter(narrowed(filter, { dossierId: next === undefined ? undefined : Number(next) }))
      }
    />
  )
}

const Period = ({ filter }: Props) => {
  const { from = null, to = null } = filter
  const set = (change: Partial<SearchFilter>) => setFilter(narrowed(filter, change))
  return (
    <Popover
      label={t('search.period')}
      trigger={<Chip label={t('search.period')} value={periodWords(from, to)} />}
    >
      <div className="search-period">
        <DateInput
          label={t('search.from')}
          value={from}
          onChange={(next) => set({ from: next ?? undefined })}
          autoFocus
        />
        <DateInput label={t('search.to')} value={to} onChange={(next) => set({ to: next ?? undefined })} />
      </div>
      {(from !== null || to !== null) && (
        <TextButton onPress={() => set({ from: undefined, to: undefined })}>
          {t('search.periodClear')}
        </TextButton>
      )}
    </Popover>
  )
}

const wordsOf = (list: string, values: readonly string[]): string =>
  fewOf(values.map((value) => wordOf(list, value).toLowerCase()))

const fewOf = (values: readonly string[]): string =>
  values.length > 2 ? t('search.chosen', { count: values.length }) : values.join(', ')

const periodWords = (from: string | null, to: string | null): string | undefined => {
  if (from !== null && to !== null)
    return t('search.periodBoth', { from: dutchDate(from), to: dutchDate(to) })
  if (from !== null) return t('search.periodFrom', { from: dutchDate(from) })
  return to === null ? undefined : t('search.periodTo', { to: dutchDate(to) })
}
