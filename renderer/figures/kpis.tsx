import { t } from '../../shared/texts/translate.ts'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { nameOf } from '../item/item-words.tsx'
import { KpiChart } from '../item/kpi-chart.tsx'
import { TextButton } from '../ui/button.tsx'

/** Every KPI against its norm. */
export const Kpis = () => {
  const { value: kpis } = useRead('kpis.list', {})
  if (kpis === null) return null
  return (
    <section aria-label={t('figures.kpis')}>
      <h2>{t('figures.kpis')}</h2>
      {kpis.length === 0 && <p className="muted">{t('figures.noKpis')}</p>}
      <div className="figures-kpis">
        {kpis.map((kpi) => (
          <div key={kpi.id}>
            <KpiChart kpi={kpi} heading="h3" />
            <TextButton onPress={() => go({ screen: 'followUp', view: 'all', itemId: kpi.item.id })}>
              {t('figures.kpiItem', { number: nameOf(kpi.item) })}
            </TextButton>
          </div>
        ))}
      </div>
    </section>
  )
}
