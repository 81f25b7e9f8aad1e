// Chromium's debugging protocol, typed by the list that playwright-core carries (it exports no path to it).
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
export type Commands = Protocol.CommandParameters
export type Results = Protocol.CommandReturnValues
export type Events = Protocol.Events
