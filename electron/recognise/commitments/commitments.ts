import type { DocumentHead } from '../../../shared/records/document.ts'
import type { FoundCommitment } from '../../../shared/records/recognised.ts'
import type { RecogniseContext } from '../context.ts'
import { momentIn, withoutMoments } from '../decision-moments.ts'
import { quotedMotions } from '../motions/motions.ts'
import { cleanText, runningText } from '../text/clean.ts'
import { groupIn } from '../text/groups.ts'
import type { Layout } from '../text/layout.ts'
import { withLetters } from '../text/letters.ts'
import { indexOf, overlapOf } from '../text/ranges.ts'
import { paragraphs, type Sentence, sentences } from '../text/sentences.ts'
import { answersBeside, placedBeside } from './beside-questions.ts'
import { listedCommitments } from './list.ts'
import { withMonthsFirst } from './month-first.ts'
import { actor, addressee, habit, memberSpeaks, performative } from './phrases-promises.ts'
import { goesOnTelling } from './phrases-telling.ts'
import { isWordy, placesIn } from './place.ts'
import { councilMeant, executiveMeant, holderIn, promiserIn } from './promiser.ts'
import type { Weighed, WeighedWhere } from './scoring.ts'
import { termOf, underCondition } from './term.ts'
import { findTerms } from './term-words.ts'
import { mayPromise, weigh } from './weigh.ts'
import { withoutQuotes } from './without-quotes.ts'

/** Kinds of documents in which somebody else than the executive speaks: what they say is asked, not promised. */
const askingKinds: ReadonlySet<string> = new Set(['schriftelijke_vragen', 'motie', 'amendement', 'advies'])

/** Sentences by which the executive promises the council something, with the words that make it a promise. */
export const findCommitments = (layout: Layout, context: RecogniseContext): FoundCommitment[] => {
  const { head, questions } = context
  if (askingKinds.has(head.kind)) return []
  const listed = listedCommitments(layout, head)
  const ofList = withMonthsFirst(layout.text, listed.commitments)
  const answerTo = indexOf(
    questions.flatMap(({ answers }, value) => answers.map((range) => ({ range, value }))),
  )
  const answered =
    ['beantwoording', 'technische_vragen'].includes(head.kind) &&
    questions.some(({ answers }) => answers.length > 0)
  const found: FoundCommitment[] = [...ofList]
  const all = sentences(layout)
  const minutes = head.kind === 'besluitenlijst' || (head.kind === 'overig' && reportsSpeech(all))
  const announces = underHeading(layout, announcing)
  const sumsUp = underHeading(layout, summing)
  // What a report of a debate tells of questions holds the answers too.
  const asked = minutes ? [] : questions.map(({ range }) => range)
  const beside = answersBeside(layout, questions)
  const isClosed = overlapOf([
    ...asked,
    ...quotedMotions(layout),
    ...listed.covered,
    ...beside.map(({ whole }) => whole),
  ])
  const answersTo = all.map(({ range }) => answerTo(range))
  const placed = placesIn(all, questions, answersTo)
  const wordy = isWordy(all)
  let before = ''
  let speaker: string | null = null
  let promised = -1
  for (const [index, sentence] of all.entries()) {
    const place = placed(index)
    if (isClosed(sentence.range)) continue
    const inAnswerTo = answersTo[index] ?? null
    if (minutes) speaker = speakerOf(sentence.text, speaker)
    const where: WeighedWhere = {
      minutes,
      ownVoice: !answered || inAnswerTo !== null,
      besideList: head.kind === 'toezeggingenlijst',
      afterPerformative: goesOnTelling.test(sentence.text) && performative.test(before),
      executiveSpeaks: speaker !== null,
      announcing: announces(sentence.range.start),
      place: promised === index - 1 ? [...place, 'after'] : place,
      wordy,
    }
    const made = commitmentIn(layout, sentence, context, where, speaker)
    before = sentence.text
    if (made === null || isQuoted(sentence.text)) continue
    // "Het college informeert de raad over …" is what the letter does, not what comes.
    if (made.term === null && sumsUp(sentence.range.start) && informsOf.test(sentence.text)) continue
    // A deadline for a decision is a moment to come before, not something that somebody promised; what the reader then gets is.
    if (made.tier === 'possible' && !told.test(sentence.text) && decides(layout, sentence, head)) continue
    // Around the questions of an answered document somebody else may be speaking: only plain promises count there.
    if (answered && inAnswerTo === null && made.tier === 'possible') continue
    found.push({ ...made, inAnswerTo })
    promised = index
  }
  for (const answer of beside)
    for (const sentence of sentences(answer.layout)) {
      const made = commitmentIn(answer.layout, sentence, context, { ...inColumn, wordy }, null)
      if (made !== null) found.push({ ...placedBeside(answer, made), inAnswerTo: answer.index })
    }
  return found.toSorted((a, b) => a.range.start - b.range.start)
}

/** An answer in a column is the executive's own word. */
const inColumn: Omit<WeighedWhere, 'wordy'> = {
  minutes: false,
  ownVoice: true,
  besideList: false,
  afterPerformative: false,
  executiveSpeaks: false,
  announcing: false,
  place: [],
}

