import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { settledHows } from '../../shared/records/item.ts'
import {
  type SettlementDecision,
  type Settler,
  settlementDecisions,
  settlers,
} from '../../shared/records/process.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { wordOf } from '../app/label.ts'
import { remember, remembered } from '../app/remembered.ts'
import { useToday } from '../app/today.ts'
import { Segments, Select } from '../ui/choices.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'
import { byNumber, choicesOf, ItemDialog, type ItemDialogProps } from './dialog-frame.tsx'
import { type ChosenRange, EvidencePicker } from './evidence-picker.tsx'

type Step = 'proposal' | 'decision'

/** Settling in steps: the college or the clerk proposes it, and somebody decides. */
export const DecisionDialog = (props: ItemDialogProps) => {
  const proposed = props.item.officialStatus === 'voorstel_tot_afdoening'
  const [step, setStep] = useState<Step>(proposed ? 'decision' : 'proposal')
  const steps = (
    <Segments
      label={t('item.step')}
      options={[
        { value: 'proposal', label: t('item.step.proposal') },
        { value: 'decision', label: t('item.step.decision') },
      ]}
      value={step}
      onChange={setStep}
      autoFocus
    />
  )
  return step === 'proposal' ? <Proposal {...props} steps={steps} /> : <Decision {...props} steps={steps} />
}

type StepProps = ItemDialogProps & Readonly<{ steps: React.ReactNode }>

const Proposal = ({ item, ids, title, onClose, steps }: StepProps) => {
  const [by, setBy] = useState<Settler>('college')
  const [on, setOn] = useState<string | null>(useToday())
  const [words, setWords] = useState('')
  const [passage, setPassage] = useState<ChosenRange | null>(null)
  const save = async () => {
    if (on === null) return
    const done = t('item.done.proposal', { title, by: wordOf('settler', by).toLowerCase() })
    const input = { ids: [...ids], by, on, words, passage }
    if ((await act('items.proposeSettlement', input, done)) !== undefined) onClose()
  }
  return (
    <ItemDialog
      heading={t('item.stepsTitle')}
      title={title}
      wide
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={on === null ? t('app.dateUnreadable') : undefined}
    >
      {steps}
      <div className="settle">
        <EvidencePicker
          itemId={item.id}
          chosen={passage}
          onChoose={setPassage}
          heading={t('item.proposalPassage')}
        />
        <div className="settle-how">
          <Segments
            label={t('item.proposalBy')}
            options={choicesOf('settler', settlers)}
            value={by}
            onChange={setBy}
          />
          <DateInput label={t('item.date')} value={on} onChange={setOn} />
          <TextArea label={t('item.proposalWords')} value={words} onChange={setWords} rows={4} />
        </div>
      </div>
    </ItemDialog>
  )
}

const Decision = ({ item, ids, title, onClose, steps }: StepProps) => {
  const [decision, setDecision] = useState<SettlementDecision>('settled')
  const [by, setBy] = useState(() => remembered('item.decidedBy', t('item.theCouncil')))
  const [on, setOn] = useState<string | null>(useToday())
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [how, setHow] = useState<(typeof settledHows)[number] | 'open'>('open')
  const [note, setNote] = useState('')
  const newTerm = decision === 'new_term'
  const save = async () => {
    if (on === null) return
    const input = {
      ids: [...ids],
      by,
      on,
      decision,
      how: decision === 'settled' && how !== 'open' ? how : null,
      dueOn: newTerm ? dueOn : null,
      note,
    }
    const to = wordOf('settlementDecision', decision).toLowerCase()
    const done = await act('items.decideSettlement', input, t('item.done.decision', { title, to }))
    if (done === undefined) return
    remember('item.decidedBy', by)
    onClose()
  }
  const incomplete = on === null || by.trim() === '' || (newTerm && dueOn === null)
  return (
    <ItemDialog
      heading={t('item.stepsTitle')}
      title={title}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={incomplete ? t('item.decisionIncomplete') : undefined}
    >
      {steps}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: number keys that bubble from the choices. */}
      <div onKeyDown={byNumber(settlementDecisions, setDecision)}>
        <Segments
          label={t('item.decision')}
          options={choicesOf('settlementDecision', settlementDecisions)}
          value={decision}
          onChange={setDecision}
          numbered
        />
      </div>
      <div className="edit-fields">
        <TextField label={t('item.decidedBy')} value={by} onChange={setBy} />
        <DateInput label={t('item.decidedOn')} value={on} onChange={setOn} />
      </div>
      {newTerm && (
        <DateInput
          label={t('item.newDate')}
          value={dueOn}
          onChange={setDueOn}
          {...(item.dueOn === null ? {} : { hint: t('item.oldDateStays', { date: dutchDate(item.dueOn) }) })}
        />
      )}
      {decision === 'settled' && (
        <Select
          label={t('item.how')}
          options={[
            { value: 'open' as const, label: t('item.howOpen') },
            ...choicesOf('settledHow', settledHows),
          ]}
          value={how}
          onChange={setHow}
        />
      )}
      <TextArea label={t('item.note')} value={note} onChange={setNote} rows={2} />
    </ItemDialog>
  )
}
