import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../electron/documents/pdf.ts'
import { drawn } from './fixture.ts'
import { type Drawing, pdfOf, put, scanPicture } from './pdf-drawn.ts'

const read = async (draw: (doc: Drawing) => void, options?: PDFKit.PDFDocumentOptions) =>
  readPdf(await pdfOf(draw, options))

const text = (doc: Drawing, lines: readonly string[], y = 120, x = 70) => {
  for (const [at, line] of lines.entries()) put(doc, x, y + at * 14, line)
}

const running = [
  'Het college heeft met de leverancier afgesproken dat de wachttijd voor',
  'hulpmiddelen vanaf het najaar niet langer is dan tien werkdagen, en dat',
  'de raad daarover elk kwartaal een overzicht ontvangt van de wethouder.',
]

describe('letters', () => {
  it('that are drawn twice to look bold are read once', async () => {
    const source = await read((doc) => {
      put(doc, 70, 100, 'Motie wachttijden')
      put(doc, 70.4, 100, 'Motie wachttijden')
      text(doc, running)
    })
    expect(source.text.match(/Motie/g)).toHaveLength(1)
  })

  it('that are raised make no other number of the one before', async () => {
    const source = await read((doc) => {
      const said = 'Zie de brief van 2021'
      put(doc, 70, 100, said)
      const width = 70 + doc.widthOfString(said)
      doc.fontSize(6)
      put(doc, width, 98, '12')
      doc.fontSize(11)
      text(doc, running)
    })
    expect(source.text).toContain('van 2021¹²')
  })

  it('that are joined in one glyph are letters again', async () => {
    const source = await read((doc) => put(doc, 70, 100, 'De coëfficiënt en de fietsroute'))
    expect(source.text).toBe('De coëfficiënt en de fietsroute')
  })
})

describe('text that runs another way', () => {
  it('up the margin or across the page is furniture', async () => {
    const lines = drawn(
      await read((doc) => {
        text(doc, running)
        doc.save().rotate(-90, { origin: [40, 500] })
        put(doc, 40, 490, 'Ingekomen op 12 mei 2026')
        doc
          .restore()
          .save()
          .rotate(-45, { origin: [200, 600] })
          .fontSize(40)
        put(doc, 200, 600, 'CONCEPT')
        doc.restore()
      }),
    )
    expect(lines).toEqual([
      ...running.map((line) => `-: ${line}`),
      'furniture: Ingekomen op 12 mei 2026',
      'furniture: CONCEPT',
    ])
  })

  it('is the running text where the whole page lies on its side', async () => {
    const source = await read((doc) => {
      doc.rotate(90, { origin: [0, 0] })
      text(doc, running, -400, 100)
    })
    expect(drawn(source)).toEqual(running.map((line) => `-: ${line}`))
    for (const { box } of source.lines) {
      expect(box?.x0).toBeGreaterThan(300)
      expect(box?.x1).toBeLessThan(420)
      expect((box?.y1 ?? 0) - (box?.y0 ?? 0)).toBeGreaterThan(250)
    }
  })
})

describe('furniture', () => {
  const pages = (count: number, head: (page: number) => void, doc: Drawing) => {
    for (let page = 1; page <= count; page++) {
      if (page > 1) doc.addPage()
      head(page)
      text(doc, running, 150)
    }
  }

  it.each([
    [(page: number) => `Motie 2021/288 - pagina ${page}`],
    [(page: number) => `${page}/3`],
    [() => 'Datum 3 augustus 2017'],
    [(page: number) => `Gemeente Waterrade | blad ${page} van 3`],
  ])('%#: the same words at the same height', async (head) => {
    const source = await read((doc) => pages(3, (page) => put(doc, 70, 50, head(page)), doc))
    expect(source.lines.filter(({ role }) => role === 'furniture').map(({ page }) => page)).toEqual([1, 2, 3])
  })

  it('is no line of the text that happens to come back at the top of the next page', async () => {
    const source = await read((doc) =>
      pages(
        3,
        () => {
          put(doc, 70, 40, 'Raadsbrief 2026-014')
          text(doc, running, 80)
          text(doc, running, 122)
        },
        doc,
      ),
    )
    expect(drawn(source).filter((line) => line.startsWith('furniture'))).toEqual(
      Array(3).fill('furniture: Raadsbrief 2026-014'),
    )
  })
})

