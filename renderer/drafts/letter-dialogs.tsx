import type { Draft } from '../../shared/records/draft.ts'
import { AboutDialog } from './about-dialog.tsx'
import { AskedDialog } from './asked-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { ItemsDialog } from './items-dialog.tsx'
import type { LetterDialogName } from './letter-acts.ts'
import { SendDialog } from './send-dialog.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import type { DraftActs } from './use-draft-acts.ts'
import { VersionsDialog } from './versions-dialog.tsx'

type Props = Readonly<{
  name: LetterDialogName
  draft: Draft
  acts: DraftActs
  onClose: () => void
}>

/** The dialog on a letter that is open now. */
export const LetterDialogs = ({ name, draft, acts, onClose }: Props) => {
  switch (name) {
    case 'export':
      return <ExportDialog draft={draft} onClose={onClose} />
    case 'send':
      return <SendDialog draft={draft} onClose={onClose} />
    case 'about':
      return <AboutDialog draft={draft} acts={acts} onClose={onClose} />
    case 'items':
      return <ItemsDialog draft={draft} onClose={onClose} />
    case 'asked':
      return <AskedDialog draft={draft} acts={acts} onClose={onClose} />
    case 'versions':
      return <VersionsDialog draft={draft} onClose={onClose} />
    case 'template':
      return <TemplateDialog draft={draft} onClose={onClose} />
  }
}
