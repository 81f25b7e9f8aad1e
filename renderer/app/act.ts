import type { InputOf, OutputOf } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { call, RefusalError, refusalText } from './bridge.ts'
import { textOf } from './label.ts'
import { showToast, toasts, type Words } from './toasts.ts'

type ChangeName = Parameters<typeof call>[0]

/** Shows what went wrong in one sentence: a refusal in its own words, a defect in ours. */
export const showError = (error: unknown): void => {
  if (error instanceof RefusalError && error.code === 'cancelled') return
  if (!(error instanceof RefusalError)) console.error(error)
  const text = () => (error instanceof RefusalError ? refusalText(error.code, error.values) : t('app.defect'))
  showToast({ tone: 'refused', text })
}

/**
 * Runs a change and gives its value, or undefined where it was refused (the refusal is shown). With `done`, a toast says
 * so and offers to undo it.
 */
export const act = async <N extends ChangeName>(
  name: N,
  input: InputOf<N>,
  done?: Words,
): Promise<OutputOf<N> | undefined> => {
  try {
    const value = await call(name, input)
    dropUndoToasts()
    if (done !== undefined) showDone(done)
    return value
  } catch (error) {
    showError(error)
    return undefined
  }
}

/** Says what was done and offers to take it back. */
export const showDone = (text: Words): void => {
  dropSettledToasts()
  showToast({ tone: 'done', text, act: undoAct() })
}

/** What was said of earlier acts no longer matters; what was refused does. */
const dropSettledToasts = () => toasts.set((old) => old.filter(({ tone }) => tone === 'refused'))

const showInstead = (text: Words) => {
  dropSettledToasts()
  showToast({ text })
}

/** An undo takes back the last change, so an older offer to undo would take back something else than it says. */
const dropUndoToasts = () => toasts.set((old) => old.filter((toast) => toast.act?.keys !== 'Ctrl+Z'))

const undoAct = () => ({ label: () => t('app.undo'), keys: 'Ctrl+Z', run: () => void undo() })

/** Takes back the last change, whatever screen it was made on. */
export const undo = async (): Promise<void> => {
  const label = await act('app.undo', {})
  if (label !== undefined) showInstead(() => t('app.undone', { what: textOf(label) }))
}

export const redo = async (): Promise<void> => {
  const label = await act('app.redo', {})
  if (label !== undefined) showInstead(() => t('app.redone', { what: textOf(label) }))
}
