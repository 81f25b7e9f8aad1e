import path from 'node:path'
import {
  type BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  shell,
} from 'electron'
import {
  type ChosenFile,
  type FolderPurpose,
  folderPurposes,
  type PlaceKind,
  placeKinds,
  type Reply,
  type SavePlace,
} from '../shared/contract.ts'
import { mediaTypes } from '../shared/records/source-text.ts'
import { type TextKey, t } from '../shared/texts/translate.ts'
import type { StoreLink } from './store-link.ts'
import { tokenStore } from './tokens.ts'
import { pageUrl } from './window.ts'

const places = {
  briefing: { extension: 'pdf', name: 'desktop.filePdf' },
  docx: { extension: 'docx', name: 'desktop.fileDocx' },
  html: { extension: 'html', name: 'desktop.fileHtml' },
  txt: { extension: 'txt', name: 'desktop.fileTxt' },
  png: { extension: 'png', name: 'desktop.filePng' },
  xlsx: { extension: 'xlsx', name: 'desktop.fileXlsx' },
  csv: { extension: 'csv', name: 'desktop.fileCsv' },
  json: { extension: 'json', name: 'desktop.fileJson' },
  ics: { extension: 'ics', name: 'desktop.fileIcs' },
  pdf: { extension: 'pdf', name: 'desktop.filePdf' },
} as const satisfies Record<PlaceKind, { extension: string; name: TextKey }>
const shownExtensions = new Set(Object.values(places).map(({ extension }) => `.${extension}`))
const isPlace = (kind: unknown): kind is PlaceKind => placeKinds.some((one) => one === kind)
const isPurpose = (purpose: unknown): purpose is FolderPurpose =>
  folderPurposes.some((one) => one === purpose)
const forbidden: Reply = { ok: false, refusal: 'bad-input', values: {} }

/** A file name that every platform takes. */
const cleanName = (name: string) =>
  [...name]
    .filter((char) => char > '\u001f')
    .join('')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120) || 'Raadsgeheugen'

/** Answers what the preload sends. Every message must come from the top frame of the program's own page. */
export const handleCalls = (
  window: () => BrowserWindow | null,
  store: StoreLink,
  documents: () => string,
) => {
  const tokens = tokenStore()
  const ours = ({ senderFrame }: IpcMainInvokeEvent | IpcMainEvent): boolean =>
    senderFrame !== null && senderFrame.parent === null && senderFrame.url.split(/[?#]/)[0] === pageUrl

  ipcMain.handle('call', (event, name: unknown, input: unknown, jobId: unknown): Reply | Promise<Reply> => {
    if (!ours(event) || typeof name !== 'string') return forbidden
    return store.call(name, tokens.resolve(input), typeof jobId === 'string' ? jobId : null)
  })
  ipcMain.on('cancel', (event, jobId: unknown) => {
    if (ours(event) && typeof jobId === 'string') store.cancel(jobId)
  })
  ipcMain.handle('choose-files', async (event): Promise<ChosenFile[]> => {
    const owner = window()
    if (!ours(event) || !owner) return []
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title: t('desktop.chooseFiles'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: t('desktop.fileDocuments'), extensions: [...mediaTypes, 'csv', 'tsv'] },
        { name: t('desktop.fileAll'), extensions: ['*'] },
      ],
    })
    return canceled ? [] : filePaths.map(tokens.add)
  })
  ipcMain.handle('choose-place', async (event, kind: unknown, name: unknown): Promise<SavePlace | null> => {
    const owner = window()
    if (!ours(event) || !owner || !isPlace(kind)) return null
    const { extension, name: type } = places[kind]
    const { canceled, filePath } = await dialog.showSaveDialog(owner, {
      title: t('desktop.choosePlace'),
      defaultPath: path.join(documents(), `${cleanName(String(name))}.${extension}`),
      filters: [{ name: t(type), extensions: [extension] }],
    })
    return canceled || !filePath ? null : tokens.addPlace(filePath)
  })
  ipcMain.handle('choose-folder', async (event, purpose: unknown): Promise<ChosenFile | null> => {
    const owner = window()
    if (!ours(event) || !owner || !isPurpose(purpose)) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title: t(`desktop.chooseFolder.${purpose}`),
      defaultPath: documents(),
      properties: ['openDirectory', 'createDirectory'],
    })
    const [folder] = filePaths
    return canceled || folder === undefined ? null : tokens.add(folder)
  })
  ipcMain.handle('open-place', async (event, token: unknown): Promise<boolean> => {
    const file = tokens.placeOf(token)
    // Under another extension than our own kinds of file it might be run, not shown.
    if (!ours(event) || file === null || !shownExtensions.has(path.extname(file).toLowerCase())) return false
    return (await shell.openPath(file)) === ''
  })
  ipcMain.handle('dropped', (event, files: unknown): ChosenFile[] =>
    ours(event) && Array.isArray(files)
      ? files.filter((file) => typeof file === 'string' && file !== '').map(tokens.add)
      : [],
  )
  return { chosen: (files: readonly string[]) => files.map(tokens.add) }
}
