import type { Asker, DocumentHead } from '../../shared/records/document.ts'
import type { FoundQuestion, Recognised } from '../../shared/records/recognised.ts'
import type { SenderProfile } from '../../shared/records/sender-profile.ts'
import type { SourceText } from '../../shared/records/source-text.ts'
import { findAdvicePoints } from './advice/advice.ts'
import { findAskedPoints } from './advice/asked-points.ts'
import { findReactions } from './advice/reactions.ts'
import { findCommitments } from './commitments/commitments.ts'
import { findDecisionMoments } from './decision-moments.ts'
import { readHead } from './head/head.ts'
import { findKpiTables } from './kpi/kpi.ts'
import { findMotions } from './motions/motions.ts'
import { findQuestions } from './questions/questions.ts'
import { findReferences } from './references/references.ts'
import { layOut } from './text/lines.ts'

/**
 * Everything that the program proposes for one document. Pure, deterministic, never throws on any text, and linear
 * in its length. `municipalities` are names that the user works with; they count before others. Of `profiles` only the one of
 * the document's own sender is used.
 */
export const recognise = (
  source: SourceText,
  options: Readonly<{ municipalities?: readonly string[]; profiles?: readonly SenderProfile[] }> = {},
): Recognised => {
  const bare = layOut(source)
  const { head: read, sources, profile } = readHead(bare, options.municipalities, options.profiles)
  const layout = profile === null ? bare : { ...bare, profile }
  const questions = findQuestions(layout, read)
  const head = { ...read, askers: withGroups(read, questions) }
  const context = { head, questions }
  const commitments = findCommitments(layout, context)
  return {
    head,
    headSources: sources,
    furniture: [...layout.furniture],
    questions,
    motions: findMotions(layout, context),
    advicePoints: findAdvicePoints(layout, context),
    commitments,
    decisionMoments: findDecisionMoments(layout, context, commitments),
    references: findReferences(layout, context),
    findings: [
      ...findKpiTables(layout),
      ...findAskedPoints(layout, context),
      ...findReactions(layout, context),
    ],
  }
}

/** Groups above parts of the questions ask as well, where the head doesn't name them. */
function withGroups(head: DocumentHead, questions: readonly FoundQuestion[]): Asker[] {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  const known = new Set(head.askers.flatMap(({ group }) => (group === null ? [] : [plain(group)])))
  const added: Asker[] = []
  for (const { group } of questions) {
    if (group === null || known.has(plain(group))) continue
    known.add(plain(group))
    added.push({ name: null, group })
  }
  return [...head.askers, ...added]
}
