import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blockAt,
  blocksOf,
  findWords,
  quoteOf,
  type Readable,
  segmentsOf,
  sentencesOf,
  shownText,
  trimRange,
} from '../../shared/reading.ts'

const plain = (text: string): Readable => ({
  text,
  pages: [{ start: 0, end: text.length }],
  furniture: [],
  headings: [],
  tables: [],
})

const words = fc.constantFrom(
  'het college',
  'Vraag 1:',
  '1.1. Hoe',
  '• punt',
  'raad.',
  'samen-',
  'werking',
  'cliënt',
  '\uf0b7 bullet',
  'in- ',
  'en uitstroom',
  '5',
  '|cel',
)
const blanks = fc.constantFrom(' ', '\n', '\n \n', '\n\n\n', '\f', ' \r\n')
const anyText = fc
  .array(fc.tuple(words, blanks), { maxLength: 60 })
  .map((pairs) => pairs.map(([word, blank]) => word + blank).join(''))
const rangeIn = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))

const anyDocument: fc.Arbitrary<Readable> = anyText.chain((text) =>
  fc
    .record({
      cut: fc.nat(text.length),
      furniture: fc.array(rangeIn(text.length), { maxLength: 4 }),
      headings: fc.array(rangeIn(text.length), { maxLength: 3 }),
    })
    .map(({ cut, furniture, headings }) => ({
      text,
      pages: [
        { start: 0, end: cut },
        { start: cut, end: text.length },
      ],
      furniture,
      headings,
      tables: [],
    })),
)
const documentWithMarks = anyDocument.chain((document) =>
  fc.tuple(fc.constant(document), fc.array(rangeIn(document.text.length), { maxLength: 8 })),
)

describe('Paragraphs', () => {
  it('hold every character that is no blank, once, in the order of the text', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const blocks = blocksOf(document)
        let before = 0
        let shown = ''
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(document.text.slice(before, start).trim()).toBe('')
          shown += document.text.slice(start, end)
          before = end
        }
        expect(document.text.slice(before).trim()).toBe('')
        expect(shown.replace(/\s/g, '')).toBe(document.text.replace(/\s/g, ''))
      }),
    )
  })

  it('lie on one page each', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const { start, end, page } of blocksOf(document)) {
          const within = document.pages[page - 1]
          expect(start).toBeGreaterThanOrEqual(within?.start ?? 0)
          expect(end).toBeLessThanOrEqual(within?.end ?? 0)
        }
      }),
    )
  })

  it('run on over the blank line after every line', () => {
    const text =
      'Wij hebben de klachten van\n \nde inwoners gelezen en zullen\n \nhier spoedig op terugkomen.\n'
    expect(blocksOf(plain(text))).toHaveLength(1)
  })

  it('begin at a blank line where lines are set without them', () => {
    const text = 'Wij hebben de klachten van\nde inwoners gelezen.\n\nDaarom komen wij\nterug bij uw raad.\n'
    expect(blocksOf(plain(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Wij hebben de klachten van\nde inwoners gelezen.',
      'Daarom komen wij\nterug bij uw raad.',
    ])
  })

  it('leave page furniture in the middle of a sentence apart', () => {
    const text = 'Welzorg is op de hoogte\n3/5\nvan de klachten.'
    const document = { ...plain(text), furniture: [{ start: 24, end: 27 }] }
    expect(blocksOf(document).map(({ kind }) => kind)).toEqual(['paragraph', 'furniture', 'paragraph'])
    expect(quoteOf(document, { start: 0, end: text.length })).toBe('Welzorg is op de hoogte van de klachten.')
  })

  it('begin at the label of an answer under a full line', () => {
    const text =
      'Is het college bereid om de inwoners te bellen?\nAntwoord: Ja, daarmee is deze week een begin\ngemaakt.'
    expect(blocksOf(plain(text))).toHaveLength(2)
  })

  it('do not begin at a year or a number that ends a sentence', () => {
    const text = 'Het product moet op 1 januari van\n2021. ingekocht zijn, zoals in vraag\n2. is gezegd.'
    expect(blocksOf(plain(text))).toHaveLength(1)
  })
})

