import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block } from '../../electron/briefing/block.ts'
import { composeBriefing } from '../../electron/briefing/compose.ts'
import { usualLook } from '../../electron/briefing/look.ts'
import { plannedPages } from '../../electron/briefing/measure.ts'
import { pageAlone, renderBriefing } from '../../electron/briefing/pdf.ts'
import { drawPdf } from '../../electron/printing/draw.ts'
import { anyBlocks } from '../briefing/any-blocks.ts'
import { waterrade } from '../fixtures/briefing-data.ts'

const options = { title: 'Proef', madeAt: '2026-11-22T18:30:00Z', mark: 'GEHEIM' }
const contents: Block = { kind: 'contents', title: 'Inhoud' }

/** Every page alone beside the same page of the whole file. */
const bothWays = async (blocks: readonly Block[]) => {
  const planned = plannedPages(blocks, usualLook)
  const { bytes } = renderBriefing(blocks, options, planned)
  for (let page = 1; page <= planned.pageCount; page += 1) {
    const alone = await drawPdf(pageAlone(blocks, options, planned, page), 1, 300)
    const inFile = await drawPdf(bytes, page, 300)
    expect(Buffer.from(alone.png).equals(Buffer.from(inFile.png)), `page ${page}`).toBe(true)
  }
  return planned.pageCount
}

it('looks as it does in the file, to the last dot: drawings, contents, sources and what stands at its head', async () => {
  const [title, ...rest] = composeBriefing(waterrade)
  const pages = await bothWays(title === undefined ? [] : [title, contents, ...rest])
  expect(pages).toBeGreaterThan(2)
})

it('looks as it does in the file whatever its blocks are', async () => {
  await fc.assert(
    fc.asyncProperty(anyBlocks, async (blocks) => {
      await bothWays([{ kind: 'title', overline: 'a', title: 'b', subtitle: 'c' }, contents, ...blocks])
    }),
    { numRuns: 10 },
  )
})
