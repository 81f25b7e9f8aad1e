import { daysBetween, dutchDate, monthFirstMark, wholeYearsBetween } from '../../shared/dates.ts'
import { type ItemRow, isLate, isOpen, type OfficialStatus } from '../../shared/records/item.ts'
import { stageOf } from '../../shared/records/process.ts'
import { t } from '../../shared/texts/translate.ts'
import { textOf, wordOf } from '../app/label.ts'
import { DateText, type Sign, StatusSign, type Tone } from '../ui/signs.tsx'

const signs: Readonly<Record<OfficialStatus, readonly [Sign, Tone]>> = {
  open: ['dot', 'accent'],
  in_behandeling: ['half', 'accent'],
  deels_voldaan: ['half', 'soon'],
  voorstel_tot_afdoening: ['diamond', 'done'],
  afgedaan: ['tick', 'done'],
  vervallen: ['cross', 'plain'],
  onbekend: ['question', 'plain'],
}

const lower = (word: string) => word.charAt(0).toLowerCase() + word.slice(1)

/** The list and value of the second opinion: what the user, or for advice and motions the college and council, made of it. */
const opinionOf = (row: ItemRow): readonly [list: string, value: string] | null => {
  if (row.verdict !== 'nog_niet_beoordeeld') return ['verdict', row.verdict]
  if (row.answerVerdict !== null) return ['answerVerdict', row.answerVerdict]
  if (row.reaction !== null && row.reaction !== 'geen_reactie') return ['reaction', row.reaction]
  if (row.outcome !== null && row.outcome !== 'onbekend') return ['motionOutcome', row.outcome]
  return null
}

/** Official status and own verdict in one line, by sign and word; `compact` shows short words and reads the whole ones. */
export const StatusCell = ({ row, compact = false }: Readonly<{ row: ItemRow; compact?: boolean }>) => {
  const opinion = opinionOf(row)
  const denied = row.verdict === 'niet_nagekomen' && !isOpen(row.officialStatus)
  const postponed = row.extended && row.officialStatus === 'open'
  const [sign, tone] = denied ? (['cross', 'late'] as const) : signs[row.officialStatus]
  const stage = stageWord(row)
  const status = stage ?? (postponed ? t('item.postponed') : wordOf('officialStatus', row.officialStatus))
  const shortStatus =
    postponed || stage !== null ? status : textOf({ key: `item.short.status.${row.officialStatus}` })
  // Of a whole that is followed in parts and not judged yet, how many are done.
  const parts = opinion === null && row.parts !== null ? ` · ${t('item.partsDone', row.parts)}` : ''
  const whole = opinion === null ? `${status}${parts}` : `${status} · ${lower(wordOf(...opinion))}`
  const short =
    opinion === null
      ? `${parts === '' ? status : shortStatus}${parts}`
      : `${shortStatus} · ${textOf({ key: `item.short.${opinion.join('.')}` })}`
  return (
    <StatusSign sign={postponed ? 'skip' : sign} tone={postponed ? 'plain' : tone}>
      {compact ? <Short short={short} whole={whole} /> : whole}
    </StatusSign>
  )
}

/** A question is followed as a process: it is submitted and answered, rather than open and settled. */
export const stageWord = (row: ItemRow): string | null =>
  row.kind === 'question' && ['open', 'deels_voldaan', 'afgedaan', 'vervallen'].includes(row.officialStatus)
    ? wordOf('questionStage', stageOf(row))
    : null

/** "2 van 4": how many parts of the whole are done. */
export const PartsWord = ({ parts }: Readonly<{ parts: NonNullable<ItemRow['parts']> }>) => (
  <span className="parts-word">{t('item.partsDone', parts)}</span>
)

export const StatusWord = ({ status }: Readonly<{ status: OfficialStatus }>) => (
  <StatusSign sign={signs[status][0]} tone={signs[status][1]}>
    {wordOf('officialStatus', status)}
  </StatusSign>
)

/** In a row thousands of days say less than years; how many days exactly stands in the detail. */
const lateWords = (dueOn: string, today: string): string => {
  const years = wholeYearsBetween(dueOn, today)
  return years >= 2 ? t('item.lateYears', { years }) : t('item.late', { days: daysBetween(dueOn, today) })
}

type TermProps = Readonly<{ row: ItemRow; today: string; size?: 'least' | 'short' | 'whole' }>

/** The term in a row: the date, ~ where it was worked out, late in words, and never a date that nobody gave. */
export const TermCell = ({ row, today, size = 'whole' }: TermProps) => {
  if (row.dueOn === null) return <span className="muted">{noDateWords(row)}</span>
  if (isLate(row, today))
    return (
      <span className="late-text">
        {(size === 'whole' || (size === 'short' && row.dueOn.slice(0, 4) === today.slice(0, 4))) && (
          <>
            <DateText date={row.dueOn} words={shortDate(row.dueOn, today)} derivedWord={derivedWord(row)} />
            {' · '}
          </>
        )}
        {lateWords(row.dueOn, today)}
      </span>
    )
  if (!isOpen(row.officialStatus))
    return (
      <span className="muted">
        <DateText date={row.dueOn} />
      </span>
    )
  if (row.extended && size !== 'least') {
    const whole = t('item.postponedTo', { date: dutchDate(row.dueOn) })
    const short = t('item.postponedTo', { date: shortDate(row.dueOn, today) })
    return size === 'whole' ? <span>{whole}</span> : <Short short={short} whole={whole} />
  }
  const derived = derivedWord(row)
  return (
    <span className={derived === undefined ? undefined : 'soon-text'}>
      <DateText date={row.dueOn} derivedWord={derived} />
    </span>
  )
}

/** Of a date that nobody gave in so many words. */
const derivedWord = ({ certainty }: ItemRow): string | undefined =>
  certainty === 'derived' || certainty === 'conditional' ? t('app.derived') : undefined

/** Short words to see, the whole ones to hear and to hover. Elements that say nothing more are left out: a list lays out each. */
const Short = ({ short, whole }: Readonly<{ short: string; whole: string }>) =>
  short === whole ? (
    whole
  ) : (
    <>
      <span aria-hidden="true" title={whole}>
        {short}
      </span>
      <span className="hidden-text">{whole}</span>
    </>
  )

/** Without its year where that is this year's. */
const shortDate = (date: string, today: string) =>
  date.slice(0, 4) === today.slice(0, 4) ? dutchDate(date).slice(0, 5) : dutchDate(date)

/** A literal term, with what the program put behind a day that could be read two ways in the language of the screen. */
export const literalWords = (literal: string): string =>
  literal.replaceAll(monthFirstMark, ` (${t('item.monthFirst')})`)

const noDateWords = (row: ItemRow) =>
  row.extended && isOpen(row.officialStatus)
    ? t('item.postponedBare')
    : row.termLiteral !== null && row.certainty === 'conditional'
      ? literalWords(row.termLiteral)
      : t('item.noTerm')

/** How an item is named in one line: its number, or its kind where it has none. */
export const nameOf = (
  row: Readonly<{ number: string | null; kind: ItemRow['kind']; title: string }>,
): string => row.number ?? `${wordOf('itemKind', row.kind)} “${row.title.slice(0, 40)}”`
