import type { FoundAdvicePoint } from '../../shared/records/recognised.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { cleanText } from './clean.ts'
import type { Layout, LayoutLine } from './layout.ts'
import { type Marker, readMarker } from './markers.ts'
import type { RecogniseContext } from './phrases.ts'
import { cutAt } from './phrases-paragraphs.ts'
import { type Paragraph, paragraphs, sentences } from './sentences.ts'

const recommending =
  /(?<![\p{L}-])(?:adviseren|adviseert|bevelen?(?![\p{L}])[^.;?!]{0,160}?(?<![\p{L}])aan|beveelt(?![\p{L}])[^.;?!]{0,160}?(?<![\p{L}])aan|verzoeken|verzoekt|pleiten|pleit|vragen (?:wij |we )?(?:\p{L}+ ){0,3}?aandacht|vraagt (?:\p{L}+ ){0,3}?aandacht|raden?(?![\p{L}])[^.;?!]{0,120}?(?<![\p{L}])aan|dringen(?![\p{L}])[^.;?!]{0,80}?(?<![\p{L}])aan|dringt(?![\p{L}])[^.;?!]{0,80}?(?<![\p{L}])aan|roepen(?![\p{L}])[^.;?!]{0,80}?(?<![\p{L}])op|roept(?![\p{L}])[^.;?!]{0,80}?(?<![\p{L}])op|gev(?:en|en wij) (?:u |het college )?in overweging|geeft (?:u |het college )?in overweging|(?:(?:wij|we) stellen|stellen (?:wij|we))(?![\p{L}])[^.;?!]{0,60}?(?<![\p{L}])voor|suggereren|(?:wij|we) vragen u|vragen (?:wij|we) u|vraagt u om|ons advies (?:is|luidt)(?: om| dat| daarom|:)|aanbeveling is|doen (?:wij |we )?de aanbeveling|het zou (?:zeer |heel |erg )?(?:goed|wenselijk|raadzaam|verstandig|mooi|fijn|helpend|zinvol|nuttig) zijn (?:als|om|wanneer|indien|dat)|verdient (?:het )?(?:de )?aanbeveling)(?![\p{L}-])/iu
/** Forms that tell of advice: what was asked, given before, or would be. */
const telling =
  /(?<![\p{L}])(?:te|kunnen|mogen|moeten|zullen|willen|gaan|hebben|heeft) (?:u |ons |het college |de raad )?(?:te )?(?:adviseren|verzoeken|bepleiten|suggereren)(?![\p{L}])|(?<![\p{L}])(?:u|het college) (?:vraagt|vroeg|verzoekt|verzocht|heeft ons)|(?<![\p{L}])(?:eerder|destijds|reeds) (?:\p{L}+ ){0,4}(?:geadviseerd|verzocht)|positief te adviseren|vragen en verzoeken/iu
/** Asking for an answer is no advice. */
const askingForReply =
  /(?:schriftelijke? )?reactie(?![\p{L}])[^.]{0,40}(?:tegemoet|ontvangen|vernemen|geven|te geven)|te reageren|(?:vernemen|horen) (?:wij |we )?graag|graag (?:van u|uw)|antwoord (?:te )?(?:geven|ontvangen)/iu
const addressed =
  /(?<![\p{L}])(?:wij|we|u|uw|college|gemeente|gemeenteraad|raad|wethouder|bestuur|om|dat|voor|aandacht)(?![\p{L}])|:$/iu
const imperative =
  /^(?:neem|leg|zorg|maak|betrek|geef|stel|onderzoek|houd|hou|schrijf|bied|voer|werk|laat|ga|kies|verduidelijk|benoem|regel|creëer|faciliteer|stimuleer|ontwikkel|borg|communiceer|informeer|evalueer|bespreek|beschrijf|bepaal|organiseer|investeer|sluit|wees|vermijd|voorkom|pas|breng|voeg|vul|verwijder|gebruik|hanteer|kijk|zet|zoek|doe|reserveer|toets|monitor|versterk|verbeter|vereenvoudig|heroverweeg|herzie|formuleer|verhoog|verlaag|schrap|vervang|besteed|definieer|concretiseer|waarborg|garandeer|spreek|overweeg|start|stop|train|licht|leer|vraag|plaats|richt|bevorder|blijf|beperk|actualiseer)(?![\p{L}])/iu
const sectionHead =
  /^(?:advies|aanbeveling|adviespunt)\s*(?:nr\.?\s*)?(?<number>\d{1,2}[a-z]?|[A-Z])(?=[\s.:)–-]|$)[\s.:)–-]*(?<title>.*)$/iu

/** The heading of a piece of advice stands on a line of its own, whatever is set right under it. */
const opensSection = (line: LayoutLine, before: LayoutLine) =>
  sectionHead.test(line.text) ||
  (sectionHead.test(before.text) && /^\p{Lu}/u.test(line.text) && !/[,;]$/u.test(before.text))

