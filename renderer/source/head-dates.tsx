import { Fragment } from 'react'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { TextButton } from '../ui/button.tsx'

type Props = Readonly<{ document: DocumentRow; onShow: (range: TextRange) => void }>

/** The dates that a document gives of itself, each the way to the words that say so: "Ingediend 3 juli 2017, beantwoord …". */
export const HeadDates = ({ document: { dates }, onShow }: Props) =>
  dates.map(({ role, date, range }, index) => {
    const words = t(`source.dateRole.${role}`, {
      first: index === 0 ? 'yes' : 'no',
      date: longDate(date),
    })
    return (
      <Fragment key={`${role} ${date}`}>
        {index > 0 && ', '}
        {/* What a person filled in stands nowhere in the text. */}
        {range === null ? words : <TextButton onPress={() => onShow({ ...range })}>{words}</TextButton>}
      </Fragment>
    )
  })

/** Whether the date in force is one that the document gives of itself, so that naming it again says nothing new. */
export const saysDate = ({ dates, date }: DocumentRow): boolean => dates.some((one) => one.date === date)
