import type { SenderProfile } from '../../shared/records/sender-profile.ts'
import { t } from '../../shared/texts/translate.ts'
import { act } from '../app/act.ts'
import { useRead } from '../app/read.ts'
import { Button } from '../ui/button.tsx'
import { linesOf } from './learned.ts'

/** What was learned of the house style of each sender, in words, with a way to throw it away. */
export const LearnedSettings = () => {
  const profiles = useRead('profiles.list', {}).value
  if (profiles === null) return null
  if (profiles.length === 0) return <p className="muted">{t('settings.learnedNothing')}</p>
  return (
    <ul className="learned" aria-label={t('settings.learnedNames')}>
      {profiles.map((profile) => (
        <li key={profile.id}>
          <Learned profile={profile} />
        </li>
      ))}
    </ul>
  )
}

const Learned = ({ profile }: Readonly<{ profile: SenderProfile }>) => {
  const name = `${profile.municipality}, ${profile.sender ?? t('settings.learnedAnySender')}`
  const forget = () => void act('profiles.remove', { id: profile.id }, t('settings.forgotten', { name }))
  return (
    <>
      <header>
        <p className="learned-name">
          <b>{name}</b>
          <span className="quiet">{t('settings.learnedFrom', { count: profile.documents })}</span>
        </p>
        <Button aria-label={t('settings.forgetOne', { name })} onPress={forget}>
          {t('settings.forget')}
        </Button>
      </header>
      <dl>
        {linesOf(profile).map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
