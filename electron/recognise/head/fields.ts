import type { Layout, LayoutLine } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { upTo } from '../text/up-to.ts'

/** Labels of a letterhead or form, each with the name that it has here. */
const labels = [
  ['subject', /^(?:onderwerp|betreft|betreft\/onderwerp|titel|subject|inzake)\b|^over(?=\s*:)/iu],
  [
    'askedOn',
    /^(?:datum (?:van )?(?:indien(?:ing|en)|ingediend|inzending|ontvangst|ontvangen|vraag|vragen|vraagstelling|binnenkomst|gesteld)|indiendatum|datum d\.d\.|inzenddatum|(?:ingediend|ontvangen|ingekomen|binnengekomen|gesteld|ingezonden)(?: op| d\.d\.)?(?! door| aan| bij)|ontvangstdatum|indieningsdatum)\b/iu,
  ],
  [
    'answeredOn',
    /^(?:datum (?:van )?(?:akkoord|antwoord|beantwoording|besluit|collegebesluit|b&w|b en w|college(?:vergadering)?)|antwoorddatum|beantwoord(?:ing)? door (?:het )?(?:college|b&w|b en w)(?: op| d\.d\.)?(?=\s*:)|beantwoord(?: op)?(?! door)|besl(?:uit|is)datum(?: b&w| b en w| college)?|(?:college|b&w|b en w)-?vergadering(?: van| d\.d\.)?|vergadering (?:van )?(?:het )?(?:college|b&w|b en w)(?: van| d\.d\.)?|collegebesluit(?: van| d\.d\.)|vastgesteld (?:door het college|in (?:de )?collegevergadering)(?: op| van| d\.d\.)?)\b/iu,
  ],
  [
    'sentOn',
    /^(?:datum (?:van )?(?:verzending|verzonden)|verzenddatum|verzonden(?: op)?|verstuurd(?: op)?|sent(?=\s*:))\b/iu,
  ],
  [
    'meetingOn',
    /^(?:datum (?:raads)?vergadering|raadsvergadering(?: van| d\.d\.)?|behandeld op|vergaderdatum|vergadering(?: van)?|datum raad|raad van)\b(?:\s+d\.d\.)?/iu,
  ],
  ['publishedOn', /^(?:publicatiedatum)\b/iu],
  [
    'date',
    /^d\.d\.(?=\s*:?\s+\d)|^(?:onze brief(?=\s*:)|(?:datum|datun|date)(?: (?:van )?(?:(?:deze |dit |onze |ons )?(?:brief|advies|memo|nota|notitie|document|schrijven)))?|dagtekening|briefdatum|adviesdatum|(?:export|afdruk|druk)datum)\b(?!\s+(?:afdoening|commissie|toezegging))/iu,
  ],
  [
    'reference',
    /^(?:ons kenmerk|onze referentie|ons nummer|kenmerk|referentie(?:nummer)?|zaak(?:nummer|nr\.?|kenmerk|-?id)|registratie(?:nummer|nr\.?)|reg\. ?nr\.?|document(?:nummer|nr\.?)|dossiernummer|corsa(?:nummer|nr\.?)?|ris-?nummer|bbv-?nummer|raad(?:s)?nummer|inboeknummer|volgnummer|volgnr\.?|stuknummer|nummer|briefnummer)(?![\p{L}])/iu,
  ],
  [
    'holder',
    /^(?:(?:verantwoordelijk(?:e)? )?portefeuillehouders?(?:\(s\))?|pfh)(?=[:\s]|$)|^wethouder\s*(?=:)/iu,
  ],
  [
    'asker',
    /^(?:vragenstellers?(?:\(s\))?|stellers?(?:\(s\))? (?:van de )?vra(?:ag|gen))(?=\s{3,}\S|\t|$)|^(?:indieners?(?:\(s\))?|vragenstellers?(?:\(s\))?|naam (?:en|\/) ?fractie|naam raadslid|naam|gesteld door|ingediend door|stellers?(?:\(s\))?(?: (?:van de )?vra(?:ag|gen))?|raadslid|raadsleden|vragen van)(?![\p{L}])\s*(?=:)|^door(?=\s*:\s+(?:mw|mevr|dhr|de heer|raadslid|\p{Lu}\.)[^\n]*\()/iu,
  ],
  [
    'group',
    /^(?:van de )?(?:fractie\(s\)|fracties?|partij(?:en)?|politieke groepering)(?=\s*:|\s{3,}\S|\t)/iu,
  ],
  ['to', /^aan\b(?=\s*:|\s+(?:de|het|burgemeester|college|raad)|\s{3,}\S)/iu],
  ['from', /^(?:van|afzender)(?:\s*(?=:)|(?=\s{3,}\S))/iu],
  ['status', /^(?:status|vertrouwelijkheid|openbaarheid|classificatie|rubricering)\b/iu],
] as const satisfies readonly (readonly [string, RegExp])[]

export type FieldName = (typeof labels)[number][0]
export type Field = Readonly<{ name: FieldName; label: string; value: string; line: number }>

/** Fields of the head: the label's line, or, where nothing follows the label, the lines after it. */
export const fieldsOf = (layout: Layout): Field[] => {
  const head = layout.lines.slice(0, 90)
  const wide = new Set(
    head.flatMap(({ cell }) => (cell !== undefined && cell.column > 1 ? [cell.table] : [])),
  )
  return head.flatMap((line, index): Field[] => {
    // A table of more than two columns is no form.
    if (line.text.startsWith('|') || (line.cell !== undefined && wide.has(line.cell.table))) return []
    const columns = columnFields(head, index)
    if (columns.length > 0) return columns
    const beside = besideFields(line, index)
    // In a cell of a form the label needs no colon.
    const read =
      labelOf(line.text) ??
      (line.cell !== undefined && isWholeLabel(line.text) ? labelOf(`${line.text}:`) : null)
    if (read === null) return beside
    const { name, length } = read
    const label = line.text.slice(0, length).replace(/\s*:\s*$/, '')
    // In the middle of a sentence "raadsvergadering van 30 juni" is no label.
    const inSentence = !line.startsParagraph && line.cell === undefined && /^\p{Ll}/u.test(line.text)
    if (
      inSentence &&
      name.endsWith('On') &&
      !/datum/iu.test(label) &&
      !/^\s*:/u.test(line.text.slice(length))
    )
      return beside
    const own = line.text
      .slice(length)
      .replace(/^[\s:]+/, '')
      .trim()
    const colon = /^\s*:/.test(line.text.slice(length))
    const needsColon = name === 'to' || name === 'date' || own === ''
    // A form in small letters throughout: "onderwerp beantwoording vragen".
    const small = name === 'subject' && index < 15 && /^\p{Ll}/u.test(line.text) && line.text.length < 120
    if (own !== '' && !colon && !needsColon && !small && !/^(?:[\p{Lu}\d‘'“"]|d\.?d\.?\s*:?\s*\d)/u.test(own))
      return beside
    const next = head[index + 1]?.text ?? ''
    // Names run on where the line stops in the middle of one.
    const runs = name === 'asker' && /(?:,|\s(?:en|van|de|der|den)|\([^)]*)$/u.test(own) && !isLabel(next)
    const value = runsOver.test(own)
      ? upTo(own, runsOver)
      : name === 'subject'
        ? joined(head, index, own)
        : own === ''
          ? (valueBelow(head, index) ?? '')
          : runs
            ? `${own} ${next}`
            : own
    return [{ name, label, value: value.split(/\s{4,}/)[0] ?? value, line: index }, ...beside]
  })
}

/** Fields that the file runs together in one line: "Smit (CDA) Datum ontvangst: 6 maart 2023 Portefeuillehouder: …". */
const runsOver = withLetters(
  /\s(?=(?:Onderwerp|Betreft|Indieners?|Vragenstellers?|Stellers?|Datum|Portefeuillehouder|Registratienummer|Zaaknummer|Ons kenmerk|Uw kenmerk|Uw brief|Kenmerk|Fractie|Behandeld door|Status|Afzender|Bijlagen?|Nummer)(?:\([a-z]+\))?(?: \p{Ll}+){0,3}\s?:\s)/u,
)

/** The pieces of a line that wide gaps, tabs or bars set apart, with the column in which each begins. */
export const piecesOf = ({
  text,
  indent,
}: Pick<LayoutLine, 'text' | 'indent'>): { text: string; column: number }[] =>
  [...text.slice(0, 500).matchAll(/[^\s|](?:(?!\s{3}|\s\s+\||\t|\s\|\s)[^\n])*/gu)].map((match) => ({
    text: match[0].trim(),
    column: indent + match.index,
  }))

/** Labels beside each other as the heads of columns, their values below them: "Van      Datum" / "College   3 mei 2021". */
function columnFields(head: readonly LayoutLine[], index: number): Field[] {
  const line = head[index]
  const labelsHere = line === undefined ? [] : piecesOf(line)
  if (labelsHere.length < 2 || !labelsHere.every((piece) => isWholeLabel(piece.text))) return []
  const values = head.slice(index + 1, index + 3).flatMap(piecesOf)
  return labelsHere.flatMap((piece, at) => {
    const read = labelOf(`${piece.text}:`)
    const end = (labelsHere[at + 1]?.column ?? Infinity) - 2
    const below = values.find(({ column }) => column >= piece.column - 2 && column < end)
    return read === null || below === undefined || isWholeLabel(below.text)
      ? []
      : [{ name: read.name, label: piece.text, value: below.text, line: index }]
  })
}

const isWholeLabel = (text: string) => {
  const read = labelOf(`${text.replace(/\s*:$/, '')}:`)
  return (read !== null && read.length >= text.replace(/\s*:$/, '').length) || otherLabel.test(text)
}

/** Further fields on the same line, behind a wide gap: "Uw kenmerk: A    Datum : 3 mei 2021", "… A    Datum    3 mei 2021". */
function besideFields({ text }: LayoutLine, line: number): Field[] {
  const pieces = text.slice(0, 500).split(new RegExp(`\\s{3,}(?![\\s:])|${runsOver.source}`, 'u'))
  return pieces.slice(1).flatMap((piece, index) => {
    const read = labelOf(piece)
    if (read === null) return []
    const value = piece.slice(read.length)
    const next = pieces[index + 2] ?? ''
    if (/^\s*:\s*\S/.test(value))
      return [
        { name: read.name, label: piece.slice(0, read.length), value: value.replace(/^[\s:]+/, ''), line },
      ]
    const alone = /^\s*:?\s*$/.test(value) && next !== '' && !isLabel(next)
    return alone ? [{ name: read.name, label: piece.slice(0, read.length), value: next, line }] : []
  })
}

function labelOf(text: string): { name: FieldName; length: number } | null {
  for (const [name, pattern] of labels) {
    const found = pattern.exec(text)
    if (found !== null) return { name, length: found[0].length }
  }
  return null
}

const isLabel = (text: string) => labelOf(text) !== null || otherLabel.test(text)
const otherLabel =
  /^(?:contactpersoon|dienst|afdeling|telefoon(?:nummer)?|e-?mail(?:adres)?|bijlagen?|behandeld door|doorkiesnummer|pagina|uw kenmerk|uw brief(?=\s*:|\s{3,}| van)|onze brief(?=\s*:)|afzender(?=\s*:|$)|zaak(?=\s*:|\s{3,}|$)|categorie|cc|ons kenmerk|onderwerp|uitslag stemming|jaar|postbus|aan (?:de|het)\b|toelichting|termijn|toezegging|stand van zaken|deadline|agendapunt|programma|nr|no|vraag|antwoord|b&w)\b/iu

/** The first line below a label that is no label itself: in some letterheads labels and values stand in two columns. */
function valueBelow(lines: readonly LayoutLine[], index: number): string | null {
  for (const line of lines.slice(index + 1, index + 4)) if (!isLabel(line.text)) return line.text
  return null
}

/** A subject may run over more lines; it ends at a blank, a label, or a line that closes it. */
function joined(lines: readonly LayoutLine[], index: number, own: string): string {
  const words = own === '' ? [] : [own]
  const labelled = lines[index]
  for (const [step, line] of lines.slice(index + 1, index + 5).entries()) {
    const last = words.at(-1) ?? ''
    const set = labelled !== undefined && line.indent > labelled.indent + 4
    const unfinished =
      words.length > 0 && !line.blankBefore && (runsOn(last, line.text) || (set && own !== ''))
    if (line.furniture || /^(?:geachte?|beste|aan)(?![\p{L}])/iu.test(line.text)) break
    const opens = words.length === 0 && !/:/u.test(line.text) && labelOf(line.text) === null
    if (isLabel(line.text) && !opens && !(unfinished && !/^[^:]{0,40}:/u.test(line.text))) break
    if (words.length > 0 && (line.blankBefore || (step > 0 && /[.!]$/u.test(last)))) break
    if (words.length > 0 && line.startsParagraph && !unfinished) break
    words.push(line.text)
  }
  return joinLines(words)
}

/** The first line stops where no subject ends, or the second begins as none begins. */
const runsOn = (first: string, second: string): boolean =>
  /(?:[-,(]|\s(?:de|het|een|en|of|van|voor|op|in|aan|bij|over|met|tot|inzake|betreffende|naar|uit|om|te|door|lid|raadslid|raadsleden|leden|heer|mevrouw|fractie|fracties))$/iu.test(
    first,
  ) || /^(?:\p{Ll}|\()/u.test(second)

/** Lines as one; a word that was broken at a line end is whole again, "in- en" keeps its hyphen. */
const joinLines = (lines: readonly string[]): string =>
  lines.reduce(
    (text, line) =>
      /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(?:en|of)\b/u.test(line)
        ? text.slice(0, -1) + line
        : `${text} ${line}`.trim(),
    '',
  )
