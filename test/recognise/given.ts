import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecogniseContext } from '../../electron/recognise/context.ts'
import { layOut } from '../../electron/recognise/text/lines.ts'
import type { DocumentHead } from '../../shared/records/document.ts'

/** A text as a reader would give it, laid out, with the head that it is said to have. */
export const given = (text: string, head: Partial<DocumentHead> = {}) => {
  const layout = layOut({
    media: 'txt',
    text,
    pages: [{ start: 0, end: text.length }],
    lines: [],
    warnings: [],
  })
  const context: RecogniseContext = { head: { ...unknownHead, ...head }, questions: [] }
  return { layout, context }
}

const unknownHead: DocumentHead = {
  kind: 'raadsbrief',
  municipality: 'Oudermeer',
  date: '2024-02-01',
  dateOrigin: 'in_text',
  dates: [],
  reference: null,
  sender: null,
  recipient: null,
  subject: 'Onderwerp',
  askers: [],
  portfolioHolder: null,
  confidentiality: 'openbaar',
}

export const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus')
export const hasCorpus = existsSync(corpus)
/** A real document of somebody else, that stands beside the repository where there is one. */
export const corpusText = (name: string): string => readFileSync(join(corpus, name), 'utf8')
