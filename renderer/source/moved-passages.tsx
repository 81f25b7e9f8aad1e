import { useEffect } from 'react'
import type { DocumentDetail } from '../../shared/records/found-item.ts'
import type { TextRange } from '../../shared/records/source-text.ts'
import type { MovedPassage } from '../../shared/records/text-version.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { AttachmentSign } from '../app/attachment-sign.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { startMoving, stopMoving, useMoving } from './moving.ts'
import './about.css'

type Props = Readonly<{ document: DocumentDetail; onShow: (range: TextRange) => void }>

/** Passages that were not found exactly in the newer text: earlier and now side by side, for a person to judge. */
export const MovedPassages = ({ document, onShow }: Props) => {
  useEffect(() => stopMoving, [])
  const { moved } = document
  if (moved.length === 0) return null
  return (
    <section className="moved" aria-label={t('source.movedTitle')}>
      <h2>{t('source.movedTitle')}</h2>
      <p className="muted">{t('source.moved', { count: moved.length })}</p>
      <ul>
        {moved.map((passage) => (
          <li key={passage.id}>
            <Moved passage={passage} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Moved = ({ passage, onShow }: Readonly<{ passage: MovedPassage; onShow: Props['onShow'] }>) => {
  const isMoving = useMoving() === passage.id
  const { id, attachment, earlierQuote, quote, start, end, items } = passage
  const point = (words: string) => <Button onPress={() => startMoving(passage)}>{words}</Button>
  return (
    <>
      <p>
        <AttachmentSign attachment={attachment} />
        {items.map((item) => (
          <span key={item.id}>{item.title}</span>
        ))}
      </p>
      <dl>
        <div>
          <dt>{t('source.earlier')}</dt>
          <dd>{plain(earlierQuote)}</dd>
        </div>
        <div>
          <dt>{t('source.now')}</dt>
          <dd>
            {quote === null || start === null || end === null ? (
              <span className="muted">{t('source.movedNone')}</span>
            ) : (
              <TextButton onPress={() => onShow({ start, end })}>{plain(quote)}</TextButton>
            )}
          </dd>
        </div>
      </dl>
      {isMoving ? (
        <p className="moved-hint" role="status">
          {t('source.pointHint')}
        </p>
      ) : attachment === 'nearly' ? (
        <>
          <Button onPress={() => void act('passages.confirm', { id }, t('source.stillRightDone'))}>
            {t('source.stillRight')}
          </Button>
          {point(t('source.elsewhere'))}
        </>
      ) : (
        point(t('source.pointOut'))
      )}
    </>
  )
}

const plain = (words: string) => words.replace(/\s+/g, ' ')
