// The desktop around the window: what a browser can't do is kept for a test to see, or done by the system's own means.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import path from 'node:path'
import { headless } from './browser.ts'
import { BrowserWindow } from './windows.ts'

interface MenuItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly submenu?: readonly MenuItem[] | Menu
  readonly click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void
}

let applicationMenu: Menu | null = null

/** Keeps its template: there is no menu bar to show it in. */
export class Menu {
  readonly items: readonly MenuItem[]
  constructor(items: readonly MenuItem[] = []) {
    this.items = items
  }
  static buildFromTemplate(template: readonly MenuItem[]): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }
  /** What a person does with the mouse; for tests. */
  static choose(name: string): void {
    const item = find(applicationMenu?.items ?? [], name)
    if (!item) throw new Error(`no menu item ${name}`)
    item.click?.(item, BrowserWindow.getFocusedWindow(), {})
  }
  getMenuItemById(id: string): MenuItem | null {
    return find(this.items, id) ?? null
  }
  popup(): void {}
  closePopup(): void {}
}

function find(items: readonly MenuItem[], name: string): MenuItem | undefined {
  for (const item of items) {
    if (item.id === name || item.label === name) return item
    const inner = item.submenu instanceof Menu ? item.submenu.items : (item.submenu ?? [])
    const found = find(inner, name)
    if (found) return found
  }
  return undefined
}

const openers: Readonly<Record<string, string>> = { darwin: 'open', linux: 'xdg-open', win32: 'explorer' }

function openOutside(act: string, file: string): void {
  process.stdout.write(`${act} ${file}\n`)
  const opener = openers[process.platform]
  if (headless || !opener) return
  const child = spawn(opener, [file], { detached: true, stdio: 'ignore' })
  child.on('error', () => {}) // a desktop without it: the line above says where the file is
  child.unref()
}

export const shell = {
  async openPath(file: string): Promise<string> {
    openOutside('openPath', file)
    return ''
  },
  showItemInFolder: (file: string): void => openOutside('showItemInFolder', path.dirname(file)),
  openExternal: async (url: string): Promise<void> => openOutside('openExternal', url),
  beep(): void {},
}

export const nativeTheme = Object.assign(new EventEmitter(), {
  themeSource: 'system',
  shouldUseDarkColors: false,
  shouldUseHighContrastColors: false,
  shouldUseInvertedColorScheme: false,
})

let copied = ''
export const clipboard = {
  /** Also tried in the system's clipboard, which a browser gives to a window in front only. */
  writeText(text: string): void {
    copied = text
    const page = BrowserWindow.getFocusedWindow()?.webContents
    if (headless || !page) return
    void page
      .browserCommand('Browser.setPermission', {
        permission: { name: 'clipboard-write' },
        setting: 'granted',
      })
      .then(() => page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`))
      .catch(() => {})
  },
  readText: (): string => copied,
}
