import { z } from 'zod'
import { confidentialities } from './document.ts'

/** What a briefing is for. Each comes with its own sections, their order and a length. */
export const purposes = ['debate', 'committee', 'handover', 'advice', 'reminder'] as const
export type Purpose = (typeof purposes)[number]

export const sections = [
  'core',
  'at_stake',
  'timeline',
  'commitments',
  'motions',
  'dodged',
  'advice',
  'kpis',
  'quotes',
  'conflicts',
  'missing',
  'proposals',
  'since',
  'sources',
  'appendices',
] as const
export type Section = (typeof sections)[number]

export const lengths = [2, 6, 20] as const
export const papers = ['a4', 'a5'] as const
export const themes = ['warm', 'plain'] as const
/** A pack of pages, or the one page that lies on a lectern. */
export const forms = ['pack', 'card'] as const

const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), section: z.enum(sections), shown: z.boolean() }),
  /** Own words, in their own place; they are marked as the user's. */
  z.strictObject({ kind: z.literal('note'), title: z.string().max(200), text: z.string().max(20_000) }),
])
export type PlanPart = Readonly<z.infer<typeof part>>

/** How a briefing is put together, apart from what it is about. */
export const briefingPlan = z.strictObject({
  purpose: z.enum(purposes),
  /** Absent: the name of the dossier. */
  title: z.string().trim().max(200).nullable(),
  parts: z.array(part).max(60).readonly(),
  /** At the most so many pages, source list and appendices not counted; null is all. What is cut is named in the briefing. */
  pages: z.union([z.literal(2), z.literal(6), z.literal(20)]).nullable(),
  form: z.enum(forms),
  paper: z.enum(papers),
  theme: z.enum(themes),
  /** Letters of 18 points. */
  large: z.boolean(),
  /** Since when the section "since" tells; null: since the briefing before, or the last visit. */
  since: z.iso.date().nullable(),
  /** What isn't public and is asked for by name, and the ground on which it may be shown to the reader: it stands on every page. */
  confidential: z.strictObject({
    levels: z.array(z.enum(confidentialities).exclude(['openbaar'])).readonly(),
    ground: z.string().trim().max(300),
  }),
  /** Names and addresses that are left out, each exactly as it stands in the list of names found. */
  hidden: z.array(z.string().min(1).max(200)).max(1000).readonly(),
  /** Originals may go along although they hold names that are left out. */
  namesInOriginals: z.boolean().optional(),
  /** Documents whose originals are in the PDF as files, and whose pages follow it. */
  attached: z.array(z.int().positive()).max(500).readonly(),
  appended: z.array(z.int().positive()).max(500).readonly(),
})
export type BriefingPlan = Readonly<z.infer<typeof briefingPlan>>
export type Look = Pick<BriefingPlan, 'form' | 'paper' | 'theme' | 'large'>

const ofPurpose = {
  debate: [
    'conflicts',
    'core',
    'at_stake',
    'timeline',
    'commitments',
    'kpis',
    'motions',
    'dodged',
    'advice',
    'quotes',
    'proposals',
    'missing',
  ],
  committee: [
    'core',
    'at_stake',
    'conflicts',
    'since',
    'commitments',
    'motions',
    'dodged',
    'advice',
    'missing',
  ],
  handover: [
    'core',
    'timeline',
    'commitments',
    'motions',
    'dodged',
    'advice',
    'kpis',
    'conflicts',
    'missing',
    'quotes',
  ],
  advice: [
    'core',
    'at_stake',
    'advice',
    'timeline',
    'commitments',
    'kpis',
    'conflicts',
    'quotes',
    'proposals',
    'missing',
  ],
  reminder: ['commitments', 'motions', 'dodged', 'advice', 'conflicts'],
} as const satisfies Record<Purpose, readonly Section[]>

const lengthOf = {
  debate: 6,
  committee: 6,
  handover: null,
  advice: 20,
  reminder: null,
} as const satisfies Record<Purpose, BriefingPlan['pages']>

/** The plan that a purpose starts with: its own sections first, then the others unticked, sources and appendices last. */
export const planOf = (purpose: Purpose): BriefingPlan => {
  const last: readonly Section[] = ['sources', 'appendices']
  const own: readonly Section[] = ofPurpose[purpose]
  const others = sections.filter((section) => !own.includes(section) && !last.includes(section))
  const parts = (found: readonly Section[], shown: boolean) =>
    found.map((section): PlanPart => ({ kind: 'section', section, shown }))
  return {
    purpose,
    title: null,
    parts: [...parts(own, true), ...parts(others, false), ...parts(last, true)],
    pages: lengthOf[purpose],
    form: 'pack',
    paper: 'a4',
    theme: 'warm',
    large: false,
    since: null,
    confidential: { levels: [], ground: '' },
    hidden: [],
    attached: [],
    appended: [],
  }
}

/** What had to go to keep the length, named: "3 van 12 moties". */
export type Cut = Readonly<{ section: Section; left: number; of: number }>

/** Somebody, or a way to reach somebody, that the briefing names; `public` for those who hold or held an office there. */
export type NamedIn = Readonly<{
  name: string
  kind: 'person' | 'email' | 'phone'
  public: boolean
  count: number
  /** Words around its first place. */
  quote: string
}>

/** What a briefing would be, without the file. */
export type BriefingPreview = Readonly<{
  title: string
  pageCount: number
  /** On which page each part of the plan begins, by its place in the plan; null for one without anything in it. */
  starts: readonly (number | null)[]
  cut: readonly Cut[]
  /** Secret and restricted documents and items that stay out. */
  leftOut: Readonly<{ secret: number; restricted: number }>
  /** Characters that no font has. */
  missingGlyphs: readonly string[]
  /** Sentences that the maker should know: an appendix without tags, an original that isn't there. */
  warnings: readonly string[]
}>

export const briefingFormats = ['pdf', 'docx', 'html', 'txt'] as const
export type BriefingFormat = (typeof briefingFormats)[number]

/** A briefing as it was exported. */
export type BriefingRow = Readonly<{
  id: number
  dossierId: number | null
  /** The portfolio holder or group that it was made for. */
  holder: string | null
  group: string | null
  title: string
  madeAt: string
  asOf: string
  format: BriefingFormat
  pageCount: number
}>

/** One line of what differs between two briefings, under the heading that it stands under. */
export type BriefingChange = Readonly<{
  heading: string
  before: string | null
  after: string | null
}>
