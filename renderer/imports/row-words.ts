import { dutchDate } from '../../shared/dates.ts'
import type { MissingDocument } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { itemName } from '../source/marks.ts'
import { findingNote, findingText } from './findings.ts'
import type { FoundRow } from './found-rows.ts'

type Row = Exclude<FoundRow, Readonly<{ row: 'group' }>>

/** What the sign in front of a row says. */
export const signWord = (row: Row): string => {
  if (row.row === 'finding') return t('imports.sign.seen')
  return row.row === 'missing'
    ? t(row.missing.dropped ? 'imports.missingDropped' : 'imports.missing')
    : t(`imports.sign.${row.sign}`)
}

/** What a row is about: "Vraag 2.1", "stuk", "Tabel met cijfers". */
export const nameOf = (row: Row): string => {
  if (row.row === 'item') return itemName(row.item)
  return row.row === 'missing' ? t('imports.missingPlace') : t(`imports.findingName.${row.finding.kind}`)
}

/** The number as printed, or where it stands, or what it is: "2.1", "in 3", "toez.", "stuk". */
export const placeOf = (row: Row): string => {
  if (row.row === 'missing') return t('imports.missingPlace')
  if (row.row === 'finding') return t(`imports.finding.${row.finding.kind}`)
  const { sourceNumber } = row.item
  if (sourceNumber !== null) return sourceNumber
  if (row.within === null) return t(`imports.short.${row.item.kind}`)
  const number = row.within.sourceNumber
  return number === null ? t('imports.withinPlain') : t('imports.within', { number })
}

/** The words of a question as they are; a quotation of what is promised, advised or decided. */
export const textOf = (row: Row): string => {
  if (row.row === 'missing') return t('imports.refers', { what: missingName(row.missing) })
  if (row.row === 'finding') return findingText(row.finding)
  const { kind, text, title } = row.item
  if (kind === 'motion') return title
  return kind === 'question' ? text : `“${text}”`
}

export const missingName = ({ kind, title, date, reference, quote }: MissingDocument): string => {
  const word = missingKind(kind)
  const parts = [title, date === null ? null : dutchDate(date), reference].filter((part) => part !== null)
  return parts.length === 0 ? `${word.toLowerCase()}: “${quote}”` : [word.toLowerCase(), ...parts].join(', ')
}

const missingKind = (kind: MissingDocument['kind']): string => {
  if (kind === 'overig') return t('missing.otherKind')
  return kind === 'toezegging' ? t('itemKind.commitment') : wordOf('documentKind', kind)
}

/** The one thing to know of a row at a glance. */
export const noteOf = (row: Row): string => {
  if (row.row === 'missing') return t(row.missing.dropped ? 'imports.missingDropped' : 'imports.missing')
  if (row.row === 'finding') return findingNote(row.finding)
  const { item, sign } = row
  if (item.attachment !== 'exact') return t(`source.attachment.${item.attachment}`)
  if (sign === 'dropped') return t('imports.isDropped')
  if (item.foundAgain && item.state === 'proposed') return t('imports.foundAgain')
  if (item.kind === 'question') {
    if (item.refersTo !== null) return t('imports.refersTo', { number: item.refersTo })
    if (sign === 'ask') return t('imports.possible')
    return item.answers.length > 0 ? t('imports.answered') : t('imports.unanswered')
  }
  if (item.tier === 'possible' && sign === 'ask') return t('imports.possible')
  const dated = item.kind === 'commitment' || item.kind === 'decision_moment'
  if (dated) return item.dueOn === null ? t('imports.noDate') : dutchDate(item.dueOn)
  return item.tier === 'strong' ? t('imports.strong') : t('imports.possible')
}
