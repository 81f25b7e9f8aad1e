import type { BriefingData } from '../../shared/records/briefing.ts'
import type { BriefingPlan, Cut, PlanPart, Section } from '../../shared/records/briefing-plan.ts'
import { t } from '../../shared/texts/translate.ts'
import { adviceSection } from './advice-section.ts'
import { atStakeSection } from './at-stake-section.ts'
import type { Block } from './block.ts'
import { commitmentsSection } from './commitments-section.ts'
import { conflictsSection } from './conflicts-section.ts'
import { coreSection } from './core-section.ts'
import type { Cuttable } from './cuttable.ts'
import { kpisSection } from './kpi-section.ts'
import { missingSection } from './missing-section.ts'
import { motionsSection } from './motions-section.ts'
import { proposalsSection } from './proposals-section.ts'
import { dodgedSection } from './questions-section.ts'
import { quotesSection } from './quotes-section.ts'
import { sinceSection } from './since-section.ts'
import { timelineSection } from './timeline-section.ts'
import { plain, small } from './words.ts'

/** Those that can be cut; sources and appendices follow from the others. */
export type Cutting = Exclude<Section, 'sources' | 'appendices'>
export type NamedCut = Cut & Readonly<{ section: Cutting; inPassing: Pick<Cut, 'left' | 'of'> }>
export const sectionOf: Readonly<Record<Cutting, (data: BriefingData, plan: BriefingPlan) => Cuttable>> = {
  core: coreSection,
  at_stake: atStakeSection,
  timeline: timelineSection,
  commitments: commitmentsSection,
  motions: motionsSection,
  dodged: dodgedSection,
  advice: adviceSection,
  kpis: kpisSection,
  quotes: quotesSection,
  conflicts: conflictsSection,
  missing: missingSection,
  proposals: proposalsSection,
  since: sinceSection,
}

/** Own words in their own place, marked as the user's. */
export const noteBlocks = ({ title, text }: Extract<PlanPart, { kind: 'note' }>): readonly Block[] => {
  const paragraphs = text.split(/\n\s*\n/).flatMap((words) => (words.trim() === '' ? [] : [words.trim()]))
  if (title.trim() === '' && paragraphs.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: title.trim() || t('briefing.notes.heading') },
    {
      kind: 'paragraph',
      paragraphs: [
        ...paragraphs.map((words) => plain(words, { face: 'italic' })),
        small(t('briefing.notes.own')),
      ],
      sources: [],
    },
  ]
}
