import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { escapeXml } from './inline.ts'
import { type Block, h, p } from './model.ts'

const word = fc.oneof(
  fc.stringMatching(/^[a-zéëïöü]{1,14}$/),
  fc.constantFrom(
    '2021',
    '1.',
    'a)',
    '§',
    'Wmo-raad',
    '€ 1.204,50',
    '3/5',
    'Vraag',
    'd.d.',
    '<w:t>',
    '&amp;',
    '“ja”',
    'zo\u00ADveel',
    'ﬁets',
  ),
)
const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
const texts = fc.array(text, { minLength: 1, maxLength: 4 })

const paragraph = text.map((each) => p(each))
const heading = fc.tuple(text, fc.constantFrom(1 as const, 2 as const)).map(([each, level]) => h(each, level))
const list = fc
  .tuple(texts, fc.constantFrom('-' as const, '1.' as const, 'a.' as const))
  .map(([items, mark]): Block => ({ is: 'list', items, mark }))
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.tuple(
      fc.array(text, { minLength: columns, maxLength: columns }),
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    ),
  )
  .map(([head, rows]): Block => ({ is: 'table', widths: head.map(() => 30), head, rows, ruled: true }))

/** Any document of the content model. */
export const blocks: fc.Arbitrary<readonly Block[]> = fc.array(fc.oneof(paragraph, heading, list, table), {
  minLength: 1,
  maxLength: 12,
})

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The smallest file that Word opens as this document. */
export const toDocx = (content: readonly Block[]): Uint8Array => {
  const lists = content.filter((block) => block.is === 'list')
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
      ),
      'word/numbering.xml': strToU8(`<w:numbering ${namespace}>${numberingOf(lists)}</w:numbering>`),
      'word/document.xml': strToU8(
        `<w:document ${namespace}><w:body>${content.map((block) => drawn(block, lists)).join('')}</w:body></w:document>`,
      ),
    },
    { level: 1 },
  )
}

type List = Extract<Block, { is: 'list' }>
const formats: Readonly<Record<string, string>> = { '-': 'bullet', '1.': 'decimal', 'a.': 'lowerLetter' }
/** Each list counts for itself, from its own definition. */
const numberingOf = (lists: readonly List[]) =>
  lists
    .map(
      ({ mark }, index) =>
        `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${formats[mark]}"/><w:lvlText w:val="${mark === '-' ? '-' : '%1.'}"/></w:lvl></w:abstractNum>`,
    )
    .join('') +
  lists
    .map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`)
    .join('')

/** Each run holds a part of a word, as Word splits them where a spelling was corrected. */
const paragraphOf = (words: string, properties = '') => {
  const middle = Math.floor(words.length / 2)
  const run = (part: string) => `<w:r><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`
  return `<w:p><w:pPr>${properties}</w:pPr>${run(words.slice(0, middle))}${run(words.slice(middle))}</w:p>`
}

function drawn(block: Block, lists: readonly Block[]): string {
  switch (block.is) {
    case 'p':
      return paragraphOf(block.text)
    case 'h':
      return paragraphOf(block.text, `<w:outlineLvl w:val="${block.level - 1}"/>`)
    case 'list': {
      const numbered = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.indexOf(block) + 1}"/></w:numPr>`
      return block.items.map((item) => paragraphOf(item, numbered)).join('')
    }
    case 'table': {
      const rows = [...(block.head ? [block.head] : []), ...block.rows]
      const row = (cells: readonly string[]) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${paragraphOf(cell)}</w:tc>`).join('')}</w:tr>`
      return `<w:tbl>${rows.map(row).join('')}</w:tbl>`
    }
    case 'box':
    case 'columns':
      return block.blocks.map((inner) => drawn(inner, lists)).join('')
    case 'break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  }
}
