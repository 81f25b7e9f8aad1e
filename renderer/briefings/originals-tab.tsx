import { dutchDate } from '../../shared/dates.ts'
import type { BriefingPlan } from '../../shared/records/briefing-plan.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { Checkbox } from '../ui/fields.tsx'
import type { PlanState } from './kept-plans.ts'
import { mayGoAlong } from './plan-edits.ts'

const ways = ['attached', 'appended'] as const
type Way = (typeof ways)[number]

type Props = Readonly<{
  /** Null of everything: then no originals go along. */
  documents: readonly DocumentRow[] | null
  state: PlanState
}>

/** Which originals go along: as files in the PDF, or with their pages behind it. */
export const OriginalsTab = ({ documents, state: { plan, change } }: Props) => {
  if (documents === null) return <p className="plan-tab muted">{t('briefings.originalsOfOne')}</p>
  if (documents.length === 0) return <p className="plan-tab muted">{t('briefings.noDocuments')}</p>
  const may = documents.filter((one) => mayGoAlong(one, plan)).map(({ id }) => id)
  const set = (way: Way, ids: readonly number[]) => change((old) => ({ ...old, [way]: ids }))
  const toggle = (way: Way, id: number, isOn: boolean) =>
    set(way, isOn ? [...plan[way], id] : plan[way].filter((one) => one !== id))
  return (
    <div className="plan-tab">
      <p className="hint">{t('briefings.originalsAbout')}</p>
      <table className="originals">
        <thead>
          <tr>
            <th scope="col">{t('briefings.original')}</th>
            {ways.map((way) => {
              const chosen = may.filter((id) => plan[way].includes(id)).length
              return (
                <th key={way} scope="col">
                  <Checkbox
                    isSelected={chosen > 0 && chosen === may.length}
                    isIndeterminate={chosen > 0 && chosen < may.length}
                    isDisabled={may.length === 0}
                    onChange={(isOn) => set(way, isOn ? may : [])}
                  >
                    {t(`briefings.${way}`)}
                  </Checkbox>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {documents.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.subject === '' ? one.fileName : one.subject}
                <span className="muted">{factsOf(one, plan)}</span>
              </th>
              {ways.map((way) => (
                <td key={way}>
                  <Checkbox
                    aria-label={t(`briefings.${way}One`, {
                      name: one.subject === '' ? one.fileName : one.subject,
                    })}
                    isSelected={plan[way].includes(one.id) && mayGoAlong(one, plan)}
                    isDisabled={!mayGoAlong(one, plan)}
                    onChange={(isOn) => toggle(way, one.id, isOn)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const factsOf = (one: DocumentRow, plan: BriefingPlan) => {
  const facts = [
    t(`documentKind.${one.kind}`),
    one.date === null ? t('briefings.noDate') : dutchDate(one.date),
    ...(one.confidentiality === 'openbaar' ? [] : [t(`confidentiality.${one.confidentiality}`)]),
    ...(mayGoAlong(one, plan) ? [] : [t('briefings.staysOut')]),
  ]
  return facts.join(' · ')
}
