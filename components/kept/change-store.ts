/** Where a browser keeps changes that are not yet durable on the server. In the product: device-store.ts. */

import type { KeptChange, KeptKey } from './kept-change.ts'

export interface ChangeStore {
  /** Begins before it returns; resolves once the changes outlive the page. Rejects where nothing can be kept. */
  put(changes: readonly KeptChange[]): Promise<void>
  /** Keys that are not there are no error. */
  remove(keys: readonly KeptKey[]): Promise<void>
  /** Everything kept about one board, whoever made it. */
  ofBoard(boardId: string): Promise<readonly KeptChange[]>
}
