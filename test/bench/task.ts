import { type Task, tasks } from './tasks.ts'

// One part of the benchmark; bench.ts starts it and reads its figures.
const [name, folder, size] = process.argv.slice(2)
if (name === undefined || folder === undefined || !Object.hasOwn(tasks, name))
  throw new Error(`no such part: ${name}`)
// Just looked up.
const figures = await tasks[name as Task](folder, Number(size))
process.send?.(figures)
process.disconnect?.()
