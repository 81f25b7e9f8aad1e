import { t } from '../../shared/texts/translate.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { textOf } from '../app/label.ts'
import { loadSample } from '../app/load-sample.ts'
import { EmptyState } from '../ui/signs.tsx'
import type { View } from './views.ts'

type Props = Readonly<{
  view: View
  /** How many items there are at all. */
  total: number
  narrowed: boolean
  onClear: () => void
  onAll: () => void
}>

/** Why nothing is shown, and the one thing to do about it. */
export const FollowUpEmpty = ({ view, total, narrowed, onClear, onAll }: Props) => {
  if (total === 0)
    return (
      <EmptyState
        sentence={t('followUp.empty')}
        act={{ label: t('app.import'), keys: 'Ctrl+O', run: () => void chooseAndImport() }}
        second={{ label: t('app.loadSample'), run: () => void loadSample() }}
      />
    )
  if (narrowed)
    return (
      <EmptyState
        sentence={t('followUp.emptyFilter')}
        act={{ label: t('followUp.clear'), keys: 'Escape', run: onClear }}
      />
    )
  return (
    <EmptyState
      sentence={textOf({ key: `followUp.emptyView.${view}` })}
      act={view === 'all' ? undefined : { label: t('followUp.showAll'), run: onAll }}
    />
  )
}
