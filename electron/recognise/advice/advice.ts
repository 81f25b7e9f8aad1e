import type { FoundAdvicePoint } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { withoutQuotes } from '../commitments/without-quotes.ts'
import type { RecogniseContext } from '../context.ts'
import { pageFoot } from '../motions/dictum-words.ts'
import { cleanText, runningText } from '../text/clean.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { type Marker, readMarker } from '../text/markers.ts'
import { cutAt } from '../text/paragraphs.ts'
import { type Paragraph, paragraphs, type Sentence, sentences } from '../text/sentences.ts'
import { askedPointRanges } from './asked-points.ts'
import { indirectIn } from './indirect.ts'
import { implyIn, leadsWish, normIn, recommends } from './recommends.ts'
import { saysRequested } from './requested.ts'
import { imperative, supporting } from './words.ts'

const sectionHead =
  /^(?:advies|aanbeveling|adviespunt)\s*(?:nr\.?\s*)?(?<number>\d{1,2}[a-z]?|[A-Z])(?=[\s.:)–-]|$)[\s.:)–-]*(?<title>.*)$/iu

/** The heading of a piece of advice stands on a line of its own, whatever is set right under it. */
const opensSection = (line: LayoutLine, before: LayoutLine) =>
  sectionHead.test(line.text) ||
  (sectionHead.test(before.text) && /^\p{Lu}/u.test(line.text) && !/[,;]$/u.test(before.text))

type Add = (
  range: TextRange,
  text: string,
  why: string,
  number: string | null,
  tier?: FoundAdvicePoint['tier'],
) => void
/** A numbered piece of advice; `first` is what stands in it, should nothing in it be worded as a recommendation. */
type Section = { number: string; done: boolean; first: Sentence | null }
/** What stands under one heading, or in one point of a list: whether it recommends, and what only implies it. */
type Stretch = { done: boolean; implied: { sentence: Sentence; why: string } | null }
/** `indent`: how far the words stand in that open it. */
type List = { why: string; announced: boolean; indent: number }

/** "Onze adviezen op een rij", "Aanbevelingen": each point of the list below is one, unless it only agrees. */
const announces = withLetters(
  /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s*)?wat (?:adviseren|vragen|bevelen|willen|stellen) (?:wij|we)(?: u| het college| de gemeente)?(?: aan| voor)?\s*[?:]?$|^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s*)?(?:(?:onze |de |samenvatting |conclusies? en )?(?:concrete |belangrijkste |volgende )?(?:adviezen|aanbevelingen|adviespunten|aandachtspunten|verbeterpunten|suggesties))(?: \p{L}+){0,6}\s*:?$|(?:adviezen|aanbevelingen|adviespunten|aandachtspunten)(?![\p{L}])[^.?!]{0,60}(?:hieronder|hierna|op een rij|puntsgewijs|volgende|op)[^.?!]{0,40}[.:]?$|(?:volgende|onderstaande) (?:\p{L}+ )?(?:adviezen|aanbevelingen|adviespunten|aandachtspunten)(?![\p{L}])[^.?!]{0,60}[.:]$/iu,
)

/** "Wat beter kan", "Dit zien wij graag anders": each point below says what is wanted; not "Wat ons bevalt". */
const wishes = withLetters(
  /^(?:\d{1,2}[.)]?\s*)?(?:(?:wat|waar|dit|hier|zo)(?: \p{L}+){0,3}? (?:beter|anders|nodig|ontbreekt|missen|mist|wensen|willen|zorgen)(?: \p{L}+){0,4}|wat (?:wij|we) (?:nog )?(?:vragen|graag zien|adviseren|voorstellen|missen|zouden willen)(?: \p{L}+){0,3}|(?:onze |de |enkele |verdere |overige )?(?:verbeterpunten|wensen|tips|zorgpunten|aandachtspunten|knelpunten|(?:kritische )?opmerkingen|kanttekeningen|voorwaarden|verzoeken)(?: (?:bij|voor|aan|over|uit|van)(?: \p{L}+){1,5})?)\s*[:?]?$/iu,
)

/** "Ons advies:" by itself: what is listed under it is what is advised. */
const leads =
  /^(?:(?:ons|onze|het) )?(?:concrete )?(?:advies|voorstel)(?: (?:aan u|aan het college|luidt|is))?(?: (?:als volgt|daarom|om))*\s*:$/iu

