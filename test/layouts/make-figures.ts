/**
 * Writes the table of figures: npx node test/layouts/make-figures.ts
 * With a part of a name it writes nothing and says what was seen in those documents: make-figures.ts notulen
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { families } from './families/all.ts'
import { drawTable, figuresOf, tryDocument } from './figures.ts'

const part = process.argv[2]
const rows = []
for (const family of families) {
  if (part !== undefined && !family.name.includes(part)) continue
  const outcomes = []
  for (const made of family.documents) {
    const outcome = await tryDocument(made)
    outcomes.push(outcome)
    if (part === undefined) continue
    const { kind, municipality, date, questions, motions, advicePoints, commitments } = outcome.seen
    console.log(made.name, JSON.stringify({ kind, municipality, date, lost: outcome.kept.lost }))
    console.log(JSON.stringify({ questions, motions, advicePoints, commitments }, null, 1))
    console.log(JSON.stringify(outcome.score))
  }
  rows.push({ name: family.name, figures: figuresOf(outcomes) })
}
if (part === undefined) writeFileSync(join(import.meta.dirname, 'FIGURES.md'), drawTable(rows, families))
