import { escapeXml, runsOf, softened } from './inline.ts'
import type { Block, ListMark, Look, Made, Sheet } from './model.ts'

/** A document as flat ODF, for LibreOffice to turn into what is wanted. */
export const toFodt = (made: Made): string => {
  const pen = newPen(made.sheet)
  const body = made.blocks.map((block) => draw(block, pen)).join('')
  const beside = marginFrame(made.sheet, pen)
  const { sheet } = made
  const master = masterOf(sheet, pen)
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
    `<office:font-face-decls><style:font-face style:name="body" svg:font-family="'${sheet.font}'"/></office:font-face-decls>` +
    `<office:styles>${baseStyles(sheet)}</office:styles>` +
    `<office:automatic-styles>${pen.styles.join('')}${pageStyles(sheet)}</office:automatic-styles>` +
    `<office:master-styles>${master}</office:master-styles>` +
    `<office:body><office:text>${beside}${body}</office:text></office:body></office:document>`
  )
}

type Pen = { readonly sheet: Sheet; readonly styles: string[]; tables: number; notes: number }
const newPen = (sheet: Sheet): Pen => ({ sheet, styles: [...listStyles, ...textStyles], tables: 0, notes: 0 })

const namespaces = [
  'office',
  'style',
  'text',
  'table',
  'drawing:draw',
  'xsl-fo-compatible:fo',
  'svg-compatible:svg',
]
  .map((name) => {
    const [long, short = long] = name.split(':')
    return `xmlns:${short}="urn:oasis:names:tc:opendocument:xmlns:${long}:1.0"`
  })
  .join(' ')

const baseStyles = ({ size, justified, spacing = 130 }: Sheet) =>
  `<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="10mm"/><style:text-properties style:font-name="body" fo:font-size="${size}pt" fo:language="nl" fo:country="NL"/></style:default-style>` +
  `<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:line-height="${spacing}%" fo:margin-bottom="0pt"${justified ? ' fo:text-align="justify"' : ''}/></style:style>` +
  [1, 2]
    .map(
      (level) =>
        `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="12pt" fo:margin-bottom="3pt" fo:keep-with-next="always" fo:text-align="start"/><style:text-properties fo:font-weight="bold" fo:font-size="${level === 1 ? size * 1.3 : size}pt"/></style:style>`,
    )
    .join('')

const textStyles = [
  '<style:style style:name="Tb" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Ti" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="Tbi" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>',
]

const formatsOfMarks: Readonly<Record<ListMark, string>> = {
  '-': '<text:list-level-style-bullet text:level="1" text:bullet-char="-">',
  '•': '<text:list-level-style-bullet text:level="1" text:bullet-char="•">',
  '1.': '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">',
  'a.': '<text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=".">',
  'I.': '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix=".">',
}
const markNames: readonly ListMark[] = ['-', '•', '1.', 'a.', 'I.']
const listStyles = markNames.map(
  (mark, index) =>
    `<text:list-style style:name="L${index}">${formatsOfMarks[mark]}<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-7mm" fo:margin-left="8mm"/></style:list-level-properties></text:list-level-style-${mark.length === 1 ? 'bullet' : 'number'}></text:list-style>`,
)

const paragraphStyle = (pen: Pen, look: Look, extra = '', parent = 'Standard') => {
  const { bold, italic, size, align, indent = 0, hang = 0, above = 0, below = 6 } = look
  const name = `P${pen.styles.length}`
  const aligned = align ? ` fo:text-align="${align === 'right' ? 'end' : align}"` : ''
  const tab = hang > 0 ? `<style:tab-stops><style:tab-stop style:position="0mm"/></style:tab-stops>` : ''
  pen.styles.push(
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"><style:paragraph-properties${aligned} fo:margin-left="${indent + hang}mm" fo:text-indent="${-hang}mm" fo:margin-top="${above}pt" fo:margin-bottom="${below}pt"${extra}>${tab}</style:paragraph-properties>` +
      `<style:text-properties${bold ? ' fo:font-weight="bold"' : ''}${italic ? ' fo:font-style="italic"' : ''}${size ? ` fo:font-size="${size}pt"` : ''}/></style:style>`,
  )
  return name
}

