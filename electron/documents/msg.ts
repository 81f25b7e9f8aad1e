import { decompressRTF } from '@kenjiuno/decompressrtf'
import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader'
import iconv from 'iconv-lite'
import { Refusal } from '../../shared/refusal.ts'
import { chainsEnd } from './compound-file.ts'
import { limits } from './limits.ts'
import { type Mail, type MailAttachment, type MailRead, mailText, safeName } from './mail-text.ts'
import { readRtf } from './rtf.ts'

// The package is CommonJS with a default export: Node hands over the whole of it, a bundler the default.
type Reader = typeof MsgReaderModule
const MsgReader = ((MsgReaderModule as unknown as { default?: Reader }).default ?? MsgReaderModule) as Reader

/** An Outlook message with its attachments. Refuses 'broken-file' and 'too-complex'. */
export const readMsg = (bytes: Uint8Array): MailRead => {
  // The package follows chains of sectors wherever they go, in circles too.
  if (!chainsEnd(bytes)) throw new Refusal('broken-file')
  try {
    const reader = new MsgReader(new DataView(Uint8Array.from(bytes).buffer))
    const fields = reader.getFileData()
    if (fields.error !== undefined) throw new Refusal('broken-file')
    return mailText('msg', toMail(fields, reader))
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal('broken-file')
  }
}

const toMail = (fields: FieldsData, reader: InstanceType<Reader>): Mail => {
  const people = (kind: 'to' | 'cc') =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => recipType === kind)
      .map((one) => personOf(one.name, one.smtpAddress ?? one.email))
      .join('; ')
  return {
    from: personOf(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: people('to'),
    cc: people('cc'),
    date: fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime ?? '',
    subject: fields.subject ?? '',
    ...bodyOf(fields),
    attachments: (fields.attachments ?? []).slice(0, limits.attachments).flatMap((attachment, index) => {
      const read = attachmentOf(reader, attachment, index)
      return read ? [read] : []
    }),
  }
}

const personOf = (name: string | undefined, address: string | undefined) => {
  const known = address?.includes('@') ? address : undefined // Exchange has addresses of its own, that say nothing to a reader
  return name && known && name !== known ? `${name} <${known}>` : (name ?? known ?? '')
}

const bodyOf = (fields: FieldsData): Pick<Mail, 'text' | 'html'> => {
  if (fields.body?.trim()) return { text: fields.body, html: '' }
  if (fields.bodyHtml?.trim()) return { text: '', html: fields.bodyHtml }
  if (fields.html) return { text: '', html: iconv.decode(Buffer.from(fields.html), encodingOf(fields)) }
  if (!fields.compressedRtf) return { text: '', html: '' }
  const rtf = Uint8Array.from(decompressRTF([...fields.compressedRtf]))
  return { text: readRtf(rtf).text, html: '' }
}

const encodingOf = ({ internetCodepage }: FieldsData) => {
  const name = internetCodepage === 65001 ? 'utf-8' : `cp${internetCodepage ?? 65001}`
  return iconv.encodingExists(name) ? name : 'utf-8'
}

/** A logo in a signature is hidden from Outlook's own list of attachments, or is drawn in the text. */
const attachmentOf = (
  reader: InstanceType<Reader>,
  attachment: FieldsData,
  index: number,
): MailAttachment | null => {
  const isPicture = /^image\//.test(attachment.attachMimeTag ?? '')
  if (attachment.attachmentHidden === true || (isPicture && attachment.pidContentId)) return null
  const { fileName, content } = reader.getAttachment(attachment)
  const extension = attachment.innerMsgContent ? '.msg' : ''
  return { fileName: safeName(attachment.name ?? fileName, index, extension), bytes: content }
}
