import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { showDone } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { runJob } from '../app/jobs.ts'
import { useRead } from '../app/read.ts'
import { useToday } from '../app/today.ts'
import { DraftDialog } from './draft-dialog.tsx'
import { SecretChoice, useSecretSources, Warnings } from './warnings.tsx'

/** Says that the letter was sent, and on which day: what happens then stands in words first. */
export const SendDialog = ({ draft, onClose }: Readonly<{ draft: Draft; onClose: () => void }>) => {
  const { id, kind, title, points } = draft
  const [on, setOn] = useState<string | null>(useToday())
  const [secret, setSecret] = useState(false)
  const secrets = useSecretSources(draft)
  const term = useTermWords(draft)
  const empty = points.findIndex(({ text }) => text.trim() === '') + 1
  const notYet =
    points.length === 0
      ? t('drafts.noPointsYet')
      : empty > 0
        ? t('drafts.emptyPoint', { number: empty })
        : on === null
          ? t('app.dateUnreadable')
          : undefined
  const send = async () => {
    if (on === null) return
    const sent = await runJob('drafts.send', { id, on, ...(secret ? { secret } : {}) })
    if (sent === undefined) return
    onClose()
    const out = sent.leftOut === 0 ? '' : ` ${t('drafts.leftOut', { count: sent.leftOut })}`
    showDone(`${t(`drafts.sent.${kind}`, { title, count: points.length, date: dutchDate(on) })}${out}`)
  }
  return (
    <DraftDialog
      title={t('drafts.sendTitle', { title })}
      confirm={t('drafts.sendConfirm')}
      onConfirm={() => void send()}
      onClose={onClose}
      notYet={notYet}
    >
      <DateInput label={t('drafts.sendOn')} value={on} onChange={setOn} autoFocus />
      <p>{t(`drafts.sendAbout.${kind}`, { count: points.length })}</p>
      {term !== '' && <p>{term}</p>}
      {secrets !== null && secrets > 0 && (
        <SecretChoice count={secrets} chosen={secret} onChange={setSecret} />
      )}
      <Warnings draft={draft} />
    </DraftDialog>
  )
}

/** The term that the points of the letter get from the rules of the municipality. */
const useTermWords = ({ kind, municipality }: Draft): string => {
  const all = useRead('municipalities.list', {}).value
  if (all === null || kind === 'reminder') return ''
  const rules = all.find(({ name }) => name === municipality)?.rules
  const term = kind === 'advice' ? rules?.adviceReaction : rules?.answer
  if (!term) return t('drafts.noRule')
  return t(`drafts.term.${term.unit}`, { count: term.count })
}
