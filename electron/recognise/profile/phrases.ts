import type { FoundItem } from '../../../shared/records/found-item.ts'
import type { LearnedStyle, SeenStyle } from '../../../shared/records/sender-profile.ts'

type Checked = Readonly<{
  text: string
  items: readonly (Pick<FoundItem, 'kind' | 'state' | 'why' | 'text'> & Readonly<{ recorded: boolean }>)[]
}>

const mostPhrases = 40
const mostSentences = 40

/**
 * The words that promises have in common which a person added by hand in two documents, and those of finds that a person
 * dropped in two, literally. Words that stand elsewhere too say nothing.
 */
export const learnPhrases = (profile: LearnedStyle['profile'], seen: SeenStyle, { text, items }: Checked) => {
  const promises = items.filter(({ kind }) => kind === 'commitment')
  const kept = promises.filter(({ recorded }) => recorded).map((item) => spoken(item.text))
  // What the program found says why; what a person added has nothing to say.
  const added = promises
    .filter(({ recorded, why }) => recorded && why.length === 0)
    .map((item) => spoken(item.text))
  const dropped = promises
    .filter(({ state, why }) => state === 'dropped' && why.length > 0)
    .map((item) => spoken(item.text))
  const whole = spoken(text)
  const agreed = (sentences: readonly string[], earlier: readonly string[]) => [
    ...new Set(
      sentences.flatMap((sentence) => earlier.flatMap((other) => commonPhrase(sentence, other) ?? [])),
    ),
  ]
  const isElsewhere = (phrase: string) => occurrences(whole, phrase) > occurrences(added.join(' · '), phrase)
  const promising = agreed(added, seen.added).filter(
    (phrase) => !isElsewhere(phrase) && !holds(dropped, phrase),
  )
  const idle = agreed(dropped, seen.dropped).filter((phrase) => !holds(kept, phrase))
  return {
    learned: {
      promises: merged(profile.promises, promising).filter((phrase) => !holds(dropped, phrase)),
      noPromises: merged(profile.noPromises, idle).filter((phrase) => !holds(kept, phrase)),
    },
    seen: {
      added: merged(seen.added, added.map(short)),
      dropped: merged(seen.dropped, dropped.map(short)),
    },
  }
}

const merged = (known: readonly string[], fresh: readonly string[]) =>
  [...new Set([...known, ...fresh])].slice(-Math.max(mostPhrases, mostSentences))
const short = (sentence: string) => sentence.slice(0, 300)
const holds = (sentences: readonly string[], phrase: string) =>
  sentences.some((sentence) => occurrences(sentence, phrase) > 0)
const occurrences = (text: string, phrase: string) => ` ${text} `.split(` ${phrase} `).length - 1

/** Small letters and single blanks, without signs: as phrases are compared. */
const spoken = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}’'-]+/gu, ' ')
    .trim()

/** The most telling run of words that two sentences share; null where all of it is grammar or what every promise says. */
const commonPhrase = (one: string, other: string): string | null => {
  const [a, b] = [one.split(' '), other.split(' ')]
  let best: readonly string[] = []
  let row = new Int32Array(b.length + 1)
  for (const [i, word] of a.entries()) {
    const next = new Int32Array(b.length + 1)
    for (const [j, match] of b.entries()) {
      if (word !== match) continue
      const length = Math.min(20, (row[j] ?? 0) + 1)
      next[j + 1] = length
      const run = a.slice(i + 1 - length, i + 1)
      if (tellingWords(run) > tellingWords(best)) best = run
    }
    row = next
  }
  return tellingWords(best) >= 2 ? best.join(' ') : null
}

const tellingWords = (words: readonly string[]): number =>
  words.filter((word) => word.length >= 5 && !usual.has(word)).length

/** Words that promises are made of anyway: by themselves they would make too much, or too little, a promise. */
const usual = new Set(
  `college gemeente gemeenteraad raadsleden wethouder burgemeester zullen worden wordt hebben heeft kunnen moeten willen
  informeren informeert geïnformeerd komen terug terugkomen terugkoppelen koppelen hierop hierover daarover waarover onderzoeken
  onderzoekt bezien nagaan uitzoeken sturen stuurt toesturen toezenden zenden ontvangt ontvangen leggen voorleggen uiterlijk
  kwartaal zomer zomerreces voorjaar najaar einde begin medio binnen volgend komend maanden weken tussen nadat zodra verder
  resultaten uitkomsten voortgang stand zaken schriftelijk`.split(/\s+/),
)
