import type { Recognised } from '../shared/records/recognised.ts'
import { type ReadResult, readDocument } from './documents/read-document.ts'
import { recognise } from './recognise/recognise.ts'

/** A file's words, and what the program proposes of them. */
export type Reading = ReadResult & Readonly<{ recognised: Recognised }>

/**
 * Reads a file and recognises what is in it. Both run in the reader process: whatever a foreign file holds, it can take only
 * that process's time and memory. `municipalities` are names that are known already.
 */
export const readAndRecognise = async (file: string, municipalities: readonly string[]): Promise<Reading> => {
  const result = await readDocument(file)
  return { ...result, recognised: recognise(result.source, { municipalities }) }
}
