/** A device's store in memory; outlives sessions as a browser's does. tests/e2e has the real one. */
import type { ChangeStore } from '#components/kept/change-store.ts'
import { type KeptChange, type KeptKey, keyOf } from '#components/kept/kept-change.ts'

export class MemoryStore implements ChangeStore {
  readonly #changes = new Map<string, KeptChange>()
  /** As with a full disk or in some private windows. */
  isForbidden = false

  async put(changes: readonly KeptChange[]): Promise<void> {
    this.#look()
    for (const change of changes) this.#changes.set(String(keyOf(change)), change)
  }

  async remove(keys: readonly KeptKey[]): Promise<void> {
    this.#look()
    for (const key of keys) this.#changes.delete(String(key))
  }

  async ofBoard(boardId: string): Promise<readonly KeptChange[]> {
    this.#look()
    return this.all.filter((change) => change.boardId === boardId)
  }

  get all(): readonly KeptChange[] {
    return [...this.#changes.values()]
  }

  #look(): void {
    if (this.isForbidden) throw new DOMException('No room.', 'QuotaExceededError')
  }
}
