import {
  chainName,
  chainText,
  discreet,
  stepDate,
  stepName,
  stepQuotes,
  valueWords,
  viaWords,
} from '../../shared/chain-text.ts'
import type { Chain, ChainStep } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import { useActs } from '../app/acts.ts'
import { bridge } from '../app/bridge.ts'
import { toClipboard } from '../app/clipboard.ts'
import { runJob } from '../app/jobs.ts'
import { wordOf } from '../app/label.ts'
import { useOverview } from '../app/overview.tsx'
import { go } from '../app/places.ts'
import { useRead } from '../app/read.ts'
import { showToast } from '../app/toasts.ts'
import { sayWritten } from '../app/written.ts'
import { flat, placeOf, SourceLine } from '../item/section.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { EmptyState, Quote, WithDates } from '../ui/signs.tsx'
import './links.css'

/** The chain of an item in one column, from the first question to the last proof. */
export const ChainScreen = ({ itemId }: Readonly<{ itemId: number }>) => {
  const { value: chain, error } = useRead('items.chain', { id: itemId })
  if (error !== null)
    return (
      <EmptyState
        sentence={t('item.gone')}
        act={{ label: t('item.toTrash'), run: () => go({ screen: 'trash' }) }}
      />
    )
  if (chain === null || chain.itemId !== itemId) return null
  return <Column chain={chain} />
}

/** Copies the chain with its sources; what is secret stays out, and that is said. */
const copyChain = async (chain: Chain): Promise<void> => {
  const copied = await toClipboard(chainText(chain))
  const { leftOut } = discreet(chain, false)
  showToast({
    tone: copied ? 'done' : 'refused',
    text: copied ? t('chain.copied', { leftOut }) : t('source.notQuoted'),
  })
}

const printChain = async (chain: Chain): Promise<void> => {
  const place = await bridge().choosePlace('pdf', t('chain.title', { name: chainName(chain) }))
  if (place === null) return
  const made = await runJob('items.exportChain', { id: chain.itemId, file: place.token })
  if (made !== undefined) sayWritten(place, t('chain.exported', { file: place.name, leftOut: made.leftOut }))
}

const Column = ({ chain }: Readonly<{ chain: Chain }>) => {
  const overview = useOverview()
  const names = new Map(chain.steps.map((step) => [step.key, stepName(step)]))
  const name = names.get(`item:${chain.itemId}`) ?? ''
  const copy = () => void copyChain(chain)
  const print = () => void printChain(chain)
  const toItem = () => go({ screen: 'followUp', itemId: chain.itemId })
  useActs([
    { id: 'chain.copy', label: t('chain.copy'), keys: ['Q'], run: copy },
    { id: 'chain.pdf', label: t('chain.pdf'), keys: ['Ctrl+P'], run: print },
    { id: 'chain.item', label: t('chain.toItem'), keys: ['E'], run: toItem },
  ])
  return (
    <>
      <header className="screen-head">
        <h1>{t('chain.title', { name })}</h1>
        <span className="muted grow">{t('chain.count', { count: chain.steps.length })}</span>
        <Button keys="Q" onPress={copy}>
          {t('chain.copy')}
        </Button>
        <Button keys="Ctrl+P" onPress={print}>
          {t('chain.pdf')}
        </Button>
        <Button look="quiet" keys="E" onPress={toItem}>
          {t('chain.toItem')}
        </Button>
      </header>
      <Rows
        letterKeys={overview?.settings.letterKeys ?? true}
        takesFocus
        startAt={`item:${chain.itemId}`}
        className="chain-column"
      >
        <ol aria-label={t('chain.title', { name })}>
          {chain.steps.map((step) => (
            <Step key={step.key} step={step} names={names} isAsked={step.key === `item:${chain.itemId}`} />
          ))}
        </ol>
        {chain.steps.length === 1 && <p className="muted">{t('chain.alone')}</p>}
        {chain.more > 0 && <p className="chain-more">{t('chain.more', { count: chain.more })}</p>}
      </Rows>
    </>
  )
}

type StepProps = Readonly<{ step: ChainStep; names: ReadonlyMap<string, string>; isAsked: boolean }>

const Step = ({ step, names, isAsked }: StepProps) => {
  const { item, passage, words, more, confidentiality } = step
  const value = valueWords(step)
  const via = viaWords(step, names)
  const open = () => {
    if (item !== null) go({ screen: 'followUp', itemId: item.id })
    else if (passage !== null) go(placeOf(passage))
  }
  return (
    <li
      className={step.of === null ? 'chain-step' : 'chain-step chain-part'}
      aria-current={isAsked ? 'step' : undefined}
    >
      <Row onOpen={open} className="chain-head" name={step.key}>
        <span className="chain-date">
          <WithDates text={stepDate(step)} />
        </span>
        <span>
          <b>{t(`chain.what.${step.what}`)}</b>{' '}
          {step.of === null ? headName(step) : (names.get(step.of) ?? '')}
          {value !== '' && ` · ${value}`}
          {confidentiality !== 'openbaar' && (
            <span className="secret">
              {' '}
              <Icon name="lock" size={12} /> {wordOf('confidentiality', confidentiality)}
            </span>
          )}
        </span>
      </Row>
      <div className="chain-body">
        {via !== null && <p className="chain-via">{via}</p>}
        {via !== null && step.via?.note && <p className="muted">{step.via.note}</p>}
        {stepQuotes(step).map((one) => (
          <div key={one.id}>
            <Quote text={flat(one.quote)} />
            <SourceLine passage={one} />
          </div>
        ))}
        {words !== '' && <p>{words}</p>}
        {more > 0 && <p className="muted">{t('chain.stepMore', { count: more })}</p>}
      </div>
    </li>
  )
}

/** An item by number and, unless its words begin with it, title; bare words by their document. */
const headName = ({ item, passage }: ChainStep): string => {
  if (item === null) return passage?.documentTitle ?? ''
  const isQuoted = passage !== null && flat(passage.quote).startsWith(item.title.replace(/…$/, ''))
  return isQuoted && item.number !== null ? item.number : `${item.number ?? ''} ${item.title}`.trim()
}
