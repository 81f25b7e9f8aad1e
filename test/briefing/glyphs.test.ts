import path from 'node:path'
import { expect, it } from 'vitest'
import { rulerOf } from '../../electron/briefing/fonts.ts'

const ruler = rulerOf(path.join(import.meta.dirname, '../../resources/fonts'))
const signs = (text: string) =>
  ruler
    .shape(text, 'regular')
    ?.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')

it('a word is kept with its own signs, whatever other signs led to the same glyphs before', () => {
  const words = [
    'co\u00ef\ufb03ci\u00ebnt',
    'coefficient',
    'ef\ufb01cient',
    'efficient',
    '\u2126',
    '\u03a9',
    '\u00b5',
    '\u03bc',
    'a\u00a0b',
    'a-b',
    'a\u2010b',
    'a\u2011b',
  ]
  for (const word of [...words, ...words.toReversed()]) expect(signs(word), word).toBe(word)
})
