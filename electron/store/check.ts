import type { DataCheck } from '../../shared/contract/data.ts'
import type { Label } from '../../shared/records/label.ts'
import { Refusal } from '../../shared/refusal.ts'
import { apart } from './apart.ts'
import { hashOf, sizeOf } from './copy-checked.ts'
import type { CopyJob } from './copy-job.ts'
import { asRefusalLater, type Db } from './open.ts'
import type { Originals } from './originals.ts'
import { refuseFuller, sizeOfStore } from './room.ts'
import type { SearchIndex } from './search-index.ts'
import { copyInSteps } from './snapshot.ts'
import type { TemporaryFiles } from './temporary.ts'

type Parts = Readonly<{
  folder: string
  originals: Originals
  index: SearchIndex
  temporary: TemporaryFiles
}>

/**
 * Looks whether everything that the store promises holds, and names what doesn't. It changes nothing, and the store goes on being
 * used: what is looked through is a copy of this moment.
 */
export const checkStore = (
  db: Db,
  { folder, originals, index, temporary }: Parts,
  { signal, step }: CopyJob,
): Promise<DataCheck> =>
  asRefusalLater(async () => {
    await refuseFuller(folder, sizeOfStore(db))
    const { originals: wanted, ...looked } = await temporary.withName(async (file) => {
      await copyInSteps(db, file, { signal, step: (done, total) => step('data', done, total) })
      step('looking', 0, 0)
      return apart('look', { file }, signal)
    })
    const findings: Label[] = [...looked.findings]
    for (const [at, { sha256, file }] of wanted.entries()) {
      if (at % 20 === 0) step('originals', at, wanted.length)
      const kept = originals.fileOf(sha256)
      if ((await sizeOf(kept)) === null || (await hashOf(kept, signal)) !== sha256)
        findings.push({ key: 'check.original', values: { file } })
    }
    if (!(await isWhole(index, temporary, { signal, step }))) findings.push({ key: 'check.index' })
    return { ...looked, findings }
  })

const isWhole = (
  index: SearchIndex,
  temporary: TemporaryFiles,
  { signal, step }: CopyJob,
): Promise<boolean> =>
  temporary.withName(async (file) => {
    try {
      await index.copyTo(file, { signal, step: (done, total) => step('data', done, total) })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'store-damaged') return false
      throw error
    }
    step('looking', 0, 0)
    return apart('index', { file }, signal)
  })
