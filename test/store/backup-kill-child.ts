// A program that backs up, or gets a backup ready and opens it, again and again, until it is killed; it says what was acknowledged.
import { writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { openProgram } from '../../electron/program.ts'
import { perform } from '../../electron/reading.ts'

const [folder = '', place = '', act = ''] = process.argv.slice(2)
const open = () =>
  openProgram({
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
let program = open()
acknowledge({ opened: true })
for (;;) {
  if (act === 'backup') {
    const { name } = await program.operations.run('data.backup', { folder: place })
    acknowledge({ backup: name })
  } else {
    const [found] = await program.operations.run('data.backups', { folder: place })
    const { restored } = await program.operations.run('data.restore', {
      folder: place,
      name: found?.name ?? '',
    })
    if (!restored) throw new Error('not restored')
    program.close()
    program = open()
    acknowledge({ restored: true })
  }
}
