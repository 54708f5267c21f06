/**
 * Takes the new structs of an update in causal order and finds the place of each in the board: once everything it
 * names is there, and only if what it names fits together. Next: order-check.ts, then update-admission.ts.
 */

import { ADMISSION_LIMITS } from './admission-limits.ts'
import type { KnownStructs } from './known-structs.ts'
import type { OrderCheck } from './order-check.ts'
import type { Section } from './parse-update.ts'
import {
  type Container,
  containerDepth,
  containerKind,
  GONE,
  type NewlyPlaced,
  type Placed,
  placeOf,
  typeIn,
} from './placed.ts'
import type { Struct, StructId } from './read-struct.ts'
import { UnfitUpdate } from './unfit-update.ts'
import { Waiting } from './waiting.ts'

/** One client's structs as far as they could be taken. */
export type Draft = {
  readonly section: Section
  readonly placed: NewlyPlaced[]
  /** The clock behind the last one taken. */
  end: number
}

export class PlaceStructs {
  readonly drafts: readonly Draft[]
  /** Values of a key that are longer than one clock. */
  readonly runs: Struct[] = []
  /** Some hang on what was collected and must not be applied as they are. */
  hasGone = false
  readonly #known: KnownStructs
  readonly #order: OrderCheck
  readonly #byClient = new Map<number, Draft>()

  constructor(sections: readonly Section[], known: KnownStructs, order: OrderCheck) {
    this.drafts = sections.map((section) => ({ section, placed: [], end: section.known }))
    this.#known = known
    this.#order = order
    for (const draft of this.drafts) this.#byClient.set(draft.section.client, draft)
  }

  /** False when some were left, because they name what neither the document nor the update has. */
  run(): boolean {
    const waiting = new Waiting<Draft>()
    const ready = [...this.drafts]
    for (let draft = ready.pop(); draft !== undefined; draft = ready.pop()) {
      const missing = this.#advance(draft)
      if (missing !== undefined) waiting.add(missing, draft)
      ready.push(...waiting.take(draft.section.client, draft.end))
    }
    return waiting.isEmpty
  }

  /** The first clock of a client that is neither known nor taken. */
  end(client: number): number {
    return this.#byClient.get(client)?.end ?? this.#known.clock(client)
  }

  /** Takes what it can; returns what the next one waits for. */
  #advance(draft: Draft): StructId | undefined {
    const { structs } = draft.section
    for (let i = draft.placed.length; i < structs.length; i++) {
      const struct = structs[i]
      if (struct === undefined) break
      const missing = this.#missing(struct)
      if (missing !== undefined) return missing
      draft.placed.push(this.#place(struct))
      draft.end = struct.clock + struct.length
    }
    return undefined
  }

  #missing({ left, right, parent }: Struct): StructId | undefined {
    if (left !== undefined && left.clock >= this.end(left.client)) return left
    if (right !== undefined && right.clock >= this.end(right.client)) return right
    if (parent !== undefined && parent.clock >= this.end(parent.client)) return parent
    return undefined
  }

  #find(id: StructId): Placed {
    const draft = this.#byClient.get(id.client)
    if (draft !== undefined && id.clock >= draft.section.known) return placedAt(draft, id.clock)
    return placeOf(this.#known.at(id))
  }

  #place(struct: Struct): NewlyPlaced {
    const { left, right, root } = struct
    if (struct.kind === 'gc') return { container: GONE, key: null, of: struct, depth: 0 }
    if (left !== undefined || right !== undefined) return this.#placeBeside(struct)
    const container = root === undefined ? this.#parentOf(struct) : this.#known.root(root)
    if (container === undefined) throw new UnfitUpdate(root === undefined ? 'parent' : 'root')
    const placed = this.#placeIn(container, struct.key ?? null, struct)
    if (placed.key === null && container !== GONE)
      this.#order.check(struct, container, { left, right })
    return placed
  }

  #parentOf({ parent }: Struct): Container | undefined {
    return parent && typeIn(this.#find(parent))
  }

  #placeBeside(struct: Struct): NewlyPlaced {
    const left = struct.left && this.#find(struct.left)
    const right = struct.right && this.#find(struct.right)
    if (left?.container === GONE || right?.container === GONE) {
      return this.#placeIn(GONE, null, struct)
    }
    const beside = left ?? right
    if (beside === undefined) throw new UnfitUpdate('siblings')
    const { container, key } = beside
    const areSiblings =
      right === undefined || (right.container === container && right.key === key && key === null)
    // Under a key there is only before: honest clients never name what comes after a value.
    if (!areSiblings) throw new UnfitUpdate('siblings')
    const placed = this.#placeIn(container, key, struct)
    if (key === null) this.#order.check(struct, container, { left, right })
    return placed
  }

  #placeIn(container: Container, key: string | null, struct: Struct): NewlyPlaced {
    if (container === GONE) {
      this.hasGone = true
      return { container, key: null, of: struct, depth: 0 }
    }
    const kind = containerKind(container)
    if ((kind === 'map') !== (key !== null)) throw new UnfitUpdate('kind')
    const isText = struct.kind === 'text'
    if (struct.kind !== 'deleted' && isText !== (kind === 'text')) throw new UnfitUpdate('kind')
    if (kind === 'map' && struct.kind === 'values' && struct.length > 1) this.runs.push(struct)
    if (key !== null) this.#order.checkFirst(struct, container, key)
    return { container, key, of: struct, depth: this.#depth(container, struct) }
  }

  #depth(container: Container, { kind }: Struct): number {
    if (kind !== 'type') return 0
    const depth = containerDepth(container) + 1
    if (depth > ADMISSION_LIMITS.typeDepth) throw new UnfitUpdate('depth')
    return depth
  }
}

/** The struct that a clock lies in; the clock must have been taken. */
function placedAt({ placed, section }: Draft, clock: number): Placed {
  let low = 0
  let high = placed.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((section.structs[middle]?.clock ?? 0) <= clock) low = middle
    else high = middle - 1
  }
  const found = placed[low]
  if (found === undefined) throw new UnfitUpdate('future')
  return found
}
