import { useState } from 'react'
import {
  type GroupVote,
  type MotionFacts,
  remarksOn,
  tallyOf,
  type Vote,
} from '../../shared/records/motion.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { DateInput } from '../app/date-input.tsx'
import { useRead } from '../app/read.ts'
import { useToday } from '../app/today.ts'
import { ItemDialog, type ItemDialogProps } from '../item/dialog-frame.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'
import { sumWords } from './vote-words.ts'
import { type VoteLine, VotesGrid } from './votes-grid.tsx'
import './motions.css'

/** The vote on a motion, group by group; the sum is shown, and what is odd about it said. */
export const VotesDialog = (props: ItemDialogProps) => {
  const { value } = useRead('motions.open', { id: props.item.id })
  return value === null || value.id !== props.item.id ? null : (
    <Filled key={value.id} {...props} facts={value} />
  )
}

const Filled = ({ item, title, onClose, facts }: ItemDialogProps & Readonly<{ facts: MotionFacts }>) => {
  const today = useToday()
  const [lines, setLines] = useState(() => linesOf(facts))
  const [group, setGroup] = useState('')
  const [on, setOn] = useState<string | null>(item.onDate ?? today)
  const votes = votesOf(lines)
  const save = async () => {
    if (on === null) return
    const done = await act(
      'motions.vote',
      { id: item.id, votes: [...votes], on },
      t('motions.done.votes', { title }),
    )
    if (done !== undefined) onClose()
  }
  const add = () => {
    const name = group.trim()
    const known = lines.some((line) => line.group.toLowerCase() === name.toLowerCase())
    if (name === '' || known) return
    setLines([...lines, { group: name, vote: null, for: null, against: null, seats: null }])
    setGroup('')
  }
  // Only what has a vote and no number yet; a person looks at it before it is recorded.
  const withSeats = lines.map((line) =>
    canTakeSeats(line) ? { ...line, ...numbers(line.vote, line.seats) } : line,
  )
  return (
    <ItemDialog
      heading={t('motions.votesTitle')}
      title={title}
      about={t('motions.votesAbout')}
      confirm={t('motions.save')}
      onClose={onClose}
      onConfirm={() => void save()}
      notYet={
        // What was voted before may be taken away; nothing at all is no vote.
        votes.length === 0 && facts.votes.length === 0
          ? t('motions.votesNeeded')
          : on === null
            ? t('app.dateUnreadable')
            : undefined
      }
    >
      {lines.length === 0 && <p className="muted">{t('motions.noGroups')}</p>}
      <VotesGrid lines={lines} onLines={setLines} />
      <div className="votes-sum" role="status">
        <b>
          {t('motions.total')}: {sumWords(tallyOf(votes))}
        </b>
        {remarksOn(votes, facts.outcome).map((remark) => (
          <p key={remark} className="notice soon">
            {t(`motions.remark.${remark}`)}
          </p>
        ))}
      </div>
      {lines.some(canTakeSeats) && (
        <Button look="quiet" onPress={() => setLines(withSeats)}>
          {t('motions.takeSeats')}
        </Button>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter that bubbles from the field. */}
      <div
        className="votes-add"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label={t('motions.addGroup')}
          value={group}
          onChange={setGroup}
          autoFocus={lines.length === 0}
        />
        <Button onPress={add}>{t('motions.add')}</Button>
      </div>
      <DateInput label={t('motions.date')} value={on} onChange={setOn} />
    </ItemDialog>
  )
}

/** The groups of the vote as it is, then those that the municipality has besides. */
const linesOf = ({ votes, groups }: MotionFacts): readonly VoteLine[] => {
  const seatsOf = (group: string) =>
    groups.find((one) => one.group.toLowerCase() === group.toLowerCase())?.seats ?? null
  const voted = new Set(votes.map(({ group }) => group.toLowerCase()))
  return [
    ...votes.map((vote) => ({ ...vote, seats: seatsOf(vote.group) })),
    ...groups
      .filter(({ group }) => !voted.has(group.toLowerCase()))
      .map(({ group, seats }) => ({ group, vote: null, for: null, against: null, seats })),
  ]
}

const votesOf = (lines: readonly VoteLine[]): readonly GroupVote[] =>
  lines.flatMap(({ group, vote, for: inFavour, against }) =>
    vote === null ? [] : [{ group, vote, for: inFavour, against }],
  )

const canTakeSeats = ({ vote, for: inFavour, against, seats }: VoteLine): boolean =>
  seats !== null && inFavour === null && against === null && (vote === 'voor' || vote === 'tegen')

const numbers = (vote: Vote | null, count: number | null) => ({
  for: vote === 'voor' ? count : null,
  against: vote === 'tegen' ? count : null,
})
