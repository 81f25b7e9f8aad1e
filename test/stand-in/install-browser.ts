import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { findBrowser } from './find-browser.ts'

const commands = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
] as const

/**
 * Puts Debian's Chromium on a machine that has no browser, where this user may: root on Debian or Ubuntu. Says so
 * first. True when there is a browser afterwards.
 */
export function installBrowser(announce: (line: string) => void): boolean {
  if (findBrowser() !== null) return true
  if (!isDebian() || process.getuid?.() !== 0) return false
  announce('Er is geen browser: Chromium wordt geïnstalleerd met apt-get…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const [command, ...args] of commands)
    if (spawnSync(command, args, { env, stdio: 'ignore', timeout: 600_000 }).status !== 0) return false
  return findBrowser() !== null
}

function isDebian(): boolean {
  const file = '/etc/os-release'
  return existsSync(file) && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(file, 'utf8'))
}
