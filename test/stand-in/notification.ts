import { EventEmitter } from 'node:events'

interface Options {
  readonly title?: string
  readonly body?: string
}

let last: Notification | null = null

/** A browser without a desktop has nowhere to show it: it is written out, for a test to see. */
export class Notification extends EventEmitter {
  readonly title: string
  readonly body: string
  constructor({ title = '', body = '' }: Options = {}) {
    super()
    this.title = title
    this.body = body
  }
  static isSupported(): boolean {
    return true
  }
  /** What a person does with the mouse; for tests. */
  static clickLast(): void {
    last?.emit('click')
  }
  show(): void {
    last = this
    process.stdout.write(`notification ${this.title}: ${this.body.replaceAll('\n', ' | ')}\n`)
    this.emit('show')
  }
  close(): void {
    this.emit('close')
  }
}
