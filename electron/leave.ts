import { type BrowserWindow, type IpcMainEvent, ipcMain } from 'electron'

/** In milliseconds: a window that doesn't answer is closed all the same. */
const patience = 2000

/** A window that is closed stores first what was typed in it a moment ago. Who closes it once more doesn't wait for that. */
export const storeBeforeClosing = (window: BrowserWindow) => {
  let asked = false
  window.on('close', (event) => {
    if (asked) return
    asked = true
    event.preventDefault()
    const { webContents } = window
    const end = () => {
      clearTimeout(timer)
      ipcMain.off('left', hear)
      if (!window.isDestroyed()) window.destroy()
    }
    const hear = ({ sender }: IpcMainEvent) => {
      if (sender === webContents) end()
    }
    const timer = setTimeout(end, patience)
    ipcMain.on('left', hear)
    webContents.send('leave')
  })
}
