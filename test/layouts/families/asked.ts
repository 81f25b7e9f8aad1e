import type { Asked, QuestionCase } from '../cases/types.ts'
import {
  type Block,
  type Family,
  type Format,
  type Label,
  type Look,
  long,
  type Made,
  nothing,
  p,
  type QuestionLabel,
  type Sheet,
  startOf,
} from '../model.ts'

/** How questions are numbered: the printed number of each, null where there is none. */
export type Numbering = (asked: readonly Asked[]) => readonly (string | null)[]

const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')
export const arabic: Numbering = (asked) => asked.map((_, index) => `${index + 1}`)
export const romans: Numbering = (asked) => asked.map((_, index) => roman[index] ?? null)
export const letters: Numbering = (asked) => asked.map((_, index) => String.fromCharCode(97 + index))
export const capitals: Numbering = (asked) => asked.map((_, index) => String.fromCharCode(65 + index))
export const none: Numbering = (asked) => asked.map(() => null)
/** 1, 2, 2.1, 3 … or 1, 2, 2a, 3 …: a part counts under the question above it. */
export const parts =
  (part: (count: number) => string): Numbering =>
  (asked) => {
    let [whole, inside] = [0, 0]
    return asked.map(({ sub }) => {
      if (!sub) [whole, inside] = [whole + 1, 0]
      else inside += 1
      return inside === 0 ? `${whole}` : `${whole}${part(inside)}`
    })
  }
export const pointed = parts((count) => `.${count}`)
export const lettered = parts((count) => String.fromCharCode(96 + count))

/** A question with its number and its answer's paragraphs, the references in it worded for this numbering. */
export type Numbered = Readonly<{
  number: string | null
  text: string
  answer: readonly string[]
  sub: boolean
}>

export const numbered = (asked: readonly Asked[], numbering: Numbering): readonly Numbered[] => {
  const numbers = numbering(asked)
  return asked.map(({ text, answer, unnumbered, sub = false }, index) => {
    const number = numbers[index] ?? null
    const worded = number === null && unnumbered ? unnumbered : answer
    const named = worded.map((each) =>
      each.replace(/\{(\d+)\}/g, (_, nth) => numbers[Number(nth) - 1] ?? nth),
    )
    return { number, text, answer: named, sub }
  })
}

export const questionLabels = (asked: readonly Asked[], numbering: Numbering): readonly QuestionLabel[] => {
  const numbers = numbering(asked)
  return numbered(asked, numbering).map(({ number, text, answer }, index) => {
    const nth = asked[index]?.refersTo
    return {
      number,
      text_start: startOf(text),
      answer_start: startOf(answer[0] ?? ''),
      answer_refers_to: nth === undefined ? null : (numbers[nth - 1] ?? null),
    }
  })
}

/** The paragraphs of an answer; a list in it is drawn as a list. */
export const answerBlocks = (answer: readonly string[], look: Look = {}): readonly Block[] => {
  const blocks: Block[] = []
  for (const paragraph of answer) {
    const item = /^(- |\d\. |[a-z]\. )(.*)$/.exec(paragraph)
    const last = blocks.at(-1)
    if (item === null) blocks.push(p(paragraph, look))
    else if (last?.is === 'list')
      blocks[blocks.length - 1] = { ...last, items: [...last.items, item[2] ?? ''] }
    else {
      const mark = item[1] === '- ' ? '-' : item[1] === 'a. ' ? 'a.' : '1.'
      blocks.push({ is: 'list', mark, items: [item[2] ?? ''], look: { italic: look.italic ?? false } })
    }
  }
  return blocks
}
/** The same with every mark typed, for cells and texts. */
export const answerText = (answer: readonly string[]) => answer.join('\n')

export const answersLabel = (given: QuestionCase, numbering: Numbering): Label => ({
  ...nothing,
  type: 'answers',
  municipality: given.municipality,
  dates: [given.answeredOn, given.askedOn],
  questions: questionLabels(given.questions, numbering),
  commitments: given.commitments,
  borderline: given.borderline,
})

/** A layout of answers to written questions: how one case becomes a document. */
export type AnswersLayout = Readonly<{
  name: string
  about: string
  format?: Format
  sheet: Sheet | ((given: QuestionCase) => Sheet)
  numbering: Numbering
  blocks: (given: QuestionCase, questions: readonly Numbered[]) => readonly Block[]
}>

export const answersFamily = (layout: AnswersLayout, cases: readonly QuestionCase[]): Family => ({
  name: layout.name,
  about: layout.about,
  documents: cases.map(
    (given, index): Made => ({
      name: `${layout.name}-${index + 1}`,
      format: layout.format ?? 'pdf',
      sheet: typeof layout.sheet === 'function' ? layout.sheet(given) : layout.sheet,
      blocks: layout.blocks(given, numbered(given.questions, layout.numbering)),
      label: answersLabel(given, layout.numbering),
    }),
  ),
})

/** The lines above the answers as many municipalities have them. */
export const fieldsAbove = (given: QuestionCase): readonly Block[] => [
  p(`Gemeente ${given.municipality}`, { bold: true, below: 12 }),
  p('**Beantwoording schriftelijke vragen**', { size: 15, below: 8 }),
  p(`Onderwerp: ${given.subject}`, { below: 0 }),
  p(`Vragensteller: ${given.asker} (${given.group})`, { below: 0 }),
  p(`Datum ontvangst: ${long(given.askedOn)}`, { below: 0 }),
  p(`Datum beantwoording: ${long(given.answeredOn)}`, { below: 0 }),
  p(`Portefeuillehouder: ${given.holder}`, { below: 12 }),
]

export const closing = (given: QuestionCase): readonly Block[] => [
  p(`Burgemeester en wethouders van ${given.municipality},`, { above: 16 }),
  p('de secretaris,\tde burgemeester,', { below: 24 }),
]

/** A letter of the executive with the answers. */
export const letterAbove = (given: QuestionCase): readonly Block[] => [
  p(`Gemeente ${given.municipality}`, { bold: true, size: 16, below: 18 }),
  p(`De fractie van ${given.group}\nt.a.v. ${given.asker}`, { below: 18 }),
  p(`Datum: ${long(given.answeredOn)}`, { below: 0 }),
  p(`Ons kenmerk: ${given.reference}`, { below: 0 }),
  p(`Onderwerp: beantwoording vragen over ${given.subject.toLowerCase()}`, { below: 14 }),
  p(`Geachte ${given.asker},`),
  p(
    `Op ${long(given.askedOn)} heeft u namens de fractie van ${given.group} schriftelijke vragen gesteld. Hieronder treft u onze beantwoording aan.`,
  ),
]
