/** One thing in which a caucus room differs from its plenary. Found by room-differences.ts, carried out by carry-commands.ts. */

import type { Board } from '../board/board.ts'
import type { SourceSpan } from '../negotiation/source-span.ts'
import type { PartFields, PartRoot } from './carried-parts.ts'

/**
 * `wording`: the words of a proposal that is on both boards. `drawings`: all of the room's. `agreements`: that a proposal
 * was declared agreed. `sources`: a text beside the room, which is told by whoever reads them (source-difference.ts).
 */
export type RoomDifference = {
  readonly of: PartRoot | 'wording' | 'drawings' | 'agreements' | 'sources'
  readonly change: 'added' | 'changed' | 'removed'
  /** The entity's id; of a position or a relation, its key on the board. */
  readonly key: string
  /** Of what was changed, only the fields that the room changed. Null: it was, or is, not there. */
  readonly base: PartFields | null
  readonly room: PartFields | null
  readonly plenary: PartFields | null
  /** What has to be on the plenary with it, and is not: `proposals/p1`; what has to be changed there with it:
   * `changed:wording/p1`. */
  readonly needs: readonly string[]
  /** Whether the plenary went on with the same thing since the room was opened. */
  readonly isContested: boolean
  /** Where in a source its words stand, in the room. */
  readonly span?: SourceSpan
  /** More that it stands for, and that is not shown. */
  readonly stands?: unknown
  /** An actor would stand under itself. */
  readonly isCircle?: true
  /** What was agreed has other words in the plenary. */
  readonly isReworded?: true
}

export type ThreeStates = { readonly base: Board; readonly room: Board; readonly plenary: Board }

/** The fields of a proposal that are its words. */
export const WORDING: ReadonlySet<string> = new Set(['title', 'cardTitle', 'text'])

/** As others need it. */
export function neededAs({ of, change, key }: RoomDifference): string {
  return change === 'added' ? `${of}/${key}` : `${change}:${of}/${key}`
}
