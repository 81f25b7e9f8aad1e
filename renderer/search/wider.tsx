import { t } from '../../shared/texts/translate.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { askedOf, type Filters, limit, narrows, noFilters, searchFilters } from './asked.ts'

type Props = Readonly<{ text: string; filters: Filters; onText: (text: string) => void }>

/** Nothing found: wider forms of the same question that do find something. */
export const Wider = ({ text, filters, onText }: Props) => {
  const open = { ...noFilters, secret: filters.secret }
  return (
    <div className="empty">
      <p>
        {t('search.none', { text })}
        {!filters.secret && <span className="muted"> {t('search.noneSecret')}</span>}
      </p>
      <fieldset className="search-wider" aria-label={t('search.wider')}>
        {narrows(filters) && (
          <Form
            label={t('search.withoutFilters')}
            text={text}
            filters={open}
            onTake={() => searchFilters.set(open)}
          />
        )}
        {!filters.secret && (
          <Form
            label={t('search.withSecret')}
            text={text}
            filters={{ ...filters, secret: true }}
            onTake={() => searchFilters.set({ ...filters, secret: true })}
          />
        )}
        {fewerWords(text).map((fewer) => (
          <Form
            key={fewer}
            label={t('search.fewer', { text: fewer })}
            text={fewer}
            filters={filters}
            onTake={() => onText(fewer)}
          />
        ))}
      </fieldset>
    </div>
  )
}

/** The question without its last word, without its first, and each word alone. */
const fewerWords = (text: string): readonly string[] => {
  const words = text
    .replace(/["“”„]/g, ' ')
    .trim()
    .split(/\s+/)
  if (words.length < 2) {
    const [word = ''] = words
    return word.length > 6 ? [word.slice(0, Math.ceil(word.length * 0.6))] : []
  }
  const forms = [words.slice(0, -1).join(' '), words.slice(1).join(' '), ...words]
  return [...new Set(forms)].filter((form) => form.length > 2).slice(0, 4)
}

type FormProps = Readonly<{ label: string; text: string; filters: Filters; onTake: () => void }>

/** Offered only where it finds something. */
const Form = ({ label, text, filters, onTake }: FormProps) => {
  const found = useRead('search.find', askedOf(text, filters)).value
  if (found === null || found.hitCount === 0) return null
  const count = found.more ? t('search.foundMore', { limit }) : t('search.found', { count: found.hitCount })
  return (
    <Button onPress={onTake}>
      {label} {count}
    </Button>
  )
}
