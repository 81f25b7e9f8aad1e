import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DossierDetail } from '../../shared/records/dossier.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { wordOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { showToast } from '../app/toasts.ts'
import { StatusCell, TermCell } from '../item/item-words.tsx'
import { DossierMissing, useMissingOf } from '../missing/dossier-missing.tsx'
import { IconButton } from '../ui/button.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { SinceLines, type SinceState } from './since.tsx'

const contents = ['items', 'documents', 'missing', 'since'] as const
export type Content = (typeof contents)[number]

type Props = Readonly<{
  dossier: DossierDetail
  since: SinceState
  content: Content
  onContent: (content: Content) => void
}>

/** Something that can be taken out of the dossier; null where it came along with a document. */
type Take = Readonly<{ title: string; documentIds: number[]; itemIds: number[] }> | null

/** What belongs to the dossier: the items, the documents, and what is missing. */
export const DossierContent = ({ dossier, since, content, onContent }: Props) => {
  const overview = useOverview()
  const missing = useMissingOf(dossier)
  const [current, setCurrent] = useState<{ take: Take } | null>(null)
  const take = (what: Take) => {
    if (what === null) showToast({ text: t('dossiers.comesAlong') })
    else {
      const { title, documentIds, itemIds } = what
      void act(
        'dossiers.put',
        { id: dossier.id, documentIds, itemIds, present: false },
        t('dossiers.taken', { title }),
      )
    }
  }
  useActs(
    content === 'items' || content === 'documents'
      ? [
          {
            id: 'list.take',
            label: t('dossiers.take'),
            keys: ['Delete'],
            run: () => current !== null && take(current.take),
          },
        ]
      : [],
  )
  const labels = {
    items: t('dossiers.items'),
    documents: t('dossiers.documents'),
    missing: t('dossiers.missing'),
    since: t('since.title'),
  }
  const counts = {
    items: dossier.items.length,
    documents: dossier.documents.length,
    missing: missing?.length ?? dossier.missing.length,
    since: since.since?.entries.length,
  }
  const parts = {
    items: () => <ItemRows dossier={dossier} onCurrent={setCurrent} onTake={take} />,
    documents: () => <DocumentRows dossier={dossier} onCurrent={setCurrent} onTake={take} />,
    missing: () =>
      missing?.length === 0 ? (
        <None words={t('dossiers.noMissing')} />
      ) : (
        <DossierMissing rows={missing ?? []} />
      ),
  }
  return (
    <section className="dossier-content">
      <Tabs
        label={t('dossiers.tabs')}
        tabs={contents.map((value) => ({ value, label: labels[value], count: counts[value] }))}
        value={content}
        onChange={onContent}
      >
        {content === 'since' ? (
          <SinceLines state={since} />
        ) : (
          <Rows letterKeys={overview?.settings.letterKeys ?? true} takesFocus key={content}>
            {parts[content]()}
          </Rows>
        )}
      </Tabs>
    </section>
  )
}

type PartProps = Readonly<{
  dossier: DossierDetail
  onCurrent: (current: { take: Take }) => void
  onTake: (take: Take) => void
}>

const None = ({ words }: Readonly<{ words: string }>) => <p className="none">{words}</p>

const ItemRows = ({ dossier, onCurrent, onTake }: PartProps) => {
  const overview = useOverview()
  if (dossier.items.length === 0) return <None words={t('dossiers.noItems')} />
  const along = new Set(dossier.documents.map(({ id }) => id))
  return (
    <ul className="rows" aria-label={t('dossiers.items')}>
      {dossier.items.map((row) => {
        const own: Take = along.has(row.documentId)
          ? null
          : { title: row.title, documentIds: [], itemIds: [row.id] }
        return (
          <li key={row.id}>
            <Row
              className="dossier-item"
              onOpen={() => go({ screen: 'followUp', view: 'all', itemId: row.id })}
              onFocus={() => onCurrent({ take: own })}
            >
              <span className="nr">{row.number ?? t('dossiers.unnumbered')}</span>
              <span className="cut">{row.title}</span>
              <span className="cut quiet">{wordOf('itemKind', row.kind)}</span>
              <span className="cut">
                <TermCell row={row} today={overview?.today ?? ''} />
              </span>
              <span className="cut">
                <StatusCell row={row} />
              </span>
            </Row>
            {own !== null && (
              <IconButton icon="minus" label={t('dossiers.take')} keys="Del" onPress={() => onTake(own)} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

const DocumentRows = ({ dossier, onCurrent, onTake }: PartProps) => {
  if (dossier.documents.length === 0) return <None words={t('dossiers.noDocuments')} />
  return (
    <ul className="rows" aria-label={t('dossiers.documents')}>
      {dossier.documents.map((row) => {
        const own: Take = { title: row.subject, documentIds: [row.id], itemIds: [] }
        return (
          <li key={row.id}>
            <Row
              className="dossier-document"
              onOpen={() => go({ screen: row.state === 'to_check' ? 'check' : 'source', documentId: row.id })}
              onFocus={() => onCurrent({ take: own })}
            >
              <span className="nr">
                {row.date === null ? (
                  <span className="quiet">{t('dossiers.noDate')}</span>
                ) : (
                  <time dateTime={row.date}>{dutchDate(row.date)}</time>
                )}
              </span>
              <span className="cut">{row.subject}</span>
              <span className="cut quiet">{wordOf('documentKind', row.kind)}</span>
              <span className="cut quiet">{t('dossiers.itemCount', { count: row.itemCount })}</span>
            </Row>
            <IconButton icon="minus" label={t('dossiers.take')} keys="Del" onPress={() => onTake(own)} />
          </li>
        )
      })}
    </ul>
  )
}
