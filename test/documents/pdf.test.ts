import { describe, expect, it } from 'vitest'
import { readPdf } from '../../electron/documents/pdf.ts'
import { sourceText } from '../../shared/records/source-text.ts'
import { drawn, fixture, refusalOf, textOf } from './fixture.ts'

const read = (name: string) => readPdf(fixture(name))

describe('a letter', () => {
  it('reads line by line with headings, numbers and bullets as they are drawn', async () => {
    expect(drawn(await read('letter.pdf'))).toEqual([
      'heading: Beantwoording schriftelijke vragen',
      '-: Datum: 14 april 2026',
      '-: Beste raadsleden, de coördinatie kost € 1.250 per cliënt; dat is ‘te veel’, volgens de fractie van',
      '-: Noordzij.',
      'heading: Vragen en antwoorden',
      'listItem: 1. Is het college bekend met de wachttijden voor hulpmiddelen?',
      'listItem: 2. Hoeveel inwoners wachten langer dan zes weken?',
      '-: Wij doen het volgende:',
      'listItem: • een meldpunt openen;',
      'listItem: • de leverancier aanspreken.',
    ])
  })

  it('knows of each line its box from the top left, its size and whether it is bold', async () => {
    const { lines } = await read('letter.pdf')
    expect(lines[0]).toMatchObject({ level: 1, fontSize: 16, bold: true, page: 1 })
    expect(lines[4]).toMatchObject({ level: 2, fontSize: 13, bold: true })
    expect(lines[1]).toMatchObject({ fontSize: 11, bold: false, box: { x0: 70 } })
    expect(lines[5]?.marker).toBe('1.')
    const tops = lines.map((line) => line.box?.y0 ?? 0)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    expect(tops[0]).toBeGreaterThan(80)
  })
})

describe('pages', () => {
  it('cover the whole text without a gap', async () => {
    const source = await read('report.pdf')
    expect(sourceText.safeParse(source).success).toBe(true)
    expect(source.pages).toHaveLength(4)
    expect(source.pages.map((page) => textOf(source, page)).join('')).toBe(source.text)
    for (const line of source.lines) {
      const page = source.pages[line.page - 1]
      expect(line.start).toBeGreaterThanOrEqual(page?.start ?? Number.NaN)
      expect(line.end).toBeLessThanOrEqual(page?.end ?? Number.NaN)
    }
  })

  it('keep running heads and page numbers in the text, marked as furniture', async () => {
    const furniture = drawn(await read('report.pdf')).filter((line) => line.startsWith('furniture'))
    expect(furniture).toHaveLength(8)
    expect(furniture.slice(0, 2)).toEqual([
      'furniture: Raadsbrief 2026-014 wachttijden',
      'furniture: Pagina 1 van 4',
    ])
  })
})

describe('reading order', () => {
  it('goes down one column before the next and keeps the hyphen at a line end', async () => {
    expect(drawn(await read('two-columns.pdf')).slice(1)).toEqual([
      '-: De wethouder heeft in de commis-',
      '-: sie gemeld dat de levering van hulp-',
      '-: middelen nog niet op orde is. De',
      '-: leverancier krijgt tot 1 juni de tijd',
      '-: om de achterstand weg te werken.',
      '-: Daarna komt er een gesprek met de',
      '-: cliëntenraad. De uitkomst daarvan',
      '-: ontvangt de raad voor de zomer, sa-',
      '-: men met een overzicht van de klach-',
      '-: ten en de kosten per maand.',
    ])
  })

  it('takes a margin column that is written between the lines out of them', async () => {
    const lines = drawn(await read('margin-column.pdf'))
    expect(lines.slice(0, 6)).toEqual([
      '-: Datum',
      '-: 3 maart 2026',
      '-: Ons kenmerk',
      '-: Z26-0123',
      '-: Bijlagen',
      '-: geen',
    ])
    expect(lines[6]).toMatch(/^-: Geachte leden van de raad/)
    expect(lines).toHaveLength(15)
  })

  it('goes through a table row by row, each cell with its row and column', async () => {
    const lines = drawn(await read('table.pdf'))
    expect(lines.slice(2, 11)).toEqual([
      'cell 0.0.0: Nr',
      'cell 0.0.1: Toezegging',
      'cell 0.0.2: Wethouder',
      'cell 0.0.3: Termijn',
      'cell 0.1.0: T1',
      'cell 0.1.1: De raad ontvangt de cijfers',
      'cell 0.1.1: over de wachttijden.',
      'cell 0.1.2: Van Dijk',
      'cell 0.1.3: Q2 2026',
    ])
    expect(lines.at(-2)).toBe('cell 0.3.3: P.M.')
    expect(lines.at(-1)).toBe('-: Vastgesteld op 9 maart 2026.')
  })
})

it('believes the tags of a tagged file where fonts and gaps show nothing', async () => {
  expect(drawn(await read('tagged.pdf'))).toEqual([
    'heading: Kop in gewone letters',
    'listItem: een punt waarvan het bolletje',
    '-: een tekening is',
    'listItem: nog een punt',
    'cell 0.0.0: Maand',
    'cell 0.0.1: Klachten',
    'cell 0.1.0: mei',
    'cell 0.1.1: 5',
    'cell 0.2.0: juni',
    'cell 0.2.1: 4',
  ])
})

it('measures a turned page as one sees it', async () => {
  const { lines } = await read('turned.pdf')
  expect(lines.map(({ box }) => [Math.round(box?.x0 ?? 0), Math.round(box?.y0 ?? 0)])).toEqual([
    [100, 61],
    [100, 81],
  ])
})

describe('what cannot be read', () => {
  it.each([
    ['encrypted.pdf', 'encrypted-pdf'],
    ['truncated.pdf', 'incomplete-pdf'],
    ['garbage.pdf', 'broken-pdf'],
  ])('%s is refused as %s', async (name, code) => {
    expect(await refusalOf(() => read(name))).toBe(code)
  })

  it('is not a scan: it has its pages and no text, or the words that its scanner laid under them', async () => {
    expect(await read('scanned.pdf')).toMatchObject({
      text: '',
      pages: [{ start: 0, end: 0 }],
      warnings: [{ key: 'pages-without-text', count: 1 }],
    })
    expect((await read('scanned-with-hidden-text.pdf')).text).toContain('Het college informeert uw raad')
  })

  it('is not a file that only forbids printing or copying', async () => {
    expect((await read('owner-only.pdf')).text).toContain('Het college informeert uw raad')
  })
})
