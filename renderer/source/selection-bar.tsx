import { shownText } from '../../shared/reading.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { Button } from '../ui/button.tsx'

export type SelectionAct = Readonly<{ label: string; keys: string; run: () => void }>

type Props = Readonly<{
  text: string
  selection: TextRange | null
  hint: string
  acts: readonly SelectionAct[]
}>

/** Below the source: what is selected, and what can be done with it. */
export const SelectionBar = ({ text, selection, hint, acts }: Props) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: pressing a button here must not undo the selection it is for.
  <div className="source-bar" onMouseDown={(event) => event.preventDefault()}>
    {selection === null ? (
      <span className="source-hint">{hint}</span>
    ) : (
      <>
        <span className="grow">
          <span className="hidden-text">{t('source.selection')}: </span>
          <q>{shortened(text.slice(selection.start, selection.end))}</q>
        </span>
        {acts.map(({ label, keys, run }) => (
          <Button key={label} look="quiet" keys={keys} onPress={run}>
            {label}
          </Button>
        ))}
      </>
    )}
  </div>
)

/** The beginning and the end of words that don't fit on a line. */
export const shortened = (words: string): string => {
  const plain = shownText(words)
    .replace(/\u00ad?\u2060+/g, '')
    .replace(/\s+/g, ' ')
  return plain.length <= 90 ? plain : `${plain.slice(0, 52)} … ${plain.slice(-30)}`
}
