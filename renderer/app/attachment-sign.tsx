import type { Attachment } from '../../shared/records/text-version.ts'
import { t } from '../../shared/texts/translate.ts'
import { StatusSign } from '../ui/signs.tsx'

/** How a passage lies in the text of now, where that isn't exactly. */
export const AttachmentSign = ({ attachment }: Readonly<{ attachment: Exclude<Attachment, 'exact'> }>) => (
  <StatusSign
    sign={attachment === 'nearly' ? 'question' : 'warning'}
    tone={attachment === 'nearly' ? 'soon' : 'late'}
  >
    {t(`source.attachment.${attachment}`)}
  </StatusSign>
)
