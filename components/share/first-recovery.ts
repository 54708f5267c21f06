/** The recovery link that the making of a board told: this tab keeps it until Share has shown it, once. */

function keyOf(boardId: string): string {
  return `parley.recovery.${boardId}`
}

export function keepRecovery(boardId: string, url: string): void {
  window.sessionStorage.setItem(keyOf(boardId), url)
}

/** Undefined when it was shown before, or the board was made elsewhere. */
export function readRecovery(boardId: string): string | undefined {
  return window.sessionStorage.getItem(keyOf(boardId)) ?? undefined
}

export function forgetRecovery(boardId: string): void {
  window.sessionStorage.removeItem(keyOf(boardId))
}
