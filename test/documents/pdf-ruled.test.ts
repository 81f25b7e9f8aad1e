import { describe, expect, it } from 'vitest'
import { readPdf } from '../../electron/documents/pdf.ts'
import { drawn } from './fixture.ts'
import { type Drawing, pdfOf, put, scanPicture } from './pdf-drawn.ts'

const read = async (draw: (doc: Drawing) => void) => readPdf(await pdfOf(draw))
const lines = (doc: Drawing, x: number, y: number, texts: readonly string[]) => {
  for (const [at, text] of texts.entries()) if (text !== '') put(doc, x, y + at * 14, text)
}

const edges = [70, 100, 290, 480] as const
type Row = readonly (readonly string[])[]
const rows: readonly Row[] = [
  [['Nr'], ['Vraag'], ['Antwoord']],
  [
    ['A'],
    ['Is het college bekend met de', 'aanrijding?'],
    ['Ja. De politie heeft het ons', 'dezelfde dag gemeld.'],
  ],
  [
    ['B'],
    ['Bij welke scholen is de situatie', 'het meest urgent?'],
    [
      'Op grond van de schouw zijn dat:',
      '1. De Regenboog;',
      '2. De Wilgenhof.',
      '',
      'Daar zijn de stoepen smal.',
    ],
  ],
  [['C'], ['Wil het college de raad over de', 'voortgang informeren?'], ['Ja, ieder kwartaal.']],
]
const cells = [
  'cell 0.0.0: Nr',
  'cell 0.0.1: Vraag',
  'cell 0.0.2: Antwoord',
  'cell 0.1.0: A',
  'cell 0.1.1: Is het college bekend met de',
  'cell 0.1.1: aanrijding?',
  'cell 0.1.2: Ja. De politie heeft het ons',
  'cell 0.1.2: dezelfde dag gemeld.',
  'cell 0.2.0: B',
  'cell 0.2.1: Bij welke scholen is de situatie',
  'cell 0.2.1: het meest urgent?',
  'cell 0.2.2: Op grond van de schouw zijn dat:',
  'listItem 0.2.2: 1. De Regenboog;',
  'listItem 0.2.2: 2. De Wilgenhof.',
  'cell 0.2.2: Daar zijn de stoepen smal.',
  'cell 0.3.0: C',
  'cell 0.3.1: Wil het college de raad over de',
  'cell 0.3.1: voortgang informeren?',
  'cell 0.3.2: Ja, ieder kwartaal.',
]

/** Draws one row with its rules; gives where the next one begins. */
type Ruling = 'lines' | 'thin boxes' | 'box per cell' | 'lines between rows' | 'inner lines' | 'none'
const heightOf = (row: Row) => 14 * Math.max(...row.map(({ length }) => length)) + 10
const line = (doc: Drawing, x0: number, y0: number, x1: number, y1: number) =>
  doc.moveTo(x0, y0).lineTo(x1, y1).stroke()
const rule = (
  doc: Drawing,
  ruling: Ruling,
  y: number,
  height: number,
  place: 'first' | 'last' | 'between',
) => {
  if (ruling === 'box per cell')
    for (const [at, x] of edges.slice(0, -1).entries())
      doc.rect(x, y, (edges[at + 1] ?? x) - x, height).stroke()
  if (ruling === 'thin boxes') {
    for (const x of edges) doc.rect(x - 0.25, y, 0.5, height).fill('black')
    for (const at of [y, y + height]) doc.rect(70, at - 0.25, 410, 0.5).fill('black')
  }
  if (ruling === 'lines' || ruling === 'lines between rows')
    for (const at of [y, y + height]) line(doc, 70, at, 480, at)
  if (ruling === 'lines') for (const x of edges) line(doc, x, y, x, y + height)
  if (ruling === 'inner lines') {
    if (place !== 'last') line(doc, 70, y + height, 480, y + height)
    for (const x of edges.slice(1, -1)) line(doc, x, y, x, y + height)
  }
}
const table = (doc: Drawing, ruling: Ruling, which: readonly Row[], top = 120): number => {
  let y = top
  for (const [at, row] of which.entries()) {
    const height = heightOf(row)
    rule(doc, ruling, y, height, at === 0 ? 'first' : at === which.length - 1 ? 'last' : 'between')
    doc.font(row === rows[0] ? 'bold' : 'regular')
    for (const [column, texts] of row.entries()) lines(doc, (edges[column] ?? 0) + 4, y + 4, texts)
    y += height
  }
  doc.font('regular')
  return y
}
const closing = [
  'Het college vertrouwt erop u hiermee te hebben geïnformeerd.',
  'De secretaris en de burgemeester.',
]

