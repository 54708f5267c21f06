/** What is kept on this device goes with the right to the board, and never in the way of coming back. */

import type { ConnectionState } from '../board/connection-state.ts'
import type { KeptChanges } from './kept-changes.ts'

export function forgetAtEnd(kept: KeptChanges, state: ConnectionState): void {
  if (state.state !== 'ended') return
  if (state.reason === 'removed') void kept.forget('own')
  if (state.reason === 'deleted') void kept.forget('everybody')
  if (state.reason === 'too-large') void kept.setAside()
}
