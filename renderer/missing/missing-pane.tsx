import { dutchDate } from '../../shared/dates.ts'
import type { MissingProposal, MissingRow } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { flat } from '../item/section.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { Quote, StatusSign } from '../ui/signs.tsx'
import { aboutDocument, kindWord, missingName, openPlace, signWords } from './missing-words.ts'
import type { MissingActs } from './use-missing-acts.ts'

type Props = Readonly<{ row: MissingRow; acts: MissingActs }>

/** One missing thing: who speaks of it in which words, which documents may be it and why, and what can be done. */
export const MissingPane = ({ row, acts }: Props) => (
  <section
    className="missing-pane"
    aria-label={t('missing.pane', { what: missingName(row) })}
    data-pane=""
    tabIndex={-1}
  >
    <p className="muted">
      {[
        kindWord(row),
        row.date === null ? null : dutchDate(row.date),
        row.title === null ? null : row.reference,
      ]
        .filter((word) => word !== null)
        .join(' · ')}
    </p>
    <h2>{missingName(row)}</h2>
    <Became row={row} acts={acts} />
    {!acts.isSettled && row.proposals.length > 0 && (
      <>
        <h3>{t('missing.proposals', { count: row.proposals.length })}</h3>
        <ol className="missing-proposals">
          {row.proposals.map((proposal, at) => (
            <Proposal key={proposal.document.id} proposal={proposal} row={row} first={at === 0} acts={acts} />
          ))}
        </ol>
      </>
    )}
    {!acts.isSettled && row.proposals.length === 0 && row.made === null && (
      <p className="muted missing-none">{t('missing.noneYet')}</p>
    )}
    <OtherActs row={row} acts={acts} />
    <h3>{t('missing.placesTitle', { count: row.places.length })}</h3>
    <ul className="missing-places" aria-label={t('missing.placesTitle', { count: row.places.length })}>
      {row.places.map((place) => (
        <li key={place.id}>
          <Quote text={flat(place.quote)} />
          <TextButton onPress={() => openPlace(place)}>
            {t('documents.missingPage', { title: place.documentTitle, page: place.page })}
          </TextButton>
        </li>
      ))}
    </ul>
  </section>
)

/** What a person made of it. */
const Became = ({ row: { tied, made, dropped }, acts }: Props) => (
  <>
    {tied !== null && (
      <p className="missing-became">
        <StatusSign sign="tick" tone="done">
          {t('missing.isTied')}
        </StatusSign>{' '}
        <TextButton onPress={() => go({ screen: 'source', documentId: tied.id })}>{tied.subject}</TextButton>{' '}
        <span className="muted">{aboutDocument(tied)}</span>
      </p>
    )}
    {made !== null && (
      <p className="missing-became">
        <StatusSign sign="half" tone="plain">
          {t('missing.isMade')}
        </StatusSign>{' '}
        <TextButton onPress={acts.openMade}>
          {made.number} {made.title}
        </TextButton>
      </p>
    )}
    {dropped && (
      <p className="missing-became">
        <StatusSign sign="skip" tone="plain">
          {t('missing.isDropped')}
        </StatusSign>
      </p>
    )}
  </>
)

type ProposalProps = Props & Readonly<{ proposal: MissingProposal; first: boolean }>

const Proposal = ({ proposal, row, first, acts }: ProposalProps) => {
  const { document, itemId } = proposal
  return (
    <li className={first ? 'first' : undefined}>
      <TextButton onPress={() => go({ screen: 'source', documentId: document.id })}>
        {document.subject}
      </TextButton>
      <p className="muted">{aboutDocument(document)}</p>
      <p>
        {t('missing.because', { signs: signWords(proposal) })}
        {row.made !== null &&
          itemId !== null &&
          ` ${t('missing.takesPlace', { number: row.made.number ?? '' })}`}
      </p>
      <div className="missing-acts">
        <Button
          look={first ? 'primary' : 'plain'}
          {...(first ? { keys: 'Enter' } : {})}
          aria-label={t('missing.tieTo', { title: document.subject })}
          onPress={() => acts.tie(document.id, document.subject)}
        >
          {t('missing.tie')}
        </Button>
        <Button
          look="quiet"
          {...(first ? { keys: 'X' } : {})}
          aria-label={t('missing.rejectOne', { title: document.subject })}
          onPress={() => acts.reject(document.id, document.subject)}
        >
          {t('missing.reject')}
        </Button>
      </div>
    </li>
  )
}

const OtherActs = ({ row, acts }: Props) => (
  <div className="missing-acts other">
    {acts.single > 1 && !acts.isSettled && (
      <Button keys="Ctrl+Enter" onPress={acts.tieSingle}>
        {t('missing.tieAll', { count: acts.single })}
      </Button>
    )}
    {row.tied !== null && (
      <Button keys="X" onPress={acts.untie}>
        {t('missing.untie')}
      </Button>
    )}
    {!acts.isSettled && (
      <Button look="quiet" keys="D" onPress={acts.choose}>
        {t('missing.other')}
      </Button>
    )}
    {acts.canMake && (
      <>
        <Button look="quiet" keys="M" onPress={() => acts.make('motion')}>
          {t('missing.makeMotion')}
        </Button>
        <Button look="quiet" keys="T" onPress={() => acts.make('commitment')}>
          {t('missing.makePromise')}
        </Button>
      </>
    )}
    {row.tied === null && (
      <Button look="quiet" keys="Del" onPress={acts.drop}>
        {t(row.dropped ? 'missing.again' : 'missing.drop')}
      </Button>
    )}
  </div>
)