describe('The cells of a table are the same', () => {
  it.each(['lines', 'thin boxes', 'box per cell', 'lines between rows', 'inner lines', 'none'] as const)(
    'with %s for its rules',
    async (ruling) => {
      const source = await read((doc) => lines(doc, 70, table(doc, ruling, rows) + 20, closing))
      expect(drawn(source)).toEqual([...cells, ...closing.map((text) => `-: ${text}`)])
    },
  )

  it('on a sheet that is turned', async () => {
    const bytes = await pdfOf((doc) => {
      Object.assign(doc.page.dictionary.data, { Rotate: 90 })
      doc.rotate(-90, { origin: [0, 0] }).translate(-842, 0)
      table(doc, 'lines', rows)
    })
    expect(drawn(await readPdf(bytes))).toEqual(cells)
  })

  it('where it goes on over a page: its head again is furniture, the rest of a row is that row', async () => {
    const source = await read((doc) => {
      const [head = [], ...others] = rows
      table(doc, 'lines', [head, ...others.slice(0, 2)])
      doc.addPage()
      table(doc, 'lines', [head, [[], [], ['De gemeente verbreedt ze in 2027.']], ...others.slice(2)], 70)
    })
    expect(drawn(source)).toEqual([
      ...cells.slice(0, 15),
      'furniture: Nr',
      'furniture: Vraag',
      'furniture: Antwoord',
      'cell 0.2.2: De gemeente verbreedt ze in 2027.',
      ...cells.slice(15),
    ])
  })
})

describe('No table is', () => {
  const running = [
    'Het college heeft met de leverancier afgesproken dat de wachttijd',
    'vanaf het najaar niet langer is dan tien werkdagen, en dat de raad',
    'daarover elk kwartaal een overzicht ontvangt.',
  ]
  const plain = running.map((text) => `-: ${text}`)

  it('a box around running text', async () => {
    const source = await read((doc) => {
      doc.rect(60, 100, 400, 80).stroke()
      lines(doc, 70, 110, running)
    })
    expect(drawn(source)).toEqual(plain)
  })

  it('a frame around the page with its name and number in boxes at the top', async () => {
    const source = await read((doc) => {
      doc.rect(50, 40, 500, 760).stroke().rect(50, 40, 250, 30).stroke().rect(300, 40, 250, 30).stroke()
      put(doc, 60, 50, 'Motie')
      put(doc, 310, 50, 'M-14')
      for (const part of [0, 1, 2, 3]) lines(doc, 70, 110 + part * 60, running)
    })
    expect(drawn(source).slice(2)).toEqual([...plain, ...plain, ...plain, ...plain])
  })

  it('a text between the rules of a letterhead and a foot', async () => {
    const source = await read((doc) => {
      for (const y of [80, 100, 700, 720]) line(doc, 60, y, 500, y)
      lines(doc, 70, 110, running)
      lines(doc, 70, 200, running)
    })
    expect(drawn(source)).toEqual([...plain, ...plain])
  })

  it('a text beside a line in the margin', async () => {
    const source = await read((doc) => {
      line(doc, 180, 100, 180, 600)
      lines(doc, 70, 110, ['Ons kenmerk', 'Z-14'])
      for (const part of [0, 1, 2, 3, 4]) lines(doc, 190, 110 + part * 42, running)
    })
    expect(source.lines.filter(({ cell }) => cell)).toEqual([])
  })

  it('a chart', async () => {
    const source = await read((doc) => {
      for (let step = 0; step <= 5; step++) {
        line(doc, 100, 100 + step * 40, 400, 100 + step * 40)
        line(doc, 100 + step * 60, 100, 100 + step * 60, 300)
        put(doc, 75, 94 + step * 40, `${50 - step * 10}`)
        put(doc, 120 + step * 60, 305, `202${step}`)
      }
      lines(doc, 70, 340, running)
    })
    expect(drawn(source).slice(-3)).toEqual(plain)
  })

  it('a page full of strokes, whatever it draws', async () => {
    const source = await read((doc) => {
      for (let at = 0; at < 3_000; at++)
        doc.moveTo(50 + (at % 500), 50 + at / 5).lineTo(60 + (at % 500), 50 + at / 5)
      doc.stroke()
      lines(doc, 70, 700, running)
    })
    expect(drawn(source)).toEqual(plain)
  })
})

