/**
 * Whether what a struct of a list or text names as its left and right really stand in that order. Yjs trusts them, and
 * replicas that get such structs in different orders part for good. Stock clients name crossed neighbours themselves
 * when undo brings back a deleted type and then something in it: among their own structs, in that type only, and
 * nothing on the wire tells that from malice. So these are let in and counted as signals; all others are refused.
 */

import * as Y from 'yjs'
import { ADMISSION_LIMITS } from './admission-limits.ts'
import type { KnownStructs, SharedType } from './known-structs.ts'
import { causesOf, isCut, isEndOf, isTypedOn, knew, type Written } from './neighbours.ts'
import { type Container, isBroughtBackBy, isKnown, isRoot, type Placed, placeOf } from './placed.ts'
import type { Struct, StructId } from './read-struct.ts'
import { UnfitUpdate } from './unfit-update.ts'

export type Neighbours = { readonly left: Placed | undefined; readonly right: Placed | undefined }

type Walk = { readonly item: Y.Item | null; readonly way: 'left' | 'right' }

/** How often an update may write in a list or text where others may have written, before it is counted how much. */
const FREE_PASSES = 4

/** How far to look for something that the writer of a struct with one neighbour must have known. */
const LONE_STEPS = 1_000

export class OrderCheck {
  /** Orders that honest clients rarely produce: reasons to verify the next checkpoint early. */
  signals = 0
  readonly #known: KnownStructs
  /** Could not be looked at before, because a neighbour came with the same update. */
  readonly #unproven: Written[] = []
  /** Where somebody has begun to write in this update: keys, and neighbours that were named alone. */
  readonly #begun = new Map<Container, Set<string>>()
  readonly #unprovenLone: { readonly struct: Struct; readonly root: SharedType }[] = []
  #steps: number = ADMISSION_LIMITS.steps
  #loneSteps: number = ADMISSION_LIMITS.loneSteps
  readonly #passes = new Map<Container, number>()
  #passed = 0
  readonly #sizes = new Map<Container, number>()
  readonly #structs: number

  /** @param structs how many the update brings */
  constructor(known: KnownStructs, structs: number) {
    this.#known = known
    this.#structs = structs
  }

  /** @throws UnfitUpdate for an order that no honest client can have seen. */
  check(struct: Struct, container: Container, { left, right }: Neighbours): void {
    if (struct.left !== undefined && struct.right !== undefined && left && right) {
      const { client, clock } = struct
      this.#checkBoth({ client, clock, left: struct.left, right: struct.right }, left, right)
      return
    }
    this.#checkAlone(struct, container, left ?? right)
    const neighbour = (left ?? right)?.of
    if (neighbour instanceof Y.Item) this.#checkLone(struct, neighbour, container)
    else if (isRoot(container)) this.#unprovenLone.push({ struct, root: container })
  }

  /**
   * What says that it stands first under a key, where its writer has written before: nobody does that, and Yjs goes
   * through all that is under the key each time. @throws UnfitUpdate
   */
  checkFirst({ client, left }: Struct, container: SharedType | Placed, key: string): void {
    if (left !== undefined) return
    if (!this.#begin(container, `${client} ${key}`)) throw new UnfitUpdate('crossed')
    let item = '_map' in container ? container._map.get(key) : undefined
    for (; item !== undefined && item !== null; item = item.left ?? undefined) {
      if (item.id.client === client) throw new UnfitUpdate('crossed')
      this.#step()
    }
  }

  /** Whether a place was named for the first time in this update. */
  #begin(container: Container, place: string): boolean {
    const begun = this.#begun.get(container) ?? new Set()
    this.#begun.set(container, begun)
    const isFirst = !begun.has(place)
    begun.add(place)
    return isFirst
  }