const inline = (text: string, pen: Pen) =>
  runsOf(text)
    .map((run) => {
      if (run.note) {
        pen.notes += 1
        return `<text:note text:id="n${pen.notes}" text:note-class="footnote"><text:note-citation>${pen.notes}</text:note-citation><text:note-body><text:p text:style-name="${paragraphStyle(pen, { size: pen.sheet.size - 2, below: 0 })}"><text:s/>${escapeXml(run.text)}</text:p></text:note-body></text:note>`
      }
      const broken = pen.sheet.justified ? softened(run.text) : run.text
      const words = escapeXml(broken).replaceAll('\t', '<text:tab/>').replaceAll('\n', '<text:line-break/>')
      const style = `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}`
      return style ? `<text:span text:style-name="T${style}">${words}</text:span>` : words
    })
    .join('')

const paragraph = (text: string, look: Look, pen: Pen, extra = '') =>
  `<text:p text:style-name="${paragraphStyle(pen, look, extra)}">${inline(text, pen)}</text:p>`

function draw(block: Block, pen: Pen): string {
  switch (block.is) {
    case 'p':
      return paragraph(block.text, block.look ?? {}, pen)
    case 'h':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${inline(block.text, pen)}</text:h>`
    case 'list': {
      const items = block.items.map((item, index) => {
        const start = index === 0 && block.start ? ` text:start-value="${block.start}"` : ''
        const style = listParagraph(pen, block.look ?? {})
        return `<text:list-item${start}><text:p text:style-name="${style}">${inline(item, pen)}</text:p></text:list-item>`
      })
      return `<text:list text:style-name="L${markNames.indexOf(block.mark)}">${items.join('')}</text:list>`
    }
    case 'table':
      return table(block, pen)
    case 'box':
      return boxed(block.blocks, pen)
    case 'columns': {
      const name = `S${pen.styles.length}`
      pen.styles.push(
        `<style:style style:name="${name}" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="8mm"><style:column style:rel-width="1*" fo:end-indent="4mm"/><style:column style:rel-width="1*" fo:start-indent="4mm"/></style:columns></style:section-properties></style:style>`,
      )
      return `<text:section text:style-name="${name}" text:name="${name}">${block.blocks.map((inner) => draw(inner, pen)).join('')}</text:section>`
    }
    case 'break':
      return paragraph('', {}, pen, ' fo:break-before="page"')
  }
}

/** A paragraph in a list takes its indents from the list, so its style may not name any. */
function listParagraph(pen: Pen, look: Look) {
  const name = `P${pen.styles.length}`
  pen.styles.push(
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="${look.below ?? 3}pt" fo:margin-top="${look.above ?? 0}pt"/><style:text-properties${look.bold ? ' fo:font-weight="bold"' : ''}${look.italic ? ' fo:font-style="italic"' : ''}/></style:style>`,
  )
  return name
}

function table(block: Extract<Block, { is: 'table' }>, pen: Pen) {
  pen.tables += 1
  const name = `Table${pen.tables}`
  const line = block.ruled ? ' fo:border="0.5pt solid #555555"' : ' fo:border="none"'
  const width = block.widths.reduce((sum, each) => sum + each, 0)
  pen.styles.push(
    `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${width}mm" table:align="left" fo:margin-bottom="8pt"/></style:style>`,
    `<style:style style:name="${name}c" style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm"${line}/></style:style>`,
    ...block.widths.map(
      (each, index) =>
        `<style:style style:name="${name}.${index}" style:family="table-column"><style:table-column-properties style:column-width="${each}mm"/></style:style>`,
    ),
  )
  const cell = (text: string, bold: boolean) =>
    `<table:table-cell table:style-name="${name}c" office:value-type="string">${text
      .split('\n')
      .map((each) =>
        paragraph(
          each,
          { below: 1, bold, size: block.size ?? pen.sheet.size },
          pen,
          ' fo:text-align="start"',
        ),
      )
      .join('')}</table:table-cell>`
  const row = (cells: readonly string[], bold = false) =>
    `<table:table-row>${cells.map((text) => cell(text, bold)).join('')}</table:table-row>`
  const columns = block.widths.map((_, index) => `<table:table-column table:style-name="${name}.${index}"/>`)
  const head = block.head ? `<table:table-header-rows>${row(block.head, true)}</table:table-header-rows>` : ''
  return `<table:table table:name="${name}" table:style-name="${name}">${columns.join('')}${head}${block.rows.map((cells) => row(cells)).join('')}</table:table>`
}

