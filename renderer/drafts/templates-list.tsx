import { draftKinds, type LetterTemplate } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useOverview } from '../app/overview.tsx'
import { useRead } from '../app/read.ts'
import { IconButton } from '../ui/button.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { askForLetter } from './begin-letter.ts'

/** Texts to begin a letter with: those that come along and one's own. */
export const TemplatesList = () => {
  const overview = useOverview()
  const all = useRead('templates.list', {}).value
  if (all === null) return null
  return (
    <div className="screen-body draft-templates">
      <p className="muted">{t('drafts.templatesAbout')}</p>
      <Rows letterKeys={overview?.settings.letterKeys ?? true} takesFocus>
        {draftKinds.map((kind) => (
          <section key={kind} aria-label={t(`letters.kind.${kind}`)}>
            <h2>{t(`letters.kind.${kind}`)}</h2>
            <ul className="rows">
              {all
                .filter((one) => one.kind === kind)
                .map((one) => (
                  <Template key={one.id} template={one} />
                ))}
            </ul>
          </section>
        ))}
      </Rows>
    </div>
  )
}

const Template = ({
  template: { id, kind, name, builtIn, parts },
}: Readonly<{ template: LetterTemplate }>) => (
  <li className="draft-template">
    <Row onOpen={() => askForLetter({ kind, templateId: id })}>
      <b>{name}</b>
      <span className="muted cut">{parts.opening.replaceAll(/\s+/g, ' ')}</span>
      <span className="muted">{t(builtIn ? 'drafts.builtIn' : 'drafts.own')}</span>
    </Row>
    {!builtIn && (
      <IconButton
        icon="bin"
        label={t('drafts.templateRemove', { name })}
        onPress={() => void act('templates.remove', { id }, t('drafts.templateRemoved', { name }))}
      />
    )}
  </li>
)
