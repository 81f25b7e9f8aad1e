import {
  type DecidedName,
  dateRoles,
  type HeadReading,
  type KeptHead,
} from '../../shared/records/document.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { longDate } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { askersText } from './askers.ts'
import './about.css'

type Props = Readonly<{ document: DocumentDetail; onShow: (range: TextRange) => void }>

/** Parts of the head that a newer reader reads otherwise, now and earlier side by side: nothing changes until a person chooses. */
export const HeadReadings = ({ document, onShow }: Props) => {
  const { headReadings } = document
  if (headReadings.length === 0) return null
  return (
    <section className="moved" aria-label={t('source.readingsTitle')}>
      <h2>{t('source.readingsTitle')}</h2>
      <p className="muted">{t('source.readings', { count: headReadings.length })}</p>
      <ul>
        {headReadings.map((reading) => (
          <li key={reading.name}>
            <Reading document={document} reading={reading} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Reading = ({ document, reading, onShow }: Props & Readonly<{ reading: HeadReading }>) => {
  const { name, now, range } = reading
  const label = partName(name)
  const settle = (take: boolean) =>
    void act(
      'documents.settleHeadReading',
      { id: document.id, name, take },
      t(take ? 'source.readingTaken' : 'source.readingLeft', { name: label }),
    )
  const words = wordsOf(now, name)
  return (
    <>
      <p>{label}</p>
      <dl>
        <div>
          <dt>{t('source.readingWas')}</dt>
          <dd>{wordsOf(document, name)}</dd>
        </div>
        <div>
          <dt>{t('source.readingNow')}</dt>
          <dd>{range === null ? words : <TextButton onPress={() => onShow(range)}>{words}</TextButton>}</dd>
        </div>
      </dl>
      <Button aria-label={t('source.readingTakeOf', { name: label })} onPress={() => settle(true)}>
        {t('source.readingTake')}
      </Button>
      <Button aria-label={t('source.readingLeaveOf', { name: label })} onPress={() => settle(false)}>
        {t('source.readingLeave')}
      </Button>
    </>
  )
}

const partName = (name: DecidedName): string => {
  if (isRole(name)) return t(`source.dateField.${name}`)
  return t(name === 'portfolioHolder' ? 'source.holder' : `source.${name}`)
}

const isRole = (name: DecidedName): name is (typeof dateRoles)[number] =>
  dateRoles.some((role) => role === name)

/** A part of a head as one reads it. */
const wordsOf = (head: Partial<KeptHead>, name: DecidedName): string => {
  const none = t('source.readingNone')
  if (isRole(name)) {
    const date = head.dates?.find(({ role }) => role === name)?.date
    return date === undefined ? none : longDate(date)
  }
  if (name === 'kind') return head.kind === undefined ? none : t(`documentKind.${head.kind}`)
  if (name === 'confidentiality')
    return head.confidentiality === undefined ? none : t(`confidentiality.${head.confidentiality}`)
  if (name === 'askers') return askersText(head.askers ?? []) || none
  if (name === 'date') return head.date ? longDate(head.date) : none
  return head[name] || none
}
