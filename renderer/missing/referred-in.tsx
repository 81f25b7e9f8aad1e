import { Fragment } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import { t } from '../../shared/texts/translate.ts'
import { TextButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { openPlace } from './missing-words.ts'

/** The documents that spoke of this one before it was there; each opens at its words. */
export const ReferredIn = ({ document: { referredIn } }: Readonly<{ document: DocumentDetail }>) =>
  referredIn.length > 0 && (
    <div className="came-with">
      <Icon name="branch" size={13} />
      <p>
        {t('missing.referredIn')}{' '}
        {referredIn.map((place, index) => (
          <Fragment key={place.id}>
            {index > 0 && ', '}
            <TextButton onPress={() => openPlace(place)}>
              {t('documents.missingPage', { title: place.documentTitle, page: place.page })}
            </TextButton>
          </Fragment>
        ))}
      </p>
    </div>
  )
