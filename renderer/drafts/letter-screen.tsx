import { useMemo, useRef, useState } from 'react'
import { quoteOf } from '../../shared/reading.ts'
import type { DocumentRow } from '../../shared/records/document.ts'
import type { Draft } from '../../shared/records/draft.ts'
import type { SourcedPassage } from '../../shared/records/item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { call } from '../app/bridge.ts'
import { useCurrentDossier } from '../app/current-dossier.ts'
import { isTyping, modalOpen } from '../app/keys.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { EmptyState } from '../ui/signs.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { type ChosenWords, DraftSource } from './draft-source.tsx'
import { actsOn, dialogFor, type LetterAct, type LetterDialogName } from './letter-acts.ts'
import { LetterDialogs } from './letter-dialogs.tsx'
import { LetterHead } from './letter-head.tsx'
import { Paper } from './paper.tsx'
import { PointsPane } from './points-pane.tsx'
import { SourceChoice } from './source-choice.tsx'
import { useDraftActs } from './use-draft-acts.ts'
import { writeIn } from './written-field.tsx'
import './drafts.css'

/** A letter that is written, or was sent: its source, the letter, and its points with what they rest on. */
export const LetterScreen = ({ id }: Readonly<{ id: number }>) => {
  const { value, error } = useRead('drafts.open', { id })
  // What was read before is of no use: the letter can be gone with an undo.
  if (error !== null)
    return (
      <EmptyState
        sentence={t('drafts.notFound')}
        act={{ label: t('drafts.toLetters'), run: () => go({ screen: 'briefings' }) }}
      />
    )
  return value === null || value.id !== id ? null : <Opened draft={value} />
}

