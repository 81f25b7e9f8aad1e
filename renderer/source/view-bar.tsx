import { t } from '../../shared/texts/translate.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Segments } from '../ui/choices.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { sourceViews, type ViewState } from './use-source-view.ts'

type Props = Readonly<{ view: ViewState; page: number; of: number }>

/** Above the source: as its pages or as its text, and how large the pages are. */
export const ViewBar = ({ view, page, of }: Props) => (
  <div className="view-bar">
    <Segments
      label={t('source.view')}
      options={sourceViews.map((value) => ({ value, label: t(`source.view.${value}`) }))}
      value={view.shown}
      onChange={view.show}
    />
    <Kbd keys="W" />
    <span className="grow" />
    {view.shown === 'page' && (
      <>
        {of > 1 && <span className="view-page">{t('source.page', { page, of })}</span>}
        <IconButton icon="minus" label={t('source.smaller')} keys="-" onPress={() => view.zoomBy(-1)} />
        <span className="view-size">{t('source.percent', { percent: view.percent })}</span>
        <IconButton icon="plus" label={t('source.larger')} keys="+" onPress={() => view.zoomBy(1)} />
        <Button look="quiet" keys="0" isDisabled={view.zoom === 'fit'} onPress={view.fit}>
          {t('source.fit')}
        </Button>
      </>
    )}
  </div>
)
