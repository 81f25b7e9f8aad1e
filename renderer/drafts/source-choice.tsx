import { useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import { Row, Rows } from '../ui/rows.tsx'

type Props = Readonly<{
  /** The request, the documents of the dossier, and those that points rest on already. */
  near: readonly DocumentRow[]
  documentId: number | null
  onChoose: (documentId: number) => void
}>

/** Which source stands beside the letter: one that has to do with it, or any other. */
export const SourceChoice = ({ near, documentId, onChoose }: Props) => {
  const [searching, setSearching] = useState(false)
  return (
    <div className="draft-source-choice">
      {near.length > 0 && (
        <Select
          label={t('app.source')}
          options={near.map((row) => ({ value: String(row.id), label: titleOf(row) }))}
          value={documentId === null ? null : String(documentId)}
          onChange={(id) => onChoose(Number(id))}
          placeholder={t('drafts.chooseSource')}
        />
      )}
      <Button look="quiet" onPress={() => setSearching(true)}>
        {t('drafts.otherSource')}
      </Button>
      {searching && (
        <SourceDialog
          onClose={() => setSearching(false)}
          onChoose={(id) => {
            setSearching(false)
            onChoose(id)
          }}
        />
      )}
    </div>
  )
}

export const titleOf = ({ date, subject }: DocumentRow): string =>
  [date === null ? null : dutchDate(date), subject].filter((part) => part !== null).join(' ')

/** So many are listed; more words narrow them. */
const most = 60

type DialogProps = Readonly<{ onChoose: (id: number) => void; onClose: () => void }>

/** Any document of the store, by the words of its title. */
export const SourceDialog = ({ onChoose, onClose }: DialogProps) => {
  const [text, setText] = useState('')
  const found = useRead('documents.named', { text, limit: most + 1 }).value ?? []
  return (
    <Dialog title={t('drafts.otherSource').replace(/…$/u, '')} closeLabel={t('app.close')} onClose={onClose}>
      <TextField label={t('drafts.searchSource')} value={text} onChange={setText} autoFocus />
      <Rows letterKeys={false} className="draft-rows">
        {found.slice(0, most).map((row) => (
          <Row key={row.id} onOpen={() => onChoose(row.id)}>
            <span className="grow">{titleOf(row)}</span>
            <span className="muted">{wordOf('documentKind', row.kind)}</span>
          </Row>
        ))}
      </Rows>
      <p className="muted" aria-live="polite">
        {found.length > most
          ? t('drafts.moreSources', { shown: most })
          : t('drafts.sourcesFound', { count: found.length })}
      </p>
    </Dialog>
  )
}
