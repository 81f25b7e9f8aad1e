import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { useStore } from '../app/store.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ChangeLink } from './change-link.tsx'
import { closeLinkDialog, linkDialog } from './link-dialog-store.ts'
import { openSide } from './link-row.tsx'
import { LinksWindow } from './links-window.tsx'
import { NewLink } from './new-link.tsx'
import { TrashQuestion } from './trash-question.tsx'
import './links.css'

/** The dialogs on links, open on any screen. */
export const LinkDialogs = () => {
  const open = useStore(linkDialog)
  if (open === null) return null
  switch (open.mode) {
    case 'new':
      return <NewLink near={open.near} start={open.start} onClose={closeLinkDialog} />
    case 'change':
      return <ChangeLink key={open.link.id} link={open.link} onClose={closeLinkDialog} />
    case 'all':
      return (
        <Dialog title={open.title} closeLabel={t('app.close')} wide onClose={closeLinkDialog}>
          <LinksWindow
            of={open.of}
            autoFocus
            onOpen={(other) => {
              closeLinkDialog()
              openSide(other, (itemId) => go({ screen: 'followUp', itemId }))
            }}
          />
        </Dialog>
      )
    case 'trash':
      return <TrashQuestion {...open} />
  }
}