/** "Uiterlijk 15 oktober weet u of wij verlengen." */
const told = withLetters(
  /(?<![\p{L}])(?:(?:weet|hoort|leest|verneemt|krijgt|ontvangt|ziet) (?:u|uw raad|de raad)|(?:u|uw raad|de raad) (?:weet|hoort|leest|verneemt|krijgt|ontvangt|ziet))(?![\p{L}])/iu,
)

const decides = (layout: Layout, sentence: Sentence, head: DocumentHead): boolean =>
  !withoutMoments.has(head.kind) && momentIn(layout, sentence, head) !== null

const announcing = withLetters(
  /^(?:(?:\d+[.)]?|[A-Z][.)]) ?)*(?:het )?(?:verdere? )?(?:vervolg\p{L}*|planning|tijdpad|tijdlijn|hoe (?:nu )?verder|hoe gaan we verder|wat gaan we doen|wat gaat er gebeuren|toezegging(?:en)?|vooruitblik|acties|actiepunten|afspraken)(?: \p{L}+){0,4}:?$/iu,
)

/** Headings under which a letter says what it does itself. */
const summing = withLetters(
  /^(?:(?:\d+[.)]?|[A-Z][.)]) ?)*(?:kernboodschap|samenvatting|doel(?: van deze \p{L}+)?|onderwerp|waarover gaat deze \p{L}+|inleiding|aanleiding)\s*:?$/iu,
)

/** Whether a position stands under such a heading, asked in the order of the text. */
function underHeading(layout: Layout, heads: RegExp): (position: number) => boolean {
  const headings = paragraphs(layout).filter(({ heading }) => heading)
  let next = 0
  let open = false
  return (position) => {
    for (; (headings[next]?.range.start ?? Number.POSITIVE_INFINITY) <= position; next += 1)
      open = heads.test(cleanText(layout, headings[next]?.range ?? { start: 0, end: 0 }))
    return open
  }
}

const informsOf =
  /^(?:het college|wij|de wethouder|burgemeester en wethouders) (?:informeert|informeren|rapporteert|rapporteren|geeft|geven) (?!.*(?:zodra|als er|nadat|periodiek))/iu

const reports = withLetters(
  /^(?:de |een )?(?:wethouder|burgemeester|heer|mevrouw|dhr|mw|voorzitter|spreker|fractie)(?![\p{L}])[^.]{0,60}?(?<![\p{L}])(?:zegt|antwoordt|vraagt|meldt|geeft aan|licht toe|vindt|stelt|merkt op|reageert|dankt|sluit|opent|concludeert|wijst)(?![\p{L}])/iu,
)
/** A report of a debate, whatever it is called: its sentences tell who said what. */
const reportsSpeech = (all: readonly Sentence[]): boolean =>
  all.filter(({ text }) => reports.test(text)).length >= 3

/** "Na toelichting van wethouder Kramer ingetrokken.": that a motion ended tells who spoke last. */
const spokeBefore = withLetters(
  /(?:toelichting|beantwoording|antwoord|reactie|uitleg|woorden|toezegging|inbreng) (?:van|door) (?:de )?(?:wethouder|burgemeester|portefeuillehouder)(?![\p{L}])/iu,
)
const opensExecutive = withLetters(
  /^(?:de |onze )?(?:loco-?)?(?:wethouder|burgemeester|portefeuillehouder)(?![\p{L}])/iu,
)
/** In minutes "hij" is whoever spoke last: a member of the executive, or null for anybody else. */
const speakerOf = (text: string, before: string | null): string | null => {
  if (opensExecutive.test(text)) return promiserIn(text)
  if (spokeBefore.test(text)) return promiserIn(text) ?? before
  const label = spokenBy.exec(text)?.groups?.who
  if (label !== undefined && executiveLabel.test(label)) return label
  if (memberLabel.test(text) || (label !== undefined && isMember(label))) return null
  return memberSpeaks.test(text) && !/^(?:hij|zij)(?![\p{L}])/iu.test(text) ? null : before
}

/** "College: …", "CDA: …", "Mevrouw Kaya: …": who says all that follows, until the next label. */
const spokenBy = withLetters(/^(?<who>[\p{Lu}][^.:;?!,]{1,40}):\s/u)
const executiveLabel =
  /^(?:het )?(?:college(?: van (?:b\s?(?:en|&)\s?w|burgemeester en wethouders))?|b\s?(?:en|&)\s?w)$/iu
const isMember = (label: string): boolean =>
  groupIn(label) !== null ||
  /^(?:(?:de )?(?:heer|voorzitter|fractie|inspreker|griffier)|mevrouw|dhr\.?|mw\.?|mevr\.?|raadslid)(?![\p{L}])/iu.test(
    label,
  )

/** "Jansen (VVD): …" in a report word for word. */
const memberLabel = withLetters(/^[\p{Lu}][^.:?!]{1,50}\([\p{L}\d /-]{2,30}\)\s*:/u)

const isQuoted = (text: string) => /^["“‘'][^"”’']+["”’'][.,]?$/u.test(text)

