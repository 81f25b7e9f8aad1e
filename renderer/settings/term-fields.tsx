import { documentKinds } from '../../shared/records/document.ts'
import { articlePresets, type TermPreset, termPresetNames, termPresets } from '../../shared/term-presets.ts'
import { termKinds, termStarts, termUnits } from '../../shared/terms.ts'
import { t } from '../../shared/texts/translate.ts'
import { wordOf } from '../app/label.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ComboBox, Select } from '../ui/choices.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import { Menu } from '../ui/menu.tsx'
import { countIsWrong, isCount, type OwnForm, type TermForm } from './rules-form.ts'

type FieldsProps = Readonly<{
  name: string
  term: TermForm
  /** What it makes of a term that starts today, as far as it is filled in. */
  example: string | null
  onChange: (change: Partial<TermForm>) => void
}>

/** How many of what, by which article, counted from when, and what doesn't count. */
const TermFields = ({ name, term, example, onChange }: FieldsProps) => (
  <>
    <TextField
      label={t('settings.count')}
      aria-label={t('settings.countOf', { term: name })}
      inputMode="numeric"
      value={term.count}
      onChange={(count) => onChange({ count })}
      {...(countIsWrong(term) ? { error: t('settings.countWrong') } : {})}
    />
    <Select
      label={t('settings.unit')}
      options={termUnits.map((value) => ({ value, label: t(`settings.unit.${value}`) }))}
      value={term.unit}
      onChange={(unit) => onChange({ unit })}
    />
    <Select
      label={t('settings.start')}
      options={termStarts.map((value) => ({ value, label: t(`settings.start.${value}`) }))}
      value={term.start}
      onChange={(start) => onChange({ start })}
    />
    <ComboBox
      label={t('settings.article')}
      placeholder={t('settings.articlePlaceholder')}
      suggestions={articlePresets}
      listLabel={t('settings.articleOf', { term: name })}
      value={term.article}
      onChange={(article) => onChange({ article })}
    />
    {term.count.trim() !== '' && (
      <div className="term-ticks">
        <Checkbox isSelected={term.rolls} onChange={(rolls) => onChange({ rolls })}>
          {t('settings.rolls')}
        </Checkbox>
        <Checkbox
          isSelected={term.recess === 'pauses'}
          onChange={(pauses) => onChange({ recess: pauses ? 'pauses' : 'runs' })}
        >
          {t('settings.pauses')}
        </Checkbox>
        {term.unit === 'working_day' && (
          <Checkbox
            isSelected={term.holidays === 'skip'}
            onChange={(skip) => onChange({ holidays: skip ? 'skip' : 'count' })}
          >
            {t('settings.holidays')}
          </Checkbox>
        )}
        {example !== null && (
          <p className="settings-hint">{t('settings.example', { computation: example })}</p>
        )}
      </div>
    )}
  </>
)

type TermProps = Readonly<{
  name: string
  term: TermForm
  example: string | null
  onChange: (term: TermForm) => void
}>

/** The term of an instrument that every council has. */
export const TermRow = ({ name, term, example, onChange }: TermProps) => (
  <fieldset className="rule-row term-row">
    <legend>
      {name} <Presets name={name} onChoose={(preset) => onChange({ ...term, ...preset })} />
    </legend>
    <TermFields
      name={name}
      term={term}
      example={example}
      onChange={(change) => onChange({ ...term, ...change })}
    />
  </fieldset>
)

type PresetsProps = Readonly<{ name: string; onChoose: (preset: Partial<TermForm>) => void }>

const Presets = ({ name, onChoose }: PresetsProps) => (
  <Menu
    label={t('settings.presetsOf', { term: name })}
    trigger={
      <Button look="quiet" aria-label={t('settings.presetsOf', { term: name })}>
        {t('settings.presets')}
      </Button>
    }
    items={termPresetNames.map((id) => ({ id, label: t(`settings.preset.${id}`) }))}
    onAction={(id) => {
      const { count, ...preset } = termPresets[id as TermPreset] // one of the items above
      onChoose({ ...preset, count: String(count) })
    }}
  />
)

type OwnProps = Readonly<{
  rows: readonly OwnForm[]
  exampleOf: (row: OwnForm) => string | null
  onChange: (rows: readonly OwnForm[]) => void
}>

/** Instruments of the municipality's own: what they are called, what they are about, and their term. */
export const OwnRows = ({ rows, exampleOf, onChange }: OwnProps) =>
  rows.map((row) => {
    const set = (change: Partial<OwnForm>) =>
      onChange(rows.map((one) => (one.key === row.key ? { ...one, ...change } : one)))
    const name = row.name.trim() === '' ? t('settings.ownNew') : row.name
    return (
      <fieldset key={row.key} className="rule-row term-row own-row">
        <legend>{name}</legend>
        <div className="own-about">
          <TextField
            label={t('settings.ownName')}
            value={row.name}
            maxLength={120}
            placeholder={t('settings.ownPlaceholder')}
            onChange={(next) => set({ name: next })}
            autoFocus={row.name === '' && !isCount(row.count)}
          />
          <Select
            label={t('settings.ownKind')}
            options={termKinds.map((value) => ({ value, label: wordOf('itemKind', value) }))}
            value={row.itemKind}
            onChange={(itemKind) => set({ itemKind })}
          />
          <Select
            label={t('settings.ownIn')}
            options={[
              { value: 'any' as const, label: t('settings.ownAny') },
              ...documentKinds.map((value) => ({ value, label: wordOf('documentKind', value) })),
            ]}
            value={row.documentKind}
            onChange={(documentKind) => set({ documentKind })}
          />
          <TextField
            label={t('settings.ownWords')}
            value={row.words}
            maxLength={120}
            placeholder={t('settings.ownWordsPlaceholder')}
            onChange={(words) => set({ words })}
          />
          <IconButton
            icon="bin"
            label={t('settings.removeOwn', { name })}
            onPress={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
        <TermFields name={name} term={row} example={exampleOf(row)} onChange={set} />
      </fieldset>
    )
  })
