import type { ReactNode } from 'react'
import { forms, papers, themes } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { Segments } from '../ui/choices.tsx'
import { Checkbox } from '../ui/fields.tsx'
import type { PlanState } from './kept-plans.ts'

type Props = Readonly<{ state: PlanState; children: ReactNode }>

/** How the briefing looks, and of which part of the dossier it is. */
export const LookTab = ({ state: { plan, change }, children }: Props) => (
  <div className="plan-tab">
    <Segments
      label={t('briefings.form')}
      options={forms.map((value) => ({ value, label: t(`briefings.form.${value}`) }))}
      value={plan.form}
      onChange={(form) => change((old) => ({ ...old, form }))}
    />
    {plan.form === 'card' && <p className="hint">{t('briefings.cardAbout')}</p>}
    <Segments
      label={t('briefings.paper')}
      options={papers.map((value) => ({ value, label: t(`briefings.paper.${value}`) }))}
      value={plan.paper}
      onChange={(paper) => change((old) => ({ ...old, paper }))}
    />
    <Segments
      label={t('briefings.theme')}
      options={themes.map((value) => ({ value, label: t(`briefings.theme.${value}`) }))}
      value={plan.theme}
      onChange={(theme) => change((old) => ({ ...old, theme }))}
    />
    <Checkbox isSelected={plan.large} onChange={(large) => change((old) => ({ ...old, large }))}>
      {t('briefings.large')}
    </Checkbox>
    {children}
    <DateInput
      label={t('briefings.since')}
      value={plan.since}
      onChange={(since) => change((old) => ({ ...old, since }), 'since')}
      hint={t('briefings.sinceHint')}
    />
  </div>
)
