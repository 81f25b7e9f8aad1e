import type { InputOf } from '../../shared/contract.ts'
import { dutchDate } from '../../shared/dates.ts'
import { labelReasons } from '../../shared/reason-labels.ts'
import type { FoundItem } from '../../shared/records/found-item.ts'
import { itemKinds } from '../../shared/records/item.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { dateTexts } from '../source/date-texts.ts'
import { Saved } from '../source/saved.tsx'
import { TextButton } from '../ui/button.tsx'
import { ComboBox, Select } from '../ui/choices.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/fields.tsx'
import { Popover } from '../ui/menu.tsx'
import { FoundKeys } from './found-keys.tsx'
import type { Check } from './use-check-acts.ts'

type Fields = InputOf<'found.change'>['fields']

type Props = Readonly<{ item: FoundItem; items: readonly FoundItem[]; check: Check }>

/** The current item unfolded: what it is, why it was found, and what can be done with it. */
export const FoundEditor = ({ item, items, check }: Props) => {
  const decision = decisionBefore(item, items)
  const change = (fields: Fields) => void act('found.change', { id: item.id, fields })
  const dropped = item.state === 'dropped'
  return (
    <div className="found-editor">
      <Select
        label={t('imports.kind')}
        options={itemKinds.map((kind) => ({ value: kind, label: t(`itemKind.${kind}`) }))}
        value={item.kind}
        onChange={(kind) => change({ kind })}
      />
      <KindFields item={item} change={change} />
      <p className="found-why">
        {item.foundAgain && `${t('imports.foundAgainWhy')} `}
        {whyText(item)}{' '}
        {decision !== null && <b>{t('imports.afterDecision', { date: dutchDate(decision) })}</b>}
      </p>
      <FoundKeys
        acts={[
          { label: t('imports.accept'), keys: 'A', run: check.accept },
          { label: t('imports.merge'), keys: 'M', run: check.merge },
          { label: t('imports.split'), keys: 'B', run: check.split },
          { label: t('imports.kind'), keys: 'S', run: check.changeKind },
          { label: t('imports.longerShort'), keys: 'Shift+ArrowRight', run: () => check.moveEnd(1) },
          { label: t('imports.shorterShort'), keys: 'Shift+ArrowLeft', run: () => check.moveEnd(-1) },
          { label: t(dropped ? 'imports.restore' : 'imports.drop'), keys: 'Del', run: check.drop },
        ]}
      />
    </div>
  )
}

const whyText = ({ kind, why, termLiteral }: FoundItem): string => {
  if (why.length === 0) return t('imports.addedByHand')
  const words =
    kind === 'commitment'
      ? labelReasons(why, termLiteral).map(
          (reason) => `${t(`imports.reason.${reason.kind}`)}: “${reason.words}”`,
        )
      : why.map((one) => `“${one}”`)
  return t('imports.foundOn', { words: words.join(kind === 'commitment' ? ' · ' : ' + ') })
}

/** The earliest decision of the same document that falls before this promise may be kept. */
const decisionBefore = ({ kind, dueOn }: FoundItem, items: readonly FoundItem[]): string | null => {
  if (kind !== 'commitment' || dueOn === null) return null
  const decisions = items.flatMap((one) =>
    one.kind === 'decision_moment' && one.state !== 'dropped' && one.dueOn !== null ? one.dueOn : [],
  )
  return decisions.filter((date) => date < dueOn).toSorted()[0] ?? null
}

type KindProps = Readonly<{ item: FoundItem; change: (fields: Fields) => void }>

const KindFields = ({ item, change }: KindProps) => {
  const choices = useRead('app.choices', {}).value
  const field = (label: string, value: string | null, name: keyof Fields) => (
    <Saved value={value ?? ''} onSave={(text) => change({ [name]: text.trim() === '' ? null : text.trim() })}>
      {(draft, set) => <TextField label={label} value={draft} onChange={set} />}
    </Saved>
  )
  const suggested = (
    label: string,
    value: string | null,
    name: 'group' | 'holder',
    known: readonly string[],
  ) => (
    <Saved value={value ?? ''} onSave={(text) => change({ [name]: text.trim() === '' ? null : text.trim() })}>
      {(draft, set) => (
        <ComboBox
          label={label}
          suggestions={known}
          value={draft}
          onChange={set}
          listLabel={t('app.openList')}
        />
      )}
    </Saved>
  )
  const holder = () => suggested(t('imports.holder'), item.holder, 'holder', choices?.holders ?? [])
  switch (item.kind) {
    case 'question':
      return (
        <>
          {field(t('imports.number'), item.sourceNumber, 'sourceNumber')}
          {suggested(t('imports.group'), item.group, 'group', choices?.groups ?? [])}
          {field(t('imports.person'), item.person, 'person')}
          {field(t('imports.refersToField'), item.refersTo, 'refersTo')}
        </>
      )
    case 'commitment':
      return (
        <>
          {field(t('imports.madeBy'), item.madeBy, 'madeBy')}
          <Term item={item} change={change} />
        </>
      )
    case 'decision_moment':
      return (
        <>
          {holder()}
          <Term item={item} change={change} />
        </>
      )
    case 'motion':
      return (
        <>
          {field(t('imports.number'), item.sourceNumber, 'sourceNumber')}
          <Saved
            value={item.title}
            onSave={(title) => title.trim() !== '' && change({ title: title.trim() })}
          >
            {(draft, set) => <TextField label={t('imports.itemTitle')} value={draft} onChange={set} />}
          </Saved>
          {suggested(t('imports.group'), item.group, 'group', choices?.groups ?? [])}
        </>
      )
    case 'dictum_point':
    case 'advice_point':
      return (
        <>
          {field(t('imports.number'), item.sourceNumber, 'sourceNumber')}
          {holder()}
        </>
      )
  }
}

/** The term in the words of the source beside the latest date, with how that date was found. */
const Term = ({ item, change }: KindProps) => (
  <>
    <Saved
      value={item.termLiteral ?? ''}
      onSave={(text) => change({ termLiteral: text.trim() === '' ? null : text.trim() })}
    >
      {(draft, set) => <TextField label={t('imports.termLiteral')} value={draft} onChange={set} />}
    </Saved>
    <div className="found-due">
      <Saved value={item.dueOn} onSave={(dueOn) => change({ dueOn })}>
        {(draft, set) => (
          <DateField label={t('imports.dueOn')} value={draft} onChange={set} texts={dateTexts()} />
        )}
      </Saved>
      <p>
        {certaintyWord(item)}
        <Popover label={t('imports.whyTitle')} trigger={<TextButton>{t('imports.why')}</TextButton>}>
          <p>{item.because === '' ? t('imports.noBecause') : item.because}</p>
        </Popover>
      </p>
    </div>
  </>
)

const certaintyWord = ({ certainty }: FoundItem): string => {
  if (certainty === 'derived') return t('imports.derived')
  return certainty === 'conditional' ? t('imports.conditional') : t(`certainty.${certainty}`).toLowerCase()
}
