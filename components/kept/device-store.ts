/**
 * Keeps changes in the browser's IndexedDB, so that they outlive a closed tab and a killed browser
 * (docs/decisions/017-kept-on-the-device.md). Written and removed by kept-changes.ts.
 */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ChangeStore } from './change-store.ts'
import type { KeptChange, KeptKey } from './kept-change.ts'

interface DeviceSchema extends DBSchema {
  changes: { key: [string, number]; value: KeptChange; indexes: { board: string } }
}

type Database = IDBPDatabase<DeviceSchema>

const NAME = 'parley'

export class DeviceStore implements ChangeStore {
  #opening: Promise<Database> | undefined

  /** Opens the database ahead of the first change, which may be made a moment before the tab is closed. */
  constructor() {
    this.#open().catch(() => {}) // Forbidden here, as in some private windows: put() says so when it matters.
  }

  async put(changes: readonly KeptChange[]): Promise<void> {
    await this.#write((store) => changes.map((change) => store.put(change)))
  }

  async remove(keys: readonly KeptKey[]): Promise<void> {
    await this.#write((store) => keys.map((key) => store.delete([...key])))
  }

  async ofBoard(boardId: string): Promise<readonly KeptChange[]> {
    return (await this.#open()).getAllFromIndex('changes', 'board', boardId)
  }

  async #write(requests: (store: ReturnType<typeof storeOf>) => Promise<unknown>[]): Promise<void> {
    try {
      const store = storeOf(await this.#open())
      const asked = requests(store)
      // Without this the browser waits for the page before it commits, and drops the change if the page is gone.
      store.transaction.commit()
      await Promise.all([...asked, store.transaction.done])
    } catch (cause) {
      // A database that was cleared by hand, or closed by the browser, can be opened again.
      this.#opening = undefined
      throw cause
    }
  }

  /** Async, for where storage is forbidden asking for it may throw at once. */
  async #open(): Promise<Database> {
    const forget = () => {
      this.#opening = undefined
    }
    this.#opening ??= openDB<DeviceSchema>(NAME, 1, {
      upgrade(database) {
        const store = database.createObjectStore('changes', { keyPath: ['writer', 'n'] })
        store.createIndex('board', 'boardId')
      },
      terminated: forget,
    })
    return this.#opening
  }
}

function storeOf(database: Database) {
  return database.transaction('changes', 'readwrite').store
}
