import type { Look } from '../../shared/records/briefing-plan.ts'
import { localeNow, t } from '../../shared/texts/translate.ts'
import { type Block, isInContents, type Paragraph, type Run, type Sourced } from './block.ts'
import { barsTable, chartTable } from './drawn-tables.ts'
import { htmlStyle } from './html-style.ts'
import { type Links, linksOf, sayable, withSources } from './linked.ts'
import { usualLook } from './look.ts'

export type HtmlOptions = Readonly<{
  title: string
  look?: Look
  mark?: string | null
  /** The drawings as SVG; what a drawing without one shows is said in words. */
  drawings?: ReadonlyMap<Block, string>
}>

type Page = Readonly<{ blocks: readonly Block[]; links: Links; drawings: ReadonlyMap<Block, string> }>

/** A briefing as one page that stands alone: no script, no request, nothing that is not in it. */
export const briefingHtml = (blocks: readonly Block[], options: HtmlOptions): string => {
  const { title, look = usualLook, mark = null, drawings = new Map() } = options
  const page: Page = { blocks, links: linksOf(blocks), drawings }
  const name = escaped(sayable(title).trim() || t('briefing.untitled'))
  return `<!doctype html>
<html lang="${localeNow()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}</title>
<style>${htmlStyle(look, mark)}</style>
</head>
<body>
${mark === null ? '' : `<header class="mark"><p>${words(mark)}</p></header>\n`}<main>
${bodyOf(page).join('\n')}
</main>
</body>
</html>
`
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const words = (text: string) => escaped(sayable(text))
/** Own numbers and days: half of one on the next line is no number. */
const whole = /(?<![\p{L}\d])(?:\p{Lu}{1,2}\d{4}-\d+(?:\.\d+)*|\d{2}-\d{2}-\d{4})(?![\p{L}\d])/gu
const inText = (text: string) => words(text).replace(whole, '<span class="whole">$&</span>')

/** A source list names the places that use it, so it is made last. A heading has its number in the contents. */
const bodyOf = (page: Page): readonly string[] => {
  let headings = 0
  const made = page.blocks.map((block) => {
    if (block.kind === 'sources') return null
    if (block.kind === 'heading')
      return `<h${block.level} id="kop-${headings++}">${words(block.text)}</h${block.level}>`
    return htmlOf(page, block)
  })
  return page.blocks.map((block, at) => made[at] ?? (block.kind === 'sources' ? sources(page, block) : ''))
}

const faces = { regular: null, italic: 'em', semibold: 'strong', bold: 'strong' } as const

const runHtml = ({ links }: Page, { text, face = 'regular', tone, to, alt }: Run): string => {
  const tag = faces[face]
  const plain = tag === null ? inText(text) : `<${tag}>${inText(text)}</${tag}>`
  const toned = tone === undefined || tone === 'ink' ? plain : `<span class="${tone}">${plain}</span>`
  if (to === undefined || !links.isThere(to)) return toned
  const title = alt === undefined ? '' : ` title="${words(alt)}"`
  return `<a id="${links.use(to)}" href="#${escaped(to)}"${title}>${toned}</a>`
}

const runsHtml = (page: Page, runs: readonly Run[]) => runs.map((run) => runHtml(page, run)).join('')
const paragraph = (page: Page, { runs, small }: Paragraph, anchor?: string) =>
  `<p${idOf(anchor)}${small ? ' class="small"' : ''}>${runsHtml(page, runs)}</p>`
const idOf = (anchor: string | undefined) => (anchor === undefined ? '' : ` id="${escaped(anchor)}"`)

const sourced = (page: Page, content: Sourced): string =>
  withSources(content)
    .map((one, at) => paragraph(page, one, at === 0 ? content.anchor : undefined))
    .join('')

const htmlOf = (page: Page, block: Exclude<Block, { kind: 'heading' | 'sources' }>): string => {
  switch (block.kind) {
    case 'title':
      return `<header>${block.overline === '' ? '' : `<p class="overline">${words(block.overline)}</p>`}<h1>${words(block.title)}</h1>${block.subtitle === '' ? '' : `<p class="muted">${words(block.subtitle)}</p>`}</header>`
    case 'figures':
      return `<ul class="figures">${block.figures.map(({ value, label, alarm }) => `<li${alarm ? ' class="alarm"' : ''}><strong>${words(value)}</strong> ${words(label)}</li>`).join('')}</ul>`
    case 'contents':
      return contents(page, block)
    case 'paragraph':
      return sourced(page, block)
    case 'quote':
      return `<blockquote>${sourced(page, block)}</blockquote>`
    case 'notice':
      return `<section class="notice"><p><strong class="alarm">${words(`${block.sign} ${block.title}`)}</strong></p>${block.body.map((part) => sourced(page, part)).join('')}</section>`
    case 'list':
      return labelled(page, 'ul', 'points', block.items)
    case 'timeline':
      return labelled(page, 'ol', 'timeline', block.entries)
    case 'picture':
      return figure(page, block)
    case 'chart':
      return sourced(page, block) + figure(page, block) + table(page, chartTable(block))
    case 'bars':
      return sourced(page, block) + figure(page, block) + table(page, barsTable(block))
    case 'table':
      return table(page, block)
  }
}

const contents = ({ blocks }: Page, { title }: Extract<Block, { kind: 'contents' }>): string => {
  const entries = blocks
    .filter((block) => block.kind === 'heading')
    .flatMap(({ level, text }, at) =>
      isInContents({ level }) ? [`<li><a href="#kop-${at}">${words(text)}</a></li>`] : [],
    )
  return `<nav aria-labelledby="inhoud"><p id="inhoud" class="contents-title">${words(title)}</p>${entries.length === 0 ? '' : `<ol>${entries.join('')}</ol>`}</nav>`
}

const labelled = (
  page: Page,
  tag: 'ul' | 'ol',
  name: string,
  items: readonly (Sourced & Readonly<{ label: string }>)[],
) =>
  items.length === 0
    ? ''
    : `<${tag} class="${name}" role="list">${items.map((item) => `<li><span class="label">${words(item.label)}</span><div>${sourced(page, item)}</div></li>`).join('')}</${tag}>`

/** A drawing says in words below it what it shows, for everybody. */
const figure = ({ drawings }: Page, block: Extract<Block, { summary: string }>): string => {
  const drawing = drawings.get(block)
  const summary = `<figcaption class="small">${words(block.summary)}</figcaption>`
  return drawing === undefined ? `<figure>${summary}</figure>` : `<figure>${drawing}${summary}</figure>`
}

/** What is wider than a window scrolls by itself, also with the keyboard. */
const table = (page: Page, { caption, columns, rows }: Extract<Block, { kind: 'table' }>): string => {
  const name = caption ?? columns.map(({ title }) => title).join(', ')
  const all = columns.reduce((sum, { width }) => sum + width, 0) || 1
  const cols = columns.map(({ width }) => `<col style="width:${((width / all) * 100).toFixed(1)}%">`).join('')
  const head = columns.map(({ title }) => `<th scope="col">${words(title)}</th>`).join('')
  const body = rows
    .map(
      ({ anchor, cells }) =>
        `<tr${idOf(anchor)}>${cells.map((cell) => `<td>${cell.map((one) => paragraph(page, one)).join('')}</td>`).join('')}</tr>`,
    )
    .join('')
  return `<div class="wide" role="region" tabindex="0" aria-label="${words(name)}"><table>${caption === undefined ? '' : `<caption>${words(caption)}</caption>`}<colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

const sources = (page: Page, { entries }: Extract<Block, { kind: 'sources' }>): string => {
  if (entries.length === 0) return ''
  const items = entries.map(({ anchor, label, paragraphs }) => {
    const back = page.links
      .usesOf(anchor)
      .map((name, at) => `<a href="#${name}">${at + 1}</a>`)
      .join(', ')
    const uses = back === '' ? '' : `<p class="small">${words(t('briefing.sources.usedAt'))} ${back}</p>`
    return `<li id="${escaped(anchor)}"><span class="label">${words(label)}</span><div>${paragraphs.map((one) => paragraph(page, one)).join('')}${uses}</div></li>`
  })
  return `<ol class="sources" role="list">${items.join('')}</ol>`
}
