import { useMemo, useRef, useState } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { ReactsTo } from '../advice/reacts-to.tsx'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { SameMotionsNotice, useSameMotions } from '../motions/same-motions.tsx'
import { CameWith } from '../source/came-with.tsx'
import { marksOf, shownMark } from '../source/marks.ts'
import { useMovingActs } from '../source/moving.ts'
import { useSelectedRange } from '../source/selection.ts'
import { SelectionBar } from '../source/selection-bar.tsx'
import { SourceNotices, waitsForText } from '../source/source-notices.tsx'
import { SourceText } from '../source/source-text.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { AgainNotice } from './again-notice.tsx'
import { AnswersFollowed, useFollowedAnswers } from './answers-followed.tsx'
import { CheckDialogs } from './check-dialogs.tsx'
import { CheckHead } from './check-head.tsx'
import { DateQuestion } from './date-question.tsx'
import { findingMark } from './findings.ts'
import { FoundList } from './found-list.tsx'
import { countsOf, type FoundRow, foundRows } from './found-rows.ts'
import { ListNotice } from './list-notice.tsx'
import { selectionActs, useCheckActs } from './use-check-acts.ts'
import './imports.css'

export const Check = ({ document }: Readonly<{ document: DocumentDetail }>) => {
  const { items, missing, findings, confidences, text } = document
  const [width, setWidth] = useRemembered('check.width', 470)
  const rows = useMemo(() => foundRows({ items, missing, findings }), [items, missing, findings])
  const [shown, setShown] = useState<TextRange | null>(null)
  const [chosen, setChosen] = useState<string | null>(() => firstToLookAt(rows))
  const [target, setTarget] = useState<TextRange | null>(() => rangeOf(rowOf(rows, chosen)))
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [selection, clearSelection] = useSelectedRange(scroller, text)
  const takesFocus = useRef(true)
  const lastIndex = useRef(0)
  const current = currentRow(rows, chosen, lastIndex.current)
  lastIndex.current = current === null ? 0 : rows.indexOf(current)
  const found = useMemo(
    () => marksOf({ text, items, missing, confidences }),
    [text, items, missing, confidences],
  )
  const finding = current?.row === 'finding' ? current : null
  const marks = useMemo(
    () => [
      ...found,
      ...(finding === null ? [] : [findingMark(finding)]),
      ...(shown === null ? [] : [shownMark(shown, t('source.shownHere'))]),
    ],
    [found, finding, shown],
  )

  const choose = (key: string, from: 'list' | 'source' = 'list') => {
    takesFocus.current = from === 'list'
    setChosen(key)
    if (from === 'list') setTarget(rangeOf(rowOf(rows, key)))
  }
  const show = (range: TextRange | null) => {
    setShown(range)
    if (range !== null) setTarget(range)
  }
  const followed = useFollowedAnswers(document)
  const same = useSameMotions(document)
  const answered = document.date === null ? [] : followed.pairs
  const check = useCheckActs({
    document,
    rows,
    current,
    selection,
    choose,
    clearSelection,
    scroller,
    answered,
    same: same.pairs,
  })
  const moving = useMovingActs({ document, selection, clearSelection, scroller })
  const counts = countsOf(items)
  useStatusLine(t('imports.checked', { checked: counts.checked, total: counts.total }))

  return (
    <>
      <CheckHead
        document={document}
        counts={counts}
        onShow={show}
        onRecord={check.record}
        onDiscard={check.discard}
      />
      <SourceNotices document={document} place="check" />
      <AgainNotice document={document} />
      <ListNotice document={document} />
      {!waitsForText(document) && <DateQuestion document={document} />}
      <AnswersFollowed
        document={document}
        followed={followed}
        place={document.state === 'recorded' ? 'source' : 'check'}
      />
      <SameMotionsNotice same={same} />
      <ReactsTo document={document} before={document.state === 'recorded' ? undefined : check.recordAnd} />
      <CameWith document={document} />
      <SplitPane
        label={t('imports.resize')}
        width={width}
        onWidth={setWidth}
        least={340}
        first={
          <>
            <SourceText
              document={document}
              marks={marks}
              selection={selection}
              current={current?.key ?? null}
              target={target}
              onChoose={(key) => choose(key.replace('answer:', 'item:'), 'source')}
              onScroller={setScroller}
            />
            <SelectionBar
              text={text}
              selection={selection}
              hint={moving?.hint ?? t('imports.selectHint')}
              acts={moving?.acts ?? selectionActs(check, current)}
            />
          </>
        }
        second={
          <FoundList
            document={document}
            rows={rows}
            current={current}
            takesFocus={takesFocus}
            check={check}
            choose={choose}
            onShow={show}
          />
        }
      />
      <CheckDialogs document={document} check={check} />
    </>
  )
}

const rowOf = (rows: readonly FoundRow[], key: string | null) => rows.find((row) => row.key === key) ?? null

/** The current row; where it is gone, as after undo, the one that stands in its place. */
const currentRow = (rows: readonly FoundRow[], key: string | null, index: number): FoundRow | null => {
  const row = rowOf(rows, key)
  if (row !== null) return row
  const real = rows.filter((one) => one.row !== 'group')
  const near = rows.slice(0, Math.max(1, index)).findLast((one) => one.row !== 'group')
  return near ?? real[0] ?? null
}

const firstToLookAt = (rows: readonly FoundRow[]): string | null =>
  (rows.find((row) => row.row === 'item' && row.sign === 'ask') ?? rows.find((row) => row.row === 'item'))
    ?.key ?? null

const rangeOf = (row: FoundRow | null): TextRange | null => {
  if (row?.row === 'item')
    return row.item.attachment === 'changed' ? null : { start: row.item.start, end: row.item.end }
  if (row?.row === 'finding') return { ...row.finding.range }
  return row?.row === 'missing' ? { start: row.missing.start, end: row.missing.end } : null
}
