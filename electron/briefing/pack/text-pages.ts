import type { Look } from '../../../shared/records/briefing-plan.ts'
import { t } from '../../../shared/texts/translate.ts'
import type { Block } from '../block.ts'
import { renderBriefing } from '../pdf.ts'

type Text = Readonly<{ title: string; fileName: string; text: string }>
type Options = Readonly<{ madeAt: string; look: Look; fontFolder?: string }>

/** An original that has no pages of its own, as pages: its words as the program read them, which is said at their head. */
export const textPages = (
  { title, fileName, text }: Text,
  { madeAt, look, fontFolder }: Options,
): Uint8Array => {
  const blocks: readonly Block[] = [
    { kind: 'title', overline: t('briefing.appendices.textAsRead'), title, subtitle: fileName },
    ...text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Block => ({ kind: 'paragraph', paragraphs: [{ runs: [{ text: line }] }], sources: [] })),
  ]
  return renderBriefing(blocks, { title, madeAt, look, ...(fontFolder ? { fontFolder } : {}) }).bytes
}
