import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testProgram } from '../fixtures/program.ts'

const [kills, count] = [5, 60]
const child = path.join(import.meta.dirname, 'kill-folder-child.ts')

/** Lets the child take files in until it told of so many, kills it a moment later, and gives the most that it told of. */
const importAndKill = async (folder: string, from: string, enough: number): Promise<number> => {
  const running = spawn(process.execPath, [child, folder, from], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, complaint] = ['', '']
  // A line that was cut off by the kill was not said.
  const told = () => Math.max(0, ...said.split('\n').slice(0, -1).map(Number))
  running.stderr.on('data', (data: Buffer) => {
    complaint += data.toString()
  })
  const started = Promise.withResolvers<void>()
  running.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (told() >= enough) started.resolve()
  })
  const ended = new Promise<void>((resolve) => running.on('close', () => resolve()))
  await Promise.race([started.promise, ended])
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
  running.kill('SIGKILL')
  await ended
  if (said === '') throw new Error(complaint)
  return told()
}

it(`has every file of a folder that it told of, and none of them by half, killed ${kills} times in the middle`, async () => {
  const place = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-kill-map-'))
  const [folder, from] = [path.join(place, 'gegevens'), path.join(place, 'stukken')]
  mkdirSync(from)
  for (let at = 0; at < count; at += 1)
    writeFileSync(
      path.join(from, `stuk-${String(at).padStart(2, '0')}.txt`),
      `Gemeente Elzenburg\n\nRaadsbrief\n\nDatum 20 april 2026\nOnderwerp: Brief ${at}\n\nGeachte leden van de raad,\n\nWij informeren uw raad uiterlijk 1 juni 2026 over punt ${at}.\n`,
    )
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const told = await importAndKill(folder, from, 1 + ((kill * 12) % count))
      using program = { ...testProgram('2026-05-20', folder), [Symbol.dispose]: () => program.close() }
      const documents = program.store.documents.list()
      const names = new Set(documents.map(({ fileName }) => fileName))
      const lost = readdirSync(from)
        .sort()
        .slice(0, told)
        .filter((name) => !names.has(name))
      const halves = documents.filter(({ id }) => program.store.found.ofDocument(id).length === 0)
      const { findings } = await program.operations.run('data.check', {})
      expect({ lost, halves, findings }).toEqual({ lost: [], halves: [], findings: [] })
    }
    using program = { ...testProgram('2026-05-20', folder), [Symbol.dispose]: () => program.close() }
    const files = readdirSync(from).map((name) => path.join(from, name))
    const outcomes = await program.operations.run('documents.import', { files })
    expect(
      new Set(outcomes.map(({ outcome }) => outcome)).difference(new Set(['known', 'imported'])),
    ).toEqual(new Set())
    expect(program.store.documents.list()).toHaveLength(count)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})
