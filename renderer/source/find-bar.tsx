import { t } from '../../shared/texts/translate.ts'
import { IconButton } from '../ui/button.tsx'
import type { Find } from './use-find.ts'

/** The field for words to find, above the source. */
export const FindBar = ({ find }: Readonly<{ find: Find }>) => (
  <search className="source-find">
    <input
      aria-label={t('source.find')}
      value={find.words ?? ''}
      onChange={(event) => find.type(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') find.close()
        else if (event.key === 'Enter' && !event.ctrlKey) find.step(event.shiftKey ? -1 : 1)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field.
      autoFocus
    />
    <span role="status">
      {find.words === null || find.words.trim() === ''
        ? ''
        : t('source.hits', { count: find.hits.length, at: find.at + 1 })}
    </span>
    <span className="grow" />
    <IconButton icon="left" label={t('source.findPrevious')} keys="[" onPress={() => find.step(-1)} />
    <IconButton icon="right" label={t('source.findNext')} keys="]" onPress={() => find.step(1)} />
    <IconButton icon="close" label={t('source.findClose')} keys="Escape" onPress={find.close} />
  </search>
)
