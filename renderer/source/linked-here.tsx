import type { LinkedPassage } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { placeOf } from '../item/section.tsx'
import { linkDialog } from '../links/link-dialog-store.ts'
import { LinkRow } from '../links/link-row.tsx'
import { TextButton } from '../ui/button.tsx'
import type { Mark } from './marks.ts'
import { linkKey } from './marks.ts'
import { reveal } from './selection.ts'

type Parts = Readonly<{
  linked: readonly LinkedPassage[]
  marks: readonly Mark[]
  current: string | null
  onChoose: (key: string) => void
  scroller: HTMLElement | null
}>

/** Which linked words are current, and the key that goes to the next ones. */
export const useLinkedHere = ({ linked, marks, current, onChoose, scroller }: Parts): number | null => {
  const at = marks.find(({ key }) => key === current)
  const isHere = ({ passageId, start, end }: LinkedPassage) =>
    linkKey(passageId) === current || (at !== undefined && at.start === start && at.end === end)
  const here = linked.find(isHere) ?? null
  const next = () => {
    const after =
      here === null ? linked.findIndex(({ start }) => start >= (at?.start ?? 0)) : linked.indexOf(here) + 1
    const found = linked[after] ?? linked[0]
    if (found === undefined) return
    onChoose(linkKey(found.passageId))
    if (scroller !== null) reveal(scroller, found.start)
  }
  useActs(
    linked.length === 0
      ? []
      : [{ id: 'source.nextLink', label: t('source.nextLink'), keys: ['Shift+J'], run: next }],
  )
  return here?.passageId ?? null
}

/** So many stand below the text; the others are one act away. */
const shown = 3

/** What the words that are current are linked to. */
export const LinkedHere = ({ passageId }: Readonly<{ passageId: number }>) => {
  const { value } = useRead('links.ofPassage', { id: passageId, offset: 0, limit: shown })
  if (value === null || value.count === 0) return null
  return (
    <section
      className="linked-here"
      aria-label={t('source.linkedHere', { count: value.count })}
      data-pane=""
      tabIndex={-1}
    >
      <h3>{t('source.linkedHere', { count: value.count })}</h3>
      <ul>
        {value.rows.map((link) => (
          <li key={link.id}>
            <LinkRow link={link} both={false} onOpen={({ passage }) => go(placeOf(passage))} />
          </li>
        ))}
      </ul>
      {value.count > shown && (
        <TextButton
          onPress={() =>
            linkDialog.set({
              mode: 'all',
              of: { of: 'passage', id: passageId },
              title: t('source.linkedHere', { count: value.count }),
            })
          }
        >
          {t('links.showAll', { count: value.count })}
        </TextButton>
      )}
    </section>
  )
}
