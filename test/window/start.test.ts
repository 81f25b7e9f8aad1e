import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { running } from './running.ts'

const start = path.join(import.meta.dirname, '../../electron/start.ts')
const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-start-'))
const { DISPLAY: _, WAYLAND_DISPLAY: __, ...bare } = process.env
const stackTrace = /^\s+at .+:\d+/m

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function runStart(env: NodeJS.ProcessEnv) {
  const data = mkdtempSync(path.join(folder, 'data-'))
  return spawnSync(process.execPath, [start], {
    cwd: data,
    env: { ...bare, RAADSGEHEUGEN_DATA: data, ...env },
    encoding: 'utf8',
  })
}

test.runIf(process.platform === 'linux')('without a display it does the main job in the terminal', () => {
  const { status, stdout, stderr } = runStart({})
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout.split('\n')[0]).toMatch(/^Er is geen beeldscherm/)
  expect(stdout).toMatch(/\.pdf/)
})

test.runIf(process.platform === 'linux')(
  'without any browser it says in one sentence what to install',
  () => {
    const { status, stdout, stderr } = runStart({ RAADSGEHEUGEN_HEADLESS: '1', PATH: folder })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Electron is er niet en een browser ook niet: .+\n$/)
    expect(stdout).not.toMatch(stackTrace)
  },
)

test('a browser that does not run is named in one sentence', () => {
  const { status, stderr } = runStart({
    RAADSGEHEUGEN_HEADLESS: '1',
    RAADSGEHEUGEN_BROWSER: process.execPath,
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^De browser .+ stopte meteen.*\n$/)
})

test.runIf(process.platform === 'linux')('Ctrl+C ends window and browser, in order', async () => {
  const data = mkdtempSync(path.join(folder, 'data-'))
  const env = { ...bare, RAADSGEHEUGEN_DATA: data, RAADSGEHEUGEN_HEADLESS: '1' }
  const child = spawn(process.execPath, [start], { env, stdio: 'ignore', detached: true })
  const exited = new Promise((done) => child.once('exit', done))
  await expect.poll(() => running(data).length, { timeout: 20_000 }).toBeGreaterThan(2)
  await wait(500)
  process.kill(-(child.pid ?? 0), 'SIGINT') // a terminal sends it to all that it started
  expect(await exited).toBe(0)
  expect(running(data)).toEqual([])
})
