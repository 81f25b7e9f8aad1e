import { inflateSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../electron/briefing/block.ts'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { checkDocument } from '../../electron/briefing/conformance/check.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import type { Look } from '../../shared/records/briefing-plan.ts'
import { waterrade } from '../fixtures/briefing-data.ts'

/** What PDF/UA-1 and PDF/A-3a ask and can be read from the file's own objects; veraPDF stays the judge. */
const title = 'Zorg & welzijn <concept> “Zoë”'
const { bytes } = renderBriefing(composeBriefing(waterrade), {
  title,
  madeAt: '2026-11-22T18:30:00Z',
  author: 'Griffie & raad',
})
const file = Buffer.from(bytes).toString('latin1')
const objects = file.split(/(?<=\nendobj)\n/)
const withType = (type: string) =>
  objects.filter((object) => object.includes(`/Subtype /${type}\n`) || object.includes(`/S /${type}\n`))

describe('the file', () => {
  it('claims PDF/A-3a and PDF/UA-1 in metadata that is well-formed, title and all', () => {
    const start = file.indexOf('<?xpacket begin')
    const xmp = Buffer.from(file.slice(start, file.indexOf('<?xpacket end')), 'latin1').toString('utf8')
    const texts: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', (text) => texts.push(text))
    parser.write(xmp.replace(/<\?xpacket[^>]*\?>/, '').trim()).close()
    expect(texts).toContain(title)
    expect(texts).toContain('Griffie & raad')
    expect(xmp).toMatch(/pdfuaid:part>1</)
    expect(xmp).toMatch(/pdfaid:part>3</)
    expect(xmp).toMatch(/pdfaid:conformance>A</)
  })

  it('is marked, shows its title and has a language and a structure', () => {
    for (const entry of [
      '/Marked true',
      '/DisplayDocTitle true',
      '/Lang (nl-NL)',
      '/StructTreeRoot',
      '/OutputIntents',
    ])
      expect(file).toContain(entry)
  })

  it('embeds every font that it uses, with the letters behind the glyphs', () => {
    const fonts = objects.filter((object) => object.includes('/Subtype /Type0'))
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toContain('/ToUnicode')
    expect(objects.filter((object) => object.includes('/FontFile2'))).toHaveLength(fonts.length)
    expect(file).not.toContain('/Helvetica')
  })

  it('gives every link words and a place in the structure', () => {
    const links = objects.filter((object) => object.includes('/Subtype /Link'))
    expect(links.length).toBeGreaterThan(50)
    for (const link of links) {
      expect(link).toMatch(/\/Contents \((?!\))/)
      expect(link).toMatch(/\/StructParent \d+/)
    }
    expect(withType('Link').length).toBeGreaterThanOrEqual(links.length)
  })

  it('links only to places that exist', () => {
    const wanted = new Set([...file.matchAll(/\/S \/GoTo\n\/D \(([^)]*)\)/g)].map((match) => match[1]))
    const names = /\/Dests <<[\s\S]*?\/Names \[([\s\S]*?)\]\n>>/.exec(file)?.[1] ?? ''
    expect(wanted.size).toBeGreaterThan(20)
    for (const name of wanted) expect(names).toContain(`(${name})`)
  })

  it('steps down one level of heading at a time and gives table heads a scope', () => {
    const levels = objects.flatMap((object) => /\/S \/H([1-6])\n/.exec(object)?.[1] ?? []).map(Number)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(Math.max(...levels)).toBe(3)
    const heads = withType('TH')
    expect(heads.length).toBeGreaterThan(5)
    for (const head of heads) expect(head).toContain('/Scope /Column')
  })

  it('says of each drawing in words what it shows, and where on its page it is', () => {
    const figures = withType('Figure')
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures) {
      expect(figure).toMatch(/\/Alt \(.{20}/s)
      expect(figure).toMatch(/\/BBox \[\d[\d. ]*\]/)
    }
  })

  it('says of each list how its labels are made', () => {
    const lists = withType('L')
    expect(lists.length).toBeGreaterThan(2)
    for (const one of lists) expect(one).toMatch(/\/ListNumbering \/(Disc|Decimal|None)/)
  })

  it('paints nothing that is neither tagged nor an artifact', () => {
    const pages = objects.flatMap(contentOf).filter((content) => content.includes(' BDC'))
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(untagged(page)).toEqual([])
  })
})

describe('a briefing in each look', () => {
  const looks: readonly Look[] = [
    { form: 'pack', paper: 'a4', theme: 'warm', large: false },
    { form: 'pack', paper: 'a5', theme: 'plain', large: false },
    { form: 'pack', paper: 'a4', theme: 'plain', large: true },
    { form: 'card', paper: 'a4', theme: 'warm', large: false },
  ]
  const [first, ...rest] = composeBriefing(waterrade)
  const middle = rest.filter(({ kind }) => kind !== 'sources')
  const blocks: readonly Block[] = [
    ...(first ? [first] : []),
    { kind: 'contents', title: 'Inhoud' },
    ...middle,
    ...middle,
    ...rest,
  ]

  it.each(looks)('has no fault of PDF/UA-1 or PDF/A-3a: %o', async (look) => {
    const made = renderBriefing(blocks, { title, madeAt: '2026-11-22T18:30:00Z', look })
    expect(await checkDocument(made.bytes)).toEqual([])
  })
})

const contentOf = (object: string): readonly string[] => {
  const stream = /\/Filter \/FlateDecode[\s\S]*?\nstream\n([\s\S]*)\nendstream/.exec(object)?.[1]
  return stream === undefined ? [] : [inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')]
}

/** Painting operators that stand outside every marked part. */
const untagged = (content: string): readonly string[] => {
  let depth = 0
  return content.split('\n').filter((line) => {
    if (/ (BDC|BMC)$/.test(line)) depth += 1
    if (line === 'EMC') depth -= 1
    return depth === 0 && /(^| )(TJ|Tj|f|S|B|Do)$/.test(line)
  })
}
