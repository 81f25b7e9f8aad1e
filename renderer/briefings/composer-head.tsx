import type { BriefingPreview } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { type SavedFormat, savedFormats } from './export-plan.ts'

type Props = Readonly<{
  preview: BriefingPreview | null
  /** Whose items alone it has. */
  only: string | null
  isConfidential: boolean
  format: SavedFormat
  onSave: (as: SavedFormat) => void
  onPrint: () => void
  /** Why it can't be saved yet. */
  notYet: string | undefined
}>

/** What is being made, how much of it, and the ways out. */
export const ComposerHead = ({ preview, only, isConfidential, format, onSave, onPrint, notYet }: Props) => {
  const leftOut = preview === null ? 0 : preview.leftOut.secret + preview.leftOut.restricted
  const cut = preview?.cut.length ?? 0
  return (
    <header className="screen-head composer-head">
      <div>
        <h1>{t('briefings.make')}</h1>
        <p>
          {preview !== null && <span>{t('briefings.pageCount', { count: preview.pageCount })}</span>}
          {only !== null && <span>{only}</span>}
          {cut > 0 && <span>{t('briefings.cutCount', { count: cut })}</span>}
          {leftOut > 0 && <span>{t('briefings.leftOutCount', { count: leftOut })}</span>}
          {isConfidential && (
            <span className="late-text composer-mark">
              <Icon name="lock" size={13} />
              {t('briefings.marked')}
            </span>
          )}
          {notYet !== undefined && <span className="late-text">{notYet}</span>}
        </p>
      </div>
      <Button look="quiet" onPress={onPrint} isDisabled={preview === null || notYet !== undefined}>
        {t('briefings.print')}
      </Button>
      <span className="save-as">
        <Button
          look="primary"
          keys="Ctrl+Enter"
          onPress={() => onSave(format)}
          isDisabled={preview === null || notYet !== undefined}
        >
          {t(`briefings.saveAs.${format}`)}
        </Button>
        {savedFormats.length > 1 && (
          <Menu
            label={t('briefings.formats')}
            trigger={
              <IconButton icon="down" label={t('briefings.formats')} isDisabled={notYet !== undefined} />
            }
            items={savedFormats.map((one) => ({ id: one, label: t(`briefings.saveAs.${one}`) }))}
            onAction={(id) => {
              const chosen = savedFormats.find((one) => one === id)
              if (chosen !== undefined) onSave(chosen)
            }}
          />
        )}
      </span>
    </header>
  )
}
