import { type RefObject, useState } from 'react'
import { type EventKind, eventKinds } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { wordOf } from '../app/label.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import { ChoiceMenu } from '../ui/menu.tsx'
import type { LogFilter } from './use-log.ts'

type Props = Readonly<{
  filter: LogFilter
  onFilter: (filter: LogFilter) => void
  inputRef: RefObject<HTMLInputElement | null>
}>

/** What narrows the log: kinds of event, words (also an item's number), and days. */
export const LogFilters = ({ filter, onFilter, inputRef }: Props) => {
  const [text, setText] = useState(filter.text ?? '')
  const { kinds = [], from, to } = filter
  const narrowed = text !== '' || kinds.length > 0 || from !== undefined || to !== undefined
  const set = (next: LogFilter) =>
    // What is left empty narrows nothing.
    onFilter(
      Object.fromEntries(
        Object.entries({ ...filter, ...next }).filter(
          ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
        ),
      ),
    )
  return (
    <search className="log-filters" aria-label={t('log.filters')}>
      <TextField
        label={t('log.words')}
        value={text}
        inputRef={inputRef}
        onChange={(next) => {
          setText(next)
          set({ text: next.trim() })
        }}
      />
      <ChoiceMenu
        label={t('log.kinds')}
        trigger={
          <Button>
            {kinds.length === 0
              ? t('log.kinds')
              : kinds.length === 1
                ? wordOf('eventKind', kinds[0] ?? '')
                : t('log.kindsChosen', { count: kinds.length })}
          </Button>
        }
        items={eventKinds.map((kind) => ({ id: kind, label: wordOf('eventKind', kind) }))}
        chosen={kinds}
        onChange={(chosen) =>
          set({ kinds: eventKinds.filter((kind): kind is EventKind => chosen.includes(kind)) })
        }
      />
      <DateInput
        label={t('log.from')}
        value={from ?? null}
        onChange={(day) => set({ from: day ?? undefined })}
      />
      <DateInput label={t('log.to')} value={to ?? null} onChange={(day) => set({ to: day ?? undefined })} />
      {narrowed && (
        <Button
          look="quiet"
          onPress={() => {
            setText('')
            onFilter({})
            // The button goes away with what it cleared.
            inputRef.current?.focus()
          }}
        >
          {t('followUp.clear')}
        </Button>
      )}
    </search>
  )
}
