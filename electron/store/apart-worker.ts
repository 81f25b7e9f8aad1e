import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../shared/refusal.ts'
import type { ApartReply } from './apart.ts'
import { apartTasks } from './apart-tasks.ts'
import { asRefusal } from './open.ts'

// One task on a database that nobody else has open, in a thread of its own. `apart` starts it with the name of a task and what it asks.
const { task, given } = workerData as Readonly<{ task: keyof typeof apartTasks; given: never }>
const reply = (): ApartReply => {
  try {
    return { value: asRefusal(() => apartTasks[task](given)) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code, values: error.values }
    throw error
  }
}
parentPort?.postMessage(reply())
