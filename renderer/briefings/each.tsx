import { useState } from 'react'
import type { OutputOf } from '../../shared/contract.ts'
import type { BriefingFormat } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { type Act, useActs } from '../app/acts.ts'
import { bridge } from '../app/bridge.ts'
import { runJob } from '../app/jobs.ts'
import { showToast } from '../app/toasts.ts'
import { TextButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { About } from './use-preview.ts'

type By = 'holder' | 'group'
type Each = OutputOf<'briefings.exportEach'>
export type Batch = Readonly<{
  run: (by: By) => void
  result: Each | null
  folder: string
  close: () => void
}>

const ways = ['holder', 'group'] as const

/** One briefing for each portfolio holder or group, in a folder of the user's choice. */
export const useBatch = (about: About | null, format: BriefingFormat): Batch => {
  const [done, setDone] = useState<Readonly<{ result: Each; folder: string }> | null>(null)
  const make = async (by: By) => {
    if (about === null) return
    const folder = await bridge().chooseFolder('files')
    if (folder === null) return
    const { holder: _holder, group: _group, ...asked } = about
    const result = await runJob('briefings.exportEach', { ...asked, by, folder: folder.token, format })
    if (result === undefined) return
    if (result.length === 0) showToast({ text: t('briefings.eachNobody') })
    else setDone({ result, folder: folder.name })
  }
  const run = (by: By) => void make(by)
  useActs(
    ways.map(
      (by): Act => ({ id: `briefing.each.${by}`, label: t(`briefings.each.${by}`), run: () => run(by) }),
    ),
  )
  return { run, result: done?.result ?? null, folder: done?.folder ?? '', close: () => setDone(null) }
}

export const EachButtons = ({ run }: Pick<Batch, 'run'>) => (
  <p className="each-acts">
    {ways.map((by) => (
      <TextButton key={by} onPress={() => run(by)}>
        {t(`briefings.each.${by}`)}
      </TextButton>
    ))}
  </p>
)

/** A line for each file that was made. */
export const EachResult = ({ result, folder, close }: Batch) =>
  result === null ? null : (
    <Dialog
      title={t('briefings.eachDone', { count: result.length })}
      about={t('briefings.eachIn', { folder })}
      closeLabel={t('app.close')}
      onClose={close}
    >
      <ul className="each-result">
        {result.map(({ name, file, pageCount, leftOut }) => (
          <li key={file}>
            <strong>{name}</strong>
            <span className="muted">{t('briefings.eachFile', { file, pages: pageCount, leftOut })}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
