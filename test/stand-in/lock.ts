import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'

/** What a second start hands to the first. */
export interface Start {
  readonly argv: readonly string[]
  readonly cwd: string
}

/**
 * Takes the one place per data folder, or says null where another process has it. The lock is SQLite's on an empty
 * file: the system itself drops it when the process ends, however it ends, so there is no stale lock to judge.
 */
export function takeLock(folder: string, onSecond: (start: Start) => void): (() => void) | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const db = new Database(path.join(folder, 'lock'), { timeout: 0 })
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    db.close()
    return null
  }
  const stopListening = listen(folder, onSecond)
  return () => {
    stopListening()
    db.close()
  }
}

function listen(folder: string, onSecond: (start: Start) => void): () => void {
  sweep(path.join(folder, 'address'))
  // A socket's path may be 107 bytes and a data folder's can be longer: it stands elsewhere and is looked up.
  const place = process.platform === 'win32' ? null : mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-'))
  const address = place === null ? `\\\\.\\pipe\\raadsgeheugen-${randomUUID()}` : path.join(place, 'start')
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('data', (part: string) => {
      text += part
    })
    socket.on('end', () => onSecond(JSON.parse(text)))
  })
  server.listen(address, () => writeFileSync(path.join(folder, 'address'), address, { mode: 0o600 }))
  server.unref()
  return () => {
    server.close()
    rmSync(path.join(folder, 'address'), { force: true })
    if (place !== null) rmSync(place, { recursive: true, force: true })
  }
}

/** A killed run leaves its socket: we have the lock, so no one listens there. */
function sweep(address: string): void {
  const left = existsSync(address) ? path.dirname(readFileSync(address, 'utf8')) : ''
  if (path.basename(left).startsWith('raadsgeheugen-')) rmSync(left, { recursive: true, force: true })
}

/** Hands this start to the process that has the lock; gives up after two seconds. */
export async function handOver(folder: string, start: Start): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await sent(folder, start)) return
    await wait(100) // the first may still be starting
  }
}

function sent(folder: string, start: Start): Promise<boolean> {
  return new Promise((done) => {
    try {
      const socket = connect(readFileSync(path.join(folder, 'address'), 'utf8'))
      socket.once('error', () => done(false))
      socket.once('close', () => done(true))
      socket.end(JSON.stringify(start))
    } catch {
      done(false)
    }
  })
}
