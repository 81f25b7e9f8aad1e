import { type KeyboardEvent, useState } from 'react'
import { dutchDate } from '../../shared/dates.ts'
import { confidentialities } from '../../shared/records/document.ts'
import type { Alike } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useStore } from '../app/store.ts'
import { Marked } from '../search/marked.tsx'
import { hitName } from '../search/results.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { type AskedAlike, alikeOf, linkStart } from './alike-store.ts'
import './alike.css'

/** What is most alike to an item or to words, open on any screen. */
export const AlikeDialog = () => {
  const asked = useStore(alikeOf)
  return asked === null ? null : <Opened key={JSON.stringify(asked.of)} asked={asked} />
}

const most = 25
const close = () => alikeOf.set(null)

const Opened = ({ asked }: Readonly<{ asked: AskedAlike }>) => {
  const [secret, setSecret] = useState(false)
  const [current, setCurrent] = useState<Alike | null>(null)
  const letterKeys = useOverview()?.settings.letterKeys ?? true
  const found = useRead('search.alike', {
    of: asked.of,
    limit: most,
    ...(secret ? { confidentiality: [...confidentialities] } : {}),
  }).value
  const link = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.altKey || event.metaKey) return
    const isOnRow = event.target instanceof Element && event.target.closest('[data-row]') !== null
    if (!letterKeys || current === null || !isOnRow) return
    event.preventDefault()
    close()
    asked.link(linkStart(current))
  }
  return (
    <Dialog
      title={t('alike.title', { name: asked.name })}
      about={t('alike.about')}
      closeLabel={t('app.close')}
      wide
      onClose={close}
      foot={
        <>
          <span className="grow">
            <Checkbox isSelected={secret} onChange={setSecret}>
              {t('alike.secret')}
            </Checkbox>
          </span>
          <span className="alike-keys">
            {t('alike.open')} <Kbd keys="Enter" /> {t('alike.link')} <Kbd keys="L" />
          </span>
        </>
      }
    >
      {found !== null && found.length === 0 && (
        <p className="muted">
          {t('alike.none')} {!secret && t('alike.noneSecret')}
        </p>
      )}
      {found !== null && found.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a key that bubbles from its rows.
        <div onKeyDown={link}>
          <Rows letterKeys={letterKeys} takesFocus>
            <ul className="rows alike" aria-label={t('alike.list')}>
              {found.map((one) => (
                <li key={`${hitName(one)} ${one.in}`}>
                  <Row
                    className="alike-row"
                    name={hitName(one)}
                    onFocus={() => setCurrent(one)}
                    onOpen={() => open(one)}
                  >
                    <span className="alike-about">
                      <b>{nameOf(one)}</b> · {aboutOf(one)}
                    </span>
                    <span className="hit-text">
                      <Marked text={one.text} words={one.words} />
                    </span>
                    <span className="quiet">{t('alike.shared', { words: one.shared.join(', ') })}</span>
                  </Row>
                </li>
              ))}
            </ul>
          </Rows>
        </div>
      )}
    </Dialog>
  )
}

const open = (one: Alike) => {
  close()
  // After the dialog has given the focus back, so that what opens can take it.
  setTimeout(() =>
    one.itemId === null
      ? go({ screen: 'source', documentId: one.documentId, start: one.start, end: one.end })
      : go({ screen: 'followUp', view: 'all', itemId: one.itemId }),
  )
}

const nameOf = ({ itemKind, itemNumber, kind }: Alike): string =>
  itemKind === null
    ? wordOf('documentKind', kind)
    : `${wordOf('itemKind', itemKind)} ${itemNumber ?? ''}`.trim()

/** When and where it was said. */
const aboutOf = ({ date, title, municipality, page, confidentiality }: Alike): string =>
  [
    date === null ? t('search.noDate') : dutchDate(date),
    title,
    municipality,
    t('search.page', { page }),
    confidentiality === 'openbaar' ? null : wordOf('confidentiality', confidentiality).toLowerCase(),
  ]
    .filter((part) => part !== null)
    .join(' · ')
