import { useCallback, useEffect, useRef, useState } from 'react'
import type { SavedSearch, SearchHit } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { keepHere, useVisit } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { useStore } from '../app/store.ts'
import { SourcePane } from '../source/source-pane.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { ChoiceMenu } from '../ui/menu.tsx'
import { Rows } from '../ui/rows.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { type Asked, lastOpened, searchLook } from './asked.ts'
import { countWords } from './counts.ts'
import { Filters } from './filters.tsx'
import { Hits } from './hits.tsx'
import { SavedSearches, SaveSearch } from './saved-searches.tsx'
import { SearchField } from './search-field.tsx'
import { useFound } from './use-found.ts'
import { Wider } from './wider.tsx'
import './search.css'

/** Full text over every document and item: each hit is a passage that opens in its source. */
export const SearchScreen = ({ text: placed = '' }: Readonly<{ text?: string | undefined }>) => {
  const { filter, order } = useStore(searchLook)
  const [typed, setTyped] = useState(placed)
  const [whole, setWhole] = useState(false)
  const [preview, setPreview] = useState(false)
  const [current, setCurrent] = useState<SearchHit | null>(null)
  const [width, setWidth] = useRemembered('search.width', 520)
  const [naming, setNaming] = useState<SavedSearch | 'new' | null>(null)
  const saved = useRead('search.saved', {}).value ?? noSearches
  const field = useRef<HTMLInputElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const text = typed.trim()
  const asked: Asked = { text, filter, order, whole }
  const { found, error, more, isLate } = useFound(text === '' ? null : asked)
  const type = (next: string) => {
    setTyped(next)
    setWhole(false)
  }
  // The place keeps the words, so that going back from a source finds them again.
  const kept = useRef(placed)
  useEffect(() => {
    kept.current = text
    keepHere({ screen: 'search', text })
  }, [text])
  // Words that come from elsewhere, as from the palette: they come with a visit, and the same words may come twice. Without
  // one, a place that is drawn anew, as after a change, may be a letter behind what is being typed: that is never taken back.
  const visit = useVisit()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a visit brings words, also where they are the same.
  useEffect(() => {
    if (placed === kept.current) return
    setTyped(placed)
    setWhole(false)
  }, [visit])
  const focusField = useCallback(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const toRow = useCallback((name?: string) => {
    const rows = [...(screen.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const row = rows.find((one) => one.dataset.row === name) ?? rows[0]
    row?.focus()
  }, [])
  // The focus goes to what was asked for when that is there, not to what it replaces.
  const goesDown = useRef<boolean>(false)
  const back = useRef(lastOpened.get()?.text === placed ? lastOpened.get()?.hit : undefined)
  useEffect(() => {
    if (found === null || isLate) return
    if (goesDown.current || back.current !== undefined) toRow(back.current)
    goesDown.current = false
    back.current = undefined
  }, [found, isLate, toRow])
  const enter = () => {
    if (whole || found === null) return toRow()
    goesDown.current = true
    setWhole(true)
  }
  const setOrder = (next: Asked['order']) => searchLook.set((old) => ({ ...old, order: next }))
  const otherOrder = order === 'newest' ? 'relevance' : 'newest'
  const save = () => text !== '' && setNaming('new')
  useActs([
    { id: 'search.field', label: t('search.field'), keys: ['Ctrl+F', 'Ctrl+Shift+F', '/'], run: focusField },
    { id: 'search.move', label: t('search.move'), keys: ['↑↓'], run: () => undefined, hidden: true },
    ...(found === null
      ? []
      : [
          {
            id: 'search.preview',
            label: t(preview ? 'search.previewClose' : 'search.preview'),
            shownKeys: ['Space'],
            run: () => setPreview(!preview),
          },
          {
            id: 'search.order',
            label: t(`search.orderAct.${otherOrder}`),
            keys: ['R'],
            run: () => setOrder(otherOrder),
          },
          { id: 'search.save', label: t('search.saveAct'), keys: ['Ctrl+S'], run: save },
        ]),
    ...(preview
      ? [
          {
            id: 'search.previewClose',
            label: t('search.previewClose'),
            keys: ['Escape'],
            hidden: true,
            run: () => setPreview(false),
          },
        ]
      : []),
  ])
  const counts = found === null || isEmpty(found) ? '' : countWords(found.result)
  useStatusLine(counts)
  const result = found?.result ?? null
  const shown =
    found === null || result === null ? (
      <div className="search-empty">
        <p className="search-hint">{t('search.hint')}</p>
        <p className="search-help">{t('search.help')}</p>
        {saved.length > 0 && (
          <Rows letterKeys={false}>
            <SavedSearches saved={saved} onRename={setNaming} />
          </Rows>
        )}
      </div>
    ) : isEmpty(found) ? (
      <Wider asked={found.asked} onText={type} />
    ) : (
      <Hits
        result={result}
        text={found.asked.text}
        onMore={more}
        onCurrent={setCurrent}
        onPreview={() => setPreview(!preview)}
        onUp={focusField}
      />
    )
  return (
    <div className="search" ref={screen}>
      <header className="search-head">
        <h1 className="hidden-text">{t('app.search')}</h1>
        <SearchField field={field} typed={typed} onType={type} onDown={() => toRow()} onEnter={enter} />
        <Filters filter={filter} />
        <div className="search-line">
          <p className="search-count" role="status">
            {found !== null && isEmpty(found) ? t('search.none', { text: found.asked.text }) : counts}
          </p>
          {found !== null && (
            <>
              <ChoiceMenu
                label={t('search.order')}
                trigger={<Chip label={t('search.order')} value={t(`search.orders.${order}`)} />}
                items={(['newest', 'relevance'] as const).map((id) => ({
                  id,
                  label: t(`search.orders.${id}`),
                }))}
                chosen={[order]}
                single
                onChange={([next]) => setOrder(next === 'relevance' ? 'relevance' : 'newest')}
              />
              <Button look="quiet" keys="Ctrl+S" onPress={save}>
                {t('search.saveAct')}
              </Button>
            </>
          )}
        </div>
        {result !== null && result.index.done < result.index.total && (
          <p className="search-notice">{t('search.indexing', { ...result.index })}</p>
        )}
        {error !== null && <p className="search-notice">{t('search.failed')}</p>}
      </header>
      <SplitPane
        label={t('search.previewWidth')}
        width={width}
        onWidth={setWidth}
        share="52%"
        first={shown}
        second={
          preview && current !== null && result !== null ? (
            <SourcePane documentId={current.documentId} start={current.start} end={current.end} />
          ) : null
        }
      />
      {naming !== null && (
        <SaveSearch
          search={naming === 'new' ? { ...asked, id: null, name: text.slice(0, 80) } : naming}
          saved={saved}
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  )
}

const noSearches: readonly SavedSearch[] = []

const isEmpty = ({ result }: NonNullable<ReturnType<typeof useFound>['found']>): boolean =>
  result.groups.length === 0 && result.dossiers.length === 0
