import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Lying, reattach } from '../../electron/store/reattach.ts'
import { paragraph } from '../bench/dutch.ts'
import { seeded } from '../bench/random.ts'

const lying = (text: string, quote: string, from = 0): Lying => {
  const start = text.indexOf(quote, from)
  if (start < 0) throw new Error(`not in the text: ${quote}`)
  return {
    quote,
    start,
    end: start + quote.length,
    prefix: text.slice(Math.max(0, start - 40), start),
    suffix: text.slice(start + quote.length, start + quote.length + 40),
  }
}
const sentencesOf = (text: string): Lying[] =>
  [...text.matchAll(/\S[^.\n]+\./g)].map((found) => lying(text, found[0], found.index))
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const flat = (text: string) => wordsOf(text).join('')

/** Of two texts' words together, the part that is the same in the same order: reckoned here in the plainest way. */
const likeness = (one: readonly string[], other: readonly string[]): number => {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const word of one) {
    const next = [0]
    for (const [index, match] of other.entries())
      next.push(word === match ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    row = next
  }
  return (2 * (row.at(-1) ?? 0)) / (one.length + other.length)
}

const documentOf = (seed: number, paragraphs = 12): string => {
  const random = seeded(seed)
  return Array.from({ length: paragraphs }, (_, index) => `Vraag ${index + 1}\n${paragraph(random)}`).join(
    '\n\n',
  )
}

/** The same words in lines of another length, cut where a line is full, with other blanks and typographic signs. */
const rewrapped = (text: string, width: number): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length <= width) {
      line = line === '' ? word : `${line} ${word}`
      continue
    }
    const room = width - line.length - 2
    if (/^\p{Ll}{9,}$/u.test(word) && room > 3) {
      lines.push(`${line} ${word.slice(0, room)}-`)
      line = word.slice(room)
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].join('\n').replaceAll('"', '”').replaceAll("'", '’')
}

it('finds every passage exactly in the same text with other line ends, hyphens and quotation marks', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 30, max: 120 }), (seed, width) => {
      const before = documentOf(seed)
      const after = rewrapped(before, width)
      const passages = sentencesOf(before)
      for (const [index, lies] of reattach(before, after, passages).entries()) {
        if (lies.attachment !== 'exact') throw new Error(`${lies.attachment}: ${passages[index]?.quote}`)
        expect(flat(after.slice(lies.start, lies.end).replace(/-\n/g, ''))).toBe(
          flat(passages[index]?.quote ?? ''),
        )
      }
    }),
    { numRuns: 40 },
  )
})

type Edit = Readonly<{ at: number; word: string; act: number }>
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    word: fc.constantFrom('anders', 'opeens', 'nieuw', 'zeventien', 'gewijzigde'),
    act: fc.nat(2),
  }),
  { minLength: 1, maxLength: 12 },
)
/** Words replaced, added and taken out, at their part of the text's words. */
const edited = (text: string, all: readonly Edit[]): string => {
  const parts = text.split(/(\s+)/)
  for (const { at, word, act } of all) {
    const index = Math.floor(at * ((parts.length - 1) / 2)) * 2
    parts[index] = act === 0 ? word : act === 1 ? `${parts[index]} ${word}` : ''
  }
  return parts.join('')
}

it('finds a passage exactly, whatever is edited before and after it', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      edits,
      edits,
      (seed, pick, head, tail) => {
        const before = documentOf(seed)
        const passages = sentencesOf(before)
        const passage = passages[Math.floor(pick * passages.length)]
        if (!passage || passage.start === null || passage.end === null) return
        const start = `${edited(before.slice(0, passage.start), head)} `
        const after = start + passage.quote + edited(before.slice(passage.end), tail)
        const [lies] = reattach(before, after, [passage])
        expect(lies).toEqual({
          attachment: 'exact',
          start: start.length,
          end: start.length + passage.quote.length,
        })
      },
    ),
    { numRuns: 150 },
  )
})

