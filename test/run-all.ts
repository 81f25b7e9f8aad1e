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

/** What this file reads of vitest's report as JSON. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

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
  ['window', windows],
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

/** Runs the tests of a config; of those that fail only what failed is told, not all that went well. */
function vitest(
  config: string,
  ...files: readonly string[]
): Outcome & { readonly failing: readonly string[] } {
  const report = path.join(reports, `${config}.json`)
  rmSync(report, { force: true })
  const outcome = tool(
    'vitest',
    'vitest',
    'run',
    '-c',
    config,
    '--reporter=json',
    `--outputFile=${report}`,
    ...files,
  )
  if (!existsSync(report)) return { ...outcome, failing: [] }
  const told: Report = JSON.parse(readFileSync(report, 'utf8'))
  const broken = told.testResults.filter(({ status }) => status !== 'passed')
  return {
    isGood: outcome.isGood,
    passed: told.numPassedTests,
    failed: told.numFailedTests,
    output: broken.length > 0 ? broken.map(reasons).join('\n') : outcome.output,
    failing: broken.map(({ name }) => name),
  }
}

/**
 * The window's tests steer a real program by keys. A file that failed runs once more by itself: one that then
 * passes is named with its first reason, so that it can be mended; one that fails twice fails.
 */
function windows(): Outcome {
  const config = 'vitest.window.config.ts'
  const first = vitest(config)
  if (first.isGood || first.failing.length === 0 || first.failing.length > 4) return first
  const second = vitest(config, ...first.failing)
  if (!second.isGood) return { ...second, output: `${first.output}\nAnd again:\n${second.output}` }
  say(`Passed only at the second try:\n${first.output}`)
  return { ...second, passed: first.passed + first.failed, failed: 0 }
}

function reasons({ name, message, assertionResults }: Report['testResults'][number]): string {
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  const lines = failed.map((test) => `${test.fullName}\n${test.failureMessages.map(beginning).join('\n')}`)
  return [path.relative(root, name), ...(lines.length > 0 ? lines : [beginning(message)])].join('\n')
}

/** As much of a reason as one reads: a page that is waited for prints itself whole. */
function beginning(reason: string): string {
  return reason.split('\n').slice(0, 25).join('\n').slice(0, 2000)
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
