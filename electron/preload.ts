import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, Progress } from '../shared/contract.ts'

const listen = <T>(channel: string, listener: (value: T) => void): (() => void) => {
  const heard = (_event: unknown, value: T) => listener(value)
  ipcRenderer.on(channel, heard)
  return () => void ipcRenderer.off(channel, heard)
}

// What is typed and not stored yet is known to the window alone: it is asked for it before it closes.
const leaving = new Set<() => Promise<unknown>>()
ipcRenderer.on('leave', () => {
  void Promise.allSettled([...leaving].map((store) => store())).then(() => ipcRenderer.send('left'))
})

/** All that the window can reach outside itself. Main checks every message again. */
const bridge: Bridge = {
  call: (name, input, jobId) => ipcRenderer.invoke('call', name, input, jobId),
  cancel: (jobId) => ipcRenderer.send('cancel', jobId),
  onChanged: (listener) => listen<undefined>('changed', () => listener()),
  onProgress: (listener) => listen<Progress>('progress', listener),
  onMenu: (listener) => listen<string>('menu', listener),
  onLeave: (store) => {
    leaving.add(store)
  },
  chooseFiles: () => ipcRenderer.invoke('choose-files'),
  choosePlace: (kind, name) => ipcRenderer.invoke('choose-place', kind, name),
  chooseFolder: (purpose) => ipcRenderer.invoke('choose-folder', purpose),
  openPlace: (token) => ipcRenderer.invoke('open-place', token),
  dropped: (files) =>
    ipcRenderer.invoke(
      'dropped',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
}

contextBridge.exposeInMainWorld('raad', bridge)
