import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button.tsx'

type Props = Readonly<{
  title: string
  /** One line below the title. */
  about?: ReactNode
  onClose: () => void
  closeLabel: string
  /** What Ctrl+Enter does. */
  onConfirm?: () => void
  foot?: ReactNode
  wide?: boolean
  children: ReactNode
}>

/** A modal dialog that is open as long as it is there. Esc closes it and Ctrl+Enter confirms. */
export const Dialog = ({ title, about, onClose, closeLabel, onConfirm, foot, wide, children }: Props) => (
  <ModalOverlay
    className="modal"
    isOpen
    // A click beside a form would throw away what was filled in.
    isDismissable={onConfirm === undefined}
    onOpenChange={(open) => open || onClose()}
  >
    <Modal className={wide ? 'modal-box wide' : 'modal-box'}>
      <AriaDialog className="dialog-frame">
        <div
          className="dialog"
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            // Before a list or a field in it takes the key for itself.
            event.preventDefault()
            event.stopPropagation()
            onConfirm?.()
          }}
        >
          <div className="dialog-head">
            <div>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {about !== undefined && <p>{about}</p>}
            </div>
            <IconButton icon="close" label={closeLabel} keys="Escape" onPress={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {foot !== undefined && <div className="dialog-foot">{foot}</div>}
        </div>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
