import { useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { SameMotion } from '../../shared/records/motion.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'

type Pair = Readonly<{ foundId: number; motionId: number }>
/** The motions of a document that are recorded already, and which of them a person says are others. */
export type SameMotions = Readonly<{
  proposals: readonly SameMotion[]
  left: ReadonlySet<number>
  toggle: (foundId: number) => void
  pairs: readonly Pair[]
}>

const none: readonly SameMotion[] = []

export const useSameMotions = ({ id, items, state }: DocumentDetail): SameMotions => {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const isAsked = state === 'to_check' && items.some(({ kind }) => kind === 'motion')
  const proposals = useRead('motions.same', isAsked ? { documentId: id } : null).value ?? none
  const toggle = (foundId: number) => {
    const next = new Set(left)
    if (!next.delete(foundId)) next.add(foundId)
    setLeft(next)
  }
  const pairs = proposals
    .filter(({ foundId }) => !left.has(foundId))
    .map(({ foundId, motion }) => ({ foundId, motionId: motion.id }))
  return { proposals, left, toggle, pairs }
}

/** Says that motions of this document are followed already: recorded they stay one, with the outcome that the list gives. */
export const SameMotionsNotice = ({ same }: Readonly<{ same: SameMotions }>) => {
  const { proposals, left, toggle, pairs } = same
  if (proposals.length === 0) return null
  const title = t('motions.same', { count: proposals.length })
  return (
    <details className="source-notice answers-followed">
      <summary>
        <b>{title}</b> <span>{t('motions.sameWhenRecorded', { count: pairs.length })}</span>
      </summary>
      <ul aria-label={title}>
        {proposals.map(({ foundId, foundTitle, foundOutcome, motion, documentTitle, signs }) => (
          <li key={foundId}>
            <label>
              <input type="checkbox" checked={!left.has(foundId)} onChange={() => toggle(foundId)} />
              <span className="hidden-text">{t('motions.sameChoose', { title: foundTitle })}</span>
            </label>
            <div>
              <p>
                {foundTitle} ={' '}
                <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: motion.id })}>
                  {motion.number}
                </TextButton>{' '}
                <span className="muted">{documentTitle}</span>
              </p>
              <p className="muted">
                {t('motions.sameBecause', {
                  signs: signs.map((sign) => t(`motions.sameSign.${sign}`)).join(', '),
                })}
                {foundOutcome !== 'onbekend' &&
                  foundOutcome !== motion.outcome &&
                  ` ${t('motions.sameOutcome', {
                    to: wordOf('motionOutcome', foundOutcome).toLowerCase(),
                    from: wordOf('motionOutcome', motion.outcome ?? 'onbekend').toLowerCase(),
                  })}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
