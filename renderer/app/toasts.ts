import { store } from './store.ts'

/** An act that a toast offers; `keys` is shown and is bound by whoever owns the act. */
export type ToastAct = Readonly<{ label: string; keys?: string; run: () => void }>
export type Toast = Readonly<{
  id: number
  tone: 'done' | 'refused' | 'plain'
  text: string
  /** More lines, as one per file of an import. */
  lines: readonly string[]
  act: ToastAct | null
}>

let next = 0
export const toasts = store<readonly Toast[]>([])

/** A toast with an act or with lines stays until it is dismissed; another goes after six seconds. */
export const showToast = (toast: Partial<Omit<Toast, 'id'>> & Readonly<{ text: string }>): number => {
  const made: Toast = { tone: 'plain', lines: [], act: null, ...toast, id: ++next }
  toasts.set((old) => [...old.slice(-3), made])
  if (made.act === null && made.lines.length === 0 && made.tone !== 'refused')
    setTimeout(() => dismissToast(made.id), 6000)
  return made.id
}

export const dismissToast = (id: number): void => toasts.set((old) => old.filter((toast) => toast.id !== id))
