import type { FoundReaction } from '../../../shared/records/finding.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { RecogniseContext } from '../context.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { readMarker } from '../text/markers.ts'
import { cutAt } from '../text/paragraphs.ts'
import { type Paragraph, paragraphs, type Sentence, sentences } from '../text/sentences.ts'
import { reactionIn, reactionOf } from './reactions-words.ts'

/** "Advies 2:", "Aanbeveling 3. Termijnen", "Ad 2)". */
const pointHead = withLetters(
  /^(?:(?:uw )?(?:advies|adviespunt|aanbeveling|punt|ad|opmerking)\s*(?:nr\.?\s*|nummer\s*)?(?<number>\d{1,2}[a-z]?|[A-Z](?![\p{L}])))\s*[:.)–-]*\s*(?<rest>.*)$/isu,
)
/** "Reactie:", "Reactie college", "Ons antwoord:", "Standpunt van het college:". */
const reactionHead =
  /^(?:(?:onze |bestuurlijke )?reactie|(?:ons )?antwoord|standpunt|beantwoording)(?: (?:van (?:het |ons )?)?(?:college|gemeente|b\s?(?:en|&)\s?w)(?: van b\s?(?:en|&)\s?w)?)?(?: op (?:advies|aanbeveling|punt) \d{1,2})?\s*(?::|$)\s*/iu
/** "De adviesraad adviseert …", "U vraagt daarnaast …", "Uw suggestie om …": the advice as it is told. */
const told = withLetters(
  /(?<![\p{L}])(?:(?:de |uw )?\p{L}*(?:raad|platform|commissie) (?:adviseert|vraagt|pleit|verzoekt|beveelt|stelt voor|geeft aan|mist)|u (?:adviseert|vraagt|pleit|verzoekt|beveelt|stelt(?: \p{L}+){0,6} voor|geeft(?: \p{L}+){0,4} aan|mist|wijst|merkt)|(?:adviseert|vraagt|pleit|verzoekt|mist) u|uw (?:suggestie|advies|voorstel|zorg|wens|aanbeveling|oproep|verzoek|opmerking)|ten aanzien van het (?:voorstel|advies)|het (?:voorstel|advies|idee) om)(?![\p{L}])/iu,
)
const ends =
  /^(?:met vriendelijke groet|vriendelijke groet|hoogachtend|(?:wij|we) (?:vertrouwen erop|danken u|willen u nogmaals|hopen)|burgemeester en wethouders|het college van)/iu

type Open = { number: string | null; advice: string | null; words: Sentence[] }

/** What the executive says to each point of an advice: under its number, beside it in a table, or in running text. */
export const findReactions = (layout: Layout, { head }: RecogniseContext): FoundReaction[] => {
  const about =
    head.kind === 'collegereactie' ||
    (head.kind === 'raadsbrief' && /reactie[^.]{0,40}advies/iu.test(head.subject))
  if (!about) return []
  const all = paragraphs(layout).flatMap((one) =>
    cutAt(one, ({ text }) => pointHead.test(text) || reactionHead.test(text)),
  )
  const inRows = inTable(layout)
  if (inRows.length > 0) return inRows
  const labelled = underLabels(layout, all)
  return labelled.length > 0 ? labelled : inRunningText(layout, all)
}

const made = (
  layout: Layout,
  range: TextRange,
  number: string | null,
  advice: string | null,
): FoundReaction[] => {
  const text = cleanText(layout, range)
  if (text === '') return []
  const found = reactionOf(sentences(layout, range).map((sentence) => sentence.text))
  return [
    {
      kind: 'reaction',
      range,
      number,
      advice: advice === '' ? null : advice,
      text,
      reaction: found?.reaction ?? 'onduidelijk',
      why: found === null ? [] : [found.why],
    },
  ]
}

/** Each point under its own number: its advice first where it is repeated, then what the executive says. */
function underLabels(layout: Layout, all: readonly Paragraph[]): FoundReaction[] {
  const reactions: FoundReaction[] = []
  let point: { number: string | null; advice: string } | null = null
  let reply: { start: number; end: number } | null = null
  let labels = 0
  const close = () => {
    if (point !== null && reply !== null) reactions.push(...made(layout, reply, point.number, point.advice))
    reply = null
  }
  for (const { range, heading } of all) {
    const text = cleanText(layout, range)
    // "Wij danken u voor uw advies" opens a letter as well as it closes one.
    if (labels > 0 && ends.test(text)) break
    const numbered = pointHead.exec(text)
    const answer = reactionHead.exec(text)
    if (numbered !== null) {
      close()
      point = { number: numbered.groups?.number ?? null, advice: numbered.groups?.rest?.trim() ?? '' }
      labels += 1
    } else if (answer !== null) {
      labels += 1
      if (reply !== null) close()
      point ??= { number: null, advice: '' }
      const start = Math.min(range.start + answer[0].length, range.end)
      reply = start < range.end ? { start, end: range.end } : { start: range.end, end: range.end }
    } else if (heading && readMarker(text) === null) {
      close()
      point = null
    } else if (reply !== null) {
      const from: number = reply.start === reply.end ? range.start : reply.start
      reply = { start: from, end: range.end }
    } else if (point !== null) {
      // Without a label of its own, what reacts is the reply; before that the advice goes on.
      if (reactionIn(text) !== null && !/^(?:u |de \p{L}*raad )/iu.test(text)) reply = { ...range }
      else point.advice = `${point.advice} ${text}`.trim()
    }
  }
  close()
  return labels > 1 ? reactions : []
}

