import { Link } from 'react-aria-components'
import { t } from '../../shared/texts/translate.ts'
import { useOverview } from '../app/overview.tsx'
import { go, type Place, usePlace } from '../app/places.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Count } from '../ui/signs.tsx'

type Destination = Readonly<{ place: Place; label: string; icon: IconName; keys?: string; low?: boolean }>

/** Where the window goes in one step; those with `low` stand at the bottom. */
export const destinations = (): readonly Destination[] => [
  { place: { screen: 'today' }, label: t('app.today'), icon: 'today', keys: 'Ctrl+1' },
  { place: { screen: 'followUp' }, label: t('app.followUp'), icon: 'list', keys: 'Ctrl+2' },
  { place: { screen: 'dossiers' }, label: t('app.dossiers'), icon: 'folder', keys: 'Ctrl+3' },
  { place: { screen: 'documents' }, label: t('app.documents'), icon: 'document', keys: 'Ctrl+4' },
  { place: { screen: 'briefings' }, label: t('app.briefings'), icon: 'letter', keys: 'Ctrl+5' },
  { place: { screen: 'figures' }, label: t('app.figures'), icon: 'chart', keys: 'Ctrl+6' },
  { place: { screen: 'search' }, label: t('app.search'), icon: 'search', keys: 'Ctrl+Shift+F', low: true },
  { place: { screen: 'trash' }, label: t('app.trash'), icon: 'bin', low: true },
  { place: { screen: 'log' }, label: t('app.log'), icon: 'clock', low: true },
  { place: { screen: 'settings' }, label: t('app.settings'), icon: 'settings', low: true },
]

export const Navigation = () => {
  const overview = useOverview()
  const here = usePlace()
  if (overview === null) return null
  const counts: Partial<Record<Place['screen'], number>> = {
    today: overview.lateCount + overview.toCheckCount,
    followUp: overview.openCount,
    documents: overview.toCheckCount,
    trash: overview.trashCount,
  }
  const dossierId = here.screen === 'dossiers' ? here.id : undefined
  const isHere = (place: Place) =>
    dossierId === undefined &&
    (place.screen === here.screen ||
      (place.screen === 'briefings' && ['advice', 'letter', 'briefing'].includes(here.screen)) ||
      (place.screen === 'documents' && (here.screen === 'check' || here.screen === 'source')))
  const item = ({ place, label, icon }: Destination) => (
    <Item
      key={place.screen}
      label={label}
      icon={icon}
      here={isHere(place)}
      count={counts[place.screen]}
      onGo={() => go(place)}
    />
  )
  const places = destinations()
  const checking = here.screen === 'check' || here.screen === 'documents'
  return (
    <nav className="nav" aria-label={t('app.navigation')} data-pane="" tabIndex={-1}>
      {places.filter(({ low }) => !low).map(item)}
      <div className="nav-dossiers">
        {checking && overview.toCheck.length > 0 ? (
          <Group title={t('app.toCheck')}>
            {overview.toCheck.map(({ id, title }) => (
              <Item
                key={id}
                label={title}
                here={here.screen === 'check' && here.documentId === id}
                onGo={() => go({ screen: 'check', documentId: id })}
              />
            ))}
          </Group>
        ) : (
          overview.dossiers.length > 0 && (
            <Group title={t('app.dossiers')}>
              {overview.dossiers.map(({ id, name }) => (
                <Item
                  key={id}
                  label={name}
                  here={dossierId === id}
                  onGo={() => go({ screen: 'dossiers', id })}
                />
              ))}
            </Group>
          )
        )}
      </div>
      <span className="grow-space" />
      {places.filter(({ low }) => low).map(item)}
    </nav>
  )
}

const Group = ({ title, children }: Readonly<{ title: string; children: React.ReactNode }>) => (
  <>
    <hr />
    <p className="nav-title">{title}</p>
    {children}
  </>
)

type ItemProps = Readonly<{
  label: string
  icon?: IconName
  here: boolean
  count?: number | undefined
  onGo: () => void
}>

const Item = ({ label, icon, here, count, onGo }: ItemProps) => (
  <Link className="nav-item" aria-current={here ? 'page' : undefined} onPress={onGo}>
    {icon !== undefined && <Icon name={icon} />}
    <span className="grow">{label}</span>
    {count !== undefined && count > 0 && <Count of={count} />}
  </Link>
)
