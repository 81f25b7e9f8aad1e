import { store } from './store.ts'

/** Words, or how to say them: what is made so is said anew in another language. */
export type Words = string | (() => string)

/** An act that a toast offers; `keys` is shown and is bound by whoever owns the act. */
export type ToastAct = Readonly<{ label: Words; keys?: string; run: () => void }>
export type Toast = Readonly<{
  id: number
  tone: 'done' | 'refused' | 'plain'
  text: Words
  /** More lines, as one per file of an import. */
  lines: readonly Words[]
  act: ToastAct | null
}>

let next = 0
export const toasts = store<readonly Toast[]>([])

/** In milliseconds; what offers an act, refuses or has lines needs longer to read. */
const stay = { short: 6000, long: 20_000, perLine: 5000 } as const

/** A toast goes by itself, and later the more there is to read in it; what says the same as one that is there replaces it. */
export const showToast = (toast: Partial<Omit<Toast, 'id'>> & Readonly<{ text: Words }>): number => {
  const made: Toast = { tone: 'plain', lines: [], act: null, ...toast, id: ++next }
  toasts.set((old) => [...old.filter((one) => !sameWords(one, made)).slice(-3), made])
  const isShort = made.act === null && made.lines.length === 0 && made.tone !== 'refused'
  goAfter(made.id, isShort ? stay.short : stay.long + made.lines.length * stay.perLine)
  return made.id
}

const said = (words: Words): string => (typeof words === 'string' ? words : words())

/** A toast in the language of now. */
export const inWords = ({ text, lines, act, ...toast }: Toast) => ({
  ...toast,
  text: said(text),
  lines: lines.map(said),
  act: act === null ? null : { ...act, label: said(act.label) },
})

/** In another language what can't be said anew goes: it is news of what was done, and refuses nothing. */
export const dropOldWords = (): void =>
  toasts.set((old) => old.filter(({ text }) => typeof text !== 'string'))

const sameWords = (one: Toast, other: Toast) =>
  one.tone === other.tone &&
  said(one.text) === said(other.text) &&
  one.lines.map(said).join('\n') === other.lines.map(said).join('\n')

let isHeld = () => false
/** How to see whether the pointer or the focus is on the messages. */
export const toastsHeldWhile = (held: () => boolean): void => {
  isHeld = held
}

const goAfter = (id: number, wait: number): void => {
  setTimeout(() => {
    if (!toasts.get().some((toast) => toast.id === id)) return
    // Nothing goes from under a pointer or a focus that is on it.
    if (!isHeld()) dismissToast(id)
    else goAfter(id, 2000)
  }, wait)
}

export const dismissToast = (id: number): void => toasts.set((old) => old.filter((toast) => toast.id !== id))
