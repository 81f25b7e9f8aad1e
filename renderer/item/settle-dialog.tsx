import { useState } from 'react'
import { isOpen, type SettledHow, settledHows, type Verdict, verdicts } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { useToday } from '../app/today.ts'
import { Button } from '../ui/button.tsx'
import { Segments, Select } from '../ui/choices.tsx'
import { TextArea } from '../ui/fields.tsx'
import { Quote } from '../ui/signs.tsx'
import { choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { type ChosenRange, EvidencePicker } from './evidence-picker.tsx'
import { openItemDialog } from './item-acts.ts'
import { StatusWord } from './item-words.tsx'
import { ownWords } from './own-words.ts'

type Chosen = Readonly<{ kind: 'passage'; range: ChosenRange }> | Readonly<{ kind: 'none' }>

/** Settling asks for an evidence passage, or says why there is none; official status and own verdict stand side by side. */
export const SettleDialog = ({ item, ids, title, given, onClose }: ItemDialogProps) => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [scope, setScope] = useState<'whole' | 'part'>('whole')
  const [how, setHow] = useState<SettledHow | 'open'>('open')
  const [on, setOn] = useState<string | null>(useToday())
  const [verdict, setVerdict] = useState<Verdict>(item.verdict)
  const [note, setNote] = useState('')
  const without = chosen?.kind === 'none'
  const notYet = !isOpen(item.officialStatus)
    ? t('item.alreadySettled')
    : chosen === null
      ? t('item.chooseEvidence')
      : on === null
        ? t('app.dateUnreadable')
        : without && note.trim() === ''
          ? t('item.whyNoEvidenceNeeded')
          : undefined
  const save = async () => {
    if (chosen === null || on === null) return
    const evidence = chosen.kind === 'none' ? { kind: 'none' as const, note } : chosen
    const input = {
      ids: [...ids],
      on,
      scope,
      how: how === 'open' ? null : how,
      evidence,
      ...(verdict === item.verdict ? {} : { verdict }),
      ...(note.trim() === '' || without ? {} : { note }),
    }
    const words =
      scope === 'whole'
        ? t('item.done.settled', { title, count: ids.length })
        : t('item.done.partly', { title, count: ids.length })
    if ((await act('items.settle', input, words)) !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.settleTitle')}
      title={title}
      confirm={scope === 'whole' ? t('item.settle') : t('item.settlePart')}
      wide
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={notYet}
      foot={
        <Button look="quiet" onPress={() => openItemDialog('status', ids)}>
          {t('item.act.status')}
        </Button>
      }
    >
      <Quote text={ownWords(item)} marked={item.termLiteral} />
      <div className="settle">
        <EvidencePicker
          itemId={item.id}
          chosen={chosen?.kind === 'passage' ? chosen.range : null}
          onChoose={(range) => setChosen(range === null ? null : { kind: 'passage', range })}
          none={{ chosen: without, onChoose: () => setChosen({ kind: 'none' }) }}
          given={given}
          autoFocus
        />
        <div className="settle-how">
          <Segments
            label={t('item.scope')}
            options={[
              { value: 'whole', label: t('item.whole') },
              { value: 'part', label: t('item.part') },
            ]}
            value={scope}
            onChange={setScope}
          />
          <DateInput label={t('item.settledDate')} value={on} onChange={setOn} />
          <Select
            label={t('item.how')}
            options={[
              { value: 'open' as const, label: t('item.howOpen') },
              ...choicesOf('settledHow', settledHows),
            ]}
            value={how}
            onChange={setHow}
          />
          <div className="twice">
            <div className="field">
              <span className="label">{t('item.officialNow')}</span>
              <span className="twice-now">
                <StatusWord status={scope === 'whole' ? 'afgedaan' : 'deels_voldaan'} />
              </span>
            </div>
            <Select
              label={t('item.yourVerdict')}
              options={choicesOf('verdict', verdicts)}
              value={verdict}
              onChange={setVerdict}
            />
          </div>
          <TextArea
            label={
              without ? t('item.whyNoEvidence') : scope === 'part' ? t('item.missingPart') : t('item.note')
            }
            value={note}
            onChange={setNote}
            rows={2}
          />
        </div>
      </div>
    </ItemDialog>
  )
}