const Opened = ({ draft }: Readonly<{ draft: Draft }>) => {
  const { points, state, kind } = draft
  const [chosen, setCurrent] = useState<number | null>(null)
  const [dialog, setDialog] = useState<LetterDialogName | null>(null)
  const [widths, setWidths] = useRemembered('drafts.widths', { letter: 460, points: 270 })
  const current = points.some(({ id }) => id === chosen) ? chosen : null
  const number = points.findIndex(({ id }) => id === current) + 1
  const acts = useDraftActs(draft, current, setCurrent)
  const source = useSource(draft)
  const sent = state === 'sent'
  const open = (name: LetterAct) => void dialogFor(name, draft).then(setDialog)
  useLetterKeys({ draft, acts, current, onOpen: open })
  useLetterStatus(draft)
  const write = (pointId: number) => {
    setCurrent(pointId)
    writeIn(`point-${pointId}`)
  }
  const ask = async (words: ChosenWords) => {
    try {
      acts.ask(words, quoteOf(await call('documents.open', { id: words.documentId }), words))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <>
      <LetterHead draft={draft} acts={acts} onOpen={open} />
      <SplitPane
        label={t('drafts.pointsWidth')}
        width={widths.points}
        onWidth={(width) => setWidths({ ...widths, points: width })}
        least={200}
        share="34%"
        first={
          <SplitPane
            label={t('drafts.letterWidth')}
            width={widths.letter}
            onWidth={(width) => setWidths({ ...widths, letter: width })}
            least={300}
            share="70%"
            first={
              <section className="source-pane draft-source" aria-label={t('app.source')}>
                <SourceChoice near={source.near} documentId={source.id} onChoose={source.open} />
                {source.id === null ? (
                  <EmptyState sentence={t('drafts.noSource')} />
                ) : (
                  <DraftSource
                    documentId={source.id}
                    tied={source.tied}
                    target={source.target}
                    back={source.back}
                    onReady={source.arrive}
                    acts={
                      sent
                        ? null
                        : {
                            onPoint: acts.addFrom,
                            onTie: current === null ? null : acts.tie,
                            tieLabel: t('drafts.tie', { number }),
                            onAsked: kind === 'advice' ? (words) => void ask(words) : null,
                          }
                    }
                  />
                )}
              </section>
            }
            second={
              <section className="draft-letter" data-pane="" tabIndex={-1} aria-label={t('drafts.letter')}>
                <Paper
                  draft={draft}
                  acts={acts}
                  current={current}
                  onCurrent={setCurrent}
                  onLeave={() =>
                    source.back.current() ||
                    document.querySelector<HTMLElement>('.draft-source button')?.focus()
                  }
                />
              </section>
            }
          />
        }
        second={
          <PointsPane
            draft={draft}
            acts={acts}
            current={current}
            onCurrent={write}
            onShow={source.show}
            onFill={selectWords}
          />
        }
      />
      {dialog !== null && (
        <LetterDialogs name={dialog} draft={draft} acts={acts} onClose={() => setDialog(null)} />
      )}
    </>
  )
}

/** Which source stands beside the letter, and what is shown in it. */
const useSource = ({ request, points, dossierId }: Draft) => {
  const dossier = useRead('dossiers.open', dossierId === null ? null : { id: dossierId }).value
  const [chosen, setChosen] = useState<number | null>(null)
  const [target, setTarget] = useState<TextRange | null>(null)
  const back = useRef<() => boolean>(() => false)
  // Who comes to a letter, or chose another source, begins to read there.
  const reads = useRef<boolean>(true)
  const sources = points.flatMap((point) => point.sources)
  const others = [...(chosen === null ? [] : [chosen]), ...sources.map(({ documentId }) => documentId)]
  const there = useRead('documents.rows', others.length === 0 ? null : { ids: [...new Set(others)] }).value
  const near = nearby([
    ...(request === null ? [] : [request]),
    ...(dossier?.documents ?? []),
    ...(there ?? []).filter(({ deletedAt }) => deletedAt === null),
  ])
  const id = chosen ?? request?.id ?? sources[0]?.documentId ?? near[0]?.id ?? null
  const key = JSON.stringify(
    points.map((point) => point.sources.map(({ id: passageId, start, end }) => [passageId, start, end])),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew when points have other passages, not with every letter typed.
  const tied = useMemo(() => tiedIn(points, id), [key, id])
  return {
    id,
    near,
    tied,
    target,
    back,
    arrive: () => {
      if (reads.current && !isTyping(document.activeElement) && !modalOpen()) back.current()
      reads.current = false
    },
    open: (documentId: number) => {
      reads.current = true
      setTarget(null)
      setChosen(documentId)
    },
    show: ({ documentId, start, end, attachment }: SourcedPassage) => {
      setChosen(documentId)
      setTarget(attachment === 'changed' ? null : { start, end })
    },
  }
}

/** Each document once, in the order in which they have to do with the letter. */
const nearby = (rows: readonly DocumentRow[]): readonly DocumentRow[] =>
  rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at)

const tiedIn = (points: Draft['points'], documentId: number | null) => {
  const all = points.flatMap(({ sources }, at) => sources.map((source) => ({ source, number: at + 1 })))
  const here = all.filter(({ source }) => source.documentId === documentId && source.end > source.start)
  return here
    .filter(({ source }, at) => here.findIndex((one) => one.source.id === source.id) === at)
    .map(({ source }) => ({
      key: `tied:${source.id}`,
      start: source.start,
      end: source.end,
      numbers: here.filter((one) => one.source.id === source.id).map(({ number }) => number),
    }))
}

type Keys = Readonly<{
  draft: Draft
  acts: ReturnType<typeof useDraftActs>
  current: number | null
  onOpen: (name: LetterAct) => void
}>

const useLetterKeys = ({ draft, acts, current, onOpen }: Keys) => {
  const keys: Partial<Record<LetterAct, string>> = {
    export: 'Ctrl+P',
    keep: 'Ctrl+S',
    send: 'Ctrl+Shift+Enter',
  }
  const whole = actsOn(draft).map((name) => {
    const key = keys[name]
    return {
      id: `drafts.whole.${name}`,
      label: t(`drafts.open.${name}`),
      ...(key === undefined ? {} : { keys: [key] }),
      run: () => onOpen(name),
    }
  })
  useActs(
    draft.state === 'sent'
      ? whole
      : [
          { id: 'drafts.next', label: t('drafts.nextPoint'), keys: ['Ctrl+Enter'], run: acts.next },
          ...(current === null
            ? []
            : [
                {
                  id: 'drafts.up',
                  label: t('drafts.moveUp'),
                  keys: ['Alt+ArrowUp'],
                  run: () => acts.move(-1),
                },
                {
                  id: 'drafts.down',
                  label: t('drafts.moveDown'),
                  keys: ['Alt+ArrowDown'],
                  run: () => acts.move(1),
                },
                {
                  id: 'drafts.removeCurrent',
                  label: t('drafts.removeThis'),
                  keys: ['Alt+Delete'],
                  run: () => acts.remove(current),
                },
              ]),
          ...whole,
        ],
  )
}

/** "8 punten · 1 zonder bron · 2 gevraagde punten nog niet beantwoord" */
const useLetterStatus = ({ points, asked, dossierId }: Draft) => {
  const without = points.filter(({ sources }) => sources.length === 0).length
  const open = asked.filter(({ number }) => !points.some(({ answers }) => answers.includes(number))).length
  useStatusLine(
    [
      t('drafts.pointCount', { count: points.length }),
      without > 0 ? t('drafts.withoutCount', { count: without }) : '',
      open > 0 ? t('drafts.openAsked', { count: open }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  )
  const dossier = useOverview()?.dossiers.find(({ id }) => id === dossierId) ?? null
  useCurrentDossier(dossier)
}

/** Goes to the first field of the letter with these words, and selects them. */
const selectWords = (words: string) => {
  const field = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-written]')].find(
    ({ value }) => value.includes(words),
  )
  if (field === undefined) return
  const at = field.value.indexOf(words)
  field.focus()
  field.setSelectionRange(at, at + words.length)
}
