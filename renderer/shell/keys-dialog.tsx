import { Fragment } from 'react'
import { t } from '../../shared/texts/translate.ts'
import { type Act, useRegisteredActs } from '../app/acts.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'

/** F1: every key that works now. */
export const KeysDialog = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const acts = useRegisteredActs().filter((act) => keysOf(act).length > 0)
  return (
    <Dialog title={t('app.keys')} onClose={onClose} closeLabel={t('app.close')}>
      <List title={t('app.keysNow')} acts={acts.filter(({ everywhere }) => !everywhere)} />
      <List title={t('app.keysEverywhere')} acts={acts.filter(({ everywhere }) => everywhere)} />
    </Dialog>
  )
}

const keysOf = ({ keys, shownKeys }: Act): readonly string[] => keys ?? shownKeys ?? []

const List = ({ title, acts }: Readonly<{ title: string; acts: readonly Act[] }>) =>
  acts.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {acts.map((act) => (
          <Fragment key={act.id}>
            <dt>{act.label}</dt>
            <dd>
              {keysOf(act).map((one) => (
                <Kbd key={one} keys={one} />
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
