import { call } from './bridge.ts'
import { go } from './places.ts'

/** Opens a document; what still waits for its check is opened there. */
export const openDocument = async (id: number): Promise<void> => {
  const [row] = await call('documents.rows', { ids: [id] })
  go(row?.state === 'to_check' ? { screen: 'check', documentId: id } : { screen: 'source', documentId: id })
}
