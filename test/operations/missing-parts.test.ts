import path from 'node:path'
import { expect, it } from 'vitest'
import { importAndRecord, testProgram } from '../fixtures/program.ts'
import { corpus, hasCorpus } from '../recognise/given.ts'

// The question of 000 names four things that were promised on 3 April 2017; its answers tell what came of them.
it.skipIf(!hasCorpus)(
  'a promise known by reference is followed in its four parts, each tied to the words of an answer',
  async () => {
    using program = testProgram('2017-10-01')
    const { operations } = program
    const document = await importAndRecord(program, path.join(corpus, '000_b9f85a2b4c04b241.txt'))
    const told = (await operations.run('missing.list', {})).find(({ kind }) => kind === 'toezegging')
    const { itemId } = await operations.run('missing.makeItem', { id: told?.id ?? 0, kind: 'commitment' })
    expect(await operations.run('items.open', { id: itemId })).toMatchObject({
      dueOn: null,
      onDate: '2017-04-03',
    })

    const words = [
      ['strakkere monitoring', 'Het contractmanagement is geïntensiveerd.'],
      ['extra inzet vanuit Welzorg', 'Sociaal werkers van de Sociale wijkteams Zwolle'],
      ['boete', 'boete'],
      ['escalatieprotocol', 'escalatie'],
    ] as const
    const { ids } = await operations.run('items.addParts', {
      id: itemId,
      parts: words.map(([title]) => ({ title })),
    })
    const { text } = document
    const answers = text.indexOf('Voor een uitvoerige beantwoording')
    for (const [at, [, quote]] of words.entries()) {
      const start = text.toLowerCase().indexOf(quote.toLowerCase(), answers)
      expect(start, quote).toBeGreaterThan(0)
      const range = { documentId: document.id, start, end: start + quote.length }
      await operations.run('links.add', {
        kind: 'doet_af',
        from: { itemId: null, range },
        to: { itemId: ids[at] ?? 0, range: null },
        scope: 'part',
        note: '',
      })
    }
    for (const [at, [title, quote]] of words.entries()) {
      const part = await operations.run('items.open', { id: ids[at] ?? 0 })
      expect(part.title).toBe(title)
      const { rows } = await operations.run('links.ofItem', { id: part.id, offset: 0, limit: 50 })
      expect(JSON.stringify(rows).toLowerCase()).toContain(quote.toLowerCase())
    }
  },
)
