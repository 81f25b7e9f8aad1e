import type { MissingDocument } from '../../shared/records/missing.ts'
import { t } from '../../shared/texts/translate.ts'
import { FoundKeys } from './found-keys.tsx'
import type { Check } from './use-check-acts.ts'

/** Something that the document refers to and that isn't here: followed as missing, or not. */
export const MissingEditor = ({ missing, check }: Readonly<{ missing: MissingDocument; check: Check }>) => (
  <div className="found-editor">
    <p className="found-why">{t('imports.foundOn', { words: `“${missing.quote}”` })}</p>
    <FoundKeys
      acts={[
        {
          label: t(missing.dropped ? 'imports.follow' : 'imports.unfollow'),
          keys: 'Del',
          run: check.drop,
        },
      ]}
    />
  </div>
)
