import type { SourceLine, SourceText } from '../../shared/records/source-text.ts'

/** A text file as its reader gives it: pages part at form feeds, lines are left to the recogniser. */
export const asSource = (text: string): SourceText => {
  const pages: { start: number; end: number }[] = []
  let start = 0
  for (const page of text.split('\f')) {
    const end = Math.min(text.length, start + page.length + 1)
    pages.push({ start, end })
    start = end
  }
  return { media: 'txt', text, pages, lines: [], warnings: [] }
}

/** A file whose reader knows its lines: each with its words and what is known of it. */
export const withLines = (
  lines: readonly ({ words: string } & Partial<Omit<SourceLine, 'start' | 'end'>>)[],
  media: SourceText['media'] = 'docx',
): SourceText => {
  let text = ''
  const made = lines.map(({ words, ...known }): SourceLine => {
    const start = text.length
    text += `${words}\n`
    return { page: 1, ...known, start, end: start + words.length }
  })
  return { media, text, pages: [{ start: 0, end: text.length }], lines: made, warnings: [] }
}
