import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fixtureText, importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

const kills = 12
let place = ''
let folder = ''
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'reservekopie-kill-'))
  folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-kill-'))
})
afterEach(() => {
  for (const one of [place, folder]) rmSync(one, { recursive: true, force: true })
})

/** By the moment in the name, and the number of those within one second. */
const later = (a: string, b: string): number => a.localeCompare(b, 'nl', { numeric: true })

/** Lets a child begin, kills it at a moment that nobody chose, and gives what it acknowledged. */
const workAndKill = async (act: 'backup' | 'restore', round: number): Promise<readonly object[]> => {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'backup-kill-child.ts'), folder, place, act],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said: Buffer[] = []
  const complaint: Buffer[] = []
  const begun = Promise.withResolvers<void>()
  child.stdout.on('data', (data: Buffer) => {
    said.push(data)
    // Each third time in the middle of the second one, else of the first.
    if (Buffer.concat(said).toString().split('\n').length > (round % 3 === 2 ? 2 : 1)) begun.resolve()
  })
  child.stderr.on('data', (data: Buffer) => complaint.push(data))
  const ended = new Promise<string | null>((resolve) => child.on('close', (_code, signal) => resolve(signal)))
  await Promise.race([begun.promise, ended])
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
  child.kill('SIGKILL')
  // One that stopped by itself would prove nothing.
  if ((await ended) !== 'SIGKILL') throw new Error(Buffer.concat(complaint).toString())
  const lines = Buffer.concat(said).toString().split('\n').slice(0, -1)
  return lines.map((line): object => JSON.parse(line))
}

/** A register with originals that take a moment to copy. */
const filled = async (): Promise<TestProgram> => {
  const program = testProgram('2026-05-20', folder)
  await importAndRecord(program, fixtureText('beantwoording'))
  const files = Array.from({ length: 12 }, (_, at) => {
    const file = path.join(place, `brief-${at}.txt`)
    writeFileSync(
      file,
      `Gemeente Elzenburg\n\nRaadsbrief\n\nOnderwerp: Brief ${at}\n\n${`Tekst ${at}. `.repeat(3000)}`,
    )
    return file
  })
  await program.operations.run('documents.import', { files })
  for (const file of files) rmSync(file)
  return program
}

const whole = async () => {
  const program = testProgram('2026-05-20', folder)
  const { findings } = await program.operations.run('data.check', {})
  const state = { findings, rows: await listAll(program) }
  program.close()
  return state
}

describe(`killed ${kills} times in the middle`, () => {
  it('of a backup, each backup that has its name can be put back whole, and what was acknowledged is among them', async () => {
    const program = await filled()
    const before = { findings: [], rows: await listAll(program) }
    program.close()
    const acknowledged: string[] = []
    for (let round = 0; round < kills; round += 1)
      for (const fact of await workAndKill('backup', round))
        if ('backup' in fact) acknowledged.push(String(fact.backup))
    expect(await whole()).toEqual(before)
    rmSync(folder, { recursive: true })
    const fresh = testProgram('2026-05-20', folder)
    const found = await fresh.operations.run('data.backups', { folder: place })
    const names = found.map(({ name }) => path.basename(name))
    // Only the last ten stay, and one that was killed after it got its name is among them.
    const [oldest = ''] = names.toSorted(later)
    const kept = acknowledged.filter((name) => names.length < 10 || later(name, oldest) >= 0)
    expect(kept.length).toBeGreaterThan(0)
    for (const name of kept) expect(names).toContain(name)
    fresh.close()
    for (const { name } of found) {
      const again = testProgram('2026-05-20', folder)
      expect(await again.operations.run('data.restore', { folder: place, name })).toMatchObject({
        missing: [],
      })
      again.close()
      expect(await whole()).toEqual(before)
    }
  }, 300_000)

  it('of putting one back, the store is the one from before or the one that was put back, and the other is kept', async () => {
    const program = await filled()
    await program.operations.run('data.backup', { folder: place })
    const before = await listAll(program)
    await program.operations.run('items.judge', { ids: before.map(({ id }) => id), verdict: 'nagekomen' })
    const judged = await listAll(program)
    program.close()
    let restored = 0
    for (let round = 0; round < kills; round += 1) {
      restored += (await workAndKill('restore', round)).filter((fact) => 'restored' in fact).length
      const { findings, rows } = await whole()
      expect(findings).toEqual([])
      expect([before, judged]).toContainEqual(rows)
      if (restored > 0) expect(rows).toEqual(before)
    }
    expect(restored).toBeGreaterThan(0)
    const aside = path.join(folder, 'voor-terugzetten')
    const [first = ''] = readdirSync(aside).sort()
    expect(existsSync(path.join(folder, 'terugzetten'))).toBe(false)
    const again = testProgram('2026-05-20', folder)
    await again.operations.run('data.restore', {
      folder: path.join(aside, first),
      name: 'raadsgeheugen.sqlite',
    })
    again.close()
    expect((await whole()).rows).toEqual(judged)
  }, 300_000)
})
