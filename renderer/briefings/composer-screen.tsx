import { useEffect, useMemo, useRef, useState } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { useCurrentDossier } from '../app/current-dossier.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useChangeCount, useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { useToday } from '../app/today.ts'
import { EmptyState } from '../ui/signs.tsx'
import { composeAbout } from './compose-about.ts'
import { ComposerHead } from './composer-head.tsx'
import { dossierToCompose } from './dossier-to-compose.ts'
import { EachResult, useBatch } from './each.tsx'
import { exportPlan, type SavedFormat, savedFormats } from './export-plan.ts'
import { lastComposed, type PlanState, usePlan } from './kept-plans.ts'
import { type OnlyOf, onlyOfWords } from './only-of.tsx'
import { partActs } from './part-acts.ts'
import { lacksGround, usualPurpose, withOriginalsOf } from './plan-edits.ts'
import { DossierChoice, PlanHead } from './plan-head.tsx'
import { PlanTabs } from './plan-tabs.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { mayPrint, PrintSheets } from './print-sheets.tsx'
import { TemplateDialog, type TemplateNaming, templateAct } from './template-dialog.tsx'
import { useComposerActs } from './use-composer-acts.ts'
import { previewDrawer } from './use-page-of.ts'
import { usePreview } from './use-preview.ts'
import './composer.css'
import './parts.css'
import './plan-tabs.css'
import './preview.css'
import './print-sheets.css'

/** A briefing in the making: its plan, and beside it the pages as they would be. */
export const ComposerScreen = ({ dossierId }: Readonly<{ dossierId: number | null | undefined }>) => {
  const dossiers = useOverview()?.dossiers
  const shown = useRef<number | null | undefined>(undefined)
  // Until it is known which there are, none is missing.
  if (dossiers === undefined) return null
  const chosen = dossierToCompose([dossierId, shown.current, lastComposed()], dossiers)
  if (chosen.is === 'none') return <NothingToCompose />
  if (chosen.is === 'gone') return <DossierGone dossiers={dossiers} />
  shown.current = chosen.dossierId
  const name = dossiers.find(({ id }) => id === chosen.dossierId)?.name ?? null
  return <Composer dossierId={chosen.dossierId} name={name} />
}

/** The dossier was removed meanwhile: nothing is chosen, and nothing can be saved, until somebody says what it is about. */
const DossierGone = ({
  dossiers,
}: Readonly<{ dossiers: readonly Readonly<{ id: number; name: string }>[] }>) => (
  <>
    <header className="screen-head">
      <h1>{t('briefings.make')}</h1>
    </header>
    <div className="composer-gone">
      <p role="alert">{t('briefings.goneDossier')}</p>
      <DossierChoice dossiers={dossiers} dossierId={undefined} />
    </div>
  </>
)

const NothingToCompose = () => (
  <>
    <header className="screen-head">
      <h1>{t('briefings.make')}</h1>
    </header>
    <EmptyState
      sentence={t('briefings.noDossiers')}
      act={{ label: t('briefings.toDossiers'), keys: 'Ctrl+3', run: () => go({ screen: 'dossiers' }) }}
    />
  </>
)

type Props = Readonly<{ dossierId: number | null; name: string | null }>

const Composer = ({ dossierId, name }: Props) => {
  const today = useToday()
  const state = usePlan(dossierId, usualPurpose(useOverview()?.settings.role ?? null))
  const { plan } = state
  // Undefined follows the day; null is what can't be read as one.
  const [asOf, setAsOf] = useState<string | null | undefined>(undefined)
  const [kept, keepFormat] = useRemembered<string>('briefing.format', 'pdf')
  const format = savedFormats.find((one) => one === kept) ?? 'pdf'
  const opened = useRead('documents.ofDossier', dossierId === null ? null : { id: dossierId }).value
  const documents = opened?.id === dossierId ? (opened?.documents ?? null) : null
  const [only, setOnly] = useState<OnlyOf | null>(null)
  const [naming, setNaming] = useState<TemplateNaming | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const pages = useRef<HTMLElement>(null)
  const [known, setKnown] = useState(dossierId)
  if (known !== dossierId) {
    // Somebody of one dossier need not be in the other.
    setKnown(dossierId)
    setOnly(null)
  }
  useCurrentDossier(dossierId === null || name === null ? null : { id: dossierId, name })
  const notYet =
    asOf === null ? t('briefings.needDate') : lacksGround(plan) ? t('briefings.needGround') : undefined
  // Until it is known which originals may go along, none is left out unseen.
  const waits = dossierId !== null && documents === null && plan.attached.length + plan.appended.length > 0
  const about =
    asOf === null || notYet !== undefined || waits
      ? null
      : composeAbout(dossierId, withOriginalsOf(plan, documents ?? []), asOf, only)
  const preview = usePreview(about, state.isTyped || asOf !== undefined)
  const { made } = preview
  const drawer = useMemo(() => (made === null ? null : previewDrawer(made.asked, made.version)), [made])
  const batch = useBatch(about, format)
  const usualTitle = name ?? t('briefings.everything')
  const save = (as: SavedFormat) => {
    if (about === null) return
    keepFormat(as)
    state.use()
    void exportPlan(about, as, plan.title ?? usualTitle)
  }
  const print = () => setPrinting(made !== null && mayPrint(made.preview.pageCount))
  useSettled(state)
  const parts = partActs(state, made, pages)
  useComposerActs({ state, parts, pages, onSave: () => save(format), onPrint: print })
  useStatusLine(made === null ? '' : t('briefings.pageCount', { count: made.preview.pageCount }))
  return (
    <>
      <ComposerHead
        preview={made?.preview ?? null}
        only={only === null ? null : onlyOfWords(only)}
        isConfidential={plan.confidential.levels.length > 0}
        format={format}
        onSave={save}
        onPrint={print}
        notYet={notYet}
      />
      <div className="composer">
        <section className="composer-plan" aria-label={t('briefings.plan')} data-pane="" tabIndex={-1}>
          <PlanHead
            dossierId={dossierId}
            state={state}
            asOf={asOf === undefined ? today : asOf}
            onAsOf={(day) => setAsOf(day === today ? undefined : day)}
            usualTitle={usualTitle}
            onTemplate={(chosen) => setNaming(templateAct(chosen, state))}
          />
          <PlanTabs
            dossierId={dossierId}
            documents={documents}
            state={state}
            made={made}
            acts={parts}
            only={only}
            onOnly={setOnly}
            onEach={batch.run}
          />
        </section>
        <PreviewPane preview={preview} drawer={drawer} plan={plan} scroller={pages} />
      </div>
      {naming !== null && <TemplateDialog naming={naming} state={state} onClose={() => setNaming(null)} />}
      <EachResult {...batch} />
      {isPrinting && made !== null && drawer !== null && (
        <PrintSheets
          drawer={drawer}
          count={made.preview.pageCount}
          paper={plan.paper}
          onDone={() => setPrinting(false)}
        />
      )}
    </>
  )
}

/** Ctrl+Z takes back what was done last: once the register has changed, that is no more a step of the plan. */
const useSettled = (state: PlanState): void => {
  const changes = useChangeCount()
  const known = useRef(changes)
  const latest = useRef(state)
  latest.current = state
  useEffect(() => {
    if (known.current !== changes) latest.current.settle()
    known.current = changes
  }, [changes])
}
