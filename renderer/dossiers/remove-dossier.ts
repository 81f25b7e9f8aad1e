import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'

/** Takes a dossier away; what was in it stays. True where that was done. */
export const removeDossier = async ({ id, name }: Readonly<{ id: number; name: string }>): Promise<boolean> =>
  (await act('dossiers.remove', { id }, t('dossiers.removed', { name }))) !== undefined
