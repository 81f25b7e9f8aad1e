import { useEffect } from 'react'
import { type Settings, themes } from '../../shared/contract.ts'
import { type Language, languages, t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { Segments } from '../ui/choices.tsx'
import { Checkbox } from '../ui/fields.tsx'

const heights = ['28', '32', '40'] as const
const heightOf = { '28': 28, '32': 32, '40': 40 } as const

/** Each in its own words, for who can't read the other. */
const languageNames = { nl: 'Nederlands', en: 'English' } as const satisfies Record<Language, string>

/** The window is made again in the other language: the focus returns to where it was chosen. */
let switched = false

/** How the window looks, and whether single letters are keys. */
export const LookSettings = ({ settings }: Readonly<{ settings: Settings }>) => {
  const save = (change: Partial<Settings>) => void act('app.saveSettings', { ...settings, ...change })
  const height = heights.find((one) => heightOf[one] === settings.rowHeight) ?? '32'
  useEffect(() => {
    switched = false
  }, [])
  return (
    <>
      <Segments
        label={t('settings.theme')}
        options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={settings.theme}
        onChange={(theme) => save({ theme })}
      />
      <div>
        <Segments
          label={t('settings.language')}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={settings.language}
          onChange={(language) => {
            switched = true
            save({ language })
          }}
          autoFocus={switched}
        />
        <p className="settings-hint">{t('settings.languageHint')}</p>
      </div>
      <Segments
        label={t('settings.rowHeight')}
        options={heights.map((value) => ({ value, label: t(`settings.rowHeight.${value}`) }))}
        value={height}
        onChange={(next) => save({ rowHeight: heightOf[next] })}
      />
      <div>
        <Checkbox
          isSelected={settings.letterKeys}
          onChange={(letterKeys) => save({ letterKeys })}
          aria-describedby="letter-keys"
        >
          {t('settings.letterKeys')}
        </Checkbox>
        <p className="settings-hint under-tick" id="letter-keys">
          {t('settings.letterKeysHint')}
        </p>
      </div>
    </>
  )
}
