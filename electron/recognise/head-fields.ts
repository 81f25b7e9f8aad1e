import type { Layout, LayoutLine } from './layout.ts'

/** Labels of a letterhead or form, each with the name that it has here. */
const labels = [
  ['subject', /^(?:onderwerp|betreft|betreft\/onderwerp|titel|subject|inzake)\b/iu],
  [
    'askedOn',
    /^(?:datum (?:van )?(?:indien(?:ing|en)|ingediend|ontvangst|vraag|vragen|binnenkomst)|ingediend op|ontvangen op|ingekomen op|ontvangstdatum|indieningsdatum)\b/iu,
  ],
  [
    'answeredOn',
    /^(?:datum (?:van )?(?:akkoord|antwoord|beantwoording|verzending|besluit|collegebesluit|b&w|college)|verzenddatum|antwoorddatum|beantwoord op|datum verzonden|verzonden(?: op)?|besluitdatum|collegevergadering)\b/iu,
  ],
  [
    'meetingOn',
    /^(?:datum (?:raads)?vergadering|raadsvergadering(?: van| d\.d\.)?|behandeld op|vergaderdatum|vergadering(?: van| d\.d\.)?|datum raad|raad van)\b/iu,
  ],
  ['publishedOn', /^(?:publicatiedatum)\b/iu],
  ['date', /^(?:datum|datun|date)\b(?!\s+(?:afdoening|commissie|toezegging))/iu],
  [
    'reference',
    /^(?:ons kenmerk|kenmerk|zaaknummer|zaaknr\.?|registratienummer|documentnummer|ris-?nummer|volgnummer|volgnr\.?|stuknummer|nummer|briefnummer)\b/iu,
  ],
  [
    'holder',
    /^(?:(?:verantwoordelijk(?:e)? )?portefeuillehouders?(?:\(s\))?|pfh)(?=[:\s]|$)|^wethouder\s*(?=:)/iu,
  ],
  [
    'asker',
    /^(?:indieners?(?:\(s\))?|vragenstellers?(?:\(s\))?|naam (?:en|\/) ?fractie|naam raadslid|naam|gesteld door|ingediend door|stellers?(?:\(s\))?(?: (?:van de )?vra(?:ag|gen))?|raadslid|raadsleden|vragen van)\b\s*(?=:)/iu,
  ],
  ['group', /^(?:fracties?|partij(?:en)?|fractie\(s\)|politieke groepering)\s*(?=:)/iu],
  ['to', /^aan\b(?=\s*:|\s+(?:de|het|burgemeester|college|raad))/iu],
  ['from', /^(?:van|afzender)\s*(?=:)/iu],
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
    const beside = besideFields(line.text, index)
    const read = labelOf(line.text)
    if (read === null) return beside
    const { name, length } = read
    const label = line.text.slice(0, length).replace(/\s*:\s*$/, '')
    const own = line.text
      .slice(length)
      .replace(/^[\s:]+/, '')
      .trim()
    const colon = /^\s*:/.test(line.text.slice(length))
    const needsColon = name === 'to' || name === 'date' || own === ''
    if (own !== '' && !colon && !needsColon && !/^[\p{Lu}\d‘'“"]/u.test(own)) return beside
    const value =
      name === 'subject' ? joined(head, index, own) : own === '' ? (valueBelow(head, index) ?? '') : own
    return [{ name, label, value: value.split(/\s{4,}/)[0] ?? value, line: index }, ...beside]
  })
}

/** Further fields on the same line, behind a wide gap: "Uw kenmerk: A    Datum: 3 mei 2021". */
function besideFields(text: string, line: number): Field[] {
  return text
    .split(/\s{3,}/)
    .slice(1)
    .flatMap((piece) => {
      const read = labelOf(piece)
      const value = read === null ? '' : piece.slice(read.length)
      return read === null || !/^\s*:\s*\S/.test(value)
        ? []
        : [{ name: read.name, label: piece.slice(0, read.length), value: value.replace(/^[\s:]+/, ''), line }]
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
  /^(?:contactpersoon|dienst|afdeling|telefoon(?:nummer)?|e-?mail(?:adres)?|bijlagen?|behandeld door|doorkiesnummer|pagina|uw kenmerk|categorie|cc|ons kenmerk|onderwerp|uitslag stemming|jaar|postbus|aan (?:de|het)\b|toelichting)\b/iu

/** The first line below a label that is no label itself: in some letterheads labels and values stand in two columns. */
function valueBelow(lines: readonly LayoutLine[], index: number): string | null {
  for (const line of lines.slice(index + 1, index + 4)) if (!isLabel(line.text)) return line.text
  return null
}

/** A subject may run over more lines; it ends at a blank, a label, or a line that closes it. */
function joined(lines: readonly LayoutLine[], index: number, own: string): string {
  const words = own === '' ? [] : [own]
  for (const [step, line] of lines.slice(index + 1, index + 5).entries()) {
    if (isLabel(line.text) || line.furniture || /^(?:geachte|beste|aan\b)/iu.test(line.text)) break
    if (words.length > 0 && (line.blankBefore || (step > 0 && /[.!]$/u.test(words.at(-1) ?? '')))) break
    if (words.length > 0 && line.startsParagraph) break
    words.push(line.text)
  }
  return words.join(' ').replace(/(\p{L})- (?=\p{Ll})/gu, '$1')
}
