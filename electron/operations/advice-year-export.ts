import type { InputOf } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { adviceYearPaper, adviceYearSheet, adviceYearTitle } from '../exchange/advice-year.ts'
import { adviceYear, publicAdviceYear } from './advice-year.ts'
import { writeWhole } from './briefing.ts'
import type { Context, Job } from './context.ts'
import { writePaper } from './paper.ts'

/** Writes a year of advice to a file. What is secret or restricted stays in, and is counted, unless it is asked for. */
export const exportAdviceYear = async (
  context: Context,
  { file, secret = false, ...asked }: InputOf<'advice.exportYear'>,
  { signal }: Job,
): Promise<{ file: string; count: number; leftOut: number }> => {
  const { store, today } = context
  if (store.isOwnFile(file)) throw new Refusal('file-exists')
  const { figures, leftOut } = secret
    ? { figures: adviceYear(context, asked), leftOut: 0 }
    : publicAdviceYear(context, asked)
  const paper = () => ({
    blocks: adviceYearPaper(figures, { today: today(), leftOut }),
    title: adviceYearTitle(figures),
    mark: figures.rows.every(({ isPublic }) => isPublic) ? null : t('lists.paper.secret'),
  })
  if (file.toLowerCase().endsWith('.xlsx')) writeWhole(file, adviceYearSheet(figures))
  else await writePaper(context, file, paper(), signal)
  return { file, count: figures.rows.length, leftOut }
}