/** Neighbouring paragraphs with the same border are drawn in one box. */
function boxed(blocks: readonly Block[], pen: Pen) {
  const border = ' fo:border="0.75pt solid #000000" fo:padding="2mm" style:join-border="true"'
  return blocks
    .map((block) =>
      block.is === 'p' ? paragraph(block.text, { below: 0, ...block.look }, pen, border) : draw(block, pen),
    )
    .join('')
}

const pageStyles = ({ landscape, margins = [20, 22, 18, 25], head, firstHead, foot }: Sheet) => {
  const [width, height] = landscape ? [297, 210] : [210, 297]
  const [top, right, bottom, left] = margins
  const edge = (name: 'header' | 'footer', on: boolean) =>
    on
      ? `<style:${name}-style><style:header-footer-properties fo:min-height="6mm" fo:margin-${name === 'header' ? 'bottom' : 'top'}="5mm"/></style:${name}-style>`
      : ''
  return `<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${landscape ? 'landscape' : 'portrait'}" fo:margin-top="${top}mm" fo:margin-right="${right}mm" fo:margin-bottom="${bottom}mm" fo:margin-left="${left}mm"/>${edge('header', Boolean(head ?? firstHead))}${edge('footer', Boolean(foot))}</style:page-layout>`
}

const counted = (text: string) =>
  escapeXml(text)
    .replaceAll('\t', '<text:tab/>')
    .replace('{page}', '<text:page-number text:select-page="current">1</text:page-number>')
    .replace('{pages}', '<text:page-count>1</text:page-count>')

function masterOf({ head, firstHead, foot, footAlign }: Sheet, pen: Pen) {
  const align = footAlign === 'left' ? {} : { align: footAlign ?? 'right' }
  // Styles used here stand among the automatic ones; they must be there before the page styles are written.
  const line = (text: string) =>
    `<text:p text:style-name="${paragraphStyle(pen, { size: pen.sheet.size - 2, below: 0, ...align })}">${counted(text)}</text:p>`
  const top = head || firstHead ? `<style:header>${line(head ?? '')}</style:header>` : ''
  const first = firstHead === undefined ? '' : `<style:header-first>${line(firstHead)}</style:header-first>`
  const bottom = foot ? `<style:footer>${line(foot)}</style:footer>` : ''
  const firstBottom =
    foot && firstHead !== undefined ? `<style:footer-first>${line(foot)}</style:footer-first>` : ''
  return `<style:master-page style:name="Standard" style:page-layout-name="pm">${top}${first}${bottom}${firstBottom}</style:master-page>`
}

function marginFrame({ margin, margins = [20, 22, 18, 25], size }: Sheet, pen: Pen) {
  if (!margin) return ''
  pen.styles.push(
    '<style:style style:name="beside" style:family="graphic"><style:graphic-properties style:wrap="run-through" style:run-through="background" style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page" draw:fill="none" draw:stroke="none" fo:border="none" fo:padding="0mm"/></style:style>',
  )
  const width = (margin.side === 'left' ? margins[3] : margins[1]) - 16
  const x = margin.side === 'left' ? 10 : 210 - margins[1] + 6
  const lines = margin.lines.map((text) =>
    paragraph(text, { size: size - 2.5, below: text === '' ? 4 : 0, bold: text.startsWith('**') }, pen),
  )
  return `<draw:frame draw:style-name="beside" text:anchor-type="page" text:anchor-page-number="1" svg:x="${x}mm" svg:y="55mm" svg:width="${width}mm"><draw:text-box fo:min-height="40mm">${lines.join('')}</draw:text-box></draw:frame>`
}
