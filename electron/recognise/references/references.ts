import type { FoundReference } from '../../../shared/records/recognised.ts'
import type { RecogniseContext } from '../context.ts'
import { runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { type Sentence, sentences } from '../text/sentences.ts'
import { attachedIn, outsideOf } from './attached.ts'
import { daysIn, labelledNumbers, type Mark, titlesIn } from './marks.ts'
import { type Mention, mentionsOf, withoutInner } from './mentions.ts'
import { namesIn } from './names.ts'
import { gathered, isItself } from './same.ts'

/** No reference without a digit, a quotation mark, or something that came along. */
const mayRefer = /[\d"“”„‘'’]|bijlage|bijgevoegd|bijgaand|meegezonden/iu
/** What a motion begins with, and what judges and newspapers write. */
const notOurs = withLetters(
  /^(?:gelezen|gelet|ondergetekende)|ECLI:|(?<![\p{L}])(?:rechtbank|Hoge Raad|Raad van State|gerechtshof|Volkskrant|Trouw|NRC|\p{L}*courant|\p{L}*dagblad|De Stentor|Tubantia|Gelderlander|Staatsblad|Stb|Staatscourant)(?![\p{L}])/iu,
)

/** Documents and older promises that the text refers to, each once, in the order of the text. */
export const findReferences = (layout: Layout, { head }: RecogniseContext): FoundReference[] => {
  const { add, made } = gathered()
  for (const sentence of sentences(layout)) {
    const { text } = sentence
    if (text.length > 2000 || !mayRefer.test(text)) continue
    const attached = attachedIn(text).map(({ start, end, number }): Mention => {
      return {
        kind: 'overig',
        title: null,
        date: null,
        reference: number === null ? null : `bijlage ${number}`,
        start,
        end,
      }
    })
    const read = mentionsIn(text, head)
    const named = read.length === 0 || notOurs.test(text) ? [] : read
    // "De presentatie van 3 mei treft u als bijlage aan" is one document.
    const own = [...named, ...attached.filter(({ reference }) => reference !== null || named.length === 0)]
    const inOrder = own.toSorted((a, b) => a.start - b.start || b.end - a.end)
    for (const [index, mention] of inOrder.entries()) {
      if (inOrder.slice(0, index).some((other) => mention.start < other.end && other.start < mention.end))
        continue
      const one = referenceOf(layout, sentence, mention)
      if (one !== null && !isItself(one, head) && !isHeading(mention, head)) add(one)
    }
  }
  return outsideOf(layout, made)
}

/** Words with which a line begins are its heading: "Schriftelijke vragen 31/2021", "Vragen CDA d.d. 3 juni 2019". */
const isHeading = ({ start, kind, title }: Mention, head: RecogniseContext['head']) =>
  start === 0 &&
  ((/vragen$/.test(kind) && /vragen$|^beantwoording$/.test(head.kind)) ||
    (kind === head.kind && title === null))

function referenceOf(layout: Layout, { range, text }: Sentence, mention: Mention): FoundReference | null {
  const { start, end, reference, ...known } = mention
  const quote = text.slice(start, end).trim()
  const { at } = runningText(layout, range)
  const [first, last] = [at[start], at[start + quote.length - 1]]
  if (first === undefined || last === undefined || quote === '') return null
  const number = reference?.startsWith('bijlage ')
    ? null
    : (reference?.replace(/^(RIS|BBV) (?=\d)/, '$1') ?? null)
  return { ...known, range: { start: first, end: last + 1 }, quote, reference: number }
}

function mentionsIn(text: string, head: RecogniseContext['head']): Mention[] {
  const titles = titlesIn(text)
  const outside = namesIn(text).filter(
    (name) => !titles.some(({ start, end }) => start < name.start && name.end < end),
  )
  const names = withoutInner(text, outside)
  const reading = { text, names, titles, days: daysIn(text, head.date), numbers: labelledNumbers(text) }
  const mentions = names.flatMap((name, index) =>
    mentionsOf(reading, name, names[index + 1], names[index - 1]),
  )
  const isFree = (mark: Mark<string>) =>
    !mentions.some(({ start, end }) => mark.start < end && start < mark.end)
  for (const number of reading.numbers)
    if (isFree(number) && standsAlone(text, number)) {
      const { value, start, end } = number
      mentions.push({ kind: 'overig', title: null, date: null, reference: value, start, end })
    }
  for (const day of reading.days)
    if (head.kind !== 'toezeggingenlijst' && promisedOn(text, day)) mentions.push(promise(day, text))
  return mentions
}

/** A number that is a document without a name: of the council's own system, or of the other's letter; never of a letterhead. */
const standsAlone = (text: string, { value, start }: Mark<string>): boolean => {
  const label = text.slice(Math.max(0, start - 26), start)
  if (/(?<![\p{L}])uw kenmerk\s*:?\s*$/iu.test(label)) return true
  if (text.split(' ').length < 6 || /^(?:ons |onze )?\p{L}+\s*:?\s*$/iu.test(text.slice(0, start)))
    return false
  return /^(?:RIS|BBV)/u.test(value) || /(?<![\p{L}])(?<!ons )zaak(?:nummer)?\s*:?\s*$/iu.test(label)
}

/** "Op 3 mei 2022 heeft de wethouder toegezegd …": an older promise, known by its day. */
const promisedOn = (text: string, { start, end }: Mark<string>): boolean =>
  /^(?!\d)[^.;?!]{0,140}?(?<![\p{L}])(?:toegezegd|zegden?(?![\p{L}])[^.;?!]{0,60}?(?<![\p{L}])toe)(?![\p{L}])/iu.test(
    text.slice(end, end + 230),
  ) || /(?<![\p{L}])toegezegd (?:op|d\.d\.|dd\.?|in [^.;]{3,50} van) $/iu.test(text.slice(0, start))

const promise = (day: Mark<string>, text: string): Mention => {
  const words = /(?<![\p{L}])(?:toegezegd|toe)(?![\p{L}])/iu.exec(text.slice(day.end))
  const end = words === null ? day.end : day.end + words.index + words[0].length
  return { kind: 'toezegging', title: null, date: day.value, reference: null, start: day.start, end }
}
