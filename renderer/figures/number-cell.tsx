import { t } from '../../shared/texts/translate.ts'
import { type ListOf, openList } from '../app/open-list.ts'
import { TextButton } from '../ui/button.tsx'

/** The one municipality that everything is narrowed to, or all. */
export type InMunicipality = Readonly<{ municipality: string | undefined }>

/** Whom a line is about; a question that names nobody is about nobody. */
export const keyWords = (key: string | null): string => key ?? t('figures.nobody')

type Props = Readonly<{
  value: number
  words?: string
  what: string
  of: string | null
  list: ListOf
}>

/** A number in a table, alone in its cell. */
export const NumberCell = ({ late = false, ...counted }: Props & Readonly<{ late?: boolean }>) => (
  <td className={late && counted.value > 0 ? 'number late-text' : 'number'}>
    <Counted {...counted} />
  </td>
)

/** A number that opens the list that it counts, written as `words` where it is no count. Nothing to see is no button. */
export const Counted = ({ value, words, what, of, list }: Props) =>
  value === 0 ? (
    <span className="muted">{words ?? 0}</span>
  ) : (
    <TextButton onPress={() => openList(list)}>
      {words ?? value}
      <span className="hidden-text"> {t('figures.openList', { what, key: keyWords(of) })}</span>
    </TextButton>
  )
