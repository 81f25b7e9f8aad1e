import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line.ts'
import { perform } from '../../electron/reading.ts'
import { chainText, stepQuotes } from '../../shared/chain-text.ts'
import type { Chain } from '../../shared/records/link.ts'
import { importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

/** Real words: the advice of Zwolle's participation council of May 2017, and the executive's answers of 2018, which have no date. */
const folder = path.join(import.meta.dirname, '../fixtures/chain')
const kept = 'We adviseren u om de driedeling Huishoudelijk Hulp'
const left = /gaan uit van trajecten \/\s+arrangementen en niet van ureninzet/

/** The two documents with their link, as somebody makes it who looks the words up. */
const linked = async (program: TestProgram) => {
  const { operations } = program
  await importAndRecord(program, path.join(folder, 'advies-2017.txt'))
  await importAndRecord(program, path.join(folder, 'technische-vragen-2018.txt'))
  const advice = (await listAll(program)).find(({ title }) => title.startsWith(kept))
  const found = await operations.run('search.find', {
    text: 'trajecten arrangementen ureninzet',
    filter: {},
    order: 'newest',
    limit: 10,
  })
  const hit = found.groups[0]?.hits[0]
  if (advice === undefined || hit === undefined) throw new Error('the fixtures are not as they were')
  await operations.run('links.add', {
    kind: 'wijkt_af_van',
    scope: 'whole',
    note: 'De driedeling is niet meer terug te vinden.',
    from: { itemId: null, range: { documentId: hit.documentId, start: hit.start, end: hit.end } },
    to: { itemId: advice.id, range: null },
  })
  return advice
}
const said = (chain: Chain) =>
  chain.steps.map(({ what, on, item }) => `${on ?? 'zonder datum'} ${what} ${item?.number}`)

it('ties the advice of May 2017 to the answer of 2018 that goes another way, and reads as one chain from both', async () => {
  using program = testProgram()
  const { operations } = program
  const advice = await linked(program)
  const chain = await operations.run('items.chain', { id: advice.id })
  expect(said(chain)).toEqual([
    '2017-05-19 advised A2017-001.1',
    'zonder datum asked V2026-001.3',
    'zonder datum answered V2026-001.3',
  ])
  const [, question, answer] = chain.steps
  expect(answer?.via).toMatchObject({ kind: 'wijkt_af_van', direction: 'from', step: `item:${advice.id}` })
  expect(answer?.via?.here?.quote).toMatch(left)
  const back = await operations.run('items.chain', { id: question?.item?.id ?? 0 })
  expect(said(back)).toEqual(said(chain))
  expect(back.steps[0]?.via).toMatchObject({ kind: 'wijkt_af_van', direction: 'to', step: question?.key })
})

it('copies as text in which every quote has its document, date and page', async () => {
  using program = testProgram()
  const advice = await linked(program)
  const text = chainText(await program.operations.run('items.chain', { id: advice.id }))
  expect(text).toMatch(
    /^Keten van A2017-001\.1\n\n19-05-2017 · Geadviseerd · A2017-001\.1\n“We adviseren u om de driedeling/,
  )
  expect(text).toContain('(Advies, Advies op memo integrale thuisondersteuning, 19-05-2017, p. 1)')
  expect(text).toMatch(/Wijkt af van A2017-001\.1\nDe driedeling is niet meer terug te vinden\.\n/)
  expect(text).toMatch(
    /gaan uit van trajecten \/ arrangementen en niet van ureninzet\.” \(Technische vragen, .*, zonder datum, p\. 1\)/i,
  )
})

it('prints as a PDF in which our own reader finds every quote with its source, and what is secret stays out', async () => {
  using program = testProgram()
  const advice = await linked(program)
  const chain = await program.operations.run('items.chain', { id: advice.id })
  const file = path.join(program.folder, 'keten.pdf')
  const made = await program.operations.run('items.exportChain', { id: advice.id, file })
  expect(made).toMatchObject({ leftOut: 0 })
  const { source, recognised } = await perform({ task: 'read', path: file, options: {} })
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
  // A quote goes on over a page's foot.
  const inFurniture = (at: number) => recognised.furniture.some(({ start, end }) => at >= start && at < end)
  const printed = letters([...source.text].filter((_, at) => !inFurniture(at)).join(''))
  const quotes = chain.steps.flatMap((step) => stepQuotes(step).map(({ quote }) => quote))
  expect(quotes.length).toBeGreaterThan(3)
  for (const quote of quotes) expect(printed).toContain(letters(quote))
  expect(source.text).toContain('Wijkt af van A2017-001.1')

  const answer = chain.steps.find(({ what }) => what === 'answered')?.passage?.documentId ?? 0
  await program.operations.run('documents.describe', { id: answer, confidentiality: 'geheim' })
  const without = await program.operations.run('items.exportChain', { id: advice.id, file })
  expect(without.leftOut).toBe(2)
  expect((await perform({ task: 'read', path: file, options: {} })).source.text).not.toMatch(left)
})

it('is built and read on the command line, in words and as JSON', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'raadsgeheugen-keten-'))
  process.env.RAADSGEHEUGEN_TODAY = '2026-05-20'
  try {
    const out: string[] = []
    const run = (...args: readonly string[]) =>
      runCommandLine([...args, '--data', data], {
        out: (text) => out.push(text),
        error: (text) => out.push(text),
      })
    const files = ['advies-2017.txt', 'technische-vragen-2018.txt'].map((name) => path.join(folder, name))
    expect(await run('import', ...files, '--accept', 'all')).toBe(0)
    const program = testProgram(undefined, data)
    const [row] = program.store.documents.list().filter(({ kind }) => kind === 'technische_vragen')
    const place = left.exec(program.store.documents.text(row?.id ?? 0).text)
    program.close()
    const words = `${row?.id}:${place?.index}-${(place?.index ?? 0) + (place?.[0].length ?? 0)}`
    expect(await run('link', words, 'wijkt_af_van', 'A2017-001.1', '--note', 'De driedeling is weg.')).toBe(0)
    expect(out.pop()).toBe(`${words} wijkt af van A2017-001.1`)
    expect(await run('link', words, 'lijkt_op', 'A2017-001.1')).toBe(2)
    expect(await run('link', words, 'wijkt_af_van', 'A2017-001.1')).toBe(1)

    expect(await run('chain', 'A2017-001.1')).toBe(0)
    expect(out.pop()).toMatch(
      /19-05-2017 · Geadviseerd · A2017-001\.1[\s\S]*Wijkt af van A2017-001\.1[\s\S]*ureninzet/,
    )
    expect(await run('chain', 'V2026-001.3', '--json')).toBe(0)
    const chain = JSON.parse(out.pop() ?? '')
    expect(said(chain)[0]).toBe('2017-05-19 advised A2017-001.1')
    expect(chain).toMatchObject({ leftOut: 0, more: 0 })
    expect(await run('chain', 'A2099-001')).toBe(1)
    expect(await run('chain')).toBe(2)
  } finally {
    delete process.env.RAADSGEHEUGEN_TODAY
    rmSync(data, { recursive: true, force: true })
  }
})

