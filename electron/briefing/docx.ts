import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphStyleOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Look } from '../../shared/records/briefing-plan.ts'
import { localeNow, t } from '../../shared/texts/translate.ts'
import { sealed } from '../letters/docx.ts'
import type { Block } from './block.ts'
import { docxBlocks } from './docx-blocks.ts'
import { type Picture, sayable } from './linked.ts'
import { type Measure, measureOf, usualLook } from './look.ts'

export type DocxOptions = Readonly<{
  title: string
  /** ISO moment; the only thing in the file that is not made of the blocks. */
  madeAt: string
  look?: Look
  /** Stands at the head of every page. */
  mark?: string | null
  /** The drawings; what a drawing without a picture shows is said in words. */
  pictures?: ReadonlyMap<Block, Picture>
  /** The page that each heading has in print, for the contents. */
  pages?: readonly (number | null)[]
}>

/**
 * A briefing as Word and LibreOffice open it: their own styles, numbering, contents and page numbers. The same blocks and moment
 * give the same bytes; nobody's name and no path is in them.
 */
export const briefingDocx = async (blocks: readonly Block[], options: DocxOptions): Promise<Uint8Array> => {
  const { title, madeAt, look = usualLook, mark = null, pictures = new Map(), pages = [] } = options
  const measure = measureOf(look, undefined, false)
  const { width, height } = measure.paper
  const side = look.paper === 'a4' ? 62 : 40
  const inside = width - 2 * side
  const document = new Document({
    title: sayable(title),
    features: { updateFields: false },
    styles: stylesOf(measure),
    numbering: { config: lists },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: twips(side + 14),
              bottom: twips(side + 8),
              left: twips(side),
              right: twips(side),
              header: twips(34),
              footer: twips(30),
            },
          },
        },
        headers: { first: head('', mark, inside), default: head(title, mark, inside) },
        footers: { first: foot(), default: foot() },
        children: [...docxBlocks(blocks, measure, inside, pictures, pages)],
      },
    ],
  })
  const bytes = await Packer.toArrayBuffer(document)
  return sealed(new Uint8Array(bytes), sayable(title), madeAt)
}

/** Word counts lengths in twentieths of a point, and sizes of letters in halves. */
const twips = (points: number) => Math.round(points * 20)
const halves = (points: number) => Math.round(points * 2)

const level = (at: number, text: string) => ({
  level: at,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 567, hanging: 567 } } },
})

const lists = [
  { reference: 'headings', levels: [level(0, '%1'), level(1, '%1.%2')] },
  {
    reference: 'bullets',
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 397, hanging: 397 } } },
      },
    ],
  },
]

/** The names are Word's own, so that a Dutch Word shows them in Dutch; LibreOffice takes for a heading what says its level. */
const stylesOf = ({ styles, colours }: Measure) => {
  const colour = (found: string) => found.slice(1)
  const headed = (points: number, outlineLevel: 0 | 1, tone: string) => ({
    run: { size: halves(points), bold: true, color: colour(tone), font: 'Calibri' },
    paragraph: {
      spacing: { before: 280, after: 100, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      outlineLevel,
    },
  })
  const small = { size: halves(styles.small.size) }
  const style = (
    id: string,
    name: string,
    rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...rest })
  const line = (of: string) => ({ style: 'single' as const, size: 18, space: 8, color: colour(of) })
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: halves(styles.body.size),
          color: colour(colours.ink),
          language: { value: localeNow() },
        },
        paragraph: { spacing: { after: 100, line: 269, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: halves(styles.title.size), bold: true, color: colour(colours.ink), font: 'Calibri' },
        paragraph: { spacing: { after: 60, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: headed(styles.heading2.size, 0, colours.accent),
      heading2: headed(styles.heading3.size, 1, colours.ink),
    },
    paragraphStyles: [
      style('Subtitle', 'Subtitle', { run: { color: colour(colours.muted) } }),
      style('Overline', 'Overline', {
        run: { ...small, bold: true, color: colour(colours.accent) },
        paragraph: { keepNext: true },
      }),
      style('Quote', 'Quote', {
        paragraph: { indent: { left: 340, right: 340 }, border: { left: line(colours.accent) } },
      }),
      style('Notice', t('briefing.style.notice'), {
        paragraph: {
          indent: { left: 227 },
          border: { left: { ...line(colours.alarm), size: 24 } },
          shading: { type: 'clear', fill: colour(colours.tint) },
        },
      }),
      style('Small', t('briefing.style.small'), { run: { ...small, color: colour(colours.muted) } }),
      style('TableText', t('briefing.style.table'), { run: { size: halves(styles.table.size) } }),
      style('Source', t('briefing.style.source'), {
        paragraph: { indent: { left: 680, hanging: 680 }, spacing: { after: 40 } },
      }),
      style('Caption', 'caption', {
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      }),
      style('ContentsHeading', 'TOC Heading', {
        run: { bold: true, color: colour(colours.accent), size: halves(styles.heading2.size) },
        paragraph: { keepNext: true },
      }),
      style('TOC1', 'toc 1', { paragraph: { spacing: { after: 40 } } }),
    ],
  }
}

const furniture = 17

const head = (title: string, mark: string | null, width: number) =>
  new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: twips(width) }],
        children: [
          new TextRun({ text: sayable(title), size: furniture }),
          ...(mark === null
            ? []
            : [new TextRun({ text: `\t${sayable(mark)}`, size: furniture, bold: true, color: '9c2b1f' })]),
        ],
      }),
    ],
  })

const foot = () => {
  const [before = '', between = '', after = ''] = t('briefing.page', {
    page: '\u0001',
    pages: '\u0001',
  }).split('\u0001')
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: furniture,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  })
}
