import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { askForLetter } from '../drafts/begin-letter.ts'
import { LettersList } from '../drafts/letters-list.tsx'
import { TemplatesList } from '../drafts/templates-list.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { MadeList } from './made-list.tsx'
import './briefings.css'

const tabs = ['letters', 'briefings', 'templates'] as const
type Tab = (typeof tabs)[number]

/** What is made here: letters, briefings, and the texts that letters begin with. */
export const BriefingsScreen = () => {
  const letters = useRead('drafts.list', {}).value
  const made = useRead('briefings.window', justCounted).value
  const dossiers = useOverview()?.dossiers ?? []
  const [kept, keep] = useRemembered<Tab>('letters.tab', 'letters')
  const tab = tabs.includes(kept) ? kept : 'letters'
  const make = () => go({ screen: 'briefing' })
  // On the other tabs the key is for a letter.
  useActs([
    {
      id: 'briefings.new',
      label: t('briefings.new'),
      ...(tab === 'briefings' ? { keys: ['Ctrl+N'] } : {}),
      run: make,
    },
  ])
  if (made === null || letters === null) return null
  const counts = { letters: letters.length, briefings: made.count, templates: undefined }
  return (
    <>
      <header className="screen-head">
        <h1 className="hidden-text">{t('app.briefings')}</h1>
        <Tabs
          label={t('drafts.tabs')}
          tabs={tabs.map((value) => ({ value, label: t(`drafts.${value}`), count: counts[value] }))}
          value={tab}
          onChange={keep}
        />
        <span className="grow" />
        {tab === 'briefings' ? (
          <Button look="primary" keys="Ctrl+N" onPress={make} isDisabled={dossiers.length === 0}>
            {t('briefings.new')}
          </Button>
        ) : (
          <Button look="primary" keys="Ctrl+N" onPress={() => askForLetter()}>
            {t('drafts.new')}
          </Button>
        )}
      </header>
      {tab === 'letters' && <LettersList rows={letters} />}
      {tab === 'templates' && <TemplatesList />}
      {tab === 'briefings' && <Briefings count={made.count} dossiers={dossiers} onMake={make} />}
    </>
  )
}

const justCounted = { order: { column: 'madeAt', descending: true }, offset: 0, limit: 1 } as const

type Dossiers = readonly Readonly<{ id: number; name: string }>[]

/** The briefings that were made, and the way to a new one. */
const Briefings = ({
  count,
  dossiers,
  onMake,
}: Readonly<{ count: number; dossiers: Dossiers; onMake: () => void }>) => {
  useStatusLine(t('briefings.count', { count }))
  if (count > 0) return <MadeList dossiers={dossiers} />
  return dossiers.length > 0 ? (
    <EmptyState
      sentence={t('briefings.empty')}
      act={{ label: t('briefings.new'), keys: 'Ctrl+N', run: onMake }}
    />
  ) : (
    <EmptyState
      sentence={t('briefings.noDossiers')}
      act={{ label: t('briefings.toDossiers'), keys: 'Ctrl+3', run: () => go({ screen: 'dossiers' }) }}
    />
  )
}