  /** Whether the orders that could not be checked before hold, now that the update was applied. */
  holds(): boolean {
    try {
      for (const written of this.#unproven) this.#checkApplied(written)
      for (const { struct, root } of this.#unprovenLone) this.#checkAppliedLone(struct, root)
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

  /** One that came with its only neighbour, or named none: then nothing its writer knew may stand in the list at all. */
  #checkAppliedLone(struct: Struct, root: SharedType): void {
    const id = struct.left ?? struct.right
    const neighbour = id && this.#known.at(id)
    if (neighbour instanceof Y.Item) this.#checkLone(struct, neighbour, root)
    else if (id === undefined)
      this.#checkUnknown([struct], { item: root._start, way: 'right' }, root)
  }

  #checkBoth(written: Written, left: Placed, right: Placed): void {
    if (left.of instanceof Y.Item && right.of instanceof Y.Item) {
      if (!this.#isBefore(written, left.of, right.of)) this.#cross(written, left.container)
    } else if (left.of === right.of) {
      const distance = written.right.clock - written.left.clock
      if (distance <= 0) this.#cross(written, left.container)
      else if (distance > 1) this.#noteOdd(left.container)
    } else if (!isTypedOn(written, left, right)) {
      this.#unproven.push(written)
      this.#pass(left.container)
    }
  }

  /**
   * Yjs goes through all that came beside its neighbour meanwhile: nothing, if the neighbour came with the same update,
   * stood at the end for its own writer, and is named once.
   */
  #checkAlone({ left, right }: Struct, container: Container, beside: Placed | undefined): void {
    const at = left ?? right
    const isFirst = this.#begin(container, `${left && 'behind'} ${at?.client} ${at?.clock}`)
    const isEnd = beside === undefined ? !isKnown(container) : isEndOf(beside, { left, right })
    if (!isFirst || !isEnd) this.#pass(container)
  }

  /** Yjs may have to go through all of it. A few times is what everybody does who writes at its ends. */
  #pass(container: Container): void {
    const passes = (this.#passes.get(container) ?? 0) + 1
    this.#passes.set(container, passes)
    if (passes <= FREE_PASSES) return
    this.#passed += this.#sizeOf(container)
    if (this.#passed > ADMISSION_LIMITS.passed) throw new UnfitUpdate('crossed')
  }

  /** How many structs it has at most, once the update is in. */
  #sizeOf(container: Container): number {
    let size = this.#sizes.get(container)
    if (size === undefined) {
      size = this.#structs
      if (isKnown(container)) for (let item = container._start; item; item = item.right) size += 1
      this.#sizes.set(container, size)
    }
    return size
  }

  /** What undo may do among its writer's own structs, in a type that it has brought back itself. */
  #cross({ client, left, right }: Written, container: Container): void {
    const areOwn = left.client === client && right.client === client
    if (!areOwn || !isBroughtBackBy(client, container)) throw new UnfitUpdate('crossed')
    this.#signal()
  }

  /** Notes what is odd between them. */
  #isBefore(written: Written, left: Y.Item, right: Y.Item): boolean {
    const ids = [written, written.left, written.right, ...causesOf(left), ...causesOf(right)]
    if (left === right) {
      const distance = written.right.clock - written.left.clock
      if (distance > 1) this.#noteOdd(placeOf(left).container)
      return distance > 0
    }
    const { isBefore, isOdd } = this.#walk(ids, left, right)
    const areCut = isCut(ids, left, { at: written.left, way: 'right' })
    const isOddAtAll = isOdd || areCut || isCut(ids, right, { at: written.right, way: 'left' })
    if (isBefore && isOddAtAll) this.#noteOdd(placeOf(left).container)
    return isBefore
  }

  /** From both ends at once: honest neighbours are near each other, wherever in the text they are. */
  #walk(
    ids: readonly StructId[],
    left: Y.Item,
    right: Y.Item,
  ): { readonly isBefore: boolean; readonly isOdd: boolean } {
    let forth: Y.Item | null = left.right
    let back: Y.Item | null = right.left
    let isOdd = false
    while (forth !== right && back !== left) {
      if (forth === null || back === null) return { isBefore: false, isOdd }
      this.#step()
      isOdd ||= knew(ids, forth.id) || knew(ids, back.id)
      forth = forth.right
      back = back.left
    }
    return { isBefore: true, isOdd }
  }

  /** Between a lone neighbour and the end of the list on the other side there is nothing that its writer knew. */
  #checkLone(struct: Struct, neighbour: Y.Item, container: Container): void {
    const way = struct.left === undefined ? 'left' : 'right'
    const at = struct.left ?? struct.right ?? neighbour.id
    const ids = [struct, at, ...causesOf(neighbour)]
    if (isCut(ids, neighbour, { at, way })) this.#noteOdd(container)
    else this.#checkUnknown(ids, { item: neighbour[way], way }, container)
  }

  #checkUnknown(ids: readonly StructId[], from: Walk, container: Container): void {
    let { item } = from
    for (let n = 0; item !== null && n < LONE_STEPS && this.#loneSteps > 0; n++) {
      this.#loneSteps -= 1
      if (knew(ids, item.id)) {
        this.#noteOdd(container)
        return
      }
      item = item[from.way]
    }
  }

  /** In a root nothing is ever brought back, so nothing odd is honest. */
  #noteOdd(container: Container): void {
    if (isRoot(container)) throw new UnfitUpdate('crossed')
    this.#signal()
  }

  #signal(): void {
    this.signals += 1
    if (this.signals > ADMISSION_LIMITS.signals) throw new UnfitUpdate('crossed')
  }

  /** Too far to be honest, or to be looked at in time. */
  #step(): void {
    this.#steps -= 1
    if (this.#steps < 0) throw new UnfitUpdate('crossed')
  }
}
