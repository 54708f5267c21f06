/** Which tokens stand where they do only in this person's what-if. Set by follow-ghosts.ts, shown by the tokens. */

import { atom, type TLShapeId } from 'tldraw'
import type { Stance } from '#domain/negotiation/stance.ts'

export type OwnGhost = {
  /** Where the actor really stands. */
  readonly really: Stance
  /** Whether it has really moved since the what-if was made. */
  readonly isOvertaken: boolean
}

export const ownGhosts = atom<ReadonlyMap<TLShapeId, OwnGhost>>('own ghosts', new Map())
