/** What a comparison marks on the canvas, for as long as one looks at it. Set by follow-changes.ts. */

import { atom, type TLShapeId } from 'tldraw'
import type { PositionMark, ProposalMark } from '#components/changes/change-marks.ts'
import type { GuestToken } from '#domain/layout/board-layout.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'

export const tokenChanges = atom<ReadonlyMap<TLShapeId, PositionMark>>('token changes', new Map())

export const cardChanges = atom<ReadonlyMap<TLShapeId, ProposalMark>>('card changes', new Map())

/** Where a token stands on the board that is not on show: it has a place in that band, below those that stand there. */
export type ChangeOrigin = GuestToken & {
  readonly proposalId: ProposalId
  readonly mark: PositionMark
}

export const changeOrigins = atom<readonly ChangeOrigin[]>('change origins', [])
