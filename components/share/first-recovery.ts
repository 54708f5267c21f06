/** The recovery link that the making of a board told: this tab keeps it until Share has shown it, once. */

import { forgetInTab, keepInTab, readInTab } from '../ui/tab-storage.ts'

function keyOf(boardId: string): string {
  return `parley.recovery.${boardId}`
}

export function keepRecovery(boardId: string, url: string): void {
  keepInTab(keyOf(boardId), url)
}

/** Undefined when it was shown before, or the board was made elsewhere. */
export function readRecovery(boardId: string): string | undefined {
  return readInTab(keyOf(boardId))
}

export function forgetRecovery(boardId: string): void {
  forgetInTab(keyOf(boardId))
}
