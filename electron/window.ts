import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, net, protocol, session } from 'electron'
import { appRoot } from './app-root.ts'
import { offerSpelling, platformSpells } from './spelling.ts'

export const pageUrl = 'app://raadsgeheugen/index.html'
const rendererFolder = path.join(appRoot, 'dist/renderer')
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export const registerScheme = () =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

/** The window's own files, and nothing else: no permission, no other host, no file outside its folder. */
export const closeOff = () => {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((request, answer) => {
    const own = /^(?:app:\/\/raadsgeheugen\/|blob:app:|data:|devtools:)/.test(request.url)
    answer({ cancel: !own })
  })
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = path.join(rendererFolder, path.normalize(decodeURIComponent(pathname)))
    if (host !== 'raadsgeheugen' || !file.startsWith(rendererFolder + path.sep))
      return new Response('', { status: 404 })
    const answer = await net.fetch(pathToFileURL(file).href)
    const headers = new Headers(answer.headers)
    headers.set('content-security-policy', policy)
    headers.set('x-content-type-options', 'nosniff')
    return new Response(answer.body, { status: answer.status, headers })
  })
}

export const createWindow = (): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Raadsgeheugen',
    icon: path.join(appRoot, 'resources/icons/icon.png'),
    webPreferences: {
      preload: path.join(appRoot, 'dist/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: platformSpells,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
  offerSpelling(window)
  void window.loadURL(pageUrl)
  return window
}
