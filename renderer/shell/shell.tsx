import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { Button as AriaButton, I18nProvider } from 'react-aria-components'
import { languageNow, localeNow, setLanguage, t } from '../../shared/texts/translate.ts'
import { AlikeDialog } from '../alike/alike-dialog.tsx'
import { takeKey } from '../app/acts.ts'
import { OverviewProvider, useOverview } from '../app/overview.tsx'
import { usePlace } from '../app/places.ts'
import { useStore } from '../app/store.ts'
import { dismissToast, dropOldWords, inWords, toasts, toastsHeldWhile } from '../app/toasts.ts'
import { Rescue } from '../backups/rescue.tsx'
import { tellRestored } from '../backups/restored.ts'
import { NewLetter } from '../drafts/new-letter.tsx'
import { ItemDialogs } from '../item/item-dialogs.tsx'
import { LinkDialogs } from '../links/link-dialogs.tsx'
import { ListExport } from '../lists/export-dialog.tsx'
import { Palette } from '../palette/palette.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { DropFiles } from './drop-files.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Navigation } from './navigation.tsx'
import { focusPane } from './panes.ts'
import { screenOf } from './screens.tsx'
import { openDialog, useShellActs } from './shell-acts.ts'
import { StatusBar } from './status-bar.tsx'
import { useLooks } from './use-looks.ts'

/** The whole window. */
export const Shell = () => (
  <OverviewProvider whenDamaged={<Damaged />}>
    <InLanguage>
      <Window />
    </InLanguage>
  </OverviewProvider>
)

/** In the looks of the computer: those of the settings are in what can't be opened. */
const Damaged = () => {
  useLooks(null)
  return <Rescue />
}

/** The window in the language of the settings. In another language it is another window: all of it is made again. */
const InLanguage = ({ children }: Readonly<{ children: ReactNode }>) => {
  const language = useOverview()?.settings.language ?? languageNow()
  // Before anything below asks for words.
  setLanguage(language)
  const said = useRef(language)
  useEffect(() => {
    document.documentElement.lang = language
    if (said.current !== language) dropOldWords()
    said.current = language
  }, [language])
  return (
    <I18nProvider key={language} locale={localeNow()}>
      {children}
    </I18nProvider>
  )
}

toastsHeldWhile(() => document.querySelector('.toasts:is(:hover, :focus-within)') !== null)

const Window = () => {
  const overview = useOverview()
  const place = usePlace()
  const shown = useStore(toasts)
  const dialog = useStore(openDialog)
  useLooks(overview?.settings ?? null)
  useShellActs()
  useKeys(overview?.settings.letterKeys ?? true)
  const ready = overview !== null
  useEffect(() => {
    if (ready) tellRestored()
  }, [ready])
  const screen = useRef<HTMLElement>(null)
  useFocusKept(screen)
  if (overview === null) return <div className="window" aria-busy="true" />
  return (
    <div className="window">
      <TopBar municipality={overview.settings.homeMunicipality} />
      <Navigation />
      <main className="place" ref={screen} data-pane="" tabIndex={-1}>
        <ErrorBoundary key={place.screen}>{screenOf(place)}</ErrorBoundary>
      </main>
      <StatusBar />
      <Toasts
        toasts={shown.map(inWords)}
        onDismiss={dismissToast}
        label={t('app.messages')}
        dismissLabel={t('app.dismiss')}
      />
      <DropFiles />
      <ItemDialogs />
      <LinkDialogs />
      <AlikeDialog />
      <ListExport />
      <NewLetter />
      {dialog === 'palette' && <Palette onClose={() => openDialog.set(null)} />}
      {dialog === 'keys' && <KeysDialog onClose={() => openDialog.set(null)} />}
    </div>
  )
}

const TopBar = ({ municipality }: Readonly<{ municipality: string | null }>) => (
  <header className="topbar">
    <span className="brand">
      <svg aria-hidden="true" width="17" height="17" viewBox="0 0 16 16" fill="currentColor">
        <path d="M3 1.5h7.5a2.5 2.5 0 0 1 2.5 2.5v10.5l-3-2.2-3 2.2V4.6c0-.6-.4-1.1-1-1.1H3z" />
      </svg>
      {t('app.name')}
    </span>
    <OpenPalette />
    <span className="where">
      {municipality === null ? '' : t('app.municipality', { name: municipality })}
    </span>
  </header>
)

const OpenPalette = () => (
  <AriaButton className="open-palette" onPress={() => openDialog.set('palette')}>
    {t('app.searchOrDo')} <Kbd keys="Ctrl+K" />
  </AriaButton>
)

const inputs = ['keydown', 'pointerdown', 'wheel'] as const

/** When what had the focus is gone, the focus goes to where work on the screen starts: it is never nowhere. */
const useFocusKept = (screen: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    // What got the focus here while the screen was still coming; with the next key, press or scroll it is the user's.
    let given: Element | null = null
    const find = () => {
      const { activeElement, body } = document
      const lost =
        (activeElement === body || activeElement === given) &&
        document.querySelector('[role=dialog]') === null
      if (!lost || !screen.current) return
      focusPane(screen.current)
      given = document.activeElement
    }
    const taken = () => {
      given = null
    }
    // A moment later: what takes the focus by itself, or gives it back as a menu does, has done so by then.
    let timer = 0
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(find, 120)
    }
    const watch = new MutationObserver(later)
    watch.observe(document.body, { childList: true, subtree: true })
    for (const input of inputs) window.addEventListener(input, taken, { capture: true })
    later()
    return () => {
      window.clearTimeout(timer)
      watch.disconnect()
      for (const input of inputs) window.removeEventListener(input, taken, { capture: true })
    }
  }, [screen])
}

/** One listener for the window, there as soon as the window is: chords come before whatever has the focus, bare keys after it. */
const useKeys = (letterKeys: boolean) => {
  useLayoutEffect(() => {
    const isChord = (event: KeyboardEvent) =>
      event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/.test(event.key)
    const first = (event: KeyboardEvent) => {
      if (isChord(event) && takeKey(event, letterKeys)) event.stopPropagation()
    }
    const last = (event: KeyboardEvent) => {
      if (!isChord(event)) takeKey(event, letterKeys)
    }
    window.addEventListener('keydown', first, { capture: true })
    window.addEventListener('keydown', last)
    return () => {
      window.removeEventListener('keydown', first, { capture: true })
      window.removeEventListener('keydown', last)
    }
  }, [letterKeys])
}
