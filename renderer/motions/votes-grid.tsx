import { type KeyboardEvent, useState } from 'react'
import type { Vote } from '../../shared/records/motion.ts'
import { t } from '../../shared/texts/translate.ts'
import { Rows } from '../ui/rows.tsx'

/** A group in the grid; without a vote it is not in the vote. `seats` is how many it was the last time. */
export type VoteLine = Readonly<{
  group: string
  vote: Vote | null
  for: number | null
  against: number | null
  seats: number | null
}>

type Props = Readonly<{ lines: readonly VoteLine[]; onLines: (lines: readonly VoteLine[]) => void }>

const voteKeys: Readonly<Record<string, Vote>> = { v: 'voor', t: 'tegen', x: 'verdeeld', a: 'afwezig' }

/**
 * A row per group. A number and then a letter say how it voted and with how many, and go to the next row: "9V"; of a divided
 * group the second number follows: "5X2".
 */
export const VotesGrid = ({ lines, onLines }: Props) => {
  /** Digits that were typed and have no letter yet, and for which row. */
  const [typed, setTyped] = useState<Readonly<{ at: number; digits: string }>>({ at: -1, digits: '' })
  const set = (at: number, change: Partial<VoteLine>) =>
    onLines(lines.map((line, index) => (index === at ? { ...line, ...change } : line)))
  const goTo = (event: KeyboardEvent<HTMLElement>, at: number) =>
    event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-row]')[at]?.focus()
  const onKeyDown = (at: number) => (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[at]
    if (line === undefined || event.target !== event.currentTarget) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const digits = typed.at === at ? typed.digits : ''
    const key = event.key.toLowerCase()
    const vote = voteKeys[key]
    if (/^\d$/.test(key)) {
      const next = `${digits}${key}`.slice(-3)
      setTyped({ at, digits: next })
      // Of a divided group the first number was that of who was for.
      if (line.vote === 'verdeeld' && line.for !== null) set(at, { against: Number(next) })
    } else if (vote !== undefined) {
      const count = digits === '' ? null : Number(digits)
      setTyped({ at: -1, digits: '' })
      set(at, {
        vote,
        for: vote === 'voor' || vote === 'verdeeld' ? count : null,
        against: vote === 'tegen' ? count : null,
      })
      if (vote !== 'verdeeld') goTo(event, at + 1)
    } else if (key === 'enter') {
      goTo(event, at + 1)
    } else if (key === 'backspace' || key === 'delete') {
      if (digits === '') set(at, { vote: null, for: null, against: null })
      setTyped({ at: -1, digits: '' })
    } else return
    event.preventDefault()
  }
  if (lines.length === 0) return null
  return (
    <Rows letterKeys={false} takesFocus>
      <table className="votes-grid" aria-label={t('motions.votesTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('motions.group')}</th>
            <th scope="col">{t('motions.vote')}</th>
            <th scope="col">{t('motions.for')}</th>
            <th scope="col">{t('motions.against')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const pending = typed.at === at && line.vote === null ? typed.digits : ''
            return (
              <tr
                key={line.group}
                data-row={line.group}
                tabIndex={-1}
                onMouseDown={(event) => {
                  if (event.target instanceof HTMLElement && event.target.closest('input') === null)
                    event.currentTarget.focus()
                }}
                onKeyDown={onKeyDown(at)}
              >
                <th scope="row">
                  {line.group}
                  {line.seats !== null && (
                    <span className="muted"> {t('motions.lastSeats', { seats: line.seats })}</span>
                  )}
                </th>
                <td>
                  <VoteButtons
                    line={line}
                    pending={pending}
                    onVote={(vote) => set(at, votedBy(line, vote))}
                  />
                </td>
                <td>
                  <CountField
                    label={`${line.group}: ${t('motions.for')}`}
                    value={line.for}
                    onChange={(value) => set(at, { for: value, vote: line.vote ?? 'voor' })}
                  />
                </td>
                <td>
                  <CountField
                    label={`${line.group}: ${t('motions.against')}`}
                    value={line.against}
                    onChange={(value) => set(at, { against: value, vote: line.vote ?? 'tegen' })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Rows>
  )
}

const votedBy = (line: VoteLine, vote: Vote): Partial<VoteLine> => {
  // A second press takes the vote back.
  if (line.vote === vote) return { vote: null, for: null, against: null }
  const count = line.for ?? line.against
  return {
    vote,
    for: vote === 'voor' ? count : vote === 'verdeeld' ? line.for : null,
    against: vote === 'tegen' ? count : vote === 'verdeeld' ? line.against : null,
  }
}

type ButtonsProps = Readonly<{ line: VoteLine; pending: string; onVote: (vote: Vote) => void }>

const VoteButtons = ({ line, pending, onVote }: ButtonsProps) => (
  <span className="votes-choice">
    {Object.entries(voteKeys).map(([key, vote]) => (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        aria-pressed={line.vote === vote}
        onClick={() => onVote(vote)}
      >
        {t(`vote.${vote}`)}
      </button>
    ))}
    {pending !== '' && <span className="votes-pending">{pending} …</span>}
  </span>
)

type NumberProps = Readonly<{ label: string; value: number | null; onChange: (value: number | null) => void }>

const CountField = ({ label, value, onChange }: NumberProps) => (
  <input
    className="input votes-number"
    inputMode="numeric"
    aria-label={label}
    value={value === null ? '' : String(value)}
    onChange={(event) => {
      const digits = event.target.value.replace(/\D/g, '').slice(0, 3)
      onChange(digits === '' ? null : Number(digits))
    }}
  />
)
