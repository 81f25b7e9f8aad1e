import type { SenderProfile } from '../../shared/records/sender-profile.ts'
import { t } from '../../shared/texts/translate.ts'

const wordLists = [
  'questionLabels',
  'answerLabels',
  'dateLabels',
  'promises',
  'noPromises',
  'furniture',
] as const satisfies readonly (keyof SenderProfile)[]

/** Each thing that was learned, in the words of the documents; what wasn't is left out. */
export const linesOf = (
  profile: SenderProfile,
): readonly Readonly<{ label: string; words: readonly string[] }>[] =>
  [
    ...wordLists.map((list) => ({
      label: t(`settings.learned.${list}`),
      words: profile[list].map((words) => `“${words}”`),
    })),
    {
      label: t('settings.learned.kindTitles'),
      words: profile.kindTitles.map(({ words, kind }) =>
        t('settings.learnedKind', { words, kind: t(`documentKind.${kind}`).toLowerCase() }),
      ),
    },
  ].filter(({ words }) => words.length > 0)
