import { Fragment, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Suggestion } from '../../shared/contract/items.ts'
import { dutchDate } from '../../shared/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { TextField } from '../ui/fields.tsx'
import type { GivenPassage } from './dialog-store.ts'
import { excerpt } from './excerpt.ts'

export type ChosenRange = Readonly<{ documentId: number; start: number; end: number }>

type Props = Readonly<{
  itemId: number
  /** Only words of this document. */
  documentId?: number
  chosen: ChosenRange | null
  onChoose: (chosen: ChosenRange | null) => void
  /** Shown as the last choice; `noneChosen` says that it is the one. */
  none?: Readonly<{ chosen: boolean; onChoose: () => void }>
  /** Chosen in its source: it comes first. */
  given?: GivenPassage | undefined
  /** What is said of the given one; absent: that it was chosen in its source. */
  givenWords?: string
  autoFocus?: boolean
  heading?: string
}>

const keyOf = ({ documentId, start, end }: ChosenRange) => `${documentId}:${start}-${end}`

/** Passages that may be evidence, the most alike first; the score only orders, a person chooses. */
export const EvidencePicker = (props: Props) => {
  const { itemId, documentId, chosen, onChoose, none, given, givenWords, autoFocus, heading } = props
  const [text, setText] = useState('')
  const { value } = useRead('items.suggestEvidence', {
    id: itemId,
    ...(text.trim() === '' ? {} : { text }),
    ...(documentId === undefined ? {} : { documentId }),
  })
  if (value === null) return null
  const choose = (key: string | undefined) => {
    const found = [...(given === undefined ? [] : [given]), ...value.map(({ passage }) => passage)].find(
      (passage) => keyOf(passage) === key,
    )
    if (key === 'none') none?.onChoose()
    else if (found) {
      const { documentId, start, end } = found
      onChoose({ documentId, start, end })
    } else onChoose(null)
  }
  const selected = none?.chosen ? ['none'] : chosen === null ? [] : [keyOf(chosen)]
  return (
    <div className="evidence">
      <div className="evidence-head">
        <h3>{heading ?? t('item.possibleEvidence')}</h3>
        {documentId === undefined && <p className="muted">{t('item.evidenceHint')}</p>}
      </div>
      <ListBox
        className="evidence-list"
        aria-label={heading ?? t('item.possibleEvidence')}
        selectionMode="single"
        // Not "replace": that would take what merely has the focus for what a person chose.
        selectionBehavior="toggle"
        disallowEmptySelection
        selectedKeys={selected}
        onSelectionChange={(keys) => choose(keys === 'all' ? undefined : [...keys].map(String)[0])}
        autoFocus={autoFocus ? 'first' : false}
        escapeKeyBehavior="none"
        renderEmptyState={() => <p className="muted evidence-none">{t('item.noSuggestions')}</p>}
      >
        {given !== undefined && (
          <ListBoxItem
            id={keyOf(given)}
            className="evidence-option"
            textValue={`${given.quote} ${given.documentTitle}`}
          >
            <span className="evidence-quote">{excerpt(given.quote, [])}</span>
            <span className="muted">
              {givenWords ?? t('item.chosenInSource', { document: given.documentTitle })}
            </span>
          </ListBoxItem>
        )}
        {value
          .filter(({ passage }) => given === undefined || keyOf(passage) !== keyOf(given))
          .map((one) => (
            <Passage key={keyOf(one.passage)} suggestion={one} />
          ))}
        {none !== undefined && (
          <ListBoxItem id="none" className="evidence-option" textValue={t('item.withoutEvidence')}>
            <b>{t('item.withoutEvidence')}</b>
            <span className="muted">{t('item.withoutEvidenceHint')}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {value.length === 0 && none !== undefined && (
        <p className="muted evidence-none">{t('item.noSuggestions')}</p>
      )}
      <TextField label={t('item.filterEvidence')} value={text} onChange={setText} />
    </div>
  )
}

const Passage = ({ suggestion: { passage, words } }: Readonly<{ suggestion: Suggestion }>) => {
  const about = [
    wordOf('documentKind', passage.documentKind),
    passage.documentDate === null ? '' : dutchDate(passage.documentDate),
    `p. ${passage.page}`,
  ]
  const parts = [passage.documentTitle, ...about.filter((part) => part !== '')]
  const source = parts.join(' · ')
  return (
    <ListBoxItem id={keyOf(passage)} className="evidence-option" textValue={`${passage.quote} ${source}`}>
      <span className="evidence-quote">
        <MarkedWords text={excerpt(passage.quote, words)} words={words} />
      </span>
      <span className="muted evidence-source">
        {parts.map((part, at) => (
          <Fragment key={part}>
            {at > 0 && ' · '}
            {/* A date stays in one piece; a title may break. */}
            <span className={at === 0 ? undefined : 'one-line'}>{part}</span>
          </Fragment>
        ))}
      </span>
    </ListBoxItem>
  )
}

/** The text with the given words set off, wherever they stand whole. */
const MarkedWords = ({ text, words }: Readonly<{ text: string; words: readonly string[] }>) => {
  const marked = new Set(words.map((word) => word.toLowerCase()))
  let at = 0
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part) => {
    const key = at
    at += part.length
    return marked.has(part.toLowerCase()) ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>
  })
}
