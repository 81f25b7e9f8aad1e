import type { Block, Paragraph, Run } from '../briefing/block.ts'
import type { Letter } from './compose.ts'
import { type LetterBlock, type LetterPoint, plain, sourceMark } from './letter-block.ts'

/** The letter as an accessible PDF on A4, by the same setter as a briefing; the numbers of its sources stand behind a point and link to the list. */
export const letterPaper = (
  letter: Letter,
): Readonly<{ blocks: readonly Block[]; title: string; footer: string; language: 'nl' }> => ({
  blocks: letter.blocks.flatMap(printed),
  title: letter.title,
  footer: plain(letter.from),
  language: 'nl',
})

const run = (text: string, look: Omit<Run, 'text'> = {}): Run => ({ text: plain(text), ...look })
const lines = (texts: readonly string[]): Paragraph[] => texts.map((text) => ({ runs: [run(text)] }))
const paragraph = (paragraphs: readonly Paragraph[]): Block => ({
  kind: 'paragraph',
  paragraphs,
  sources: [],
})
/** Lines that stand under each other as they were typed. */
const together = (paragraphs: readonly Paragraph[]) => ({
  kind: 'paragraph' as const,
  tight: true,
  paragraphs,
  sources: [],
})
const anchorOf = (number: number) => `bron-${number}`

const printed = (block: LetterBlock): Block[] => {
  switch (block.kind) {
    case 'address':
      return [together(lines(block.lines))]
    case 'facts':
      return [
        together(
          block.facts.map(({ label, value }) => ({
            runs: [run(`${label}: `, { face: 'semibold' }), run(value)],
          })),
        ),
      ]
    case 'heading':
      return [
        block.level === 1
          ? { kind: 'title', overline: '', title: plain(block.text), subtitle: '' }
          : { kind: 'heading', level: 2, text: plain(block.text) },
      ]
    case 'paragraph':
      return [block.lines.length > 1 ? together(lines(block.lines)) : paragraph(lines(block.lines))]
    case 'signature':
      return [
        ...(block.greeting.length === 0 ? [] : [{ ...together(lines(block.greeting)), lead: true }]),
        { ...together(lines(block.names)), room: true },
      ]
    case 'bullets':
      return [listOf(block.items, () => '•')]
    case 'asked':
      return [
        listOf(block.items, (at) =>
          block.format === 'decimal' ? `${at + 1}.` : `${String.fromCharCode(97 + at)}.`,
        ),
      ]
    case 'points':
      return [
        { kind: 'list', items: block.items.map((point, at) => ({ label: `${at + 1}.`, ...pointOf(point) })) },
      ]
    case 'sources':
      return [
        {
          kind: 'list',
          items: block.items.map(({ number, place, quote }) => ({
            label: sourceMark(number),
            anchor: anchorOf(number),
            paragraphs: [{ runs: [run(place, { face: 'semibold' })] }, { runs: [run(`“${quote}”`)] }],
            sources: [],
          })),
        },
      ]
  }
}

const listOf = (items: readonly string[], label: (at: number) => string): Block => ({
  kind: 'list',
  items: items.map((text, at) => ({ label: label(at), paragraphs: lines([text]), sources: [] })),
})

const pointOf = ({ text, reason, answering, sources, unsourced }: LetterPoint) => {
  const marks = sources.flatMap((number): Run[] => [
    run(' '),
    { text: sourceMark(number), tone: 'accent', to: anchorOf(number), alt: `Bron ${number}` },
  ])
  const behind = [...marks, ...(unsourced === '' ? [] : [run(` ${unsourced}`)])]
  return {
    paragraphs: [
      ...text.map((line, at) => ({ runs: [run(line), ...(at === text.length - 1 ? behind : [])] })),
      ...lines(reason),
      ...(answering === '' ? [] : [{ runs: [run(answering, { face: 'italic' })] }]),
    ],
    sources: [],
  }
}
