import { t } from '../../shared/texts/translate.ts'
import { chooseAndImport } from '../app/import-files.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { useRemembered } from '../app/remembered.ts'
import { useStatusLine } from '../app/status.ts'
import { TextButton } from '../ui/button.tsx'
import { Select } from '../ui/choices.tsx'
import { EmptyState } from '../ui/signs.tsx'
import { Answers } from './answers.tsx'
import { Kpis } from './kpis.tsx'
import { OverTime } from './over-time.tsx'
import { Standing } from './standing.tsx'
import './figures.css'

const everywhere = '~'

/** Counts over all that is followed; each number opens the list that it counts. */
export const FiguresScreen = () => {
  const overview = useOverview()
  const { value: choices } = useRead('app.choices', {})
  const [chosen, choose] = useRemembered('figures.municipality', everywhere)
  useStatusLine('')
  if (overview === null || choices === null) return null
  if (overview.itemCount === 0)
    return (
      <>
        <h1 className="hidden-text">{t('app.figures')}</h1>
        <EmptyState
          sentence={t('figures.empty')}
          act={{ label: t('app.import'), keys: 'Ctrl+O', run: () => void chooseAndImport() }}
        />
      </>
    )
  // A municipality that is gone narrows nothing.
  const municipality = choices.municipalities.includes(chosen) ? chosen : undefined
  return (
    <>
      <header className="screen-head figures-head">
        <h1>{t('app.figures')}</h1>
        {choices.municipalities.length > 1 && (
          <Select
            label={t('figures.municipality')}
            options={[
              { value: everywhere, label: t('figures.everywhere') },
              ...choices.municipalities.map((name) => ({ value: name, label: name })),
            ]}
            value={municipality ?? everywhere}
            onChange={choose}
          />
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll it. */}
      <div className="screen-body figures" tabIndex={0} data-focus-first="">
        <OverTime municipality={municipality} />
        <Answers municipality={municipality} />
        <Standing municipality={municipality} />
        <Kpis />
        <p>
          <TextButton onPress={() => go({ screen: 'advice' })}>{t('advice.goTo')}</TextButton>
        </p>
      </div>
    </>
  )
}
