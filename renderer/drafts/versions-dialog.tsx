import { useState } from 'react'
import { civilDate, dutchDate } from '../../shared/dates.ts'
import type { Draft, DraftContent, DraftVersion } from '../../shared/records/draft.ts'
import { clockTime } from '../../shared/texts/dates.ts'
import { t } from '../../shared/texts/translate.ts'
import { act, showDone } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { wordChanges } from './word-diff.ts'

/** The kept versions of a letter, each beside the letter as it is now, and the way back to one. */
export const VersionsDialog = ({ draft, onClose }: Readonly<{ draft: Draft; onClose: () => void }>) => {
  const versions = draft.versions.toSorted((a, b) => b.number - a.number)
  const [number, setNumber] = useState(versions[0]?.number ?? null)
  const shown = useRead('drafts.version', number === null ? null : { id: draft.id, number }).value
  const restore = async () => {
    if (number === null) return
    const restored = await act('drafts.restore', { id: draft.id, number })
    if (restored === undefined) return
    onClose()
    const lost = restored.lost === 0 ? '' : ` ${t('drafts.restoreLost', { count: restored.lost })}`
    showDone(`${t('drafts.restored', { number })}${lost}`)
  }
  return (
    <Dialog
      title={t('drafts.versionsTitle', { title: draft.title })}
      about={t('drafts.versionsAbout')}
      closeLabel={t('app.close')}
      wide
      onClose={onClose}
      foot={
        number === null || draft.state === 'sent' ? undefined : (
          <>
            <span className="grow" />
            <Button onPress={() => void restore()}>{t('drafts.restore', { number })}</Button>
          </>
        )
      }
    >
      {versions.length === 0 ? (
        <p className="muted">{t('drafts.noVersions')}</p>
      ) : (
        <div className="draft-versions">
          <Rows letterKeys={false} takesFocus className="draft-rows">
            {versions.map((version) => (
              <Row
                key={version.number}
                className={version.number === number ? 'chosen' : ''}
                onOpen={() => setNumber(version.number)}
                onFocus={() => setNumber(version.number)}
              >
                <span className="grow">{momentOf(version)}</span>
                <span className="muted">{t(`letters.version.${version.why}`)}</span>
              </Row>
            ))}
          </Rows>
          {shown !== null && <Changes before={wordsOfLetter(shown)} now={wordsOfLetter(draft)} />}
        </div>
      )}
    </Dialog>
  )
}

const momentOf = ({ number, madeAt }: DraftVersion): string => {
  const at = new Date(madeAt)
  return `${number} · ${dutchDate(civilDate(at))} ${clockTime(at)}`
}

const Changes = ({ before, now }: Readonly<{ before: string; now: string }>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
  <section className="draft-changes" tabIndex={0} aria-label={t('drafts.changes')}>
    {before === now && <p className="muted">{t('drafts.noChanges')}</p>}
    <p>
      {wordChanges(before, now).map(({ kind, words }, at) =>
        kind === 'same' ? (
          words
        ) : kind === 'gone' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places.
          <del key={at}>{words}</del>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places.
          <ins key={at}>{words}</ins>
        ),
      )}
    </p>
  </section>
)

/** The words of a letter from top to bottom, with the numbers of its points. */
const wordsOfLetter = ({
  parts,
  points,
}: Pick<DraftContent, 'parts'> &
  Readonly<{
    points: readonly Readonly<{ text: string; reason: string }>[]
  }>): string =>
  [
    parts.sender,
    parts.addressee,
    parts.place,
    parts.reference,
    parts.subject,
    parts.opening,
    ...points.flatMap(({ text, reason }, at) => [`${at + 1}. ${text}`, reason]),
    parts.closing,
    parts.signature,
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
