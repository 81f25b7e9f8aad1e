/** The content of a made document, apart from the program that draws it. `**bold**`, `_italic_` and `^[note]` mark text. */
export type Look = Readonly<{
  bold?: boolean
  italic?: boolean
  /** In points. */
  size?: number
  align?: 'center' | 'right'
  /** Left indent in millimetres. */
  indent?: number
  /** The first line hangs out by so much: a typed number, a tab, the text. */
  hang?: number
  /** Room above, in points. */
  above?: number
  /** Room below, in points. */
  below?: number
}>
/** Drawn by the office program itself: the mark stands in no text. */
export type ListMark = '-' | '•' | '1.' | 'a.' | 'I.'
export type Block =
  | Readonly<{ is: 'p'; text: string; look?: Look }>
  | Readonly<{ is: 'h'; text: string; level: 1 | 2 }>
  | Readonly<{ is: 'list'; items: readonly string[]; mark: ListMark; start?: number; look?: Look }>
  | Readonly<{
      is: 'table'
      /** In millimetres. */
      widths: readonly number[]
      head?: readonly string[]
      /** A cell's paragraphs are parted by line ends. */
      rows: readonly (readonly string[])[]
      ruled: boolean
      size?: number
    }>
  | Readonly<{ is: 'box'; blocks: readonly Block[] }>
  | Readonly<{ is: 'columns'; blocks: readonly Block[] }>
  | Readonly<{ is: 'break' }>

/** In millimetres and points. `{page}` and `{pages}` stand for the page number and the number of pages. */
export type Sheet = Readonly<{
  font: string
  size: number
  landscape?: boolean
  margins?: readonly [top: number, right: number, bottom: number, left: number]
  justified?: boolean
  head?: string
  foot?: string
  footAlign?: 'left' | 'center' | 'right'
  /** On the first page only, in place of the head. */
  firstHead?: string
  /** Small print beside the text of the first page. */
  margin?: Readonly<{ side: 'left' | 'right'; lines: readonly string[] }>
  spacing?: number
}>

export const labelTypes = [
  'answers',
  'written_questions',
  'technical_questions',
  'letter',
  'motion',
  'amendment',
  'advice',
  'commitment_list',
  'minutes',
] as const

export type QuestionLabel = Readonly<{
  number: string | null
  text_start: string
  answer_start: string | null
  answer_refers_to: string | null
}>
export type CommitmentLabel = Readonly<{ quote: string; due_date: string | null }>
/** What a careful reader finds in it, in the form of the labels that the documents of others have. */
export type Label = Readonly<{
  type: (typeof labelTypes)[number]
  municipality: string
  dates: readonly string[]
  questions: readonly QuestionLabel[]
  /** The points of its motion, each with every beginning that will do; null where it may hold any, as a decision list may. */
  dictum: readonly (readonly string[])[] | null
  /** Titles and outcomes, where it decides on several. */
  motions: readonly Readonly<{ title: string; outcome: string }>[]
  advice: readonly string[]
  advice_borderline: readonly string[]
  commitments: readonly CommitmentLabel[]
  borderline: readonly string[]
}>

export const formats = ['pdf', 'pdf-tagged', 'pdf-print', 'docx', 'odt', 'rtf', 'txt', 'eml'] as const
export type Format = (typeof formats)[number]

export type Made = Readonly<{
  /** File name without its ending. */
  name: string
  format: Format
  sheet: Sheet
  blocks: readonly Block[]
  label: Label
}>
/** A layout: the same way of setting a document, with other content each time. */
export type Family = Readonly<{ name: string; about: string; documents: readonly Made[] }>

export const fileOf = ({ name, format }: Made) => `${name}.${format.startsWith('pdf') ? 'pdf' : format}`

export const p = (text: string, look: Look = {}): Block => ({ is: 'p', text, look })
export const h = (text: string, level: 1 | 2 = 1): Block => ({ is: 'h', text, level })

/** As few words as tell it from another, as the labels of others have it. */
export const startOf = (text: string, words = 8) =>
  bare(text.split('\n')[0] ?? '')
    .split(' ')
    .slice(0, words)
    .join(' ')

/** Without the marks of this model and without its notes. */
export const bare = (text: string) =>
  text.replace(/\^\[[^\]]*\]/g, '').replace(/\*\*|(?<!\p{L})_|_(?!\p{L})/gu, '')

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
/** 2024-05-14 as "14 mei 2024". */
export const long = (date: string) => {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}
/** 2024-05-14 as "14-05-2024". */
export const short = (date: string) => date.split('-').reverse().join('-')

export const nothing: Omit<Label, 'type' | 'municipality' | 'dates'> = {
  questions: [],
  dictum: [],
  motions: [],
  advice: [],
  advice_borderline: [],
  commitments: [],
  borderline: [],
}