describe('tables', () => {
  const rows = (doc: Drawing, from: number, to: number, y: number) => {
    for (let row = from; row <= to; row++) {
      const at = y + (row - from) * 34
      put(doc, 70, at, `T${row}`)
      text(doc, ['De raad ontvangt de cijfers', 'over de wachttijden.'], at, 100)
      put(doc, 300, at, 'Van Dijk')
      put(doc, 400, at, `Q${1 + (row % 4)} 2026`)
    }
  }
  const heads = (doc: Drawing, y: number) => {
    doc.font('bold')
    for (const [x, head] of [
      [70, 'Nr'],
      [100, 'Toezegging'],
      [300, 'Wethouder'],
      [400, 'Termijn'],
    ] as const)
      put(doc, x, y, head)
    doc.font('regular')
  }

  it('go on over pages; heads that come back are furniture', async () => {
    const source = await read((doc) => {
      heads(doc, 70)
      rows(doc, 1, 19, 90)
      doc.addPage()
      heads(doc, 70)
      rows(doc, 20, 24, 90)
    })
    const cells = source.lines.flatMap(({ cell }) => cell ?? [])
    expect(new Set(cells.map(({ table }) => table))).toEqual(new Set([0]))
    expect(Math.max(...cells.map(({ row }) => row))).toBe(24)
    expect(drawn(source).filter((line) => line.startsWith('furniture'))).toEqual([
      'furniture: Nr',
      'furniture: Toezegging',
      'furniture: Wethouder',
      'furniture: Termijn',
    ])
  })

  it('keep a bare row number in a cell of its own', async () => {
    const source = await read((doc) => {
      for (let row = 1; row <= 5; row++) {
        put(doc, 70, 100 + row * 40, String(row))
        text(doc, ['Is het college bekend met', 'de wachttijden?'], 100 + row * 40, 90)
        text(doc, ['Ja, dat is bekend en', 'er is een plan.'], 100 + row * 40, 300)
      }
    })
    expect(drawn(source).slice(0, 5)).toEqual([
      'cell 0.0.0: 1',
      'cell 0.0.1: Is het college bekend met',
      'cell 0.0.1: de wachttijden?',
      'cell 0.0.2: Ja, dat is bekend en',
      'cell 0.0.2: er is een plan.',
    ])
  })

  const promises = [
    ['Nr.', 'Toezegging', 'Wie'],
    ['1', 'De wethouder stuurt de raad de cijfers van het zwembad toe', 'De Boer'],
    ['2', 'Het college komt in het najaar met een plan voor de kade', 'Visser'],
    ['3', 'De burgemeester informeert de raad over de avondklok', 'Jansen'],
    ['4', 'Het college onderzoekt de oversteek bij de school', 'De Boer'],
  ]

  it.each([3, 4.5, 6, 8, 10])(
    'without rules part where a cell is as full as its column, %d points from the next',
    async (gap) => {
      const source = await read((doc) => {
        const widest = Math.max(...promises.map(([, words = '']) => doc.widthOfString(words)))
        for (const [row, cells] of promises.entries())
          for (const [column, words] of cells.entries())
            put(doc, [70, 95, 95 + widest + gap][column] ?? 0, 100 + row * 18, words)
        text(doc, running, 220)
      })
      expect(drawn(source).slice(0, 15)).toEqual(
        promises.flatMap((cells, row) => cells.map((words, column) => `cell 0.${row}.${column}: ${words}`)),
      )
      expect(source.lines.slice(15).map(({ cell }) => cell)).toEqual(running.map(() => undefined))
    },
  )

  it('are not seen in a line across the page that has a word where a column begins', async () => {
    const whole = 'De tekst hieronder staat in twee kolommen.'
    const source = await read((doc) => {
      const second = 70 + doc.widthOfString('De tekst hieronder staat ')
      put(doc, 70, 100, whole)
      text(doc, ['Dijkweg: open', 'Kade: dicht', 'Haven: open', 'Markt: dicht'], 118)
      text(doc, ['vanaf mei', 'tot juni', 'vanaf juli', 'tot de herfst'], 118, second)
    })
    expect(source.text.split('\n')[0]).toBe(whole)
  })
})

