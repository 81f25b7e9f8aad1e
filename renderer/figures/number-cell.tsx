import { t } from '../../shared/texts/translate.ts'
import { type ListOf, openList } from '../app/open-list.ts'
import { TextButton } from '../ui/button.tsx'

/** The one municipality that everything is narrowed to, or all. */
export type InMunicipality = Readonly<{ municipality: string | undefined }>

/** Whom a line is about; a question that names nobody is about nobody. */
export const keyWords = (key: string | null): string => key ?? t('figures.nobody')

type Props = Readonly<{ value: number; what: string; of: string | null; list: ListOf; late?: boolean }>

/** A number that opens the list that it counts. Nothing to see is no button. */
export const NumberCell = ({ value, what, of, list, late = false }: Props) => (
  <td className={late && value > 0 ? 'number late-text' : 'number'}>
    {value === 0 ? (
      <span className="muted">0</span>
    ) : (
      <TextButton onPress={() => openList(list)}>
        {value}
        <span className="hidden-text"> {t('figures.openList', { what, key: keyWords(of) })}</span>
      </TextButton>
    )}
  </td>
)
