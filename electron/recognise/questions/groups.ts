import type { DocumentHead } from '../../../shared/records/document.ts'
import { groupHeading, groupIn, isKnownGroup } from '../text/groups.ts'
import { introducesMore } from './answers.ts'
import { hasQuestionMark } from './labels.ts'
import type { Unit } from './units.ts'

/** Headings that name a group, local ones too: those that stand where a known group's would, above a new numbering. */
export const groupHeadings = (
  units: readonly Unit[],
  context: Pick<DocumentHead, 'askers'>,
): ReadonlySet<string> => {
  const places: string[] = []
  const askers = new Set(context.askers.flatMap(({ group }) => (group === null ? [] : [group, `${group}:`])))
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1]
    const plain = unit.text.replace(/:$/, '')
    if (
      unit.marker !== null ||
      plain.length > 40 ||
      plain.split(' ').length > 4 ||
      !/^\p{Lu}[^.?!]*$/u.test(plain)
    )
      continue
    if (askers.has(unit.text)) places.push(unit.text)
    const begins =
      (next?.marker?.kind === 'bullet' && hasQuestionMark(next.text)) ||
      next?.marker?.value === '1' ||
      next?.label?.numbers === '1'
    const leads = unit.text.endsWith(':') && next?.marker?.kind === 'bullet'
    if (unit.label === null && begins && !leads && !introducesMore(plain) && !notGroup.test(plain))
      places.push(unit.text)
  }
  const named = places.filter((text) => groupHeading(text) !== null || isKnownGroup(text.replace(/:$/, '')))
  return new Set(named.length > 0 ? places : places.filter((text) => askers.has(text)))
}

const notGroup =
  /^(?:vragen|vraag|antwoord|inleiding|toelichting|algemeen|aanleiding|achtergrond|financi|onderwerp|bijlage|technische|schriftelijke|hoofdstuk|programma|constatering|overweging|besluit|samenvatting|conclusie)/iu

/** "Waarom? (D66)", "(D66) Waarom?", "D66: waarom?": who asks, beside the question itself. `local` names count unknown. */
export const groupBeside = (text: string, local: boolean): string | null => {
  const name = nameBeside(text)
  if (name === null) return null
  const words = name.replace(/^(?:de )?fractie(?: van)?(?: de| het)? /iu, '').trim()
  const found = groupIn(words)
  if (found !== null && found.length > words.length * 0.5) return words
  return local && /^\p{Lu}[^.,;]{1,30}$/u.test(words) ? words : null
}

/** Most questions carry a name in brackets at their end, and one of them is a group that everybody knows. */
export const namesGroupsBeside = (texts: readonly string[]): boolean => {
  const names = texts.map((text) => atEnd.exec(text)?.[1] ?? null).filter((name) => name !== null)
  return names.length > texts.length * 0.5 && names.some((name) => groupIn(name) !== null)
}

const atEnd = /\?["'”’]?\s*[([]([^()[\]]{2,40})[)\]]\s*$/u
const nameBeside = (text: string): string | null =>
  atEnd.exec(text)?.[1] ??
  /^[([]([^()[\]]{2,40})[)\]]/u.exec(text)?.[1] ??
  /^([\p{Lu}\d][^:?.,]{1,40}):\s/u.exec(text)?.[1] ??
  null
