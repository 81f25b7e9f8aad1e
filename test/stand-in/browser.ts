import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findBrowser } from './find-browser.ts'
import { openPipe } from './pipe.ts'

export interface Browser extends ReturnType<typeof openPipe> {
  /** The window that the browser opened by itself; the program's first window takes it. */
  readonly firstTarget: string
  /** Settles when the browser's process has gone. */
  readonly gone: Promise<void>
  readonly stop: () => Promise<void>
  /** Only when a test asked for a port to attach to. */
  readonly debugUrl: () => Promise<string>
}

/** Headless runs have no screen: dialogs are answered by a test or cancelled. */
export const headless = process.env.RAADSGEHEUGEN_HEADLESS === '1'

/** Starts the installed browser as one bare window with nothing of the user's own browser in it. */
export async function startBrowser(
  folder: string,
  size: { width: number; height: number },
): Promise<Browser> {
  const command = findBrowser()
  if (command === null) throw new Error('Installeer Chromium, Chrome of Edge om het venster te openen.')
  const profile = freshProfile(folder)
  // A group of its own: Ctrl+C in the terminal reaches this program, which then closes the browser in order.
  const child = spawn(command, flags(profile, size), {
    detached: process.platform !== 'win32',
    env: { ...process.env, LANGUAGE: 'nl' },
    stdio: ['ignore', 'ignore', process.env.RAADSGEHEUGEN_BROWSER_LOG ? 'inherit' : 'ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => kill(child))
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  }).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }))
  const failed = gone.then(() => {
    throw new Error(
      `De browser ${command} stopte meteen: is er een beeldscherm? Een andere browser kan met RAADSGEHEUGEN_BROWSER.`,
    )
  })
  const pipe = openPipe(child)
  const firstTarget = await Promise.race([firstPage(pipe), failed])
  failed.catch(() => {}) // from here on, its going is an ordinary event
  const stop = async (): Promise<void> => {
    void pipe.send('Browser.close').catch(() => {})
    await Promise.race([gone, wait(3_000)])
    kill(child)
    await Promise.race([gone, wait(2_000)])
  }
  return { ...(await pipe), firstTarget, gone, stop, debugUrl: () => debugUrl(profile) }
}

async function firstPage(pipe: ReturnType<typeof openPipe>): Promise<string> {
  await pipe.send('Target.setDiscoverTargets', { discover: true })
  await pipe.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  await pipe.send('Browser.grantPermissions', { permissions: [] }) // grants none and refuses every other
  for (;;) {
    const { targetInfos } = await pipe.send('Target.getTargets')
    const page = targetInfos.find((target) => target.type === 'page')
    if (page) return page.targetId
    await wait(10)
  }
}

/** Removes the profiles that killed runs left; only for who has the lock, as others may be in use. */
export function sweepProfiles(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith('profile-')) rmSync(path.join(folder, name), { recursive: true, force: true })
}

/** A profile of its own for each run, thrown away after it. */
function freshProfile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const profile = mkdtempSync(path.join(folder, 'profile-'))
  mkdirSync(path.join(profile, 'Default'))
  const preferences = {
    download: { prompt_for_download: true },
    intl: { accept_languages: 'nl-NL,nl', selected_languages: 'nl-NL,nl' },
    browser: { enable_spellchecking: false },
    credentials_enable_service: false,
    // The words of a council stay here: nobody is asked to translate them.
    translate: { enabled: false },
    translate_blocked_languages: ['nl', 'en'],
  }
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  return profile
}

function flags(profile: string, size: { width: number; height: number }): readonly string[] {
  const root = process.getuid?.() === 0
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--app=data:text/html,%3Ctitle%3ERaadsgeheugen', // about:blank would open a window with tabs
    `--window-size=${size.width},${size.height}`,
    ...['--no-first-run', '--no-default-browser-check', '--test-type', '--password-store=basic'],
    ...['--use-mock-keychain', '--disable-extensions', '--disable-default-apps', '--lang=nl'],
    // Nothing goes out: no name can be resolved, and what a browser does by itself is off.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    ...['--disable-domain-reliability', '--disable-breakpad', '--disable-client-side-phishing-detection'],
    ...['--no-pings', '--dns-prefetch-disable', '--metrics-recording-only', '--no-service-autorun'],
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
    ...(root ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    ...(process.env.RAADSGEHEUGEN_ATTACH === '1' ? ['--remote-debugging-port=0'] : []),
  ]
}

async function debugUrl(profile: string): Promise<string> {
  for (;;) {
    try {
      const [port, route] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
      if (port && route) return `ws://127.0.0.1:${port}${route}`
    } catch {
      // not written yet
    }
    await wait(10)
  }
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // already gone
  }
}
