import type { FoundReference } from '../../shared/records/recognised.ts'
import { runningText } from './clean.ts'
import type { Layout } from './layout.ts'
import type { RecogniseContext } from './phrases.ts'
import { attachedIn, outsideOf } from './references-attached.ts'
import { daysIn, labelledNumbers, type Mark, numbersAfter, titlesIn } from './references-marks.ts'
import { type Named, namesIn } from './references-names.ts'
import { gathered, isItself } from './references-same.ts'
import { type Sentence, sentences } from './sentences.ts'
import { datePattern, datesIn } from './written-dates.ts'

/** What one mention says, with its place in the sentence. */
type Mention = Pick<FoundReference, 'kind' | 'title' | 'date' | 'reference'> &
  Readonly<{ start: number; end: number }>
/** A sentence with everything in it that may tell of a document. */
type Reading = Readonly<{
  text: string
  names: readonly Named[]
  days: readonly Mark<string>[]
  titles: readonly Mark<string>[]
  numbers: ReturnType<typeof labelledNumbers>
}>

/** No reference without a digit, a quotation mark, or something that came along. */
const mayRefer = /[\d"“”„‘'’]|bijlage|bijgevoegd|bijgaand|meegezonden/iu
/** What a motion begins with, and what judges and newspapers write. */
const notOurs =
  /^(?:gelezen|gelet|ondergetekende)|ECLI:|(?<![\p{L}])(?:rechtbank|Hoge Raad|Raad van State|gerechtshof|Volkskrant|Trouw|NRC|\p{L}*courant|\p{L}*dagblad|De Stentor|Tubantia|Gelderlander|Staatsblad|Stb|Staatscourant)(?![\p{L}])/iu

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
    const named = notOurs.test(text) ? [] : mentionsIn(text, head)
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

/** "Beantwoording van de schriftelijke vragen" is one document: the answers, or in a title of answers the questions. */
function withoutInner(text: string, names: readonly Named[]): Named[] {
  const made: Named[] = []
  for (const name of names) {
    const last = made.at(-1)
    const between = last === undefined ? '' : text.slice(last.end, name.start)
    const answers = last?.kind === 'beantwoording' || last?.kind === 'collegereactie'
    const sameAgain = last?.kind === name.kind && /^[^()]{0,160}["”’']\s\($/u.test(between)
    if (sameAgain) continue
    if (last !== undefined && answers && /^[^.;:,()]{0,50}$/u.test(between) && !doing.test(between)) {
      made.pop()
      const titled = !/(?:de|het|uw|onze|in|een|deze|die) $/iu.test(text.slice(0, last.start))
      made.push(titled ? name : { ...last, end: name.end, words: text.slice(last.start, name.end) })
    } else made.push(name)
  }
  return made
}

const doing =
  /(?<![\p{L}])(?:is|zijn|wordt|worden|werd|werden|was|waren|heeft|hebben|had|staat|staan|stelt|geeft|blijkt|vraagt|verzoekt|roept|laat|volgt|moet|kan|zal|gaat|komt|te|om|dat|die|waarin|waarbij|welke|datum)(?![\p{L}])/iu
/** What is done with a document on its own day. */
const sending =
  /(?<![\p{L}])(?:ontvangen|gestuurd|verzonden|toegezonden|toegestuurd|verstuurd|aangeboden|gepresenteerd|gegeven|vastgesteld|besproken|gedeeld|behandeld|aangenomen|verworpen|ingediend|ingetrokken|aangehouden|gesteld|geïnformeerd|gezonden|genomen|gedaan|verschenen|gepubliceerd|besloten|ingebracht|uitgebracht|opgeleverd)(?![\p{L}])/iu

/** One mention, or more where a plural gives more titles or numbers ("de moties 14 en 27"). */
function mentionsOf(reading: Reading, name: Named, next?: Named, before?: Named): Mention[] {
  const { text } = reading
  if (/^(?:deze|dit|die) $/iu.test(text.slice(Math.max(0, name.start - 5), name.start))) return []
  if (/(?:datum|termijn|deadline)(?: van| voor)?(?: de)?\s*$/iu.test(text.slice(0, name.start))) return []
  const limit = windowEnd(text, name, next)
  const titles = titlesOf(reading, name, limit)
  const numbers = ownNumbers(reading, name, limit, titles)
  const wide = namedByItself(text, name, limit) ?? withNumberBehind(text, name, limit)
  const own = {
    kind: kindIn(text, name, limit),
    title: null,
    date: null,
    reference: null,
    start: name.start,
    end: name.end,
  }
  if (wide !== null) return [dated(reading, { ...own, ...wide }, limit, before)]
  const many = Math.max(titles.length, numbers.length, 1)
  const mentions = Array.from({ length: many }, (_, index): Mention => {
    const [title, number] = [titles[index], many === 1 || numbers.length > 1 ? numbers[index] : undefined]
    const first = index === 0 ? name.start : Math.min(title?.start ?? Infinity, number?.start ?? Infinity)
    const end = Math.max(name.end, title?.end ?? 0, number?.end ?? 0)
    return { ...own, title: title?.value ?? null, reference: number?.value ?? null, start: first, end }
  })
  return mentions
    .map((one) => dated(reading, one, limit, before))
    .filter((one) => isKnown(text, name, one, limit))
}

/** A name alone is nothing; a promise is known by its day or number, never by words in quotation marks. */
const isKnown = (
  text: string,
  name: Named,
  { title, date, reference, end }: Mention,
  limit: number,
): boolean => {
  if (name.kind === 'toezegging')
    return (date !== null || reference !== null) && text.length > end - name.start + 2
  if (title !== null || date !== null || reference !== null) return true
  return (
    !name.loose &&
    /(?<![\p{L}])(?:de|het|uw|onze|in) $/iu.test(text.slice(0, name.start)) &&
    ofMonth.test(text.slice(name.end, limit))
  )
}
const ofMonth =
  /^ van (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?:19|20)\d\d(?!\d)/iu

const windowEnd = (text: string, name: Named, next: Named | undefined): number => {
  const limit = Math.min(next?.start ?? text.length, name.end + 190, text.length)
  let open = 0
  for (let at = name.end; at < limit; at += 1) {
    const char = text[at]
    if (char === '(') open += 1
    else if (char === ')' && open === 0) return at
    else if (char === ')') open -= 1
    else if (char === ';' || (char === '?' && text[at + 1] !== ' ')) return at
  }
  return limit
}

const toTitle =
  /^[\s:,(]*(?:(?!(?:woord|woorden|zin|zinsnede|passage|tekst|luidende?|luidt|term|begrip)(?![\p{L}]))[\p{L}\d][\p{L}\d'’.&/-]*[\s:,()]+){0,5}$/u
const changed =
  /(?<![\p{L}])(?:woord|woorden|zin|zinsnede|passage|tekst|luidende?|luidt|term|begrip)(?![\p{L}])/iu

/** Titles in quotation marks right behind the name; more than one only where the name is a plural. */
function titlesOf({ text, titles }: Reading, name: Named, limit: number): Mark<string>[] {
  const found: Mark<string>[] = []
  for (const title of titles) {
    if (title.start < name.end || title.start > limit) continue
    const last = found.at(-1)
    const gap = text.slice(last?.end ?? name.end, title.start)
    const goesOn =
      last === undefined
        ? toTitle.test(gap) &&
          !changed.test(gap) &&
          !doing.test(gap) &&
          (/^[\s:]*$/u.test(gap) || /^[\p{Lu}\d]/u.test(title.value))
        : name.plural && /^(?: ?\([^)]{0,40}\))?(?:,| en|, en| of)(?: de)?(?: motie)? $/u.test(gap)
    if (!goesOn) break
    found.push(title)
  }
  return found
}

function ownNumbers(
  { text, numbers }: Reading,
  name: Named,
  limit: number,
  titles: readonly Mark<string>[],
): Mark<string>[] {
  const direct = numbersAfter(text, name.end, name.plural).filter(
    ({ value }) => !name.loose || /\d[-/.]\d|\p{L}\d/u.test(value),
  )
  if (direct.length > 0) return direct
  const behind = titles.at(-1)?.end ?? name.end
  const number = numbers.find((one) => {
    const gap = text.slice(behind, one.start)
    if (one.start < name.end || one.end > limit + 1) return false
    return one.sure
      ? gap.length <
          (/kenmerk|zaak/iu.test(text.slice(one.start - 24, one.start)) || /^RIS|^BBV/u.test(one.value)
            ? 90
            : 45) &&
          !doing.test(gap) &&
          !/(?<![\p{L}])(?:Gemeenteblad|afd|artikel|art|pagina|punt|lid)(?![\p{L}])/u.test(gap)
      : /^[\s,]*\(?$/u.test(gap) || (/^[A-Z]{1,2}\d/u.test(one.value) && gap.length < 50 && !doing.test(gap))
  })
  return number === undefined ? [] : [number]
}

/** The day behind the name, or before it: "op 3 juli 2017 de motie ‘…’". */
function dated({ text, days }: Reading, mention: Mention, limit: number, before?: Named): Mention {
  const behind = days.find(({ start }) => start >= mention.end && start < limit)
  if (behind !== undefined && isOfName(text, mention, behind))
    return { ...mention, date: behind.value, end: Math.max(mention.end, behind.end) }
  const inside = days.find(({ start, end }) => start >= mention.start && end <= mention.end)
  if (inside !== undefined) return { ...mention, date: inside.value }
  const ahead = days.findLast(({ end, start }) => end <= mention.start && start >= (before?.end ?? 0))
  const gap = ahead === undefined ? '' : text.slice(ahead.end, mention.start)
  const known =
    /^ (?:per|met|via|in|door) (?:een |de |onze )?$/iu.test(gap) ||
    mention.title !== null ||
    (mention.reference !== null && ['motie', 'amendement'].includes(mention.kind))
  if (ahead === undefined || !known || gap.length > 62 || /[.,;:?!]/u.test(gap)) return mention
  return { ...mention, date: ahead.value, start: ahead.start }
}

function isOfName(text: string, { end }: Mention, day: Mark<string>): boolean {
  const gap = text.slice(end, day.start)
  if (gap.length > 120 || /datum|vergadering:|[?!]|(?<![\p{L}])tot(?![\p{L}])/iu.test(gap)) return false
  const leads = /(?:^|[\s(,])(?:van|d\.d\.|dd\.?|gedateerd|op|uit)(?: \p{L}+dag)? $|[(,] ?$|^\s?$/iu.test(gap)
  if (!leads) return false
  if (!doing.test(gap)) return true
  return sending.test(`${gap} ${text.slice(day.end, day.end + 60)}`)
}

/** "Woonvisie 2020-2030", "Nota Parkeren 2019": a paper that is called by its name and years. */
function namedByItself(text: string, name: Named, limit: number): Pick<Mention, 'title' | 'end'> | null {
  if (name.kind !== 'overig' || /verordening|voorstel|besluit/iu.test(name.words)) return null
  const found = calledByYears.exec(text.slice(name.end, limit))
  if (found === null) return null
  const called = found.groups?.called ?? ''
  if (/ (?:van|op|in|de|het)$/u.test(called)) return null
  const compound = /^\p{L}{3,}(?:visie|nota|plan|programma|akkoord|agenda)$/iu.test(name.words)
  // In small letters only two years make it a name: "de woonzorgvisie 2024-2030".
  if (called === '' ? !compound : !/^\p{Lu}/u.test(name.words)) return null
  if (called === '' && /^\p{Ll}/u.test(name.words) && found.groups?.until === undefined) return null
  const end = name.end + found[0].length
  return { title: text.slice(name.start, end), end }
}

const calledByYears =
  /^(?<called>(?: (?:en|van|voor|de|het|op|in|\p{Lu}[\p{L}-]+)){0,5}) (?:19|20)\d\d(?<until> ?[-–/] ?(?:19|20)\d\d)?(?![\d-])/u

/** "motie: Wat is jeugdhulp? (RIS321647)", "de motie Samen aan tafel (M2022-45)": the number closes the title. */
function withNumberBehind(
  text: string,
  name: Named,
  limit: number,
): Pick<Mention, 'title' | 'reference' | 'end'> | null {
  if (name.loose || name.kind === 'toezegging') return null
  const rest = text.slice(name.end, Math.max(limit, Math.min(text.length, name.end + 150)))
  const found =
    /^(?: vreemd)?:? (?<title>\p{Lu}[^().;:"“”‘„]{4,120}?) ?\((?<number>RIS ?\d{5,7}|[A-Z]{0,4}[-.]?\d[\d./-]{0,14})\)/u.exec(
      rest,
    )
  const title = found?.groups?.title
  if (found === null || title === undefined || datesIn(found.groups?.number ?? '').length > 0) return null
  if (
    new RegExp(`(?<![\\p{L}])(?:is|zijn|wordt|heeft|die|dat)(?![\\p{L}])|${datePattern}`, 'iu').test(title) &&
    !/^:/u.test(rest)
  )
    return null
  return { title: title.trim(), reference: found.groups?.number ?? null, end: name.end + found[0].length }
}

/** A report of a meeting is its minutes. */
const kindIn = (text: string, { kind, words, end }: Named, limit: number): FoundReference['kind'] =>
  /^verslag$/iu.test(words) && /^[^.;]{0,30}(?:vergadering|raad|commissie)/iu.test(text.slice(end, limit))
    ? 'besluitenlijst'
    : kind
