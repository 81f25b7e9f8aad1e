import type { ReactNode } from 'react'
import { useLocale } from 'react-aria-components'
import { dutchDate } from '../../shared/dates.ts'
import { Button } from './button.tsx'

export type Sign = 'dot' | 'half' | 'tick' | 'cross' | 'skip' | 'diamond' | 'question' | 'ring' | 'warning'
export type Tone = 'accent' | 'soon' | 'done' | 'late' | 'plain'

const drawings: Readonly<Record<Sign, ReactNode>> = {
  dot: <circle cx="6" cy="6" r="3.6" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M6 2a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  tick: <path d="M2 6.5L4.8 9.3 10 3" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  cross: <path d="M2.7 2.7l6.6 6.6M9.3 2.7L2.7 9.3" stroke="currentColor" strokeWidth="1.7" />,
  skip: (
    <path d="M2 9c0-4 3-5.5 7-5M6.8 1.6L9.6 4 7.2 6.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
  ),
  diamond: <path d="M6 1.5L10.5 6 6 10.5 1.5 6z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  question: (
    <path
      d="M3.6 4.2a2.4 2.4 0 1 1 3.3 2.2c-.7.3-.9.7-.9 1.3M6 10h.01"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
    />
  ),
  warning: (
    <path
      d="M6 1.5L11 10.5H1zM6 5v2.5M6 9h.01"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinejoin="round"
    />
  ),
}

/** A status by a sign and a word, never by colour alone. */
export const StatusSign = ({
  sign,
  tone,
  children,
}: Readonly<{ sign: Sign; tone: Tone; children: ReactNode }>) => (
  <span className={`sign ${tone}`}>
    <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
      {drawings[sign]}
    </svg>
    <span>{children}</span>
  </span>
)

/** A date as Dutch people write it, or in the shorter `words`; `derivedWord` says that it was worked out from words, shown as ~. */
export const DateText = ({
  date,
  derivedWord,
  words = dutchDate(date),
}: Readonly<{ date: string; derivedWord?: string | undefined; words?: string }>) => (
  <time dateTime={date}>
    {derivedWord !== undefined && (
      <>
        <span aria-hidden="true">~ </span>
        <span className="hidden-text">{derivedWord} </span>
      </>
    )}
    {words}
  </time>
)

/** How many there are, beside the name of what is counted. */
export const Count = ({ of }: Readonly<{ of: number }>) => {
  const { locale } = useLocale()
  return <span className="count">{new Intl.NumberFormat(locale).format(of)}</span>
}

/** Text in which a date isn't broken over two lines. */
export const WithDates = ({ text }: Readonly<{ text: string }>) =>
  text.split(/(\d{2}-\d{2}-\d{4}[.,;)]?)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
      <span key={at} className="one-line">
        {part}
      </span>
    ),
  )

/** Words of a source. `marked` is set off where it occurs, at its first place. */
export const Quote = ({ text, marked }: Readonly<{ text: string; marked?: string | null | undefined }>) => {
  const at = marked ? text.toLowerCase().indexOf(marked.toLowerCase()) : -1
  const end = at + (marked?.length ?? 0)
  return (
    <blockquote className="quote" lang="nl">
      “
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark>{text.slice(at, end)}</mark>
          {text.slice(end)}
        </>
      )}
      ”
    </blockquote>
  )
}

type EmptyProps = Readonly<{
  sentence: string
  act?: Readonly<{ label: string; keys?: string; run: () => void }> | undefined
  second?: Readonly<{ label: string; run: () => void }> | undefined
}>

/** Nothing here: one sentence, one act, one key. */
export const EmptyState = ({ sentence, act, second }: EmptyProps) => (
  <div className="empty">
    <p>{sentence}</p>
    {act !== undefined && (
      <Button look="primary" onPress={act.run} {...(act.keys === undefined ? {} : { keys: act.keys })}>
        {act.label}
      </Button>
    )}
    {second !== undefined && (
      <Button look="quiet" onPress={second.run}>
        {second.label}
      </Button>
    )}
  </div>
)
