import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'

export const fixturePath = (name: string) =>
  fileURLToPath(new URL(`../fixtures/documents/${name}`, import.meta.url))

export const fixture = (name: string): Uint8Array => readFileSync(fixturePath(name))

export const textOf = ({ text }: SourceText, { start, end }: { start: number; end: number }) =>
  text.slice(start, end)

/** Each line as one string: role, then cell, then text. */
export const drawn = (source: SourceText) =>
  source.lines.map((line) => {
    const cell = line.cell ? ` ${line.cell.table}.${line.cell.row}.${line.cell.column}` : ''
    return `${line.role ?? '-'}${cell}: ${textOf(source, line)}`
  })

/** The code with which something is refused; a failure of another kind stays a failure. */
export const refusalOf = async (act: () => unknown): Promise<string> => {
  try {
    await act()
  } catch (cause) {
    if (cause instanceof Refusal) return cause.code
    throw cause
  }
  return 'not refused'
}
