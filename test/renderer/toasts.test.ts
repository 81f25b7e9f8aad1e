import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dropOldWords, inWords, showToast, toasts, toastsHeldWhile } from '../../renderer/app/toasts.ts'
import { setLanguage, t } from '../../shared/texts/translate.ts'

const texts = () => toasts.get().map(({ text }) => text)
let isHeld = false

beforeEach(() => {
  vi.useFakeTimers()
  isHeld = false
  toastsHeldWhile(() => isHeld)
})
afterEach(() => {
  toasts.set([])
  vi.useRealTimers()
})

describe('a message', () => {
  it('goes after six seconds, and after twenty where it offers an act or refuses', () => {
    showToast({ text: 'Gekopieerd.' })
    showToast({ text: 'Opgeslagen.', act: { label: 'Openen', run: () => undefined } })
    showToast({ tone: 'refused', text: 'Dat kan niet.' })
    vi.advanceTimersByTime(6000)
    expect(texts()).toEqual(['Opgeslagen.', 'Dat kan niet.'])
    vi.advanceTimersByTime(14_000)
    expect(texts()).toEqual([])
  })

  it('stays longer with more lines to read', () => {
    showToast({ text: 'Ingelezen.', lines: ['een.pdf: al bekend', 'twee.pdf: al bekend'] })
    vi.advanceTimersByTime(29_000)
    expect(texts()).toEqual(['Ingelezen.'])
    vi.advanceTimersByTime(1000)
    expect(texts()).toEqual([])
  })

  it('is there once when the same is said again, for as long as the last', () => {
    showToast({ text: 'Gekopieerd.' })
    vi.advanceTimersByTime(4000)
    showToast({ text: 'Gekopieerd.' })
    expect(texts()).toEqual(['Gekopieerd.'])
    vi.advanceTimersByTime(4000)
    expect(texts()).toEqual(['Gekopieerd.'])
    vi.advanceTimersByTime(2000)
    expect(texts()).toEqual([])
  })

  it('waits while the pointer or the focus is on the messages', () => {
    showToast({ text: 'Gekopieerd.' })
    isHeld = true
    vi.advanceTimersByTime(60_000)
    expect(texts()).toEqual(['Gekopieerd.'])
    isHeld = false
    vi.advanceTimersByTime(2000)
    expect(texts()).toEqual([])
  })
})

describe('in another language', () => {
  afterEach(() => setLanguage('nl'))

  it('a message that was said anew is in that language, with its lines and its act; other news goes', () => {
    const values = { count: 1, of: 2, attached: 3, found: 0 }
    showToast({ text: 'Gekopieerd.' })
    showToast({
      text: () => t('app.imported', values),
      lines: [() => `leeg.txt: ${t('app.importCancelled')}`],
      act: { label: () => t('app.showNotRead'), run: () => undefined },
    })
    setLanguage('en')
    dropOldWords()
    expect(toasts.get().map(inWords)).toMatchObject([
      {
        text: '1 of 2 files imported, with 3 attachments.',
        lines: ['leeg.txt: not imported, cancelled.'],
        act: { label: t('app.showNotRead') },
      },
    ])
  })
})
