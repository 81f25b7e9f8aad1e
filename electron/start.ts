// npm start: builds what is missing and opens the program's window, in the best way that this machine has.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  process.exitCode = await start(process.argv.slice(2))
} catch (error) {
  const [first, second = ''] = String(error instanceof Error ? error.message : error).split('\n')
  process.stderr.write(`Starten mislukt: ${first} ${second}\n`)
  process.exitCode = 1
}

async function start(args: readonly string[]): Promise<number> {
  if (Number.parseInt(process.versions.node, 10) < 24) {
    process.stderr.write(`Raadsgeheugen vraagt Node 24 of nieuwer; dit is ${process.version}.\n`)
    return 1
  }
  if (!hasDisplay()) {
    say('Er is geen beeldscherm: het programma doet zijn werk hier in de terminal, met het voorbeelddossier.')
    return run(process.execPath, [path.join(root, 'electron/cli.ts'), 'demo'])
  }
  // Loaded here, so that an older Node gets its sentence and a terminal run does not wait for them.
  const { buildIfStale } = await import('./build.ts')
  const { fetchElectron } = await import('./fetch-electron.ts')
  await buildIfStale(() => say('Het programma wordt gebouwd…'))
  const electron = process.env.RAADSGEHEUGEN_HEADLESS === '1' ? null : await fetchElectron(say)
  if (electron !== null) {
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0
    return run(electron, [...(isRoot ? ['--no-sandbox'] : []), root, ...args])
  }
  return startInBrowser(args)
}

async function startInBrowser(args: readonly string[]): Promise<number> {
  const { findBrowser } = await import('../test/stand-in/find-browser.ts')
  const { installBrowser } = await import('../test/stand-in/install-browser.ts')
  if (!installBrowser(say)) {
    process.stderr.write(
      'Electron is er niet en een browser ook niet: installeer Chromium, Chrome of Edge.\n',
    )
    return 1
  }
  say(`Electron is hier niet te krijgen: het venster opent in ${path.basename(findBrowser() ?? '')}.`)
  const register = new URL('../test/stand-in/register.ts', import.meta.url).href
  return run(process.execPath, ['--import', register, path.join(root, 'dist/main/main.js'), ...args])
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, RAADSGEHEUGEN_HEADLESS } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY || RAADSGEHEUGEN_HEADLESS === '1')
}

/** Runs the program to its end; its exit code. The channel tells it when this process is gone. */
function run(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { cwd: process.cwd(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code, signal) => done(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
}
