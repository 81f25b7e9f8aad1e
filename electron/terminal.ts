import type { parseArgs } from 'node:util'

export type Terminal = Readonly<{ out: (text: string) => void; error: (text: string) => void }>

/** Wrong use of the command line: the sentence says how it should be. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

export const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  ocr: { type: 'boolean' },
  dossier: { type: 'string' },
  accept: { type: 'string' },
  kind: { type: 'string', multiple: true },
  late: { type: 'boolean' },
  on: { type: 'string' },
  evidence: { type: 'string' },
  note: { type: 'string' },
  out: { type: 'string' },
  municipality: { type: 'string' },
  portfolio: { type: 'string' },
  layout: { type: 'string' },
  months: { type: 'string' },
  secret: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  purpose: { type: 'string' },
  length: { type: 'string' },
  paper: { type: 'string' },
  large: { type: 'boolean' },
  card: { type: 'boolean' },
  ground: { type: 'string' },
  hide: { type: 'string', multiple: true },
  each: { type: 'string' },
  incomplete: { type: 'boolean' },
  format: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export type Options = ReturnType<typeof parseArgs<{ options: typeof options; strict: true }>>['values']
