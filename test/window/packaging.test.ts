import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeScan } from './documents/scan.ts'
import { handsOn, importByDialog } from './hands.ts'
import { openProgram } from './harness.ts'

const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-package-'))
const app = path.join(folder, 'app')
const shipped: string[] = []

/** Where Electron's fuses stand in its binary, as @electron/fuses finds them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = 9

/** Enough of Electron for the packer: its folder's shape and a binary with fuses, which can't be downloaded everywhere. */
function fakeElectron(): string {
  const dist = path.join(folder, 'electron')
  mkdirSync(path.join(dist, 'resources'), { recursive: true })
  mkdirSync(path.join(dist, 'locales'))
  for (const name of ['nl', 'en-US', 'de']) writeFileSync(path.join(dist, 'locales', `${name}.pak`), '')
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(path.join(dist, name), '')
  writeFileSync(path.join(dist, 'version'), '45.4.1')
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses]), Buffer.from('1'.repeat(fuses))])
  writeFileSync(path.join(dist, 'electron'), wire, { mode: 0o755 })
  return dist
}

/** @electron/asar comes with the packer. */
function extract(archive: string): void {
  const fromPacker = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'))
  const asar: { extractAll(archive: string, to: string): void } = fromPacker('@electron/asar')
  asar.extractAll(archive, app)
}

describe.runIf(process.platform === 'linux')('the package for Linux', () => {
  beforeAll(() => {
    const cli = path.join(root, 'node_modules/electron-builder/cli.js')
    const settings = [`electronDist=${fakeElectron()}`, `directories.output=${folder}/release`]
    const args = ['--linux', 'dir', ...settings.map((setting) => `--config.${setting}`)]
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: root,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${stdout}${stderr}`)
    extract(path.join(unpacked(), 'resources/app.asar'))
    shipped.push(...readdirSync(app, { recursive: true, encoding: 'utf8' }))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('has the native code of its own platform only, beside the archive', () => {
    expect(shipped.filter((name) => name.endsWith('.node')).map((name) => path.basename(name))).toEqual([
      `linux-${process.arch}.node`,
    ])
    expect(existsSync(path.join(unpacked(), 'resources/app.asar.unpacked/node_modules/better-sqlite3'))).toBe(
      true,
    )
  })
  test('has the schema, the fonts and the sample dossier', () => {
    const parts = [
      'electron/store/migrations/0001-first.sql',
      'resources/sample/sample.json',
      'resources/fonts',
    ]
    for (const part of parts) expect(shipped).toContain(part)
  })
  test('has no sources, tests, or tools', () => {
    const strangers =
      /\.(ts|tsx|map)$|^test|^renderer|node-linux|node_modules\/(vite|react|electron|zod)(\/|$)/
    expect(shipped.filter((name) => strangers.test(name))).toEqual([])
  })
  test('has the fuses that keep Node out of it', () => {
    const binary = readFileSync(path.join(unpacked(), 'raadsgeheugen'))
    const at = binary.indexOf(sentinel) + sentinel.length + 2
    // runAsNode, cookie encryption, NODE_OPTIONS, --inspect, integrity of the archive, archive only
    expect(binary.subarray(at, at + 6).toString()).toBe('000011')
  })
  test('starts', async () => {
    const program = await openProgram({ main: path.join(app, 'dist/main/main.js') })
    await program.page.locator('#root > *').first().waitFor()
    expect(await program.close()).toBe(0)
  })
  test('recognises the text of a scan with what it carries', { timeout: 120_000 }, async () => {
    const program = await openProgram({ main: path.join(app, 'dist/main/main.js') })
    const hands = await handsOn(program)
    await importByDialog(program, hands, [await writeScan(folder, 'beantwoording')])
    await program.page.getByRole('button', { name: 'Tekst herkennen' }).click()
    await program.page.getByRole('row', { name: /Vraag 1\. Hoeveel cliënten/ }).waitFor({ timeout: 90_000 })
    expect(await program.close()).toBe(0)
  })
})

function unpacked(): string {
  const release = path.join(folder, 'release')
  const name = readdirSync(release).find((inner) => inner.endsWith('unpacked')) ?? ''
  return path.join(release, name)
}
