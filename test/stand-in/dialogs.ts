import { EventEmitter, once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { headless } from './browser.ts'
import { Menu } from './desktop.ts'
import { Notification } from './notification.ts'
import { BrowserWindow } from './windows.ts'

interface Filter {
  readonly name: string
  readonly extensions: readonly string[]
}
interface FileOptions {
  readonly defaultPath?: string
  readonly filters?: readonly Filter[]
  readonly properties?: readonly string[]
}
interface MessageOptions {
  readonly message: string
  readonly detail?: string
  readonly buttons?: readonly string[]
  readonly defaultId?: number
  readonly cancelId?: number
}
/** What a test says in a person's place; from another process it comes as a message. */
export type TestMessage =
  | { readonly answer: 'open'; readonly value: readonly string[] }
  | { readonly answer: 'save'; readonly value: string }
  | { readonly answer: 'message'; readonly value: number }
  | { readonly answer: 'menu'; readonly value: string }
  | { readonly answer: 'notification' }
  | { readonly answer: 'that is all' }
/** What the program says to a test. */
export type ToTest = { readonly attach: string } | { readonly ask: 'whether that is all' }

/** Answers that wait for a dialog, first in, first out. With none left, a dialog without a screen is cancelled. */
const answers: { open: (readonly string[])[]; save: string[]; message: number[] } = {
  open: [],
  save: [],
  message: [],
}

const all = new EventEmitter()

/**
 * The next of the answers that a test gave. They come by another way than the test's keys, so the key that opens a dialog may be
 * there before them: the test is asked whether it said more, and what it said before comes before its reply.
 */
async function nextOf<T>(given: T[]): Promise<T | undefined> {
  if (given.length === 0 && process.env.RAADSGEHEUGEN_ATTACH === '1') {
    const said = once(all, 'said')
    process.send?.({ ask: 'whether that is all' } satisfies ToTest)
    await said
  }
  return given.shift()
}

process.on('message', (message: TestMessage) => {
  if (message.answer === 'open') answers.open.push(message.value)
  else if (message.answer === 'save') answers.save.push(message.value)
  else if (message.answer === 'message') answers.message.push(message.value)
  else if (message.answer === 'notification') Notification.clickLast()
  else if (message.answer === 'that is all') all.emit('said')
  else Menu.choose(message.value)
})
process.channel?.unref()

/** Electron's dialogs take the window first, or leave it out. */
const optionsOf = <T>(args: readonly [BrowserWindow, T] | readonly [T]): T =>
  args.length === 2 ? args[1] : args[0]
const contents = () => BrowserWindow.getFocusedWindow()?.webContents

export const dialog = {
  async showOpenDialog(...args: readonly [BrowserWindow, FileOptions] | readonly [FileOptions]) {
    const options = optionsOf(args)
    const pick = options.properties?.includes('openDirectory') ? pickFolder : pickFiles
    const filePaths = (await nextOf(answers.open)) ?? (headless ? [] : await pick(options))
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...args: readonly [BrowserWindow, FileOptions] | readonly [FileOptions]) {
    const filePath = (await nextOf(answers.save)) ?? (headless ? '' : await pickTarget(optionsOf(args)))
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...args: readonly [BrowserWindow, MessageOptions] | readonly [MessageOptions]) {
    const options = optionsOf(args)
    const response =
      (await nextOf(answers.message)) ?? (headless ? (options.cancelId ?? 0) : await ask(options))
    return { response, checkboxChecked: false }
  },
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`)
    if (!headless) void ask({ message: title, detail: content })
  },
}

/** The system's own file chooser, and the true path of what was chosen. */
async function pickFiles({ filters = [], properties = [] }: FileOptions): Promise<readonly string[]> {
  const page = contents()
  if (!page) return []
  const accept = filters.flatMap(({ extensions }) => extensions.filter((e) => e !== '*').map((e) => `.${e}`))
  const multiple = properties.includes('multiSelections')
  const { result } = await page.evaluate(
    `new Promise((done)=>{const i=document.createElement('input');i.type='file';i.multiple=${multiple};
      i.accept=${JSON.stringify(accept.join(','))};i.onchange=()=>done([...i.files]);i.oncancel=()=>done([]);i.click()})`,
    false,
  )
  if (!result.objectId) return []
  const listed = await page.command('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  })
  const ids = listed.result.flatMap(({ name, value }) =>
    /^\d+$/.test(name) && value?.objectId ? [value.objectId] : [],
  )
  return Promise.all(ids.map((id) => page.filePath(id)))
}

/** The system's own save dialog: a download that Chromium is set to ask about; where it went is the answer. */
async function pickTarget({ defaultPath = 'bestand' }: FileOptions): Promise<string> {
  const page = contents()
  if (!page) return ''
  const behaviour = (value: 'default' | 'deny') =>
    page.browserCommand('Browser.setDownloadBehavior', {
      behavior: value,
      eventsEnabled: value === 'default',
    })
  await behaviour('default')
  const ended = new EventEmitter()
  const stop = page.onBrowser('Browser.downloadProgress', (progress) => {
    if (progress.state !== 'inProgress')
      ended.emit('end', progress.state === 'completed' ? progress.filePath : '')
  })
  const answer = once(ended, 'end')
  const name = JSON.stringify(path.basename(defaultPath))
  await page.evaluate(
    `{const a=document.createElement('a');a.download=${name};a.href=URL.createObjectURL(new Blob([' ']));a.click()}`,
  )
  const [filePath] = await answer
  stop()
  await behaviour('deny')
  return String(filePath ?? '')
}

/** The folder of a place that is chosen in the save dialog: what a browser tells of a folder leaves empty ones out. */
async function pickFolder(options: FileOptions): Promise<readonly string[]> {
  const file = await pickTarget({ ...options, defaultPath: 'deze-map' })
  if (file === '') return []
  rmSync(file, { force: true })
  return [path.dirname(file)]
}

/** A question in the page itself, as a browser has no message box with buttons of its own. */
async function ask({ message, detail = '', buttons = ['OK'], defaultId = 0, cancelId = 0 }: MessageOptions) {
  const page = contents()
  if (!page) return cancelId
  const { result } = await page.evaluate(`new Promise((done)=>{
    const d=document.createElement('dialog');
    const add=(tag,text,to=d)=>{const e=document.createElement(tag);e.textContent=text;to.append(e);return e};
    add('strong',${JSON.stringify(message)});add('p',${JSON.stringify(detail)}).style.whiteSpace='pre-line';
    const end=(n)=>{d.remove();done(n)};
    ${JSON.stringify(buttons)}.forEach((text,n)=>{const b=add('button',text);b.style.marginRight='8px';
      b.autofocus=n===${defaultId};b.onclick=()=>end(n)});
    d.style.maxWidth='32rem';d.oncancel=(e)=>{e.preventDefault();end(${cancelId})};
    document.documentElement.append(d);d.showModal()})`)
  return Number(result.value ?? cancelId)
}
