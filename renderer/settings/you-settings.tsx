import { useState } from 'react'
import { roles, type Settings } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { ComboBox, Segments } from '../ui/choices.tsx'

/** Who the user is: their role, and the municipality that is theirs. */
export const YouSettings = ({ settings }: Readonly<{ settings: Settings }>) => {
  const municipalities = useRead('municipalities.list', {}).value ?? []
  const [home, setHome] = useState(settings.homeMunicipality ?? '')
  const save = () => {
    const homeMunicipality = home.trim() === '' ? null : home.trim()
    if (homeMunicipality !== settings.homeMunicipality)
      void act('app.saveSettings', { ...settings, homeMunicipality })
  }
  const { role } = settings
  return (
    <>
      <div>
        <Segments
          label={t('settings.role')}
          options={roles.map((value) => ({ value, label: t(`settings.role.${value}`) }))}
          value={role}
          onChange={(next) => void act('app.saveSettings', { ...settings, role: next })}
        />
        {role !== null && <p className="settings-hint">{t(`settings.roleAbout.${role}`)}</p>}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: saved when the field in it is left, not at every letter. */}
      <div className="settings-narrow" onBlur={save}>
        <ComboBox
          label={t('settings.home')}
          suggestions={municipalities.map(({ name }) => name)}
          value={home}
          onChange={setHome}
          listLabel={t('settings.municipalityList')}
        />
        <p className="settings-hint">{t('settings.homeHint')}</p>
      </div>
    </>
  )
}
