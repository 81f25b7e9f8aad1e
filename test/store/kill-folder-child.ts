// A program that takes a folder in and says how far it is told to be, until it is killed.
import { readdirSync, writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import path from 'node:path'
import { openProgram } from '../../electron/program.ts'
import { perform } from '../../electron/reading.ts'

const [folder = '', from = ''] = process.argv.slice(2)
const { operations } = openProgram({
  folder,
  today: '2026-05-20',
  ask: perform,
  report: (error) => {
    throw error
  },
  inBackground: true,
})
flushCompileCache()
const files = readdirSync(from)
  .sort()
  .map((name) => path.join(from, name))
await operations.run(
  'documents.import',
  { files },
  {
    signal: new AbortController().signal,
    // Written at once: what stands on the pipe was told before the kill.
    progress: ({ done }) => writeFileSync(1, `${done}\n`),
  },
)
writeFileSync(1, `${files.length}\n`)
