import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storeFile } from '../../electron/store/open.ts'
import type { Label } from '../../shared/records/label.ts'
import { fixtureText, importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

let place = ''
let program: TestProgram
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'reservekopieen-'))
  program = testProgram()
})
afterEach(() => {
  program[Symbol.dispose]()
  rmSync(place, { recursive: true, force: true })
})

const folder = () => path.join(place, 'Raadsgeheugen reservekopie')
const originals = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))
const backup = () => program.operations.run('data.backup', { folder: place })
const backups = (from = place) => program.operations.run('data.backups', { folder: from })
/** As the window does: the newest, or the one named, and the store opened anew. */
const restore = async (name?: string, from = place) => {
  const [newest] = await backups(from)
  const outcome = await program.operations.run('data.restore', {
    folder: from,
    name: name ?? newest?.name ?? '',
  })
  program = program.reopen()
  return outcome
}
const subjects = async () =>
  (await program.operations.run('documents.list', {})).map(({ fileName }) => fileName).sort()
const refusal = (run: Promise<unknown>) =>
  run.then(
    () => 'none',
    ({ code }) => code,
  )

describe('a backup of everything', () => {
  it('holds the database and every original, and says what it holds', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    await importAndRecord(program, fixtureText('raadsbrief'))
    const made = await backup()
    expect(made).toMatchObject({ folder: folder(), documents: 2, originals: 2, copied: 2, missing: [] })
    expect(originals(path.join(folder(), 'originelen'))).toHaveLength(2)
    const found = await backups()
    expect(found).toMatchObject([{ contents: { documents: 2, originals: 2 }, newer: false }])
    expect((await program.operations.run('data.place', {})).lastBackup).toMatchObject({
      folder: folder(),
      documents: 2,
    })
  })

  it('copies an original once, and stands beside the backups before it', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    await backup()
    await importAndRecord(program, fixtureText('raadsbrief'))
    expect(await program.operations.run('data.backup', { again: true })).toMatchObject({
      originals: 2,
      copied: 1,
    })
    expect((await backups()).map(({ contents }) => contents?.documents)).toEqual([2, 1])
  })

  it('keeps the last ten', async () => {
    for (let turn = 0; turn < 11; turn += 1) await backup()
    expect(await backups()).toHaveLength(10)
  })

  it('names a document whose original is gone, instead of leaving it out in silence', async () => {
    await importAndRecord(program, fixtureText('raadsbrief'))
    rmSync(path.join(program.folder, 'originelen'), { recursive: true })
    expect(await backup()).toMatchObject({ originals: 0, missing: ['raadsbrief.txt'] })
  })

  it('leaves out an original that is damaged here and keeps the good copy of before', async () => {
    await importAndRecord(program, fixtureText('raadsbrief'))
    const [name = ''] = originals(path.join(program.folder, 'originelen'))
    const [here, there] = [program.folder, folder()].map((root) => path.join(root, 'originelen', name))
    writeFileSync(here ?? '', 'kapot')
    expect(await backup()).toMatchObject({ missing: ['raadsbrief.txt'] })
    copyFileSync(fixtureText('raadsbrief'), here ?? '')
    await backup()
    writeFileSync(here ?? '', 'kapot')
    await backup()
    expect(readFileSync(there ?? '')).toEqual(readFileSync(fixtureText('raadsbrief')))
  })

  it('is not made among the data itself, nor where the last one went when that is gone', async () => {
    const run = program.operations.run
    expect(await refusal(run('data.backup', { folder: program.folder }))).toBe('file-exists')
    expect(await refusal(run('data.backup', { again: true }))).toBe('backup-place-gone')
    await backup()
    rmSync(folder(), { recursive: true })
    expect(await refusal(run('data.backup', { again: true }))).toBe('backup-place-gone')
    expect(existsSync(folder())).toBe(false)
  })

  it.each(['desktop.copiedMegabytes', 'desktop.lookingThrough', 'desktop.readingOriginals'])(
    'that is cancelled while it says %s leaves no backup that looks whole',
    async (phase) => {
      await importAndRecord(program, fixtureText('raadsbrief'))
      await backup()
      const stop = new AbortController()
      const progress = ({ label }: { label: Label }) => {
        if (label.key === phase) stop.abort()
      }
      const job = { signal: stop.signal, progress }
      expect(await refusal(program.operations.run('data.backup', { folder: place }, job))).toBe('cancelled')
      expect(readdirSync(folder()).filter((name) => /^\d/.test(name))).toHaveLength(1)
      expect(await backup()).toMatchObject({ missing: [] })
    },
  )

  it('takes what is stored while it is made along, or leaves it whole to the next', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    const stored: Promise<unknown>[] = []
    await program.operations.run(
      'data.backup',
      { folder: place },
      {
        signal: new AbortController().signal,
        progress: () => {
          stored.push(program.operations.run('dossiers.create', { name: `Dossier ${stored.length + 1}` }))
        },
      },
    )
    expect((await Promise.all(stored)).length).toBeGreaterThan(3)
    expect(await restore()).toMatchObject({ restored: true })
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
    const names = (await program.operations.run('dossiers.list', {})).map(({ name }) => name)
    expect(names).toContain('Dossier 1')
    expect(names.length).toBeLessThan(stored.length)
  })
})

