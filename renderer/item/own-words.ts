import type { ItemDetail } from '../../shared/records/item.ts'
import { flat } from './section.tsx'

/** An item in the words of its source. A row of a list holds all of its cells: what was promised is one of them. */
export const ownWords = ({ passage, text }: Pick<ItemDetail, 'passage' | 'text'>): string => {
  const [row, words] = [flat(passage.quote), flat(text)]
  return passage.documentKind === 'toezeggingenlijst' && words !== '' && row.includes(words) ? words : row
}
