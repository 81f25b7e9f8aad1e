import type { FoundMotion } from '../../../shared/records/recognised.ts'
import { groupsIn } from '../text/groups.ts'
import type { Layout, LayoutLine } from '../text/layout.ts'
import { readGroup, readPerson } from './names.ts'

type Submitter = FoundMotion['submitters'][number]

/** Who put it: the lines "Indiener" and the words "van het lid", with the signatures under the dictum. */
export const readSubmitters = (layout: Layout, dictumEnd: number): Submitter[] => {
  const lines = layout.lines.filter(({ furniture }) => !furniture)
  const named = namedAbove(lines, dictumEnd)
  const under = lines.filter(({ start }) => start >= dictumEnd)
  const signed = readSignatures(under.slice(0, 30))
  // An amendment may be signed under its explanation.
  const last = signed.some(({ name }) => name !== null)
    ? signed
    : under.slice(-40).flatMap((_line, index, all) => readColumns(all, index))
  const below = last.length > 0 ? last : signed
  if (named.length === 0) return below
  // Above stand the names or the groups alone, below them both.
  const whole = below.filter(({ name, group }) => name !== null && group !== null)
  const covers = named.every((one) => whole.some((other) => isSame(one, other)))
  return covers && whole.length >= named.length ? whole : named
}

const isSame = (one: Submitter, other: Submitter): boolean => {
  const plain = (words: string | null) => (words ?? '').toLowerCase().replace(/[^\p{L}\d]/gu, '')
  if (one.name === null) return plain(one.group) === plain(other.group)
  return (
    plain(one.name) === plain(other.name) && (one.group === null || plain(one.group) === plain(other.group))
  )
}

function namedAbove(lines: readonly LayoutLine[], dictumEnd: number): Submitter[] {
  const made: Submitter[] = []
  for (const [index, { text, end }] of lines.entries()) {
    const named =
      /^(?:(?:mede-? ?)?indieners?(?:\(s\))?|(?:mede )?ingediend door)\s*[:,]?\s*(?<rest>.*)$/iu.exec(text)
        ?.groups?.rest
    if (named === undefined || end > dictumEnd) continue
    made.push(...readPeople(named === '' ? (lines[index + 1]?.text ?? '') : named))
  }
  if (made.length > 0) return made
  for (const { text, end } of lines) {
    if (end > dictumEnd) break
    const members = /\bvan (?:het lid|de leden|raadslid|raadsleden) (?<who>.{2,160}?)(?: inzake|$)/iu.exec(
      text,
    )?.groups?.who
    const people = members === undefined ? [] : readPeople(members)
    if (people.length > 0) return people
  }
  return made
}

/** "Caroline Peeck, Haagse VVD", "J. Jansen (CDA) en P. de Vries (SP)", "K. Bos        Student & Starter". */
export const readPeople = (text: string): Submitter[] => {
  const made: Submitter[] = []
  let separator = ''
  for (const piece of text.split(/(\s*(?:[,;()/\t]|\s{2,}|\s[-–]\s|\ben\b|\bnamens\b)\s*)/u)) {
    const words = piece.trim()
    if (words === '' || /^(?:[,;()/]|[-–]|en|namens)$/u.test(words)) {
      // Brackets, a comma or a column after a name hold its group, whether it is a known one or not.
      separator = words === '' && piece === '' ? separator : words
      continue
    }
    const last = made.at(-1)
    const beside = last !== undefined && last.name !== null && last.group === null
    const bracketed = separator === '(' && beside
    const other = ['', ',', '-', '–', 'namens'].includes(separator) && beside && isName(words)
    const group = readGroup(words) ?? (bracketed || other || /^\p{Lu}{3,8}$/u.test(words) ? words : null)
    separator = ''
    if (group !== null) {
      if (last !== undefined && last.group === null) made[made.length - 1] = { ...last, group }
      else made.push({ name: null, group })
    } else {
      const name = readPerson(words) ?? (/^\p{Lu}[\p{L}-]+$/u.test(words) ? words : null)
      if (name !== null) {
        if (last !== undefined && last.name === null) made[made.length - 1] = { ...last, name }
        else made.push({ name, group: null })
      }
    }
  }
  return made
}

/** A name in capitals that is nobody's: "Student & Starter", "Hart voor Delft". */
const isName = (words: string) =>
  /^[\p{Lu}\d]/u.test(words) && /\s/.test(words) && words.length < 50 && readPerson(words) === null

const cellsOf = (line: LayoutLine | undefined): string[] =>
  line === undefined ? [] : line.text.split(/\s{2,}|\t/u).map((cell) => cell.replace(/[,;]$/, '').trim())

const isInitialed = (cell: string) => readPerson(cell) !== null && /^(?:\p{L}{1,4}\. ?)*\p{Lu}\./u.test(cell)

/** A row of groups above a row of names, or the other way about, a column each. */
function readColumns(lines: readonly LayoutLine[], index: number): Submitter[] {
  const [above, below] = [cellsOf(lines[index]), cellsOf(lines[index + 1])]
  if (above.length < 2 || above.length !== below.length) return []
  const isPerson = (cell: string) => readPerson(cell) !== null
  const up =
    above.every(isPerson) && !below.every(isInitialed) && below.some((cell) => readGroup(cell) !== null)
  const down =
    below.every(isPerson) && (above.some((cell) => readGroup(cell) !== null) || below.every(isInitialed))
  if (!up && !(down && !above.every(isInitialed))) return []
  const [names, groups] = up ? [above, below] : [below, above]
  return names.map((name, at) => ({ name: readPerson(name) ?? name, group: groups[at] || null }))
}

function readSignatures(lines: readonly LayoutLine[]): Submitter[] {
  const made: Submitter[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? ''
    if (
      /^(?:aldus|toelichting|bijlage|stemuitslag|stemming|uitslag|besluit|status(?![\p{L}])|(?:voor|tegen|bron(?:nen)?)\s*(?::|$)|validsigned|\[\d|lees |help |word )/iu.test(
        text,
      )
    )
      break
    // "Waterrade, 3 mei 2022" above the names.
    if (/\d{1,2} \p{L}+ \d{4}\.?$/u.test(text)) continue
    const columns = readColumns(lines, index)
    if (columns.length > 0) {
      made.push(...columns)
      index += 1
      continue
    }
    const jumbled = groupsIn(text)
    if (jumbled.length > 2 && made.length === 0) return jumbled.map((group) => ({ name: null, group }))
    if (text.length > 80) continue
    const signed = text.replace(/^(?:(?:mede-?)?indieners?(?:\(s\))?|(?:mede )?ingediend door)\s*:\s*/iu, '')
    const whole = readPeople(signed.replace(/^(?:namens )?(?:de )?fracties?(?: van)?(?: de| het)? /iu, ''))
    for (const one of whole) {
      const last = made.at(-1)
      if (one.name === null && last !== undefined && last.group === null)
        made[made.length - 1] = { ...last, group: one.group }
      else if (one.group === null && last !== undefined && last.name === null)
        made[made.length - 1] = { ...last, name: one.name }
      else if (one.group !== null || readPerson(one.name ?? '') !== null) made.push(one)
    }
  }
  return made
}
