import { useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { MissingList } from '../missing/missing-list.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Library } from './library.tsx'
import { NotReadList } from './not-read-list.tsx'
import { OlderReader } from './older-reader.tsx'
import './documents.css'

const allTabs = ['library', 'toCheck', 'missing', 'notRead'] as const
type Tab = (typeof allTabs)[number]
type Props = Readonly<{ id?: number | undefined; tab?: 'notRead' | undefined }>

/** Every document: those that count, those that wait for their check, those that are only referred to, and files that did not come in. */
export const DocumentsScreen = ({ id, tab: wanted }: Props) => {
  const overview = useOverview()
  const missing = useRead('missing.list', {}).value
  const [kept, keep] = useRemembered<Tab>('documents.tab', 'library')
  const read = useRead('documents.notRead', {}).value
  const [asked, setAsked] = useState<number | Tab | undefined>(undefined)
  // A document that is asked for stands in the library, whatever tab was open.
  const goal = id ?? wanted
  const first = goal === undefined || goal === asked ? kept : (wanted ?? 'library')
  const files = read ?? []
  // Until it is known whether there are any, the tab that was open stays.
  const showsNotRead = read === null ? first === 'notRead' : read.length > 0
  const tabs: readonly Tab[] = showsNotRead ? allTabs : allTabs.filter((one) => one !== 'notRead')
  const tab = tabs.includes(first) ? first : 'library'
  const counts = {
    library: undefined,
    toCheck: overview?.toCheckCount,
    missing: missing?.length,
    notRead: files.length,
  }
  const importAct = { label: t('documents.import'), keys: 'Ctrl+O', run: () => void chooseAndImport() }
  return (
    <>
      <header className="documents-head">
        <h1 className="hidden-text">{t('documents.title')}</h1>
        <Tabs
          label={t('documents.tabs')}
          tabs={tabs.map((value) => ({ value, label: t(`documents.${value}`), count: counts[value] }))}
          value={tab}
          onChange={(next) => {
            setAsked(goal)
            keep(next)
          }}
        />
        <span className="grow">{t('documents.dropHint')}</span>
        <Button look="primary" keys="Ctrl+O" onPress={importAct.run}>
          {importAct.label}
        </Button>
      </header>
      {(tab === 'library' || tab === 'toCheck') && <OlderReader />}
      {tab === 'library' && (
        <Library
          key={`library ${id}`}
          askedFor={id}
          empty={<EmptyState sentence={t('documents.empty')} act={importAct} />}
        />
      )}
      {tab === 'toCheck' && (
        <Library
          key="to-check"
          state="to_check"
          empty={<EmptyState sentence={t('documents.nothingToCheck')} act={importAct} />}
        />
      )}
      {tab === 'missing' && missing !== null && <MissingList rows={missing} />}
      {tab === 'notRead' && <NotReadList files={files} />}
    </>
  )
}
