import { useRef, useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Quote } from '../ui/signs.tsx'
import { ChoiceList } from './choice-list.tsx'
import { type ChosenKind, KindChoice } from './kind-choice.tsx'
import { type LinkChoice, useLinkChoices } from './link-choices.ts'
import { givenSide, type LinkStart, type NearSide } from './link-dialog-store.ts'
import { linkWords } from './link-words.ts'

type Props = Readonly<{ near: NearSide; start?: LinkStart | undefined; onClose: () => void }>

/** Links what one has before one to an item or to words that are looked up. */
export const NewLink = ({ near, start, onClose }: Props) => {
  const [text, setText] = useState(start?.text ?? '')
  const [picked, setPicked] = useState<LinkChoice | null>(null)
  const [kind, setKind] = useState<ChosenKind>({ kind: 'verwijst_naar', direction: 'from', scope: 'whole' })
  const [note, setNote] = useState('')
  const form = useRef<HTMLDivElement>(null)
  const { choices, more } = useLinkChoices(text, near.itemId)
  const row = useRead('items.rows', near.itemId === null ? null : { ids: [near.itemId] }).value?.[0]
  const name = row?.number ?? near.name
  // What was picked counts as long as it is there to be seen.
  const pickedKey = picked?.key ?? start?.key
  const chosen = choices.find(({ key }) => key === pickedKey) ?? null
  const save = async () => {
    const [here, there] = [givenSide(near), chosen === null ? null : givenSide(chosen)]
    if (chosen === null || here === null || there === null) return
    const ends = kind.direction === 'from' ? { from: here, to: there } : { from: there, to: here }
    const input = { kind: kind.kind, scope: kind.scope, note, ...ends }
    const done = await act('links.add', input, t('links.added', { one: name, other: chosen.name }))
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title={t('links.newTitle', { name })}
      closeLabel={t('app.close')}
      wide
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          <span className="grow" aria-live="polite">
            {chosen === null
              ? t('links.chooseFirst')
              : t('links.reads', {
                  one: name,
                  link: linkWords(kind.kind, kind.direction).toLowerCase(),
                  other: chosen.name,
                })}
          </span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" isDisabled={chosen === null} onPress={() => void save()}>
            {t('links.save')}
          </Button>
        </>
      }
    >
      <Quote text={near.quote.replace(/\s+/g, ' ')} />
      <div className="link-form" ref={form}>
        <ChoiceList
          text={text}
          onText={setText}
          choices={choices}
          more={more}
          chosen={chosen}
          onChoose={setPicked}
          onNext={() => form.current?.querySelector<HTMLElement>('.link-kinds input:checked')?.focus()}
        />
        <KindChoice value={kind} onChange={setKind} onEnter={() => void save()} />
        <TextField label={t('links.note')} value={note} onChange={setNote} />
      </div>
    </Dialog>
  )
}
