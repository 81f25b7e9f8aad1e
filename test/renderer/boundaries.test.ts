import { describe, expect, it } from 'vitest'
import { otherEnd } from '../../renderer/imports/boundaries.ts'

const text = 'Wij zeggen toe de brug te keuren. Dat gebeurt in mei.\n3/5\nDaarna volgt een brief.'
const document = {
  text,
  pages: [{ start: 0, end: text.length }],
  furniture: [{ start: text.indexOf('3/5'), end: text.indexOf('3/5') + 3 }],
  headings: [],
  tables: [],
}
const promise = { start: 0, end: text.indexOf(' Dat') }
const wordsAfter = (range: typeof promise, by: 1 | -1) => {
  const moved = otherEnd(document, range, by)
  return moved === null ? null : text.slice(moved.start, moved.end)
}

describe('The end of an item', () => {
  it('moves a sentence further, past page furniture, and back again', () => {
    const longer = otherEnd(document, promise, 1) ?? promise
    expect(text.slice(longer.start, longer.end)).toBe('Wij zeggen toe de brug te keuren. Dat gebeurt in mei.')
    expect(wordsAfter(longer, 1)).toBe(text)
    expect(wordsAfter(longer, -1)).toBe('Wij zeggen toe de brug te keuren.')
  })

  it('stays where there is no sentence further, and never before the first', () => {
    expect(wordsAfter({ start: 0, end: text.length }, 1)).toBeNull()
    expect(wordsAfter(promise, -1)).toBeNull()
  })
})