it('never puts a passage whose own words were edited on other words', () => {
  let nearly = 0
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      edits,
      edits,
      (seed, pick, inside, outside) => {
        const before = documentOf(seed)
        const passages = sentencesOf(before)
        const passage = passages[Math.floor(pick * passages.length)]
        if (!passage || passage.start === null || passage.end === null) return
        const start = edited(before.slice(0, passage.start), outside)
        const quote = edited(passage.quote, inside.slice(0, 4))
        const after = start + quote + before.slice(passage.end)
        const [lies] = reattach(before, after, [passage])
        if (lies === undefined || lies.attachment === 'changed') return
        const now = after.slice(lies.start, lies.end)
        // Where it lies is where it lay, and its words are nearly what they were.
        expect(lies.start).toBeLessThan(start.length + quote.length)
        expect(lies.end).toBeGreaterThan(start.length)
        if (lies.attachment === 'exact') expect(flat(now)).toBe(flat(passage.quote))
        else {
          nearly += 1
          expect(likeness(wordsOf(passage.quote), wordsOf(now))).toBeGreaterThanOrEqual(0.75)
        }
      },
    ),
    { numRuns: 150 },
  )
  expect(nearly).toBeGreaterThan(20)
})

const answers = (list: readonly string[]) =>
  list
    .map(
      (answer, index) =>
        `Vraag ${index + 1}\nHoe zit het met ${['de brug', 'het park', 'de school', 'het plein'][index]}?\nAntwoord\n${answer}`,
    )
    .join('\n\n')

it('tells sentences that stand there more than once by what stands around them', () => {
  const before = answers(['Ja.', 'Ja.', 'Wij komen hierop terug.', 'Wij komen hierop terug.'])
  const after = answers(['Ja.', 'Nee.', 'Wij komen hierop terug.', 'Wij komen hierop nog terug.']).replaceAll(
    '\n',
    ' \n',
  )
  const second = before.indexOf('Ja.', before.indexOf('park'))
  const last = before.lastIndexOf('Wij komen')
  const [first, gone, third, fourth] = reattach(before, after, [
    lying(before, 'Ja.'),
    lying(before, 'Ja.', second),
    lying(before, 'Wij komen hierop terug.'),
    lying(before, 'Wij komen hierop terug.', last),
  ])
  expect(first).toMatchObject({ attachment: 'exact', start: after.indexOf('Ja.') })
  expect(gone).toEqual({ attachment: 'changed' })
  expect(third).toMatchObject({ attachment: 'exact', start: after.indexOf('Wij komen') })
  expect(fourth).toEqual({
    attachment: 'nearly',
    start: after.lastIndexOf('Wij komen'),
    end: after.lastIndexOf('Wij komen') + 'Wij komen hierop nog terug.'.length,
  })
})

it('follows a passage that moved to another place in the text', () => {
  const before = `${documentOf(3)}\n\n${documentOf(4)}`
  const after = `${documentOf(4)}\n\n${documentOf(3)}`
  const passages = sentencesOf(before).filter(({ quote }) => quote.length > 60)
  for (const [index, lies] of reattach(before, after, passages).entries()) {
    if (lies.attachment !== 'exact') throw new Error(`${lies.attachment}: ${passages[index]?.quote}`)
    expect(after.slice(lies.start, lies.end)).toBe(passages[index]?.quote)
  }
})

it('finds a lost passage again when its words come back', () => {
  const text = documentOf(5)
  const [passage] = sentencesOf(text).slice(7)
  if (!passage) throw new Error('no passage')
  const lost = { ...passage, start: null, end: null }
  expect(reattach('iets anders', text, [lost])).toEqual([
    { attachment: 'exact', start: passage.start, end: passage.end },
  ])
  expect(reattach('iets anders', 'heel wat anders', [lost])).toEqual([{ attachment: 'changed' }])
})

it('never throws, and lies within the text, whatever the texts are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.nat(199),
      fc.nat(60),
      (before, after, at, length) => {
        const start = Math.min(at, before.length)
        const quote = before.slice(start, start + length)
        if (quote === '') return
        const [lies] = reattach(before, after, [
          { quote, start, end: start + quote.length, prefix: '', suffix: '' },
        ])
        if (lies === undefined || lies.attachment === 'changed') return
        expect(lies.start).toBeLessThan(lies.end)
        expect(lies.end).toBeLessThanOrEqual(after.length)
      },
    ),
    { numRuns: 500 },
  )
})