it('a bold question of two lines is no heading, a bold heading of two lines is one', async () => {
  const asked = [
    'Waarom is dat zo?',
    'Wat kost dat?',
    'Wie betaalt dat?',
    'Deelt het college de zorg dat de wachttijd lang\nis en in strijd met het contract',
  ]
  const asks = await read((doc) => {
    for (const [at, text] of asked.entries()) {
      lines(doc.font('bold'), 70, 100 + at * 70, text.split('\n'))
      lines(doc.font('regular'), 70, 132 + at * 70, ['Dat wordt nog onderzocht door het college.'])
    }
  })
  expect(asks.lines.filter(({ role }) => role === 'heading')).toEqual([])
  const headed = await read((doc) => {
    for (const at of [0, 1, 2]) {
      lines(doc.font('bold'), 70, 100 + at * 70, [
        'De uitvoering van het contract in de',
        'wijken van de gemeente',
      ])
      lines(doc.font('regular'), 70, 132 + at * 70, ['Dat wordt nog onderzocht door het college.'])
    }
  })
  expect(headed.lines.filter(({ role }) => role === 'heading')).toHaveLength(6)
})

it('Roman numbers that hang out stand on the line of their text', async () => {
  const source = await read((doc) => {
    for (const [at, number] of ['I.', 'II.', 'III.', 'IV.', 'VIII.'].entries()) {
      put(doc, 70, 100 + at * 30, number)
      put(doc, 99, 100 + at * 30, 'Klopt het dat de wachttijd langer is geworden?')
    }
  })
  expect(drawn(source)).toEqual(
    ['I.', 'II.', 'III.', 'IV.', 'VIII.'].map(
      (number) => `listItem: ${number} Klopt het dat de wachttijd langer is geworden?`,
    ),
  )
})

it('scans on which a program wrote its running head are pages without text', async () => {
  const source = await read((doc) => {
    for (let page = 1; page <= 4; page++) {
      if (page > 1) doc.addPage()
      doc.image(scanPicture(), 0, 0, { width: 595, height: 842 })
      put(
        doc,
        60,
        30,
        `Ingekomen stuk 2026-114 van de gemeente Waterrade, geregistreerd door de griffie, blad ${page}`,
      )
    }
  })
  expect(source.warnings).toEqual([{ key: 'pages-without-text', count: 4 }])
})

it('bold heads of narrow columns part where the rows under them do', async () => {
  const source = await read((doc) => {
    const width = doc.font('bold').widthOfString('Datum ')
    lines(doc, 70, 100, ['Datum Toezegging'])
    doc.font('regular')
    for (const row of [1, 2, 3]) {
      lines(doc, 70, 100 + row * 34, [`${row} mei`])
      lines(doc, 70 + width, 100 + row * 34, ['Wij sturen u het overzicht van', 'de wachttijden toe.'])
    }
  })
  expect(drawn(source).slice(0, 5)).toEqual([
    'cell 0.0.0: Datum',
    'cell 0.0.1: Toezegging',
    'cell 0.1.0: 1 mei',
    'cell 0.1.1: Wij sturen u het overzicht van',
    'cell 0.1.1: de wachttijden toe.',
  ])
})

it('the number of the page and of all pages makes a foot, on a single page as well', async () => {
  const source = await read((doc) => {
    lines(doc, 70, 100, closing)
    put(doc, 400, 765, 'Amendement A-03 1/1')
  })
  expect(drawn(source)).toEqual([...closing.map((text) => `-: ${text}`), 'furniture: Amendement A-03 1/1'])
})
