import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-cli-'))
  process.env.RAADSGEHEUGEN_TODAY = '2026-05-20'
})
afterAll(() => {
  delete process.env.RAADSGEHEUGEN_TODAY
  rmSync(folder, { recursive: true, force: true })
})

const run = async (...args: readonly string[]) => {
  const [out, error]: [string[], string[]] = [[], []]
  const code = await runCommandLine([...args, '--data', path.join(folder, 'data')], {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  })
  return { code, out: out.join('\n'), error: error.join('\n') }
}
const list = path.join(import.meta.dirname, '../fixtures/lists/toezeggingen-dijkwaard.csv')

it('shows what a list would do without doing it, takes it over, and says which rows were left out and why', async () => {
  const dry = await run('lists', 'import', list, '--municipality', 'Dijkwaard', '--dry-run', '--json')
  expect(JSON.parse(dry.out)).toMatchObject({ counts: { new: 3, bad: 3 }, imported: null })
  expect(JSON.parse((await run('list', '--json')).out)).toEqual([])
  const done = await run('lists', 'import', list, '--municipality', 'Dijkwaard')
  expect(done.code).toBe(0)
  expect(done.out).toContain('3 nieuw, 3 niet te lezen')
  expect(done.out).toContain('Overgenomen: 3 nieuw, 0 gewijzigd, 3 niet overgenomen.')
  expect(done.error).toContain('Regel 9: De datum 31-2-2026 bestaat niet')
  expect(JSON.parse((await run('list', '--json')).out)).toHaveLength(3)
})

it.each(['csv', 'xlsx', 'json', 'ics', 'pdf'])('writes the list as %s', async (format) => {
  const file = path.join(folder, `uit.${format}`)
  expect(await run('lists', 'export', file, '--kind', 'commitment')).toMatchObject({ code: 0, error: '' })
  expect(readFileSync(file).length).toBeGreaterThan(100)
})

it('writes only what is in a portfolio, and says in one sentence what it cannot do', async () => {
  const holders = path.join(folder, 'wethouders.csv')
  writeFileSync(holders, 'Nr;Onderwerp;Portefeuillehouder\n20;Zwembad;De Wit\n')
  await run('lists', 'import', holders, '--municipality', 'Dijkwaard')
  const file = path.join(folder, 'de-wit.csv')
  expect((await run('lists', 'export', file, '--portfolio', 'De Wit')).out).toContain('1 item in')
  expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(2)
  for (const wrong of [
    ['lists', 'export', path.join(folder, 'uit.docx')],
    ['lists', 'import', list],
    ['lists', 'weg', list],
  ])
    expect(await run(...wrong)).toMatchObject({ code: 2, out: '' })
  const none = await run(
    'lists',
    'import',
    path.join(import.meta.dirname, '../fixtures/texts/raadsbrief.txt'),
    '--municipality',
    'X',
  )
  expect(none).toMatchObject({ code: 1 })
  expect(none.error).toContain('geen lijst met kolomkoppen')
  const table = path.join(folder, 'tabel.csv')
  writeFileSync(table, 'gevonden;open;gesloten\n1;2;3\n4;5;6\n')
  const unread = await run('lists', 'import', table, '--municipality', 'X')
  expect(unread).toMatchObject({ code: 1 })
  expect(unread.error).toContain('Geen regel van deze lijst is te lezen; er is niets veranderd.')
})
