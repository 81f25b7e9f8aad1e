import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { roles, type Settings } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useActs } from '../app/acts.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { loadSample } from '../app/load-sample.ts'
import { MunicipalityBox } from '../app/municipality-box.tsx'
import { useWhenGone } from '../app/when-gone.ts'
import { TextButton } from '../ui/button.tsx'
import { Segments } from '../ui/choices.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { goFirst } from './first-screen.ts'
import './welcome.css'

type Props = Readonly<{ settings: Settings; onDone: () => void }>

/** The first start: one page in the window's own place. Esc skips it, and nothing waits for it. */
export const Welcome = ({ settings, onDone }: Props) => {
  const [role, setRole] = useState(settings.role)
  const [municipality, setMunicipality] = useState(settings.homeMunicipality ?? '')
  const save = async () => {
    const homeMunicipality = municipality.trim() === '' ? null : municipality.trim()
    if (role !== settings.role || homeMunicipality !== settings.homeMunicipality)
      await act('app.saveSettings', { ...settings, role, homeMunicipality })
  }
  // Ctrl+O, a dropped file and Esc go round the acts below, and what was chosen stays chosen.
  useWhenGone(() => void save())
  const begin = async (first: () => Promise<void>) => {
    await save()
    await first()
    onDone()
  }
  const later = async () => goFirst(role)
  useActs([
    { id: 'welcome.skip', label: t('welcome.skip'), keys: ['Escape'], run: onDone, whileTyping: true },
  ])
  return (
    <div className="welcome-place">
      <section className="welcome" aria-labelledby="welcome-title">
        <h1 id="welcome-title">{t('welcome.title')}</h1>
        <p className="welcome-about">{t('welcome.about')}</p>
        <div className="welcome-role">
          <Segments
            label={t('welcome.role')}
            options={roles.map((value) => ({ value, label: t(`settings.role.${value}`) }))}
            value={role}
            onChange={setRole}
            autoFocus
          />
          <p className="hint">{t('welcome.roleHint')}</p>
        </div>
        <div className="welcome-municipality">
          <MunicipalityBox
            label={t('welcome.municipality')}
            value={municipality}
            onChange={setMunicipality}
          />
        </div>
        <h2>{t('welcome.start')}</h2>
        <div className="welcome-acts">
          <Begin
            icon="document"
            label={t('app.import')}
            about={t('welcome.importAbout')}
            keys="Ctrl+O"
            onPress={() => void begin(chooseAndImport)}
          />
          <Begin
            icon="folder"
            label={t('app.loadSample')}
            about={t('welcome.sampleAbout')}
            onPress={() => void begin(loadSample)}
          />
          <Begin
            icon="clock"
            label={t('welcome.later')}
            about={t('welcome.laterAbout')}
            onPress={() => void begin(later)}
          />
        </div>
        <p className="welcome-skip">
          <TextButton onPress={onDone}>{t('welcome.skip')}</TextButton> <Kbd keys="Escape" />
        </p>
      </section>
    </div>
  )
}

type BeginProps = Readonly<{
  icon: IconName
  label: string
  about: string
  keys?: string
  onPress: () => void
}>

const Begin = ({ icon, label, about, keys, onPress }: BeginProps) => (
  <AriaButton className="welcome-act" onPress={onPress}>
    <Icon name={icon} size={20} />
    <span>
      <b>
        {label} {keys !== undefined && <Kbd keys={keys} />}
      </b>
      <span className="muted">{about}</span>
    </span>
  </AriaButton>
)
