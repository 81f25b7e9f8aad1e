import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { Draft } from '../../shared/records/draft.ts'
import type { ItemRow } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { nameOf } from '../item/item-words.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import { DraftDialog } from './draft-dialog.tsx'

const groups = ['dodged', 'late', 'earlierAdvice'] as const

/** Dodged answers, late promises and advice that nobody reacted to: a point for each that is chosen. */
export const ItemsDialog = ({ draft, onClose }: Readonly<{ draft: Draft; onClose: () => void }>) => {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const sources = useRead('drafts.sources', {
    dossierId: draft.dossierId,
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  }).value
  const there = new Set(draft.points.flatMap(({ about }) => (about === null ? [] : [about.id])))
  const add = async () => {
    const done = t('drafts.itemsAdded', { count: chosen.length })
    if ((await act('drafts.addItems', { id: draft.id, itemIds: [...chosen] }, done)) !== undefined) onClose()
  }
  const count = groups.reduce((sum, group) => sum + (sources?.[group].length ?? 0), 0)
  return (
    <DraftDialog
      title={t('drafts.open.items')}
      about={t('drafts.itemsAbout')}
      confirm={t('drafts.itemsConfirm', { count: chosen.length })}
      onConfirm={() => void add()}
      onClose={onClose}
      notYet={chosen.length === 0 ? t('drafts.itemsNone') : undefined}
      wide
    >
      <TextField label={t('drafts.itemsFilter')} value={text} onChange={setText} autoFocus />
      {sources !== null && count === 0 && <p className="muted">{t('drafts.itemsEmpty')}</p>}
      {groups.map((group) => (
        <Group
          key={group}
          title={t(`drafts.group.${group}`)}
          rows={sources?.[group] ?? []}
          there={there}
          chosen={chosen}
          onChange={setChosen}
        />
      ))}
    </DraftDialog>
  )
}

type GroupProps = Readonly<{
  title: string
  rows: readonly ItemRow[]
  /** Those that the letter has a point about. */
  there: ReadonlySet<number>
  chosen: readonly number[]
  onChange: (chosen: readonly number[]) => void
}>

const Group = ({ title, rows, there, chosen, onChange }: GroupProps) =>
  rows.length === 0 ? null : (
    <section aria-label={title} className="draft-items">
      <h3>
        {title} ({rows.length})
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Checkbox
              isSelected={chosen.includes(row.id)}
              onChange={(is) => onChange(is ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))}
            >
              <span>
                <b>{nameOf(row)}</b> {row.title}
                <span className="muted">
                  {row.dueOn === null ? '' : ` · ${t('drafts.dueOn', { date: dutchDate(row.dueOn) })}`}
                  {there.has(row.id) ? ` · ${t('drafts.inLetterAlready')}` : ''}
                </span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