it('goes from the question over promise, proof and settlement to the own verdict', async () => {
  using program = testProgram('2026-06-10')
  const { operations } = program
  const first = recordedItems(
    program,
    'Hoeveel toestellen zijn er afgekeurd?\nWij sturen u vóór 1 mei 2026 de lijst.',
    [
      { quote: 'Hoeveel toestellen zijn er afgekeurd?', kind: 'question' },
      { quote: 'Wij sturen u vóór 1 mei 2026 de lijst.' },
    ],
  )
  const words = 'Hierbij de lijst: twaalf toestellen.'
  const proof = recordedItems(program, words, [], { date: '2026-04-20' })
  const [asked = 0, promised = 0] = first.ids
  const from = { itemId: promised, range: null }
  await operations.run('links.add', {
    kind: 'vloeit_voort_uit',
    scope: 'whole',
    note: '',
    from,
    to: { itemId: asked, range: null },
  })
  await operations.run('items.settle', {
    ids: [promised],
    on: '2026-04-21',
    scope: 'whole',
    how: 'document_toegezonden',
    evidence: { kind: 'passage', range: { documentId: proof.documentId, start: 0, end: words.length } },
    verdict: 'deels_nagekomen',
    note: 'Zonder de bedragen',
  })
  const chain = await operations.run('items.chain', { id: asked })
  expect(chain.steps.map(({ what, on, value }) => [what, on, value?.value ?? null])).toEqual([
    ['asked', '2026-01-15', null],
    ['promised', '2026-01-15', null],
    ['proved', '2026-04-21', null],
    ['settled', '2026-04-21', 'document_toegezonden'],
    ['judged', '2026-04-21', 'deels_nagekomen'],
  ])
  expect(chain.steps.find(({ what }) => what === 'proved')?.passage?.quote).toBe(words)
})

