/** Drawn on a 16 by 16 field, so that signs look the same with every font. */
const paths = {
  today: 'M3 4.5h10v9H3zM3 7h10M5.5 2.5v3M10.5 2.5v3',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  folder: 'M2 4.5V12.5h12V5.5H8L6.5 4.5z',
  document: 'M4 2h5l3 3v9H4zM9 2v3h3M6 8h4M6 10.5h4',
  letter: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L14 14',
  bin: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.5V8l2.5 1.5',
  settings:
    'M2 5h7M12 5h2M2 11h2M7 11h7M10.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  tick: 'M3 8.5L6.5 12 13 4.5',
  minus: 'M4 8h8',
  plus: 'M8 3v10M3 8h10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  warning: 'M8 2.5L14.5 13.5h-13zM8 6.5v3.5M8 11.8h.01',
  lock: 'M4 7.5h8V13H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  pencil: 'M3 13l.8-3.2L10.6 3l2.4 2.4-6.8 6.8zM9.2 4.4l2.4 2.4',
  chart: 'M2.5 2.5v11h11M5.5 11V7.5M8.5 11V4.5M11.5 11V9',
  branch: 'M4 3v6h9M10 6l3 3-3 3',
} as const
export type IconName = keyof typeof paths

/** A sign without a name of its own: the text beside it says what it is. */
export const Icon = ({ name, size = 16 }: Readonly<{ name: IconName; size?: number }>) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' || name === 'list' ? 1.7 : 1.4}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={paths[name]} />
  </svg>
)
