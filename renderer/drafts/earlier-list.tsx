import { dutchDate } from '../../shared/dates.ts'
import type { EarlierAdvice } from '../../shared/records/draft.ts'
import type { SourcedPassage } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { flat } from '../item/section.tsx'
import { TextButton } from '../ui/button.tsx'
import { type Sign, StatusSign, type Tone } from '../ui/signs.tsx'

const signs = {
  overgenomen: ['tick', 'done'],
  gedeeltelijk_overgenomen: ['half', 'soon'],
  niet_overgenomen: ['cross', 'late'],
  al_bestaand_beleid: ['ring', 'plain'],
  in_beraad: ['skip', 'accent'],
  onduidelijk: ['question', 'plain'],
  geen_reactie: ['warning', 'late'],
} as const satisfies Readonly<Record<EarlierAdvice['reaction'], readonly [Sign, Tone]>>

type Props = Readonly<{
  earlier: readonly EarlierAdvice[]
  onShow: (passage: SourcedPassage) => void
}>

/** Earlier advice in the dossier: the reaction to it, and what came of it. */
export const EarlierList = ({ earlier, onShow }: Props) => (
  <section aria-label={t('drafts.earlier')}>
    <h3>
      {t('drafts.earlier')} ({earlier.length})
    </h3>
    <ul>
      {earlier.map(({ item, text, passage, reaction, reason, reactionPassages, realisation }) => {
        const [sign, tone] = signs[reaction]
        const [said] = reactionPassages
        return (
          <li key={item.id} className="draft-earlier">
            <TextButton onPress={() => onShow(passage)}>
              {[item.onDate === null ? null : dutchDate(item.onDate), flat(text)]
                .filter((part) => part !== null)
                .join(' ')}
            </TextButton>
            <StatusSign sign={sign} tone={tone}>
              {t(`reaction.${reaction}`)}
              {realisation !== 'onbekend' && ` · ${t(`realisation.${realisation}`)}`}
            </StatusSign>
            {reason !== null && reason !== '' && <q className="muted">{flat(reason)}</q>}
            <span className="draft-earlier-acts">
              {said !== undefined && (
                <TextButton onPress={() => onShow(said)}>{t('drafts.showReaction')}</TextButton>
              )}
              <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: item.id })}>
                {item.number ?? t('drafts.openItem')}
              </TextButton>
            </span>
          </li>
        )
      })}
    </ul>
  </section>
)
