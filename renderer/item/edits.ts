import type { InputOf } from '../../shared/contract.ts'
import type { ItemDetail, ItemKind } from '../../shared/records/item.ts'

export const editFields = [
  'title',
  'sourceNumber',
  'group',
  'person',
  'holder',
  'madeBy',
  'madeTo',
  'termLiteral',
] as const
export type EditField = (typeof editFields)[number]
/** The fields as they stand in the form: what is empty there is null in the store. */
export type Edits = Readonly<Record<EditField, string>>

/** The fields that a kind has, besides its title. */
export const editFieldsOf = (kind: ItemKind): readonly Exclude<EditField, 'title'>[] => {
  switch (kind) {
    case 'question':
    case 'motion':
      return ['sourceNumber', 'group', 'person', 'holder']
    case 'commitment':
      return ['sourceNumber', 'holder', 'madeBy', 'madeTo', 'termLiteral']
    case 'dictum_point':
    case 'advice_point':
    case 'decision_moment':
      return ['sourceNumber', 'holder', 'termLiteral']
  }
}

export const editsOf = (item: ItemDetail): Edits => ({
  title: item.title,
  sourceNumber: item.sourceNumber ?? '',
  group: item.group ?? '',
  person: item.person ?? '',
  holder: item.holder ?? '',
  madeBy: item.madeBy ?? '',
  madeTo: item.madeTo ?? '',
  termLiteral: item.termLiteral ?? '',
})

/** Only what was changed, so that a term that wasn't touched isn't derived anew from other words. */
export const editedFields = (
  item: ItemDetail,
  kind: ItemKind,
  edits: Edits,
): InputOf<'found.change'>['fields'] => {
  const before = editsOf(item)
  const changed = (['title', ...editFieldsOf(kind)] as const).filter(
    (field) => edits[field].trim() !== before[field].trim(),
  )
  const values = changed.map((field) => [field, edits[field].trim() === '' ? null : edits[field].trim()])
  return { ...Object.fromEntries(values), ...(kind === item.kind ? {} : { kind }) }
}