/** Advice in one column, what the executive says in the next. */
function inTable(layout: Layout): FoundReaction[] {
  const rows = new Map<string, Map<number, TextRange>>()
  for (const { cell, start, end, furniture } of layout.lines) {
    if (cell === undefined || furniture) continue
    const key = `${cell.table}/${cell.row}`
    const row = rows.get(key) ?? new Map<number, TextRange>()
    rows.set(key, row.set(cell.column, { start: row.get(cell.column)?.start ?? start, end }))
  }
  for (const { text, start } of layout.lines) {
    if (!text.startsWith('|')) continue
    const row = new Map<number, TextRange>()
    for (const match of text.matchAll(/[^|]+/gu)) {
      const words = match[0].trim()
      if (words === '') continue
      const from = start + match.index + match[0].indexOf(words)
      row.set(row.size, { start: from, end: from + words.length })
    }
    rows.set(`|${start}`, row)
  }
  const cells = [...rows.values()].map((row) =>
    [...row].toSorted((a, b) => a[0] - b[0]).map(([, range]) => range),
  )
  const header = cells.findIndex((row) =>
    row.some((range) => /^(?:reactie|antwoord|standpunt)/iu.test(cleanText(layout, range))),
  )
  if (header < 0) return []
  const titles = (cells[header] ?? []).map((range) => cleanText(layout, range))
  const reply = titles.findIndex((title) =>
    /^(?:(?:onze |bestuurlijke )?reactie|antwoord|standpunt)/iu.test(title),
  )
  const advice = titles.findIndex((title) => /advies|aanbeveling|opmerking|suggestie|punt/iu.test(title))
  return cells.slice(header + 1).flatMap((row) => {
    const [first, own, answer] = [row[0], row[advice], row[reply]]
    if (answer === undefined || row.length !== titles.length) return []
    const number = first === undefined ? '' : cleanText(layout, first)
    const label = /^(?:advies |nr\.? ?)?(\d{1,2}[a-z]?|[A-Z])[.)]?$/iu.exec(number)?.[1] ?? null
    return made(layout, answer, label, own === undefined ? null : cleanText(layout, own))
  })
}

/** A letter in running text: what is told of the advice, and the sentences that react to it. */
function inRunningText(layout: Layout, all: readonly Paragraph[]): FoundReaction[] {
  const reactions: FoundReaction[] = []
  let open: Open | null = null
  const close = () => {
    const [first, last] = [open?.words[0], open?.words.at(-1)]
    if (open !== null && first !== undefined && last !== undefined)
      reactions.push(
        ...made(layout, { start: first.range.start, end: last.range.end }, open.number, open.advice),
      )
    open = null
  }
  let begun = false
  for (const { range } of all) {
    const text = cleanText(layout, range)
    if (reactions.length > 0 && ends.test(text)) break
    begun ||= /^(?:geachte|beste)/iu.test(text) || layout.lines.length < 12
    if (!begun || /^(?:geachte|beste)/iu.test(text)) continue
    const marker = readMarker(text)
    for (const sentence of sentences(layout, range)) {
      // "Wij delen uw wens en nemen dit over" answers what was just told.
      const answers =
        open !== null && (open as Open).words.length === 0 && /^(?:wij|we|het college) /iu.test(sentence.text)
      const tells = !answers && told.test(sentence.text)
      const reacts = reactionIn(sentence.text)
      if (tells) {
        close()
        const number = marker?.value || null
        const both =
          reacts !== null &&
          /(?<![\p{L}])(?:wij|we|het college|is|zijn|wordt)(?![\p{L}])/iu.test(sentence.text)
        open = { number, advice: both ? null : sentence.text, words: both ? [sentence] : [] }
      } else if (open !== null && (open.words.length > 0 || reacts !== null || executive.test(sentence.text)))
        open.words.push(sentence)
    }
    // A paragraph that reacts closes its point.
    if (open !== null && (open as Open).words.length > 0) close()
  }
  close()
  return reactions.filter(({ reaction }) => reaction !== 'onduidelijk')
}

const executive = withLetters(/(?<![\p{L}])(?:wij|we|het college|ons|onze)(?![\p{L}])/iu)
