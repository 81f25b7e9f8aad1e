import type { RefObject } from 'react'
import { purposes } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Act, useActs } from '../app/acts.ts'
import { useRead } from '../app/read.ts'
import type { PlanState } from './kept-plans.ts'
import { type PartActs, partWithFocus } from './part-acts.ts'
import { goToPage, pageInView } from './preview-place.ts'

type Props = Readonly<{
  state: PlanState
  parts: PartActs
  pages: RefObject<HTMLElement | null>
  onSave: () => void
  onPrint: () => void
}>

/** The keys of the composer. What is about a part is about the one that has the focus. */
export const useComposerActs = ({ state, parts, pages, onSave, onPrint }: Props): void => {
  const templates = useRead('briefings.templates', {}).value ?? []
  const here = () => partWithFocus(state)
  const step = (by: 1 | -1) => {
    const at = here()
    if (at >= 0) parts.move(at, at + by)
  }
  const turn = (by: 1 | -1) => {
    if (pages.current !== null) goToPage(pages.current, Math.max(1, pageInView(pages.current) + by))
  }
  const begins: readonly Act[] = [
    ...purposes.map((purpose) => ({
      label: t('briefings.beginAs', { purpose: t(`briefings.purpose.${purpose}`) }),
      run: () => state.begin(purpose),
    })),
    ...templates.map((template) => ({
      label: t('briefings.beginAs', { purpose: template.name }),
      run: () => state.beginWith(template),
    })),
  ].map(({ label, run }, at) => ({
    id: `briefing.begin.${at}`,
    label,
    run,
    ...(at < 9 ? { keys: [String(at + 1)] } : {}),
  }))
  useActs([
    { id: 'briefing.save', label: t('briefings.saveAct'), keys: ['Ctrl+Enter'], run: onSave },
    { id: 'briefing.print', label: t('briefings.print'), keys: ['Ctrl+Shift+P'], run: onPrint },
    {
      id: 'briefing.toggle',
      label: t('briefings.toggle'),
      shownKeys: ['Space'],
      run: () => parts.toggle(here()),
    },
    { id: 'briefing.show', label: t('briefings.show'), shownKeys: ['Enter'], run: () => parts.show(here()) },
    { id: 'briefing.up', label: t('briefings.up'), keys: ['Alt+ArrowUp'], run: () => step(-1) },
    { id: 'briefing.down', label: t('briefings.down'), keys: ['Alt+ArrowDown'], run: () => step(1) },
    {
      id: 'briefing.note',
      label: t('briefings.addNote'),
      keys: ['N'],
      run: () => {
        const at = here()
        parts.addNote(at < 0 ? -1 : at)
      },
    },
    {
      id: 'briefing.remove',
      label: t('briefings.removeNote'),
      keys: ['Delete'],
      run: () => parts.remove(here()),
    },
    { id: 'briefing.pageOn', label: t('briefings.pageOn'), keys: ['PageDown'], run: () => turn(1) },
    { id: 'briefing.pageBack', label: t('briefings.pageBack'), keys: ['PageUp'], run: () => turn(-1) },
    ...begins,
    ...stepsOf(state),
  ])
}

/** The plan is no part of the register: its steps are its own, and come before those of the register. */
const stepsOf = ({ back, forward }: PlanState): readonly Act[] => [
  ...(back === null
    ? []
    : [
        { id: 'briefing.undo', label: t('briefings.undo'), keys: ['Ctrl+Z'], run: back, leaveToFields: true },
      ]),
  ...(forward === null
    ? []
    : [
        {
          id: 'briefing.redo',
          label: t('briefings.redo'),
          keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
          run: forward,
          leaveToFields: true,
        },
      ]),
]
