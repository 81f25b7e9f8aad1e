import { useState } from 'react'
import { planOf } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { useToday } from '../app/today.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { exportWith } from './export-with.ts'

type Props = Readonly<{
  dossiers: readonly Readonly<{ id: number; name: string }>[]
  /** The dossier that is chosen already. */
  dossierId: number | null
  onClose: () => void
}>

/** What goes into a briefing; what is secret only by name. */
export const NewBriefing = ({ dossiers, dossierId, onClose }: Props) => {
  const today = useToday()
  const [chosen, setChosen] = useState(dossierId ?? (dossiers.length === 1 ? dossiers[0]?.id : null) ?? null)
  const [asOf, setAsOf] = useState<string | null>(today)
  const [secret, setSecret] = useState(false)
  const dossier = dossiers.find(({ id }) => id === chosen)
  const notYet =
    dossier === undefined ? t('briefings.needDossier') : asOf === null ? t('briefings.needDate') : undefined
  const make = async () => {
    if (dossier === undefined || asOf === null) return
    const plan = planOf('debate')
    const levels = secret ? (['besloten', 'geheim'] as const) : []
    const asked = { ...plan, confidential: { levels, ground: '' } }
    if (await exportWith({ dossierId: dossier.id, asOf, plan: asked }, dossier.name)) onClose()
  }
  return (
    <Dialog
      title={t('briefings.newTitle')}
      about={t('briefings.newAbout')}
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void make()}
      foot={
        <>
          <span className="grow" aria-live="polite">
            {notYet}
          </span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            look="primary"
            keys="Ctrl+Enter"
            isDisabled={notYet !== undefined}
            onPress={() => void make()}
          >
            {t('briefings.export')}
          </Button>
        </>
      }
    >
      <Select
        label={t('briefings.dossier')}
        options={dossiers.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={chosen === null ? null : String(chosen)}
        onChange={(next) => setChosen(Number(next))}
        placeholder={t('briefings.chooseDossier')}
        autoFocus
      />
      <DateInput label={t('briefings.asOf')} value={asOf} onChange={setAsOf} hint={t('briefings.asOfHint')} />
      <div className="briefing-secret">
        <Checkbox isSelected={secret} onChange={setSecret} aria-describedby="briefing-secret">
          {t('briefings.secret')}
        </Checkbox>
        <p id="briefing-secret" className="muted">
          {t('briefings.secretHint')}
        </p>
      </div>
    </Dialog>
  )
}
