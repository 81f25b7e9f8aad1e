import { type Language, languageNow } from '../../shared/texts/translate.ts'
import type { Block } from '../briefing/block.ts'
import { writeInPlace } from './briefing.ts'
import type { Context } from './context.ts'

/** What stands on a paper: a list, a chain, a letter, a year. */
export type OnPaper = Readonly<{
  blocks: readonly Block[]
  title: string
  mark?: string | null
  footer?: string
  /** Where it isn't the user's. */
  language?: Language
}>

/** Has the printer write a paper to a file of the user. */
export const writePaper = (
  { print, now }: Context,
  file: string,
  { blocks, language = languageNow(), ...options }: OnPaper,
  signal: AbortSignal,
): Promise<Readonly<{ pageCount: number }>> => {
  const paper = { ...options, blocks: JSON.stringify(blocks), language, madeAt: now().toISOString() }
  return writeInPlace(file, (path) => print({ print: 'paper', paper, path }, signal))
}
