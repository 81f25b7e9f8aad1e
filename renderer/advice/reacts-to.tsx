import type { ReactionLetter } from '../../shared/records/advice.ts'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { datedTitle } from './dated-title.ts'

type Props = Readonly<{
  document: DocumentDetail
  /** What must be done before its reactions can be recorded: the letter of a check has to count first. */
  before?: ((then: () => void) => void) | undefined
}>

const none: readonly ReactionLetter[] = []

/** Says which advice a letter reacts to, and opens the reactions to its points with the letter beside them. */
export const ReactsTo = ({ document, before = (then) => then() }: Props) => {
  const { id, findings, kind } = document
  const reacts = kind === 'collegereactie' || findings.some((finding) => finding.kind === 'reaction')
  const advice = useRead('advice.ofLetter', reacts ? { documentId: id } : null).value ?? none
  const [first, ...others] = advice
  const open = (adviceId: number) =>
    before(() => go({ screen: 'advice', documentId: adviceId, letterId: id }))
  const openFirst = () => {
    if (first !== undefined) open(first.document.id)
  }
  useActs(
    first === undefined
      ? []
      : [{ id: 'advice.ofLetter', label: t('advice.recordReactions'), keys: ['R'], run: openFirst }],
  )
  if (first === undefined) return null
  const title = datedTitle(first.document)
  return (
    <section className="source-notice reacts-to" aria-label={t('advice.reactsTo')}>
      <p>
        {first.proposals === 0
          ? t('advice.mayReactTo', { title })
          : t('advice.reactsToPoints', { count: first.proposals, title })}
      </p>
      {others.length > 0 && (
        <Menu
          label={t('advice.otherAdvice')}
          trigger={<Button look="quiet">{t('advice.otherAdvice')}</Button>}
          items={others.map((other) => ({
            id: String(other.document.id),
            label: datedTitle(other.document),
          }))}
          onAction={(adviceId) => open(Number(adviceId))}
        />
      )}
      <Button keys="R" onPress={openFirst}>
        {t('advice.recordReactions')}
      </Button>
    </section>
  )
}
