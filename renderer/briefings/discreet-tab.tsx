import type { BriefingPlan, BriefingPreview, NamedIn } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import type { PlanState } from './kept-plans.ts'
import { lacksGround } from './plan-edits.ts'
import type { About, Made } from './use-preview.ts'

type Props = Readonly<{ state: PlanState; made: Made | null }>

/** What stays out of the briefing: what isn't public, and names. They are looked for only here: it takes longer than a page. */
export const DiscreetTab = ({ state, made }: Props) => {
  const about: About | null = made === null ? null : JSON.parse(made.asked)
  const names = useRead('briefings.names', about).value
  return (
    <div className="plan-tab">
      <Levels state={state} leftOut={made?.preview.leftOut ?? null} />
      <Names state={state} found={names ?? []} />
    </div>
  )
}

const levels = ['besloten', 'geheim'] as const
type Level = (typeof levels)[number]

type LevelsProps = Readonly<{ state: PlanState; leftOut: BriefingPreview['leftOut'] | null }>

const Levels = ({ state: { plan, change }, leftOut }: LevelsProps) => {
  const { confidential } = plan
  const set = (next: Partial<BriefingPlan['confidential']>, typedIn?: string) =>
    change((old) => ({ ...old, confidential: { ...old.confidential, ...next } }), typedIn)
  const leftOutOf = { besloten: leftOut?.restricted ?? 0, geheim: leftOut?.secret ?? 0 } as const
  const toggle = (level: Level, isOn: boolean) =>
    set({ levels: levels.filter((one) => (one === level ? isOn : confidential.levels.includes(one))) })
  return (
    <section aria-labelledby="briefing-levels">
      <h2 id="briefing-levels">{t('briefings.confidential')}</h2>
      <p className="hint">
        {leftOut === null || leftOut.secret + leftOut.restricted === 0
          ? t('briefings.nothingLeftOut')
          : t('briefings.leftOut', { count: leftOut.secret + leftOut.restricted })}
      </p>
      {levels.map((level) => (
        <Checkbox
          key={level}
          isSelected={confidential.levels.includes(level)}
          onChange={(isOn) => toggle(level, isOn)}
        >
          {t(`briefings.level.${level}`, { count: leftOutOf[level] })}
        </Checkbox>
      ))}
      {confidential.levels.length > 0 && (
        <TextField
          label={t('briefings.ground')}
          hint={t('briefings.groundHint')}
          maxLength={300}
          {...(lacksGround(plan) ? { error: t('briefings.needGround') } : {})}
          value={confidential.ground}
          onChange={(ground) => set({ ground }, 'ground')}
        />
      )}
    </section>
  )
}

/** Names that were found, those of nobody in office first: nothing is left out before somebody says so. */
const Names = ({
  state: { plan, change },
  found,
}: Readonly<{ state: PlanState; found: readonly NamedIn[] }>) => {
  // What is left out already is found no more.
  const gone = plan.hidden.filter((name) => !found.some((one) => one.name === name))
  const set = (hidden: readonly string[]) => change((old) => ({ ...old, hidden }))
  const privateNames = found.filter((one) => !one.public).map(({ name }) => name)
  const toHide = privateNames.filter((name) => !plan.hidden.includes(name))
  const toggle = (name: string, isShown: boolean) =>
    set(isShown ? plan.hidden.filter((one) => one !== name) : [...plan.hidden, name])
  const goAlong = plan.attached.length + plan.appended.length > 0
  if (found.length + gone.length === 0) return null
  return (
    <section aria-labelledby="briefing-names">
      <h2 id="briefing-names">{t('briefings.names')}</h2>
      <p className="hint">{t('briefings.namesAbout')}</p>
      <p className="name-acts">
        {toHide.length > 0 && (
          <TextButton onPress={() => set([...plan.hidden, ...toHide])}>
            {t('briefings.hideAll', { count: toHide.length })}
          </TextButton>
        )}
        {plan.hidden.length > 0 && (
          <TextButton onPress={() => set([])}>
            {t('briefings.showAll', { count: plan.hidden.length })}
          </TextButton>
        )}
      </p>
      {plan.hidden.length > 0 && goAlong && (
        <Checkbox
          isSelected={plan.namesInOriginals ?? false}
          onChange={(namesInOriginals) => change((old) => ({ ...old, namesInOriginals }))}
        >
          {t('briefings.namesInOriginals')}
        </Checkbox>
      )}
      <ul className="names">
        {[...found.filter((one) => !one.public), ...found.filter((one) => one.public)].map(
          ({ name, kind, count, quote, public: inOffice }) => (
            <li key={name}>
              <Checkbox
                isSelected={!plan.hidden.includes(name)}
                onChange={(isShown) => toggle(name, isShown)}
              >
                <span className="name">
                  {name}
                  <span className="muted">
                    {t(inOffice ? 'briefings.nameInOffice' : `briefings.nameKind.${kind}`, { count })}
                  </span>
                  <q>{quote.replaceAll(/^“|”$/g, '')}</q>
                </span>
              </Checkbox>
            </li>
          ),
        )}
        {gone.map((name) => (
          <li key={name}>
            <Checkbox isSelected={false} onChange={(isShown) => toggle(name, isShown)}>
              <span className="name">
                {name}
                <span className="muted">{t('briefings.nameHidden')}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
