import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { readBack } from '../briefing/read-pdf.ts'
import { testProgram } from '../fixtures/program.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-brief-'))
const data = path.join(folder, 'data')
let dossier = ''

beforeAll(async () => {
  const program = testProgram('2026-11-22', data)
  await program.operations.run('sample.load', {})
  dossier = (await program.operations.run('app.overview', {})).dossiers[0]?.name ?? ''
  program.close()
  return () => rmSync(folder, { recursive: true, force: true })
}, 60_000)

const run = async (args: readonly string[], onError: (text: string) => void = () => undefined) => {
  const [out, error]: [string[], string[]] = [[], []]
  const code = await runCommandLine(['brief', ...args, '--data', data], {
    out: (text) => out.push(text),
    error: (text) => {
      error.push(text)
      onError(text)
    },
  })
  return { code, out: out.join('\n'), error: error.join('\n') }
}

it('makes a card on A5, and leaves out the names that are asked', async () => {
  const file = path.join(folder, 'kaart.pdf')
  const asked = [
    '--dossier',
    dossier,
    '--out',
    file,
    '--card',
    '--paper',
    'a5',
    '--json',
    '--hide',
    'Waterrade',
  ]
  const { code, out } = await run(asked)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ file, pageCount: 1 })
  expect((await readBack(readFileSync(file))).pages.join(' ')).not.toContain('Waterrade')
})

it('makes one for each portfolio holder, and tells of each', async () => {
  const place = path.join(folder, 'per-wethouder')
  mkdirSync(place)
  const { code, out, error } = await run(['--each', 'portfolioHolder', '--out', place, '--length', '2'])
  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(readdirSync(place).length)
  expect(readdirSync(place).length).toBeGreaterThan(0)
  expect(error).toMatch(/^1 van \d+: /)
}, 60_000)

it('stops between two files at Ctrl+C; what was finished stays', async () => {
  const place = path.join(folder, 'gestopt')
  mkdirSync(place)
  const stop = () => void process.emit('SIGINT')
  const { code, error } = await run(['--each', 'portfolioHolder', '--out', place], stop)
  expect(code).toBe(1)
  expect(readdirSync(place)).toHaveLength(1)
  expect(error).toContain('1 briefing is klaar.')
})

it.each([
  [['--dossier', 'x'], 2],
  [['--out', 'x.pdf'], 2],
  [['--each', 'iedereen', '--out', '.'], 2],
  [['--dossier', 'x', '--out', 'x.pdf', '--length', '3'], 2],
  [['--dossier', 'x', '--out', 'x.pdf', '--paper', 'a3'], 2],
  [['--dossier', 'x', '--out', 'x.pdf', '--secret'], 2],
  [['--dossier', 'Bestaat niet', '--out', 'x.pdf'], 1],
])('says what is wrong with %j', async (args, code) => {
  expect((await run(args)).code).toBe(code)
})

it('refuses a format that it does not write', async () => {
  const { code, error } = await run(['--dossier', dossier, '--out', path.join(folder, 'x.odt')])
  expect(code).toBe(1)
  expect(error).toContain('.pdf')
  expect(readdirSync(folder)).not.toContain('x.odt')
})

it('cuts a text or a web page, which have no pages, only where a length is asked for', async () => {
  const written = async (name: string, ...more: readonly string[]) => {
    const file = path.join(folder, name)
    expect((await run(['--dossier', dossier, '--out', file, ...more])).code).toBe(0)
    return readFileSync(file, 'utf8')
  }
  const cut = /Weggelaten om de briefing kort te houden|Ingekort, hier staan niet/
  expect(await written('heel.txt')).not.toMatch(cut)
  expect(await written('heel.html')).not.toMatch(cut)
  expect(await written('kort.txt', '--length', '2')).toMatch(cut)
})
