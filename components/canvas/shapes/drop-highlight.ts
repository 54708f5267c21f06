/** Where the thing under the pointer would land, and in words what the drop would say. Set by the binding, shown by lanes and the drop line. */

import { atom } from 'tldraw'
import type { Band } from '#domain/negotiation/stance.ts'

type Drop = {
  /** Whether the drop would do anything; refused drops say why. */
  readonly allowed: boolean
  /** One line for the pointer: "Europe: conditional. Drop, then say on what." */
  readonly words: string
}

export type DropHighlight = Drop &
  (
    | {
        readonly zone: 'band'
        readonly actorId: string
        readonly band: Band
        /** Short title for the slot that opens at the end of the band; absent: no slot. */
        readonly title?: string
      }
    | { readonly zone: 'header' | 'foot'; readonly actorId: string }
    | { readonly zone: 'floor' | 'tray' }
  )

/** Null while nothing is dragged, or where a drop means nothing but a new place on the floor. */
export const dropHighlight = atom<DropHighlight | null>('drop highlight', null)
