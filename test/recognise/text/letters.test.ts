import { describe, expect, it } from 'vitest'
import { withLetters } from '../../../electron/recognise/text/letters.ts'

const signs = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code))
/** Latin, Greek, Cyrillic, and the signs up to the arrows. */
const own = signs.filter((_, code) => code < 0x530 || code >= 0x1e00)
const found = (pattern: RegExp) => own.filter((sign) => pattern.test(sign))

describe('an expression with the letters that documents are written in', () => {
  it.each(['u', 'iu'])('takes the same letters for letters, capitals and small ones (%s)', (flags) => {
    for (const source of [
      '^\\p{L}$',
      '^\\p{Lu}$',
      '^\\p{Ll}$',
      '^[\\p{L}\\d’-]$',
      '^[^\\p{L}]$',
      '^[^\\p{Lu}\\s]$',
      '^(?!\\p{L}).$',
      '^[\\]\\p{Ll}\\[]$',
      '^\\[|\\p{Lu}$',
    ])
      expect(found(withLetters(source, flags)), source).toEqual(found(new RegExp(source, flags)))
  })

  it('keeps its flags, its groups and what is no letter', () => {
    const pattern = withLetters(/(?<who>\p{Lu}\p{Ll}+) \p{Sc}(?<sum>\d+)/giu)
    expect(pattern.flags).toBe('giu')
    expect(pattern.exec('van Zoë €12')?.groups).toEqual({ who: 'Zoë', sum: '12' })
  })

  it('finds names with letters of other tongues than Dutch', () => {
    const name = withLetters(/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u)
    for (const written of [
      'Łukasz Żak',
      'Şule Yılmaz',
      'Ngô Đình',
      'Ελένη',
      'Юрий',
      'ﬁtness'.replace('ﬁ', 'Fﬁ'),
    ])
      expect(name.test(written), written).toBe(true)
  })
})