type Section = { number: string; done: boolean }

/** The recommendations in advice to the executive; in any other document somebody else's advice is only told of. */
export const findAdvicePoints = (layout: Layout, { head }: RecogniseContext): FoundAdvicePoint[] => {
  if (head.kind !== 'advies') return []
  const requested = isRequested(layout.text)
  const points: FoundAdvicePoint[] = []
  let list: { why: string; first: Marker | null } | null = null
  let section: Section | null = null
  const add = (range: TextRange, text: string, why: string, number: string | null) => {
    points.push({ range, text, tier: 'strong', why: [why], number, requested })
    if (section !== null) section.done = true
  }
  for (const paragraph of paragraphs(layout).flatMap((own) => cutAt(own, opensSection))) {
    const text = cleanText(layout, paragraph.range)
    const marker = readMarker(text)
    const titled = sectionHead.exec(text)
    if (titled !== null) {
      section = { number: titled.groups?.number ?? '', done: false }
      list = null
      if (!imperative.test(titled.groups?.title ?? '') && !recommending.test(text)) continue
    } else if (paragraph.heading && !recommending.test(text)) {
      if (marker === null) section = null
      if (list === null || marker === null) {
        list = null
        continue
      }
    }
    const point = points.at(-1)
    if (list !== null && marker === null && point !== undefined && goesOn(point.text, text)) {
      const range = { start: point.range.start, end: paragraph.range.end }
      points[points.length - 1] = { ...point, range, text: cleanText(layout, range) }
      continue
    }
    if (list !== null && marker !== null) {
      const range = withoutMarker(paragraph, marker)
      add(range, cleanText(layout, range), list.why, marker.value || null)
      continue
    }
    list = null
    for (const sentence of sentences(layout, paragraph.range)) {
      const found = recommends(sentence.text)
      const number = section?.number ?? (marker?.value || null)
      if (found !== null && /:$/.test(sentence.text)) list = { why: found, first: null }
      else if (found !== null) add(sentence.range, sentence.text, found, number)
    }
    if (section !== null && !section.done) addOrder(layout, paragraph, section, add)
  }
  return points
}

/** Under "Advies 2." the recommendation may be an order without "adviseren": "Neem in de toelichting voorbeelden op". */
function addOrder(
  layout: Layout,
  paragraph: Paragraph,
  section: Section,
  add: (range: TextRange, text: string, why: string, number: string | null) => void,
) {
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

/** "De Voedselbank adviseert haar klanten": what somebody else says to somebody else. */
const byOthers = (text: string, verb: string): boolean => {
  if (!/^(?:adviseert|beveelt|verzoekt|pleit|vraagt|raadt|dringt|roept)(?![\p{L}])/iu.test(verb)) return false
  const at = text.indexOf(verb)
  const board =
    /(?:raad|platform|panel|commissie|bestuur|werkgroep|college|koepel|overleg)(?![\p{L}])|\p{Lu}{3,}/u.test(
      text.slice(0, at),
    )
  return (
    !board &&
    !/^\P{L}*(?:\p{L}+ ){0,3}(?:u|uw|het college|de gemeente|burgemeester|b\s?(?:&|en)\s?w)(?![\p{L}])/iu.test(
      text.slice(at + verb.length),
    )
  )
}

const recommends = (text: string): string | null => {
  const found = recommending.exec(text)
  if (found === null || /\?$/.test(text) || telling.test(text) || askingForReply.test(text)) return null
  if (byOthers(text, found[0])) return null
  return addressed.test(text) ? found[0] : null
}

const withoutMarker = ({ range }: Paragraph, marker: Marker): TextRange => ({
  start: Math.min(range.start + marker.length, range.end - 1),
  end: range.end,
})

const isRequested = (text: string): boolean | null => {
  const words = text.slice(0, 6000).replace(/\s+/g, ' ')
  if (/ongevraagd advies|uit eigen beweging|eigen initiatief/iu.test(words)) return false
  const asked =
    /(?:verzocht|gevraagd|vroeg u ons|vraagt ons|vraagt u ons|verzoekt ons)[^.]{0,80}advies|adviesaanvraag|adviesvraag|(?:vroeg|vroegen|vraagt|verzocht|verzoekt) (?:u|het college|de gemeente|de wethouder|burgemeester en wethouders) [^.]{0,80}advies|u (?:vroeg|vraagt|verzocht)[^.]{0,80}advies|om (?:ons )?advies (?:gevraagd|verzocht)|op uw verzoek|gevraagd advies|advies (?:gevraagd|uit te brengen)|vroeg u ons/iu
  return asked.test(words) ? true : null
}
