import type { Standing } from '../../shared/records/advice.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Sign, StatusSign, type Tone } from '../ui/signs.tsx'

const signs: Readonly<Record<Standing, readonly [Sign, Tone]>> = {
  overgenomen: ['tick', 'done'],
  gedeeltelijk_overgenomen: ['half', 'soon'],
  niet_overgenomen: ['cross', 'late'],
  al_bestaand_beleid: ['ring', 'plain'],
  in_beraad: ['skip', 'accent'],
  onduidelijk: ['question', 'plain'],
  geen_reactie: ['warning', 'late'],
  wacht: ['dot', 'accent'],
}

export const standingWord = (standing: Standing): string =>
  standing === 'wacht' ? t('advice.waiting') : t(`reaction.${standing}`)

/** "3 overgenomen", "2 wachten op reactie" */
export const standingCount = (standing: Standing, count: number): string =>
  standing === 'wacht'
    ? t('advice.waitingCount', { count })
    : `${count} ${standingWord(standing).toLowerCase()}`

/** Where a point of advice stands, by sign and word. */
export const StandingWord = ({ standing }: Readonly<{ standing: Standing }>) => (
  <StatusSign sign={signs[standing][0]} tone={signs[standing][1]}>
    {standingWord(standing)}
  </StatusSign>
)
