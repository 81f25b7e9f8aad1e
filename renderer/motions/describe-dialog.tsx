import { useState } from 'react'
import type { MotionFacts } from '../../shared/records/motion.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { ItemDialog, type ItemDialogProps } from '../item/dialog-frame.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ComboBox } from '../ui/choices.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import './motions.css'

/** In which meeting a motion was, and who submitted it. */
export const DescribeDialog = (props: ItemDialogProps) => {
  const { value } = useRead('motions.open', { id: props.item.id })
  return value === null || value.id !== props.item.id ? null : (
    <Filled key={value.id} {...props} facts={value} />
  )
}

type Person = Readonly<{ key: number; name: string; group: string; co: boolean }>

const Filled = ({ item, title, onClose, facts }: ItemDialogProps & Readonly<{ facts: MotionFacts }>) => {
  const [meeting, setMeeting] = useState(facts.meeting ?? '')
  const [people, setPeople] = useState<readonly Person[]>(
    facts.submitters.map(({ name, group, co }, key) => ({ key, name: name ?? '', group: group ?? '', co })),
  )
  const set = (key: number, change: Partial<Person>) =>
    setPeople(people.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const save = async () => {
    const submitters = people.flatMap(({ name, group, co }) =>
      name.trim() === '' && group.trim() === ''
        ? []
        : [{ name: name.trim() || null, group: group.trim() || null, co }],
    )
    const input = { id: item.id, meeting: meeting.trim() || null, submitters }
    if ((await act('motions.describe', input, t('motions.done.described', { title }))) !== undefined)
      onClose()
  }
  return (
    <ItemDialog
      heading={t('motions.describeTitle')}
      title={title}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <ComboBox
        label={t('motions.meeting')}
        listLabel={t('app.openList')}
        suggestions={facts.meetings}
        value={meeting}
        onChange={setMeeting}
        autoFocus
      />
      {people.map(({ key, name, group, co }) => (
        <div key={key} className="motion-person">
          <TextField label={t('motions.name')} value={name} onChange={(to) => set(key, { name: to })} />
          <ComboBox
            label={t('motions.group')}
            listLabel={t('app.openList')}
            suggestions={facts.groups.map((one) => one.group)}
            value={group}
            onChange={(to) => set(key, { group: to })}
          />
          <Checkbox isSelected={co} onChange={(to) => set(key, { co: to })}>
            {t('motions.coSubmitter')}
          </Checkbox>
          <IconButton
            icon="close"
            label={t('motions.removeSubmitter', { name: name || group || t('motions.name') })}
            onPress={() => setPeople(people.filter((one) => one.key !== key))}
          />
        </div>
      ))}
      <Button
        look="quiet"
        onPress={() =>
          setPeople([
            ...people,
            {
              key: Math.max(-1, ...people.map(({ key }) => key)) + 1,
              name: '',
              group: '',
              co: people.length > 0,
            },
          ])
        }
      >
        {t('motions.addSubmitter')}
      </Button>
    </ItemDialog>
  )
}
