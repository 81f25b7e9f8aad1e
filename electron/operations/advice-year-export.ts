import type { InputOf } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import { t } from '../../shared/texts/translate.ts'
import { renderBriefing } from '../briefing/pdf.ts'
import { adviceYearPaper, adviceYearSheet, adviceYearTitle } from '../exchange/advice-year.ts'
import { adviceYear, publicAdviceYear } from './advice-year.ts'
import { writeWhole } from './briefing.ts'
import type { Context } from './context.ts'

/** Writes a year of advice to a file. What is secret or restricted stays in, and is counted, unless it is asked for. */
export const exportAdviceYear = (
  context: Context,
  { file, secret = false, ...asked }: InputOf<'advice.exportYear'>,
): { file: string; count: number; leftOut: number } => {
  const { store, today, now, fontFolder } = context
  if (store.isOwnFile(file)) throw new Refusal('file-exists')
  const { figures, leftOut } = secret
    ? { figures: adviceYear(context, asked), leftOut: 0 }
    : publicAdviceYear(context, asked)
  const bytes = file.toLowerCase().endsWith('.xlsx')
    ? adviceYearSheet(figures)
    : renderBriefing(adviceYearPaper(figures, { today: today(), leftOut }), {
        title: adviceYearTitle(figures),
        madeAt: now().toISOString(),
        fontFolder,
        mark: figures.rows.every(({ isPublic }) => isPublic) ? null : t('lists.paper.secret'),
      }).bytes
  writeWhole(file, bytes)
  return { file, count: figures.rows.length, leftOut }
}
