import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { useRead } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { copyQuote } from '../source/copy-quote.ts'
import { useDrawnLater } from '../source/drawn-later.ts'
import { type Mark, marksOf, shownItems, shownMark } from '../source/marks.ts'
import { selectRange, useSelectedRange } from '../source/selection.ts'
import { SelectionBar } from '../source/selection-bar.tsx'
import { SourceText } from '../source/source-text.tsx'
import { EmptyState } from '../ui/signs.tsx'

/** Words of a source, chosen for the letter. */
export type ChosenWords = Readonly<{ documentId: number; start: number; end: number }>

export type SourceActs = Readonly<{
  onPoint: (words: ChosenWords) => void
  /** Null where there is no point to tie words to. */
  onTie: ((words: ChosenWords) => void) | null
  tieLabel: string
  /** Null for letters that answer no request. */
  onAsked: ((words: ChosenWords) => void) | null
}>

type Props = Readonly<{
  documentId: number
  /** Passages that points of the letter rest on, with the numbers of those points. */
  tied: readonly Readonly<TextRange & { key: string; numbers: readonly number[] }>[]
  /** What to bring into view; done anew when the object changes. */
  target: TextRange | null
  /** Null for a letter that can't be changed any more. */
  acts: SourceActs | null
  /** The text is there to be read. */
  onReady: () => void
  /** Puts the focus in the source, where one was reading. */
  back: RefObject<() => boolean>
}>

/** A source beside the letter: words are chosen in it for a point. */
export const DraftSource = (props: Props) => {
  const { documentId } = props
  const { value: read, error } = useRead('documents.open', { id: documentId })
  const value = useDrawnLater(read)
  if (error !== null && value?.id !== documentId) return <EmptyState sentence={t('source.notFound')} />
  if (value === null || value.id !== documentId) return null
  return <Reading key={documentId} {...props} document={value} />
}

const Reading = memo(
  ({ document, tied, target, acts, back, onReady }: Props & Readonly<{ document: DocumentDetail }>) => {
    const { id, text, state, confidences } = document
    const items = useMemo(() => shownItems({ items: document.items, state }), [document.items, state])
    const [scroller, setScroller] = useState<HTMLElement | null>(null)
    const [selection, clear] = useSelectedRange(scroller, text)
    const marks = useMemo<readonly Mark[]>(
      () => [
        ...marksOf({ text, items, confidences }),
        ...tied.map(tiedMark),
        ...(target === null ? [] : [shownMark(target, t('source.shownHere'))]),
      ],
      [text, items, confidences, tied, target],
    )
    const ready = useRef(onReady)
    ready.current = onReady
    const last = useRef<TextRange | null>(null)
    if (selection !== null) last.current = selection
    useEffect(() => {
      if (target !== null) last.current = target
    }, [target])
    useEffect(() => {
      back.current = () => {
        if (scroller === null) return false
        scroller.focus({ preventScroll: true })
        // From here ↓ goes on to the next paragraph.
        if (last.current !== null) selectRange(scroller, last.current)
        return true
      }
      if (scroller !== null) ready.current()
      return () => {
        back.current = () => false
      }
    }, [scroller, back])

    const withWords = (run: ((words: ChosenWords) => void) | null | undefined) => () => {
      if (!run) return
      if (selection !== null) {
        run({ documentId: id, ...selection })
        clear()
        return
      }
      showToast({ text: t('drafts.selectFirst') })
      scroller?.focus()
    }
    const shown = [
      ...(acts === null
        ? []
        : [
            { id: 'point', label: t('drafts.newPoint'), keys: 'N', run: withWords(acts.onPoint) },
            ...(acts.onTie === null
              ? []
              : [{ id: 'tie', label: acts.tieLabel, keys: 'L', run: withWords(acts.onTie) }]),
            ...(acts.onAsked === null
              ? []
              : [{ id: 'asked', label: t('drafts.asAsked'), keys: 'G', run: withWords(acts.onAsked) }]),
          ]),
      {
        id: 'quote',
        label: t('source.quote'),
        keys: 'Q',
        run: () => {
          if (selection !== null) void copyQuote(document, selection)
          else showToast({ text: t('source.selectFirst') })
        },
      },
    ]
    useActs(shown.map(({ keys, ...one }) => ({ ...one, id: `drafts.${one.id}`, keys: [keys] })))
    return (
      <>
        <SourceText
          document={document}
          marks={marks}
          selection={selection}
          current={null}
          target={target}
          onScroller={setScroller}
        />
        <SelectionBar
          text={text}
          selection={selection}
          hint={acts === null ? t('source.selectHint') : t('drafts.selectHint')}
          acts={shown}
        />
      </>
    )
  },
)
Reading.displayName = 'Reading'

const tiedMark = ({ key, numbers, start, end }: Props['tied'][number]): Mark => ({
  key,
  kind: 'passage',
  itemId: null,
  start,
  end,
  tag: numbers.map(circled).join('').trim(),
  label: t('drafts.sourceOf', { numbers: numbers.join(', ') }),
})

/** ① to ⑨, which every font has; further on the bare number. */
const circled = (number: number): string =>
  number <= 9 ? String.fromCodePoint(0x245f + number) : ` ${number} `
