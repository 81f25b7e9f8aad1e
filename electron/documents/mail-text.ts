import type { MediaType, SourceText } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { htmlLines } from './html-text.ts'
import { limits } from './limits.ts'
import { plain } from './text.ts'

/** A file that came along with a message. */
export type MailAttachment = { readonly fileName: string; readonly bytes: Uint8Array }

export type Mail = {
  readonly from: string
  readonly to: string
  readonly cc: string
  /** As the sender's program wrote it, or an ISO date. */
  readonly date: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly MailAttachment[]
}

export type MailRead = { readonly source: SourceText; readonly attachments: readonly MailAttachment[] }

/** A message as a document: the lines of its head in Dutch, then its words; plain text before HTML, because the sender chose its lines. */
export const mailText = (media: MediaType, mail: Mail): MailRead => {
  const names = mail.attachments.map(({ fileName }) => fileName).join(', ')
  const head = (
    [
      ['Van', mail.from],
      ['Aan', mail.to],
      ['Cc', mail.cc],
      ['Datum', dutchDate(mail.date)],
      ['Onderwerp', mail.subject],
      ['Bijlagen', names],
    ] as const
  )
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => `${name}: ${oneLine(value)}`)
  const { attachments } = mail
  if (mail.text.trim() !== '') return { source: typed(media, head, mail.text), attachments }
  const body = htmlLines(plain(mail.html))
  if (head.length === 0 && body.length === 0) throw new Refusal('broken-file')
  const lines = head.map((text): FoundLine => ({ text, role: 'paragraph' }))
  return { source: compose(media, [...lines, ...body], []), attachments }
}

const oneLine = (value: string) => plain(value).replace(/\s+/g, ' ').trim()

/** A typed message stays as it was typed, blank lines and all: recognise finds its paragraphs as it does in a text file. */
const typed = (media: MediaType, head: readonly string[], body: string): SourceText => {
  const text = `${head.join('\n')}\n\n${plain(body).replaceAll('\f', '\n').trim()}\n`
  if (text.length > limits.text) throw new Refusal('too-complex', { limit: 'text' })
  return { media, text, pages: [{ start: 0, end: text.length }], lines: [], warnings: [] }
}

const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/**
 * The day as the sender's clock had it: "Thu, 3 Aug 2017 23:05:00 +0200" is 3 August, whatever day it was in Greenwich. A time that
 * is Greenwich's own is told as a Dutch clock had it.
 */
const dutchDate = (written: string): string => {
  const mail = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}:\d{2}))?/.exec(written)
  const month = englishMonths.indexOf(mail?.[2]?.toLowerCase() ?? '')
  const isGreenwich = /(?:GMT|UTC|Z|[+-]0000)\s*$/.test(written)
  if (mail && month >= 0 && !isGreenwich)
    return `${mail[1]} ${months[month]} ${mail[3]}${mail[4] ? ` ${mail[4]}` : ''}`
  const iso = new Date(written)
  if (Number.isNaN(iso.getTime())) return written
  return new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
    .format(iso)
    .replace(' om ', ' ')
}

/** A name that can stand in a folder, whatever the sender put in it. */
export const safeName = (name: string | null | undefined, index: number, extension = ''): string => {
  const known = (name ?? '')
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001F\u007F<>:"|?*\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/^\.+|[. ]+$/g, '')
    .trim()
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,8})?$/.exec(known) ?? []
  return stem === ''
    ? `bijlage-${index + 1}${ending || extension}`
    : stem.slice(0, 100) + (ending || extension)
}
