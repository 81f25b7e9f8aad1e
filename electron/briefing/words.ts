import { dutchDate } from '../../shared/dates.ts'
import type { BriefingItem } from '../../shared/records/briefing.ts'
import {
  type AnswerVerdict,
  type MotionOutcome,
  type OfficialStatus,
  openStatuses,
  type Reaction,
  type Verdict,
} from '../../shared/records/item.ts'
import { type TextKey, t } from '../../shared/texts/translate.ts'
import type { Paragraph, Run } from './block.ts'

/** Signs beside the words: a status never hangs on colour alone. All are in the embedded fonts. */
const statusSigns = {
  open: '●',
  in_behandeling: '→',
  deels_voldaan: '≈',
  voorstel_tot_afdoening: '☐',
  afgedaan: '✓',
  vervallen: '–',
  onbekend: '○',
} as const satisfies Record<OfficialStatus, string>

const verdictSigns = {
  nog_niet_beoordeeld: '○',
  nagekomen: '✓',
  deels_nagekomen: '≈',
  niet_nagekomen: '✗',
  niet_te_beoordelen: '–',
} as const satisfies Record<Verdict, string>

const outcomeSigns = {
  ingediend: '○',
  aangenomen: '✓',
  verworpen: '✗',
  ingetrokken: '–',
  aangehouden: '→',
  overgenomen: '✓',
  vervallen: '–',
  onbekend: '○',
} as const satisfies Record<MotionOutcome, string>

const answerSigns = {
  beantwoord: '✓',
  gedeeltelijk: '≈',
  verwezen_ander_antwoord: '→',
  verwezen_ander_stuk: '→',
  doorgeschoven: '→',
  geen_gegevens: '✗',
  geweigerd: '✗',
  niet_beantwoord: '✗',
} as const satisfies Record<AnswerVerdict, string>

const reactionSigns = {
  geen_reactie: '○',
  overgenomen: '✓',
  gedeeltelijk_overgenomen: '≈',
  niet_overgenomen: '✗',
  al_bestaand_beleid: '–',
  in_beraad: '→',
  onduidelijk: '○',
} as const satisfies Record<Reaction, string>

export const outcomeWords = (outcome: MotionOutcome) =>
  `${outcomeSigns[outcome]}\u00a0${t(`motionOutcome.${outcome}`)}`
export const answerWords = (verdict: AnswerVerdict) =>
  `${answerSigns[verdict]}\u00a0${t(`answerVerdict.${verdict}`)}`
export const reactionWords = (reaction: Reaction) =>
  `${reactionSigns[reaction]}\u00a0${t(`reaction.${reaction}`)}`
const statusWords = (status: OfficialStatus) => `${statusSigns[status]}\u00a0${t(`officialStatus.${status}`)}`

/** Words in the middle of a sentence. */
export const lower = (words: string) => words.slice(0, 1).toLocaleLowerCase('nl') + words.slice(1)

export const quoted = (words: string): string => t('briefing.quote', { words })
export const plain = (text: string, style: Omit<Run, 'text'> = {}): Paragraph => ({
  runs: [{ text, ...style }],
})
export const small = (text: string): Paragraph => ({ small: true, runs: [{ text, tone: 'muted' }] })

export const isOpen = ({ settledOn, officialStatus }: BriefingItem): boolean =>
  settledOn === null && openStatuses.some((status) => status === officialStatus)

/** How a line names an item: its own number, else the source's, else its title. */
export const nameOf = ({ number, verbatimNumber, kind, title }: BriefingItem): string =>
  number ?? (verbatimNumber === null ? title : `${lower(t(`itemKind.${kind}`))} ${verbatimNumber}`)

/** An item's name with its title, for lines that stand alone. */
export const fullNameOf = (item: BriefingItem): string =>
  item.number === null ? bare(item.title) : `${item.number} (${bare(item.title)})`

/** A sentence within another has no full stop of its own. */
const bare = (title: string) => title.replace(/(?<!\.)\.$/, '')

