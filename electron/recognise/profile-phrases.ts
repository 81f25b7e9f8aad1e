import type { FoundItem } from '../../shared/records/found-item.ts'
import type { LearnedStyle, SeenStyle } from '../../shared/records/sender-profile.ts'

type Checked = Readonly<{
  text: string
  items: readonly (Pick<FoundItem, 'kind' | 'state' | 'why' | 'text'> & Readonly<{ recorded: boolean }>)[]
}>

const mostPhrases = 40
const mostSentences = 40

/**
 * The words that promises have in common which a person added by hand in two documents, and those of finds that a person
 * dropped in two: a verb with what stands around it, literally. Words that stand elsewhere too say nothing.
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

/** The longest run of words that two sentences share, where it is more than grammar. */
const commonPhrase = (one: string, other: string): string | null => {
  const [a, b] = [one.split(' '), other.split(' ')]
  let best: readonly string[] = []
  let row = new Int32Array(b.length + 1)
  for (const [i, word] of a.entries()) {
    const next = new Int32Array(b.length + 1)
    for (const [j, match] of b.entries()) {
      if (word !== match) continue
      const length = Math.min(8, (row[j] ?? 0) + 1)
      next[j + 1] = length
      if (length > best.length) best = a.slice(i + 1 - length, i + 1)
    }
    row = next
  }
  const phrase = best.join(' ')
  return best.length >= 2 && phrase.length >= 10 && best.some(isVerb) ? phrase : null
}

/** Dutch shows its verbs by their endings well enough to tell a phrase from a name. */
const isVerb = (word: string): boolean =>
  /^(?:zal|wil|ga|gaan|gaat|kom|komt|komen|doe|doet|doen|zie|zien)$/.test(word) ||
  (word.length >= 5 && /(?:en|t|de|te)$/.test(word) && !nouns.test(word))
const nouns = /(?:heid|ing|teit|raad|gemeente|college|straat|krant)$/
