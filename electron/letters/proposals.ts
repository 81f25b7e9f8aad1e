import { longDutchDate } from '../../shared/dates.ts'
import type { DraftKind } from '../../shared/records/draft.ts'
import { type AnswerVerdict, type ItemFacts, isOpen, type SourcedPassage } from '../../shared/records/item.ts'
import { sentenceEnds } from '../recognise/text/sentences.ts'

/** A point as it is proposed for an item: the writer goes on from it. */
export type ProposedPoint = Readonly<{ text: string; about: number; passages: readonly SourcedPassage[] }>

/** Words for a point about an item, in plain Dutch, with the passages that it rests on. */
export const proposePoint = (kind: DraftKind, item: ItemFacts, today: string): ProposedPoint => ({
  text: (kind === 'advice' ? adviceOn : kind === 'reminder' ? reminderOf : questionOn)(item, today),
  about: item.id,
  passages: [item.passage, ...item.answers],
})

const adviceOn = (item: ItemFacts): string => {
  if (item.kind === 'commitment')
    return `Wij adviseren u om deze toezegging na te komen: ${quoted(item.text)}. Laat de raad weten wanneer dat klaar is.`
  if (item.kind === 'advice_point')
    return `Wij herhalen ons advies${dated(' van ', item.onDate)}: ${quoted(item.text)}.`
  return ''
}

const questionOn = (item: ItemFacts, today: string): string => {
  switch (item.kind) {
    case 'question':
      return followUpOn(item, today)
    case 'commitment':
      return `${capital(item.madeBy ?? 'het college')} zegde${dated(' op ', item.onDate)} toe: ${quoted(item.text)}. ${passed(item, today)}Wanneer komt het college deze toezegging na?`
    case 'advice_point':
      return `In het advies${dated(' van ', item.onDate)} staat: ${quoted(item.text)}. Wat doet het college met dit advies, en waarom?`
    case 'motion':
    case 'dictum_point':
      return `In de motie${dated(' van ', item.onDate)} staat: ${quoted(item.text)}. ${passed(item, today)}Wat heeft het college hiervoor gedaan, en wanneer is dit klaar?`
    case 'decision_moment':
      return `In het stuk${dated(' van ', item.passage.documentDate)} staat: ${quoted(item.text)}. Welke informatie krijgt de raad vóór dit besluit?`
  }
}

const reminderOf = (item: ItemFacts, today: string): string => {
  const term = passed(item, today)
  switch (item.kind) {
    case 'question':
      return `De vraag: ${quoted(item.text)}. ${term}Wij hebben nog geen antwoord gezien.`
    case 'advice_point':
      return `Het advies${dated(' van ', item.onDate)}: ${quoted(item.text)}. ${term}Wij hebben nog geen reactie gezien.`
    case 'commitment':
      return `De toezegging${dated(' van ', item.onDate)}: ${quoted(item.text)}. ${term}Zij staat bij ons nog open.`
    case 'motion':
    case 'dictum_point':
      return `De motie${dated(' van ', item.onDate)}: ${quoted(item.text)}. ${term}Zij staat bij ons nog open.`
    case 'decision_moment':
      return `Het besluit: ${quoted(item.text)}.`
  }
}

/** What is asked again depends on how the answer dodged. */
const again = {
  gedeeltelijk: 'Wat is het antwoord op het deel van de vraag dat nog open is?',
  verwezen_ander_antwoord: 'Dat is een ander antwoord. Wat is het antwoord op deze vraag zelf?',
  verwezen_ander_stuk: 'Dat is een ander stuk. Wat is het antwoord op deze vraag zelf?',
  doorgeschoven: 'Wanneer krijgt de raad het antwoord op deze vraag?',
  geen_gegevens:
    'Welke gegevens heeft het college wel? Wanneer kan de raad de gegevens krijgen die nog ontbreken?',
  geweigerd: 'Waarom beantwoordt het college deze vraag niet?',
  niet_beantwoord: 'Wil het college deze vraag zelf beantwoorden?',
  beantwoord: 'Kan het college dit antwoord toelichten?',
} as const satisfies Record<AnswerVerdict, string>

const followUpOn = (item: ItemFacts, today: string): string => {
  // A document of answers has the day of the answer: nobody knows from it when the question was put.
  const asked =
    item.passage.documentKind === 'schriftelijke_vragen' && item.onDate !== null
      ? `Op ${longDutchDate(item.onDate)} is gevraagd: ${quoted(item.text)}.`
      : `In het stuk${dated(' van ', item.passage.documentDate)} staat deze vraag: ${quoted(item.text)}.`
  if (item.answers.length === 0)
    return `${asked} ${passed(item, today)}Wij hebben nog geen antwoord gezien. Wat is het antwoord van het college op deze vraag?`
  const evaded =
    item.evasion === null ? '' : ` Het college antwoordde: ${quoted(saidAround(item.evasion, item))}.`
  return `${asked}${evaded} ${again[item.answerVerdict ?? 'niet_beantwoord']}`
}

/** The whole sentences of the answer that hold these words; a few words of one would be no quote of an answer. */
const saidAround = (words: string, { answers, answerText }: ItemFacts): string => {
  const phrase = flat(words)
  for (const answer of [...answers.map(({ quote }) => quote), answerText ?? ''].map(flat)) {
    const at = answer.indexOf(phrase)
    if (at < 0) continue
    const ends = sentenceEnds(answer)
    const start = ends.findLast((end) => end <= at) ?? 0
    const end = ends.find((one) => one >= at + phrase.length) ?? answer.length
    return answer.slice(start, end)
  }
  return words
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Said only of a term that is over, and only where it still runs. */
const passed = ({ dueOn, officialStatus }: ItemFacts, today: string): string =>
  dueOn !== null && dueOn < today && isOpen(officialStatus)
    ? `De termijn liep tot en met ${longDutchDate(dueOn)}. `
    : ''

const dated = (lead: string, date: string | null): string =>
  date === null ? '' : `${lead}${longDutchDate(date)}`

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)

/** The very words between quotation marks; the rest of long ones stands whole among the sources. */
const quoted = (text: string): string => {
  const words = flat(text).replace(/[.:;,]+$/, '')
  if (words.length <= 600) return `“${words}”`
  const cut = words.slice(0, 600)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), 400))} …”`
}
