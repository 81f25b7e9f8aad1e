// A stand-in for Electron's module on the main side: Node runs the program's own built main, and an installed
// Chromium, driven over its debugging pipe, shows the real window with the real preload in a world of its own.
import { app } from './app.ts'
import { clipboard, Menu, nativeTheme, shell } from './desktop.ts'
import { dialog } from './dialogs.ts'
import { ipcMain } from './ipc.ts'
import { Notification } from './notification.ts'
import { net, protocol } from './schemes.ts'
import { session } from './session.ts'
import { utilityProcess } from './utility-process.ts'
import { BrowserWindow } from './windows.ts'

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  net,
  protocol,
  session,
  shell,
  utilityProcess,
}
export default {
  ...{ app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, net, protocol, session, shell },
  utilityProcess,
  Notification,
}
