import type { SourceText, SourceWarning } from '../../shared/records/source-text.ts'
import { Refusal } from '../../shared/refusal.ts'
import { compose, type FoundLine } from './compose.ts'
import { readOdtBody } from './odt-body.ts'
import { noStyles, readOdtStyles } from './odt-styles.ts'
import { unpack } from './zip.ts'

/**
 * An OpenDocument text: a line per paragraph, the numbers of its lists written out, tracked deletions left out, heads and feet of
 * pages first, notes last. It has pages only where the file says where they start.
 * Refuses 'broken-file', 'encrypted-file', 'too-complex' and 'empty-file'.
 */
export const readOdt = (bytes: Uint8Array): SourceText => {
  const parts = unpack(
    bytes,
    (name) => /^(?:content|styles|META-INF\/manifest)\.xml$/.test(name),
    'broken-file',
  )
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest && Buffer.from(manifest).includes('encryption-data')) throw new Refusal('encrypted-file')
  const content = parts.get('content.xml')
  if (!content) throw new Refusal('broken-file')
  const styles = noStyles()
  const edges = new Set<string>()
  const stylesPart = parts.get('styles.xml')
  if (stylesPart) readOdtStyles(stylesPart, styles, (text) => edges.add(text))
  const { lines, notes, deletions, comments } = readOdtBody(content, styles)
  const furniture = [...edges].map((text): FoundLine => ({ text, role: 'furniture' }))
  const warnings: SourceWarning[] = [
    ...(deletions > 0 ? [{ key: 'dropped-deletions', count: deletions } as const] : []),
    ...(comments > 0 ? [{ key: 'dropped-comments', count: comments } as const] : []),
  ]
  const source = compose('odt', [...furniture, ...lines, ...notes], warnings)
  if (source.text.trim() === '') throw new Refusal('empty-file')
  return source
}