/** The recommendations in advice to the executive; in any other document somebody else's advice is only told of. */
export const findAdvicePoints = (layout: Layout, { head }: RecogniseContext): FoundAdvicePoint[] => {
  if (head.kind !== 'advies') return []
  const requested = saysRequested(layout.text)
  const asked = askedPointRanges(layout)
  const points: FoundAdvicePoint[] = []
  const grounds = new Set<FoundAdvicePoint>()
  let list: List | null = null
  let interrupted: List | null = null
  let section: Section | null = null
  let stretch: Stretch = { done: false, implied: null }
  let headings = false
  let dotted = 0
  let labelled = 0
  let body = false
  const add: Add = (range, text, why, number, tier = 'strong') => {
    const last = points.at(-1)
    if (last !== undefined && range.start < last.range.end) return
    if (none.test(text)) return
    points.push({ range, text, tier, why: [why], number, requested })
    stretch.done = true
    if (number !== null && chaptered.test(number)) dotted += 1
    if (section !== null) section.done = true
  }
  const addGround = ({ sentence, why }: { sentence: Sentence; why: string }) => {
    add(sentence.range, sentence.text, why, null, 'possible')
    const last = points.at(-1)
    if (last?.range.start === sentence.range.start) grounds.add(last)
  }
  const finish = () => {
    const { implied, done } = stretch
    if (implied !== null && !done) addGround(implied)
    stretch = { done: false, implied: null }
  }
  const leave = () => {
    if (section !== null && !section.done && section.first !== null)
      add(section.first.range, section.first.text, `advies ${section.number}`, section.number, 'possible')
    section = null
  }
  const pieces = paragraphs(layout).flatMap((own) => cutAt(own, opensSection))
  for (const [index, paragraph] of pieces.entries()) {
    if (asked.some(({ start, end }) => paragraph.range.start < end && paragraph.range.end > start)) continue
    const text = cleanText(layout, paragraph.range)
    if (closing.test(text)) {
      finish()
      leave()
      list = null
      headings = false
      // "Bijlage: verslag panelavond" stands in the head as well as at the end.
      if (points.length > 0 && /^(?:bijlage|hoogachtend)/iu.test(text)) break
      continue
    }
    const indent = paragraph.lines[0]?.indent ?? 0
    const marker = readMarker(text) ?? lostBullet(list, indent, text)
    const titled = sectionHead.exec(text)
    if (titled !== null) {
      finish()
      leave()
      section = { number: titled.groups?.number ?? '', done: false, first: null }
      list = null
      headings = true
      const title = titled.groups?.title ?? ''
      if (!imperative.test(title) && recommends(text) === null && (paragraph.heading || title.length < 25))
        continue
      labelled += 1
      addItem(
        layout,
        paragraph,
        { kind: 'number', value: section.number, length: text.length - title.length },
        add,
      )
      section = null
      continue
    } else if (ownHead.test(text) && (points.length > 0 || body)) {
      finish()
      leave()
      section = { number: '', done: false, first: null }
      list = { why: text, announced: true, indent }
      headings = true
      continue
    } else if (list !== null && pageFoot.test(text)) {
      continue
    } else if (leads.test(text)) {
      finish()
      leave()
      list = { why: text, announced: false, indent }
      continue
    } else if ((announces.test(text) && text.length < 200) || wishes.test(text)) {
      finish()
      leave()
      list = { why: text, announced: true, indent }
      headings = true
      continue
    } else if (paragraph.heading && recommends(text) === null && !(marker !== null && list !== null)) {
      finish()
      if (marker === null || marker.kind === 'number') leave()
      interrupted = list ?? interrupted
      list = null
      headings = true
      continue
    }
    const point = points.at(-1)
    // A point that ends in ";" has another after it, whatever the end of a page puts between them.
    if (list === null && marker !== null && interrupted !== null && point?.text.endsWith(';'))
      list = interrupted
    if (list !== null && marker === null && point !== undefined && goesOn(point.text, text)) {
      const range = { start: point.range.start, end: paragraph.range.end }
      points[points.length - 1] = { ...point, range, text: cleanText(layout, range) }
      continue
    }
    if (list !== null && marker !== null && namesInner(layout, text, paragraph, pieces[index + 1])) continue
    if (list !== null && marker !== null && !list.announced) {
      const range = withoutMarker(layout, paragraph, marker)
      add(range, cleanText(layout, range), list.why, marker.value || null)
      continue
    }
    // "4.2" goes on under another heading where points before it are "2.1" and "2.2".
    if (marker !== null && (list?.announced || (dotted > 1 && chaptered.test(marker.value)))) {
      finish()
      addItem(layout, paragraph, marker, add)
      finish()
      continue
    }
    // A list that lost its bullets: points in small letters, each but the last with its ";".
    if (
      list !== null &&
      !list.announced &&
      marker === null &&
      (/^\p{Ll}.*;/su.test(text) || (/^\p{Ll}/u.test(text) && point?.text.endsWith(';')))
    ) {
      for (const { range } of cutAt(paragraph, (_line, before) => before.text.endsWith(';')))
        add(range, cleanText(layout, range), list.why, null)
      continue
    }
    interrupted = list ?? interrupted
    list = null
    body ||= text.length > 60 && /[.!?]$/u.test(text)
    const before = points.length
    let quoting = false
    for (const sentence of sentences(layout, paragraph.range)) {
      const inside = quoting
      quoting = staysQuoted(sentence.text, quoting)
      // What somebody else said goes on until the quotation closes.
      if (inside) continue
      const found = recommends(sentence.text)
      const number: string | null = section?.number ?? (marker?.value || null)
      const wish = /:$/.test(sentence.text) ? (found ?? leadsWish(sentence.text)) : null
      if (wish !== null) list = { why: wish, announced: false, indent }
      else if (found !== null) add(sentence.range, sentence.text, found, number)
      else {
        addImplicit(sentence, number, add)
        const asked = normIn(sentence.text) ?? indirectIn(withoutQuotes(sentence.text))
        if (asked !== null) add(sentence.range, sentence.text, asked, number, 'possible')
      }
      if (section !== null) section.first ??= sentence
      const implied = headings || marker !== null ? implyIn(sentence.text) : null
      if (implied !== null) stretch.implied ??= { sentence, why: implied }
    }
    // What is missing is asked for by its own paragraph, whatever the next one recommends about something else.
    const missed = stretch.implied
    if (missed !== null && points.length === before && missing.test(missed.why)) {
      addGround(missed)
      stretch.implied = null
    }
    if (section !== null && !section.done) addOrder(layout, paragraph, section, add)
  }
  finish()
  leave()
  // Where each piece of advice carries its label, criticism beside them is its ground.
  return labelled > 1 ? points.filter((point) => !grounds.has(point)) : points
}

