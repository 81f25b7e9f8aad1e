import { Button, IconButton } from './button.tsx'

export type ShownToast = Readonly<{
  id: number
  tone: 'done' | 'refused' | 'plain'
  text: string
  lines: readonly string[]
  act: Readonly<{ label: string; keys?: string; run: () => void }> | null
}>

type Props = Readonly<{
  toasts: readonly ShownToast[]
  onDismiss: (id: number) => void
  label: string
  dismissLabel: string
}>

/** Messages in a corner, read aloud when the reader has time; they never take the focus. */
export const Toasts = ({ toasts, onDismiss, label, dismissLabel }: Props) => (
  <section className="toasts" aria-label={label} data-pane={toasts.length > 0 ? '' : undefined} tabIndex={-1}>
    <div role="status" aria-live="polite" aria-relevant="additions" style={{ display: 'contents' }}>
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast ${toast.tone}`}>
          <div className="toast-body">
            <div className="toast-words">
              {toast.text}
              {toast.lines.length > 0 && (
                <ul>
                  {toast.lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
            {toast.act !== null && (
              <Button
                look="quiet"
                {...(toast.act.keys === undefined ? {} : { keys: toast.act.keys })}
                onPress={() => {
                  toast.act?.run()
                  onDismiss(toast.id)
                }}
              >
                {toast.act.label}
              </Button>
            )}
          </div>
          <IconButton icon="close" label={dismissLabel} onPress={() => onDismiss(toast.id)} />
        </div>
      ))}
    </div>
  </section>
)
