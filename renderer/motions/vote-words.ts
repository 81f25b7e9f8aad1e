import type { Tally } from '../../shared/records/motion.ts'
import { t } from '../../shared/texts/translate.ts'

/** "17 voor, 14 tegen · 1 fractie verdeeld"; without any number the groups are counted. */
export const sumWords = (tally: Tally): string => {
  const { for: inFavour, against, groupsFor, groupsAgainst, divided, absent } = tally
  const bare = inFavour + against === 0 && groupsFor + groupsAgainst > 0
  return [
    bare
      ? t('motions.voteGroups', { groupsFor, groupsAgainst })
      : t('motions.voteSum', { for: inFavour, against }),
    ...(divided > 0 ? [t('motions.divided', { count: divided })] : []),
    ...(absent > 0 ? [t('motions.absent', { count: absent })] : []),
  ].join(' · ')
}
