/** What is true of changes the server does not have when it has ended the session. Pure; drawn by board-ended.tsx. */

import type { EndReason } from './connection-state.ts'

export type EndedCase = {
  readonly reason: EndReason
  readonly unsent: number
  /** Whether this browser keeps them if the page is left. */
  readonly areKept: boolean
}

export function endedWords({ reason, unsent, areKept }: EndedCase): string {
  const changes = unsent === 1 ? '1 change' : `${unsent} changes`
  const lost = `${changes} made here could not be saved.`
  // Whoever was taken off, or whose board was deleted, must not find any of it here later.
  const staysHere = areKept && ['signed-out', 'too-large', 'trashed'].includes(reason)
  const them = unsent === 1 ? 'it' : 'them'
  return staysHere
    ? `${lost} This browser keeps ${them} and offers ${them} as a file when you are back; download a copy now to be sure.`
    : `${lost} Download a copy of the board as this page has it before you leave: nothing of it stays in this browser.`
}
