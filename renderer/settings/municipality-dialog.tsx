import { Fragment, useState } from 'react'
import type { Municipality } from '../../shared/records/municipality.ts'
import type { MovedTerm } from '../../shared/records/term-explanation.ts'
import { defaultTermRules } from '../../shared/terms.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, showError } from '../app/act.ts'
import { call } from '../app/bridge.ts'
import { useToday } from '../app/today.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { MovedTerms } from './moved-terms.tsx'
import { MeetingRows, RecessRows } from './rules-fields.tsx'
import {
  exampleOf,
  formOf,
  instruments,
  newMeeting,
  newOwn,
  newRecess,
  type RulesForm,
  rulesOf,
  type TermForm,
} from './rules-form.ts'
import { OwnRows, TermRow } from './term-fields.tsx'

type Props = Readonly<{ municipality: Municipality | null; onClose: () => void }>

const wrongTexts = {
  count: 'settings.countWrong',
  incomplete: 'settings.rowsIncomplete',
  period: 'settings.periodWrong',
  own: 'settings.ownIncomplete',
} as const

/** A municipality with its own terms: from which nothing is derived that isn't filled in here. */
export const MunicipalityDialog = ({ municipality, onClose }: Props) => {
  const [name, setName] = useState(municipality?.name ?? '')
  const [form, setForm] = useState(() => formOf(municipality?.rules ?? defaultTermRules))
  const [tried, setTried] = useState(false)
  const read = rulesOf(form)
  const notYet =
    name.trim() === '' ? t('settings.nameMissing') : 'wrong' in read ? t(wrongTexts[read.wrong]) : null
  const [moved, setMoved] = useState<readonly MovedTerm[]>([])
  const input =
    'rules' in read ? { id: municipality?.id ?? null, name: name.trim(), rules: read.rules } : null
  const store = async () => {
    if (input === null) return
    const saved = await act(
      'municipalities.save',
      input,
      t('settings.municipalitySaved', { name: input.name, moved: moved.length }),
    )
    if (saved !== undefined) onClose()
  }
  /** What would move is shown first; without that there is nothing to ask. */
  const save = async () => {
    setTried(true)
    if (notYet !== null || input === null) return
    if (moved.length > 0) return store()
    try {
      const rows = await call('municipalities.preview', input)
      if (rows.length > 0) setMoved(rows)
      else await store()
    } catch (error) {
      showError(error)
    }
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
        moved.length > 0 ? (
          <Fragment key="moved">
            <span className="grow" />
            <Button onPress={() => setMoved([])}>{t('settings.backToRules')}</Button>
            <Button look="primary" keys="Ctrl+Enter" autoFocus onPress={() => void save()}>
              {t('settings.saveAndMove', { count: moved.length })}
            </Button>
          </Fragment>
        ) : (
          <Fragment key="rules">
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
          </Fragment>
        )
      }
    >
      {moved.length > 0 ? (
        <MovedTerms rows={moved} />
      ) : (
        <>
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
          <RulesFields form={form} onChange={setForm} />
        </>
      )}
    </Dialog>
  )
}

type FieldsProps = Readonly<{ form: RulesForm; onChange: (form: RulesForm) => void }>

const RulesFields = ({ form, onChange }: FieldsProps) => {
  const today = useToday()
  const example = (term: TermForm) => exampleOf(term, form, today)
  return (
    <>
      <section className="rules" aria-label={t('settings.terms')}>
        <h3>{t('settings.terms')}</h3>
        <p className="settings-hint">{t('settings.termsAbout')}</p>
        {instruments.map((instrument) => (
          <TermRow
            key={instrument}
            name={t(`settings.${instrument}`)}
            term={form.terms[instrument]}
            example={example(form.terms[instrument])}
            onChange={(term) => onChange({ ...form, terms: { ...form.terms, [instrument]: term } })}
          />
        ))}
      </section>
      <section className="rules" aria-label={t('settings.own')}>
        <h3>{t('settings.own')}</h3>
        <p className="settings-hint">{t('settings.ownAbout')}</p>
        <OwnRows rows={form.own} exampleOf={example} onChange={(own) => onChange({ ...form, own })} />
        <Button onPress={() => onChange({ ...form, own: [...form.own, newOwn()] })}>
          {t('settings.addOwn')}
        </Button>
      </section>
      <section className="rules" aria-label={t('settings.recesses')}>
        <h3>{t('settings.recesses')}</h3>
        <p className="settings-hint">{t('settings.recessesAbout')}</p>
        <RecessRows rows={form.recesses} onChange={(recesses) => onChange({ ...form, recesses })} />
        <Button onPress={() => onChange({ ...form, recesses: [...form.recesses, newRecess()] })}>
          {t('settings.addRecess')}
        </Button>
      </section>
      <section className="rules" aria-label={t('settings.meetings')}>
        <h3>{t('settings.meetings')}</h3>
        <p className="settings-hint">{t('settings.meetingsAbout')}</p>
        <MeetingRows rows={form.meetings} onChange={(meetings) => onChange({ ...form, meetings })} />
        <Button onPress={() => onChange({ ...form, meetings: [...form.meetings, newMeeting()] })}>
          {t('settings.addMeeting')}
        </Button>
      </section>
    </>
  )
}
