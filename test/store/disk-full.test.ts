import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fixtureText, importAndRecord, listAll, testProgram } from '../fixtures/program.ts'

const place = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-vol-'))
/** A disk of its own, as small as the test needs; only root on Linux may make one. */
const mounted = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
afterAll(() => {
  if (mounted) execFileSync('umount', ['-l', place])
  rmSync(place, { recursive: true, force: true })
})

it.runIf(mounted)(
  'says that the disk is full, loses nothing, and goes on when there is room again',
  async () => {
    const program = testProgram('2026-05-20', place)
    await importAndRecord(program, fixtureText('beantwoording'))
    const before = await listAll(program)
    const ids = before.map(({ id }) => id)
    writeFileSync(path.join(place, 'vulling'), '')
    try {
      writeFileSync(path.join(place, 'vulling'), new Uint8Array(4_000_000))
    } catch {
      // The disk is full now: that is what was wanted.
    }
    let refusal = ''
    for (let turn = 0; turn < 200 && refusal === ''; turn += 1)
      await program.operations
        .run('items.note', { ids, note: `${turn} `.repeat(500) })
        .catch((error: { code?: string }) => {
          refusal = error.code ?? String(error)
        })
    expect(refusal).toBe('disk-full')
    expect(await listAll(program)).toEqual(before)

    rmSync(path.join(place, 'vulling'))
    await program.operations.run('items.judge', { ids, verdict: 'nagekomen' })
    expect((await listAll(program)).every(({ verdict }) => verdict === 'nagekomen')).toBe(true)
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
    program.close()
  },
)
