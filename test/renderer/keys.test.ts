import { describe, expect, it } from 'vitest'
import { isChord, isLetter, keyOf } from '../../renderer/app/key-name.ts'
import { matches } from '../../renderer/palette/matches.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('a key is written as it is shown', () => {
  it.each([
    ['s', {}, 'S'],
    ['S', { shiftKey: true }, 'Shift+S'],
    ['k', { ctrlKey: true }, 'Ctrl+K'],
    ['k', { metaKey: true }, 'Ctrl+K'],
    ['F', { ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+F'],
    ['ArrowLeft', { altKey: true }, 'Alt+ArrowLeft'],
    ['ArrowDown', { shiftKey: true }, 'Shift+ArrowDown'],
    [' ', {}, 'Space'],
    [' ', { shiftKey: true }, 'Shift+Space'],
    ['\\', { ctrlKey: true }, 'Ctrl+\\'],
    ['F6', { shiftKey: true }, 'Shift+F6'],
  ])('%s with %o is %s', (key, held, name) => expect(press(key, held)).toBe(name))

  it('a sign is the same with and without Shift: keyboards differ in where it is', () => {
    expect(press('/')).toBe('/')
    expect(press('/', { shiftKey: true })).toBe('/')
    expect(press('?', { shiftKey: true })).toBe('?')
  })
})

describe('what works while text is typed', () => {
  it.each(['Ctrl+K', 'Ctrl+Shift+F', 'Alt+ArrowLeft', 'F1', 'Shift+F6'])('%s does', (keys) =>
    expect(isChord(keys)).toBe(true),
  )
  it.each(['S', 'Shift+S', '/', 'Escape', 'Space', 'F', 'Shift+ArrowDown'])('%s does not', (keys) =>
    expect(isChord(keys)).toBe(false),
  )
})

it('only letters can be switched off', () => {
  for (const keys of ['S', 'Shift+S']) expect(isLetter(keys)).toBe(true)
  for (const keys of ['/', 'Escape', 'Space', 'Ctrl+K', 'F1', 'Delete']) expect(isLetter(keys)).toBe(false)
})

describe('the palette', () => {
  it.each([
    ['Officiële status…', 'off'],
    ['Officiële status…', 'status off'],
    ['Officiële status…', 'officiele'],
    ['In dossier zetten…', 'DOSSIER in'],
    ['Weergave: Te laat', 'laat'],
    ['Cliëntondersteuning', 'client'],
    ['Alles', ''],
  ])('finds %s with “%s”', (label, typed) => expect(matches(label, typed)).toBe(true))

  it.each([
    ['Officiële status…', 'tus'],
    ['Officiële status…', 'status open'],
    ['Herinnering…', 'hering'],
  ])('does not find %s with “%s”', (label, typed) => expect(matches(label, typed)).toBe(false))
})
