/** What other people's gestures lay over the document for the moment. Kept by peers.ts, read by projection.ts. */

import type { At } from '#domain/board/board.ts'
import type { Holder } from '../shapes/held-by.ts'

export class PeerOverlay {
  /** Where a shape is in somebody else's hand. */
  readonly places = new Map<string, At>()
  /** Drawings that are shown before the document has them, or otherwise than it has them. */
  readonly previews = new Set<string>()
  readonly holders = new Map<string, Holder>()

  clear(id: string): void {
    this.places.delete(id)
    this.previews.delete(id)
    this.holders.delete(id)
  }
}
