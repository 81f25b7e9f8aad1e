import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { fixtureText } from '../fixtures/program.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-cli-'))
  process.env.RAADSGEHEUGEN_TODAY = '2026-05-20'
})
afterAll(() => {
  delete process.env.RAADSGEHEUGEN_TODAY
  rmSync(folder, { recursive: true, force: true })
})

/** What a terminal would show, and the exit code. */
const run = async (...args: readonly string[]) => {
  const [out, error]: [string[], string[]] = [[], []]
  const code = await runCommandLine([...args, '--data', path.join(folder, 'data')], {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  })
  return { code, out: out.join('\n'), error: error.join('\n') }
}

it('prints what it recognises in a file as JSON', async () => {
  const { code, out } = await run('inspect', fixtureText('beantwoording'), '--json')
  const found = JSON.parse(out)
  expect(code).toBe(0)
  expect(found).toMatchObject({
    kind: 'beantwoording',
    municipality: 'Elzenburg',
    date: '2026-03-12',
    motion: null,
  })
  expect(found.questions.map((question: { number: string }) => question.number)).toEqual(['1', '2', '3'])
  expect(found.commitments).toMatchObject([{ dueOn: '2026-05-01', certainty: 'exact', tier: 'strong' }])
})

it('imports, lists, fulfils, briefs, backs up and checks over the same store', async () => {
  expect(
    await run(
      'import',
      fixtureText('beantwoording'),
      fixtureText('raadsbrief'),
      '--dossier',
      'Speeltuin',
      '--accept',
      'strong',
    ),
  ).toMatchObject({ code: 0, error: '' })
  const late = await run('list', '--kind', 'commitment', '--late', '--json')
  const [promise] = JSON.parse(late.out)
  expect(promise).toMatchObject({ dueOn: '2026-05-01', late: true })

  expect(
    await run('fulfil', promise.number, '--on', '2026-04-20', '--note', 'Gezien bij het buurthuis'),
  ).toMatchObject({ code: 0 })
  expect(JSON.parse((await run('list', '--kind', 'commitment', '--late', '--json')).out)).toEqual([])

  const briefing = path.join(folder, 'briefing.pdf')
  expect(await run('brief', '--dossier', 'speeltuin', '--out', briefing)).toMatchObject({ code: 0 })
  expect(readFileSync(briefing).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await run('backup', path.join(folder, 'kopie.sqlite'))).toMatchObject({ code: 0 })
  expect(existsSync(path.join(folder, 'kopie.sqlite'))).toBe(true)
  expect(await run('check')).toMatchObject({ code: 0, error: '' })
})

it('says why a date is what it is, in words and as JSON', async () => {
  const [promise] = JSON.parse((await run('list', '--kind', 'commitment', '--json')).out)
  const words = await run('why', promise.number)
  expect(words).toMatchObject({ code: 0, error: '' })
  expect(words.out).toContain('01-05-2026 (exact)')
  const { code, out } = await run('why', String(promise.id), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ origin: 'literal', dueOn: '2026-05-01', certainty: 'exact' })
})

it('prints the warnings of a dossier with their reasoning, as words and as JSON, and nothing of secret documents', async () => {
  const found = await run('conflicts', '--dossier', 'Speeltuin', '--json')
  expect(found).toMatchObject({ code: 0, error: '' })
  expect(JSON.parse(found.out)).toEqual({ conflicts: [], leftOut: 0 })
  expect((await run('conflicts', '--dossier', 'speeltuin')).out).toBe('Geen waarschuwingen in dit dossier.')
  expect(await run('conflicts')).toMatchObject({ code: 2 })
  expect(await run('conflicts', '--dossier', 'Bestaat niet')).toMatchObject({ code: 1 })
})

it('lists what was late on another day, before it was settled', async () => {
  const lateOn = async (on: string) =>
    JSON.parse((await run('list', '--kind', 'commitment', '--late', '--on', on, '--json')).out)
  expect(await lateOn('2026-04-19')).toEqual([])
  expect(await lateOn('2026-05-20')).toEqual([])
  expect(await run('list', '--late', '--on', 'gisteren')).toMatchObject({ code: 2 })
})

it('refuses with one sentence and exit code 1', async () => {
  const empty = path.join(folder, 'leeg.txt')
  writeFileSync(empty, '')
  for (const args of [
    ['inspect', empty],
    ['inspect', path.join(folder, 'weg.pdf')],
    ['import', folder],
    ['fulfil', 'T1999-001', '--on', '2026-01-01', '--note', 'gezien'],
    ['brief', '--dossier', 'Bestaat niet', '--out', path.join(folder, 'x.pdf')],
    ['brief', '--dossier', 'Speeltuin', '--out', path.join(folder, 'geen/map/x.pdf')],
  ]) {
    const { code, error } = await run(...args)
    expect({ args, code }).toEqual({ args, code: 1 })
    expect(error).toMatch(/^[^\n]+[.!]$/)
    expect(error).not.toMatch(/\bat \/|Error|refusal\./)
  }
})

it('says how it should be and gives exit code 2 for wrong use', async () => {
  for (const args of [
    [],
    ['vergeet'],
    ['inspect'],
    ['import'],
    ['import', 'a.txt', '--accept', 'sometimes'],
    ['list', '--kind', 'belofte'],
    ['list', '--unknown'],
    ['fulfil', '1', '--on', '31-12-2026', '--note', 'x'],
    ['fulfil', '1', '--on', '2026-12-31'],
    ['fulfil', '1', '--on', '2026-12-31', '--evidence', 'overal'],
    ['brief', '--dossier', 'Speeltuin'],
    ['backup'],
  ])
    expect({ args, code: (await run(...args)).code }).toEqual({ args, code: 2 })
})

it('shows the main job on the sample dossier', async () => {
  const { code, out } = await run('demo')
  expect(code).toBe(0)
  expect(out).toContain('Wij sturen u uiterlijk 1 november 2026')
  expect(out).toMatch(/Briefing gemaakt: .*briefing\.pdf/)
})
