import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block } from '../../electron/briefing/block.ts'
import { wordsOf } from '../../electron/briefing/block.ts'
import { hiderOf } from '../../electron/briefing/hide.ts'
import { renderBriefing } from '../../electron/briefing/pdf.ts'
import { anyBlocks } from './any-blocks.ts'
import { readBack } from './read-pdf.ts'

const gone = '[naam weggelaten]'
const hidden = (name: string, text: string) => hiderOf([name]).text(text)

it.each([
  ['K.A. van der Molen', 'Mevrouw Van der Molen belde.', `${gone} belde.`],
  ['K.A. van der Molen', 'Aan mw. drs. K.A. van der Molen, Zwolle', `Aan ${gone}, Zwolle`],
  ['K.A. van der Molen', 'zie K. VAN DER MOLEN', `zie ${gone}`],
  ['K.A. van der Molen', 'Molen, K.A. van der', gone],
  ['K.A. van der Molen', 'mevr. Karin v.d. Molen', `mevr. Karin ${gone}`],
  ['K.A. van der Molen', 'De molen van Piet draait.', 'De molen van Piet draait.'],
  ['K.A. van der Molen', 'bezwaar van mevrouw van der molen', `bezwaar van ${gone}`],
  ['J. Jansen', 'de heer P. Jansen en J. Jansen', `de heer P. Jansen en ${gone}`],
  ['Özdemir', 'dhr. O\u0308zdemir en Ozdemirs brief', `${gone} en ${gone} brief`],
  ['P. Terpstra-de Boer', 'mevrouw Terpstra sprak', `${gone} sprak`],
  ['N.T. Bakker', 'Motie van het lid N.T. Bakk…', `Motie van het lid ${gone}…`],
  ['N.T. Bakker', 'Motie van het lid N.T. Bakk', `Motie van het lid ${gone}`],
  ['N.T. Bakker', 'het lid N.T. Bakk en anderen', 'het lid N.T. Bakk en anderen'],
  ['P. Spoek - van Dinther', 'mevrouw Spoek sprak', `${gone} sprak`],
  ['06-12345678', 'bel 06 12 34 56 78 of +31 6 12345678', 'bel [nummer weggelaten] of [nummer weggelaten]'],
  ['Karin Smit', 'mail k.smit@zwolle.example', 'mail [e-mailadres weggelaten]'],
  ['a@b.example', 'A@B.example.', '[e-mailadres weggelaten].'],
])('hides %s in "%s"', (name, text, expected) => {
  expect(hidden(name, text)).toBe(expected)
})

it('hides a name that is spread over runs, and leaves the other words of each', () => {
  const block: Block = {
    kind: 'quote',
    paragraphs: [
      { runs: [{ text: '“Mevrouw Van ' }, { text: 'der Molen', face: 'bold' }, { text: ' zegt toe.”' }] },
    ],
    sources: [{ text: '[1]', to: 'bron-1', alt: 'Brief van mevrouw Van der Molen' }],
  }
  expect(hiderOf(['K.A. van der Molen']).blocks([block])).toEqual([
    {
      ...block,
      paragraphs: [{ runs: [{ text: `“${gone}` }, { text: ' zegt toe.”' }] }],
      sources: [{ text: '[1]', to: 'bron-1', alt: `Brief van ${gone}` }],
    },
  ])
})

it('hides a name in small letters in the name of a file', () => {
  expect(hiderOf(['K. Smit']).fileName('brief_mevrouw_smit.pdf')).toBe(`brief_${gone}.pdf`)
})

const names = [
  'mevrouw K.A. van der Molen',
  'Sjoerd Wiersma',
  'Aydın',
  'Terpstra-de Boer',
  'Özdemir',
] as const
const forms = [
  'Van der Molen',
  'K.A. VAN DER MOLEN',
  'dhr. S. Wiersma',
  'Wiersma',
  'Aydin',
  'Terpstra',
  'Ö. Özdemir',
] as const
const surnames = /\b(?:molen|wiersma|ayd[ıi]n|terpstra|[oö]zdemir)\b/iu

it('leaves no hidden name in the bytes of a PDF, nor in what it says of itself', async () => {
  const said = fc.array(
    fc.tuple(fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 3 }), fc.boolean()),
  )
  await fc.assert(
    fc.asyncProperty(anyBlocks, said, async (others, sayings) => {
      const named = sayings.map(
        ([said, inHeading]): Block =>
          inHeading
            ? { kind: 'heading', level: 2, text: `Vragen van ${said.join(' en ')}` }
            : {
                kind: 'paragraph',
                paragraphs: [{ runs: said.map((text) => ({ text: `(${text}) ` })) }],
                sources: [],
              },
      )
      const hider = hiderOf(names)
      const left = hider.blocks([...others, ...named])
      expect(hiderOf(names).blocks(others)).toEqual(others)
      expect(wordsOf(left)).not.toMatch(surnames)
      const title = hider.text('Briefing over mevrouw Van der Molen')
      const { bytes } = renderBriefing(left, { title, madeAt: '2026-11-22T10:00:00Z' })
      const read = await readBack(bytes)
      const everything = [...read.pages, ...read.artifacts, ...read.bookmarks, read.title].join('\n')
      expect(everything).not.toMatch(surnames)
      // Metadata stands in the file as it is, or as UTF-16.
      expect(Buffer.from(bytes).toString('latin1').replaceAll('\0', '')).not.toMatch(/Molen|Wiersma|Terpstra/)
    }),
    { numRuns: 12 },
  )
})
