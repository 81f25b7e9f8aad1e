import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract.ts'
import type { Draft } from '../../shared/records/draft.ts'
import { fixtureText, importAndRecord, type TestProgram, testProgram } from '../fixtures/program.ts'

const blank: InputOf<'drafts.create'> = {
  kind: 'advice',
  title: 'Wmo',
  municipality: null,
  dossierId: null,
  requestId: null,
  itemIds: [],
  templateId: null,
}
const begin = async ({ operations }: TestProgram, title = 'Wmo') =>
  (await operations.run('drafts.create', { ...blank, title })).id
const open = ({ operations }: TestProgram, id: number): Promise<Draft> =>
  operations.run('drafts.open', { id })

describe('a letter that is being written', () => {
  it('keeps its points in order, without gaps', async () => {
    using program = testProgram()
    const { run } = program.operations
    const id = await begin(program)
    for (const text of ['een', 'twee', 'drie'])
      await run('drafts.addPoint', { draftId: id, position: 99, text, range: null })
    const [first] = (await open(program, id)).points
    await run('drafts.movePoint', { id: first?.id ?? 0, position: 2 })
    await run('drafts.addPoint', { draftId: id, position: 1, text: 'ertussen', range: null })
    const { points } = await open(program, id)
    expect(points.map(({ position, text }) => [position, text])).toEqual([
      [0, 'twee'],
      [1, 'ertussen'],
      [2, 'drie'],
      [3, 'een'],
    ])
  })

  it('comes back as it was after any acts and as many undos', async () => {
    const act = fc.record({
      act: fc.constantFrom(
        'add',
        'change',
        'move',
        'remove',
        'source',
        'unsource',
        'keep',
        'restore',
        'parts',
      ),
      at: fc.nat(6),
      text: fc.string(),
    })
    using program = testProgram()
    const { run } = program.operations
    const document = await importAndRecord(program, fixtureText('raadsbrief'))
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const id = await begin(program)
        const states: Draft[] = [await open(program, id)]
        for (const { act, at, text } of acts) {
          const { points, versions } = await open(program, id)
          const point = points[at % Math.max(points.length, 1)]
          const range = { documentId: document.id, start: at * 10, end: at * 10 + 30 }
          const [source] = point?.sources ?? []
          if (act === 'add')
            await run('drafts.addPoint', { draftId: id, position: at, text, range: at % 2 ? range : null })
          else if (act === 'parts') await run('drafts.change', { id, parts: { opening: text } })
          else if (act === 'keep') await run('drafts.keepVersion', { id })
          else if (act === 'restore' && versions[0])
            await run('drafts.restore', { id, number: versions[0].number })
          else if (point && act === 'change')
            await run('drafts.changePoint', { id: point.id, text, reason: text })
          else if (point && act === 'move') await run('drafts.movePoint', { id: point.id, position: at })
          else if (point && act === 'remove') await run('drafts.removePoint', { id: point.id })
          else if (point && act === 'source') await run('drafts.addSource', { pointId: point.id, range })
          else if (point && source && act === 'unsource')
            await run('drafts.removeSource', { pointId: point.id, passageId: source.id })
          // What changed nothing is no act, and there is nothing to undo.
          const now = await open(program, id)
          if (
            JSON.stringify({ ...now, changedAt: '' }) !== JSON.stringify({ ...states.at(-1), changedAt: '' })
          )
            states.push(now)
        }
        for (const state of states.slice(0, -1).reverse()) {
          await run('app.undo', {})
          expect(await open(program, id)).toEqual(state)
        }
        for (const state of states.slice(1)) {
          await run('app.redo', {})
          expect(await open(program, id)).toEqual(state)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('gets a version back with its points, sources and words, and keeps what was there before', async () => {
    using program = testProgram()
    const { run } = program.operations
    const { id: documentId } = await importAndRecord(program, fixtureText('raadsbrief'))
    const id = await begin(program)
    await run('drafts.addPoint', {
      draftId: id,
      position: 0,
      text: 'Eerst',
      range: { documentId, start: 0, end: 20 },
    })
    const kept = await open(program, id)
    const { number } = await run('drafts.keepVersion', { id })
    await run('drafts.removePoint', { id: kept.points[0]?.id ?? 0 })
    await run('drafts.change', { id, title: 'Anders' })
    expect(await run('drafts.restore', { id, number })).toEqual({ lost: 0 })
    const { title, points, versions } = await open(program, id)
    expect({ title, points }).toEqual({ title: kept.title, points: kept.points })
    expect(versions.map(({ why }) => why)).toEqual(['restored', 'kept'])
    expect((await run('drafts.version', { id, number: 2 })).title).toBe('Anders')
    await run('app.undo', {})
    expect(await open(program, id)).toMatchObject({ title: 'Anders', points: [], versions: [{ number: 1 }] })
  })

  it('says which sources went with their document when a version comes back', async () => {
    using program = testProgram()
    const { run } = program.operations
    const [outcome] = await run('documents.import', { files: [fixtureText('raadsbrief')] })
    const documentId = outcome?.documentId ?? 0
    const id = await begin(program)
    await run('drafts.addPoint', {
      draftId: id,
      position: 0,
      text: 'Punt',
      range: { documentId, start: 0, end: 20 },
    })
    const { number } = await run('drafts.keepVersion', { id })
    await run('documents.discard', { id: documentId })
    expect((await open(program, id)).points[0]?.sources).toEqual([])
    expect((await run('drafts.version', { id, number })).points[0]?.sources[0]?.quote).not.toBe('')
    expect(await run('drafts.restore', { id, number })).toEqual({ lost: 1 })
  })

  it('is refused once it is gone', async () => {
    using program = testProgram()
    await expect(program.operations.run('drafts.open', { id: 7 })).rejects.toMatchObject({
      code: 'not-found-draft',
    })
    await expect(program.operations.run('drafts.removePoint', { id: 7 })).rejects.toMatchObject({
      code: 'not-found-point',
    })
  })
})

describe('templates', () => {
  it("are three good ones of each kind, beside one's own", async () => {
    using program = testProgram()
    const { run } = program.operations
    const all = await run('templates.list', {})
    expect(
      Map.groupBy(all, ({ kind }) => kind)
        .values()
        .map((of) => of.length)
        .toArray(),
    ).toEqual([3, 3, 3])
    const { parts } = all[0] ?? expect.fail()
    const { id } = await run('templates.save', {
      id: null,
      kind: 'advice',
      name: 'Van ons',
      parts: { ...parts, place: 'Zwolle' },
    })
    expect((await run('templates.list', {})).at(-1)).toMatchObject({
      id,
      name: 'Van ons',
      builtIn: false,
      parts: { place: 'Zwolle' },
    })
    await expect(
      run('templates.save', { id: null, kind: 'advice', name: 'van ons', parts }),
    ).rejects.toMatchObject({ code: 'name-taken' })
    const draft = await run('drafts.create', { ...blank, templateId: id })
    expect((await run('drafts.open', { id: draft.id })).parts.place).toBe('Zwolle')
    await run('templates.remove', { id })
    expect(await run('templates.list', {})).toHaveLength(9)
    await run('app.undo', {})
    expect(await run('templates.list', {})).toHaveLength(10)
  })
})
