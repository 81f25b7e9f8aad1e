import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { Select } from '../ui/choices.tsx'

/** Whose items alone a briefing has: of one portfolio holder, or of one group. */
export type OnlyOf = Readonly<{ by: 'holder' | 'group'; name: string }>

export const onlyOfWords = ({ by, name }: OnlyOf): string => t(`briefings.only.${by}`, { name })

type Props = Readonly<{
  dossierId: number | null
  only: OnlyOf | null
  onChange: (only: OnlyOf | null) => void
}>

export const OnlyOfChoice = ({ dossierId, only, onChange }: Props) => {
  const filter = dossierId === null ? {} : { dossierId }
  const holders = useRead('items.groups', { filter, by: 'holder' }).value ?? []
  const groups = useRead('items.groups', { filter, by: 'group' }).value ?? []
  const named = (by: OnlyOf['by'], found: typeof holders) =>
    found.flatMap(({ key }): readonly OnlyOf[] => (key === null ? [] : [{ by, name: key }]))
  const all = [...named('holder', holders), ...named('group', groups)]
  const value = ({ by, name }: OnlyOf) => `${by} ${name}`
  if (all.length === 0) return null
  return (
    <Select
      label={t('briefings.only')}
      options={[
        { value: 'all', label: t('briefings.onlyAll') },
        ...all.map((one) => ({ value: value(one), label: onlyOfWords(one) })),
      ]}
      value={only === null ? 'all' : value(only)}
      onChange={(next) => onChange(all.find((one) => value(one) === next) ?? null)}
    />
  )
}
