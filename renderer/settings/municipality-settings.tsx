import { useState } from 'react'
import type { Municipality } from '../../shared/records/municipality.ts'
import type { TermRules } from '../../shared/terms.ts'
import { t } from '../../shared/texts/translate.ts'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { MunicipalityDialog } from './municipality-dialog.tsx'
import { instruments } from './rules-form.ts'

/** The municipalities with their terms in one line each. Enter opens one. */
export const MunicipalitySettings = () => {
  const overview = useOverview()
  const rows = useRead('municipalities.list', {}).value ?? []
  const [open, setOpen] = useState<Municipality | 'new' | null>(null)
  return (
    <>
      {rows.length === 0 ? (
        <p className="muted">{t('settings.noMunicipalities')}</p>
      ) : (
        <Rows letterKeys={overview?.settings.letterKeys ?? true}>
          <ul className="rows municipality-rows" aria-label={t('settings.municipalityNames')}>
            {rows.map((row) => (
              <li key={row.id}>
                <Row className="municipality-row" onOpen={() => setOpen(row)}>
                  <b>{row.name}</b>
                  <span className="quiet">{rulesWords(row.rules)}</span>
                </Row>
              </li>
            ))}
          </ul>
        </Rows>
      )}
      <Button onPress={() => setOpen('new')}>{t('settings.addMunicipality')}</Button>
      {open !== null && (
        <MunicipalityDialog municipality={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

const rulesWords = (rules: TermRules): string => {
  const terms = instruments.flatMap((name) => {
    const term = rules[name]
    if (term === null) return []
    return [t(`settings.short.${name}`, { term: t(`settings.span.${term.unit}`, { count: term.count }) })]
  })
  return [
    ...(terms.length === 0 ? [t('settings.noTerms')] : terms),
    ...(rules.recesses.length === 0 ? [] : [t('settings.recessCount', { count: rules.recesses.length })]),
    ...(rules.meetings.length === 0 ? [] : [t('settings.meetingCount', { count: rules.meetings.length })]),
  ].join(' · ')
}
