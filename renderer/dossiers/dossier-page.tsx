import { useState } from 'react'
import type { DossierDetail } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { bridge } from '../app/bridge.ts'
import { useCurrentDossier } from '../app/current-dossier.ts'
import { importFiles } from '../app/import-files.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRecent } from '../app/recent.ts'
import { savePicture } from '../app/save-picture.ts'
import { useStatusLine } from '../app/status.ts'
import { useToday } from '../app/today.ts'
import { Conflicts } from '../conflicts/conflicts.tsx'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { AddDialog } from './add-dialog.tsx'
import { type Content, DossierContent } from './dossier-content.tsx'
import { DossierForm } from './dossier-form.tsx'
import { Doubles } from './doubles.tsx'
import { removeDossier } from './remove-dossier.ts'
import { SinceHint, useSince } from './since.tsx'
import { Timeline } from './timeline.tsx'

/** One subject: what stands open and late in it, its conflicts, its timeline, and everything that belongs to it. */
export const DossierPage = ({ id }: Readonly<{ id: number }>) => {
  const { value: dossier, error } = useRead('dossiers.open', { id })
  useCurrentDossier(dossier === null || error !== null ? null : dossier)
  if (error !== null)
    return (
      <EmptyState
        sentence={t('dossiers.gone')}
        act={{ label: t('dossiers.toList'), run: () => go({ screen: 'dossiers' }) }}
      />
    )
  return dossier === null ? null : <Page dossier={dossier} />
}

const Page = ({ dossier }: Readonly<{ dossier: DossierDetail }>) => {
  const { id, name } = dossier
  const today = useToday()
  useRecent({ screen: 'dossiers', id }, name, t('search.dossier'))
  const [content, setContent] = useState<Content>('items')
  const [dialog, setDialog] = useState<'add' | 'edit' | null>(null)
  const since = useSince(id)
  const showSince = () => {
    setContent('since')
    requestAnimationFrame(() =>
      document.querySelector('.dossier-content')?.scrollIntoView({ block: 'start' }),
    )
  }
  const remove = () => void removeDossier(dossier).then((gone) => gone && go({ screen: 'dossiers' }))
  const importHere = async () => importFiles(await bridge().chooseFiles(), id)
  useActs([
    { id: 'dossier.add', label: t('dossiers.add'), keys: ['A'], run: () => setDialog('add') },
    { id: 'dossier.edit', label: t('dossiers.edit'), keys: ['E'], run: () => setDialog('edit') },
    { id: 'dossier.import', label: t('dossiers.importHere'), run: () => void importHere() },
    { id: 'dossier.remove', label: t('dossiers.remove'), run: remove },
  ])
  useStatusLine(countsOf(dossier).join(' · '))
  const empty = dossier.documents.length === 0 && dossier.items.length === 0
  return (
    <>
      <header className="dossier-head">
        <div>
          <h1>{name}</h1>
          <p>
            {countsOf(dossier).map((words, at) => (
              <span key={words} className={at === 3 && dossier.lateCount > 0 ? 'late-text' : undefined}>
                {words}
              </span>
            ))}
          </p>
        </div>
        <Menu
          label={t('dossiers.moreOf')}
          trigger={<Button look="quiet">{t('dossiers.more')}</Button>}
          items={[
            { id: 'edit', label: t('dossiers.edit'), keys: 'E' },
            { id: 'import', label: t('dossiers.importHere') },
            { id: 'remove', label: t('dossiers.remove') },
          ]}
          onAction={(act) => {
            if (act === 'edit') setDialog('edit')
            else if (act === 'import') void importHere()
            else remove()
          }}
        />
        <Button keys="A" onPress={() => setDialog('add')}>
          {t('dossiers.add')}
        </Button>
        <Button
          look="primary"
          keys="Ctrl+P"
          onPress={() => go({ screen: 'briefing', dossierId: id })}
          isDisabled={empty}
        >
          {t('dossiers.briefing')}
        </Button>
      </header>
      {empty ? (
        <EmptyState
          sentence={t('dossiers.emptyOne')}
          act={{ label: t('dossiers.add'), keys: 'A', run: () => setDialog('add') }}
          second={{ label: t('dossiers.importHere'), run: () => void importHere() }}
        />
      ) : (
        <div className="dossier-body">
          {dossier.note !== '' && <p className="dossier-note">{dossier.note}</p>}
          <SinceHint state={since} onOpen={showSince} />
          <Conflicts
            of={{ dossierId: id }}
            onGoTo={(itemId) => go({ screen: 'followUp', view: 'all', itemId })}
          />
          <Doubles dossierId={id} />
          {dossier.moments.length > 0 && (
            <Timeline
              moments={dossier.moments}
              undated={dossier.documents.filter(({ date }) => date === null)}
              today={today}
              onPicture={() => void savePicture({ dossierId: dossier.id, kpiId: null }, dossier.name)}
            />
          )}
          <DossierContent dossier={dossier} since={since} content={content} onContent={setContent} />
        </div>
      )}
      {dialog === 'add' && <AddDialog dossier={dossier} onClose={() => setDialog(null)} />}
      {dialog === 'edit' && <DossierForm dossier={dossier} onClose={() => setDialog(null)} />}
    </>
  )
}

const countsOf = ({ documentCount, itemCount, openCount, lateCount }: DossierDetail): readonly string[] => [
  t('dossiers.documentCount', { count: documentCount }),
  t('dossiers.itemCount', { count: itemCount }),
  t('dossiers.openCount', { count: openCount }),
  lateCount === 0 ? t('dossiers.noneLate') : t('dossiers.lateCount', { count: lateCount }),
]
