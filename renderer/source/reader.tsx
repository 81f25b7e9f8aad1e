import { useMemo, useState } from 'react'
import { quoteOf } from '../../shared/reading.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { LinkedPassage } from '../../shared/records/link.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { alikeOf } from '../alike/alike-store.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { useRead } from '../app/read.ts'
import { useStore } from '../app/store.ts'
import { showToast } from '../app/toasts.ts'
import { itemDialog, lastItem } from '../item/dialog-store.ts'
import { linkDialog, type NearSide } from '../links/link-dialog-store.ts'
import { RefersHere } from '../missing/refers-here.tsx'
import { copyQuote } from './copy-quote.ts'
import { LinkedHere, useLinkedHere } from './linked-here.tsx'
import {
  itemKey,
  itemName,
  linkMark,
  type Mark,
  marksOf,
  missingKey,
  shownItems,
  shownMark,
} from './marks.ts'
import { useMovingActs } from './moving.ts'
import { NewItemDialog } from './new-item-dialog.tsx'
import { useSelectedRange } from './selection.ts'
import { SelectionBar, shortened } from './selection-bar.tsx'
import { selectionTaker } from './selection-taker.ts'
import { SourceText } from './source-text.tsx'

type Props = Readonly<{
  document: DocumentDetail
  /** The passage that it is opened at. */
  passage: TextRange | null
  current: string | null
  target: TextRange | null
  /** Words that are shown for a moment. */
  shown?: TextRange | null
  onChoose: (key: string) => void
  /** It stands beside an item. */
  beside?: boolean
}>

/** A recorded document to read: its items marked, words to quote or to make an item of. */
export const Reader = (props: Props) => {
  const { document, passage, current, target, shown = null, onChoose, beside = false } = props
  const { id, text, state, missing, confidences } = document
  const items = useMemo(() => shownItems({ items: document.items, state }), [document.items, state])
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [selection, clear] = useSelectedRange(scroller, text)
  const [adding, setAdding] = useState(false)
  const linked = useRead('links.inDocument', { id }).value ?? noLinks
  const marks = useMemo(
    () => [
      ...marksOf({ text, items, missing, confidences }),
      ...linked.map(linkMark),
      ...passageMark(passage, items),
      ...(shown === null ? [] : [shownMark(shown, t('source.shownHere'))]),
    ],
    [text, items, missing, confidences, linked, passage, shown],
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
  const nearOf = (range: TextRange): NearSide => {
    const name = itemAround(range, items)
    return {
      itemId: name?.id ?? null,
      range: { documentId: id, ...range },
      quote: quoteOf(document, range),
      name: name === null ? document.subject : itemName(name),
    }
  }
  const link = () => {
    const range = needSelection()
    if (range !== null) linkDialog.set({ mode: 'new', near: nearOf(range) })
  }
  const like = () => {
    // As with a quote: without a selection it is the passage that is current.
    const range = selection ?? marks.find(({ key }) => key === current) ?? needSelection()
    if (range === null) return
    const words = { start: range.start, end: range.end }
    alikeOf.set({
      of: { range: { documentId: id, ...words } },
      name: `“${shortened(quoteOf(document, words))}”`,
      link: (start) => linkDialog.set({ mode: 'new', near: nearOf(words), start }),
    })
  }
  const add = () => {
    if (needSelection() !== null) setAdding(true)
  }
  const lastSeen = useStore(lastItem)
  const taker = useStore(selectionTaker)
  const taken =
    taker === null || selection === null
      ? null
      : {
          label: taker.label,
          run: () => {
            taker.run({ documentId: id, ...selection })
            clear()
          },
        }
  const evidence =
    taken !== null || lastSeen === null || selection === null || document.state !== 'recorded'
      ? taken
      : {
          label: t('item.evidenceFor', { name: lastSeen.name }),
          run: () => {
            const given = { documentId: id, ...selection, quote: quoteOf(document, selection) }
            itemDialog.set({
              name: 'settle',
              ids: [lastSeen.id],
              given: { ...given, documentTitle: document.subject },
            })
          },
        }
  useActs([
    { id: 'source.quote', label: t('source.quote'), keys: ['Q'], run: quote },
    // Beside an item the key is the item's, until there are words to make another one of.
    {
      id: 'source.add',
      label: t('source.newItem'),
      ...(beside && selection === null ? {} : { keys: ['N'] }),
      run: add,
    },
    ...(state === 'recorded'
      ? [
          {
            id: 'source.link',
            label: t('source.link'),
            ...(beside && selection === null ? {} : { keys: ['L'] }),
            run: link,
          },
          {
            id: 'source.alike',
            label: t('alike.act'),
            ...(beside && selection === null ? {} : { keys: ['Z'] }),
            run: like,
          },
        ]
      : []),
    ...(evidence === null ? [] : [{ id: 'source.evidence', keys: ['Shift+L'], ...evidence }]),
  ])
  const at = marks.find(({ key }) => key === current)
  const refers = missing.find(
    ({ id, start, end, dropped }) =>
      !dropped && (missingKey(id) === current || (at?.start === start && at.end === end)),
  )
  const linkedHere = useLinkedHere({ linked, marks, current, onChoose, scroller })
  const moving = useMovingActs({ document, selection, clearSelection: clear, scroller })

  return (
    <>
      <SourceText
        document={document}
        marks={marks}
        selection={selection}
        current={current}
        target={target}
        onChoose={onChoose}
        onScroller={setScroller}
      />
      {refers !== undefined && <RefersHere missing={refers} />}
      {linkedHere !== null && <LinkedHere passageId={linkedHere} />}
      <SelectionBar
        text={text}
        selection={selection}
        hint={moving?.hint ?? t('source.selectHint')}
        acts={
          moving?.acts ?? [
            { label: t('source.quote'), keys: 'Q', run: quote },
            { label: t('source.newItem'), keys: 'N', run: add },
            ...(state === 'recorded'
              ? [
                  { label: t('source.link'), keys: 'L', run: link },
                  { label: t('alike.act'), keys: 'Z', run: like },
                ]
              : []),
            ...(evidence === null ? [] : [{ keys: 'Shift+L', ...evidence }]),
          ]
        }
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

const noLinks: readonly LinkedPassage[] = []

/** The smallest item that counts and that has these words, in itself or in its answer: a link about them is that item's. */
const itemAround = (
  range: TextRange,
  items: DocumentDetail['items'],
): DocumentDetail['items'][number] | null => {
  const around = items
    .filter(({ state }) => state === 'recorded')
    .flatMap((item) =>
      [item, ...item.answers]
        .filter(({ start, end }) => start <= range.start && range.end <= end)
        .map(({ start, end }) => ({ item, length: end - start })),
    )
  return around.toSorted((a, b) => a.length - b.length)[0]?.item ?? null
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
