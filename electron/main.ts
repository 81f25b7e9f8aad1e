import { app, type BrowserWindow, dialog, utilityProcess } from 'electron'
import { Refusal } from '../shared/refusal.ts'
import { setLanguage, type TextKey, t } from '../shared/texts/translate.ts'
import { dataFolder } from './data-folder.ts'
import { fromUtilityProcess, readerEntry, readerHeap } from './documents/reader-child.ts'
import { startReader } from './documents/reader-pool.ts'
import { handleCalls } from './ipc.ts'
import { storeBeforeClosing } from './leave.ts'
import { setMenu } from './menu.ts'
import { onNewDay } from './new-day.ts'
import { tellPassedTerms } from './notify.ts'
import { printerEntry, printerHeap, startPrinterLane } from './printing/printer-lane.ts'
import { type StoreLink, startStore } from './store-link.ts'
import { closeOff, createWindow, registerScheme } from './window.ts'

// Main stays thin: windows, dialogs, menu and the relay. Data is the store worker's, foreign files are the reader's, paper is the printer's.
app.setName('Raadsgeheugen')
// Windows shows messages of programs that it knows by this name: the one that the installer gives the shortcut.
if (process.platform === 'win32') app.setAppUserModelId('nl.raadsgeheugen.app')
app.setPath('userData', dataFolder())
app.enableSandbox()
registerScheme()

let window: BrowserWindow | null = null
let store: StoreLink | null = null
const send = (channel: string, value?: unknown) => {
  if (window && !window.isDestroyed()) window.webContents.send(channel, value)
}
const reader = startReader(() =>
  fromUtilityProcess(
    utilityProcess.fork(readerEntry, [], { execArgv: [readerHeap], serviceName: 'Lezer', stdio: 'ignore' }),
  ),
)
const printer = startPrinterLane(() =>
  fromUtilityProcess(
    utilityProcess.fork(printerEntry, [], {
      execArgv: [...printerHeap],
      serviceName: 'Drukker',
      stdio: 'ignore',
    }),
  ),
)

const closeProcesses = () => {
  reader.close()
  printer.close()
}

const showWindow = () => {
  window = createWindow()
  storeBeforeClosing(window)
  window.on('closed', () => {
    window = null
  })
}

const focusWindow = () => {
  if (!window) return showWindow()
  if (window.isMinimized()) window.restore()
  window.focus()
}

const start = async () => {
  closeOff()
  try {
    store = await startStore(
      { folder: app.getPath('userData'), today: process.env.RAADSGEHEUGEN_TODAY ?? null },
      { reader, print: printer.print },
      {
        language: (language) => {
          setLanguage(language)
          setMenu(() => window)
        },
        changed: () => send('changed'),
        progress: (progress) => send('progress', progress),
        defect: (name, stack) => console.error(`${name}\n${stack}`),
        gone: () => {
          dialog.showErrorBox(t('app.name'), t('desktop.storeGone'))
          app.exit(1)
        },
      },
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // Every code has a sentence: the catalogue's own type demands it.
    dialog.showErrorBox(t('app.name'), t(`refusal.${error.code}` as TextKey, error.values))
    closeProcesses()
    app.exit(1)
    return
  }
  handleCalls(
    () => window,
    store,
    () => app.getPath('documents'),
  )
  showWindow()
  onNewDay(() => send('changed'))
  tellPassedTerms(store, () => {
    focusWindow()
    send('menu', 'go.today')
  })
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.on('activate', () => {
    if (store && !window) showWindow()
  })
  app.on('window-all-closed', () => app.quit())
  // The program ends when everything is on the disk.
  let closed = false
  app.on('will-quit', (event) => {
    if (closed || !store) return
    event.preventDefault()
    void store.close().then(() => {
      closed = true
      closeProcesses()
      app.quit()
    })
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}
