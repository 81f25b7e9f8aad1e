import { type ChainGroup, type ChainTie, inLine, inOrder, viaOf } from '../../shared/chain.ts'
import { itemKey, passageKey, stepOfPassage, stepsOfItem, strictest } from '../../shared/chain-steps.ts'
import type { LinkKind, SourcedPassage } from '../../shared/records/item.ts'
import type { Chain, ChainStep, ChainVia } from '../../shared/records/link.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { DocumentsStore } from './documents.ts'
import type { ItemDetailStore } from './item-detail.ts'
import { liveLinks } from './link-sql.ts'
import type { Db } from './open.ts'
import type { PassagesStore } from './passages.ts'

/** So many items and passages are told one by one; of what lies further away it is told how much it is. */
const most = 200

type Tie = ChainTie &
  Pick<ChainVia, 'scope' | 'note'> &
  Readonly<{ fromWords: number | null; toWords: number | null }>
type SqlTie = Pick<ChainVia, 'scope' | 'note'> & {
  kind: LinkKind
  fromItem: number | null
  fromPassage: number | null
  toItem: number | null
  toPassage: number | null
}

/** The chain of an item: what led to it and what came of it, over links, parts, answers, proof and verdicts. */
export const chainStore = (
  db: Db,
  stores: Readonly<{ details: ItemDetailStore; passages: PassagesStore; documents: DocumentsStore }>,
) => {
  const { details, passages, documents } = stores
  const columns =
    'l.kind, l.scope, l.note, l.from_item AS fromItem, l.from_passage AS fromPassage, l.to_item AS toItem, l.to_passage AS toPassage'
  const tiesBy = (where: string) =>
    db.prepare<[{ id: number }], SqlTie>(`SELECT ${columns} ${liveLinks} AND ${where} ORDER BY l.id`)
  const [from, to] = [tiesBy('l.from_item = :id'), tiesBy('l.to_item = :id')]
  const [fromWords, toWords] = [
    tiesBy('l.from_item IS NULL AND l.from_passage = :id'),
    tiesBy('l.to_item IS NULL AND l.to_passage = :id'),
  ]
  const family = db.prepare<[{ id: number }], { part: number; whole: number }>(
    `SELECT i.id AS part, i.parent_id AS whole FROM item i JOIN item w ON w.id = i.parent_id
     WHERE i.id = :id AND i.state = 'recorded' AND w.state = 'recorded'
     UNION ALL SELECT id, parent_id FROM item WHERE parent_id = :id AND state = 'recorded' ORDER BY 1`,
  )
  const isRecorded = db.prepare<[number], { id: number }>(
    "SELECT id FROM item WHERE id = ? AND state = 'recorded'",
  )

  const tiesOf = (key: string): readonly Tie[] => {
    const [kind, id] = [key.split(':')[0], Number(key.split(':')[1])]
    if (kind !== 'item') return [...fromWords.all({ id }), ...toWords.all({ id })].map(toTie)
    const parts = family.all({ id }).map(
      ({ part, whole }): Tie => ({
        kind: 'deel_van',
        from: itemKey(part),
        to: itemKey(whole),
        fromWords: null,
        toWords: null,
        scope: 'whole',
        note: '',
      }),
    )
    return [...from.all({ id }).map(toTie), ...to.all({ id }).map(toTie), ...parts]
  }

  const withSecrecy = (step: Omit<ChainStep, 'confidentiality'>): ChainStep => {
    const words = [step.passage, step.via?.here ?? null, step.via?.there ?? null]
    const sources = words.flatMap((one) => (one === null ? [] : [one.documentId]))
    const ids = new Set([...sources, ...(step.item === null ? [] : [step.item.documentId])])
    return { ...step, confidentiality: strictest([...ids].map((id) => documents.row(id).confidentiality)) }
  }

  return (id: number): Chain => {
    if (!isRecorded.get(id)) throw new Refusal('not-found-item')
    const line = inLine(itemKey(id), tiesOf, most)
    const groups = line.steps.map(({ key, way, distance, tie, more }): ChainGroup => {
      const number = Number(key.split(':')[1])
      const [main, ...parts] = key.startsWith('item:')
        ? stepsOfItem(details.open(number))
        : [stepOfPassage(passages.open(number))]
      const via = tie === null ? null : viaOf(key, tie, saidOf(key, tie))
      // Words in an answer: it is the answer that is linked.
      const saysSo = parts.find((part) => part.what === 'answered' && lies(via?.here, part.passage)) ?? main
      const whole = (step: typeof main, more: number) =>
        withSecrecy({ ...step, via: step === saysSo ? via : null, more })
      return {
        way,
        distance,
        from: via?.step ?? null,
        main: whole(main, more),
        parts: parts.map((part) => whole(part, 0)),
      }
    })
    return { itemId: id, steps: inOrder(groups), more: line.left }
  }

  function saidOf(key: string, tie: Tie) {
    const [here, there] = tie.from === key ? [tie.fromWords, tie.toWords] : [tie.toWords, tie.fromWords]
    const open = (id: number | null) => (id === null ? null : passages.open(id))
    return { here: open(here), there: open(there), scope: tie.scope, note: tie.note }
  }
}

const lies = (words: SourcedPassage | null | undefined, within: SourcedPassage | null): boolean =>
  words != null &&
  within !== null &&
  words.documentId === within.documentId &&
  words.attachment !== 'changed' &&
  within.start <= words.start &&
  words.end <= within.end

/** Beside an item the passage says with which of its words; alone it is the end itself. */
const toTie = ({ kind, scope, note, fromItem, fromPassage, toItem, toPassage }: SqlTie): Tie => ({
  kind,
  scope,
  note,
  from: fromItem === null ? passageKey(fromPassage ?? 0) : itemKey(fromItem),
  to: toItem === null ? passageKey(toPassage ?? 0) : itemKey(toItem),
  fromWords: fromItem === null ? null : fromPassage,
  toWords: toItem === null ? null : toPassage,
})
