import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showToast, toasts, toastsHeldWhile } from '../../renderer/app/toasts.ts'

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
