// A program that imports and edits as fast as it can and says what was acknowledged, until it is killed.
import { writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import path from 'node:path'
import { openProgram } from '../../electron/program.ts'
import { perform } from '../../electron/reading.ts'

const [folder = '', round = '0'] = process.argv.slice(2)
const { operations, store } = openProgram({
  folder,
  today: '2026-05-20',
  ask: perform,
  report: (error) => {
    throw error
  },
})
/** Written at once: what stands on the pipe was acknowledged before the kill. */
const acknowledge = (fact: object) => writeFileSync(1, `${JSON.stringify(fact)}\n`)

// Killed, it would keep nothing of what Node compiled for the next one.
flushCompileCache()
acknowledge({ opened: true })
for (let turn = 0; ; turn += 1) {
  const file = path.join(folder, `in-${round}-${turn}.txt`)
  writeFileSync(
    file,
    `Gemeente Elzenburg\n\nRaadsbrief\n\nDatum 20 april 2026\nOnderwerp: Brief ${round}.${turn}\n\nGeachte leden van de raad,\n\nWij informeren uw raad uiterlijk 1 juni 2026 over punt ${round}.${turn}.\n`,
  )
  const [outcome] = await operations.run('documents.import', { files: [file] })
  const id = outcome?.documentId
  if (!id) throw new Error(`refused: ${outcome?.refusal}`)
  acknowledge({ document: id, state: 'to_check' })
  await operations.run('documents.record', { id, accept: 'all' })
  acknowledge({ document: id, state: 'recorded' })
  const [item] = store.found.ofDocument(id)
  if (!item) throw new Error('nothing was found to edit')
  await operations.run('items.judge', { ids: [item.id], verdict: 'niet_nagekomen' })
  acknowledge({ item: item.id, verdict: 'niet_nagekomen' })
  await operations.run('items.note', { ids: [item.id], note: `Notitie ${turn}` })
  acknowledge({ item: item.id, note: `Notitie ${turn}` })
  if (turn % 3 === 2) {
    await operations.run('app.undo', {})
    acknowledge({ item: item.id, undone: true })
  }
}
