import { withLetters } from '../text/letters.ts'
import { datePattern, datesIn } from '../text/written-dates.ts'
import type { Named } from './names.ts'

type Called = Readonly<{ title: string; end: number }>

/** "Woonvisie 2020-2030", "Nota Parkeren 2019": a paper that is called by its name and years. */
export function namedByItself(text: string, name: Named, limit: number): Called | null {
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

const calledByYears = withLetters(
  /^(?<called>(?: (?:en|van|voor|de|het|op|in|\p{Lu}[\p{L}-]+)){0,5}) (?:19|20)\d\d(?<until> ?[-–/] ?(?:19|20)\d\d)?(?![\d-])/u,
)

/** "motie: Wat is jeugdhulp? (RIS321647)", "de motie Samen aan tafel (M2022-45)": the number closes the title. */
export function withNumberBehind(
  text: string,
  name: Named,
  limit: number,
): (Called & Readonly<{ reference: string | null }>) | null {
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