it('reads what is filled in and typed over a page where it stands', async () => {
  const source = await read((doc) => {
    doc.font('Helvetica')
    put(doc, 70, 100, 'Naam van de aanvrager:')
    doc.initForm()
    doc.formText('naam', 220, 96, 200, 20, { value: 'Sociaal Waterrade' })
    doc.textAnnotation(70, 180, 300, 20, 'Getypt over de bladzijde heen', { color: '#eeeeff' })
  })
  expect(source.text.split('\n')).toEqual([
    'Naam van de aanvrager: Sociaal Waterrade',
    'Getypt over de bladzijde heen',
  ])
})

describe('scans', () => {
  const picture = scanPicture()
  const scan = (doc: Drawing) => doc.image(picture, 0, 0, { width: 595, height: 842 })
  const hidden = (doc: Drawing, lines: readonly string[]) => {
    doc.addContent('3 Tr')
    text(doc, lines)
    doc.addContent('0 Tr')
  }

  it('are counted page by page, beside pages with text', async () => {
    const source = await read((doc) => {
      text(doc, running)
      doc.addPage()
      scan(doc)
      doc.addPage()
      scan(doc)
      doc.addPage()
    })
    expect(source.warnings).toEqual([{ key: 'pages-without-text', count: 2 }])
    expect(source.pages).toHaveLength(4)
    expect(source.lines.map(({ page }) => page)).toEqual([1, 1, 1])
  })

  it('keep the text that a good scanner laid under them', async () => {
    const source = await read((doc) => {
      scan(doc)
      hidden(doc, running)
    })
    expect(source.text).toBe(running.join('\n'))
    expect(source.warnings).toEqual([])
  })

  it('lose the text that a bad scanner laid under them', async () => {
    const source = await read((doc) => {
      scan(doc)
      hidden(doc, ['l1 ,;. iii rn~ ]| vv lI1 ~~ tt', '.: ; ,, |l1 ]] ii r- _ ,. ;;', 'xq zz rr ,, ll !! |||'])
    })
    expect(source.text).toBe('')
    expect(source.warnings).toEqual([{ key: 'pages-without-text', count: 1 }])
  })

  it('stay scans with a stamp on them', async () => {
    const source = await read((doc) => {
      scan(doc)
      put(doc, 400, 60, 'Ontvangen 3 mei 2026')
    })
    expect(drawn(source)).toEqual(['furniture: Ontvangen 3 mei 2026'])
    expect(source.warnings).toEqual([{ key: 'pages-without-text', count: 1 }])
  })

  it('are not pages that show nothing, nor a page with a logo and a text', async () => {
    expect(await read(() => {})).toMatchObject({ text: '', pages: [{ start: 0, end: 0 }], warnings: [] })
    const letter = await read((doc) => {
      doc.image(picture, 70, 30, { width: 60 })
      text(doc, running)
    })
    expect(letter.warnings).toEqual([])
  })
})

it('loses no word, whatever stands where', async () => {
  const word = fc.stringMatching(/^[a-zé]{2,9}$/)
  const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most })
  const block = fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), words: words(60) }),
    fc.record({
      kind: fc.constant('columns' as const),
      words: words(60),
      gap: fc.integer({ min: 8, max: 40 }),
    }),
    fc.record({ kind: fc.constant('row' as const), words: words(8), gap: fc.integer({ min: 60, max: 110 }) }),
    fc.record({ kind: fc.constant('item' as const), words: words(20) }),
    fc.record({ kind: fc.constant('head' as const), words: words(4) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
      const expected: string[] = []
      const source = await read((doc) => {
        for (const { words: said, ...made } of blocks) {
          expected.push(...said)
          const all = said.join(' ')
          doc.font(made.kind === 'head' ? 'bold' : 'regular').moveDown()
          if (made.kind === 'columns')
            doc.text(all, 70, doc.y, { columns: 2, columnGap: made.gap, align: 'justify' })
          else if (made.kind === 'row') {
            if (doc.y > 720) doc.addPage()
            const { y } = doc
            for (const [at, cell] of said.entries())
              put(doc, 70 + (at % 4) * made.gap, y + Math.floor(at / 4) * 15, cell)
            doc.y = y + 32
          } else doc.text(made.kind === 'item' ? `• ${all}` : all, 70)
        }
      })
      const byLetters = (a: string, b: string) => a.localeCompare(b)
      expect(source.text.match(/[a-zé]+/g)?.toSorted(byLetters)).toEqual(expected.toSorted(byLetters))
    }),
    { numRuns: 60, seed: 3 },
  )
})
