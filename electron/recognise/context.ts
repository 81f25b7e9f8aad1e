import type { DocumentHead } from '../../shared/records/document.ts'
import type { FoundQuestion } from '../../shared/records/recognised.ts'

/** What is already known of a document when its sentences are weighed. */
export type RecogniseContext = Readonly<{
  head: DocumentHead
  /** So that words of a question are no promise, and a promise knows which question it answers. */
  questions: readonly FoundQuestion[]
}>
