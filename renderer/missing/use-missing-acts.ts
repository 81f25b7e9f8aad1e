import { useState } from 'react'
import type { MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { type Act, useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { missingName, openPlace } from './missing-words.ts'

export type MissingActs = ReturnType<typeof useMissingActs>

/** What can be done with one missing thing, each with its key. The first proposal is the one that Enter and X are about. */
export const useMissingActs = (row: MissingRow | null, rows: readonly MissingRow[]) => {
  const [choosing, setChoosing] = useState(false)
  const proposal = row?.proposals[0] ?? null
  const isSettled = row !== null && (row.tied !== null || row.dropped)
  /** Those that leave no choice: one document may be it, and no other. */
  const single = rows.flatMap(({ id, proposals: [first, ...others] }) =>
    first === undefined || others.length > 0 ? [] : [{ id, documentId: first.document.id }],
  )

  const show = () => {
    if (row !== null) openPlace(row)
  }
  const tie = (documentId: number, title: string) => {
    if (row === null) return
    const what = missingName(row)
    void act('missing.tie', { pairs: [{ id: row.id, documentId }] }, t('missing.tiedToast', { what, title }))
  }
  const tieFirst = () => {
    if (proposal !== null) tie(proposal.document.id, proposal.document.subject)
  }
  const tieSingle = () => {
    if (single.length === 0) return
    void act('missing.tie', { pairs: single }, t('missing.tiedAll', { count: single.length }))
  }
  const untie = () => {
    if (row === null) return
    const done = t('missing.untiedToast', { what: missingName(row) })
    void act('missing.tie', { pairs: [{ id: row.id, documentId: null }] }, done)
  }
  const reject = (documentId: number, title: string) => {
    if (row === null) return
    void act(
      'missing.reject',
      { id: row.id, documentId, rejected: true },
      t('missing.rejectedToast', { title }),
    )
  }
  const rejectFirst = () => {
    if (row?.tied != null) untie()
    else if (proposal !== null) reject(proposal.document.id, proposal.document.subject)
  }
  const drop = () => {
    if (row === null || row.tied !== null) return
    const key = row.dropped ? 'missing.againToast' : 'documents.missingDropped'
    void act('missing.drop', { id: row.id, dropped: !row.dropped }, t(key, { what: missingName(row) }))
  }
  const canMake = row !== null && !isSettled && row.made === null
  const make = (kind: 'motion' | 'commitment') => {
    if (row === null || !canMake) return
    void act('missing.makeItem', { id: row.id, kind }, t('missing.madeToast', { what: missingName(row) }))
  }
  const openMade = () => {
    if (row?.made != null) go({ screen: 'followUp', view: 'all', itemId: row.made.id })
  }
  /** What Enter does: ties the first proposal, or opens what there is. */
  const open = () => {
    if (proposal !== null) tieFirst()
    else if (row?.tied != null) go({ screen: 'source', documentId: row.tied.id })
    else if (row?.made != null) openMade()
    else show()
  }

  const acts: readonly Act[] = [
    ...(proposal === null
      ? []
      : [{ id: 'missing.tie', label: t('missing.tie'), shownKeys: ['Enter'], run: tieFirst }]),
    ...(proposal === null && row?.tied == null
      ? []
      : [{ id: 'missing.reject', label: t('missing.reject'), keys: ['X'], run: rejectFirst }]),
    ...(isSettled
      ? []
      : [{ id: 'missing.other', label: t('missing.other'), keys: ['D'], run: () => setChoosing(true) }]),
    ...(canMake
      ? [
          { id: 'missing.motion', label: t('missing.makeMotion'), keys: ['M'], run: () => make('motion') },
          {
            id: 'missing.promise',
            label: t('missing.makePromise'),
            keys: ['T'],
            run: () => make('commitment'),
          },
        ]
      : []),
    ...(row === null || row.tied !== null
      ? []
      : [
          {
            id: 'missing.drop',
            label: t(row.dropped ? 'missing.again' : 'missing.drop'),
            keys: ['Delete'],
            run: drop,
          },
        ]),
    ...(single.length === 0
      ? []
      : [
          {
            id: 'missing.tieAll',
            label: t('missing.tieAll', { count: single.length }),
            keys: ['Ctrl+Enter'],
            run: tieSingle,
          },
        ]),
  ]
  useActs(acts)
  /** The grid has X for selecting; here nothing is selected. */
  const byLetter = (letter: string): boolean => {
    if (letter !== 'x') return false
    rejectFirst()
    return true
  }
  return {
    ...{ choosing, stopChoosing: () => setChoosing(false), choose: () => setChoosing(true) },
    ...{ open, show, tie, untie, reject, drop, make, canMake, openMade, tieSingle, single: single.length },
    byLetter,
    isSettled,
  }
}
