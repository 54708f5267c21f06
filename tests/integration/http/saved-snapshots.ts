/** Snapshots that tests save, as the server answers them. */

import type { Caller } from './caller.ts'

export type Listed = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly cause: string
  readonly stage?: string
  readonly savedBy: string
  readonly isMine: boolean
  readonly isPinned: boolean
}
export function save(
  caller: Caller,
  boardId: string,
  name: string,
  note?: string,
): Promise<Listed> {
  return caller.json('POST', `/api/boards/${boardId}/snapshots`, {
    body: { name, ...(note && { note }) },
  })
}
