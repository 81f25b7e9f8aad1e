import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import { linkKinds } from '../../shared/records/item.ts'
import type { LinkEnd } from '../../shared/records/link.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { fixtureText, importOne, type TestProgram, testProgram } from '../fixtures/program.ts'
import { recordedItems } from '../fixtures/register.ts'

const question = 'Hoeveel toestellen zijn er afgekeurd?'
const promise = 'Wij informeren u vóór 1 mei 2026 over de toestellen.'
const letter = 'Hierbij ontvangt u de lijst met afgekeurde toestellen. Het zijn er twaalf.'
const all = { offset: 0, limit: 500 }

const filled = () => {
  const program = testProgram()
  const first = recordedItems(program, `${question}\n${promise}`, [
    { quote: question, kind: 'question' },
    { quote: promise },
  ])
  const second = recordedItems(program, `${letter}\nWij komen hierop terug.`, [
    { quote: 'Wij komen hierop terug.' },
  ])
  const [asked = 0, promised = 0] = first.ids
  const [back = 0] = second.ids
  const twelve = letter.indexOf('Het zijn')
  const words = { documentId: second.documentId, start: twelve, end: letter.length }
  return { program, first: first.documentId, second: second.documentId, asked, promised, back, words }
}
const ofItem = ({ operations }: TestProgram, id: number, window = all) =>
  operations.run('links.ofItem', { id, ...window })
const item = (itemId: number) => ({ itemId, range: null })
const add = (
  { operations }: TestProgram,
  link: Partial<InputOf<'links.add'>> & Pick<InputOf<'links.add'>, 'from' | 'to'>,
) => operations.run('links.add', { kind: 'vloeit_voort_uit', scope: 'whole', note: '', ...link })
const linesOf = async ({ operations }: TestProgram, id: number) =>
  (await operations.run('items.open', { id })).events
    .filter(({ kind }) => kind === 'linked' || kind === 'unlinked')
    .map(({ kind, details }) => `${kind} ${details.link} ${details.other}`)

describe('A link', () => {
  it('stands at both ends with the words of both, and in the history of both', async () => {
    const { program, asked, promised, words } = filled()
    using _ = program
    await add(program, { from: item(promised), to: item(asked) })
    await add(program, {
      kind: 'doet_af',
      scope: 'part',
      from: { itemId: null, range: words },
      to: item(promised),
    })
    const ends = (await ofItem(program, promised)).rows
    expect(ends).toMatchObject([
      {
        kind: 'vloeit_voort_uit',
        direction: 'from',
        here: { passage: { quote: promise } },
        other: { item: { id: asked }, passage: { quote: question } },
      },
      {
        kind: 'doet_af',
        direction: 'to',
        scope: 'part',
        other: { item: null, passage: { quote: 'Het zijn er twaalf.' } },
      },
    ])
    expect((await ofItem(program, asked)).rows).toMatchObject([
      {
        kind: 'vloeit_voort_uit',
        direction: 'to',
        here: { item: { id: asked } },
        other: { item: { id: promised } },
      },
    ])
    const [far] = ends.slice(1)
    const fromWords = await program.operations.run('links.ofPassage', {
      id: far?.other.passage.id ?? 0,
      ...all,
    })
    expect(fromWords).toMatchObject({
      count: 1,
      rows: [{ kind: 'doet_af', direction: 'from', other: { item: { id: promised } } }],
    })
    expect(await linesOf(program, asked)).toEqual(['linked vloeit_voort_uit.to T2026-001'])
    expect(await linesOf(program, promised)).toEqual([
      'linked vloeit_voort_uit.from V2026-001',
      'linked doet_af.to “Het zijn er twaalf.” in Brief over de speeltuin',
    ])
  })

  it('of words that lie in an item is a link of that item, with those words', async () => {
    const { program, first, asked, back } = filled()
    using _ = program
    const range = { documentId: first, start: 0, end: 'Hoeveel toestellen'.length }
    await add(program, { kind: 'verwijst_naar', from: item(back), to: { itemId: null, range } })
    expect((await ofItem(program, asked)).rows).toMatchObject([
      { here: { item: { id: asked }, passage: { quote: 'Hoeveel toestellen' } } },
    ])
    expect(await program.operations.run('links.inDocument', { id: first })).toMatchObject([
      { start: range.start, end: range.end, count: 1 },
    ])
  })

  it('gets another kind or turns round, and its history says so; removed, both histories say that', async () => {
    const { program, asked, promised } = filled()
    using _ = program
    const { operations } = program
    const { id } = await add(program, { from: item(promised), to: item(asked) })
    await operations.run('links.change', { id, kind: 'beantwoordt', turned: true, note: 'omgekeerd' })
    expect((await ofItem(program, asked)).rows).toMatchObject([
      { kind: 'beantwoordt', direction: 'from', note: 'omgekeerd' },
    ])
    await operations.run('links.remove', { ids: [id] })
    expect((await ofItem(program, asked)).count).toBe(0)
    expect(await linesOf(program, asked)).toEqual([
      'linked vloeit_voort_uit.to T2026-001',
      'unlinked vloeit_voort_uit.to T2026-001',
      'linked beantwoordt.from T2026-001',
      'unlinked beantwoordt.from T2026-001',
    ])
    await operations.run('app.undo', {})
    expect((await ofItem(program, promised)).rows).toMatchObject([{ kind: 'beantwoordt', direction: 'to' }])
  })

  it('is refused where it is there already, to itself, and to what does not count', async () => {
    const { program, asked, promised, words } = filled()
    using _ = program
    await add(program, { from: item(promised), to: item(asked) })
    await expect(add(program, { from: item(promised), to: item(asked) })).rejects.toMatchObject({
      code: 'link-known',
    })
    await add(program, { kind: 'zelfde_onderwerp', from: item(promised), to: item(asked) })
    await expect(
      add(program, { kind: 'zelfde_onderwerp', from: item(asked), to: item(promised) }),
    ).rejects.toMatchObject({ code: 'link-known' })
    await expect(add(program, { from: item(asked), to: item(asked) })).rejects.toMatchObject({
      code: 'link-to-itself',
    })
    const bare = { itemId: null, range: words }
    await expect(add(program, { from: bare, to: bare })).rejects.toMatchObject({ code: 'link-to-itself' })
    const { items } = await importOne(program, fixtureText('raadsbrief'))
    const found = item(items[0]?.id ?? 0)
    await expect(add(program, { from: found, to: item(asked) })).rejects.toMatchObject({
      code: 'not-recorded',
    })
    expect((await program.operations.run('data.check', {})).findings).toEqual([])
  })
})

