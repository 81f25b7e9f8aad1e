import { z } from 'zod'
import {
  confidentialities,
  type DocumentRow,
  dateRoles,
  decidedNames,
  documentKinds,
} from '../records/document.ts'
import type { DocumentDetail } from '../records/found-item.ts'
import type { ImportOutcome } from '../records/import-outcome.ts'
import type { PagePicture } from '../records/page-picture.ts'
import type { SenderProfile } from '../records/sender-profile.ts'
import type { TextRange } from '../records/source-text.ts'
import type { RereadOutcome, ScanOutcome } from '../records/text-version.ts'
import { samePairs } from './motions.ts'
import { change, day, id, ids, job, nothing, read, text, words } from './operation.ts'

/** Documents and their check, the passages in them, and what was learned of who sends them. */
export const documentOperations = {
  'documents.import': job<readonly ImportOutcome[]>()(
    z.strictObject({ files: z.array(z.string()).min(1).max(100_000), dossierId: id.optional() }),
  ),
  'documents.list': read<readonly DocumentRow[]>()(
    z.strictObject({ state: z.enum(['to_check', 'recorded', 'trashed']).optional() }),
  ),
  /** The newest documents of whose subject and file name each word begins a word. */
  'documents.named': read<readonly DocumentRow[]>()(
    z.strictObject({
      text: z.string().max(500),
      limit: z.int().min(1).max(200),
      /** Those that count alone. */
      recorded: z.literal(true).optional(),
      /** Without these. */
      except: z.array(id).max(100_000).optional(),
    }),
  ),
  /** Those of a dossier, which holds much else. */
  'documents.ofDossier': read<Readonly<{ id: number; documents: readonly DocumentRow[] }>>()(
    z.strictObject({ id }),
  ),
  'documents.open': read<DocumentDetail>()(z.strictObject({ id })),
  'documents.describe': change<null>()(
    z.strictObject({
      id,
      kind: z.enum(documentKinds).optional(),
      municipality: text(120).nullable().optional(),
      date: day.nullable().optional(),
      subject: words(500).optional(),
      reference: text(200).nullable().optional(),
      sender: text(200).nullable().optional(),
      recipient: text(200).nullable().optional(),
      holder: text(200).nullable().optional(),
      confidentiality: z.enum(confidentialities).optional(),
      askers: z
        .array(z.strictObject({ name: text(200).nullable(), group: text(200).nullable() }))
        .max(100)
        .optional(),
      /** The first date of each role that is named; null takes it away. */
      dates: z.array(z.strictObject({ role: z.enum(dateRoles), date: day.nullable() })).optional(),
    }),
  ),
  /** Takes over how a part of the head would be read now, or leaves it: then it is not asked again. */
  'documents.settleHeadReading': change<null>()(
    z.strictObject({ id, name: z.enum(decidedNames), take: z.boolean() }),
  ),
  'documents.record': change<Readonly<{ recorded: number }>>()(
    z.strictObject({
      id,
      accept: z.enum(['accepted', 'strong', 'all']),
      /** Motions found in it that are recorded already, as a person says. */
      same: samePairs.optional(),
    }),
  ),
  'documents.discard': change<null>()(z.strictObject({ id })),
  'documents.trash': change<null>()(z.strictObject({ id })),
  'documents.restore': change<null>()(z.strictObject({ id })),
  /** A page as the file shows it, `width` pixels wide, with where the words of the text in force lie on it. Null where the file has no pages to show. */
  'documents.page': read<PagePicture | null>()(
    z.strictObject({ id, page: z.int().positive(), width: z.int().min(100).max(4000) }),
  ),
  /** Reads documents again with the reader of today; each gets a new version of its text only where that differs. */
  'documents.reread': job<readonly RereadOutcome[]>()(
    // Those that are named, or all that an older reader read.
    z.strictObject({ ids: z.union([ids, z.literal('older')]) }),
  ),
  'documents.recogniseScan': job<ScanOutcome>()(z.strictObject({ id })),
  'documents.textVersion': read<Readonly<{ text: string; pages: readonly TextRange[] }>>()(
    z.strictObject({ id, number: z.int().positive() }),
  ),
  /** "Nearly" is right: the words as they are now are its quote from here on. */
  'passages.confirm': change<null>()(z.strictObject({ id })),
  /** A person shows where the words stand now. */
  'passages.move': change<null>()(z.strictObject({ id, start: z.int().min(0), end: z.int().positive() })),
  'profiles.list': read<readonly SenderProfile[]>()(nothing),
  'profiles.remove': change<null>()(z.strictObject({ id })),
} as const
