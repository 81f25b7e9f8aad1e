import { useState } from 'react'
import { roles, type Settings } from '../../shared/contract.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { MunicipalityBox } from '../app/municipality-box.tsx'
import { useRead } from '../app/read.ts'
import { useWhenGone } from '../app/when-gone.ts'
import { ComboBox, Segments } from '../ui/choices.tsx'
import { Checkbox } from '../ui/fields.tsx'

/** Who the user is: their role, and the municipality that is theirs. */
export const YouSettings = ({ settings }: Readonly<{ settings: Settings }>) => {
  const [home, setHome] = useState(settings.homeMunicipality ?? '')
  const save = () => {
    const homeMunicipality = home.trim() === '' ? null : home.trim()
    if (homeMunicipality !== settings.homeMunicipality)
      void act('app.saveSettings', { ...settings, homeMunicipality })
  }
  useWhenGone(save)
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
        <MunicipalityBox label={t('settings.home')} value={home} onChange={setHome} />
        <p className="settings-hint">{t('settings.homeHint')}</p>
      </div>
      <Mine settings={settings} of="groups" />
      <Mine settings={settings} of="holders" />
      <div>
        <Checkbox
          isSelected={settings.notify}
          onChange={(notify) => void act('app.saveSettings', { ...settings, notify })}
          aria-describedby="notify"
        >
          {t('settings.notify')}
        </Checkbox>
        <p className="settings-hint under-tick" id="notify">
          {t('settings.notifyHint')}
        </p>
      </div>
    </>
  )
}

const mineTexts = {
  groups: ['settings.mineGroups', 'settings.mineGroupsHint'],
  holders: ['settings.mineHolders', 'settings.mineHoldersHint'],
} as const

/** Whose questions or portfolio are the user's own: names as the documents have them, with commas between. */
const Mine = ({ settings, of }: Readonly<{ settings: Settings; of: 'groups' | 'holders' }>) => {
  const choices = useRead('app.choices', {}).value
  const [names, setNames] = useState(settings.mine[of].join(', '))
  const [label, hint] = mineTexts[of]
  const save = () => {
    const list = [...new Set(names.split(',').map((name) => name.trim()))].filter((name) => name !== '')
    if (JSON.stringify(list) !== JSON.stringify(settings.mine[of]))
      void act('app.saveSettings', { ...settings, mine: { ...settings.mine, [of]: list } })
  }
  useWhenGone(save)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: saved when the field in it is left, not at every letter.
    <div className="settings-narrow" onBlur={save}>
      <ComboBox
        label={t(label)}
        suggestions={choices?.[of] ?? []}
        value={names}
        onChange={setNames}
        listLabel={t('settings.mineList')}
      />
      <p className="settings-hint">{t(hint)}</p>
    </div>
  )
}
