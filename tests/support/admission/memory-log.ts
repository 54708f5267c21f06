/** A log in memory for many boards: the disk of the in-process servers. A crash loses what was not written. */

import type { BoardStore, LogRow, StoredBoard } from '#server/database/board-store.ts'

type Stored = { readonly updates: Uint8Array[]; readonly owners: Map<number, string> }

export class MemoryLog {
  readonly #boards = new Map<string, Stored>()

  board(boardId: string): Stored {
    const found = this.#boards.get(boardId)
    if (found !== undefined) return found
    const made: Stored = { updates: [], owners: new Map() }
    this.#boards.set(boardId, made)
    return made
  }

  forget(boardId: string): void {
    this.#boards.delete(boardId)
  }

  /** One server process's way to the log; cut off, it never hears of anything again. */
  open(): BoardStore & { cutOff: () => void } {
    let isOpen = true
    const whileOpen = async <T>(act: () => T): Promise<T> => {
      await new Promise((resolve) => setImmediate(resolve))
      if (isOpen) return act()
      return await new Promise<never>(() => undefined)
    }
    return {
      create: async () => {},
      load: (boardId) => whileOpen(() => this.#load(boardId)),
      append: (rows) => whileOpen(() => this.#append(rows)),
      bind: ({ boardId, personId, clientId }) =>
        whileOpen(() => bind(this.board(boardId), personId, [clientId])),
      touch: async () => {},
      close: async () => {},
      cutOff: () => {
        isOpen = false
      },
    }
  }

  #load(boardId: string): StoredBoard {
    const { updates, owners } = this.board(boardId)
    const [rows, rowBytes] = [updates.length, 0]
    return { updates: [...updates], covered: {}, rows, rowBytes, owners: new Map(owners) }
  }

  #append(rows: readonly LogRow[]): 'stored' {
    for (const { boardId, bytes, personId, binds = [] } of rows) {
      this.board(boardId).updates.push(bytes)
      if (personId !== null) bind(this.board(boardId), personId, binds)
    }
    return 'stored'
  }
}

function bind({ owners }: Stored, personId: string, clients: readonly number[]): void {
  for (const client of clients) if (!owners.has(client)) owners.set(client, personId)
}
