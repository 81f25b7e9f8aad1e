import { useState } from 'react'
import type { Double, DoubleSide } from '../../shared/records/double.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { Quote } from '../ui/signs.tsx'
import './doubles.css'

/** What stands in a dossier twice, before anybody saw that it is one: folded, each with why, and taken together in one act. */
export const Doubles = ({ dossierId }: Readonly<{ dossierId: number }>) => {
  const doubles = useRead('doubles.list', { dossierId }).value ?? []
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  if (doubles.length === 0) return null
  const toggle = (id: number) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const pairs = doubles
    .filter(({ other }) => !left.has(other.item.id))
    .map(({ keep, other }) => ({ keepId: keep.item.id, otherId: other.item.id }))
  const take = () => void act('doubles.take', { pairs }, t('dossiers.doublesTaken', { count: pairs.length }))
  const title = t('dossiers.doubles', { count: doubles.length })
  return (
    <details className="doubles">
      <summary>{title}</summary>
      <p>{t('dossiers.doublesAbout')}</p>
      <Button look="primary" isDisabled={pairs.length === 0} onPress={take}>
        {t('dossiers.doublesTake', { count: pairs.length })}
      </Button>
      <ul aria-label={title}>
        {doubles.map((double) => (
          <DoubleRow
            key={double.other.item.id}
            double={double}
            chosen={!left.has(double.other.item.id)}
            onToggle={() => toggle(double.other.item.id)}
          />
        ))}
      </ul>
    </details>
  )
}

type RowProps = Readonly<{ double: Double; chosen: boolean; onToggle: () => void }>

const DoubleRow = ({ double: { keep, other, signs }, chosen, onToggle }: RowProps) => (
  <li>
    <label>
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <span className="hidden-text">
        {t('dossiers.doublesChoose', { keep: nameOf(keep), other: nameOf(other) })}
      </span>
    </label>
    <div>
      <Quote text={keep.text} />
      <p>
        <Place side={keep} /> = <Place side={other} />
      </p>
      <p className="muted">
        {t('dossiers.doublesBecause', {
          signs: signs.map((sign) => t(`dossiers.doublesSign.${sign}`)).join(', '),
        })}
      </p>
    </div>
  </li>
)

const Place = ({ side }: Readonly<{ side: DoubleSide }>) => (
  <>
    <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: side.item.id })}>
      {nameOf(side)}
    </TextButton>{' '}
    <span className="muted">{side.documentTitle}</span>
  </>
)

const nameOf = ({ item }: DoubleSide): string => item.number ?? item.title
