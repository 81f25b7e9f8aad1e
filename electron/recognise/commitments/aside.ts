import { findDates } from '../../../shared/dates.ts'
import { withLetters } from '../text/letters.ts'
import type { Column } from './columns.ts'
import { labelsIn } from './labels.ts'
import { isOffice, isState, isTerm } from './looks.ts'

/** What an item says beside its words, each with its place in the item's text; `said` is where those words end. */
export type Aside = Readonly<{ column: Column; start: number; end: number }>
export type Read = Readonly<{ from: number; to: number; asides: readonly Aside[] }>

const byWhom =
  /(?:\(|[.;] )(?:(?:is )?toegezegd|gedaan|toezegging)(?: door)? (?<who>(?:(?:de |het )?(?:wethouder|burgemeester|college|portefeuillehouder)|(?:mw|dhr|mevr)\.|de heer|mevrouw)[^.;,|()\d]{0,40}?(?:(?<=mw|dhr|mevr)\.[^.;,|()\d]{1,40}?)?)(?: (?:op|in|tijdens|d\.d\.|aan) (?<when>[^.;|()]{4,60}))?(?=[.;,|()]|$)/giu

/** "… (wethouder De Boer; raad 14 maart 2024; termijn: Q3)", "Toegezegd door … op …. Termijn: …." and "[open]". */
export function readAsides(text: string, standOn: string | null): Read {
  const asides: Aside[] = []
  const put = (column: Column, start: number, end: number) => {
    if (end > start && !asides.some((one) => one.column === column)) asides.push({ column, start, end })
  }
  const cuts: number[] = []
  let from = 0
  for (const { column, from: at, start, end } of labelsIn(text)) {
    if (column === 'text' && at === 0) from = start
    else {
      cuts.push(at)
      put(column, start, end)
    }
  }
  for (const match of text.matchAll(byWhom)) {
    const who = match.groups?.who?.trim() ?? ''
    const at = match.index + match[0].indexOf(who)
    cuts.push(match.index + 1)
    put('holder', at, at + who.length)
    for (const { start, end, date } of findDates(match.groups?.when ?? '')) {
      const offset = match.index + match[0].lastIndexOf(match.groups?.when ?? '')
      if (date !== null) put('date', offset + start, offset + end)
    }
  }
  const brackets = [...text.matchAll(/[([](?<inside>[^()[\]]{3,160})[)\]]/gu)]
  for (const match of brackets.toReversed()) {
    const told = toldIn(match.groups?.inside ?? '', standOn)
    if (told.length === 0) continue
    if (text.slice(from, match.index).trim() === '') from = match.index + match[0].length
    // Between brackets in the middle of a sentence it is still the sentence's.
    const next = Math.min(text.length, ...cuts.filter((cut) => cut > match.index))
    if (match.index > from && /^[\s.;,]*$/u.test(text.slice(match.index + match[0].length, next)))
      cuts.push(match.index)
    for (const { column, start, end } of told) put(column, match.index + 1 + start, match.index + 1 + end)
  }
  const until = Math.min(text.length, ...cuts.filter((cut) => cut > from))
  const tail = /\s[–—-]\s(?<term>[^–—]{2,60})$/u.exec(text.slice(from, until))
  const term = tail?.groups?.term?.replace(/\s+$/u, '') ?? ''
  const dashed = tail !== null && isTerm(term)
  const to = dashed ? from + tail.index : until
  if (dashed) put('term', from + tail.index + 3, from + tail.index + 3 + term.length)
  return { from, to, asides }
}

/** The pieces between brackets that say who, when or how it stands. */
export function toldIn(text: string, standOn: string | null): Aside[] {
  const told: Aside[] = []
  for (const piece of text.matchAll(/(?:[^;,|–/]|(?<! )\/)+/gu)) {
    const words = piece[0].trim()
    const start = piece.index + piece[0].indexOf(words)
    const column = sortOf(words, standOn)
    if (column !== null) {
      const [day] = column === 'date' ? findDates(words) : []
      told.push({ column, start: start + (day?.start ?? 0), end: start + (day?.end ?? words.length) })
    }
  }
  return told
}

const session = withLetters(
  /^(?:\p{L}*vergadering|\p{L}*raad|\p{L}*commissie\p{L}*|cie\.?|forum|d\.d\.|op)(?![\p{L}])/iu,
)

function sortOf(words: string, standOn: string | null): Column | null {
  if (isState(words)) return 'status'
  if (isOffice(words)) return 'holder'
  const [day] = findDates(words)
  // A day alone may be that of the promise as well as its last: only one that is still to come can be but the last.
  if (day?.date != null && session.test(words)) return 'date'
  if (day?.date != null && !/^(?:uiterlijk|voor|vóór)/iu.test(words))
    return standOn !== null && day.date > standOn && isTerm(words) ? 'term' : null
  return /\d|kwartaal|zomer|jaar|reces|p\.?m\.?|z\.?s\.?m\.?|n\.?v\.?t/iu.test(words) && isTerm(words)
    ? 'term'
    : null
}
