import { groupHeading } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { groupOfAskers, terminator } from './boundaries.ts'
import { addPart, type Draft } from './drafts.ts'
import { endsAsQuestion, hasQuestionMark, opensAsQuestion, withoutQuotes } from './labels.ts'
import { goesOn } from './leading.ts'
import type { Unit } from './units.ts'

/** A stretch of the document below a header ("Vragen:") or the name of a group. */
type Section = Readonly<{ units: readonly Unit[]; group: string | null; led: boolean }>

/**
 * Questions that have nothing but their question mark, as bullets or paragraphs of their own: below headers and names of groups
 * without numbered questions, or, where `whole` says so, below the first words that lead to questions.
 */
export const unnumberedDrafts = (
  layout: Layout,
  units: readonly Unit[],
  groupNames: ReadonlySet<string>,
  { numbered, asking, whole }: { numbered: readonly Draft[]; asking: boolean; whole: boolean },
): Draft[] => {
  const taken = new Set(
    numbered.flatMap(({ parts, answers }) => [...parts, ...answers].map(({ unit }) => unit)),
  )
  const opened = new Set(numbered.map(({ parts }) => parts[0]?.unit))
  const from = whole ? units.findIndex(leads) : -1
  if (whole && from < 0 && !asking) return []
  return sectionsOf(units.slice(from + 1), groupNames).flatMap((section) => {
    if (!whole && (!section.led || section.units.some((unit) => opened.has(unit)))) return []
    // Prose with a question in it is no list of questions: those begin at once.
    const first = section.units.findIndex(({ text }) => hasQuestionMark(text))
    if (!whole && first > 1) return []
    return draftsIn(layout, section, asking, taken)
  })
}

const leads = ({ text, label }: Unit) =>
  label?.kind === 'header' || (/vra(?:ag|gen)\b/iu.test(text) && /:$/u.test(text))

function sectionsOf(units: readonly Unit[], groupNames: ReadonlySet<string>): Section[] {
  const found: { units: Unit[]; group: string | null; led: boolean }[] = [
    { units: [], group: null, led: false },
  ]
  for (const unit of units) {
    const group =
      unit.marker !== null
        ? null
        : groupNames.has(unit.text)
          ? unit.text
          : (groupHeading(unit.text) ?? groupOfAskers(unit.text))
    const header =
      (unit.label?.kind === 'header' && /^(?!.*antwoord).*vra/iu.test(unit.text)) ||
      /\bvragen:$/iu.test(unit.text)
    const last = found.at(-1)
    if (group !== null) found.push({ units: [], group: group.replace(/:$/, ''), led: true })
    else if (header) found.push({ units: [], group: last?.group ?? null, led: true })
    else if (terminator.test(unit.line.text)) break
    else last?.units.push(unit)
  }
  return found
}

function draftsIn(
  layout: Layout,
  { units, group }: Section,
  asking: boolean,
  taken: ReadonlySet<Unit>,
): Draft[] {
  const drafts: Draft[] = []
  const bold = asksInBold(units)
  for (const unit of units) {
    if (!asking && unit.heading) break
    if (taken.has(unit) && unit.label !== null) break
    const words = unit.text.slice(unit.marker?.length ?? 0)
    const current = drafts.at(-1)
    const begins = unit.marker !== null || /^[^\p{L}]{0,3}\p{Lu}/u.test(words)
    const asks =
      endsWithRequest(words) ||
      (unit.marker !== null && hasQuestionMark(words)) ||
      (bold && unit.bold && (hasQuestionMark(words) || opensAsQuestion(words)))
    if (begins && asks) {
      const draft: Draft = {
        number: null,
        path: null,
        parent: null,
        group,
        why: ['?'],
        parts: [],
        answers: [],
        labelled: false,
      }
      addPart(layout, draft.parts, unit, unit.marker?.length ?? 0)
      drafts.push(draft)
    } else if (current !== undefined) addPart(layout, current.parts, unit, 0)
  }
  return drafts
}

/** Nearly all that asks is set in bold: then so is what asks without a question mark. */
function asksInBold(units: readonly Unit[]): boolean {
  const asking = units.filter(({ text }) => endsAsQuestion(text))
  const bold = asking.filter((unit) => unit.bold)
  return bold.length > 1 && bold.length >= asking.length * 0.7
}

/** After the last question mark at most one short request ("Graag een overzicht."). */
function endsWithRequest(words: string): boolean {
  if (endsAsQuestion(words)) return true
  const plain = withoutQuotes(words)
  const mark = plain.lastIndexOf('?')
  const rest = plain.slice(mark + 1).trim()
  return mark > 0 && rest.length < 100 && goesOn.test(rest) && !/[.!]\s/u.test(rest)
}
