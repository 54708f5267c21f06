/**
 * What-ifs that others on the board show to everybody, and one's own while it is shown. They travel in awareness, so
 * nothing of them is kept and they end with whoever shows them. Parsed, never trusted; read by the canvas and the panel.
 */

import type { Awareness } from 'y-protocols/awareness'
import { mayEdit } from '#domain/access/role.ts'
import type { Board } from '#domain/board/board.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { cellOf, type GhostMove, moveState } from '#domain/board/what-if/ghost-move.ts'
import {
  readSharedWhatIf,
  shareWhatIf,
  type WhatIfContent,
} from '#domain/board/what-if/shared-what-if.ts'
import type { GuestToken } from '#domain/layout/board-layout.ts'
import { isBand } from '#domain/negotiation/stance.ts'
import { Listeners } from '../board/listeners.ts'
import { type PresentPerson, readPresentPerson } from '../board/present-person.ts'

/** The server takes 4 KiB of a person's state, in which name, pointer and selection stand as well. */
const MAX_BYTES = 1_000

export type ShownWhatIf = WhatIfContent & {
  readonly by: Pick<PresentPerson, 'clientId' | 'name' | 'hue'>
  /** Whether this person would rather not see it. */
  readonly isHidden: boolean
}

/** A ghost on somebody else's canvas. */
export type Guest = GuestToken & { readonly move: GhostMove; readonly of: ShownWhatIf }

const FIELD = 'whatIf'

export class ShownWhatIfs {
  readonly #awareness: Awareness
  readonly #board: () => Board
  readonly #listeners = new Listeners<[]>()
  readonly #hidden = new Set<number>()
  #shown: readonly ShownWhatIf[] = []

  constructor(awareness: Awareness, board: () => Board) {
    this.#awareness = awareness
    this.#board = board
    awareness.on('change', this.#read)
  }

  readonly current = (): readonly ShownWhatIf[] => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** What is to be drawn: moves into a band that the board does not have yet, of what-ifs that are not hidden. */
  guests(): readonly Guest[] {
    const { negotiation } = this.#board()
    return this.#shown
      .filter(({ isHidden }) => !isHidden)
      .flatMap((of) =>
        of.moves.flatMap((move): readonly Guest[] => {
          const { stance: band, actorId } = move
          const state = moveState(move, negotiation)
          if (!isBand(band) || state === 'gone' || state === 'come about') return []
          return [{ key: `${of.by.clientId}/${cellOf(move)}`, actorId, band, move, of }]
        }),
      )
  }

  hide(clientId: number, isHidden: boolean): void {
    if (isHidden) this.#hidden.add(clientId)
    else this.#hidden.delete(clientId)
    this.#read()
  }

  /** Shows one's own to the others, or nothing; false when it is too long for that. */
  show(content: WhatIfContent | undefined): boolean {
    const shared = content && shareWhatIf(content, { withWords: false })
    const isShort = new TextEncoder().encode(JSON.stringify(shared ?? null)).length <= MAX_BYTES
    const said = isShort && shared ? shared : null
    const before: unknown = this.#awareness.getLocalState()?.[FIELD] ?? null
    if (!isSameValue(before, said)) this.#awareness.setLocalStateField(FIELD, said)
    return isShort
  }

  close(): void {
    this.#awareness.off('change', this.#read)
    this.#listeners.clear()
  }

  readonly #read = (): void => {
    const shown: ShownWhatIf[] = []
    for (const [clientId, state] of this.#awareness.getStates()) {
      const one = clientId === this.#awareness.clientID ? undefined : readShown(clientId, state)
      if (one) shown.push({ ...one, isHidden: this.#hidden.has(clientId) })
    }
    shown.sort((a, b) => a.by.clientId - b.by.clientId)
    // Whoever shows another one later may be looked at again.
    for (const clientId of this.#hidden) {
      if (!shown.some(({ by }) => by.clientId === clientId)) this.#hidden.delete(clientId)
    }
    if (isSameValue(this.#shown, shown)) return
    this.#shown = shown
    this.#listeners.tell()
  }
}

/** People who may only look show nothing to everybody, as their drags are not shown either. */
function readShown(clientId: number, state: unknown): Omit<ShownWhatIf, 'isHidden'> | undefined {
  const person = readPresentPerson(clientId, state)
  if (!person || !mayEdit(person.role) || typeof state !== 'object' || state === null) return
  const content = readSharedWhatIf(Reflect.get(state, FIELD))
  const { name, hue } = person
  return content && { ...content, by: { clientId, name, hue } }
}
