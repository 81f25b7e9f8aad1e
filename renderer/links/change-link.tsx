import { useState } from 'react'
import type { LinkEnd } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { flat, SourceLine } from '../item/section.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Quote } from '../ui/signs.tsx'
import { type ChosenKind, KindChoice } from './kind-choice.tsx'
import { sideName, sideNumber } from './link-words.ts'

type Props = Readonly<{ link: LinkEnd; onClose: () => void }>

/** Another kind, another direction or another note for a link that is there. */
export const ChangeLink = ({ link, onClose }: Props) => {
  const { kind, direction, scope } = link
  const [chosen, setChosen] = useState<ChosenKind>({ kind, direction, scope })
  const [note, setNote] = useState(link.note)
  const names = { one: sideNumber(link.here), other: sideNumber(link.other) }
  const save = async () => {
    const input = { id: link.id, kind: chosen.kind, scope: chosen.scope, note }
    const turned = chosen.direction !== direction
    const done = await act('links.change', { ...input, turned }, t('links.changed', names))
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title={t('links.changeTitle', names)}
      closeLabel={t('app.close')}
      wide
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => void save()}>
            {t('item.save')}
          </Button>
        </>
      }
    >
      <div className="link-form">
        <div>
          {[link.here, link.other].map((side) => (
            <div key={`${side.item?.id} ${side.passage.id}`}>
              <b>{sideName(side)}</b>
              <Quote text={flat(side.passage.quote)} />
              <SourceLine passage={side.passage} />
            </div>
          ))}
        </div>
        <KindChoice value={chosen} onChange={setChosen} onEnter={() => void save()} autoFocus />
        <TextField label={t('links.note')} value={note} onChange={setNote} />
      </div>
    </Dialog>
  )
}
