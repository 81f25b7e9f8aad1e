import type { RefObject } from 'react'
import { documentKinds } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Narrowing } from '../app/document-list.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { ChoiceMenu } from '../ui/menu.tsx'

type Props = Readonly<{
  filter: Narrowing
  onFilter: (filter: Narrowing) => void
  inputRef: RefObject<HTMLInputElement | null>
  /** Back to the rows. */
  onLeave: () => void
}>

/** What narrows the library: kinds, a municipality, and words of what documents are called. */
export const DocumentFilters = ({ filter, onFilter, inputRef, onLeave }: Props) => {
  const { value } = useRead('app.choices', {})
  const { text = '', kinds = [], municipality } = filter
  const kindMenu = documentKinds.map((id) => ({ id, label: t(`documentKind.${id}`) }))
  const places = [
    ...(value?.municipalities ?? []).map((id) => ({ id, label: id })),
    { id: '~', label: t('documents.noDate') },
  ]
  const set = ({ text = '', kinds = [], municipality }: Narrowing) =>
    // What is left empty narrows nothing.
    onFilter({
      ...(text === '' ? {} : { text }),
      ...(kinds.length === 0 ? {} : { kinds }),
      ...(municipality === undefined ? {} : { municipality }),
    })
  const onKinds = (chosen: readonly string[]) =>
    set({ ...filter, kinds: documentKinds.filter((kind) => chosen.includes(kind)) })
  return (
    <search
      className="filters"
      aria-label={t('documents.filters')}
      onKeyDown={(event) => {
        // A menu that has just closed may get its Esc too late: it must not be the way out of the screen.
        if (event.key === 'Escape') event.preventDefault()
      }}
    >
      <ChoiceMenu
        label={t('documents.kind')}
        trigger={
          <Chip
            label={t('documents.kind')}
            value={
              kinds.length > 2
                ? t('followUp.chosen', { count: kinds.length })
                : kinds.length === 0
                  ? undefined
                  : kinds.map((kind) => t(`documentKind.${kind}`).toLowerCase()).join(', ')
            }
          />
        }
        items={kindMenu}
        chosen={kinds}
        onChange={onKinds}
      />
      {(places.length > 2 || municipality !== undefined) && (
        <ChoiceMenu
          label={t('documents.municipality')}
          trigger={
            <Chip
              label={t('documents.municipality')}
              value={municipality === '~' ? t('documents.noDate') : municipality}
            />
          }
          items={places}
          chosen={municipality === undefined ? [] : [municipality]}
          single
          onChange={([chosen]) =>
            set({ text, kinds, ...(chosen === undefined ? {} : { municipality: chosen }) })
          }
        />
      )}
      {(text !== '' || kinds.length > 0 || municipality !== undefined) && (
        <TextButton
          onPress={() => {
            onFilter({})
            // The button goes away with what it cleared.
            inputRef.current?.focus()
          }}
        >
          {t('followUp.clear')}
        </TextButton>
      )}
      <span className="filter-look">
        <FilterField
          label={t('documents.words')}
          placeholder={t('documents.words')}
          text={text}
          onText={(words) => set({ ...filter, text: words })}
          inputRef={inputRef}
          onLeave={onLeave}
        />
      </span>
    </search>
  )
}
