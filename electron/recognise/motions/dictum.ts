import type { FoundMotion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import { cleanText, runningText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { type Marker, readMarker } from '../text/markers.ts'
import { cutAt } from '../text/paragraphs.ts'
import type { Paragraph } from '../text/sentences.ts'
import { readGroup, readPerson } from './names.ts'

type DictumPoint = FoundMotion['dictum'][number]
/** What stands under one lead ("Verzoekt het college:"). `end` is the end of its last point; `parent` counts within the part. */
export type DictumPart = Readonly<{
  lead: string
  start: number
  points: readonly DictumPoint[]
  end: number
}>
type Open = {
  lead: string
  start: number
  points: DictumPoint[]
  /** Points of a list inside a point, which has them in its own words too. */
  inside: { of: DictumPoint['range']['start']; point: DictumPoint }[]
}

/** The points of all parts as one list, in which `parent` counts from its beginning. */
export const dictumOf = (parts: readonly DictumPart[]): DictumPoint[] => {
  const all: DictumPoint[] = []
  for (const { points } of parts) {
    const before = all.length
    for (const point of points)
      all.push({ ...point, parent: point.parent === null ? null : point.parent + before })
  }
  return all
}

const addressee =
  '(?:(?:aan )?(?:het|de|dit|ons|onze|haar|zijn) (?:(?:dagelijks|algemeen|Haags|Amsterdams|verantwoordelijke?|zittende|nieuwe|betrokken) )*(?:college|burgemeester|wethouders?|presidium|griffie|griffier|raad|gemeenteraad|raadsleden|voorzitter|seniorenconvent|fractievoorzittersoverleg|fractievoorzitters|werkgroep|rekenkamer(?:commissie)?|agendacommissie|auditcommissie|werkgeverscommissie|commissie|bestuur|stadsdeel\\p{L}*|portefeuillehouders?(?: \\p{L}+)?|formateur|informateur|coalitie|fracties|gemeente|kabinet|rijk|tweede kamer|minister|staatssecretaris|organisatie)|burgemeester en wethouders|b\\s?(?:&|en)\\s?w|wethouder \\p{Lu}[\\p{L}-]+|zichzelf(?: en (?:het )?college)?)'
const ofAddressee =
  '(?:(?:,? (?:van|en|te|in|evenals|alsmede|c\\.q\\.|of) |, )(?:(?:het |de )?(?:college|b\\s?(?:&|en)\\s?w|b\\s?(?:&|en)\\s?w\\.|burgemeester(?: en wethouders)?|wethouders?(?: \\p{Lu}[\\p{L}-]+)?|raad|gemeenteraad|gemeente(?: \\p{Lu}[\\p{L}-]+)?|presidium|griffier?|\\p{Lu}[\\p{L}-]+)))*'
const adverbs =
  '(?:(?:daarom|derhalve|dan ook|dus|tevens|voorts|verder|hierbij|hiermee|dringend|nadrukkelijk|ook|als volgt|tenslotte|bovendien|met klem)[, ]+)*'

/** The words that open a dictum. The list is a start: verb, who it is asked of, particle. */
const leadPattern = new RegExp(
  `(?<=^|[.;:!?]\\s+|^en\\s+)(?:(?:de (?:gemeente)?raad|wij|we)[, ]+)?(?:en[, ]+|voorts[, ]+|tevens[, ]+|daarnaast[, ]+|daarom[, ]+|verder[, ]+)*(?:wij |we )?(?:` +
    [
      `(?:verzoek(?:t|en)|vra(?:agt|gen)|gelast(?:en)?|machtig(?:t|en)|verplicht) ${adverbs}${addressee}${ofAddressee}(?:[, ]+${adverbs.replace('*', '{0,2}')})?(?: er ?(?:op|voor|naar|toe))?`,
      `(?:draag(?:t|en)|roep(?:t|en)|nodig(?:t|en)|spoor(?:t)|daag(?:t)|dring(?:t|en)(?: er)?(?: bij)?) ${adverbs}${addressee}${ofAddressee} (?:${adverbs})?(?:op(?: aan)?|uit|aan)`,
      `(?:draag(?:t|en)|roep(?:t|en)) op ${adverbs}${addressee}?`,
      `ge(?:eft|ven) ${addressee}${ofAddressee} (?:de )?opdracht`,
      `spre(?:ekt|ken) (?:(?:als (?:zijn|haar|hun) mening|de wens|zich|hierbij|daarom|voorts|tevens|ook|verder|zijn|haar|de) )*uit`,
      `(?:besluit(?:en)?|stel(?:t|len) voor)(?: (?:als volgt|${addressee}${ofAddressee}(?: op te dragen| te verzoeken| te vragen| op te roepen)?))?(?=[\\s,]*(?::|$|om\\b|dat\\b|op te|te\\b|het |de |in |tot |aan |onder |artikel |beslispunt |punt ))`,
      'verzoekt(?=\\s*:)',
      '(?:betreurt|veroordeelt|zegt(?= (?:hierbij |daarom )?(?:het|haar|zijn) vertrouwen)|keurt(?=[^.;]{0,120} (?:af|goed)))(?= )',
      'stel(?:t|len) (?:de|uw) (?:gemeente)?raad (?:daarom )?voor(?: om)?(?: (?:het volgende|als volgt)(?: besluit)?(?: te (?:nemen|besluiten))?\\.?)?',
    ].join('|') +
    ')(?:[, ]+(?:om|dat|tot))?(?: het volgende)?[,:]*(?:\\s*(?:om|dat))?\\s*:?\\s*',
  'iu',
)

const preamble =
  /^(?:(?:en|voorts|tevens|verder|ook|daarnaast|mede)\s+)*(?:constaterende?|constateert|overwegende?|overweegt|van (?:mening|oordeel)|is van (?:mening|oordeel)|gehoord|gelezen|gelet op|gezien|bijeen|in vergadering bijeen|in aanmerking nemende|kennis genomen|vaststellende|erkennende|indachtig|wetende|onderschrijvende|de (?:gemeente)?raad\b.{0,60}\bbijeen)\b/iu
/** What ends a dictum; none of it belongs to a point. */
const closing =
  /^(?:(?:en )?ga(?:at|an) (?:over|(?:vervolgens|hierna|weer) over|verder)|en gaat|toelichting|indiener|(?:mede-?)?ondertek|ondergetekende|namens|aldus|de indieners?|de leden|het lid|de griffier|de voorzitter|bijlage|stemuitslag|stemming|uitslag|datum|fractie|financiële (?:dekking|consequenties|gevolgen)|dekking\b|handtekening|ingediend|de motie (?:is|wordt)|dit hebben (?:we|wij) besloten|dit is besloten|voor:|tegen:|voorgesteld door|bron(?:nen)?:|(?:bestuurlijke |onze )?(?:reactie|antwoord|beantwoording|afdoening|stand van zaken|uitvoering)\b|het college (?:geeft|reageert|antwoordt|heeft|beschouwt|is|kan|wil)\b)/iu
const closingInside =
  /(?:^|[\s,;.])(?:en ga(?:at|an) (?:(?:weer|verder|vervolgens|hierna) )?over tot (?:de )?orde|en gaat over tot)/iu

type Reading = {
  parts: DictumPart[]
  open: Open | null
  first: Marker | null
  /** What the first bullet looks like: a bullet of another shape is a level lower. */
  glyph: string | undefined
  /** The bullet of the list inside the last point, where there is one. */
  inner: string | undefined
  /** After "En voorts" alone on its line. */
  further: boolean
}

/**
 * The dictum points of one motion. `quoted` for a motion inside a letter: there the dictum ends with its list, or
 * where a sentence begins that is not its own.
 */
export const readDictum = (
  layout: Layout,
  all: readonly Paragraph[],
  amendment: boolean,
  mode: 'whole' | 'quoted' = 'whole',
): DictumPart[] => {
  const reading: Reading = {
    parts: [],
    open: null,
    first: null,
    glyph: undefined,
    inner: undefined,
    further: false,
  }
  for (const paragraph of all.flatMap(splitAtLeads)) {
    const { text, at } = runningText(layout, paragraph.range)
    const marker = readMarker(text)
    if (pageFoot.test(text)) continue
    const words = text.slice(marker?.length ?? 0)
    const stop = closingInside.exec(text)
    if (closing.test(text) || (stop !== null && stop.index < 3)) {
      if (close(reading)) break
      continue
    }
    if (preamble.test(text)) {
      if (close(reading) && mode === 'quoted') break
      continue
    }
    const until = stop?.index ?? text.length
    const lead =
      marker === null || marker.kind !== 'bullet' ? leadPattern.exec(marker === null ? text : words) : null
    const offset = marker === null ? 0 : marker.length
    if (lead !== null && (reading.open === null || lead.index === 0)) {
      close(reading)
      const start = at[offset + lead.index] ?? paragraph.range.start
      reading.open = { lead: lead[0].trim(), start, points: [], inside: [] }
      reading.first = null
      const from = pointStart(layout, at, lead[0], offset + lead.index)
      addUnmarked(reading, layout, text, at, from, until)
      if (mode === 'quoted' && isRequestedList(text) === false && from < until) continue
    } else if (reading.open !== null) {
      if (isSignature(text) && marker === null) {
        if (close(reading)) break
        continue
      }
      if (!addParagraph(reading, layout, { text, at, marker, until }, amendment, mode)) {
        close(reading)
        if (mode === 'quoted') break
      }
    } else if (
      mode === 'quoted' &&
      marker === null &&
      /:$/.test(text) &&
      /gevraagd|verzocht|opgeroepen|opdracht/iu.test(text)
    ) {
      reading.open = { lead: text, start: paragraph.range.start, points: [], inside: [] }
      reading.first = null
    }
    if (stop !== null && close(reading)) break
  }
  close(reading)
  return reading.parts
}

/** "Spreekt uit" with "dat …" on the next line: there the word belongs to the point. */
function pointStart(layout: Layout, at: readonly number[], lead: string, from: number): number {
  const end = from + lead.length
  const that = end - (/dat\s*$/iu.exec(lead)?.[0].length ?? 0)
  // The blank that stands for a line end has the place of what follows it.
  const [before, own] = [at[that - 2], at[that]]
  if (that === end || before === undefined || own === undefined) return end
  return layout.text.slice(before, own).includes('\n') ? that : end
}

/** A line that opens or ends a part of a motion begins a paragraph, whatever the room on the line before it. */
const splitAtLeads = (paragraph: Paragraph): Paragraph[] =>
  cutAt(paragraph, ({ text }, before) => {
    const opens = leadPattern.exec(text)?.index === 0 || preamble.test(text) || newPart.test(text)
    if (pageFoot.test(before.text)) return true
    return opens && (/^\p{Lu}/u.test(text) || /[.;:,]$/u.test(before.text))
  })

/** A running foot that came through: it neither ends a dictum nor belongs to a point. */
const pageFoot =
  /^(?:(?:.{0,60}[\s|–-])?(?:pagina|blad|blz\.?|pag\.?) ?\d{1,3}(?: (?:van|\/) ?\d{1,3})?|\d{1,3}|(?:www\.)?[\w-]+\.nl|z\.?o\.?z\.?)$/iu

const newPart =
  /^(?:en gaat|indiener|de leden van|het lid van|namens de|ondertek|toelichting:?$|aldus |het college (?:geeft|reageert|beschouwt))/iu

const isRequestedList = (text: string) => /:$/.test(text)

function close(reading: Reading): boolean {
  const { open } = reading
  reading.open = null
  if (open === null) return false
  const [first, ...rest] = open.points
  // "Verzoekt het college om in overleg met de scholen:" is all lead where a list follows.
  const announces =
    first !== undefined && rest.length > 0 && first.number === null && isAnnouncement(first.text)
  const lead = announces ? `${open.lead} ${first.text}` : open.lead
  const top = announces && rest.some((point) => point.text !== '') ? rest : open.points
  const end = top.at(-1)?.range.end
  if (end === undefined) return false
  const points: DictumPoint[] = []
  for (const point of top) {
    const parent = points.length
    points.push({ ...point, why: [lead] })
    for (const { of, point: inner } of open.inside)
      if (of === point.range.start) points.push({ ...inner, why: [lead], parent })
  }
  reading.parts.push({ lead, start: open.start, points, end })
  return true
}

const isAnnouncement = (text: string) => /:["”’]?$/u.test(text) && text.length < 220 && !/;/u.test(text)

const isSignature = (text: string) =>
  text.length < 90 &&
  (readPerson(text) !== null ||
    readGroup(text) !== null ||
    readPerson(text.split(/[,(-]/u)[0] ?? '') !== null)

type Piece = Readonly<{ text: string; at: readonly number[]; marker: Marker | null; until: number }>

/** False where the paragraph no longer belongs to the dictum. */
function addParagraph(
  reading: Reading,
  layout: Layout,
  piece: Piece,
  amendment: boolean,
  mode: 'whole' | 'quoted',
): boolean {
  const { open, first } = reading
  const { text, at, marker, until } = piece
  if (open === null) return false
  const last = open.points.at(-1)
  if (marker !== null) {
    if (marker.length >= until) return true
    const sub = first !== null && marker.kind !== first.kind && last !== undefined
    // A lower list, or what an amendment writes out in quotes, is part of the point above it.
    const glyph = first?.kind === 'bullet' && marker.kind === 'bullet' && reading.glyph !== text[0]
    const announced = last !== undefined && /:["”’]?$/.test(last.text)
    const another = glyph && reading.inner === text[0]
    if ((announced && (sub || glyph)) || another || (sub && isInner(first, marker, text))) {
      reading.inner = text[0]
      extend(open, layout, at, until)
      if (!amendment) inside(open, layout, at, marker, until)
      return true
    }
    reading.inner = undefined
    if (first === null) reading.glyph = text[0]
    reading.first ??= marker
    push(open, layout, at, marker.length, until, marker.value === '' ? null : marker.value)
    return true
  }
  // "En voorts" on a line of its own goes on asking under the same lead.
  const further = first === null && last !== undefined ? furtherWords.exec(text)?.[0].length : undefined
  if (further !== undefined) {
    if (further < until) addUnmarked(reading, layout, text, at, further, until)
    else reading.further = true
    return true
  }
  if (reading.further) {
    reading.further = false
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  if (last === undefined) {
    if (amendment && oldText.test(text)) return true
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  if (amendment && open.points.length === 1 && last.number === null && wholeChange.test(last.text)) {
    open.points.pop()
    open.lead = `${open.lead} ${last.text}`
    if (!oldText.test(text)) addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  // A change that is whole, and then another that names its own place.
  if (amendment && /[.;]["”’]?$/u.test(last.text) && ownChange.test(text)) {
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  if (amendment) return extend(open, layout, at, until)
  const goesOn = /^[\p{Ll}(]/u.test(text) || (/^\d/.test(text) && !/[.;:?!]["”’]?$/u.test(last.text))
  if (goesOn && first !== null) return extend(open, layout, at, until)
  if (first !== null) return false
  if (mode === 'quoted' && /^\p{Lu}/u.test(text)) return false
  if (
    /[;,]$/.test(last.text) ||
    /^(?:(?:en|tevens|daarnaast|ook) )?(?:te|om) /iu.test(text) ||
    /^\p{Ll}/u.test(text)
  ) {
    addUnmarked(reading, layout, text, at, 0, until)
    return true
  }
  return false
}

/** "Het voorstel als volgt te wijzigen:" announces a change without saying what changes. */
const wholeChange =
  /^(?:(?:om )?(?:het|de|dit) )?(?:bovengenoemde? |onderliggende? |voorliggende? )?(?:\p{L}*(?:voorstel|besluit|verordening|nota))(?![\p{L}])(?!.*(?:\bpunt|beslispunt|artikel|dictum|pagina|bladzijde|\blid\b|alinea)).{0,160}(?:als volgt|te wijzigen|gewijzigd|aangepast|te amenderen).{0,40}:$/isu
const ownChange =
  /^(?:in |aan |na )?(?:artikel|beslispunt|punt|dictum|pagina|bladzijde|paragraaf) [^.;]{1,160}?(?<![\p{L}])te (?:schrappen|wijzigen|vervangen|laten vervallen|verwijderen)(?![\p{L}])/iu
const oldText = /^(?:oude|huidige|bestaande|oorspronkelijke) tekst\s*:?$/iu

const furtherWords = /^(?:[Ee]n )?(?:[Vv]oorts|[Tt]evens|[Dd]aarnaast|[Vv]erder)\s*:?\s*(?=$|\p{Lu})/u

const isInner = (first: Marker, marker: Marker, text: string) =>
  (first.kind !== 'bullet' && (marker.kind === 'bullet' || marker.kind === 'letter')) || /^o\s/u.test(text)

/** Running text under a lead: one point for each part that a semicolon or a full stop ends. */
function addUnmarked(
  reading: Reading,
  layout: Layout,
  text: string,
  at: readonly number[],
  from: number,
  until: number,
) {
  const { open } = reading
  if (open === null) return
  let start = from
  const breaks = listBreaks(layout, text, at, from, until)
  const cut = (end: number) => {
    push(open, layout, at, start, end, null)
    start = end
  }
  const ends =
    /,? (?<lead>en (?:verzoekt|draagt|roept) (?:het college|de wethouder|de burgemeester)(?: op)?(?: om)?) |;\s+(?=(?:en |tevens )?[\p{Ll}"‘'])|\.\s+(?=(?:en|tevens|daarnaast|ook|verder) (?:om )?(?:te|hier|daar|om)\b)/giu
  if (breaks.length > 0) {
    for (const end of breaks) cut(end)
    cut(until)
    return
  }
  ends.lastIndex = from
  for (let found = ends.exec(text); found !== null && found.index < until; found = ends.exec(text)) {
    if (found.index - start <= 12) continue
    cut(found.groups?.lead === undefined ? found.index + 1 : found.index)
    // "… en verzoekt het college …" opens the next point.
    if (found.groups?.lead !== undefined) start = found.index + found[0].length
  }
  cut(until)
}

/** Where lines end in a list that lost its bullets: each line but the last closes with a comma or a semicolon. */
function listBreaks(
  layout: Layout,
  text: string,
  at: readonly number[],
  from: number,
  until: number,
): number[] {
  const breaks: number[] = []
  for (let index = from + 1; index < until; index += 1) {
    const [before, own] = [at[index - 1], at[index]]
    if (before === undefined || own === undefined) continue
    if (!layout.text.slice(before, own + 1).includes('\n') || text.slice(from, index).trim() === '') continue
    const end = text.slice(0, index).trimEnd().length
    if (!/[,;]/u.test(text[end - 1] ?? '')) return []
    if (breaks.at(-1) !== end) breaks.push(end)
  }
  return breaks.length > 1 ? breaks : []
}

function push(
  open: Open,
  layout: Layout,
  at: readonly number[],
  from: number,
  until: number,
  number: string | null,
) {
  const range = rangeOf(at, layout.text, from, until)
  if (range === null) return
  const text = cleanText(layout, range)
  if ((text.match(/\p{L}+/gu) ?? []).length < 2 && !text.endsWith(':')) return
  open.points.push({ range, text, tier: 'strong', why: [open.lead], number, parent: null })
}

/** A point of a list inside the last point. */
function inside(open: Open, layout: Layout, at: readonly number[], marker: Marker, until: number) {
  const parent = open.points.at(-1)
  const range = rangeOf(at, layout.text, marker.length, until)
  const text = range === null ? '' : cleanText(layout, range)
  if (parent === undefined || range === null || text === '') return
  const number = marker.value === '' ? null : marker.value
  open.inside.push({
    of: parent.range.start,
    point: { range, text, tier: 'strong', why: [open.lead], number, parent: null },
  })
}

function extend(open: Open, layout: Layout, at: readonly number[], until: number): true {
  const last = open.points.pop()
  const end = at[until - 1]
  if (last !== undefined) {
    const range = { start: last.range.start, end: Math.max(last.range.end, (end ?? 0) + 1) }
    const more = cleanText(layout, { start: at[0] ?? range.start, end: range.end })
    const whole = cleanText(layout, range)
    // What came between the two pieces (a foot of a page) is none of the point's words.
    const joined = /\p{L}-$/u.test(last.text) ? `${last.text.slice(0, -1)}${more}` : `${last.text} ${more}`
    const between = whole.length > joined.length + 2
    open.points.push({ ...last, range, text: between ? joined : whole })
  }
  return true
}

/** The canonical range of running text [from, until) without the blanks at both sides. */
const rangeOf = (at: readonly number[], text: string, from: number, until: number): TextRange | null => {
  let [first, last] = [from, until - 1]
  while (first <= last && /\s/.test(text[at[first] ?? -1] ?? ' ')) first += 1
  while (last >= first && /\s/.test(text[at[last] ?? -1] ?? ' ')) last -= 1
  const [start, end] = [at[first], at[last]]
  return first > last || start === undefined || end === undefined ? null : { start, end: end + 1 }
}
