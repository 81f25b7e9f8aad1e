import { type Block, bare, long, type Made } from './model.ts'

/** A document as plain text, its lines broken as a mail program or an old export breaks them. */
export const toText = ({ blocks }: Made, width = 76): string =>
  `${blocks.map((block) => draw(block, width)).join('\n\n')}\n`

function draw(block: Block, width: number): string {
  switch (block.is) {
    case 'p':
      return wrapped(bare(block.text).replaceAll('\t', ' '), width)
    case 'h':
      return block.text
    case 'list':
      return block.items
        .map((item, index) => wrapped(`${markAt(block.mark, index)} ${bare(item)}`, width))
        .join('\n')
    case 'table':
      return [...(block.head ? [block.head] : []), ...block.rows]
        .map((cells) => `| ${cells.map((text) => bare(text).replaceAll('\n', ' ')).join(' | ')} |`)
        .join('\n')
    case 'box':
    case 'columns':
      return block.blocks.map((inner) => draw(inner, width)).join('\n\n')
    case 'break':
      return '\f'
  }
}

export const markAt = (mark: string, index: number) => {
  if (mark === '1.') return `${index + 1}.`
  if (mark === 'a.') return `${String.fromCharCode(97 + index)}.`
  if (mark === 'I.') return `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][index]}.`
  return mark
}

const wrapped = (text: string, width: number) =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = []
      let now = ''
      for (const word of line.split(' ')) {
        if (now !== '' && now.length + 1 + word.length > width) {
          lines.push(now)
          now = word
        } else now = now === '' ? word : `${now} ${word}`
      }
      return [...lines, now].join('\n')
    })
    .join('\n')

export const mailFields = ({ label }: Made): Readonly<Record<string, string>> => ({
  From: 'Griffie <griffie@gemeente.invalid>',
  To: 'Raadsleden <raad@gemeente.invalid>',
  Date: new Date(`${label.dates[0]}T15:42:00Z`).toUTCString().replace('GMT', '+0000'),
  Subject: `Antwoorden technische vragen (${long(label.dates[0] ?? '')})`,
})

/** A document as a message with a text and an HTML part, quoted-printable as mail programs send it. */
export const toMail = (made: Made): string => {
  const head = Object.entries(mailFields(made)).map(([name, value]) => `${name}: ${value}`)
  return [
    ...head,
    'MIME-Version: 1.0',
    `Message-ID: <${made.name}@voorbeeld.invalid>`,
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(toText(made, 72)),
  ].join('\r\n')
}

const quotedPrintable = (text: string) =>
  text
    .split('\n')
    .map((line) => {
      const coded = [...Buffer.from(line, 'utf8')].map((byte) =>
        byte > 126 || byte === 61 || byte < 32
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      const lines: string[] = []
      let now = ''
      for (const piece of coded) {
        if (now.length + piece.length > 75) {
          lines.push(`${now}=`)
          now = ''
        }
        now += piece
      }
      return [...lines, now].join('\r\n')
    })
    .join('\r\n')
