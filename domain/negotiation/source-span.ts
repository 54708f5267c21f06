/** Where in a source some words stand, so that a card leads back to them. The source's text lies elsewhere. */

import type { SourceId } from './ids.ts'

export type SourceSpan = {
  readonly sourceId: SourceId
  /** UTF-16 offsets into the source's text; `to` is the first unit after the words. */
  readonly from: number
  readonly to: number
}
