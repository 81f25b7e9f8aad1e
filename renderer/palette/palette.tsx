import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Act, useRegisteredActs } from '../app/acts.ts'
import { textOf, wordOf } from '../app/label.ts'
import { useElsewhere, useOverview } from '../app/overview.tsx'
import { go, placeNow } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { recentPlaces } from '../app/recent.ts'
import { useStore } from '../app/store.ts'
import { runSaved } from '../search/asked.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useFoundItems } from './found-items.ts'
import { matches } from './matches.ts'

type Line = Readonly<{
  id: string
  label: string
  about?: string
  keys?: string | undefined
  run: () => void
}>
type Part = Readonly<{ title: string; lines: readonly Line[] }>

/** Ctrl+K: everything that can be done and everywhere that can be gone to, by its words. */
export const Palette = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const [text, setText] = useState('')
  const { parts, isAnswered } = useParts(text.trim())
  const run = (id: string) => {
    const line = parts.flatMap(({ lines }) => lines).find((one) => one.id === id)
    onClose()
    // After the palette has given the focus back, so that what opens can take it.
    if (line !== undefined) setTimeout(line.run, 0)
  }
  return (
    <ModalOverlay className="modal" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="modal-box palette">
        <Dialog className="dialog-frame" aria-label={t('app.palette')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <div className="palette-frame">
              <SearchField className="palette-field" aria-label={t('app.palette')} autoFocus>
                <Icon name="search" />
                <Input placeholder={t('palette.placeholder')} />
                <Kbd keys="Escape" />
              </SearchField>
              <Menu
                className="menu palette-list"
                aria-label={t('palette.results')}
                items={parts.map((part) => ({ ...part, id: part.title }))}
                onAction={(key) => run(String(key))}
                renderEmptyState={() => isAnswered && <p className="palette-none">{t('palette.none')}</p>}
              >
                {(part) => (
                  <MenuSection id={part.title}>
                    <Header className="menu-title">{part.title}</Header>
                    {part.lines.map((line) => (
                      <MenuItem key={line.id} id={line.id} className="option" textValue={line.label}>
                        <span className="grow">
                          {line.label}
                          {line.about !== undefined && <span className="muted"> {line.about}</span>}
                        </span>
                        {line.keys !== undefined && <Kbd keys={line.keys} />}
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const useParts = (text: string): Readonly<{ parts: readonly Part[]; isAnswered: boolean }> => {
  const acts = useRegisteredActs()
  const overview = useOverview()
  const elsewhere = useElsewhere()
  const items = useFoundItems(text)
  // Nothing is asked of the store before there are letters: it opens with what the window knows.
  const { value: saved } = useRead('search.saved', text === '' ? null : {})
  const recent = useRecentLines(text)
  const { value: documents } = useRead(
    'documents.named',
    text.length < 2 ? null : { text: text.slice(0, 500), limit: 8 },
  )
  const line = ({ id, label, keys, shownKeys, run }: Act): Line => ({
    id,
    label,
    keys: (keys ?? shownKeys)?.[0],
    run,
  })
  const shown = acts.filter(({ label, hidden }) => !hidden && matches(label, text))
  const withItem = shown.filter(({ id }) => id.startsWith('item.'))
  const here = [...withItem, ...shown.filter((act) => !act.everywhere && !withItem.includes(act))]
  const everywhere = shown.filter((act) => act.everywhere)
  const doubled = new Set<string>()
  const once = (lines: readonly Line[]) => lines.filter(({ id }) => !doubled.has(id) && doubled.add(id))
  const known: readonly Part[] = [
    { title: t('palette.recent'), lines: recent },
    { title: t('palette.here'), lines: once(here.slice(0, text === '' ? 14 : 20).map(line)) },
    {
      title: t('palette.items'),
      lines: items.rows.map((row) => ({
        id: `row ${row.id}`,
        label: `${row.number ?? wordOf('itemKind', row.kind)} ${row.title}`,
        ...aboutOf(elsewhere(row)),
        run: () => go({ screen: 'followUp', view: 'all', itemId: row.id }),
      })),
    },
    {
      title: t('app.dossiers'),
      lines: (overview?.dossiers ?? [])
        .filter(({ name }) => matches(name, text))
        .slice(0, 8)
        .map(({ id, name }) => ({
          id: `dossier ${id}`,
          label: name,
          run: () => go({ screen: 'dossiers', id }),
        })),
    },
    {
      title: t('app.documents'),
      lines: (text.length < 2 ? [] : (documents ?? []))
        // The last answer stays until the next comes: it may be of fewer letters.
        .filter(({ subject, fileName }) => matches(`${subject} ${fileName}`, text))
        .map((row) => ({
          id: `document ${row.id}`,
          label: row.subject,
          about: [
            textOf({ key: `documentKind.${row.kind}` }),
            row.date === null ? '' : dutchDate(row.date),
          ].join(' '),
          run: () =>
            go(
              row.state === 'to_check'
                ? { screen: 'check', documentId: row.id }
                : { screen: 'source', documentId: row.id },
            ),
        })),
    },
    {
      title: t('search.saved'),
      lines: (saved ?? [])
        .filter((one) => matches(`${one.name} ${one.text}`, text))
        .slice(0, 8)
        .map((one) => ({
          id: `saved ${one.id}`,
          label: one.name,
          ...(one.text === one.name ? {} : { about: one.text }),
          run: () => runSaved(one),
        })),
    },
    { title: t('palette.everywhere'), lines: once(everywhere.map(line)) },
  ]
  const found = known.filter(({ lines }) => lines.length > 0)
  // The first line is chosen when the first lines come: searching doesn't come before what is found.
  const isSearchable = text.length >= 2 && (items.isAnswered || found.length > 0)
  return { parts: isSearchable ? [...found, searchFor(text)] : found, isAnswered: items.isAnswered }
}

const aboutOf = (about: string | null): Pick<Line, 'about'> => (about === null ? {} : { about })

const searchFor = (text: string): Part => ({
  title: t('app.search'),
  lines: [
    { id: 'search', label: t('palette.searchFor', { text }), run: () => go({ screen: 'search', text }) },
  ],
})

/** Where one was last, but for where one is. What is typed is looked for everywhere, so it is not shown twice. */
const useRecentLines = (text: string): readonly Line[] => {
  const recent = useStore(recentPlaces)
  const here = JSON.stringify(placeNow())
  if (text !== '') return []
  return recent
    .filter(({ key }) => key !== here)
    .slice(0, 6)
    .map(({ key, place, label, about }) => ({ id: `recent ${key}`, label, about, run: () => go(place) }))
}
