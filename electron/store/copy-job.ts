/** What long work on the data as a whole is at: the database in bytes, SQLite looking it through (which can't say how far it is), originals. */
export type CopyPhase = 'data' | 'looking' | 'originals'

/** How such work says how far it is, and hears that it should stop. */
export type CopyJob = Readonly<{
  signal: AbortSignal
  step: (phase: CopyPhase, done: number, total: number) => void
}>