it('makes no backup of a store that is damaged, and says so; those of before stay', async () => {
  await importAndRecord(program, fixtureText('beantwoording'))
  await backup()
  program.close()
  const file = storeFile(program.folder)
  const db = new Database(file, { readonly: true })
  const page = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'passage'").pluck().get())
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  // One page of it: it opens, and breaks where that is read.
  const bytes = readFileSync(file)
  bytes.fill(0xa5, (page - 1) * size, page * size)
  writeFileSync(file, bytes)
  program = program.reopen()
  expect(await refusal(backup())).toBe('store-damaged')
  expect(await restore()).toMatchObject({ restored: true })
  expect((await program.operations.run('data.check', {})).findings).toEqual([])
})

describe('an original that is in the backup already', () => {
  const copyOf = async () => {
    await importAndRecord(program, fixtureText('raadsbrief'))
    await backup()
    const [name = ''] = originals(path.join(folder(), 'originelen'))
    return path.join(folder(), 'originelen', name)
  }
  const good = readFileSync(fixtureText('raadsbrief'))
  /** Another bit, without a sign of it: as a disk does. */
  const rot = (file: string) => {
    const { atime, mtime } = statSync(file)
    const bytes = readFileSync(file)
    bytes[10] = (bytes[10] ?? 0) ^ 1
    writeFileSync(file, bytes)
    utimesSync(file, atime, mtime)
  }
  const note = () => path.join(folder(), 'originelen.json')
  /** As if every original was read so many days longer ago. */
  const days = (count: number) =>
    writeFileSync(
      note(),
      readFileSync(note(), 'utf8').replaceAll(/\d{13}(?=\])/g, (at) =>
        String(Number(at) - count * 86_400_000),
      ),
    )

  it('is read again after thirty days, and where it went bad it is copied anew and said', async () => {
    const copy = await copyOf()
    rot(copy)
    days(29)
    expect(await backup()).toMatchObject({ copied: 0, mended: 0 })
    days(2)
    expect(await backup()).toMatchObject({ copied: 0, mended: 1, missing: [] })
    expect(readFileSync(copy)).toEqual(good)
    expect((await program.operations.run('data.place', {})).lastBackup).toMatchObject({ mended: 1 })
    expect(await backup()).toMatchObject({ mended: 0 })
  })

  it('is read at once where somebody wrote it since, it was cut off, or nobody knows when it was read', async () => {
    const copy = await copyOf()
    writeFileSync(
      copy,
      good.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
    )
    expect(await backup()).toMatchObject({ mended: 1 })
    writeFileSync(copy, good.subarray(0, 20))
    expect(await backup()).toMatchObject({ mended: 1 })
    rot(copy)
    writeFileSync(note(), 'geen json')
    expect(await backup()).toMatchObject({ mended: 1 })
    expect(readFileSync(copy)).toEqual(good)
  })

  it('that went bad and is damaged here as well is named, and no backup says that it has it', async () => {
    const copy = await copyOf()
    writeFileSync(copy, 'kapot')
    const [name = ''] = originals(path.join(program.folder, 'originelen'))
    writeFileSync(path.join(program.folder, 'originelen', name), 'ook kapot')
    expect(await backup()).toMatchObject({ originals: 0, mended: 0, missing: ['raadsbrief.txt'] })
  })
})

