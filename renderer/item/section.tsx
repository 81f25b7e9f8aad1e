import type { ReactNode } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { SourcedPassage } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { AttachmentSign } from '../app/attachment-sign.tsx'
import { wordOf } from '../app/label.ts'
import { go, type PlaceOf } from '../app/places.ts'
import { TextButton } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { WithDates } from '../ui/signs.tsx'

/** Line ends of the source are its page's, not the sentence's. */
export const flat = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** The place of a passage in its source; where its words aren't in the text any more it is the source as a whole. */
export const placeOf = ({ documentId, start, end, attachment }: SourcedPassage): PlaceOf<'source'> =>
  attachment === 'changed' ? { screen: 'source', documentId } : { screen: 'source', documentId, start, end }

/** Where words come from; it opens the source at them. */
export const SourceLine = ({ passage, keys }: Readonly<{ passage: SourcedPassage; keys?: string }>) => {
  const { attachment, earlierQuote, page } = passage
  const date = passage.documentDate === null ? '' : ` ${dutchDate(passage.documentDate)}`
  const document = `${wordOf('documentKind', passage.documentKind)}${date}`
  return (
    <>
      <p className="source-line">
        <TextButton onPress={() => go(placeOf(passage))}>
          <span className="hidden-text">{t('item.openSource')} </span>
          <WithDates text={attachment === 'changed' ? document : t('item.sourceLine', { document, page })} />
        </TextButton>
        {keys !== undefined && <Kbd keys={keys} />}
      </p>
      {attachment !== 'exact' && (
        <p className="source-earlier">
          <AttachmentSign attachment={attachment} />
          {earlierQuote !== null && (
            <>
              {t('source.earlier')}: <q>{flat(earlierQuote)}</q>
            </>
          )}
        </p>
      )}
    </>
  )
}

export const Section = ({ title, children }: Readonly<{ title: ReactNode; children: ReactNode }>) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)
