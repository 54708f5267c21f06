/** What the board on show can be compared with, and where its document is fetched. */

import { unreachable } from '#domain/negotiation/unreachable.ts'

export type ComparisonBase =
  | { readonly kind: 'snapshot'; readonly id: string; readonly name: string; readonly at: string }
  /** When this person was last here, as the server has it. */
  | { readonly kind: 'last-here'; readonly at: string }
  | { readonly kind: 'moment'; readonly at: string }
  /** From where the past is looked at. */
  | { readonly kind: 'now' }

/** A time to come means now to the server, whatever this computer's clock says. */
const WHENEVER = '9999-12-31T23:59:59.999Z'

export function basePath(boardId: string, base: ComparisonBase): string {
  const board = `/api/boards/${boardId}`
  switch (base.kind) {
    case 'snapshot':
      return `${board}/snapshots/${base.id}/document`
    case 'last-here':
    case 'moment':
      return `${board}/history/document?at=${encodeURIComponent(base.at)}`
    case 'now':
      return `${board}/history/document?at=${encodeURIComponent(WHENEVER)}`
    default:
      return unreachable(base)
  }
}

/** Tells one from another, also as the value of a choice. */
export function baseKey(base: ComparisonBase): string {
  return base.kind === 'snapshot' ? `snapshot ${base.id}` : base.kind
}
