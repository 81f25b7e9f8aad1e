import type { Ref } from 'react'
import { itemKinds, officialStatuses, verdicts } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { textOf, wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { ChoiceMenu, type MenuChoice } from '../ui/menu.tsx'
import { type Chosen, chosenNames, nothingChosen, periods } from './views.ts'

type Props = Readonly<{
  chosen: Chosen
  onChosen: (chosen: Chosen) => void
  text: string
  onText: (text: string) => void
  textRef: Ref<HTMLInputElement>
  onLeaveText: () => void
}>

const words = (list: string, values: readonly string[]): readonly MenuChoice[] =>
  values.map((value) => ({ id: value, label: wordOf(list, value) }))
const asThey = (values: readonly string[]): readonly MenuChoice[] => values.map((id) => ({ id, label: id }))

const labels = {
  kinds: 'followUp.kind',
  statuses: 'followUp.status',
  verdicts: 'followUp.verdict',
  due: 'followUp.due',
  municipality: 'followUp.municipality',
  group: 'followUp.group',
  holder: 'followUp.holder',
  dossier: 'followUp.dossier',
} as const satisfies Record<keyof Chosen, string>

const many: readonly (keyof Chosen)[] = ['kinds', 'statuses', 'verdicts']

/** Filters as chips, each with its menu, and words to look for. */
export const FilterBar = ({ chosen, onChosen, text, onText, textRef, onLeaveText }: Props) => {
  const { value } = useRead('app.choices', {})
  const choices: Readonly<Record<keyof Chosen, readonly MenuChoice[]>> = {
    kinds: words('itemKind', itemKinds),
    statuses: words('officialStatus', officialStatuses),
    verdicts: words('verdict', verdicts),
    due: periods.map((id) => ({ id, label: textOf({ key: `followUp.due.${id}` }) })),
    municipality: asThey(value?.municipalities ?? []),
    group: asThey(value?.groups ?? []),
    holder: asThey(value?.holders ?? []),
    dossier: (value?.dossiers ?? []).map(({ id, name }) => ({ id: String(id), label: name })),
  }
  // A filter with one choice or none narrows nothing, unless it is on.
  const shown = chosenNames.filter((name) => choices[name].length > 1 || chosen[name].length > 0)
  const any = text !== '' || chosenNames.some((name) => chosen[name].length > 0)
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
          trigger={<Chip label={t(labels[name])} value={chosenWords(choices[name], chosen[name])} />}
          items={choices[name]}
          chosen={chosen[name]}
          single={!many.includes(name)}
          onChange={(next) => onChosen({ ...chosen, [name]: next })}
        />
      ))}
      {any && (
        <TextButton
          onPress={() => {
            onChosen(nothingChosen)
            onText('')
            onLeaveText()
          }}
        >
          {t('followUp.clear')}
        </TextButton>
      )}
      <span className="grow" />
      <span className="filter-text">
        <input
          ref={textRef}
          type="search"
          aria-label={t('followUp.text')}
          placeholder={t('followUp.textPlaceholder')}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return
            event.preventDefault()
            if (event.key === 'Escape') onText('')
            onLeaveText()
          }}
        />
        {text === '' && <Kbd keys="/" />}
      </span>
    </div>
  )
}

const chosenWords = (choices: readonly MenuChoice[], chosen: readonly string[]): string | undefined => {
  const labels = choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label.toLowerCase())
  const own = choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
  if (chosen.length === 0) return undefined
  if (chosen.length > 2) return t('followUp.chosen', { count: chosen.length })
  // Names keep their capitals, words of a list don't.
  return (choices.some(({ id, label }) => id === label) ? own : labels).join(', ')
}
