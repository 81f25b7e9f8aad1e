import { type ItemKind, itemKinds } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Quote } from '../ui/signs.tsx'

type Props = Readonly<{ quote: string; onChoose: (kind: ItemKind) => void; onClose: () => void }>

const letters = {
  question: 'V',
  commitment: 'T',
  advice_point: 'A',
  motion: 'M',
  dictum_point: 'D',
  decision_moment: 'B',
} as const satisfies Record<ItemKind, string>

/** What the selected words are: one letter, or the arrow keys and Enter. */
export const NewItemDialog = ({ quote, onChoose, onClose }: Props) => (
  <Dialog title={t('source.newItemTitle')} closeLabel={t('app.close')} onClose={onClose}>
    <Quote text={quote.replace(/\s+/g, ' ')} />
    {/* biome-ignore lint/a11y/noStaticElementInteractions: letters and arrow keys for the buttons within. */}
    <div
      className="kind-choices"
      onKeyDown={(event) => {
        const kind = itemKinds.find((one) => letters[one] === event.key.toUpperCase())
        if (kind !== undefined && !event.ctrlKey && !event.altKey) onChoose(kind)
        const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
        if (by !== undefined) moveFocus(event.currentTarget, by)
      }}
    >
      {kindsInUse.map((kind, index) => (
        <Button key={kind} keys={letters[kind]} autoFocus={index === 0} onPress={() => onChoose(kind)}>
          {t(`itemKind.${kind}`)}
        </Button>
      ))}
    </div>
  </Dialog>
)

/** Most wanted first: what a program misses is mostly a promise. */
const kindsInUse = [
  'commitment',
  'question',
  'advice_point',
  'motion',
  'dictum_point',
  'decision_moment',
] as const satisfies readonly ItemKind[]

function moveFocus(within: HTMLElement, by: number): void {
  const buttons = [...within.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}
