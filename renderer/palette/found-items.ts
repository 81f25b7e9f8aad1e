import { useEffect, useState } from 'react'
import { confidentialities } from '../../shared/records/document.ts'
import { type ItemRow, itemKinds } from '../../shared/records/item.ts'
import { bridge, call } from '../app/bridge.ts'
import { askedNumber } from './asked-number.ts'
import { stillMatches } from './matches.ts'

export type FoundItems = Readonly<{
  rows: readonly ItemRow[]
  /** Whether they are the answer to this very text, and not what is left of the one before. */
  isAnswered: boolean
}>

/**
 * The items for what is typed. Until the store has answered for this very text those of the answer before it stay that still
 * match it: Enter never opens what the first letters found.
 */
export const useFoundItems = (text: string): FoundItems => {
  const [last, setLast] = useState<Readonly<{ of: string; rows: readonly ItemRow[] }>>({ of: '', rows: [] })
  useEffect(() => {
    if (text.length < 2) return
    let latest = 0
    const again = () => {
      const mine = ++latest
      // A question that is refused found nothing.
      const asked = Promise.all([rowsNumbered(text).catch(() => []), rowsOf(text).catch(() => [])])
      void asked.then((rows) => mine === latest && setLast({ of: text, rows: onceEach(rows.flat()) }))
    }
    again()
    const stop = bridge().onChanged(again)
    return () => {
      latest = -1
      stop()
    }
  }, [text])
  if (text.length < 2) return { rows: [], isAnswered: true }
  const isAnswered = last.of === text
  return { rows: isAnswered ? last.rows : last.rows.filter((row) => stillMatches(row, text)), isAnswered }
}

const onceEach = (rows: readonly ItemRow[]): readonly ItemRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

const rowsOf = async (text: string): Promise<readonly ItemRow[]> => {
  const asked = askedNumber(text)
  // A number comes before those of its parts, the newest come first of what is found by words.
  const isNumber = /^[a-z]?\d{4}-\d/i.test(asked)
  const order = { column: isNumber ? 'number' : 'onDate', descending: !isNumber } as const
  return (await call('items.list', { filter: { text: asked }, order, offset: 0, limit: 8 })).rows
}

/** With which own numbers begin. */
const numberLetters = ['T', 'M', 'V', 'A', 'B'] as const

/** Items whose number is typed without its letter: the questions of a year are numbered apart from its commitments. */
const rowsNumbered = async (text: string): Promise<readonly ItemRow[]> => {
  const asked = askedNumber(text)
  if (!/^\d{4}-\d+$/.test(asked)) return []
  const { groups } = await call('search.find', {
    text: numberLetters.map((letter) => `"${letter}${asked}"`).join(' OR '),
    filter: { itemKinds: [...itemKinds], confidentiality: [...confidentialities] },
    order: 'newest',
    limit: 20,
  })
  const ids = groups.flatMap(({ hits }) =>
    hits.flatMap(({ itemId, itemNumber }) =>
      itemId !== null && itemNumber?.slice(1) === asked ? [itemId] : [],
    ),
  )
  return ids.length === 0 ? [] : call('items.rows', { ids })
}
