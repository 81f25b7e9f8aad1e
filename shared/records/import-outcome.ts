/** What became of one file of an import. A refusal is a code of the catalogue; the other files go on. */
export type ImportOutcome = Readonly<{
  fileName: string
  /** It came with an e-mail, which is a file of the import itself. */
  attached: boolean
  outcome: 'imported' | 'known' | 'refused' | 'cancelled'
  documentId: number | null
  /** Code and values of the refusal's sentence. */
  refusal: string | null
  values: Readonly<Record<string, string | number>>
  /** How many items were found. */
  found: number
  /** A list of a griffie, which the import of lists reads better. */
  isList: boolean
}>
