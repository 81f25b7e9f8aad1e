import type { FoundAskedPoint } from '../../../shared/records/finding.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { RecogniseContext } from '../context.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { readMarker } from '../text/markers.ts'
import { paragraphs, sentences } from '../text/sentences.ts'

/** "U vraagt ons in het bijzonder te kijken naar:", "Wij vragen u advies over de volgende punten:". */
const asks = withLetters(
  /(?<![\p{L}])(?:(?:u|uw college|het college|de (?:gemeente|wethouder)) (?:vraagt|vroeg|verzoekt|verzocht|heeft|hebt|had)(?![\p{L}])|(?:vraagt|vroeg|verzoekt|verzocht|heeft|hebt) (?:u|het college|de (?:gemeente|wethouder))(?![\p{L}])|(?:wij|we) (?:vragen|verzoeken) (?:u|uw (?:raad|adviesraad)|de (?:adviesraad|participatieraad))|(?:vragen|verzoeken) (?:wij|we) (?:u|uw (?:raad|adviesraad))|(?:is|zijn|werd|werden) (?:ons |aan ons )?(?:gevraagd|voorgelegd)|gevraagd (?:is|wordt)|adviesvra(?:ag|gen)|(?:volgende|onderstaande) (?:vragen|punten|onderwerpen) (?:aan ons |om advies )?voor)/iu,
)
const aboutAdvice = withLetters(
  /(?<![\p{L}])(?:advi\p{L}*|adviesvra\p{L}*|kijken naar|in te gaan op|aandacht te besteden aan|mening|oordeel|reageren op|reactie op|visie op|punten|vragen)(?![\p{L}])/iu,
)

/** The points on which the executive asks for advice: the list under the words that ask. */
export const findAskedPoints = (layout: Layout, { head }: RecogniseContext): FoundAskedPoint[] => {
  const early = layout.text.length < 12_000 ? layout.text.length : Math.floor(layout.text.length / 2)
  if (!['advies', 'raadsbrief', 'overig', 'collegereactie'].includes(head.kind)) return []
  return listed(layout, early, head.kind === 'advies')
}

/** Where advice repeats what was asked: none of it is advice. */
export const askedPointRanges = (layout: Layout): TextRange[] =>
  listed(layout, layout.text.length, true).map(({ range }) => range)

function listed(layout: Layout, until: number, inAdvice: boolean): FoundAskedPoint[] {
  const made: FoundAskedPoint[] = []
  let open = false
  for (const { range } of paragraphs(layout)) {
    if (range.start > until) break
    const text = cleanText(layout, range)
    const marker = readMarker(text)
    if (open && marker !== null) {
      const own = { start: Math.min(range.start + marker.length, range.end - 1), end: range.end }
      const words = cleanText(layout, own)
      if (words !== '')
        made.push({ kind: 'asked_point', range: own, number: marker.value || null, text: words })
      continue
    }
    const last = made.at(-1)
    // A point that was broken over two lines.
    if (open && last !== undefined && /^[\p{Ll}(]/u.test(text) && !/[.;?]$/u.test(last.text)) {
      const whole = { start: last.range.start, end: range.end }
      made[made.length - 1] = { ...last, range: whole, text: cleanText(layout, whole) }
      continue
    }
    const lead = sentences(layout, range).at(-1)?.text ?? ''
    open =
      /:$/.test(lead) &&
      asks.test(lead) &&
      aboutAdvice.test(lead) &&
      (inAdvice || /advi/iu.test(lead)) &&
      !/(?<![\p{L}])(?:wij|we) adviseren|adviseren (?:wij|we)/iu.test(lead)
  }
  return made
}
