import { dutchDate } from '../../shared/dates.ts'
import type { BriefingChange, BriefingRow } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { wordChanges } from '../drafts/word-diff.ts'
import { Dialog } from '../ui/dialog.tsx'

type Props = Readonly<{ rows: readonly [BriefingRow, BriefingRow]; onClose: () => void }>

/** What is otherwise in the later of two briefings, line by line under their headings. */
export const CompareDialog = ({ rows, onClose }: Props) => {
  const [before, after] = rows.toSorted((a, b) => a.madeAt.localeCompare(b.madeAt) || a.id - b.id)
  const changes = useRead(
    'briefings.compare',
    before && after ? { id: before.id, withId: after.id } : null,
  ).value
  if (!before || !after) return null
  return (
    <Dialog
      title={t('briefings.compareTitle')}
      about={t('briefings.compareAbout', {
        before: `${before.title}, ${dutchDate(before.asOf)}`,
        after: `${after.title}, ${dutchDate(after.asOf)}`,
      })}
      closeLabel={t('app.close')}
      wide
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard. */}
      <section className="kept-changes" tabIndex={0} aria-label={t('briefings.compareTitle')}>
        {changes?.length === 0 && <p className="muted">{t('briefings.compareSame')}</p>}
        {[...Map.groupBy(changes ?? [], ({ heading }) => heading)].map(([heading, under]) => (
          <Under key={heading} heading={heading} changes={under} />
        ))}
      </section>
    </Dialog>
  )
}

const Under = ({ heading, changes }: Readonly<{ heading: string; changes: readonly BriefingChange[] }>) => (
  <>
    <h3>{heading === '' ? t('briefings.compareHead') : heading}</h3>
    <ul>
      {changes.map(({ before, after }) => (
        <li key={`${before} ${after}`}>
          <span className="kept-sign">{t(`briefings.compare.${signOf({ before, after })}`)}</span>
          <Words before={before ?? ''} after={after ?? ''} />
        </li>
      ))}
    </ul>
  </>
)

const signOf = ({ before, after }: Pick<BriefingChange, 'before' | 'after'>) =>
  before === null ? 'new' : after === null ? 'gone' : 'changed'

const Words = ({ before, after }: Readonly<{ before: string; after: string }>) => (
  <p>
    {wordChanges(before, after).map(({ kind, words }, at) =>
      kind === 'same' ? (
        words
      ) : kind === 'gone' ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places.
        <del key={at}>{words}</del>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places.
        <ins key={at}>{words}</ins>
      ),
    )}
  </p>
)
