import { shortPeriod, valueWords } from '../../shared/kpi-words.ts'
import type { Moment } from '../../shared/records/dossier.ts'
import type { KpiFields } from '../../shared/records/kpi.ts'
import type { Pattern } from '../../shared/stacked-chart.ts'
import { t } from '../../shared/texts/translate.ts'
import type { Tone } from './look.ts'
import { pictureWords } from './timeline-layout.ts'

/** What a briefing is made of, apart from how it is set: the same blocks serve every output. */

export type Face = 'regular' | 'italic' | 'semibold' | 'bold'

/** A stretch of text in one face. `to` names the anchor that it links to; `alt` says in words what the link leads to. */
export type Run = Readonly<{ text: string; face?: Face; tone?: Tone; to?: string; alt?: string }>

/** Runs that make one paragraph; notes and facts about a line are set small. */
export type Paragraph = Readonly<{ runs: readonly Run[]; small?: boolean }>

/** `lead` keeps a paragraph on the page of what it introduces. */
type Leading = Readonly<{ lead?: boolean }>

/** Lines of an address or of a signature: close to each other, and further from what follows; `room` is for a pen, above them. */
type Tight = Readonly<{ tight?: boolean; room?: boolean }>

/** Paragraphs with the numbers of their sources, which stand in the margin or in a column of their own. */
export type Sourced = Readonly<{ paragraphs: readonly Paragraph[]; sources: readonly Run[]; anchor?: string }>

export type Block =
  | Readonly<{ kind: 'title'; overline: string; title: string; subtitle: string }>
  | Readonly<{
      kind: 'figures'
      figures: readonly Readonly<{ value: string; label: string; alarm: boolean }>[]
    }>
  | Readonly<{ kind: 'heading'; level: 2 | 3; text: string }>
  /** The headings with their pages, linked both ways. */
  | Readonly<{ kind: 'contents'; title: string }>
  | (Readonly<{ kind: 'paragraph' }> & Sourced & Leading & Tight)
  | Readonly<{ kind: 'notice'; sign: string; title: string; body: readonly Sourced[] }>
  | Readonly<{ kind: 'list'; items: readonly (Sourced & Readonly<{ label: string }>)[] }>
  | Readonly<{
      kind: 'timeline'
      entries: readonly (Sourced & Readonly<{ label: string; mark: 'past' | 'now' | 'future' }>)[]
    }>
  /** The dossier in time as a drawing, with in words what it shows. */
  | Readonly<{ kind: 'picture'; moments: readonly Moment[]; today: string; summary: string }>
  | (Readonly<{ kind: 'quote' }> & Sourced & Leading)
  | Readonly<{
      kind: 'table'
      caption?: string
      /** Said again above its head on each next page, where the heading that it stands under isn't: "Name (vervolg)". */
      goesOn?: string
      /** Widths are shares of the whole width. */
      columns: readonly Readonly<{ title: string; width: number }>[]
      rows: readonly Readonly<{ anchor?: string; cells: readonly (readonly Paragraph[])[] }>[]
    }>
  /** Measurements against their norm: a title that says what they show, a drawing, and its sources. */
  | (Readonly<{
      kind: 'chart'
      chart: KpiFields &
        Readonly<{ measurements: readonly Readonly<{ period: string; label: string; value: number }>[] }>
      /** What the drawing shows, in words. */
      summary: string
    }> &
      Sourced)
  /** Bars divided by pattern beside colour: what of each kind became what. */
  | (Readonly<{
      kind: 'bars'
      bars: readonly Readonly<{
        key: string
        name: string
        parts: readonly Readonly<{ key: string; word: string; value: number; pattern: Pattern }>[]
      }>[]
      /** What the drawing shows, in words. */
      summary: string
    }> &
      Sourced)
  /** The source list. `anchor` is what the numbers in the text link to; the pages of use are known when it is set. */
  | Readonly<{
      kind: 'sources'
      entries: readonly Readonly<{ anchor: string; label: string; paragraphs: readonly Paragraph[] }>[]
    }>

/** Every word that blocks hold, in reading order. Contents name the headings; their pages are no words of a block. */
export const wordsOf = (blocks: readonly Block[]): string => blocks.flatMap(textsOf).join('\n')

const runTexts = (runs: readonly Run[]) => runs.map((run) => run.text).join('')
const paragraphTexts = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ runs }) => runTexts(runs))
const sourcedTexts = ({ paragraphs, sources }: Sourced) => [
  ...paragraphTexts(paragraphs),
  ...sources.map((run) => run.text),
]

/** What stands at a drawing where there is room for every label. */
const drawnTexts = (chart: Extract<Block, { kind: 'chart' }>['chart']): readonly string[] => [
  t('item.kpi.norm', { norm: valueWords(chart.norm, chart.unit) }),
  ...chart.measurements.flatMap((row) => [valueWords(row.value, chart.unit), shortPeriod(row)]),
]

const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'title':
      return [block.overline, block.title, block.subtitle]
    case 'figures':
      return block.figures.flatMap(({ value, label }) => [value, label])
    case 'heading':
      return [block.text]
    case 'contents':
      return [block.title]
    case 'paragraph':
    case 'quote':
      return sourcedTexts(block)
    case 'chart':
      return [...sourcedTexts(block), ...drawnTexts(block.chart)]
    case 'picture':
      return pictureWords(block.moments, block.today)
    case 'notice':
      return [block.sign, block.title, ...block.body.flatMap(sourcedTexts)]
    case 'list':
      return block.items.flatMap((item) => [item.label, ...sourcedTexts(item)])
    case 'timeline':
      return block.entries.flatMap((entry) => [entry.label, ...sourcedTexts(entry)])
    case 'bars':
      return [
        ...sourcedTexts(block),
        ...block.bars.flatMap(({ name, parts }) => [
          name,
          ...parts.filter(({ value }) => value > 0).flatMap(({ value, word }) => [String(value), word]),
          String(parts.reduce((sum, { value }) => sum + value, 0)),
        ]),
      ]
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(paragraphTexts)),
      ]
    case 'sources':
      return block.entries.flatMap(({ label, paragraphs }) => [label, ...paragraphTexts(paragraphs)])
  }
}

/** Contents name what a part is, not each question in it: they stay a page that is read at a glance. */
export const isInContents = ({ level }: Readonly<{ level: 2 | 3 }>): boolean => level === 2
