import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { LinkEnd, LinkSide } from '../../shared/records/link.ts'
import { t } from '../../shared/texts/translate.ts'
import { showError } from '../app/act.ts'
import { useChangeCount } from '../app/read.ts'
import { useWindows } from '../ui/grid-windows.ts'
import { LinkRow } from './link-row.tsx'
import { type LinksOf, loadLinks } from './links-of.ts'

type Props = Readonly<{
  of: LinksOf
  fixed?: boolean
  onOpen?: (other: LinkSide) => void
  autoFocus?: boolean
}>

/** Every link of something, however many: those in sight are read and drawn. The arrow keys, Home and End scroll through them. */
export const LinksWindow = ({ of, fixed = false, onOpen = () => undefined, autoFocus = false }: Props) => {
  const box = useRef<HTMLElement>(null)
  const windows = useWindows<LinkEnd>({
    load: (offset, limit) => loadLinks(of, offset, limit),
    query: `${of.of} ${of.id}`,
    version: useChangeCount(),
    onError: showError,
  })
  const count = windows.count ?? 0
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => 220,
    overscan: 4,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { want } = windows
  useEffect(() => want(first, last + 1), [want, first, last])
  useEffect(() => {
    if (autoFocus) box.current?.focus()
  }, [autoFocus])
  return (
    <section
      ref={box}
      className="links-window"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached and scrolled with the keyboard.
      tabIndex={0}
      aria-label={t('links.all', { count })}
    >
      <ul style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const link = windows.rowAt(index)
          return (
            <li
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="link-place">{t('links.place', { at: index + 1, count })}</span>
              {link !== undefined && <LinkRow link={link} both onOpen={onOpen} fixed={fixed} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
