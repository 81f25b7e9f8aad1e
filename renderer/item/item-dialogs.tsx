import { isOpen } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { useStore } from '../app/store.ts'
import { DescribeDialog } from '../motions/describe-dialog.tsx'
import { ExecutionDialog } from '../motions/execution-dialog.tsx'
import { LetterDialog } from '../motions/letter-dialog.tsx'
import { OutcomeDialog } from '../motions/outcome-dialog.tsx'
import { VotesDialog } from '../motions/votes-dialog.tsx'
import {
  answerDialog,
  ChooseDialog,
  reactionDialog,
  realisationDialog,
  reasonDialog,
} from './choose-dialog.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import type { ItemDialogProps } from './dialog-frame.tsx'
import { closeItemDialog, itemDialog, type OpenItemDialog } from './dialog-store.ts'
import { DossierDialog } from './dossier-dialog.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { HolderDialog } from './holder-dialog.tsx'
import { nameOf } from './item-words.tsx'
import { KpiDialog } from './kpi-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { PartsDialog } from './parts-dialog.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { TermDialog } from './term-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { VerdictDialog } from './verdict-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** The dialogs on items, open on any screen. */
export const ItemDialogs = () => {
  const open = useStore(itemDialog)
  return open === null ? null : <Opened key={JSON.stringify(open)} open={open} />
}

const Opened = ({ open }: Readonly<{ open: OpenItemDialog }>) => {
  const [id] = open.ids
  const { value: item, error } = useRead('items.open', id === undefined ? null : { id })
  if (error !== null) closeItemDialog()
  if (item === null) return null
  const title = open.ids.length === 1 ? nameOf(item) : t('item.many', { count: open.ids.length })
  const props: ItemDialogProps = { item, ids: open.ids, title, given: open.given, onClose: closeItemDialog }
  switch (open.name) {
    case 'settle':
      // What is settled already only gets the passage.
      return open.given !== undefined && !isOpen(item.officialStatus) ? (
        <EvidenceDialog {...props} />
      ) : (
        <SettleDialog {...props} />
      )
    case 'evidence':
      return <EvidenceDialog {...props} />
    case 'edit':
      return <EditDialog {...props} />
    case 'status':
      return <StatusDialog {...props} />
    case 'verdict':
      return <VerdictDialog {...props} />
    case 'term':
      return <TermDialog {...props} tab={open.tab} />
    case 'holder':
      return <HolderDialog {...props} />
    case 'dossier':
      return <DossierDialog {...props} />
    case 'answerVerdict':
      return <ChooseDialog {...props} of={answerDialog} />
    case 'reaction':
      return <ChooseDialog {...props} of={reactionDialog} />
    case 'reason':
      return <ChooseDialog {...props} of={reasonDialog} />
    case 'realisation':
      return <ChooseDialog {...props} of={realisationDialog} />
    case 'outcome':
      return <OutcomeDialog {...props} />
    case 'votes':
      return <VotesDialog {...props} />
    case 'execution':
      return <ExecutionDialog {...props} />
    case 'describe':
      return <DescribeDialog {...props} />
    case 'letter':
      return <LetterDialog {...props} />
    case 'note':
      return <NoteDialog {...props} />
    case 'parts':
      return <PartsDialog {...props} />
    case 'decision':
      return <DecisionDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case 'transfer':
      return <TransferDialog {...props} />
    case 'kpi':
      return <KpiDialog {...props} kpiId={open.kpiId} />
  }
}
