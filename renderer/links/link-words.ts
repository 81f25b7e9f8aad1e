import type { LinkKind } from '../../shared/records/item.ts'
import type { LinkDirection, LinkEnd, LinkSide } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import { textOf } from '../app/label.ts'

/** "Wordt beantwoord door": a kind as it reads from one of its sides. */
export const linkWords = (kind: LinkKind, direction: LinkDirection): string =>
  textOf({ key: `item.link.${kind}.${direction}` })

/** The same of a link, with whether it is about a part. */
export const endWords = ({
  kind,
  direction,
  scope,
}: Pick<LinkEnd, 'kind' | 'direction' | 'scope'>): string =>
  scope === 'part' ? t('links.partly', { link: linkWords(kind, direction) }) : linkWords(kind, direction)

/** An item by its number and title, bare words by their document. */
export const sideName = ({ item, passage }: LinkSide): string =>
  item === null ? passage.documentTitle : `${item.number ?? ''} ${item.title}`.trim()

/** The same in short. */
export const sideNumber = ({ item, passage }: LinkSide): string =>
  item?.number ?? item?.title ?? passage.documentTitle
