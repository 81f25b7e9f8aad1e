import type { DocumentHead } from '../../shared/records/document.ts'
import type { FoundCommitment, FoundQuestion } from '../../shared/records/recognised.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { runningText } from './clean.ts'
import { listedCommitments } from './commitments-list.ts'
import { councilMeant, executiveMeant, holderIn, promiserIn } from './commitments-promiser.ts'
import { weigh } from './commitments-weigh.ts'
import { findDecisionMoments } from './decision-moments.ts'
import type { Layout } from './layout.ts'
import { quotedMotions } from './motions.ts'
import type { RecogniseContext } from './phrases.ts'
import { withoutQuotes } from './phrases-present.ts'
import { addressee, memberSpeaks, performative } from './phrases-promises.ts'
import { findTerms, type TermWords } from './phrases-terms.ts'
import { type Sentence, sentences } from './sentences.ts'

/** Kinds of documents in which somebody else than the executive speaks: what they say is asked, not promised. */
const askingKinds: ReadonlySet<string> = new Set(['schriftelijke_vragen', 'motie', 'amendement', 'advies'])

const overlaps = (a: TextRange, b: TextRange) => a.start < b.end && b.start < a.end

/** Sentences by which the executive promises the council something, with the words that make it a promise. */
export const findCommitments = (layout: Layout, context: RecogniseContext): FoundCommitment[] => {
  const { head, questions } = context
  if (askingKinds.has(head.kind)) return []
  const listed = listedCommitments(layout, head)
  const closed = [...questions.map(({ range }) => range), ...quotedMotions(layout), ...listed.covered]
  const answered =
    ['beantwoording', 'technische_vragen'].includes(head.kind) &&
    questions.some(({ answers }) => answers.length > 0)
  const moments = new Set(findDecisionMoments(layout, context).map(({ range }) => range.start))
  const found: FoundCommitment[] = [...listed.commitments]
  const minutes = head.kind === 'besluitenlijst'
  let afterPerformative = false
  let speaker: string | null = null
  for (const sentence of sentences(layout)) {
    if (closed.some((range) => overlaps(range, sentence.range))) continue
    const inAnswerTo = answerWith(questions, sentence.range)
    if (minutes) speaker = speakerOf(sentence.text, speaker)
    const made = commitmentIn(
      layout,
      sentence,
      context,
      {
        minutes,
        ownVoice: !answered || inAnswerTo !== null,
        afterPerformative,
        executiveSpeaks: speaker !== null,
      },
      speaker,
    )
    afterPerformative = performative.test(sentence.text)
    if (made === null || isQuoted(sentence.text)) continue
    // A deadline for a decision is a moment to come before, not something that somebody promised.
    if (made.tier === 'possible' && moments.has(sentence.range.start)) continue
    // Around the questions of an answered document somebody else may be speaking: only plain promises count there.
    if (answered && inAnswerTo === null && made.tier === 'possible') continue
    found.push({ ...made, inAnswerTo })
  }
  return found.toSorted((a, b) => a.range.start - b.range.start)
}

const answerWith = (questions: readonly FoundQuestion[], range: TextRange): number | null => {
  const index = questions.findIndex(({ answers }) => answers.some((answer) => overlaps(answer, range)))
  return index < 0 ? null : index
}

const opensExecutive = /^(?:de |onze )?(?:loco-?)?(?:wethouder|burgemeester|portefeuillehouder)(?![\p{L}])/iu
/** In minutes "hij" is whoever spoke last: a member of the executive, or null for anybody else. */
const speakerOf = (text: string, before: string | null): string | null => {
  if (opensExecutive.test(text)) return promiserIn(text)
  return memberSpeaks.test(text) && !/^(?:hij|zij)(?![\p{L}])/iu.test(text) ? null : before
}

const isQuoted = (text: string) => /^["“‘'][^"”’']+["”’'][.,]?$/u.test(text)

function commitmentIn(
  layout: Layout,
  sentence: Sentence,
  { head }: RecogniseContext,
  where: Parameters<typeof weigh>[2],
  speaker: string | null,
): FoundCommitment | null {
  // A sentence this long is a table or a list without its lines; nobody can check it as one promise.
  if (sentence.text.length > 1200) return null
  // What stands between quotation marks is somebody's words or a title: neither its verbs nor its dates are this sentence's.
  const own = withoutQuotes(sentence.text)
  const terms = findTerms(own, head.date)
  const weighed = weigh(own, terms, where)
  if (weighed === null) return null
  const described = describe(layout, sentence, termOf(own, terms, weighed.why[0] ?? ''), head)
  const madeBy = described.madeBy ?? speaker
  return {
    range: sentence.range,
    text: sentence.text,
    tier: weighed.tier,
    why: weighed.why.map((words) => asPrinted(sentence.text, own, words)),
    ...described,
    madeBy,
    holder: holderIn(sentence.text) ?? (madeBy === null ? null : holderIn(madeBy)) ?? head.portfolioHolder,
    inAnswerTo: null,
    promisedOn: null,
    statusWords: null,
  }
}

const asPrinted = (text: string, own: string, words: string) =>
  words
    .split(' … ')
    .map((part) => text.slice(own.indexOf(part)).slice(0, part.length))
    .join(' … ')

/** The first term that stands on the same side of a semicolon as the promise itself. */
function termOf(text: string, terms: readonly TermWords[], why: string): TermWords | null {
  const at = Math.max(0, text.indexOf(why.split(' … ')[0] ?? ''))
  const clause = (position: number) => text.slice(0, position).split(';').length
  return terms.find(({ start }) => clause(start) === clause(at)) ?? null
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
