import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'node_modules/electron')
const failure = path.join(root, 'node_modules/.cache/electron-not-reached')
const day = 86_400_000

/** The path of an Electron that runs here: the one installed, or fetched now; null when it can't be had. */
export async function fetchElectron(announce: (line: string) => void): Promise<string | null> {
  const installed = works(binary())
  if (installed !== null || wasTriedToday()) return installed
  if (await isReachable()) {
    announce('Electron wordt opgehaald…')
    spawnSync(process.execPath, [path.join(folder, 'install.js')], { stdio: 'ignore', timeout: 600_000 })
  }
  const fetched = works(binary())
  if (fetched === null) remember()
  return fetched
}

function binary(): string | null {
  const name = path.join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist')
  return path.join(dist, readFileSync(name, 'utf8'))
}

/** A binary without the system's libraries that it needs is no Electron either. */
function works(file: string | null): string | null {
  if (file === null || !existsSync(file)) return null
  const { status } = spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 10_000 })
  return status === 0 ? file : null
}

/** Electron's installer retries for a minute where nothing answers; two seconds tell whether there is a way. */
function isReachable(): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com'
  const { hostname, port, protocol } = new URL(mirror)
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) })
    const end = (isReached: boolean) => {
      socket.destroy()
      done(isReached)
    }
    socket.setTimeout(2_000, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

const wasTriedToday = (): boolean =>
  Date.now() - (statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day

function remember(): void {
  mkdirSync(path.dirname(failure), { recursive: true })
  writeFileSync(failure, '')
}
