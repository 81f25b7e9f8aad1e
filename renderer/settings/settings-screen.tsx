import type { ReactNode } from 'react'
import { version } from '../../package.json'
import { t } from '../../shared/texts/translate.ts'
import { useOverview } from '../app/overview.tsx'
import { openDialog } from '../shell/shell-acts.ts'
import { Button } from '../ui/button.tsx'
import { DataSettings } from './data-settings.tsx'
import { LearnedSettings } from './learned-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { MunicipalitySettings } from './municipality-settings.tsx'
import { YouSettings } from './you-settings.tsx'
import './settings.css'

/** Everything that can be set, on one page; each change is stored at once. */
export const SettingsScreen = () => {
  const overview = useOverview()
  if (overview === null) return null
  const { settings } = overview
  return (
    <>
      <header className="screen-head">
        <h1>{t('app.settings')}</h1>
        <span className="muted">{t('settings.saved')}</span>
      </header>
      <div className="screen-body settings">
        <Part title={t('settings.you')} about={t('settings.youAbout')}>
          <YouSettings settings={settings} />
        </Part>
        <Part title={t('settings.looks')} about={t('settings.looksAbout')}>
          <LookSettings settings={settings} />
        </Part>
        <Part title={t('settings.municipalities')} about={t('settings.municipalitiesAbout')}>
          <MunicipalitySettings />
        </Part>
        <Part title={t('settings.learned')} about={t('settings.learnedAbout')}>
          <LearnedSettings />
        </Part>
        <Part title={t('settings.data')} about={t('settings.dataAbout')}>
          <DataSettings sampleLoaded={overview.sampleLoaded} />
        </Part>
        <Part title={t('settings.keys')} about={t('settings.keysAbout')}>
          <Button keys="F1" onPress={() => openDialog.set('keys')}>
            {t('settings.showKeys')}
          </Button>
        </Part>
        <Part title={t('settings.about')}>
          <div className="settings-about">
            <p>{t('settings.version', { version })}</p>
            <p>{t('settings.licence')}</p>
            <p>{t('settings.offline')}</p>
            <p className="muted">{t('settings.originals')}</p>
          </div>
        </Part>
      </div>
    </>
  )
}

type PartProps = Readonly<{ title: string; about?: string; children: ReactNode }>

const Part = ({ title, about, children }: PartProps) => (
  <section className="settings-part" aria-label={title}>
    <div>
      <h2>{title}</h2>
      {about !== undefined && <p>{about}</p>}
    </div>
    <div>{children}</div>
  </section>
)