/** The literal term, then the latest date with how sure it is, then the date before it was put off. */
export const termParagraphs = ({
  termLiteral,
  dueOn,
  firstDueOn,
  certainty,
}: BriefingItem): readonly Paragraph[] => {
  const words = t(`briefing.certainty.${certainty}`)
  const date = (on: string) =>
    t(certainty === 'exact' ? 'briefing.term.date' : 'briefing.term.dateDerived', {
      date: dutchDate(on),
      certainty: words,
    })
  return [
    termLiteral === null ? small(t('briefing.term.noLiteral')) : plain(quoted(termLiteral)),
    dueOn === null ? small(t('briefing.term.none')) : plain(date(dueOn), { face: 'semibold' }),
    ...(firstDueOn !== null && firstDueOn !== dueOn
      ? [small(t('briefing.term.first', { date: dutchDate(firstDueOn) }))]
      : []),
  ]
}

/** The sign of what is late, with the days. */
export const lateParagraphs = ({ isLate, daysLate }: BriefingItem): readonly Paragraph[] =>
  isLate ? [plain(t('briefing.item.late', { days: daysLate }), { face: 'semibold', tone: 'alarm' })] : []

/** Whose verdict it is need not be said of one that nobody gave. */
const verdictWords = (verdict: Verdict): string => {
  const [sign, words] = [verdictSigns[verdict], t(`verdict.${verdict}`)]
  return verdict === 'nog_niet_beoordeeld'
    ? `${sign}\u00a0${words}`
    : t('briefing.item.ownVerdict', { sign, verdict: lower(words) })
}

/** Lateness, the official status (with the source's own word for it) and the user's verdict, each by sign and word. */
export const statusParagraphs = (item: BriefingItem): readonly Paragraph[] => {
  const { officialStatus, verdict, settledOn } = item
  const settled = settledOn === null ? '' : ` ${t('briefing.item.settledOn', { date: dutchDate(settledOn) })}`
  return [
    ...lateParagraphs(item),
    plain(statusWords(officialStatus) + settled),
    ...(item.statusWords === null ? [] : [small(t('briefing.item.sourceStatus') + quoted(item.statusWords))]),
    small(verdictWords(verdict)),
  ]
}

/** a, b en c */
export const enumerate = (parts: readonly string[]): string => {
  const last = parts.at(-1)
  if (last === undefined || parts.length === 1) return last ?? ''
  return t('briefing.and', { first: parts.slice(0, -1).join(', '), last })
}

/** Settled on paper, while the user judges that it wasn't done, or not wholly. */
export const notFulfilled = ({ verdict }: BriefingItem): boolean =>
  verdict === 'niet_nagekomen' || verdict === 'deels_nagekomen'

/** "2 overgenomen en 1 in beraad", or of all alike "alle overgenomen" */
export const countWords = (keys: readonly TextKey[]): string => {
  const kinds = [...Map.groupBy(keys, (key) => key)]
  const [only] = kinds
  if (kinds.length === 1 && only !== undefined) {
    const [key, { length: count }] = only
    return t('briefing.core.countAll', { count, word: lower(t(key)) })
  }
  return enumerate(
    kinds.map(([key, found]) => t('briefing.core.count', { count: found.length, word: lower(t(key)) })),
  )
}

/** Who it was, in the middle of a sentence: "de wethouder", but "De Vries". */
export const amid = (name: string): string => (/^(?:De|Het|The) \p{Ll}/u.test(name) ? lower(name) : name)

/** Whether the title only begins what the literal words say whole. */
export const titleIsText = ({ title, text, passage }: BriefingItem): boolean => {
  const letters = (some: string) =>
    some
      .replace(/[\s…“”"'.]+/g, ' ')
      .trim()
      .toLocaleLowerCase('nl')
  return letters(passage?.quote ?? text).startsWith(letters(title))
}

/** The literal words, under a title of its own where that says something else than they do. */
export const literalParagraphs = (item: BriefingItem): readonly Paragraph[] => [
  ...(titleIsText(item) ? [] : [plain(item.title, { face: 'semibold' })]),
  plain(quoted(item.passage?.quote ?? item.text)),
]

/** The words that prove it, literally. */
export const evidenceParagraphs = ({ evidence }: BriefingItem): readonly Paragraph[] =>
  evidence.map(({ quote }) => ({
    small: true,
    runs: [{ text: t('briefing.item.evidence'), face: 'semibold' }, { text: quoted(quote) }],
  }))

export const sourceParagraph = (runs: readonly Run[]): Paragraph => ({ small: true, runs })
