import { ToggleButton } from 'react-aria-components'
import { type Moment, momentKinds } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Lane, laneOf, lanes } from '../../shared/timeline.ts'
import { Chip } from '../ui/chip.tsx'
import { ChoiceMenu } from '../ui/menu.tsx'
import { Count } from '../ui/signs.tsx'

/** What is to be seen of a timeline: rows that are off, and the sorts and persons that are asked for; none is all. */
export type Chosen = Readonly<{
  off: readonly Lane[]
  what: readonly string[]
  who: readonly string[]
}>
export const allMoments: Chosen = { off: [], what: [], who: [] }

export const isShown = ({ what, who }: Moment, chosen: Chosen): boolean =>
  !chosen.off.includes(laneOf[what]) &&
  (chosen.what.length === 0 || chosen.what.includes(what)) &&
  (chosen.who.length === 0 || who.some((name) => chosen.who.includes(name)))

type Props = Readonly<{
  moments: readonly Moment[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}>

/** A chip per row that is there, and menus of sorts and of persons. */
export const TimelineFilter = ({ moments, chosen, onChoose }: Props) => {
  const perLane = Map.groupBy(moments, ({ what }) => laneOf[what])
  const whats = momentKinds.filter((what) => moments.some((moment) => moment.what === what))
  const names = [...new Set(moments.flatMap(({ who }) => who))].sort((a, b) => a.localeCompare(b, 'nl'))
  const sorts = whats.map((what) => ({ id: what, label: t(`dossiers.what.${what}`) }))
  const people = names.map((name) => ({ id: name, label: name }))
  return (
    <fieldset className="timeline-filter" aria-label={t('dossiers.filterLanes')}>
      {lanes
        .filter((lane) => perLane.has(lane))
        .map((lane) => (
          <ToggleButton
            key={lane}
            className={({ isSelected }) => (isSelected ? 'chip on' : 'chip')}
            isSelected={!chosen.off.includes(lane)}
            onChange={(on) =>
              onChoose({
                ...chosen,
                off: on ? chosen.off.filter((one) => one !== lane) : [...chosen.off, lane],
              })
            }
          >
            {t(`dossiers.lane.${lane}`)} <Count of={perLane.get(lane)?.length ?? 0} />
          </ToggleButton>
        ))}
      <ChoiceMenu
        label={t('dossiers.filterWhat')}
        trigger={<Chip label={t('dossiers.filterWhat')} value={wordsOf(sorts, chosen.what)} />}
        items={sorts}
        chosen={chosen.what}
        onChange={(what) => onChoose({ ...chosen, what })}
      />
      {people.length > 0 && (
        <ChoiceMenu
          label={t('dossiers.filterWho')}
          trigger={<Chip label={t('dossiers.filterWho')} value={wordsOf(people, chosen.who)} />}
          items={people}
          chosen={chosen.who}
          onChange={(who) => onChoose({ ...chosen, who })}
        />
      )}
    </fieldset>
  )
}

const wordsOf = (
  all: readonly Readonly<{ id: string; label: string }>[],
  chosen: readonly string[],
): string | undefined =>
  chosen.length === 0
    ? undefined
    : all
        .filter(({ id }) => chosen.includes(id))
        .map(({ label }) => label)
        .join(', ')
