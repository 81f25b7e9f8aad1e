import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { longestFirst } from './test/longest-first.ts'

const major = Number(process.versions.node.split('.')[0])
if (major < 24)
  throw new Error(
    `Tests need Node 24 (better-sqlite3 13 crashes on ${process.version}): start them with "npm test" or "npx vitest".`,
  )

// Programs that tests start (readers, commands) share what Node compiled: half of what a start costs.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, 'node_modules/.cache/node-compile')

const longest = [
  'documents/ocr',
  'store/kill',
  'documents/reader',
  'operations/scan',
  'documents/pdf-hostile',
]

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/window/**', 'node_modules/**'],
    environment: 'node',
    pool: 'forks',
    // By itself vitest leaves one core free: of two cores that is half of them.
    maxWorkers: '100%',
    // The program's modules are loaded once per worker, as in the program itself, and not once per file.
    isolate: false,
    sequence: { sequencer: longestFirst(longest) },
    // Recognising a scan takes ten seconds, and minutes where everything else runs beside it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