function commitmentIn(
  layout: Layout,
  sentence: Sentence,
  { head }: RecogniseContext,
  where: WeighedWhere,
  speaker: string | null,
): FoundCommitment | null {
  // A sentence this long is a table or a list without its lines; nobody can check it as one promise.
  if (sentence.text.length > 1200) return null
  // What stands between quotation marks is somebody's words or a title: neither its verbs nor its dates are this sentence's.
  const label = where.minutes ? speakerLabel.exec(sentence.text)?.[0] : undefined
  const own = label === undefined ? withoutQuotes(sentence.text) : unlabelled(sentence.text, label)
  const may = mayPromise(own)
  if (!may && layout.profile === undefined) return null
  const row = rowHead.exec(own)?.[0].length ?? 0
  const terms = findTerms(own, head.date).filter(
    (term) => term.start >= row && (!term.hard || !underCondition(own, term)),
  )
  const read = may ? weigh(own, terms, where) : null
  const weighed = byProfile(layout, own, read)
  if (weighed === null) return null
  const described = describe(
    layout,
    sentence,
    termOf(own, terms, weighed.why[0] ?? '') ?? rhythmIn(own),
    head,
  )
  // "Ik" is whoever speaks.
  const said = /^ik$/iu.test(described.madeBy ?? '') ? null : described.madeBy
  const madeBy = said ?? speaker ?? described.madeBy
  return {
    range: sentence.range,
    text: sentence.text,
    tier: weighed.tier,
    why: (read === null ? weighed.why : withWhoAndWhen(weighed.why, own, described.term)).map((words) =>
      asPrinted(sentence.text, own, words),
    ),
    ...described,
    madeBy,
    holder: holderIn(sentence.text) ?? (madeBy === null ? null : holderIn(madeBy)) ?? head.portfolioHolder,
    inAnswerTo: null,
    promisedOn: null,
    statusWords: null,
  }
}

/** "Ieder kwartaal": the words of its rhythm stand where another promise has its term. */
function rhythmIn(text: string): Readonly<{ start: number; end: number; literal: string }> | null {
  const found = habit.exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length, literal: found[0] }
}

/** Beside the words of the deed: who does it, where the sentence names anybody of the executive, and by when. */
const withWhoAndWhen = (why: readonly string[], own: string, term: FoundCommitment['term']): string[] => {
  const who = why.some((words) => actor.test(words)) ? null : promiserIn(own)
  const when = term === null || why.some((words) => words.includes(term.literal)) ? null : term.literal
  return [...why, ...[who, when].filter((words) => words !== null)]
}

const asPrinted = (text: string, own: string, words: string) =>
  words
    .split(' … ')
    .map((part) => text.slice(own.indexOf(part)).slice(0, part.length))
    .join(' … ')

/** "130 19-06-2025 A. Trip": the row of a list that nobody could part; its first date is the day of the promise, never its term. */
const rowHead = /^(?:[A-Z]{0,4}[-.]?\d[\w./-]{0,14}[.)]?\s+)?\d{1,2}[-/]\d{1,2}[-/](?:20)?\d\d\s(?=\s*\S)/u

/** "Wethouder De Vries: “Dat zeg ik toe.”": in a report the words after the name are the speaker's own. */
const speakerLabel =
  /^(?:de )?(?:loco-?)?(?:wethouder|burgemeester|portefeuillehouder)[^.:?!]{0,40}:\s*["“‘]?/iu
const unlabelled = (text: string, label: string) =>
  `${' '.repeat(label.length)}${text.slice(label.length)}`.replace(/["“”‘]/gu, ' ')

/** What this sender's documents taught: phrases that somebody kept adding or dropping. */
function byProfile(layout: Layout, text: string, weighed: Weighed | null): Weighed | null {
  const { profile } = layout
  if (profile === undefined || profile === null) return weighed
  const lower = text.toLowerCase()
  const has = (phrases: readonly string[]) =>
    phrases.find((phrase) => phrase.trim().length > 3 && lower.includes(phrase.toLowerCase()))
  if (has(profile.noPromises) !== undefined) return null
  const known = has(profile.promises)
  if (known === undefined || weighed?.tier === 'strong' || text.endsWith('?')) return weighed
  const at = lower.indexOf(known.toLowerCase())
  const words = text.slice(at, at + known.length)
  return { tier: weighed === null ? 'possible' : 'strong', why: [...(weighed?.why ?? []), words] }
}

/** Who promises what to whom by when, in the words of the sentence itself. */
export const describe = (
  layout: Layout,
  sentence: Sentence,
  term: Readonly<{ start: number; end: number; literal: string }> | null,
  head: DocumentHead,
): Pick<FoundCommitment, 'term' | 'madeBy' | 'madeTo'> => {
  const { at } = runningText(layout, sentence.range)
  const [start, last] = term === null ? [] : [at[term.start], at[term.end - 1]]
  return {
    term:
      term === null || start === undefined || last === undefined
        ? null
        : { literal: term.literal, range: { start, end: last + 1 } },
    madeBy: executiveMeant(promiserIn(sentence.text)),
    madeTo: councilMeant(addressee.exec(sentence.text)?.[0] ?? null, head),
  }
}
