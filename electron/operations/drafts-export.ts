import { readFileSync } from 'node:fs'
import type { InputOf } from '../../shared/contract.ts'
import type { LetterOutcome } from '../../shared/records/draft.ts'
import { Refusal } from '../../shared/refusal.ts'
import { composeLetter } from '../letters/compose.ts'
import { contentOf } from '../letters/content.ts'
import { letterPaper } from '../letters/pdf.ts'
import { refuseSecretWords } from '../letters/secret-words.ts'
import { writeWhole } from './briefing.ts'
import { type Context, type Job, label } from './context.ts'
import { writePaper } from './paper.ts'

/**
 * Writes a letter to a file, as what its name says, and keeps what was written as a version. A letter that was sent is written as
 * it was sent: its DOCX is the very file that was kept then.
 */
export const exportDraft = async (
  context: Context,
  { id, file, secret = false }: InputOf<'drafts.export'>,
  { signal }: Job,
): Promise<LetterOutcome & { file: string; pageCount: number | null }> => {
  const { store, now, today } = context
  if (store.isOwnFile(file)) throw new Refusal('file-exists')
  const asPdf = /\.pdf$/i.test(file)
  if (!asPdf && !/\.docx$/i.test(file)) throw new Refusal('letter-format')
  const { kind, state, sentOn, documentId } = store.drafts.head(id)
  const content = state === 'sent' ? store.draftVersions.sent(id) : contentOf(store, id)
  refuseSecretWords(content, secret)
  const letter = composeLetter(content, { kind, on: sentOn ?? today(), secret })
  const sent = state === 'sent' && documentId !== null ? store.documents.row(documentId) : null
  // The file that was sent with secret sources leaves only when those are asked for.
  const kept =
    sent !== null && (secret || sent.confidentiality === 'openbaar')
      ? store.documents.originalOf(sent.id)
      : null
  const docx = async () => {
    if (kept) return readFileSync(store.originals.fileOf(kept.sha256))
    // What makes Word files takes 20 MB of the process that holds the store: only where one is made.
    const { renderDocx } = await import('../letters/docx.ts')
    return renderDocx(letter, now().toISOString())
  }
  let pageCount: number | null = null
  if (asPdf) ({ pageCount } = await writePaper(context, file, letterPaper(letter), signal))
  else writeWhole(file, await docx())
  // An export changes nothing that somebody sees: there is nothing to undo, and the version stays.
  if (state === 'draft' && !store.draftVersions.isKept(id, content))
    store.changes.change({ operation: 'drafts.export', label: label('change.drafts.export') }, () => {
      store.draftVersions.keep(id, 'exported', content)
      store.changes.keepQuiet()
    })
  return { file, pageCount, ...letter.outcome }
}
