import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, searchText, searchWords, unbroken } from '../../electron/store/words.ts'
import { wordsMet } from '../../electron/store/words-met.ts'

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

it('says a text to FTS5 so that it finds the words that we find, in their order', () => {
  const db = new Database(':memory:')
  db.exec(`CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'ascii');
    CREATE VIRTUAL TABLE place USING fts5vocab (words, instance)`)
  const put = db.prepare('INSERT INTO words (rowid, text) VALUES (1, ?)')
  const found = db.prepare<[], string>('SELECT term FROM place ORDER BY offset').pluck()
  fc.assert(
    fc.property(text, (some) => {
      db.exec('DELETE FROM words')
      put.run(searchText(some))
      expect(found.all()).toEqual(searchWords(some))
    }),
    { numRuns: 1000 },
  )
  db.close()
})

it('meets each different word of a text once, and knows those of the texts before it', () => {
  const sees = (texts: readonly string[]) => {
    const met = wordsMet()
    const before = new Set<string>()
    for (const some of texts) {
      const folded = searchText(some)
      const seen: string[] = []
      const fresh: string[] = []
      met.eachOf(folded, (from, to, isNew) => {
        seen.push(folded.slice(from, to))
        if (isNew) fresh.push(folded.slice(from, to))
      })
      const words = new Set(searchWords(some))
      expect(seen).toEqual([...words])
      expect(fresh).toEqual([...words].filter((word) => !before.has(word)))
      for (const word of words) before.add(word)
      expect(met.size()).toBe(before.size)
    }
  }
  fc.assert(fc.property(fc.array(text), sees), { numRuns: 500 })
  // More words than it has room for at first.
  const numbered = (from: number) => Array.from({ length: 30_000 }, (_, at) => `woord${from + at}`).join(' ')
  sees([numbered(0), numbered(20_000), numbered(0)])
})
