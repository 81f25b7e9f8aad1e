import type { ReactNode } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { SourcedPassage } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { TextButton } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { WithDates } from '../ui/signs.tsx'

/** Line ends of the source are its page's, not the sentence's. */
export const flat = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** Where words come from; it opens the source at them. */
export const SourceLine = ({ passage, keys }: Readonly<{ passage: SourcedPassage; keys?: string }>) => {
  const date = passage.documentDate === null ? '' : ` ${dutchDate(passage.documentDate)}`
  const document = `${wordOf('documentKind', passage.documentKind)}${date}`
  const { documentId, start, end } = passage
  return (
    <p className="source-line">
      <TextButton onPress={() => go({ screen: 'source', documentId, start, end })}>
        <span className="hidden-text">{t('item.openSource')} </span>
        <WithDates text={t('item.sourceLine', { document, page: passage.page })} />
      </TextButton>
      {keys !== undefined && <Kbd keys={keys} />}
    </p>
  )
}

export const Section = ({ title, children }: Readonly<{ title: ReactNode; children: ReactNode }>) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
)
