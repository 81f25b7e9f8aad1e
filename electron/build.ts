import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.join(import.meta.dirname, '..')
const stamp = path.join(root, 'dist/.built')
const configs = ['vite.config.ts', 'vite.main.config.ts', 'vite.preload.config.ts']
const sources = ['electron', 'renderer', 'shared', 'package-lock.json', ...configs]

/** Builds window, main and preload unless dist/ is newer than everything they are made from. */
export async function buildIfStale(announce = (): void => {}): Promise<void> {
  if (Math.max(...sources.map(newest)) < modified(stamp)) return
  announce()
  const started = new Date() // what is saved while it builds is newer than the build
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production' // under a test runner it says 'test', and React would be built for development
  try {
    for (const configFile of configs)
      await build({ configFile: path.join(root, configFile), logLevel: 'error' })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
  writeFileSync(stamp, '')
  utimesSync(stamp, started, started)
}

function newest(name: string): number {
  const file = path.join(root, name)
  const inside = statSync(file).isDirectory()
    ? readdirSync(file, { recursive: true, encoding: 'utf8' }).map((inner) =>
        modified(path.join(file, inner)),
      )
    : []
  return Math.max(modified(file), ...inside)
}

const modified = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
