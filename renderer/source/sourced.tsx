import { type ReactNode, useRef } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { Icon } from '../ui/icon.tsx'

type Props = Readonly<{
  document: Pick<DocumentDetail, 'text'>
  /** Where it was read; nothing where it wasn't read in the text. */
  range: TextRange | null | undefined
  onShow: (range: TextRange | null) => void
  className?: string
  children: ReactNode
}>

/** In milliseconds: the mouse only passing by shows nothing. */
const patience = 250

/** A field of the head with a sign for the words that it was read in; they are shown while one is at the sign. */
export const Sourced = ({ document, range, onShow, className = '', children }: Props) => {
  const waiting = useRef<number | undefined>(undefined)
  const leave = () => {
    window.clearTimeout(waiting.current)
    onShow(null)
  }
  return (
    <div className={`sourced ${className}`}>
      {children}
      {range && (
        <button
          type="button"
          className="sourced-sign"
          aria-label={t('source.readIn', { words: shortened(document.text.slice(range.start, range.end)) })}
          title={t('source.readIn', { words: shortened(document.text.slice(range.start, range.end)) })}
          onFocus={() => onShow({ ...range })}
          onClick={() => onShow({ ...range })}
          onBlur={leave}
          onMouseEnter={() => {
            waiting.current = window.setTimeout(() => onShow({ ...range }), patience)
          }}
          onMouseLeave={leave}
        >
          <Icon name="document" size={12} />
        </button>
      )}
    </div>
  )
}

const shortened = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length <= 120 ? plain : `${plain.slice(0, 100)} …`
}