/** A point that only names what the points of the list inside it are about: "Bestrating", with points further in. */
function namesInner(layout: Layout, text: string, own: Paragraph, next: Paragraph | undefined): boolean {
  if (next === undefined || text.split(' ').length > 5 || /[.;?!]["”’)]?$/u.test(text)) return false
  const [at, inner] = [own.lines[0]?.indent ?? 0, next.lines[0]?.indent ?? 0]
  return inner > at && readMarker(cleanText(layout, next.range)) !== null
}

/** In a list whose bullets were lost each item stands further in than the words that open the list. */
const lostBullet = (list: List | null, indent: number, text: string): Marker | null =>
  list !== null && indent > list.indent && /^\p{Lu}/u.test(text)
    ? { kind: 'bullet', value: '', length: 0 }
    : null

/** "Advies" or "Ons advies" alone above what is advised, once more has been said than a title. */
const ownHead = withLetters(
  /^(?:ons |onze |het )?(?:advies|aanbeveling|adviespunt)(?: (?:van (?:de |het )?)?\p{L}*(?:raad|platform))?\s*:?$/iu,
)

/** Whether a quotation that began in this sentence, or before it, goes on behind it. */
const staysQuoted = (text: string, before: boolean): boolean => {
  let open = before
  for (const mark of text.match(/[“„”"«»]/gu) ?? [])
    open = mark === '"' ? !open : /[“„«]/u.test(mark) && !(mark === '“' && open)
  return open
}

/** "Advies: geen.", under an article that is right as it stands. */
const none =
  /^(?:(?:ons )?(?:advies|opmerking(?:en)?|aanbeveling(?:en)?)\s*[:–-]\s*)?(?:geen|n\.?v\.?t\.?|akkoord)(?: (?:advies|opmerking(?:en)?))?[.;]?$/iu

const missing = /(?:wij|we) missen|missen (?:wij|we)/iu
const chaptered = /^\d{1,2}\.\d{1,2}$/u

/** What ends the advice itself: the greeting, or that an answer is awaited. */
const closing =
  /^(?:met vriendelijke groet|vriendelijke groet|hoogachtend|met (?:de meeste )?hoogachting|namens (?:de|het) |bijlage(?:n|\(n\))?\s*:|tot slot$|ten slotte$|afsluiting$)/iu

/** A point of a list of advice: from the words that recommend on, or whole where none do. */
function addItem(layout: Layout, paragraph: Paragraph, marker: Marker, add: Add) {
  const range = withoutMarker(layout, paragraph, marker)
  const own = sentences(layout, range)
  const number = marker.value || null
  for (const sentence of own) {
    const words = sentence.text.replace(titleBefore, '')
    const explicit = recommends(words) ?? imperative.exec(words)?.[0] ?? null
    const why = explicit ?? normIn(words) ?? indirectIn(withoutQuotes(words)) ?? implyIn(words)
    if (why === null) continue
    const title = explicit === null ? 0 : sentence.text.length - words.length
    const from = sentence.range.start + title
    const whole = { start: Math.min(from, sentence.range.end - 1), end: range.end }
    return add(whole, cleanText(layout, whole), why, number, explicit === null ? 'possible' : 'strong')
  }
  const text = cleanText(layout, range)
  if (text.length > 12 && text.includes(' ') && !supporting.test(text) && !text.endsWith('?'))
    add(range, text, 'advies', number, 'possible')
}

/** "Doorstroming: benoem een coach", "Informatie – zorg voor één loket": a word before it that names its subject. */
const titleBefore = withLetters(/^\p{Lu}[^:.!?]{2,40}(?::|\s[–-])\s+(?=\p{L})/u)

const counting =
  /^(?:ten (?:eerste|tweede|derde|vierde|vijfde|zesde|slotte)|tot slot|allereerst)(?:\s*[:,–-])\s*/iu

/** "Als u daartoe besluit, geef dan …": what to do in that case. */
const ifSo = withLetters(
  /^(?:als|indien|mocht|mochten|wanneer|zolang|zo (?:niet|ja))(?![\p{L}])[^.;:]{0,160}?, (?<then>\p{Ll}+ (?:dan|in ieder geval|ten minste|daar|hier|er)(?![\p{L}]).+)$/iu,
)

/** "Begin januari kregen wij", "Stel dat", "Neem nu een gezin": these tell or suppose. */
const noOrder = withLetters(
  /^(?:begin (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|dit|deze|vorig|volgend|van|jaren|\d)|stel (?:dat|u|je|nu)|neem (?:nu|bijvoorbeeld|een|dat)(?= .*[?:]$)|neem nu|neem bijvoorbeeld|laat (?:staan|duidelijk|helder|ons)|vraag (?:is|blijft)|deel (?:van|daarvan|hiervan)|sta ons|help ons)(?![\p{L}])/iu,
)

/** An order outside any list: "Stel een plan op met per gebouw een jaartal". */
function addImplicit(sentence: Sentence, number: string | null, add: Add) {
  // "Ten eerste: bouw kleiner": a word that only counts stands before the order.
  const order =
    imperative.exec(sentence.text) ??
    imperative.exec(sentence.text.replace(counting, '')) ??
    imperative.exec(ifSo.exec(sentence.text)?.groups?.then ?? '') ??
    imperative.exec(/; (?<order>\p{Ll}[^;]{8,})$/u.exec(sentence.text)?.groups?.order ?? '')
  if (
    order !== null &&
    !noOrder.test(sentence.text) &&
    /^\p{Lu}/u.test(sentence.text) &&
    !sentence.text.endsWith('?') &&
    sentence.text.length > 15
  )
    add(sentence.range, sentence.text, order[0], number)
}

/** Under "Advies 2." the recommendation may be an order without "adviseren": "Neem in de toelichting voorbeelden op". */
function addOrder(layout: Layout, paragraph: Paragraph, section: Section, add: Add) {
  const titled = sectionHead.exec(cleanText(layout, paragraph.range))
  for (const sentence of sentences(layout, paragraph.range)) {
    const order = imperative.exec(sentence.text)
    const own = titled?.groups?.title
    if (order !== null) return add(sentence.range, sentence.text, order[0], section.number)
    if (own !== undefined && imperative.test(own) && sentence.text.endsWith(own.slice(-20))) {
      const start = sentence.range.end - own.length
      return add(
        { start: Math.max(start, sentence.range.start), end: sentence.range.end },
        own,
        imperative.exec(own)?.[0] ?? own,
        section.number,
      )
    }
  }
}

/** A point of a list that was broken in the middle: "… ook na" and "2023;" on the next line. */
const goesOn = (point: string, text: string) => !/[.;:?!]["”’)]?$/u.test(point) && /^[\p{Ll}\d(]/u.test(text)

const withoutMarker = (layout: Layout, { range }: Paragraph, marker: Marker): TextRange => ({
  start: Math.min(runningText(layout, range).at[marker.length] ?? range.end, range.end - 1),
  end: range.end,
})
