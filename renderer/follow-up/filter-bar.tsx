import type { ReactNode, Ref } from 'react'
import { useMemo, useRef, useState } from 'react'
import type { ItemFilter } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { textOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { ChoiceMenu, type MenuChoice } from '../ui/menu.tsx'
import { Chooser } from './chooser.tsx'
import {
  choicesOf,
  choose,
  chosenIn,
  type FilterChoices,
  type FilterName,
  filterNames,
  isSingle,
  toggle,
} from './filter-values.ts'

type Props = Readonly<{
  filter: ItemFilter
  onFilter: (filter: ItemFilter) => void
  text: string
  onText: (text: string) => void
  textRef: Ref<HTMLInputElement>
  onLeave: () => void
  /** What else the bar holds: grouping, columns, the view. */
  children: ReactNode
}>

const labels = {
  kinds: 'followUp.kind',
  statuses: 'followUp.status',
  verdicts: 'followUp.verdict',
  outcomes: 'followUp.outcome',
  executions: 'motions.execution',
  confidentialities: 'followUp.confidentiality',
  due: 'followUp.due',
  municipality: 'followUp.municipality',
  group: 'followUp.group',
  holder: 'followUp.holder',
  madeBy: 'followUp.madeBy',
  answers: 'followUp.answers',
  askedIn: 'followUp.askedIn',
  stood: 'followUp.stood',
  dossierId: 'followUp.dossier',
  flags: 'followUp.flags',
} as const satisfies Record<FilterName, string>

/** Always there where they have something to choose; the others come with what is chosen, or by F. */
const usual: readonly FilterName[] = ['kinds', 'holder', 'due', 'dossierId']

/** Filters as chips, each with its menu, all of them behind one key, and words to look for. */
export const FilterBar = ({ filter, onFilter, text, onText, textRef, onLeave, children }: Props) => {
  const { value } = useRead('app.choices', {})
  const { askedIn, stood } = filter
  const choices = useMemo(() => {
    const known = choicesOf(value, {
      ...(askedIn === undefined ? {} : { askedIn }),
      ...(stood === undefined ? {} : { stood }),
    })
    // Every name of a filter is a key of it.
    return Object.fromEntries(filterNames.map((name) => [name, menuOf(known[name])])) as Record<
      FilterName,
      readonly MenuChoice[]
    >
  }, [value, askedIn, stood])
  // A filter with one choice or none narrows nothing, unless it is on.
  const shown = filterNames.filter(
    (name) => chosenIn(filter, name).length > 0 || (usual.includes(name) && choices[name].length > 1),
  )
  const any = text !== '' || filterNames.some((name) => chosenIn(filter, name).length > 0)
  const more = useRef<HTMLDivElement>(null)
  const [picking, setPicking] = useState(false)
  useActs([
    { id: 'list.filters', label: t('followUp.moreFilters'), keys: ['F'], run: () => setPicking(true) },
  ])
  return (
    <div
      className="filters"
      role="toolbar"
      aria-label={t('followUp.filters')}
      onKeyDown={(event) => {
        // A menu that has just closed may get its Esc too late: it must not be the way out of the screen.
        if (event.key === 'Escape') event.preventDefault()
      }}
    >
      {shown.map((name) => (
        <ChoiceMenu
          key={name}
          label={t(labels[name])}
          trigger={
            <Chip label={t(labels[name])} value={chosenWords(choices[name], chosenIn(filter, name))} />
          }
          items={choices[name]}
          chosen={chosenIn(filter, name)}
          single={isSingle(name)}
          onChange={(next) => onFilter(choose(filter, name, next))}
        />
      ))}
      <div ref={more}>
        <Button look="quiet" keys="F" onPress={() => setPicking(true)}>
          {t('followUp.moreFilters')}
        </Button>
      </div>
      {picking && (
        <Chooser
          label={t('followUp.moreFilters')}
          at={more}
          search={t('followUp.pickFilter')}
          options={filterNames.flatMap((name) =>
            choices[name].map(({ id, label }) => ({
              id: `${name}:${id}`,
              label,
              about: t(labels[name]),
              ticked: chosenIn(filter, name).includes(id),
            })),
          )}
          onChoose={(id) => {
            const name = filterNames.find((one) => id.startsWith(`${one}:`))
            if (name !== undefined) onFilter(toggle(filter, name, id.slice(name.length + 1)))
          }}
          staysOpen
          onClose={() => setPicking(false)}
        />
      )}
      {any && (
        <TextButton
          onPress={() => {
            onFilter({})
            onText('')
            onLeave()
          }}
        >
          {t('followUp.clear')}
        </TextButton>
      )}
      <span className="filter-look">
        {children}
        <FilterField
          label={t('followUp.text')}
          placeholder={t('followUp.textPlaceholder')}
          text={text}
          onText={onText}
          inputRef={textRef}
          onLeave={onLeave}
        />
      </span>
    </div>
  )
}

const menuOf = (choices: FilterChoices): readonly MenuChoice[] =>
  choices.map(({ id, word, name }) => ({ id, label: name ?? textOf({ key: `${word}.${id}` }) }))

const chosenWords = (choices: readonly MenuChoice[], chosen: readonly string[]): string | undefined => {
  if (chosen.length === 0) return undefined
  if (chosen.length > 2) return t('followUp.chosen', { count: chosen.length })
  const labels = choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
  if (labels.length === 0) return t('followUp.gone')
  // Names keep their capitals, words of a list don't.
  const named = choices.some(({ id, label }) => id === label || /^\d+$/.test(id))
  return (named ? labels : labels.map((label) => label.toLowerCase())).join(', ')
}
