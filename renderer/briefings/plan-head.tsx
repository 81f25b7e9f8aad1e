import { type BriefingPlan, lengths, type Purpose, purposes } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { DateInput } from '../app/date-input.tsx'
import { useOverview } from '../app/overview.tsx'
import { refine } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { IconButton } from '../ui/button.tsx'
import { Segments, Select } from '../ui/choices.tsx'
import { TextField } from '../ui/fields.tsx'
import { Menu } from '../ui/menu.tsx'
import type { PlanState } from './kept-plans.ts'
import type { TemplateAct } from './template-dialog.tsx'

type Props = Readonly<{
  dossierId: number | null
  state: PlanState
  asOf: string | null
  onAsOf: (day: string | null) => void
  usualTitle: string
  onTemplate: (act: TemplateAct) => void
}>

/** What the briefing is for, what it is about, and how long it may be. */
export const PlanHead = ({ dossierId, state, asOf, onAsOf, usualTitle, onTemplate }: Props) => {
  const { plan, change } = state
  const dossiers = useOverview()?.dossiers ?? []
  return (
    <div className="plan-head">
      <PurposeChoice state={state} onTemplate={onTemplate} />
      <div className="plan-about">
        <DossierChoice dossiers={dossiers} dossierId={dossierId} />
        <DateInput label={t('briefings.asOf')} value={asOf} onChange={onAsOf} />
        <TextField
          label={t('briefings.ownTitle')}
          placeholder={usualTitle}
          maxLength={200}
          value={plan.title ?? ''}
          onChange={(title) => change((old) => ({ ...old, title: title === '' ? null : title }), 'title')}
        />
        {plan.form === 'card' ? (
          <p className="field">
            <span className="label">{t('briefings.length')}</span>
            <span className="plan-card">{t('briefings.cardLength')}</span>
          </p>
        ) : (
          <Segments
            label={t('briefings.length')}
            options={lengthChoices.map((value) => ({ value, label: lengthWord(value) }))}
            value={plan.pages === null ? 'all' : lengthOf(plan.pages)}
            onChange={(value) => change((old) => ({ ...old, pages: pagesOf(value) }))}
          />
        )}
      </div>
    </div>
  )
}

type DossierProps = Readonly<{
  dossiers: readonly Readonly<{ id: number; name: string }>[]
  /** Undefined where none is chosen. */
  dossierId: number | null | undefined
}>

export const DossierChoice = ({ dossiers, dossierId }: DossierProps) => (
  <Select
    label={t('briefings.dossier')}
    options={[
      ...dossiers.map(({ id, name }) => ({ value: String(id), label: name })),
      { value: 'all', label: t('briefings.everything') },
    ]}
    placeholder={t('briefings.chooseDossier')}
    autoFocus={dossierId === undefined}
    value={dossierId === undefined ? null : dossierId === null ? 'all' : String(dossierId)}
    onChange={(next) => refine({ screen: 'briefing', dossierId: next === 'all' ? null : Number(next) })}
  />
)

const lengthChoices = ['2', '6', '20', 'all'] as const
type Length = (typeof lengthChoices)[number]
const pagesOf = (value: Length): BriefingPlan['pages'] =>
  lengths.find((pages) => String(pages) === value) ?? null
const lengthOf = (pages: number): Length => lengthChoices.find((value) => value === String(pages)) ?? 'all'
const lengthWord = (value: Length) => (value === 'all' ? t('briefings.lengthAll') : value)

type ChoiceProps = Readonly<{ state: PlanState; onTemplate: (act: TemplateAct) => void }>

/** The five purposes, and behind them the user's own. */
const PurposeChoice = ({ state, onTemplate }: ChoiceProps) => {
  const { plan, templateId } = state
  const templates = useRead('briefings.templates', {}).value ?? []
  const own = templates.find(({ id }) => id === templateId)
  const choose = (value: string) => {
    const purpose = purposes.find((one) => one === value)
    const template = templates.find(({ id }) => `own-${id}` === value)
    if (purpose !== undefined) state.begin(purpose)
    else if (template !== undefined) state.beginWith(template)
  }
  const choices = [
    ...purposes.map((value: Purpose) => ({ value: value as string, label: t(`briefings.purpose.${value}`) })),
    ...templates.map(({ id, name }) => ({ value: `own-${id}`, label: name })),
  ]
  return (
    <div className="plan-purpose">
      <Segments
        label={t('briefings.purpose')}
        options={choices}
        value={own === undefined ? plan.purpose : `own-${own.id}`}
        onChange={choose}
        numbered
      />
      <Menu
        label={t('briefings.templateActs')}
        trigger={<IconButton icon="more" label={t('briefings.templateActs')} />}
        items={[
          { id: 'save', label: t('briefings.templateSave') },
          ...(own === undefined
            ? []
            : [
                { id: 'replace', label: t('briefings.templateReplace', { name: own.name }) },
                { id: 'rename', label: t('briefings.templateRename', { name: own.name }) },
                { id: 'remove', label: t('briefings.templateRemove', { name: own.name }) },
              ]),
        ]}
        onAction={(id) => {
          if (id === 'save') onTemplate({ act: 'save' })
          else if (own !== undefined && (id === 'replace' || id === 'rename' || id === 'remove'))
            onTemplate({ act: id, template: own })
        }}
      />
    </div>
  )
}
