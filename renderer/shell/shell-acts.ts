import { useEffect } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { redo, undo } from '../app/act.ts'
import { type Act, useActs } from '../app/acts.ts'
import { bridge } from '../app/bridge.ts'
import { currentDossier } from '../app/current-dossier.ts'
import { exportBriefing } from '../app/export-briefing.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { isTyping } from '../app/keys.ts'
import { back, forward, go } from '../app/places.ts'
import { store } from '../app/store.ts'
import { showToast } from '../app/toasts.ts'
import { destinations } from './navigation.tsx'
import { nextPane } from './panes.ts'

/** Which of the window's own dialogs is open. */
export const openDialog = store<'palette' | 'keys' | null>(null)

const briefing = () => {
  const dossier = currentDossier.get()
  if (dossier === null) {
    go({ screen: 'dossiers' })
    showToast({ text: t('app.noDossier') })
  } else void exportBriefing(dossier.id, dossier.name)
}

const always: readonly Act[] = [
  {
    id: 'palette',
    label: t('app.palette'),
    keys: ['Ctrl+K'],
    run: () => openDialog.set('palette'),
    hidden: true,
  },
  { id: 'import', label: t('app.import'), keys: ['Ctrl+O'], run: () => void chooseAndImport() },
  { id: 'briefing', label: t('app.exportBriefing'), keys: ['Ctrl+P'], run: briefing },
  { id: 'undo', label: t('app.undo'), keys: ['Ctrl+Z'], run: () => void undo(), leaveToFields: true },
  {
    id: 'redo',
    label: t('app.redo'),
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    run: () => void redo(),
    leaveToFields: true,
  },
  { id: 'keys', label: t('app.keys'), keys: ['F1'], run: () => openDialog.set('keys') },
  { id: 'pane', label: t('app.nextPane'), keys: ['F6'], run: () => nextPane(1), hidden: true },
  { id: 'paneBack', label: t('app.nextPane'), keys: ['Shift+F6'], run: () => nextPane(-1), hidden: true },
  { id: 'back', label: t('app.back'), keys: ['Alt+ArrowLeft', 'Escape'], run: back },
  { id: 'forward', label: t('app.forward'), keys: ['Alt+ArrowRight'], run: forward },
]

/** The acts that work on every screen. */
export const useShellActs = (): void => {
  useActs([
    ...always,
    ...destinations.map(({ place, label, keys }) => ({
      id: `go.${place.screen}`,
      label: t('app.goTo', { screen: label }),
      ...(keys === undefined ? {} : { keys: [keys] }),
      run: () => go(place),
    })),
  ])
  useEffect(
    () =>
      bridge().onMenu((act) => {
        if (act === 'undo' && isTyping(document.activeElement)) return
        always.find(({ id }) => id === act)?.run()
      }),
    [],
  )
}
