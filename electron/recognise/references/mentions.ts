import type { FoundReference } from '../../../shared/records/recognised.ts'
import { withLetters } from '../text/letters.ts'
import { namedByItself, withNumberBehind } from './called.ts'
import { type labelledNumbers, type Mark, numbersAfter } from './marks.ts'
import type { Named } from './names.ts'

/** What one mention says, with its place in the sentence. */
export type Mention = Pick<FoundReference, 'kind' | 'title' | 'date' | 'reference'> &
  Readonly<{ start: number; end: number }>
/** A sentence with everything in it that may tell of a document. */
export type Reading = Readonly<{
  text: string
  names: readonly Named[]
  days: readonly Mark<string>[]
  titles: readonly Mark<string>[]
  numbers: ReturnType<typeof labelledNumbers>
}>

/** One mention, or more where a plural gives more titles or numbers ("de moties 14 en 27"). */
export function mentionsOf(reading: Reading, name: Named, next?: Named, before?: Named): Mention[] {
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

const toTitle = withLetters(
  /^[\s:,(]*(?:(?!(?:woord|woorden|zin|zinsnede|passage|tekst|luidende?|luidt|term|begrip)(?![\p{L}]))[\p{L}\d][\p{L}\d'’.&/-]*[\s:,()]+){0,5}$/u,
)
const changed = withLetters(
  /(?<![\p{L}])(?:woord|woorden|zin|zinsnede|passage|tekst|luidende?|luidt|term|begrip)(?![\p{L}])/iu,
)

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

/** A report of a meeting is its minutes. */
const kindIn = (text: string, { kind, words, end }: Named, limit: number): FoundReference['kind'] =>
  /^verslag$/iu.test(words) && /^[^.;]{0,30}(?:vergadering|raad|commissie)/iu.test(text.slice(end, limit))
    ? 'besluitenlijst'
    : kind

/** "Beantwoording van de schriftelijke vragen" is one document: the answers, or in a title of answers the questions. */
export function withoutInner(text: string, names: readonly Named[]): Named[] {
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

const doing = withLetters(
  /(?<![\p{L}])(?:is|zijn|wordt|worden|werd|werden|was|waren|heeft|hebben|had|staat|staan|stelt|geeft|blijkt|vraagt|verzoekt|roept|laat|volgt|moet|kan|zal|gaat|komt|te|om|dat|die|waarin|waarbij|welke|datum)(?![\p{L}])/iu,
)
/** What is done with a document on its own day. */
const sending = withLetters(
  /(?<![\p{L}])(?:ontvangen|gestuurd|verzonden|toegezonden|toegestuurd|verstuurd|aangeboden|gepresenteerd|gegeven|vastgesteld|besproken|gedeeld|behandeld|aangenomen|verworpen|ingediend|ingetrokken|aangehouden|gesteld|geïnformeerd|gezonden|genomen|gedaan|verschenen|gepubliceerd|besloten|ingebracht|uitgebracht|opgeleverd)(?![\p{L}])/iu,
)
