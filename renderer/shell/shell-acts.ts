import { useEffect, useRef } from 'react'
import { type Settings, themes } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, redo, undo } from '../app/act.ts'
import { type Act, useActs } from '../app/acts.ts'
import { bridge } from '../app/bridge.ts'
import { currentDossier } from '../app/current-dossier.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { isTyping } from '../app/keys.ts'
import { chooseList, exportList } from '../app/list-exchange.ts'
import { useOverview } from '../app/overview.tsx'
import { back, forward, go, placeNow } from '../app/places.ts'
import { store } from '../app/store.ts'
import { destinations } from './navigation.tsx'
import { nextPane } from './panes.ts'

/** Which of the window's own dialogs is open. */
export const openDialog = store<'palette' | 'keys' | null>(null)

/** Composes a briefing of the dossier that the screen is about; else of the one that was composed last. */
const compose = () => {
  const here = placeNow()
  const dossierId = currentDossier.get()?.id ?? (here.screen === 'dossiers' ? here.id : undefined)
  if (here.screen !== 'briefing')
    go({ screen: 'briefing', ...(dossierId === undefined ? {} : { dossierId }) })
}

const alwaysWith = (settings: Settings | undefined): readonly Act[] => [
  {
    id: 'palette',
    label: t('app.palette'),
    keys: ['Ctrl+K'],
    run: () => openDialog.set('palette'),
    hidden: true,
  },
  { id: 'import', label: t('app.import'), keys: ['Ctrl+O'], run: () => void chooseAndImport() },
  { id: 'export', label: t('app.exportBriefing'), keys: ['Ctrl+P'], run: compose },
  { id: 'listImport', label: t('lists.importAct'), run: () => void chooseList() },
  { id: 'listExport', label: t('lists.exportAct'), run: exportList },
  { id: 'go.advice', label: t('advice.goTo'), run: () => go({ screen: 'advice' }) },
  { id: 'undo', label: t('app.undo'), keys: ['Ctrl+Z'], run: () => void undo(), leaveToFields: true },
  {
    id: 'redo',
    label: t('app.redo'),
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    run: () => void redo(),
    leaveToFields: true,
  },
  ...themes.flatMap((theme) =>
    settings === undefined || settings.theme === theme
      ? []
      : [
          {
            id: `theme.${theme}`,
            label: t('app.themeAct', { theme }),
            run: () => void act('app.saveSettings', { ...settings, theme }),
          },
        ],
  ),
  { id: 'keys', label: t('app.keys'), keys: ['F1'], run: () => openDialog.set('keys') },
  { id: 'pane', label: t('app.nextPane'), keys: ['F6'], run: () => nextPane(1), hidden: true },
  { id: 'paneBack', label: t('app.previousPane'), keys: ['Shift+F6'], run: () => nextPane(-1), hidden: true },
  { id: 'back', label: t('app.back'), keys: ['Alt+ArrowLeft', 'Escape'], run: back },
  { id: 'forward', label: t('app.forward'), keys: ['Alt+ArrowRight'], run: forward },
]

/** The acts that work on every screen. */
export const useShellActs = (): void => {
  const overview = useOverview()
  const always = alwaysWith(overview?.settings)
  const latest = useRef(always)
  latest.current = always
  useActs([
    ...always.map((act) => ({ ...act, everywhere: true })),
    ...destinations().map(({ place, label, keys }) => ({
      id: `go.${place.screen}`,
      label: t('app.goTo', { screen: label }),
      ...(keys === undefined ? {} : { keys: [keys] }),
      run: () => go(place),
      everywhere: true,
    })),
  ])
  useEffect(
    () =>
      bridge().onMenu((act) => {
        if (act === 'undo' && isTyping(document.activeElement)) return
        const place = destinations().find((one) => `go.${one.place.screen}` === act)?.place
        if (place !== undefined) return go(place)
        latest.current.find(({ id }) => id === act)?.run()
      }),
    [],
  )
}
