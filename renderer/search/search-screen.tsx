import { useEffect, useMemo, useRef, useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { refine } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useStatusLine } from '../app/status.ts'
import { useStore } from '../app/store.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Rows } from '../ui/rows.tsx'
import { askedOf, limit, searchFilters } from './asked.ts'
import { Filters } from './filters.tsx'
import { Results } from './results.tsx'
import { Wider } from './wider.tsx'
import './search.css'

/** Full text over every document and item: each hit is a passage that opens in its source. */
export const SearchScreen = ({ text: placed = '' }: Readonly<{ text?: string | undefined }>) => {
  const overview = useOverview()
  const filters = useStore(searchFilters)
  const [typed, setTyped] = useState(placed)
  const field = useRef<HTMLInputElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const text = useLater(typed.trim())
  const { value } = useRead('search.find', text === '' ? null : askedOf(text, filters))
  // The place keeps the words, so that going back from a source finds them again.
  const kept = useRef(placed)
  useEffect(() => {
    kept.current = text
    refine({ screen: 'search', text })
  }, [text])
  // Words that come from elsewhere, as from the palette; what is being typed now is ahead of its own place.
  useEffect(() => {
    if (placed !== kept.current) setTyped(placed)
  }, [placed])
  const focusField = () => {
    field.current?.focus()
    field.current?.select()
  }
  const toHits = () => screen.current?.querySelector<HTMLElement>('[data-row]')?.focus()
  useActs([
    { id: 'search.field', label: t('search.field'), keys: ['Ctrl+F', 'Ctrl+Shift+F', '/'], run: focusField },
    { id: 'search.move', label: t('search.move'), keys: ['↑↓'], run: () => undefined, hidden: true },
  ])
  const documents = value?.groups.length ?? 0
  const counts = useMemo(() => {
    if (value === null || documents === 0) return ''
    const found = t('search.count', { hits: value.hitCount, documents })
    return value.more ? `${found} · ${t('search.more', { limit })}` : found
  }, [value, documents])
  useStatusLine(counts)
  return (
    <div className="search" ref={screen}>
      <header className="search-head">
        <h1 className="hidden-text">{t('app.search')}</h1>
        <div className="search-field">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            aria-label={t('search.field')}
            placeholder={t('search.placeholder')}
            value={typed}
            // biome-ignore lint/a11y/noAutofocus: who goes to this screen is about to type.
            autoFocus
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              toHits()
            }}
          />
          {typed !== '' && (
            <IconButton
              icon="close"
              label={t('search.clear')}
              onPress={() => {
                setTyped('')
                focusField()
              }}
            />
          )}
        </div>
        <Filters filters={filters} />
        <p className="search-count">{counts}</p>
      </header>
      {text === '' || value === null ? (
        <p className="search-hint">{t('search.hint')}</p>
      ) : documents === 0 ? (
        <Wider text={text} filters={filters} onText={setTyped} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble from its hits.
        <div
          className="search-results"
          onKeyDown={(event) => {
            const rows = [...event.currentTarget.querySelectorAll('[data-row]')]
            if (event.key !== 'ArrowUp' || rows[0] !== document.activeElement) return
            event.preventDefault()
            field.current?.focus()
          }}
        >
          <Rows letterKeys={overview?.settings.letterKeys ?? true}>
            <Results result={value} />
          </Rows>
        </div>
      )}
    </div>
  )
}

/** What was typed, as soon as nothing is typed for a moment. */
const useLater = (text: string): string => {
  const [later, setLater] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), 90)
    return () => clearTimeout(timer)
  }, [text])
  return later
}
