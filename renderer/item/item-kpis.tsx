import type { ItemDetail } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { TextButton } from '../ui/button.tsx'
import { itemDialog } from './dialog-store.ts'
import { KpiChart } from './kpi-chart.tsx'
import { Section } from './section.tsx'

/** The norms that a promise sets, with what was measured. */
export const ItemKpis = ({ item }: Readonly<{ item: ItemDetail }>) => {
  const { value: kpis } = useRead('kpis.ofItem', { id: item.id })
  if (kpis === null || kpis.length === 0) return null
  return (
    <Section title={t('item.kpis')}>
      {kpis.map((kpi) => (
        <div key={kpi.id}>
          <KpiChart kpi={kpi} />
          <p className="kpi-acts">
            <TextButton onPress={() => itemDialog.set({ name: 'kpi', ids: [item.id], kpiId: kpi.id })}>
              {t('item.kpi.edit')}
              <span className="hidden-text">: {kpi.title}</span>
            </TextButton>
          </p>
        </div>
      ))}
    </Section>
  )
}
