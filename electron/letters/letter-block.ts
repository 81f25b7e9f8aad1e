/** What a letter is made of, apart from how it is set: the same blocks become DOCX and PDF. */
export type LetterBlock =
  /** Lines that stand under each other as they were written. */
  | Readonly<{ kind: 'address'; lines: readonly string[] }>
  | Readonly<{ kind: 'facts'; facts: readonly Readonly<{ label: string; value: string }>[] }>
  /** Level 1 is the subject: there is one. */
  | Readonly<{ kind: 'heading'; level: 1 | 2; text: string }>
  | Readonly<{ kind: 'paragraph'; lines: readonly string[] }>
  /** Whoever signs: the greeting, room for a pen, and the names. */
  | Readonly<{ kind: 'signature'; greeting: readonly string[]; names: readonly string[] }>
  | Readonly<{ kind: 'bullets'; items: readonly string[] }>
  | Readonly<{ kind: 'asked'; format: 'decimal' | 'letter'; items: readonly string[] }>
  | Readonly<{ kind: 'points'; items: readonly LetterPoint[] }>
  | Readonly<{ kind: 'sources'; items: readonly LetterSource[] }>

export type LetterPoint = Readonly<{
  text: readonly string[]
  reason: readonly string[]
  /** What it answers, in words; empty where nothing was asked. */
  answering: string
  /** Numbers of its sources in the list at the end. */
  sources: readonly number[]
  /** Said behind a point without a source, where the writer wants that. */
  unsourced: string
}>

export type LetterSource = Readonly<{ number: number; place: string; quote: string }>

const steering = /(?!\n)\p{Cc}|[\ufffe\uffff]/gu

/** Text that any XML can hold, one form per letter: every letter stays, what only steers a machine goes. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(steering, '')

/** The lines of a text that hold something. */
export const linesOf = (text: string): string[] =>
  plain(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The last stretch of a signature holds the names; lines that end with a comma greet, or say on whose behalf. */
export const signatureOf = (text: string): LetterBlock[] => {
  const blocks = blocksOf(text)
  const last = blocks.at(-1)
  if (last?.kind !== 'paragraph') return blocks
  const at = last.lines.slice(0, -1).findLastIndex((line) => line.endsWith(','))
  return [
    ...blocks.slice(0, -1),
    { kind: 'signature', greeting: last.lines.slice(0, at + 1), names: last.lines.slice(at + 1) },
  ]
}

/** How the number of a source stands behind a point and before the source itself. */
export const sourceMark = (number: number | string): string => `[${number}]`

/** Running text as blocks: "## " begins a heading, "- " a bullet, and an empty line parts paragraphs. */
export const blocksOf = (text: string): LetterBlock[] => {
  const stretches: { kind: 'paragraph' | 'bullets' | 'heading' | 'gap'; lines: string[] }[] = []
  for (const line of plain(text)
    .split('\n')
    .map((one) => one.trim())) {
    const [, mark, marked = ''] = /^(?<mark>##|-) +(?<words>\S.*)$/.exec(line) ?? []
    const kind = line === '' ? 'gap' : mark === '##' ? 'heading' : mark === '-' ? 'bullets' : 'paragraph'
    const last = stretches.at(-1)
    const words = mark === undefined ? line : marked
    if (last?.kind === kind && kind !== 'heading') last.lines.push(words)
    else stretches.push({ kind, lines: [words] })
  }
  return stretches.flatMap(({ kind, lines }): LetterBlock[] => {
    if (kind === 'gap') return []
    if (kind === 'heading') return [{ kind, level: 2, text: lines.join(' ') }]
    return kind === 'bullets' ? [{ kind, items: lines }] : [{ kind, lines }]
  })
}
