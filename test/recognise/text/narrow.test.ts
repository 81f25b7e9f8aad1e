import { serialize } from 'node:v8'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { narrow } from '../../../electron/recognise/text/narrow.ts'

it('is the same text, whatever letters it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, more) => {
      expect(narrow(text)).toBe(text)
      expect(narrow(`${more}é’–${text}`)).toBe(`${more}é’–${text}`)
    }),
  )
})

it('keeps a part of a text with a curly quote elsewhere in half the room', () => {
  const words = 'Het college informeert uw raad vóór 1 juli over de financiën van de cliënten'
  const part = `${words} – ‘zo snel mogelijk’`.slice(0, words.length)
  // A serialised text has one byte for each letter, or two, as it is kept.
  expect(serialize(part).length).toBeGreaterThan(2 * words.length)
  expect(serialize(narrow(part)).length).toBeLessThan(words.length + 10)
})
