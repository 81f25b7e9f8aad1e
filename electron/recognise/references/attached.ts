import type { FoundReference } from '../../../shared/records/recognised.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'

/** Words that point at an attachment, in a sentence or under a letter. */
export type Attached = Readonly<{ start: number; end: number; number: string | null }>

const pointing = withLetters(
  /(?<![\p{L}])(?:(?:zie (?:ook )?(?:de )?)?bijlagen? (?<number>(?!\d{3})[A-Z]?\d{1,2}(?![\d.:]\d)|[A-Z](?![\p{L}]))|zie (?:ook )?(?:de )?(?:bijlagen?|bijgevoegde?(?: \p{L}+)?)|in de bijlagen?(?! \p{L}*(?:van|op|is|wordt))|als bijlage(?: bij deze brief)? (?:bijgevoegd|toegevoegd|meegezonden|aan)|(?:bijgevoegde?|bijgaande?|meegezonden) (?:notitie|memo|nota|brief|overzicht|rapport\p{L}*|tabel|lijst|kaart|presentatie|notulen|voorstel|factsheet|stuk(?:ken)?|document(?:en)?|verslag|planning))(?![\p{L}\d])/giu,
)

/** Where a sentence points at something that came, or should have come, with the document. */
export const attachedIn = (text: string): Attached[] =>
  [...text.matchAll(pointing)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: match.groups?.number?.toUpperCase() ?? null,
  }))

const numberOf = ({ quote }: FoundReference) =>
  /bijlagen? ?([A-Z]?\d{1,2}|[A-Z])$/iu.exec(quote)?.[1]?.toUpperCase()

/** Without the attachments that stand in the text itself, and without "zie bijlage" where they are named by number. */
export const outsideOf = (layout: Layout, found: readonly FoundReference[]): FoundReference[] => {
  const here = new Set<string>()
  for (const [index, { text, start }] of layout.lines.entries()) {
    const number = /^bijlage ?([A-Z]?\d{1,2}|[A-Z])(?![\p{L}\d])[^.;?]{0,80}$/iu.exec(text)?.[1]
    const next = layout.lines[index + 1]?.text ?? ''
    const rest = layout.text.length - start
    if (number !== undefined && rest > 500 && !/^(?:bijlage|\d|[-•–])/iu.test(next))
      here.add(number.toUpperCase())
  }
  const numbered = found.some((one) => isAttached(one) && numberOf(one) !== undefined)
  return found.filter((one) => {
    if (!isAttached(one)) return true
    const number = numberOf(one)
    return number === undefined ? !numbered || !isGeneral(one) : !here.has(number)
  })
}

const isAttached = ({ quote }: FoundReference) => /bijlage|bijgevoegd|bijgaand|meegezonden/iu.test(quote)
const isGeneral = ({ quote }: FoundReference) =>
  !/(?:bijgevoegde?|bijgaande?|meegezonden) \p{L}/iu.test(quote)
