import { t } from '../../shared/texts/translate.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { textOf } from '../app/label.ts'
import { loadSample } from '../app/load-sample.ts'
import { go } from '../app/places.ts'
import { EmptyState } from '../ui/signs.tsx'
import type { View } from './views.ts'

type Props = Readonly<{
  view: View
  /** Nobody is named as the user's own. */
  nobody: boolean
  /** How many items there are at all. */
  total: number
  narrowed: boolean
  onClear: () => void
  onAll: () => void
}>

/** Why nothing is shown, and the one thing to do about it. */
export const FollowUpEmpty = ({ view, nobody, total, narrowed, onClear, onAll }: Props) => {
  if (total === 0)
    return (
      <EmptyState
        sentence={t('followUp.empty')}
        act={{ label: t('app.import'), keys: 'Ctrl+O', run: () => void chooseAndImport() }}
        second={{ label: t('app.loadSample'), run: () => void loadSample() }}
      />
    )
  if (nobody && view.fixed === 'mine')
    return (
      <EmptyState
        sentence={t('followUp.emptyView.nobody')}
        act={{ label: t('followUp.toSettings'), run: () => go({ screen: 'settings' }) }}
        second={{ label: t('followUp.showAll'), run: onAll }}
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
      sentence={textOf({ key: `followUp.emptyView.${view.fixed ?? 'kept'}` })}
      act={view.fixed === 'all' ? undefined : { label: t('followUp.showAll'), run: onAll }}
    />
  )
}
