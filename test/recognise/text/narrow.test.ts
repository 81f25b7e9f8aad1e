import { serialize } from 'node:v8'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layOut } from '../../../electron/recognise/text/lines.ts'
import { narrow } from '../../../electron/recognise/text/narrow.ts'
import { sentences } from '../../../electron/recognise/text/sentences.ts'

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

it('one curly quote in a document costs only its own sentence', () => {
  const plain = Array.from({ length: 40 }, (_, at) => `In ${1950 + at} sprak de raad over de begroting.`)
  const text = [...plain, 'Het college antwoordt op de zorgen over foto’s.', ...plain].join('\n\n')
  const layout = layOut({
    media: 'txt',
    text,
    pages: [{ start: 0, end: text.length }],
    lines: [],
    warnings: [],
  })
  const wide = (all: readonly { text: string }[]) =>
    all.filter((one) => serialize(one.text).length > 2 * one.text.length).map((one) => one.text)
  expect(wide(layout.lines)).toEqual(['Het college antwoordt op de zorgen over foto’s.'])
  expect(wide(sentences(layout))).toEqual(['Het college antwoordt op de zorgen over foto’s.'])
})
