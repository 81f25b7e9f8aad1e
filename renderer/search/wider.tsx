import type { WiderForm } from '../../shared/records/search.ts'
import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { type Asked, setFilter } from './asked.ts'

type Props = Readonly<{ asked: Asked; onText: (text: string) => void }>

/** Nothing found: wider forms of the same question that do find something. */
export const Wider = ({ asked, onText }: Props) => {
  const { text, filter, whole } = asked
  const forms = useRead('search.wider', { text, filter, whole }).value
  return (
    <div className="empty">
      <p>
        {t('search.none', { text })}
        {filter.confidentiality === undefined && <span className="muted"> {t('search.noneSecret')}</span>}
      </p>
      {forms !== null && forms.length > 0 && (
        <fieldset className="search-wider" aria-label={t('search.wider')}>
          {forms.map((form) => (
            <Button
              key={JSON.stringify([form.text, form.filter])}
              onPress={() => {
                setFilter(form.filter)
                onText(form.text)
              }}
            >
              {wordsOf(form)} {t(form.more ? 'search.foundMore' : 'search.found', { count: form.hitCount })}
            </Button>
          ))}
        </fieldset>
      )}
      {forms !== null && forms.length === 0 && <p className="muted">{t('search.noneWider')}</p>}
      <p className="search-help">{t('search.help')}</p>
    </div>
  )
}

const wordsOf = ({ how, text }: WiderForm): string => {
  if (how === 'filter') return t('search.withoutFilters')
  if (how === 'confidentiality') return t('search.withSecret')
  if (how === 'spelling') return t('search.meant', { text })
  if (how === 'any') return t('search.any', { text })
  return t('search.fewer', { text })
}
