import { escapeXml, runsOf, softened } from './inline.ts'
import type { Block, Look, Made, Sheet } from './model.ts'

/** A document as a page of HTML, for Chromium to print. */
export const toHtml = ({ sheet, blocks, name }: Made): string => {
  const notes: string[] = []
  const body = blocks.map((block) => draw(block, sheet, notes)).join('\n')
  const noted = notes.map((note, index) => `<p class="note"><sup>${index + 1}</sup> ${note}</p>`).join('')
  const beside = sheet.margin
    ? `<aside>${sheet.margin.lines.map((line) => `<div>${inline(line, sheet, notes) || '&nbsp;'}</div>`).join('')}</aside>`
    : ''
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${name}</title><style>${styleOf(sheet)}</style><body>${beside}${body}${noted}</body></html>`
}

const content = (text = '') =>
  `"${text.replaceAll('{page}', '" counter(page) "').replaceAll('{pages}', '" counter(pages) "')}"`

const styleOf = ({
  font,
  size,
  landscape,
  margins = [20, 22, 18, 25],
  justified,
  head,
  foot,
  footAlign = 'right',
  margin,
  spacing = 140,
}: Sheet) =>
  `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: ${margins.join('mm ')}mm;` +
  ` @top-left { content: ${content(head)}; font-size: ${size - 2}pt } @bottom-${footAlign} { content: ${content(foot)}; font-size: ${size - 2}pt } }` +
  ` body { font: ${size}pt/${spacing}% '${font}'; margin: 0; ${justified ? 'text-align: justify; hyphens: manual' : ''} }` +
  ' p { margin: 0 0 6pt; white-space: pre-line } h1 { font-size: 130% } h2 { font-size: 100% } li { margin: 0 0 3pt }' +
  ' table { border-collapse: collapse; margin: 0 0 8pt } td, th { vertical-align: top; text-align: left; padding: 1.2mm }' +
  ' thead { display: table-header-group } .ruled td, .ruled th { border: 0.5pt solid #555 } .box { border: 1pt solid; padding: 2mm; margin: 0 0 8pt }' +
  ' .columns { columns: 2; column-gap: 8mm } .note { font-size: 80% }' +
  (margin
    ? ` body { position: relative; margin-${margin.side}: 48mm } aside { position: absolute; top: 20mm; ${margin.side}: -48mm; width: 42mm; font-size: ${size - 2}pt; line-height: 115%; overflow-wrap: anywhere }`
    : '')

const lookOf = ({ bold, italic, size, align, indent, hang, above, below }: Look) =>
  [
    bold && 'font-weight: bold',
    italic && 'font-style: italic',
    size && `font-size: ${size}pt`,
    align && `text-align: ${align}`,
    (indent || hang) && `margin-left: ${(indent ?? 0) + (hang ?? 0)}mm; text-indent: ${-(hang ?? 0)}mm`,
    above && `margin-top: ${above}pt`,
    below !== undefined && `margin-bottom: ${below}pt`,
  ]
    .filter(Boolean)
    .join('; ')

const inline = (text: string, sheet: Sheet, notes: string[]) =>
  runsOf(text)
    .map((run) => {
      if (run.note) return `<sup>${notes.push(escapeXml(run.text))}</sup>`
      const words = escapeXml(sheet.justified ? softened(run.text) : run.text).replaceAll('\t', '&emsp;')
      const slanted = run.italic ? `<em>${words}</em>` : words
      return run.bold ? `<strong>${slanted}</strong>` : slanted
    })
    .join('')

function draw(block: Block, sheet: Sheet, notes: string[]): string {
  const all = (blocks: readonly Block[]) => blocks.map((inner) => draw(inner, sheet, notes)).join('\n')
  switch (block.is) {
    case 'p':
      return `<p style="${lookOf(block.look ?? {})}">${inline(block.text, sheet, notes)}</p>`
    case 'h':
      return `<h${block.level}>${inline(block.text, sheet, notes)}</h${block.level}>`
    case 'list': {
      const items = block.items.map(
        (item) => `<li style="${lookOf(block.look ?? {})}">${inline(item, sheet, notes)}</li>`,
      )
      const types = { '-': '', '•': '', '1.': '1', 'a.': 'a', 'I.': 'I' }
      return block.mark === '-' || block.mark === '•'
        ? `<ul style="list-style: ${block.mark === '-' ? "'- '" : 'disc'}">${items.join('')}</ul>`
        : `<ol type="${types[block.mark]}" start="${block.start ?? 1}">${items.join('')}</ol>`
    }
    case 'table':
      return table(block, sheet, notes)
    case 'box':
      return `<div class="box">${all(block.blocks)}</div>`
    case 'columns':
      return `<div class="columns">${all(block.blocks)}</div>`
    case 'break':
      return '<div style="break-before: page"></div>'
  }
}

function table(block: Extract<Block, { is: 'table' }>, sheet: Sheet, notes: string[]) {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells
      .map((text, column) => {
        const paragraphs = text.split('\n').map((each) => `<p>${inline(each, sheet, notes)}</p>`)
        return `<${tag} style="width: ${block.widths[column]}mm">${paragraphs.join('')}</${tag}>`
      })
      .join('')}</tr>`
  const head = block.head ? `<thead>${row(block.head, 'th')}</thead>` : ''
  const size = block.size ? ` style="font-size: ${block.size}pt"` : ''
  return `<table class="${block.ruled ? 'ruled' : ''}"${size}>${head}<tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}
