import { existsSync } from 'node:fs'
import path from 'node:path'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]
const macPaths = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** The full path of an installed Chromium, Chrome or Edge; `RAADSGEHEUGEN_BROWSER` goes before every other. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.RAADSGEHEUGEN_BROWSER) return env.RAADSGEHEUGEN_BROWSER
  return candidates(env).find((file) => existsSync(file)) ?? null
}

function candidates(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? windowsPaths.map((file) => path.join(root, file)) : []))
  }
  if (process.platform === 'darwin') {
    const roots = ['/Applications', path.join(env.HOME ?? '', 'Applications')]
    return roots.flatMap((root) => macPaths.map((file) => path.join(root, file)))
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)))
}