it('names the links that a document takes along, and has them all back when it is put back', async () => {
  const { program, second, asked, promised, back, words } = filled()
  using _ = program
  const { operations } = program
  await add(program, { from: item(promised), to: item(asked) })
  await add(program, { kind: 'doet_af', from: { itemId: null, range: words }, to: item(promised) })
  await add(program, { kind: 'herhaalt', from: item(back), to: item(promised) })
  const before = await ofItem(program, promised)
  expect(before.count).toBe(3)
  const going = await operations.run('links.goingWith', { documentId: second, ...all })
  expect(going).toMatchObject({
    count: 2,
    rows: [{ here: { item: null } }, { here: { item: { id: back } } }],
  })
  await operations.run('documents.trash', { id: second })
  expect(await ofItem(program, promised)).toMatchObject({ count: 1, rows: [{ kind: 'vloeit_voort_uit' }] })
  expect((await operations.run('links.goingWith', { documentId: second, ...all })).count).toBe(0)
  await operations.run('documents.restore', { id: second })
  expect(await ofItem(program, promised)).toEqual(before)
})

it('keeps its words when the document is read in other lines, and says so where they are gone', async () => {
  const { program, second, promised, words } = filled()
  using _ = program
  const { store, operations } = program
  await add(program, { kind: 'doet_af', from: { itemId: null, range: words }, to: item(promised) })
  const readAs = (text: string) => {
    const source: SourceText = {
      media: 'txt',
      text,
      pages: [{ start: 0, end: text.length }],
      lines: [],
      warnings: [],
    }
    store.changes.change({ operation: 'documents.reread', label: { key: 'change.documents.reread' } }, () =>
      store.texts.replace(second, { source, furniture: [], maker: 'reader', reader: 1 }),
    )
  }
  readAs(`Brief\n\n${letter}\n\nWij komen hierop terug.\n`)
  const far = async () => (await ofItem(program, promised)).rows[0]?.other.passage
  const text = () => store.documents.text(second).text
  const moved = await far()
  expect(moved).toMatchObject({ attachment: 'exact', quote: 'Het zijn er twaalf.' })
  expect(text().slice(moved?.start, moved?.end)).toBe('Het zijn er twaalf.')
  readAs('Een heel andere brief, over het zwembad en de kosten van de entree.')
  expect(await far()).toMatchObject({ attachment: 'changed', quote: 'Het zijn er twaalf.' })
  expect(await operations.run('links.inDocument', { id: second })).toEqual([])
  expect(store.texts.moved(second)).toContainEqual(
    expect.objectContaining({ earlierQuote: 'Het zijn er twaalf.' }),
  )
})

