/**
 * Whether what this person is about to do may happen now, and the words when it may not: their role, the board's state,
 * what is locked, whose lane it is. Part of board-session.ts, which carries out what passes here.
 */

import { mayEdit } from '#domain/access/role.ts'
import type { Reading } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import type { Undo } from '#domain/board/undo.ts'
import { type BoardLock, bindsDocument, bindsLane, OPEN } from '#domain/session/board-lock.ts'
import { lanesOfCommands } from '#domain/session/lanes-of-commands.ts'
import type { WhatIf } from '../what-if/what-if.ts'
import { foreignNotice, foreignPositions } from './foreign-positions.ts'
import { isRemoval } from './is-removal.ts'
import { laneNotice } from './lane-notice.ts'
import type { Line } from './line.ts'
import type { Me } from './me.ts'
import type { Notices } from './notices.ts'
import { REFUSALS, type RefusalReason } from './refusals.ts'
import type { ToldLock } from './told-lock.ts'

export type SessionGuardParts = {
  readonly me: () => Me
  readonly line: () => Line
  readonly current: () => Reading
  readonly whatIf: WhatIf
  readonly notices: Notices
}

export class SessionGuard {
  readonly #parts: SessionGuardParts
  #lock: BoardLock = OPEN

  constructor(parts: SessionGuardParts) {
    this.#parts = parts
  }

  /** What is locked on this board, by the server's word [S20]. */
  readonly lock = (): BoardLock => this.#lock

  /** Whether this person is a delegate, and of another actor. */
  isForeignLane(actorId: string): boolean {
    const mine = this.#parts.me().actorId
    return mine !== undefined && mine !== actorId
  }

  /** Whether a lock keeps this person from changing where an actor stands. */
  isLaneLocked(actorId: string): boolean {
    return bindsLane(this.#lock, this.#parts.me().role, actorId)
  }

  /**
   * Why acts of this person come to nothing now: their role, a board that is not here, a server that is full ([S8]), a
   * board that is as large as it may be ([S5]; what removes is carried out all the same). A what-if is anybody's, and
   * needs no server.
   */
  get refusedFor(): RefusalReason | undefined {
    const { whatIf, line } = this.#parts
    return whatIf.isOn && line().opened ? undefined : this.refusedReally
  }

  /** Why this person may not change the board itself now, what-if or not. */
  get refusedReally(): RefusalReason | undefined {
    const { role } = this.#parts.me()
    const line = this.#parts.line()
    if (line.isPast) return 'past'
    if (!mayEdit(role)) return 'role'
    if (!line.opened || line.state().state === 'ended') return 'closed'
    if (bindsDocument(this.#lock, role)) return 'locked'
    const { storage } = line
    return storage === 'full' || storage === 'outgrown' ? storage : undefined
  }

  /** Whether commands may be carried out on the board; says why when they may not. */
  admits(commands: readonly Command[]): boolean {
    const { refusedFor } = this
    if (!refusedFor) return !this.#refusesLane(commands)
    if (refusedFor === 'outgrown' && isRemoval(commands)) return true
    this.refuse(refusedFor)
    return false
  }

  /** Taking back is a change as well; on a board that is too large it is how what was too much goes. */
  guarded(undo: Undo): Undo {
    const unless = (isRefused: () => boolean, step: () => boolean) => () => {
      if (!isRefused()) return step()
      this.refuse(this.refusedFor)
      return false
    }
    const isRefused = () => this.refusedFor !== undefined
    const isForbidden = () => this.refusedFor !== undefined && this.refusedFor !== 'outgrown'
    return { ...undo, undo: unless(isForbidden, undo.undo), redo: unless(isRefused, undo.redo) }
  }

  /** The server said what is locked, and what of this page's it took back for that. */
  setLock({ lock, takenBack }: ToldLock): void {
    this.#lock = lock
    const { notices, current } = this.#parts
    if (takenBack.length > 0) notices.show(laneNotice(current(), takenBack, 'taken back'))
  }

  /** Says why an act came to nothing. */
  refuse(reason: keyof typeof REFUSALS | undefined): void {
    if (reason) this.#parts.notices.show({ text: REFUSALS[reason], tone: 'refused' })
  }

  /**
   * A locked lane is refused here in words; the server would take it back [S20]. So is what a delegate would state for
   * another actor, and this is the only place that refuses it: to the server a delegate is an editor.
   */
  #refusesLane(commands: readonly Command[]): boolean {
    const { me, notices, current } = this.#parts
    const { actorId } = me()
    const foreign = foreignPositions(commands, actorId)
    if (foreign.length > 0) notices.show(foreignNotice(current(), actorId, foreign))
    if (foreign.length > 0) return true
    const locked = lanesOfCommands(commands).filter((id) => this.isLaneLocked(id))
    if (locked.length > 0) notices.show(laneNotice(current(), locked, 'refused'))
    return locked.length > 0
  }
}
