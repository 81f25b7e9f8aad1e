import { useMemo, useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { showToast } from '../app/toasts.ts'
import { copyQuote } from './copy-quote.ts'
import { itemKey, type Mark, marksOf } from './marks.ts'
import { NewItemDialog } from './new-item-dialog.tsx'
import { useSelectedRange } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { SourceText } from './source-text.tsx'

type Props = Readonly<{
  document: DocumentDetail
  /** The passage that it is opened at. */
  passage: TextRange | null
  current: string | null
  target: TextRange | null
  onChoose: (key: string) => void
}>

/** A recorded document to read: its items marked, words to quote or to make an item of. */
export const Reader = ({ document, passage, current, target, onChoose }: Props) => {
  const { id, text, items } = document
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [selection, clear] = useSelectedRange(scroller, text)
  const [adding, setAdding] = useState(false)
  const marks = useMemo(
    () => [...marksOf(text, items), ...passageMark(passage, items)],
    [text, items, passage],
  )

  const needSelection = () => {
    if (selection !== null) return selection
    showToast({ text: t('source.selectFirst') })
    scroller?.focus()
    return null
  }
  const quote = () => {
    // Without a selection the passage that is current is what one wants to quote.
    const range = selection ?? marks.find(({ key }) => key === current) ?? needSelection()
    if (range !== null) void copyQuote(document, range)
  }
  const add = () => {
    if (needSelection() !== null) setAdding(true)
  }
  useActs([
    { id: 'source.quote', label: t('source.quote'), keys: ['Q'], run: quote },
    { id: 'source.add', label: t('source.newItem'), keys: ['N'], run: add },
  ])

  return (
    <>
      <SourceText
        document={document}
        marks={marks}
        current={current}
        target={target}
        onChoose={onChoose}
        onScroller={setScroller}
      />
      <SelectionBar
        text={text}
        selection={selection}
        hint={t('source.selectHint')}
        acts={[
          { label: t('source.quote'), keys: 'Q', run: quote },
          { label: t('source.newItem'), keys: 'N', run: add },
        ]}
      />
      {adding && selection !== null && (
        <NewItemDialog
          quote={text.slice(selection.start, selection.end)}
          onClose={() => setAdding(false)}
          onChoose={(kind) => {
            setAdding(false)
            const done = t('source.added', { kind: t(`itemKind.${kind}`) })
            void act('found.add', { documentId: id, ...selection, kind }, done).then((made) => {
              clear()
              if (made !== undefined) onChoose(itemKey(made.id))
            })
          }}
        />
      )}
    </>
  )
}

export const passageKey = 'passage'

/** The passage that was asked for, unless it is just that of an item: then that one is current. */
const passageMark = (passage: TextRange | null, items: DocumentDetail['items']): readonly Mark[] =>
  passage === null || itemAt(passage, items) !== null
    ? []
    : [
        {
          key: passageKey,
          kind: 'passage',
          itemId: null,
          ...passage,
          tag: '▸',
          label: t('source.openedHere'),
        },
      ]

export const itemAt = (
  passage: TextRange,
  items: DocumentDetail['items'],
): DocumentDetail['items'][number] | null =>
  items.find(
    ({ start, end, state }) => state !== 'dropped' && start === passage.start && end === passage.end,
  ) ?? null
