import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fixtureText, importAndRecord, listAll, testProgram } from '../fixtures/program.ts'

const disk = mkdtempSync(path.join(tmpdir(), 'reservekopie-vol-'))
/** A disk of its own, as small as the test needs; only root on Linux may make one. */
const mounted = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
afterAll(() => {
  if (mounted) execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

const filler = path.join(disk, 'vulling')
const fill = (leave: number) => {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - leave)))
}
const quiet = { signal: new AbortController().signal, progress: () => {} }
const backupsOnDisk = () =>
  readdirSync(disk, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /inhoud\.json$|\.deel$/.test(name),
  )

describe.runIf(mounted)('on a disk that is full', () => {
  it('a backup is refused with the room that it needs, or with one sentence where the disk fills up meanwhile', async () => {
    using program = testProgram()
    await importAndRecord(program, fixtureText('beantwoording'))
    const rows = await listAll(program)
    fill(100_000)
    await expect(program.operations.run('data.backup', { folder: disk })).rejects.toMatchObject({
      code: 'no-room',
      values: { needed: expect.any(Number), free: 1 },
    })
    rmSync(filler)
    await expect(
      program.operations.run('data.backup', { folder: disk }, { ...quiet, progress: () => fill(0) }),
    ).rejects.toMatchObject({ code: 'disk-full' })
    expect(backupsOnDisk()).toEqual([])
    expect((await program.operations.run('data.place', {})).lastBackup).toBeNull()
    rmSync(filler)
    expect(await program.operations.run('data.backup', { folder: disk })).toMatchObject({ missing: [] })
    expect(await listAll(program)).toEqual(rows)
    rmSync(path.join(disk, 'Raadsgeheugen reservekopie'), { recursive: true })
  })

  it('putting one back is refused and the store stays as it was', async () => {
    using program = testProgram()
    await importAndRecord(program, fixtureText('beantwoording'))
    const place = mkdtempSync(path.join(tmpdir(), 'reservekopie-'))
    await program.operations.run('data.backup', { folder: place })
    const small = testProgram('2026-05-20', path.join(disk, 'gegevens'))
    await importAndRecord(small, fixtureText('raadsbrief'))
    const before = await listAll(small)
    const [found] = await small.operations.run('data.backups', { folder: place })
    const wanted = { folder: place, name: found?.name ?? '' }
    fill(100_000)
    await expect(small.operations.run('data.restore', wanted)).rejects.toMatchObject({ code: 'no-room' })
    rmSync(filler)
    await expect(
      small.operations.run('data.restore', wanted, { ...quiet, progress: () => fill(0) }),
    ).rejects.toMatchObject({ code: 'disk-full' })
    rmSync(filler)
    const again = small.reopen()
    expect(await listAll(again)).toEqual(before)
    expect((await again.operations.run('data.check', {})).findings).toEqual([])
    again.close()
    rmSync(place, { recursive: true })
  })
})