describe('a folder that can not be read', () => {
  const outcome = (run: Promise<unknown>) =>
    run.then(
      () => 'none',
      ({ code, values }) => ({ code, trouble: values.trouble }),
    )
  /** Looks with the rights of anybody, at what only its owner may see. */
  const asAnybody = async <T>(look: () => Promise<T>): Promise<T> => {
    const isRoot = process.getuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      return await look()
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  }

  it('is not there, or is no folder: that is said, instead of that it holds no backup', async () => {
    const gone = path.join(place, 'weg')
    expect(await outcome(backups(gone))).toEqual({ code: 'backup-place-unreadable', trouble: 'gone' })
    writeFileSync(gone, '')
    expect(await outcome(backups(gone))).toEqual({ code: 'backup-place-unreadable', trouble: 'gone' })
  })

  it.skipIf(process.platform === 'win32')('may not be looked in: that is said', async () => {
    await backup()
    // Where the last one went stands beside the data.
    chmodSync(program.folder, 0o755)
    chmodSync(path.join(program.folder, 'reservekopie.json'), 0o644)
    chmodSync(place, 0o000)
    expect(await asAnybody(() => outcome(backups(folder())))).toEqual({
      code: 'backup-place-unreadable',
      trouble: 'rights',
    })
    expect(await asAnybody(() => outcome(program.operations.run('data.backups', {})))).toEqual({
      code: 'backup-place-unreadable',
      trouble: 'rights',
    })
    chmodSync(place, 0o755)
  })

  it.skipIf(process.platform === 'win32')(
    'is one of the backups: it is listed with what is the matter',
    async () => {
      chmodSync(place, 0o755)
      const { name } = await backup()
      chmodSync(folder(), 0o755)
      chmodSync(path.join(folder(), name), 0o000)
      const found = await asAnybody(() => backups())
      chmodSync(path.join(folder(), name), 0o755)
      expect(found).toMatchObject([{ unreadable: true }])
      expect(found[0]?.madeAt).toMatch(/^\d{4}-/)
    },
  )
})

