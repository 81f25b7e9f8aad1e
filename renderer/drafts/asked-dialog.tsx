import { useState } from 'react'
import type { Draft } from '../../shared/records/draft.ts'
import { t } from '../../shared/texts/translate.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { TextArea, TextField } from '../ui/fields.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { type DraftActs, rangeOf } from './use-draft-acts.ts'

type Props = Readonly<{ draft: Draft; acts: DraftActs; onClose: () => void }>

/** What the request asks, as its numbered points: found by the program, and mended by hand. */
export const AskedDialog = ({ draft, acts, onClose }: Props) => {
  const [asked, setAsked] = useState(() =>
    draft.asked.map(({ number, text, passage }, key) => ({ key, number, text, range: rangeOf(passage) })),
  )
  const [next, setNext] = useState(asked.length)
  const change = (key: number, fields: Readonly<{ number?: string; text?: string }>) =>
    setAsked(asked.map((one) => (one.key === key ? { ...one, ...fields } : one)))
  const numbers = asked.map(({ number }) => number.trim())
  const notYet =
    asked.some(({ text }) => text.trim() === '') || numbers.includes('')
      ? t('drafts.askedEmpty')
      : new Set(numbers).size < numbers.length
        ? t('drafts.askedTwice')
        : undefined
  const save = async () => {
    const kept = asked.map(({ number, text, range }) => ({ number: number.trim(), text: text.trim(), range }))
    if (await acts.change({ asked: kept })) onClose()
  }
  return (
    <DraftDialog
      title={t('drafts.open.asked')}
      about={t('drafts.askedAbout')}
      confirm={t('drafts.save')}
      onConfirm={() => void save()}
      onClose={onClose}
      notYet={notYet}
      wide
    >
      {asked.map(({ key, number, text }, at) => (
        <div key={key} className="draft-asked-row">
          <TextField
            label={t('drafts.askedNumber')}
            value={number}
            onChange={(typed) => change(key, { number: typed })}
          />
          <TextArea
            label={t('drafts.askedText')}
            value={text}
            onChange={(typed) => change(key, { text: typed })}
            rows={2}
            autoFocus={at === asked.length - 1}
          />
          <IconButton
            icon="bin"
            label={t('drafts.askedRemove', { number })}
            onPress={() => setAsked(asked.filter((one) => one.key !== key))}
          />
        </div>
      ))}
      <div>
        <Button
          onPress={() => {
            const number = String(asked.reduce((most, one) => Math.max(most, Number(one.number) || 0), 0) + 1)
            setAsked([...asked, { key: next, number, text: '', range: null }])
            setNext(next + 1)
          }}
        >
          {t('drafts.askedAdd')}
        </Button>
      </div>
    </DraftDialog>
  )
}