it('lists and counts ten thousand links of one item in full', async () => {
  using program = testProgram()
  const { store } = program
  const first = recordedItems(program, promise, [{ quote: promise }])
  const texts = Array.from({ length: 10_000 }, (_, at) => `Vraag nummer ${at + 1}?`)
  const others = recordedItems(program, texts.join('\n'), [])
  const [centre = 0] = first.ids
  const rangeOf = new Map<string, number>()
  let start = 0
  for (const text of texts) {
    rangeOf.set(text, start)
    start += text.length + 1
  }
  store.changes.change({ operation: 'links.add', label: { key: 'change.links.add' } }, () => {
    const source = store.passages.documentText(others.documentId)
    for (const text of texts) {
      const at = rangeOf.get(text) ?? 0
      const passage = store.passages.anchor(others.documentId, { start: at, end: at + text.length }, source)
      store.links.make({
        kind: 'verwijst_naar',
        from: { item: null, passage },
        to: { item: centre, passage: null },
        scope: 'whole',
        note: '',
      })
    }
  })
  const seen = new Set<string>()
  for (let offset = 0; offset < 10_000; offset += 500) {
    const { rows, count } = await ofItem(program, centre, { offset, limit: 500 })
    expect(count).toBe(10_000)
    for (const { other } of rows) seen.add(other.passage.quote)
  }
  expect(seen).toEqual(new Set(texts))
  const going = await program.operations.run('links.goingWith', {
    documentId: others.documentId,
    offset: 9_990,
    limit: 500,
  })
  expect([going.count, going.rows.length]).toEqual([10_000, 10])
  const chain = await program.operations.run('items.chain', { id: centre })
  expect(chain.steps.length + chain.more).toBe(10_001)
  expect(chain.steps.find(({ key }) => key === `item:${centre}`)?.more).toBe(chain.more)
})

type Act = Readonly<{ act: number; one: number; other: number; kind: number; pick: number }>
const acts = fc.array(
  fc.record<Act>({ act: fc.nat(9), one: fc.nat(5), other: fc.nat(5), kind: fc.nat(14), pick: fc.nat(30) }),
  { minLength: 4, maxLength: 25 },
)

it('agrees at both ends after any acts: made, changed, removed, in the bin and back, undone and redone', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const { program, first, second, asked, promised, back, words } = filled()
      using _ = program
      const { operations, store } = program
      const items = [asked, promised, back]
      const sides = [
        ...items.map(item),
        { itemId: null, range: words },
        { itemId: promised, range: words },
        { itemId: null, range: { documentId: first, start: 0, end: 7 } },
      ]
      const known: number[] = []
      for (const { act, one, other, kind, pick } of steps) {
        const [id, document] = [known[pick % Math.max(1, known.length)] ?? 1, pick % 2 ? first : second]
        const [from, to] = [sides[one] ?? item(asked), sides[other] ?? item(asked)]
        const chosen = linkKinds[kind] ?? 'herhaalt'
        const make = async () => known.push((await add(program, { kind: chosen, from, to })).id)
        const run = [
          make,
          make,
          make,
          () => operations.run('links.change', { id, kind: chosen, turned: pick % 3 === 0 }),
          () => operations.run('links.remove', { ids: [id] }),
          () => operations.run('documents.trash', { id: document }),
          () => operations.run('documents.restore', { id: document }),
          () => (canUndo(program) ? operations.run('app.undo', {}) : Promise.resolve()),
          () => operations.run('app.redo', {}),
          () => operations.run('items.note', { ids: [asked], note: 'gezien' }),
        ][act]
        await run?.().catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
        await bothEndsAgree(program, items)
      }
      expect((await operations.run('data.check', {})).findings).toEqual([])
      // Back to the beginning there is no link, and all the way forth there are the same.
      const before = await linksOf(program, items)
      let undone = 0
      for (; canUndo(program); undone += 1) await operations.run('app.undo', {})
      expect(store.documents.list('trashed')).toEqual([])
      expect(await linksOf(program, items)).toEqual([])
      for (; undone > 0; undone -= 1) await operations.run('app.redo', {})
      expect(await linksOf(program, items)).toEqual(before)
    }),
    { numRuns: 25 },
  )
}, 120_000)

/** The documents were put in outside of it all. */
const canUndo = ({ store }: TestProgram): boolean => {
  const next = store.changes.nextUndo()
  return next !== null && next.key !== 'change.documents.discard'
}

const linksOf = async (program: TestProgram, items: readonly number[]) => {
  const rows: LinkEnd[] = []
  for (const id of items) rows.push(...(await ofItem(program, id)).rows)
  return rows
    .map(({ id, kind, direction, here }) => `${id} ${kind} ${direction} ${here.item?.id}`)
    .toSorted((a, b) => a.localeCompare(b))
}

const bothEndsAgree = async (program: TestProgram, items: readonly number[]) => {
  for (const id of items) {
    const { rows, count } = await ofItem(program, id)
    expect(rows).toHaveLength(count)
    for (const link of rows) {
      const mirrored = {
        id: link.id,
        kind: link.kind,
        scope: link.scope,
        direction: link.direction === 'from' ? 'to' : 'from',
        here: link.other,
        other: link.here,
      }
      const there =
        link.other.item === null
          ? await program.operations.run('links.ofPassage', { id: link.other.passage.id, ...all })
          : await ofItem(program, link.other.item.id)
      expect(there.rows).toContainEqual(expect.objectContaining(mirrored))
    }
  }
}
