import { describe, expect, it } from 'vitest'
import { rowsAsText } from '../../renderer/follow-up/rows-as-text.ts'
import { editedFields, editFieldsOf, editsOf } from '../../renderer/item/edits.ts'
import { excerpt } from '../../renderer/item/excerpt.ts'
import { type ItemKind, itemKinds } from '../../shared/records/item.ts'
import { fixtureText, importAndRecord, listAll, type TestProgram, testProgram } from '../fixtures/program.ts'

const recorded = async (program: TestProgram, kind: ItemKind) => {
  await importAndRecord(program, fixtureText('beantwoording'))
  const row = (await listAll(program)).find((one) => one.kind === kind && (kind === 'question' || one.dueOn))
  if (row === undefined) throw new Error(`no ${kind} in the document`)
  return () => program.operations.run('items.open', { id: row.id })
}

describe('correcting what was read', () => {
  it('sends only what was changed, so that an untouched term is not derived anew', async () => {
    using program = testProgram()
    const item = await (await recorded(program, 'commitment'))()
    expect(editedFields(item, item.kind, editsOf(item))).toEqual({})
    const edits = { ...editsOf(item), title: `  ${item.title} ` }
    expect(editedFields(item, item.kind, edits)).toEqual({})
    expect(editedFields(item, item.kind, { ...edits, holder: 'Bremer', madeTo: ' ' })).toEqual({
      holder: 'Bremer',
      ...(item.madeTo === null ? {} : { madeTo: null }),
    })
  })

  it('leaves out what the other kind does not have', async () => {
    using program = testProgram()
    const item = await (await recorded(program, 'commitment'))()
    const edits = { ...editsOf(item), madeBy: 'wethouder Bremer' }
    expect(editedFields(item, 'question', edits)).toEqual({ kind: 'question' })
  })

  it('is accepted by the store for every kind, and stands in the history', async () => {
    using program = testProgram()
    const open = await recorded(program, 'question')
    for (const kind of itemKinds) {
      const item = await open()
      const given = Object.fromEntries(editFieldsOf(kind).map((field) => [field, `nieuw ${field}`]))
      const fields = editedFields(item, kind, { ...editsOf(item), title: `als ${kind}`, ...given })
      await program.operations.run('found.change', { id: item.id, fields })
      expect(await open()).toMatchObject({ kind, title: `als ${kind}`, ...given })
    }
    expect((await open()).events.filter(({ kind }) => kind === 'edited')).toHaveLength(itemKinds.length)
  })
})

describe('rows as text', () => {
  it('has a head, a line for each row and a tab between cells', async () => {
    using program = testProgram()
    await recorded(program, 'commitment')
    const rows = await listAll(program)
    const lines = rowsAsText(rows, ['number', 'title', 'kind', 'dueOn', 'officialStatus']).split('\n')
    expect(lines).toHaveLength(rows.length + 1)
    expect(lines[0]).toMatch(/^Nr\tOmschrijving\tSoort\t/)
    // Status and own verdict share a column on the screen and not in a spreadsheet.
    for (const line of lines) expect(line.split('\t')).toHaveLength(6)
    expect(lines.find((line) => line.startsWith('T2026-001'))).toContain('\t01-05-2026\t')
  })

  it('has no formula and no stray tab, whatever a document calls its items', async () => {
    using program = testProgram()
    const open = await recorded(program, 'commitment')
    const { id } = await open()
    await program.operations.run('found.change', { id, fields: { title: '=HYPERLINK("x")\tof\nniet' } })
    const text = rowsAsText(await listAll(program), ['number', 'title', 'kind'])
    expect(text).toContain('\t\'=HYPERLINK("x") of niet\t')
  })
})

describe('an excerpt of a long passage', () => {
  const long = `${'De raad is in vergadering bijeen. '.repeat(12)}Het college plaatst de toestellen voor de zomer.`

  it('begins where the words stand', () => {
    const cut = excerpt(long, ['toestellen', 'zomer'])
    expect(cut.startsWith('… ')).toBe(true)
    expect(cut.slice(0, 120)).toContain('toestellen voor de zomer')
  })

  it('is the whole passage where the words stand at its beginning, or there are none', () => {
    expect(excerpt(long, ['raad', 'vergadering'])).toBe(long)
    expect(excerpt(long, [])).toBe(long)
    expect(excerpt('Kort\n stuk', ['stuk'])).toBe('Kort stuk')
  })
})
