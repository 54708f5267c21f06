/**
 * Whether what a struct of a list or text names as its left and right really stand in that order. Yjs trusts them, and
 * replicas that get such structs in different orders part for good. Stock clients name crossed neighbours themselves
 * when undo brings back a deleted type and then something in it: among their own structs, in nested types only, and
 * nothing on the wire tells that from malice. So these are let in and counted as signals; all others are refused.
 */

import * as Y from 'yjs'
import { ADMISSION_LIMITS } from './admission-limits.ts'
import type { KnownStructs } from './known-structs.ts'
import {
  type Container,
  isBroughtBackBy,
  isRoot,
  type Placed,
  placeOf,
  structOf,
} from './placed.ts'
import type { Struct, StructId } from './read-struct.ts'
import { UnfitUpdate } from './unfit-update.ts'

export type Neighbours = { readonly left: Placed | undefined; readonly right: Placed | undefined }

type Written = Pick<Struct, 'client' | 'clock'> & {
  readonly left: StructId
  readonly right: StructId
}

/** How far to look for something that the writer of a struct with one neighbour must have known. */
const LONE_STEPS = 1_000

export class OrderCheck {
  /** Orders that honest clients rarely produce: reasons to verify the next checkpoint early. */
  signals = 0
  readonly #known: KnownStructs
  /** Could not be looked at before, because a neighbour came with the same update. */
  readonly #unproven: Written[] = []
  #steps: number = ADMISSION_LIMITS.steps

  constructor(known: KnownStructs) {
    this.#known = known
  }

  /** @throws UnfitUpdate for an order that no honest client can have seen. */
  check(struct: Struct, container: Container, { left, right }: Neighbours): void {
    if (struct.left !== undefined && struct.right !== undefined && left && right) {
      const { client, clock } = struct
      this.#checkBoth({ client, clock, left: struct.left, right: struct.right }, left, right)
    } else if (left?.of instanceof Y.Item) this.#checkLone(struct, container, left.of)
    else if (right?.of instanceof Y.Item) this.#checkLone(struct, container, right.of)
  }

  /** Whether the orders that could not be checked before hold, now that the update was applied. */
  holds(): boolean {
    try {
      for (const written of this.#unproven) this.#checkApplied(written)
      return true
    } catch (error) {
      if (error instanceof UnfitUpdate) return false
      throw error
    }
  }

  #checkApplied(written: Written): void {
    const left = this.#known.at(written.left)
    const right = this.#known.at(written.right)
    if (!(left instanceof Y.Item && right instanceof Y.Item)) return
    if (this.#isBefore(written, left, right)) return
    this.#cross(written, placeOf(left).container)
  }

  #checkBoth(written: Written, left: Placed, right: Placed): void {
    if (left.of instanceof Y.Item && right.of instanceof Y.Item) {
      if (!this.#isBefore(written, left.of, right.of)) this.#cross(written, left.container)
    } else if (left.of === right.of) {
      if (written.left.clock >= written.right.clock) this.#cross(written, left.container)
    } else if (!isTypedOn(written, left, right)) this.#unproven.push(written)
  }

  /** What undo may do among its writer's own structs, in a type that it has brought back itself. */
  #cross({ client, left, right }: Written, container: Container): void {
    const areOwn = left.client === client && right.client === client
    if (!areOwn || !isBroughtBackBy(client, container)) throw new UnfitUpdate('crossed')
    this.signals += 1
  }

  /** Walks from both ends at once: honest neighbours are near each other, wherever in the text they are. */
  #isBefore(written: Written, left: Y.Item, right: Y.Item): boolean {
    if (left === right) return written.left.clock < written.right.clock
    let forth: Y.Item | null = left.right
    let back: Y.Item | null = right.left
    let isOdd = false
    while (forth !== right && back !== left) {
      if (forth === null || back === null) return false
      if (--this.#steps < 0) return this.#giveUp(left)
      isOdd ||= knew(written, forth) || knew(written, back)
      forth = forth.right
      back = back.left
    }
    if (isOdd) this.#noteOdd(placeOf(left).container)
    return true
  }

  #giveUp(left: Y.Item): boolean {
    this.#noteOdd(placeOf(left).container)
    return true
  }

  /** Between a lone neighbour and the end of the list on the other side there is nothing that its writer knew. */
  #checkLone(struct: Struct, container: Container, neighbour: Y.Item): void {
    const way = struct.left === undefined ? 'left' : 'right'
    const { client, clock } = struct
    const written = { client, clock, left: neighbour.id, right: neighbour.id }
    let item = neighbour[way]
    for (let n = 0; item !== null && n < LONE_STEPS && this.#steps > 0; n++) {
      this.#steps -= 1
      if (knew(written, item)) {
        this.#noteOdd(container)
        return
      }
      item = item[way]
    }
  }

  /** In a root nothing is ever brought back, so nothing odd is honest. */
  #noteOdd(container: Container): void {
    if (isRoot(container)) throw new UnfitUpdate('crossed')
    this.signals += 1
  }
}

/** Something its writer must have seen: its own, or what its neighbours' writers wrote before those. */
function knew(written: Written, { id: { client, clock } }: Y.Item): boolean {
  for (const id of [written, written.left, written.right]) {
    if (client === id.client && clock < id.clock) return true
  }
  return false
}

/** Next to each other when they were typed: one of the neighbours names the other neighbour itself. */
function isTypedOn({ left, right }: Written, before: Placed, behind: Placed): boolean {
  const newRight = structOf(behind)
  if (isSame(structOf(before)?.right, right)) return true
  return newRight?.clock === right.clock && isSame(newRight.left, left)
}

function isSame(a: StructId | undefined, b: StructId): boolean {
  return a !== undefined && a.client === b.client && a.clock === b.clock
}
