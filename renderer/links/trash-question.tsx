import { t } from '../../shared/texts/translate.ts'
import { act, showError } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { closeLinkDialog, linkDialog } from './link-dialog-store.ts'
import { loadLinks } from './links-of.ts'
import { LinksWindow } from './links-window.tsx'

type Asked = Readonly<{ documentId: number; title: string; onTrashed: () => void }>

/** Puts a document in the bin. Links that would go with it are named first. */
export const trashDocument = async (asked: Asked): Promise<void> => {
  try {
    const { count } = await loadLinks({ of: 'goingWith', id: asked.documentId }, 0, 1)
    if (count > 0) linkDialog.set({ mode: 'trash', ...asked })
    else await trash(asked)
  } catch (error) {
    showError(error)
  }
}

const trash = async ({ documentId, title, onTrashed }: Asked) => {
  const done = await act('documents.trash', { id: documentId }, t('source.trashed', { title }))
  if (done !== undefined) onTrashed()
}

/** The links that a document takes along: all of them can be read before one says yes. */
export const TrashQuestion = ({ documentId, title, onTrashed }: Asked) => {
  const count = useRead('links.goingWith', { documentId, offset: 0, limit: 1 }).value?.count
  const sure = () => {
    closeLinkDialog()
    void trash({ documentId, title, onTrashed })
  }
  if (count === undefined) return null
  return (
    <Dialog
      title={t('links.trashTitle', { title })}
      about={t('links.trashAbout', { count })}
      closeLabel={t('app.close')}
      wide
      onClose={closeLinkDialog}
      onConfirm={sure}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLinkDialog}>{t('app.cancel')}</Button>
          <Button look="danger" keys="Ctrl+Enter" onPress={sure}>
            {t('links.trashConfirm')}
          </Button>
        </>
      }
    >
      <LinksWindow of={{ of: 'goingWith', id: documentId }} fixed autoFocus />
    </Dialog>
  )
}