it('leaves what is secret out of a copy, and says how much that is', async () => {
  using program = testProgram()
  const { operations } = program
  const open = recordedItems(program, 'Wij sturen u de lijst.', [{ quote: 'Wij sturen u de lijst.' }])
  const secret = recordedItems(program, 'Het onderhandelingsplafond is 3 ton.', [], {
    confidentiality: 'geheim',
  })
  const [id = 0] = open.ids
  const range = { documentId: secret.documentId, start: 0, end: 36 }
  await operations.run('links.add', {
    kind: 'verwijst_naar',
    scope: 'whole',
    note: '',
    from: { itemId: null, range },
    to: { itemId: id, range: null },
  })
  const chain = await operations.run('items.chain', { id })
  expect(chain.steps.map(({ confidentiality }) => confidentiality)).toEqual(['openbaar', 'geheim'])
  expect(chainText(chain)).not.toContain('onderhandelingsplafond')
  expect(chainText(chain)).toContain('1 geheime of besloten stap weggelaten.')
  expect(chainText(chain, true)).toContain('onderhandelingsplafond')
})

it('is made to recorded words alone: what can still be thrown away takes no link along unseen', async () => {
  using program = testProgram()
  const { operations } = program
  const [id = 0] = recordedItems(program, 'Wij sturen u de lijst.', [{ quote: 'Wij sturen u de lijst.' }]).ids
  const file = path.join(program.folder, 'advies.txt')
  copyFileSync(path.join(folder, 'advies-2017.txt'), file)
  const [imported] = await operations.run('documents.import', { files: [file] })
  const documentId = imported?.documentId ?? 0
  const from = { itemId: null, range: { documentId, start: 50, end: 90 } }
  const link = { scope: 'whole', note: '', from, to: { itemId: id, range: null } } as const
  await expect(operations.run('links.add', { kind: 'herhaalt', ...link })).rejects.toMatchObject({
    code: 'words-not-recorded',
  })
  await operations.run('documents.record', { id: documentId, accept: 'all' })
  const { id: made } = await operations.run('links.add', { kind: 'herhaalt', ...link })
  await operations.run('links.remove', { ids: [made] })
  await operations.run('links.add', { kind: 'wijzigt', ...link })
  const count = async () => (await operations.run('links.ofItem', { id, offset: 0, limit: 10 })).count
  expect(await count()).toBe(1)
  for (let undone = 0; undone < 4; undone += 1) await operations.run('app.undo', {})
  expect(await count()).toBe(0)
  expect((await operations.run('data.check', {})).findings).toEqual([])
  for (let redone = 0; redone < 4; redone += 1) await operations.run('app.redo', {})
  expect(await count()).toBe(1)
  expect((await operations.run('data.check', {})).findings).toEqual([])
})

it('reads an answer on from page to page, without the head of the page that stands between its sentences', async () => {
  using program = testProgram()
  const answer = 'Wij meten elke week.\n\n5\nvoorstel\nDatum 3 augustus 2017\n\nDat blijven wij doen.'
  const text = `Meet het college?\n\n${answer}\n`
  const [id = 0] = recordedItems(program, text, [
    {
      kind: 'question',
      quote: 'Meet het college?',
      answers: [{ start: text.indexOf(answer), end: text.indexOf(answer) + answer.length }],
      answerText: 'Wij meten elke week. Dat blijven wij doen.',
    },
  ]).ids
  const chain = await program.operations.run('items.chain', { id })
  expect(chainText(chain)).toContain('“Wij meten elke week. Dat blijven wij doen.”')
})
