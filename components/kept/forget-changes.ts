/** Clears what a device keeps of a board: for one person who lost the right to it, or, when it is gone, for all. */

import type { ChangeStore } from './change-store.ts'
import { keyOf } from './kept-change.ts'

export type Forgetting = {
  readonly boardId: string
  /** Absent: everybody's. */
  readonly personId?: string | undefined
}

/** Where the device keeps nothing, nothing has to be cleared. */
export async function forgetChanges(
  store: ChangeStore,
  { boardId, personId }: Forgetting,
): Promise<void> {
  try {
    const changes = await store.ofBoard(boardId)
    const gone = changes.filter((change) => !personId || change.personId === personId)
    if (gone.length > 0) await store.remove(gone.map(keyOf))
  } catch {
    // Storage is forbidden here, so there is nothing in it.
  }
}
