/**
 * Why a foreign file could not be read. `values` carries what the sentence needs:
 * too-large { megabytes, limit }, unknown-type { found: FoundType }, too-complex { limit }, incomplete-pdf and the rest nothing.
 */
export const readRefusals = [
  'empty-file',
  'not-found',
  'not-a-file',
  'not-readable',
  'too-large',
  'unknown-type',
  'old-word-or-encrypted',
  'encrypted-pdf',
  'broken-pdf',
  'incomplete-pdf',
  'broken-docx',
  'broken-file',
  'encrypted-file',
  'no-page',
  'recognition-failed',
  'too-complex',
  'no-list',
  'reader-timeout',
  'reader-crashed',
] as const
export type ReadRefusal = (typeof readRefusals)[number]

export const refusalCodes = [
  ...readRefusals,
  'not-found-item',
  'not-found-missing',
  'refers-to-itself',
  'already-settled',
  'store-too-new',
  'store-locked',
  'disk-full',
  'bad-input',
  'already-running',
  'cancelled',
  'no-date',
  'nothing-to-undo',
  'nothing-to-redo',
  'file-exists',
  'cannot-write',
  'not-our-store',
  'store-damaged',
  'program-broken',
  'backup-damaged',
  'backup-place-gone',
  'backup-place-unreadable',
  'backup-place-lost',
  'backup-unfit',
  'no-backup',
  'no-room',
  'work-running',
  'not-found-document',
  'not-found-dossier',
  'not-found-municipality',
  'name-taken',
  'municipality-in-use',
  'bad-range',
  'cannot-merge',
  'cannot-split',
  'already-recorded',
  'not-recorded',
  'wrong-kind',
  'doubles-differ',
  'sample-present',
  'not-found-passage',
  'not-found-profile',
  'nested-too-deep',
  'list-changed',
  'file-changing',
  'part-outside',
  'not-found-kpi',
  'not-found-table',
  'not-found-view',
  'not-found-search',
  'not-found-event',
  'cannot-reverse',
  'already-taken-back',
  'built-upon',
  'not-found-link',
  'link-known',
  'words-not-recorded',
  'link-to-itself',
  'not-found-draft',
  'not-found-point',
  'not-found-version',
  'not-found-template',
  'draft-sent',
  'draft-changed',
  'point-empty',
  'letter-unfilled',
  'letter-secret',
  'letter-format',
  'no-votes',
  'ground-needed',
  'names-in-originals',
  'original-changed',
  'level-raised',
  'printer-stopped',
  'not-found-briefing',
  'briefing-format',
  'nothing-to-draw',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export type RefusalValues = Readonly<Record<string, string | number>>

/** What the user can mend: it has a code from a closed list and a Dutch sentence for each. Anything else that is thrown is our mistake. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly values: RefusalValues

  constructor(code: RefusalCode, values: RefusalValues = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.values = values
  }
}
