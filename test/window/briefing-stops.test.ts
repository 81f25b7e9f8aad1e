import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually, type Hands, handsOn, inStore, seeWords } from './hands.ts'
import { openProgram, type Program } from './harness.ts'

const all = { order: { column: 'madeAt', descending: true }, offset: 0, limit: 100 } as const

const folder = mkdtempSync(path.join(tmpdir(), 'afdrukken-stopt-'))
/** What the printer does once it has written its first bytes. */
const does = path.join(folder, 'doet.txt')
const hook = path.join(folder, 'printer.cjs')
const file = path.join(folder, 'briefing.pdf')
const unfinished = path.join(folder, '.briefing.pdf.deel')
let program: Program
let hands: Hands

const page = () => program.page
const messages = () => page().getByRole('region', { name: 'Meldingen' })
const firstPage = () => page().getByRole('img', { name: /^Pagina 1 van \d/ })
const exported = async () =>
  // As the contract has it.
  ((await inStore(program, 'briefings.window', all)) as Readonly<{ count: number }>).count

beforeAll(async () => {
  writeFileSync(does, '')
  writeFileSync(
    hook,
    `const fs = require('node:fs')
    if (require('node:path').basename(process.argv[1] ?? '') === 'printer-process.js') {
      const { openSync: open, writeSync: write } = fs
      let unfinished = -1
      fs.openSync = (...given) => {
        const handle = open(...given)
        if (String(given[0]).endsWith('.deel')) unfinished = handle
        return handle
      }
      const forever = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      fs.writeSync = (...given) => {
        const written = write(...given)
        if (given[0] !== unfinished) return written
        const asked = fs.readFileSync(${JSON.stringify(does)}, 'utf8')
        if (asked === 'dies once') fs.writeFileSync(${JSON.stringify(does)}, '')
        if (asked.startsWith('dies')) process.kill(process.pid, 'SIGKILL')
        if (asked !== '') forever()
        return written
      }
      require('node:module').syncBuiltinESMExports()
    }`,
  )
  const env = { RAADSGEHEUGEN_TODAY: '2026-11-20', NODE_OPTIONS: `--require ${hook}` }
  program = await openProgram({ env })
  hands = await handsOn(program)
  await inStore(program, 'sample.load')
  await page().getByRole('navigation').getByRole('link', { name: 'Wmo-hulpmiddelen' }).click()
  await page().getByRole('heading', { level: 1, name: 'Wmo-hulpmiddelen' }).waitFor()
  await hands.press('Control+p')
  await firstPage().locator('img').waitFor()
})
afterEach(() => writeFileSync(does, ''))
afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

const print = async (how: string) => {
  writeFileSync(does, how)
  program.answers.save(file)
  // The answer goes to main by another way than the key: what main is asked next, it is asked after it.
  await exported()
  await hands.press('Control+Enter')
}

const nothingHappened = async (before: number) => {
  expect(readFileSync(file, 'utf8')).toBe('van de gebruiker')
  expect(existsSync(unfinished)).toBe(false)
  expect(readdirSync(folder).toSorted()).toEqual(['briefing.pdf', 'doet.txt', 'printer.cjs'])
  expect(await exported()).toBe(before)
  await firstPage().locator('img').waitFor()
}

test('an export that is cancelled while it is written leaves the file that was there, and says so', async () => {
  writeFileSync(file, 'van de gebruiker')
  const before = await exported()
  await print('waits')
  const written = () => statSync(unfinished, { throwIfNoEntry: false })?.size ?? 0
  await eventually(
    async () => written() > 0,
    async () => `nothing of ${readdirSync(folder)}`,
  )
  expect(readFileSync(file, 'utf8')).toBe('van de gebruiker')
  await page()
    .getByRole('button', { name: /^Annuleren: / })
    .click()
  await seeWords(messages(), 'Geannuleerd: “briefing.pdf” is niet opgeslagen.')
  await nothingHappened(before)
})

test('a printer that is killed in the middle twice is told in a sentence; nothing is lost', async () => {
  writeFileSync(file, 'van de gebruiker')
  const before = await exported()
  await print('dies')
  await seeWords(messages(), 'Het afdrukken is onverwacht gestopt. Er is niets verloren gegaan.')
  await nothingHappened(before)
})

test('a printer that is killed in the middle once is tried again by itself', async () => {
  writeFileSync(file, 'van de gebruiker')
  const before = await exported()
  await print('dies once')
  await seeWords(messages(), 'Opgeslagen als briefing.pdf')
  const bytes = readFileSync(file, 'latin1')
  expect(bytes.startsWith('%PDF-')).toBe(true)
  // Nothing of the first try is left in it.
  expect(bytes.split('%PDF-')).toHaveLength(2)
  expect(bytes.trimEnd().endsWith('%%EOF')).toBe(true)
  expect(existsSync(unfinished)).toBe(false)
  expect(await exported()).toBe(before + 1)
})
