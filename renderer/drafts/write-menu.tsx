import { draftKinds } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { beginOn } from './begin-letter.ts'

const labels = {
  advice: 'drafts.adviceOn',
  questions: 'drafts.questionsOn',
  reminder: 'drafts.reminderOn',
} as const

/** The letters that can be written about a document. */
export const WriteMenu = ({ documentId }: Readonly<{ documentId: number }>) => (
  <Menu
    label={t('drafts.writeOn')}
    trigger={<Button>{t('drafts.writeOn')}</Button>}
    items={draftKinds.map((kind) => ({ id: kind, label: t(labels[kind]) }))}
    onAction={(id) => {
      const kind = draftKinds.find((one) => one === id)
      if (kind !== undefined) void beginOn(documentId, kind)
    }}
  />
)