describe('putting a backup back', () => {
  it('brings back items and originals on a new machine, and its log says so', async () => {
    const document = await importAndRecord(program, fixtureText('beantwoording'))
    const rows = await listAll(program)
    await backup()
    program[Symbol.dispose]()
    program = testProgram()
    expect(await restore()).toMatchObject({ restored: true, originals: 1, missing: [] })
    expect(await listAll(program)).toEqual(rows)
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
    expect(program.store.originals.intact(program.store.documents.originalOf(document.id).sha256)).toBe(true)
    const [last] = (await program.operations.run('log.list', { limit: 5 })).entries
    expect(last).toMatchObject({ label: { key: 'change.data.restore' }, undone: false, undoes: false })
  })

  it('keeps what stood there, which can be put back in turn', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    await backup()
    await importAndRecord(program, fixtureText('raadsbrief'))
    await restore()
    expect(await subjects()).toEqual(['beantwoording.txt'])
    const { restored } = await program.operations.run('data.place', {})
    expect(restored?.aside).toContain(program.folder)
    expect(await restore(undefined, restored?.aside ?? '')).toMatchObject({ restored: true, missing: [] })
    expect(await subjects()).toEqual(['beantwoording.txt', 'raadsbrief.txt'])
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
  })

  it('can not be undone by an undo, and is no act to do again', async () => {
    await backup()
    await restore()
    expect(await refusal(program.operations.run('app.undo', {}))).toBe('nothing-to-undo')
    expect(await refusal(program.operations.run('app.redo', {}))).toBe('nothing-to-redo')
  })

  it('finds in search what it holds and nothing of what stood there', async () => {
    const find = async (text: string) =>
      (await program.operations.run('search.find', { text, filter: {}, order: 'newest', limit: 10 })).hitCount
    await importAndRecord(program, fixtureText('beantwoording'))
    await backup()
    await importAndRecord(program, fixtureText('raadsbrief'))
    expect(await find('keuring')).toBe(1)
    await restore()
    expect(await find('keuring')).toBe(0)
    expect(await find('speeltoestellen')).toBeGreaterThan(0)
  })

  it('changes nothing where an original is missing or damaged, until somebody says that it may be', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    const { name } = await backup()
    const [original = ''] = originals(path.join(folder(), 'originelen'))
    writeFileSync(path.join(folder(), 'originelen', original), 'kapot')
    program[Symbol.dispose]()
    program = testProgram()
    await importAndRecord(program, fixtureText('raadsbrief'))
    const wanted = `${path.relative(place, path.join(folder(), name))}`
    expect(await restore(wanted)).toMatchObject({ restored: false, missing: ['beantwoording.txt'] })
    expect(await subjects()).toEqual(['raadsbrief.txt'])
    await program.operations.run('data.restore', { folder: place, name: wanted, incomplete: true })
    program = program.reopen()
    expect(await subjects()).toEqual(['beantwoording.txt'])
  })

  it('mends an original that is damaged here', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    await backup()
    const [original = ''] = originals(path.join(program.folder, 'originelen'))
    writeFileSync(path.join(program.folder, 'originelen', original), 'kapot')
    await restore()
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
  })

  it('refuses a database of which one bit is not as it was made', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    const { name } = await backup()
    const file = path.join(folder(), name, 'raadsgeheugen.sqlite')
    const bytes = readFileSync(file)
    bytes[bytes.length - 50] = (bytes[bytes.length - 50] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await refusal(restore())).toBe('backup-unfit')
    expect(await subjects()).toEqual(['beantwoording.txt'])
  })

  it('takes a database alone, as earlier versions made it, with originals beside it or here', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    await program.operations.run('data.copy', { file: path.join(place, 'kopie.sqlite') })
    cpSync(path.join(program.folder, 'originelen'), path.join(place, 'originelen'), { recursive: true })
    program[Symbol.dispose]()
    program = testProgram()
    expect(await backups()).toMatchObject([{ name: 'kopie.sqlite', contents: null }])
    expect(await restore()).toMatchObject({ restored: true, missing: [] })
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
  })

  it('takes a copy of the folder of data, with what was not in its database yet', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    const copy = path.join(place, 'kopie van de map')
    // As somebody who copies the folder while the program runs.
    cpSync(program.folder, copy, { recursive: true })
    expect(existsSync(`${storeFile(copy)}-wal`)).toBe(true)
    program[Symbol.dispose]()
    program = testProgram()
    expect(await restore(undefined, copy)).toMatchObject({ restored: true, missing: [] })
    expect(await subjects()).toEqual(['beantwoording.txt'])
  })

  it('lists no other databases, and puts back none of a newer program', async () => {
    const other = new Database(path.join(place, 'iets anders.sqlite'))
    other.exec('CREATE TABLE a (b)')
    other.close()
    writeFileSync(path.join(place, 'leeg.sqlite'), '')
    expect(await backups()).toEqual([])
    const file = path.join(place, 'nieuwer.sqlite')
    await program.operations.run('data.copy', { file })
    const newer = new Database(file)
    newer.pragma('user_version = 9999')
    newer.close()
    expect(await backups()).toMatchObject([{ name: 'nieuwer.sqlite', newer: true }])
    expect(await refusal(restore())).toBe('store-too-new')
  })

  it('does not take the store itself for a backup of it', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    expect(await backups(program.folder)).toEqual([])
  })

  it('takes the place of a store that can not be opened', async () => {
    await importAndRecord(program, fixtureText('beantwoording'))
    await backup()
    const [found] = await backups()
    await program.operations.run('data.restore', { folder: place, name: found?.name ?? '' })
    program.close()
    writeFileSync(storeFile(program.folder), 'geen database meer')
    program = program.reopen()
    expect(await subjects()).toEqual(['beantwoording.txt'])
  })

  it('waits while another program has the store open', async () => {
    await backup()
    const [found] = await backups()
    await program.operations.run('data.restore', { folder: place, name: found?.name ?? '' })
    expect(() => testProgram('2026-05-20', program.folder)).toThrow('store-locked')
    mkdirSync(path.join(program.folder, 'terugzetten'), { recursive: true })
    program = program.reopen()
    expect((await program.operations.run('data.place', {})).restored).not.toBeNull()
  })
})
