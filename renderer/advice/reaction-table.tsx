import type { AdvicePoint } from '../../shared/records/advice.ts'
import { type Reaction, reactions } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { flat } from '../item/section.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Rows } from '../ui/rows.tsx'
import { useWidth } from '../ui/use-width.ts'
import { StandingWord } from './standing.tsx'

const keysOf = <R extends Reaction>(reaction: R) => ({
  reaction,
  keys: String(reactions.indexOf(reaction) + 1),
})

/** The four that answer nearly every point stand as buttons, the others behind a menu. */
export const reactionKeys = (
  ['overgenomen', 'gedeeltelijk_overgenomen', 'niet_overgenomen', 'al_bestaand_beleid'] as const
).map(keysOf)
export const moreReactions = (['in_beraad', 'onduidelijk', 'geen_reactie'] as const).map(keysOf)

type Props = Readonly<{
  label: string
  points: readonly AdvicePoint[]
  current: number | null
  onCurrent: (id: number) => void
  /** Enter: what is proposed for a point is so. */
  onTake: () => void
}>

/** Point, reaction, passage and reason; one row has the focus and takes the keys. */
export const ReactionTable = ({ label, points, current, onCurrent, onTake }: Props) => {
  const letterKeys = useOverview()?.settings.letterKeys ?? true
  const [box, room] = useWidth()
  const narrow = room < roomForAll
  return (
    <Rows letterKeys={letterKeys} takesFocus>
      <div ref={box}>
        <table className={narrow ? 'reaction-table narrow' : 'reaction-table'} aria-label={label}>
          <thead className="reaction-head">
            <tr>
              <th scope="col">{t('advice.point')}</th>
              <th scope="col">{t('advice.reaction')}</th>
              {!narrow && <th scope="col">{t('advice.passage')}</th>}
              {!narrow && <th scope="col">{t('advice.reason')}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr
                key={point.item.id}
                data-row={point.item.id}
                data-focus-first={point.item.id === current ? '' : undefined}
                aria-current={point.item.id === current ? 'true' : undefined}
                tabIndex={-1}
                onFocus={() => onCurrent(point.item.id)}
                onMouseDown={(event) => event.currentTarget.focus()}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return
                  event.preventDefault()
                  onTake()
                }}
              >
                <Cells point={point} narrow={narrow} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Rows>
  )
}

/** Narrower than this passage and reason stand under the reaction. */
const roomForAll = 560

const Cells = ({ point, narrow }: Readonly<{ point: AdvicePoint; narrow: boolean }>) => {
  const { item, text, standing, reason, reactionPassage, proposal, realisation } = point
  const waits = standing === 'wacht' || standing === 'geen_reactie'
  // What is recorded needs no proposal beside it, but one without words may still get those of the letter.
  const open = waits || reactionPassage === null ? proposal : null
  const quote = reactionPassage?.quote ?? open?.passage.quote
  const why = reason ?? open?.reason ?? null
  const said = (recorded: unknown) => (recorded === null ? 'reaction-quote proposed' : 'reaction-quote')
  const passage =
    quote === undefined ? (
      <span className="muted">{t('advice.noPassage')}</span>
    ) : (
      <>
        “{flat(quote)}”
        <span className="muted reaction-below">
          {t('item.sourceLine', {
            document: wordOf('documentKind', reactionPassage?.documentKind ?? 'collegereactie'),
            page: reactionPassage?.page ?? open?.passage.page ?? 1,
          })}
        </span>
      </>
    )
  const words = why === null ? <span className="muted">{t('advice.noReason')}</span> : <>“{flat(why)}”</>
  return (
    <>
      <th scope="row">
        <span className="muted reaction-number">{item.number ?? t('item.unnumbered')}</span> {flat(text)}
      </th>
      <td>
        <StandingWord standing={standing} />
        {realisation !== 'onbekend' && (
          <span className="muted reaction-below">{wordOf('realisation', realisation)}</span>
        )}
        {!waits && point.reactedOn === null && (
          <span className="muted reaction-below">{t('advice.noDay')}</span>
        )}
        {!waits && reactionPassage === null && (
          <span className="muted reaction-below">{t('advice.noPassage')}</span>
        )}
        {open !== null && (
          <span className="reaction-proposal">
            {waits
              ? t('advice.proposed', { reaction: wordOf('reaction', open.reaction).toLowerCase() })
              : t('advice.proposedPassage')}{' '}
            <Kbd keys="Enter" />
            <span className="muted reaction-below">
              {t(open.sure ? 'advice.sure' : 'advice.unsure')}
              {becauseOf(open) !== '' && ` · ${becauseOf(open)}`}
            </span>
          </span>
        )}
        {narrow && <div className={said(reactionPassage)}>{passage}</div>}
        {/* Most reasons are part of their passage: said twice below each other they would only take room. */}
        {narrow && why !== null && !flat(quote ?? '').includes(flat(why)) && (
          <div className={said(reason)}>{words}</div>
        )}
      </td>
      {!narrow && <td className={said(reactionPassage)}>{passage}</td>}
      {!narrow && <td className={said(reason)}>{words}</td>}
    </>
  )
}

/** What made it that proposal: its number, the words of the reaction, and those that it shares with the point. */
const becauseOf = ({ byNumber, why, shared }: NonNullable<AdvicePoint['proposal']>): string => {
  const words = [...why.map((word) => `“${flat(word)}”`), ...shared.slice(0, 4)]
  return t('advice.because', {
    words: [...(byNumber ? [t('advice.byNumber')] : []), ...words].join(', '),
  })
}
