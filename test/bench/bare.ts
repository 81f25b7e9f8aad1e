import { rmSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { medianOf } from './measure.ts'

const runs = 101

/** A message to another thread and back: the least that any operation costs in the window. */
export const ping = async (): Promise<number> => {
  const worker = new Worker(
    'const { parentPort } = require("node:worker_threads"); parentPort.on("message", (m) => parentPort.postMessage(m))',
    { eval: true },
  )
  try {
    return await medianOf(runs, () => {
      const { promise, resolve } = Promise.withResolvers()
      worker.once('message', resolve)
      worker.postMessage('ping')
      return promise
    })
  } finally {
    await worker.terminate()
  }
}

/** One row that is safe on this disk. */
export const commit = async (folder: string): Promise<number> => {
  const db = new Database(path.join(folder, 'bare.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, word TEXT)')
  const insert = db.prepare("INSERT INTO t (word) VALUES ('een')")
  try {
    return await medianOf(runs, () => insert.run())
  } finally {
    db.close()
  }
}

/** The newest twenty of a common word, asked of FTS5 without the program. */
export const newest = async (indexFile: string): Promise<number> => {
  const db = new Database(indexFile, { readonly: true })
  const find = db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 20')
  try {
    return await medianOf(runs, () => find.all('"raad"'))
  } finally {
    db.close()
  }
}

/** A hundred rows of the grid's table by their number, without the program. */
export const rows = async (storeFile: string): Promise<number> => {
  const db = new Database(storeFile, { readonly: true })
  const find = db.prepare('SELECT * FROM item WHERE id > ? ORDER BY id LIMIT 100')
  try {
    return await medianOf(runs, () => find.all(500))
  } finally {
    db.close()
  }
}

/** Texts stored and indexed by FTS5 as the program's own index has it, in one transaction that is safe on this disk. */
export const bareImport = (folder: string, texts: readonly { text: string }[]) => {
  const file = path.join(folder, 'bare-import.sqlite')
  rmSync(file, { force: true })
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.exec(`CREATE TABLE document (id INTEGER PRIMARY KEY, text TEXT);
      CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii')`)
    const add = db.prepare('INSERT INTO document (text) VALUES (?)')
    const addWords = db.prepare('INSERT INTO words (text) VALUES (?)')
    db.transaction(() => {
      for (const { text } of texts) {
        add.run(text)
        for (const line of text.split('\n')) addWords.run(line)
      }
    })()
  } finally {
    db.close()
  }
}
