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
import { OlderReader } from './older-reader.tsx'
import './documents.css'

const tabs = ['library', 'toCheck', 'missing'] as const
type Tab = (typeof tabs)[number]

/** Every document: those that count, those that wait for their check, and those that are only referred to. */
export const DocumentsScreen = ({ id }: Readonly<{ id?: number | undefined }>) => {
  const overview = useOverview()
  const missing = useRead('missing.list', {}).value
  const [kept, keep] = useRemembered<Tab>('documents.tab', 'library')
  const [asked, setAsked] = useState<number | undefined>(undefined)
  // A document that is asked for stands in the library, whatever tab was open.
  const tab = id !== undefined && id !== asked ? 'library' : tabs.includes(kept) ? kept : 'library'
  const counts = { library: undefined, toCheck: overview?.toCheckCount, missing: missing?.length }
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
            setAsked(id)
            keep(next)
          }}
        />
        <span className="grow">{t('documents.dropHint')}</span>
        <Button look="primary" keys="Ctrl+O" onPress={importAct.run}>
          {importAct.label}
        </Button>
      </header>
      {tab !== 'missing' && <OlderReader />}
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
    </>
  )
}
