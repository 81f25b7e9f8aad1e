import { useState } from 'react'
import type { OutputOf } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/fields.tsx'
import type { PlanState } from './kept-plans.ts'
import { withoutDossier } from './plan-edits.ts'

type Template = OutputOf<'briefings.templates'>[number]
export type TemplateAct =
  | Readonly<{ act: 'save' }>
  | Readonly<{ act: 'replace' | 'rename' | 'remove'; template: Template }>
/** What asks for a name. */
export type TemplateNaming = Readonly<{ template: Template | null }>

/** Does what needs no more words; gives what asks for a name first. */
export const templateAct = (chosen: TemplateAct, state: PlanState): TemplateNaming | null => {
  if (chosen.act === 'save') return { template: null }
  const { id, name } = chosen.template
  if (chosen.act === 'rename') return { template: chosen.template }
  if (chosen.act === 'remove') void remove(state, id, name)
  else
    void act(
      'briefings.saveTemplate',
      { id, name, plan: withoutDossier(state.plan) },
      t('briefings.templateSaved', { name }),
    ).then((saved) => saved && state.isTemplate(id))
  return null
}

const remove = async (state: PlanState, id: number, name: string): Promise<void> => {
  const gone = await act('briefings.removeTemplate', { id }, t('briefings.templateRemoved', { name }))
  if (gone !== undefined) state.isTemplate(null)
}

type Props = Readonly<{ naming: TemplateNaming; state: PlanState; onClose: () => void }>

/** The name of an own template: a new one of this plan, or another name for one that is there. */
export const TemplateDialog = ({ naming: { template }, state, onClose }: Props) => {
  const [name, setName] = useState(template?.name ?? '')
  const isEmpty = name.trim() === ''
  const save = async () => {
    if (isEmpty) return
    const plan = template?.plan ?? withoutDossier(state.plan)
    const done = t('briefings.templateSaved', { name: name.trim() })
    const input = { id: template?.id ?? null, name: name.trim(), plan }
    const saved = await act('briefings.saveTemplate', input, done)
    if (saved === undefined) return
    state.isTemplate(saved.id)
    onClose()
  }
  return (
    <Dialog
      title={t(template === null ? 'briefings.templateNew' : 'briefings.templateNewName')}
      about={template === null ? t('briefings.templateAbout') : undefined}
      closeLabel={t('app.close')}
      onClose={onClose}
      onConfirm={() => void save()}
      foot={
        <>
          <span className="grow" aria-live="polite">
            {isEmpty ? t('briefings.templateNeedsName') : ''}
          </span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" keys="Ctrl+Enter" isDisabled={isEmpty} onPress={() => void save()}>
            {t('briefings.templateKeep')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('briefings.templateName')}
        value={name}
        onChange={setName}
        maxLength={200}
        autoFocus
      />
    </Dialog>
  )
}
