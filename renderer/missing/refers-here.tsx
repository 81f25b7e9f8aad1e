import type { MissingDocument } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { TextButton } from '../ui/button.tsx'
import { openMissing } from './may-be-missing.tsx'
import { missingName } from './missing-words.ts'
import './missing.css'

/** What the words that are current refer to: the document, the item that was made of them, or nothing that is here. */
export const RefersHere = ({ missing }: Readonly<{ missing: MissingDocument }>) => {
  const { tiedDocument, tiedTitle, madeItem, madeNumber } = missing
  const open = () => {
    if (tiedDocument !== null) go({ screen: 'source', documentId: tiedDocument })
    else if (madeItem !== null) go({ screen: 'followUp', view: 'all', itemId: madeItem })
    else openMissing()
  }
  useActs([{ id: 'source.openTied', label: t('missing.openTied'), keys: ['Shift+O'], run: open }])
  const there = tiedDocument !== null || madeItem !== null
  const words =
    tiedTitle ??
    (madeItem === null ? t('missing.toList') : t('missing.followedAs', { number: madeNumber ?? '' }))
  return (
    <section className="refers-here" aria-label={t('missing.refersTo')} data-pane="" tabIndex={-1}>
      <p>
        {there ? `${t('missing.refersTo')}: ` : `${t('missing.notHere')}: ${missingName(missing)}. `}
        <TextButton onPress={open}>{words}</TextButton>
      </p>
    </section>
  )
}
