// Inside a utility process of the stand-in: `process.parentPort`, as Electron gives it.
import { EventEmitter } from 'node:events'

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown): void => void process.send?.(message),
  start(): void {},
})
process.on('message', (data) => port.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit()) // a utility process ends with its program
Object.defineProperty(process, 'parentPort', { value: port })
