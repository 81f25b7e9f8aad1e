// npm test: every check of the program in order, quiet where all is well, up to the first that fails.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfStale } from '../electron/build.ts'
import { installBrowser } from './stand-in/install-browser.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}
type Outcome = Count & { readonly isGood: boolean; readonly output: string }

const root = path.join(import.meta.dirname, '..')
const reports = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-reports-'))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const steps: readonly (readonly [name: string, run: () => Outcome | Promise<Outcome>])[] = [
  ['types', () => tool('typescript', 'tsc', '-b')],
  ['Biome', () => tool('@biomejs/biome', 'biome', 'check')],
  ['knip', () => tool('knip', 'knip')],
  ['unit, store and round trip', () => vitest('vitest.config.ts')],
  ['build', built],
  ['browser', browser],
  ['window', () => vitest('vitest.window.config.ts')],
]

const total = { passed: 0, failed: 0 }
for (const [name, run] of steps) {
  const started = performance.now()
  const { isGood, output, passed, failed } = await run()
  total.passed += passed
  total.failed += isGood ? failed : Math.max(failed, 1) // a step that fails without a test counts as one
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const tests = passed + failed > 0 ? `, ${passed + failed} tests` : ''
  say(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds} s${tests})`)
  if (isGood) continue
  say(output)
  say(`Stopped at: ${name}`)
  process.exitCode = 1
  break
}
rmSync(reports, { recursive: true, force: true })
say(`${total.passed} passed, ${total.failed} failed`)

/** Runs a package's command on this Node. */
function tool(packageName: string, command: string, ...args: readonly string[]): Outcome {
  const folder = path.join(root, 'node_modules', packageName)
  const { bin }: { bin: Record<string, string> } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  )
  const file = path.join(folder, bin[command] ?? '')
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], options)
  return { passed: 0, failed: 0, isGood: status === 0, output: `${stdout}${stderr}` }
}

function vitest(config: string): Outcome {
  const report = path.join(reports, `${config}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const outcome = tool('vitest', 'vitest', 'run', '-c', config, ...reporters)
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  return { ...outcome, passed: counted.numPassedTests ?? 0, failed: counted.numFailedTests ?? 0 }
}

async function built(): Promise<Outcome> {
  try {
    await buildIfStale()
    return { passed: 0, failed: 0, isGood: true, output: '' }
  } catch (error) {
    return { passed: 0, failed: 0, isGood: false, output: String(error) }
  }
}

function browser(): Outcome {
  const isGood = installBrowser(say)
  return { passed: 0, failed: 0, isGood, output: 'No browser: install Chromium, Chrome or Edge.' }
}
