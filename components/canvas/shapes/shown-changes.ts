/** What a comparison marks on the canvas, for as long as one looks at it. Set by follow-changes.ts. */

import { type Atom, atom, type TLShapeId } from 'tldraw'
import type { PositionMark, ProposalMark } from '#components/changes/change-marks.ts'
import type { GuestToken } from '#domain/layout/board-layout.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'

/** A signal for each shape: with one for all, every shape of a large board would be asked anew at each mark. */
class MarksByShape<Mark> {
  readonly #signals = new Map<TLShapeId, Atom<Mark | undefined>>()
  readonly #marked = new Map<TLShapeId, Mark>()

  get marked(): ReadonlyMap<TLShapeId, Mark> {
    return this.#marked
  }

  of(id: TLShapeId): Atom<Mark | undefined> {
    const known = this.#signals.get(id)
    if (known) return known
    const made = atom<Mark | undefined>('change', undefined)
    this.#signals.set(id, made)
    return made
  }

  set(id: TLShapeId, mark: Mark | undefined): void {
    if (mark === undefined) this.#marked.delete(id)
    else this.#marked.set(id, mark)
    this.of(id).set(mark)
  }
}

export const tokenChanges = new MarksByShape<PositionMark>()

export const cardChanges = new MarksByShape<ProposalMark>()

/** Where a token stands on the board that is not on show: it has a place in that band, below those that stand there. */
export type ChangeOrigin = GuestToken & {
  readonly proposalId: ProposalId
  readonly mark: PositionMark
}

export const changeOrigins = atom<readonly ChangeOrigin[]>('change origins', [])

export type ShapeMarks<Mark> = Pick<MarksByShape<Mark>, 'marked' | 'set'>