describe('Segments', () => {
  it('put together are the exact text of their paragraph, one shown character for each', () => {
    fc.assert(
      fc.property(documentWithMarks, ([document, ranges]) => {
        const blocks = blocksOf(document)
        const marks = ranges.map((range, index) => ({ ...range, key: String(index) }))
        for (const [index, segments] of segmentsOf(document.text, blocks, marks).entries()) {
          const block = blocks[index]
          expect(segments[0]?.start).toBe(block?.start)
          expect(segments.at(-1)?.end).toBe(block?.end)
          for (const [at, segment] of segments.entries()) {
            if (at > 0) expect(segment.start).toBe(segments[at - 1]?.end)
            expect(segment.shown).toHaveLength(segment.end - segment.start)
          }
        }
      }),
    )
  })

  it('carry a highlight on every character of its range and on no other, overlapping ones too', () => {
    fc.assert(
      fc.property(documentWithMarks, ([document, ranges]) => {
        const blocks = blocksOf(document)
        const marks = ranges.map((range, index) => ({ ...range, key: String(index) }))
        const segments = segmentsOf(document.text, blocks, marks).flat()
        for (const { start, end, keys } of segments) {
          for (let at = start; at < end; at += 1) {
            const expected = marks.filter((mark) => mark.start <= at && at < mark.end).map(({ key }) => key)
            expect(keys.toSorted()).toEqual(expected.toSorted())
          }
        }
      }),
    )
  })
})

describe('What is shown', () => {
  it('joins a word that was broken over two lines, but not "in- en uitstroom"', () => {
    const joined = shownText('samen-\nwerking').replace(/[\u00ad\u2060]/g, '')
    expect(joined).toBe('samenwerking')
    expect(shownText('in-\nen uitstroom')).toBe('in- en uitstroom')
    expect(shownText('Wmo-hulpmiddel')).toBe('Wmo-hulpmiddel')
  })

  it('has a bullet for the glyph of a symbol font', () => {
    expect(shownText('\uf0b7 eerste')).toBe('• eerste')
  })
})

describe('Finding words in a source', () => {
  it('goes past line ends, case and accents, and gives exact positions', () => {
    const text = 'De Cliënten\n \nvan het college. De cliënten van het college.'
    expect(findWords(text, 'clienten  van').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Cliënten\n \nvan',
      'cliënten van',
    ])
  })

  it('takes signs as text, and nothing for no words', () => {
    expect(findWords('motie (A) en (A)', '(A)')).toHaveLength(2)
    expect(findWords('motie', '  ')).toEqual([])
  })
})

describe('Choosing', () => {
  it('a sentence with the keyboard gives its exact range', () => {
    const text = 'Wij onderzoeken dat.\n \nHet college komt\nhierop terug. '
    expect(sentencesOf(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end))).toEqual([
      'Wij onderzoeken dat.',
      'Het college komt\nhierop terug.',
    ])
  })

  it('never includes blanks at its ends', () => {
    expect(trimRange(' \n een ', { start: 0, end: 7 })).toEqual({ start: 3, end: 6 })
    expect(trimRange('   ', { start: 0, end: 3 })).toBeNull()
  })

  it('finds the paragraph of a position', () => {
    const blocks = [
      { start: 0, end: 5 },
      { start: 8, end: 12 },
    ]
    expect([0, 4, 6, 11, 40].map((position) => blockAt(blocks, position))).toEqual([0, 0, 1, 1, 1])
  })
})

const corpus = new URL('../../../shared/corpus/', import.meta.url)
describe.runIf(existsSync(corpus))('Real documents', () => {
  const texts = (existsSync(corpus) ? readdirSync(corpus) : []).filter((name) => name.endsWith('.txt'))

  it.each(texts)('%s is shown whole and re-wrapped', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8')
    const blocks = blocksOf(plain(text))
    const shown = segmentsOf(text, blocks, []).flat()
    const written = shown.map(({ start, end }) => text.slice(start, end)).join('')
    expect(written.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    const lines = text.split('\n').filter((line) => line.trim() !== '').length
    expect(blocks.length).toBeLessThanOrEqual(lines)
  })
})

describe('a hyphen at the end of a line', () => {
  const quoted = (text: string) => quoteOf(plain(text), { start: 0, end: text.length })

  it("stays where it is the word's own, as the document writes it elsewhere or as abbreviations are written", () => {
    expect(quoted('De Wmo-\nhulpmiddelen en de Staten-\nGeneraal.')).toBe(
      'De Wmo-hulpmiddelen en de Staten-Generaal.',
    )
    expect(quoted('Een jeugd-\nkader. Het jeugd-kader geldt.')).toBe(
      'Een jeugd-kader. Het jeugd-kader geldt.',
    )
  })

  it("goes where it is only the line's", () => {
    expect(quoted('Het gezins-\nherstel.')).toBe('Het gezinsherstel.')
  })
})
