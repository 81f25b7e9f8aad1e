import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type TestProgram, testProgram } from '../fixtures/program.ts'

const kills = 50
type Fact = {
  opened?: true
  document?: number
  state?: string
  item?: number
  verdict?: string
  note?: string
  undone?: true
}

/** Lets the child work until it acknowledged a few things, kills it a moment later, and gives what it acknowledged. */
const workAndKill = async (folder: string, round: number): Promise<Fact[]> => {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'kill-child.ts'), folder, String(round)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const said: Buffer[] = []
  const complaint: Buffer[] = []
  child.stderr.on('data', (data: Buffer) => complaint.push(data))
  const started = Promise.withResolvers<void>()
  const enough = 1 + Math.floor(Math.random() * 9)
  child.stdout.on('data', (data: Buffer) => {
    said.push(data)
    if (Buffer.concat(said).toString().split('\n').length > enough) started.resolve()
  })
  const ended = new Promise<string | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)))
  await Promise.race([started.promise, ended])
  if (said.length === 0) throw new Error(Buffer.concat(complaint).toString())
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
  child.kill('SIGKILL')
  // One that stopped by itself would prove nothing.
  if ((await ended) !== 'SIGKILL') throw new Error(Buffer.concat(complaint).toString())
  // A line that was cut off by the kill was not said.
  const lines = Buffer.concat(said).toString().split('\n').slice(0, -1)
  return lines.map((line): Fact => JSON.parse(line))
}

const isThere = async (
  { operations, store }: TestProgram,
  { document, state, item, verdict, note, undone }: Fact,
) => {
  if (document !== undefined) {
    const found = store.documents.row(document).state
    return state === 'to_check' || found === state
  }
  if (item === undefined) return true
  const { events, verdict: now } = await operations.run('items.open', { id: item })
  if (verdict !== undefined) return now === verdict
  if (note !== undefined) return events.some((event) => event.note === note)
  return undone === true && events.some(({ kind }) => kind === 'undone')
}

it(`loses nothing that was acknowledged when it is killed ${kills} times in the middle of imports and edits`, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-kill-'))
  const facts: Fact[] = []
  try {
    // Each child opens the store that the one before it left: what doesn't open fails there.
    for (let round = 0; round < kills; round += 1) {
      facts.push(...(await workAndKill(folder, round)))
    }
    const program = testProgram('2026-05-20', folder)
    const lost: Fact[] = []
    for (const fact of facts) if (!(await isThere(program, fact))) lost.push(fact)
    const { findings } = await program.operations.run('data.check', {})
    program.close()
    expect({ lost, findings }).toEqual({ lost: [], findings: [] })
    expect(facts.filter(({ document }) => document !== undefined).length).toBeGreaterThan(kills)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 600_000)
