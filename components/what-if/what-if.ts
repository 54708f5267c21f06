/**
 * One person's what-if: moves that are seen here alone and written nowhere. The session diverts position commands to
 * it while it is on, and reads the board through it (board-session.ts). How moves read: domain/board/what-if.
 */

import type { Reading } from '#domain/board/board.ts'
import type { Act, Command } from '#domain/board/command.ts'
import { applyMoves } from '#domain/board/what-if/apply-moves.ts'
import {
  cellOf,
  type GhostMove,
  isPositionCommand,
  MAX_MOVES,
  withMove,
} from '#domain/board/what-if/ghost-move.ts'
import { type WhatIfContent, whatIfName } from '#domain/board/what-if/shared-what-if.ts'
import type { PositionKey } from '#domain/negotiation/position.ts'
import { Listeners } from '../board/listeners.ts'

export type WhatIfParts = {
  /** The board as it really is. */
  readonly current: () => Reading
  readonly act: () => Act
}

type Seen = {
  readonly of: Reading
  readonly moves: WhatIfState['moves']
  readonly reading: Reading
}
export type WhatIfState = WhatIfContent & {
  /** Whether everybody on the board is shown the moves. */
  readonly isShown: boolean
}

/** What became of commands in the mode. */
export type Diverted = { readonly refused?: 'not a position' | 'too many' }

export class WhatIf {
  readonly #parts: WhatIfParts
  readonly #listeners = new Listeners<[touched: ReadonlySet<PositionKey>]>()
  #state: WhatIfState | undefined
  /** Who supposes, since when: the same for as long as it lasts, so that what is seen stays the same object. */
  #act: Act | undefined
  #past: readonly (readonly GhostMove[])[] = []
  #future: readonly (readonly GhostMove[])[] = []
  #seen: Seen | undefined

  constructor(parts: WhatIfParts) {
    this.#parts = parts
  }

  /** Undefined while the board is what it is. */
  readonly state = (): WhatIfState | undefined => this.#state

  /** Told after each change with the cells that may read differently. */
  readonly subscribe = (listener: (touched: ReadonlySet<PositionKey>) => void): (() => void) =>
    this.#listeners.add(listener)

  get isOn(): boolean {
    return this.#state !== undefined
  }

  /** Enters the mode, with moves somebody else made up where given. An earlier what-if is given up. */
  start(content: Partial<WhatIfContent> = {}): void {
    this.#act = this.#parts.act()
    this.#past = []
    this.#future = []
    this.#set({ name: whatIfName(content.name ?? ''), moves: content.moves ?? [], isShown: false })
  }

  /** Leaves the mode; the board is what it is. */
  end(): void {
    this.#set(undefined)
    this.#act = undefined
  }

  rename(words: string): void {
    if (this.#state) this.#set({ ...this.#state, name: whatIfName(words) })
  }

  show(isShown: boolean): void {
    if (this.#state) this.#set({ ...this.#state, isShown })
  }

  /** Makes moves of commands on positions, as one step of undo; all others are left undone. */
  take(commands: readonly Command[]): Diverted {
    if (!this.#state) return {}
    const { negotiation } = this.#parts.current().board
    const moves = commands
      .filter(isPositionCommand)
      .reduce((made, command) => withMove(made, command, negotiation), this.#state.moves)
    if (moves.length > MAX_MOVES) return { refused: 'too many' }
    this.#move(moves)
    return commands.every(isPositionCommand) ? {} : { refused: 'not a position' }
  }

  /** Takes one move out. */
  withdraw(key: PositionKey): void {
    const { moves = [] } = this.#state ?? {}
    this.#move(moves.filter((move) => cellOf(move) !== key))
  }

  readonly canUndo = (): boolean => this.#past.length > 0

  readonly canRedo = (): boolean => this.#future.length > 0

  undo(): boolean {
    const before = this.#past.at(-1)
    if (!this.#state || !before) return false
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, this.#state.moves]
    this.#set({ ...this.#state, moves: before })
    return true
  }

  redo(): boolean {
    const after = this.#future.at(-1)
    if (!this.#state || !after) return false
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, this.#state.moves]
    this.#set({ ...this.#state, moves: after })
    return true
  }

  /** The board as the moves would have it; the very reading given where they change nothing. */
  seen(reading: Reading): Reading {
    const moves = this.#state?.moves ?? []
    if (!this.#act || moves.length === 0) return reading
    if (this.#seen?.of === reading && this.#seen.moves === moves) return this.#seen.reading
    const { board } = reading
    const before = this.#seen?.reading.board.negotiation
    const negotiation = applyMoves(board.negotiation, moves, { act: this.#act, before })
    const seen =
      negotiation === board.negotiation ? reading : { ...reading, board: { ...board, negotiation } }
    this.#seen = { of: reading, moves, reading: seen }
    return seen
  }

  #move(moves: readonly GhostMove[]): void {
    if (!this.#state || moves === this.#state.moves) return
    this.#past = [...this.#past, this.#state.moves]
    this.#future = []
    this.#set({ ...this.#state, moves })
  }

  #set(state: WhatIfState | undefined): void {
    const touched = new Set([...(this.#state?.moves ?? []), ...(state?.moves ?? [])].map(cellOf))
    this.#state = state
    if (!state) this.#seen = undefined
    this.#listeners.tell(touched)
  }
}
