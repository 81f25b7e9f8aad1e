import { t } from '../../shared/texts/translate.ts'
import { ComboBox } from '../ui/choices.tsx'
import { useRead } from './read.ts'

type Props = Readonly<{
  label: string
  value: string
  onChange: (name: string) => void
  autoFocus?: boolean
}>

/** Which municipality. A name that isn't known yet makes a new one, and says so: half a name on Enter isn't taken for the whole. */
export const MunicipalityBox = ({ value, ...rest }: Props) => {
  const known = (useRead('municipalities.list', {}).value ?? []).map(({ name }) => name)
  const name = value.trim()
  const isNew = known.length > 0 && name !== '' && !known.some((one) => sameName(one, name))
  return (
    <ComboBox
      {...rest}
      value={value}
      suggestions={known}
      listLabel={t('app.municipalities')}
      {...(isNew ? { hint: t('app.newMunicipality', { name }) } : {})}
    />
  )
}

/** As the store compares names. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
