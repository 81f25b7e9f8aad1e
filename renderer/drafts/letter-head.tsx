import { dutchDate } from '../../shared/dates.ts'
import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceMenu, Menu } from '../ui/menu.tsx'
import { actsOn, type LetterAct } from './letter-acts.ts'
import { useUnstored } from './pending.ts'
import type { DraftActs } from './use-draft-acts.ts'

type Props = Readonly<{
  draft: Draft
  acts: DraftActs
  onOpen: (name: LetterAct) => void
}>

const inLetter = ['repeatAsked', 'listSources', 'sayUnsourced'] as const

/** What the letter is, how it stands, and what can be done with it as a whole. */
export const LetterHead = ({ draft, acts, onOpen }: Props) => {
  const { kind, title, state, parts, documentId } = draft
  const sent = state === 'sent'
  const more = actsOn(draft).filter((one) => one !== 'export' && one !== 'send')
  return (
    <header className="screen-head draft-head">
      <div className="draft-title">
        <h1>{title}</h1>
        <p className="muted">
          <Standing draft={draft} />
        </p>
      </div>
      {!sent && (
        <ChoiceMenu
          label={t('drafts.inLetter')}
          trigger={<Button look="quiet">{t('drafts.inLetter')}</Button>}
          items={inLetter
            .filter((one) => one !== 'repeatAsked' || kind === 'advice')
            .map((one) => ({ id: one, label: t(`drafts.${one}`) }))}
          chosen={inLetter.filter((one) => parts[one])}
          onChange={(chosen) =>
            void acts.change({
              parts: {
                repeatAsked: chosen.includes('repeatAsked'),
                listSources: chosen.includes('listSources'),
                sayUnsourced: chosen.includes('sayUnsourced'),
              },
            })
          }
        />
      )}
      <Menu
        label={t('drafts.more')}
        trigger={<Button look="quiet">{t('drafts.more')}</Button>}
        items={more.map((name) => ({ id: name, label: t(`drafts.open.${name}`) }))}
        onAction={(name) => {
          const found = more.find((one) => one === name)
          if (found !== undefined) onOpen(found)
        }}
      />
      <Button keys="Ctrl+P" onPress={() => onOpen('export')}>
        {t('drafts.open.export')}
      </Button>
      {sent && documentId !== null && (
        <Button look="primary" onPress={() => go(followUpOf(kind, documentId))}>
          {t(kind === 'advice' ? 'drafts.toReactions' : 'drafts.toDocument')}
        </Button>
      )}
      {!sent && (
        <Button look="primary" keys="Ctrl+Shift+Enter" onPress={() => onOpen('send')}>
          {t('drafts.open.send')}
        </Button>
      )}
    </header>
  )
}

const followUpOf = (kind: Draft['kind'], documentId: number) =>
  kind === 'advice'
    ? ({ screen: 'advice', documentId } as const)
    : ({ screen: 'source', documentId } as const)

/** "Advies · Waterrade · concept · uiterlijk 12-06-2026" */
const Standing = ({ draft }: Readonly<{ draft: Draft }>) => {
  const { kind, municipality, sentOn, dueOn, dueBecause } = draft
  // What is stored the status bar says.
  const unstored = useUnstored()
  const words = [t(`letters.kind.${kind}`), municipality].filter((part) => part !== null).join(' · ')
  return (
    <>
      {words} ·{' '}
      {sentOn === null
        ? t('letters.state.draft').toLowerCase()
        : t('drafts.sentOn', { date: dutchDate(sentOn) })}
      {dueOn !== null && sentOn === null && (
        <>
          {' · '}
          <span title={dueBecause}>{t('drafts.dueOn', { date: dutchDate(dueOn) })}</span>
        </>
      )}
      {unstored && ` · ${t('drafts.storing')}`}
    </>
  )
}
