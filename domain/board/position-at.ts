/** One position as the document has it now, for those who need it before the whole board is read again. */

import type { Position } from '#domain/negotiation/position.ts'
import { liveEntityAt, type Roots } from './document.ts'
import { readPosition } from './fields/position-fields.ts'

/** The position under a key; undefined when there is none, it was removed or it cannot be read. */
export function positionAt({ positions }: Roots, key: string): Position | undefined {
  const entity = liveEntityAt(positions, key)
  return entity && readPosition(key, entity, () => undefined)
}
