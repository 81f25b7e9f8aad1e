import { civilDate, dutchDate } from './dates.ts'
import type { Conflict } from './records/conflict.ts'
import type { Confidentiality } from './records/document.ts'
import type { SourcedPassage } from './records/item.ts'
import { t } from './texts/translate.ts'

/** What a warning is called: "kan", or "is". */
export const conflictTitle = ({ kind, certain }: Pick<Conflict, 'kind' | 'certain'>): string =>
  t(certain ? `conflicts.is.${kind}` : `conflicts.can.${kind}`)

/** Warnings without those about secret or restricted documents, unless that is asked for; with how many were left out. */
export const discreetConflicts = (
  all: readonly Conflict[],
  confidentialityOf: (documentId: number) => Confidentiality,
  secret: boolean,
): Readonly<{ conflicts: readonly Conflict[]; leftOut: number }> => {
  const isPublic = ({ items, passages }: Conflict) =>
    [...items, ...passages].every(({ documentId }) => confidentialityOf(documentId) === 'openbaar')
  const conflicts = secret ? all : all.filter(isPublic)
  return { conflicts, leftOut: all.length - conflicts.length }
}

/** Warnings to read in a terminal: title, steps, and quote after quote with its source; those that were judged last. */
export const conflictsText = (all: readonly Conflict[], leftOut: number): string =>
  [
    ...(all.length === 0 ? [t('conflicts.none')] : []),
    ...[...all]
      .sort((a, b) => Number(a.judgement !== null) - Number(b.judgement !== null))
      .map((conflict) => linesOf(conflict).join('\n')),
    ...(leftOut === 0 ? [] : [t('conflicts.leftOut', { count: leftOut })]),
  ].join('\n\n')

const linesOf = (conflict: Conflict): readonly string[] => {
  const { reasons, passages, judgement } = conflict
  const judged = (at: string) => t('conflicts.judgedOn', { date: dutchDate(civilDate(new Date(at))) })
  return [
    conflictTitle(conflict),
    ...(judgement === null ? [] : [`  ${[judged(judgement.at), judgement.note].filter(Boolean).join(': ')}`]),
    ...reasons.map((reason) => `  - ${reason}`),
    ...passages.map((passage) => `  “${passage.quote.replace(/\s+/g, ' ').trim()}” ${sourceOf(passage)}`),
  ]
}

const sourceOf = ({ documentTitle, documentDate, page }: SourcedPassage): string =>
  `(${[documentTitle, documentDate === null ? '' : dutchDate(documentDate), `p. ${page}`].filter(Boolean).join(', ')})`
