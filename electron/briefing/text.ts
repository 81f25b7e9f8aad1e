import { shortPeriod, valueWords } from '../../shared/kpi-words.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Block, isInContents, type Paragraph, type Sourced } from './block.ts'
import { sayable, withSources } from './linked.ts'

/**
 * A briefing as plain text, to paste into a message: lines are as long as they are, and what a drawing shows is said in words.
 * Ends with one line end.
 */
export const briefingText = (
  blocks: readonly Block[],
  { mark = null }: Readonly<{ mark?: string | null }>,
) => {
  const parts = blocks.map((block) => linesOf(block, blocks).join('\n')).filter((part) => part !== '')
  return `${[...(mark === null ? [] : [sayable(mark)]), ...parts].join('\n\n')}\n`
}

const wordsIn = ({ runs }: Paragraph) => sayable(runs.map(({ text }) => text).join(''))
const paragraphLines = (content: Sourced) => withSources(content).map(wordsIn)

/** The first line after a label, the others under it. */
const labelled = (label: string, lines: readonly string[]): readonly string[] => {
  const [first = '', ...rest] = lines
  return [`${sayable(label)} ${first}`, ...rest.map((line) => `  ${line}`)]
}

const underlined = (words: string, sign: '=' | '-' | '~'): readonly string[] => {
  const text = sayable(words)
  return text === '' ? [] : [text, sign.repeat(Math.min(72, Math.max(3, text.length)))]
}

const linesOf = (block: Block, blocks: readonly Block[]): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [
        ...(block.overline === '' ? [] : [sayable(block.overline)]),
        ...underlined(block.title, '='),
        ...(block.subtitle === '' ? [] : [sayable(block.subtitle)]),
      ]
    case 'figures':
      return block.figures.map(({ value, label }) => sayable(`${value} ${label}`))
    case 'heading':
      return underlined(block.text, block.level === 2 ? '-' : '~')
    case 'contents':
      return [
        sayable(block.title),
        ...blocks.flatMap((one) =>
          one.kind === 'heading' && isInContents(one) ? [`- ${sayable(one.text)}`] : [],
        ),
      ]
    case 'paragraph':
      return paragraphLines(block)
    case 'quote':
      return paragraphLines(block).map((line) => `> ${line}`)
    case 'notice':
      return [sayable(`${block.sign} ${block.title}`), ...block.body.flatMap(paragraphLines)].map(
        (line) => `! ${line}`,
      )
    case 'list':
      return block.items.flatMap((item) => labelled(item.label, paragraphLines(item)))
    case 'timeline':
      return block.entries.flatMap((entry) => labelled(entry.label, paragraphLines(entry)))
    case 'picture':
      return [sayable(block.summary)]
    case 'chart':
      return [...paragraphLines(block), ...chartLines(block.chart).map(sayable)]
    case 'bars':
      return [...paragraphLines(block), ...barLines(block.bars).map(sayable)]
    case 'table':
      return tableLines(block)
    case 'sources':
      return block.entries.flatMap(({ label, paragraphs }) => labelled(label, paragraphs.map(wordsIn)))
  }
}

const chartLines = (chart: Extract<Block, { kind: 'chart' }>['chart']) => [
  t('item.kpi.norm', { norm: valueWords(chart.norm, chart.unit) }),
  ...chart.measurements.map((row) => `${valueWords(row.value, chart.unit)} (${shortPeriod(row)})`),
]

const barLines = (bars: Extract<Block, { kind: 'bars' }>['bars']) =>
  bars.map(({ name, parts }) => {
    const shown = parts.filter(({ value }) => value > 0).map(({ value, word }) => `${value} ${word}`)
    const total = parts.reduce((sum, { value }) => sum + value, 0)
    return `${name}: ${shown.join(', ')} (${total})`
  })

/** A row is a line; the paragraphs of a cell stand behind each other. */
const tableLines = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): readonly string[] => [
  ...(caption === undefined ? [] : [sayable(caption)]),
  ...underlined(columns.map(({ title }) => title).join(' | '), '-'),
  ...rows.map(({ cells }) =>
    cells
      .map((paragraphs) =>
        paragraphs
          .map(wordsIn)
          .filter((words) => words !== '')
          .join(' / '),
      )
      .join(' | '),
  ),
]
