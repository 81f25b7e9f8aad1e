import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { Checkbox } from '../ui/fields.tsx'
import { StatusSign } from '../ui/signs.tsx'

/** What somebody should know of a letter before it leaves; nothing of it stands in the way. */
export const Warnings = ({
  draft: { points, asked, unfilled, municipality },
}: Readonly<{ draft: Draft }>) => {
  const open = asked.filter(({ number }) => !points.some(({ answers }) => answers.includes(number)))
  const without = points.flatMap(({ sources }, at) => (sources.length === 0 ? [at + 1] : []))
  const lines = [
    open.length === 0
      ? null
      : t('drafts.warn.asked', { count: open.length, numbers: open.map(({ number }) => number).join(', ') }),
    without.length === 0
      ? null
      : t('drafts.warn.without', { count: without.length, numbers: without.join(', ') }),
    unfilled.length === 0 ? null : t('drafts.warn.unfilled', { words: unfilled.join(', ') }),
    municipality === null ? t('drafts.warn.municipality') : null,
  ].filter((line) => line !== null)
  return lines.length === 0 ? null : (
    <ul className="draft-warnings">
      {lines.map((line) => (
        <li key={line}>
          <StatusSign sign="warning" tone="soon">
            {line}
          </StatusSign>
        </li>
      ))}
    </ul>
  )
}

/** How many documents that points rest on are not public; null until that is known. */
export const useSecretSources = ({ points }: Draft): number | null => {
  const used = new Set(points.flatMap(({ sources }) => sources.map(({ documentId }) => documentId)))
  const rows = useRead('documents.rows', used.size === 0 ? null : { ids: [...used] }).value
  if (used.size === 0) return 0
  return (
    rows?.filter(({ confidentiality, deletedAt }) => confidentiality !== 'openbaar' && deletedAt === null)
      .length ?? null
  )
}

type SecretProps = Readonly<{ count: number; chosen: boolean; onChange: (chosen: boolean) => void }>

/** Sources that aren't public are named in the letter only when somebody says so. */
export const SecretChoice = ({ count, chosen, onChange }: SecretProps) => (
  <div className="draft-secret">
    <Checkbox isSelected={chosen} onChange={onChange} aria-describedby="draft-secret">
      {t('drafts.secret', { count })}
    </Checkbox>
    <p id="draft-secret" className="muted">
      {t('drafts.secretHint')}
    </p>
  </div>
)
