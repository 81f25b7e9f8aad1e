import { useState } from 'react'
import type { Municipality } from '../../shared/records/municipality.ts'
import { defaultTermRules } from '../../shared/terms.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { MeetingRows, RecessRows, TermRow } from './rules-fields.tsx'
import { formOf, instruments, newMeeting, newRecess, rulesOf } from './rules-form.ts'

type Props = Readonly<{ municipality: Municipality | null; onClose: () => void }>

const wrongTexts = {
  count: 'settings.countWrong',
  incomplete: 'settings.rowsIncomplete',
  period: 'settings.periodWrong',
} as const

/** A municipality with its own terms: from which nothing is derived that isn't filled in here. */
export const MunicipalityDialog = ({ municipality, onClose }: Props) => {
  const [name, setName] = useState(municipality?.name ?? '')
  const [form, setForm] = useState(() => formOf(municipality?.rules ?? defaultTermRules))
  const [tried, setTried] = useState(false)
  const read = rulesOf(form)
  const notYet =
    name.trim() === '' ? t('settings.nameMissing') : 'wrong' in read ? t(wrongTexts[read.wrong]) : null
  const save = async () => {
    setTried(true)
    if (notYet !== null || !('rules' in read)) return
    const saved = await act(
      'municipalities.save',
      { id: municipality?.id ?? null, name: name.trim(), rules: read.rules },
      t('settings.municipalitySaved', { name: name.trim() }),
    )
    if (saved !== undefined) onClose()
  }
  const remove = async (gone: Municipality) => {
    const done = t('settings.municipalityRemoved', { name: gone.name })
    if ((await act('municipalities.remove', { id: gone.id }, done)) !== undefined) onClose()
  }
  return (
    <Dialog
      title={
        municipality === null
          ? t('settings.newMunicipality')
          : t('settings.editMunicipality', { name: municipality.name })
      }
      wide
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          {municipality !== null && (
            <Button look="danger" onPress={() => void remove(municipality)}>
              {t('settings.removeMunicipality')}
            </Button>
          )}
          <span className="grow" aria-live="polite">
            {tried && notYet}
          </span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" onPress={() => void save()}>
            {t('settings.save')}
          </Button>
        </>
      }
    >
      <div className="settings-narrow">
        <TextField
          label={t('settings.name')}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus={municipality === null}
          {...(tried && name.trim() === '' ? { error: t('settings.nameMissing') } : {})}
        />
      </div>
      <section className="rules" aria-label={t('settings.terms')}>
        <h3>{t('settings.terms')}</h3>
        <p className="settings-hint">{t('settings.termsAbout')}</p>
        {instruments.map((instrument) => (
          <TermRow
            key={instrument}
            name={t(`settings.${instrument}`)}
            term={form.terms[instrument]}
            onChange={(term) => setForm({ ...form, terms: { ...form.terms, [instrument]: term } })}
          />
        ))}
      </section>
      <section className="rules" aria-label={t('settings.recesses')}>
        <h3>{t('settings.recesses')}</h3>
        <p className="settings-hint">{t('settings.recessesAbout')}</p>
        <RecessRows rows={form.recesses} onChange={(recesses) => setForm({ ...form, recesses })} />
        <Button onPress={() => setForm({ ...form, recesses: [...form.recesses, newRecess()] })}>
          {t('settings.addRecess')}
        </Button>
      </section>
      <section className="rules" aria-label={t('settings.meetings')}>
        <h3>{t('settings.meetings')}</h3>
        <p className="settings-hint">{t('settings.meetingsAbout')}</p>
        <MeetingRows rows={form.meetings} onChange={(meetings) => setForm({ ...form, meetings })} />
        <Button onPress={() => setForm({ ...form, meetings: [...form.meetings, newMeeting()] })}>
          {t('settings.addMeeting')}
        </Button>
      </section>
    </Dialog>
  )
}
