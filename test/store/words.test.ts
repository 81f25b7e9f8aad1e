import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, searchWords, unbroken } from '../../electron/store/words.ts'

/** Text as it comes out of documents: letters with and without accents, marks, blanks and cut words. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'cliënt',
        'raad',
        '’',
        '“',
        '…',
        '—',
        '•',
        '€',
        '½',
        'ﬁ',
        '²',
        '\u00a0',
        '\u00ad',
        '-\n',
      ),
      fc.constantFrom(
        '\u0002\n',
        '‐\n  ',
        'ß',
        'İ',
        'Ⅳ',
        '\u0301',
        '٣',
        'Ω',
        '日本',
        '\t',
        '\u2028',
        '́',
        'N.v.t.',
      ),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme-ascii' }),
    ),
  )
  .map((parts) => parts.join(''))

it('finds the same words whether a text takes the short way or the long', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(searchWords(some)).toEqual(fold(some).match(/[\p{L}\p{N}]+/gu) ?? [])
    }),
    { numRuns: 2000 },
  )
})

const hyphen = '[-\\u2010\\u00ad\\u0002]'
const cut = new RegExp(`(\\p{L})${hyphen}\\s*\\n\\s*(\\p{Ll})`, 'gu')

it('makes words whole that a line end cut in two, and changes no other text', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(unbroken(some)).toBe(some.replace(cut, '$1$2'))
    }),
  )
})
