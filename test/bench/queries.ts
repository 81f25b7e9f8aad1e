import { compound } from './dutch.ts'

/** What is asked of the search: a hundred queries, the same in every run, of every sort that people type. */
const ranks = (count: number, from: number, step: number) =>
  Array.from({ length: count }, (_, index) => compound(from + index * step))

const common = [
  'raad',
  'wethouder',
  'gemeente',
  'woning',
  'begroting',
  'evaluatie',
  'subsidie',
  'overlast',
].concat(['client', 'coordinatie', 'termijn', 'veiligheid'])
const frequent = ranks(14, 3, 11)
const rare = ranks(14, 52_001, 7919)
const absent = ['quaggatelling', 'xylofoonbeleid']
const two = ['raad budget', 'wethouder termijn', 'motie parkeren', 'evaluatie jeugd', 'zorg subsidie'].concat(
  ranks(6, 1, 7).map((word) => `${word} raad`),
  ranks(3, 40, 13).map((word, index) => `${word} ${compound(5 + index)}`),
)
const phrases = [
  '"de raad"',
  '"van het college"',
  '"in de wijk"',
  '"het besluit van"',
  '"voor inwoners"',
].concat(
  ranks(4, 2, 9).map((word) => `"de ${word}"`),
  '"geen overleg" budget',
)
/** As typed: each longer by a letter, and a second word begun. */
const prefixes = [
  'ev',
  'eva',
  'eval',
  'evalu',
  'evalua',
  'wo',
  'won',
  'woni',
  'wonin',
  'be',
  'beg',
  'begr',
  'begro',
].concat(
  [
    'su',
    'sub',
    'subs',
    'ge',
    'gem',
    'geme',
    'ver',
    'verg',
    'vergu',
    'pa',
    'par',
    'park',
    'raad b',
    'raad be',
    'de',
  ],
  ['motie pa', 'motie par', 'zorg ge', 'in de'],
  ['2026', '14'],
)
export const queries: readonly string[] = [
  ...common,
  ...frequent,
  ...rare,
  ...absent,
  ...two,
  ...phrases,
  ...prefixes,
]

/** Sixty searches as they are typed, each a letter longer from its second letter on; the words before the last are finished. */
const sequences = [
  ...[
    'raad',
    'wethouder',
    'gemeente',
    'woningen',
    'begroting',
    'evaluaties',
    'subsidie',
    'overlast',
    'coordinatie',
  ],
  ...[
    'client',
    'termijnen',
    'veiligheid',
    'parkeren',
    'jeugdzorg',
    'energie',
    'toegankelijk',
    'financien',
    'regio',
  ],
  ...ranks(14, 7, 31),
  ...ranks(6, 52_003, 7919),
  ...[
    'raad budget',
    'motie parkeren',
    'zorg subsidie',
    'wethouder termijn',
    'evaluatie jeugd',
    'besluit school',
  ],
  ...ranks(6, 2, 17).map((word) => `raad ${word}`),
  ...ranks(5, 40, 13).map((word, index) => `${word} ${compound(5 + index)}`),
  ...[
    'plan wijk buurt',
    'motie zorg school',
    '"de raad" water',
    'afval -groen',
    'school OR jeugd',
    'quaggatelling',
  ],
]
export const keystrokes: readonly string[] = sequences.flatMap((text) =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(0, index + 2)).filter((typed) =>
    /\S$/.test(typed),
  ),
)
