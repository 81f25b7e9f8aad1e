import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { Refusal } from '../../shared/refusal.ts'
import { limits } from './limits.ts'
import { type Mail, type MailRead, mailText, safeName } from './mail-text.ts'

/** An e-mail file with its attachments. Refuses 'broken-file' and 'too-complex'. */
export const readEml = async (bytes: Uint8Array): Promise<MailRead> => {
  const email = await parse(bytes)
  return mailText('eml', toMail(email))
}

const parse = async (bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 50,
      maxHeadersSize: 4_000_000,
    })
  } catch (cause) {
    if (cause instanceof Error && /nesting|depth|header.*size|size.*header/i.test(cause.message))
      throw new Refusal('too-complex', { limit: 'depth' })
    throw new Refusal('broken-file')
  }
}

const toMail = (email: Email): Mail => ({
  from: peopleOf(email.from ? [email.from] : []),
  to: peopleOf(email.to ?? []),
  cc: peopleOf(email.cc ?? []),
  date: email.headers.find(({ key }) => key === 'date')?.value ?? email.date ?? '',
  subject: email.subject ?? '',
  text: email.text ?? '',
  html: email.html ?? '',
  attachments: email.attachments
    .slice(0, limits.attachments)
    .filter((attachment) => !isDrawnInText(attachment, email.html ?? ''))
    .map((attachment, index) => ({
      fileName: safeName(attachment.filename, index, attachment.mimeType === 'message/rfc822' ? '.eml' : ''),
      bytes: bytesOf(attachment.content),
    })),
})

/** A logo in a signature is no document. */
const isDrawnInText = ({ mimeType, contentId, related }: Attachment, html: string) =>
  mimeType.startsWith('image/') &&
  (related === true || (contentId !== undefined && html.includes(`cid:${contentId.replace(/^<|>$/g, '')}`)))

const bytesOf = (content: Attachment['content']): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

type People = NonNullable<Email['to']>
const peopleOf = (people: People): string =>
  people
    .flatMap((one) => (one.group ? one.group : [one]))
    .map(({ name, address }) => (name && address ? `${name} <${address}>` : name || (address ?? '')))
    .join('; ')
