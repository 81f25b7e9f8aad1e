import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { type LinkKind, linkKinds } from '../../shared/records/item.ts'
import { type LinkDirection, symmetricKinds } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import { Checkbox } from '../ui/fields.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { linkWords } from './link-words.ts'

/** One letter each; M turns the link round, G says that it is about a part. */
const letters = {
  beantwoordt: 'B',
  verwijst_naar: 'V',
  vloeit_voort_uit: 'U',
  doet_af: 'A',
  herhaalt: 'H',
  verlengt_termijn_van: 'T',
  wijzigt: 'W',
  trekt_in_wegens: 'I',
  voert_uit: 'E',
  reageert_op: 'R',
  neemt_over: 'O',
  wijkt_af_van: 'K',
  spreekt_tegen: 'S',
  zelfde_onderwerp: 'Z',
  deel_van: 'D',
} as const satisfies Record<LinkKind, string>

export type ChosenKind = Readonly<{ kind: LinkKind; direction: LinkDirection; scope: 'whole' | 'part' }>
type Props = Readonly<{
  value: ChosenKind
  onChange: (value: ChosenKind) => void
  onEnter: () => void
  autoFocus?: boolean
}>

/** What the one is to the other: a letter or the arrow keys choose, Enter is done. */
export const KindChoice = ({ value, onChange, onEnter, autoFocus = false }: Props) => {
  const { kind, direction, scope } = value
  const choose = (next: Partial<ChosenKind>) => {
    const chosen = { ...value, ...next }
    onChange({ ...chosen, scope: chosen.kind === 'doet_af' ? chosen.scope : 'whole' })
  }
  const told = useId()
  const turn = () => choose({ direction: direction === 'from' ? 'to' : 'from' })
  const isSymmetric = symmetricKinds.includes(kind)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letters that bubble from the choices.
    <div
      className="link-kinds"
      // On its way down: a choice keeps Enter for itself.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey) return
        event.preventDefault()
        event.stopPropagation()
        onEnter()
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return
        const letter = event.key.toUpperCase()
        const chosen = linkKinds.find((one) => letters[one] === letter)
        if (chosen !== undefined) {
          choose({ kind: chosen })
          event.currentTarget.querySelector<HTMLElement>(`input[value=${chosen}]`)?.focus()
        } else if (letter === 'M' && !isSymmetric) turn()
        else if (letter === 'G' && kind === 'doet_af') choose({ scope: scope === 'whole' ? 'part' : 'whole' })
        else return
        event.preventDefault()
      }}
    >
      <p id={told} className="muted">
        {t('links.kindKeys')}
      </p>
      <RadioGroup
        aria-label={t('links.kind')}
        aria-describedby={told}
        value={kind}
        onChange={(key) => {
          const chosen = linkKinds.find((one) => one === key)
          if (chosen !== undefined) choose({ kind: chosen })
        }}
      >
        {linkKinds.map((one) => (
          <Radio key={one} value={one} className="link-kind" autoFocus={autoFocus && one === kind}>
            <Kbd keys={letters[one]} />
            {linkWords(one, direction)}
          </Radio>
        ))}
      </RadioGroup>
      <div className="link-turns">
        <Checkbox isSelected={direction === 'to'} isDisabled={isSymmetric} onChange={turn}>
          {t('links.turn')} <Kbd keys="M" />
        </Checkbox>
        {kind === 'doet_af' && (
          <Checkbox
            isSelected={scope === 'part'}
            onChange={(part) => choose({ scope: part ? 'part' : 'whole' })}
          >
            {t('links.part')} <Kbd keys="G" />
          </Checkbox>
        )}
      </div>
    </div>
  )
}
