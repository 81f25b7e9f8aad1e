import type { FoundMotion } from '../../../shared/records/recognised.ts'
import type { TextRange } from '../../../shared/records/source-text.ts'
import type { RecogniseContext } from '../context.ts'
import { cleanText } from '../text/clean.ts'
import type { Layout } from '../text/layout.ts'
import { paragraphs } from '../text/sentences.ts'
import { dictumOf, readDictum } from './dictum.ts'
import { readMotionNumber, readOutcome, readTitle } from './head.ts'
import { listedMotions } from './listed.ts'
import { partsOf } from './parts.ts'
import type { DictumPart } from './points.ts'
import { replacedTexts } from './replaced.ts'
import { readSubmitters } from './submitters.ts'

/**
 * The motions and amendments that a document itself puts or decides on. A motion quoted in a letter is somebody
 * else's document: see `quotedMotions`.
 */
export const findMotions = (layout: Layout, { head }: RecogniseContext): FoundMotion[] => {
  if (head.kind === 'besluitenlijst') return listedMotions(layout, head.municipality)
  if (!isMotionKind(layout, head.kind)) return []
  const all = paragraphs(layout)
  const running = readDictum(layout, all, head.kind === 'amendement')
  const replaced =
    head.kind === 'amendement' ? replacedTexts(layout, running[0]?.lead ?? 'Nieuwe tekst') : null
  const parts = replaced === null ? running : [replaced]
  const points = dictumOf(parts)
  if (points.length === 0 && head.kind === 'overig') return []
  const end = parts.at(-1)?.end ?? layout.text.trimEnd().length
  const range = { start: layout.lines[0]?.start ?? 0, end }
  const text = cleanText(layout, range)
  if (text === '') return []
  const title = readTitle(layout) ?? head.subject
  return [
    {
      range,
      text,
      tier: 'strong',
      why: parts.map(({ lead }) => lead),
      title,
      number: readMotionNumber(layout),
      amendment: head.kind === 'amendement' || /^\s*(?:sub)?amendement/i.test(text),
      submitters: readSubmitters(layout, end),
      outcome: readOutcome(layout, range),
      dictum: points,
      parts: partsOf(layout, all, parts),
    },
  ]
}

function isMotionKind(layout: Layout, kind: RecogniseContext['head']['kind']): boolean {
  if (kind === 'motie' || kind === 'amendement') return true
  return (
    kind === 'overig' &&
    /gaat over tot de orde/i.test(layout.text) &&
    /\bmotie\b/i.test(layout.text.slice(0, 400))
  )
}

/** Where a letter or an answer prints the words of a motion: nothing in there is a promise or a question of its own. */
export const quotedMotions = (layout: Layout): TextRange[] => {
  const all = paragraphs(layout)
  const begins = all.findIndex(
    ({ range }) =>
      /motie|constaterende|overwegende/iu.test(
        layout.text.slice(range.start, Math.min(range.end, range.start + 200)),
      ) &&
      /^(?:(?:constaterende|overwegende)\b|.{0,160}\bmotie\b.{0,80}(?:luidt|besluit|tekst|verzoekt|gevraagd|opgeroepen).{0,60}:$)/iu.test(
        cleanText(layout, range),
      ),
  )
  if (begins < 0) return []
  const parts: readonly DictumPart[] = readDictum(layout, all.slice(begins), false, 'quoted')
  const end = parts.at(-1)?.end
  const start = all[begins]?.range.start
  return end === undefined || start === undefined || end <= start ? [] : [{ start, end }]
}
