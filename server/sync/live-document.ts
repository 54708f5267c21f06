/**
 * A board's document in memory, and what each act upon it really changed. Only those changes are logged and sent on:
 * what was known already costs nothing, and what hangs on something unknown never becomes part of the log.
 */

import * as Y from 'yjs'
import { Answers } from './answers.ts'
import { DocumentSize, weightOf, weightOfStructs } from './document-size.ts'
import { Outgrown } from './outgrown.ts'
import type { Frame } from './wire.ts'

export type Applied = {
  /** What to log and send on, in order; empty when nothing was new. */
  readonly changes: readonly Uint8Array[]
  /** A part named something this document does not have and was left out; its sender has to be asked again. */
  readonly leftOut: boolean
}

export class LiveDocument {
  readonly doc = new Y.Doc()
  #changes: Uint8Array[] = []
  #vector: Uint8Array | undefined
  /** How often it has changed since it was loaded. */
  version = 0
  readonly #answers = new Answers(this.doc)
  readonly #size = new DocumentSize()
  readonly #outgrown = new Outgrown()

  /**
   * Takes what is stored, without reporting it as changes; gives way to other work now and then.
   * False when rows hang on others that are missing, which durable-before-visible should make impossible.
   */
  async load(updates: readonly Uint8Array[]): Promise<boolean> {
    await applyInSlices(this.doc, updates)
    const incomplete = discardPending(this.doc)
    const bytes = updates.reduce((sum, { length }) => sum + length, 0)
    this.#size.count(Math.max(bytes, weightOfStructs(this.doc)))
    this.doc.on('update', (update: Uint8Array, _origin, _doc, { deleteSet }: Y.Transaction) => {
      this.#size.count(update.length)
      if (deleteSet.clients.size > 0) this.#outgrown.shrunk()
      this.#changes.push(update)
      this.version += 1
      this.#vector = undefined
      this.#answers.changed(update)
    })
    return !incomplete
  }

  /**
   * Applies a client's update, which brings so many structs.
   * @throws whatever Yjs throws at structs that contradict the document; the document is then spoilt.
   */
  apply(update: Uint8Array, origin: unknown, structs: number): Applied {
    Y.applyUpdate(this.doc, update, origin)
    this.#size.count(weightOf(update, structs) - update.length)
    const leftOut = discardPending(this.doc)
    return { changes: this.#takeChanges(), leftOut }
  }

  /** Runs an act of the server's own; what it changed comes back as one update. @throws what `act` throws. */
  act<T>(act: (doc: Y.Doc) => T): { readonly result: T; readonly changes: readonly Uint8Array[] } {
    const result = act(this.doc)
    this.#size.doubt()
    const changes = this.#takeChanges()
    return { result, changes: changes.length > 1 ? [Y.mergeUpdates([...changes])] : changes }
  }

  /** Whether an act that threw left something behind. */
  get isTouched(): boolean {
    return this.#changes.length > 0
  }

  /** Whether an update of that weight leaves the document within `limit` [S5]. */
  hasRoom(weight: number, limit: number): boolean {
    return this.#size.hasRoom(weight, limit, this.#measure)
  }

  /** Something was not taken because the document has no room for it. */
  refused(): void {
    this.#outgrown.refused()
  }

  /** Whether only what makes room should come. */
  isOutgrown(limit: number): boolean {
    const isWithin = (bytes: number) => this.hasRoom(0, bytes)
    const measure = () => this.#size.measured(this.#measure)
    return this.#outgrown.is({ limit, isWithin, measure })
  }

  /** What somebody with this state vector lacks. */
  missingFrom(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, stateVector)
  }

  /** The same as frames, ready to be sent to a joiner. @throws what Yjs throws at bytes that are no state vector */
  answersTo(stateVector: Uint8Array): readonly Frame[] {
    return this.#answers.to(stateVector)
  }

  stateVector(): Uint8Array {
    this.#vector ??= Y.encodeStateVector(this.doc)
    return this.#vector
  }

  close(): void {
    this.#answers.close()
    this.doc.destroy()
  }

  readonly #measure = (): number =>
    Math.max(Y.encodeStateAsUpdate(this.doc).length, weightOfStructs(this.doc))

  #takeChanges(): readonly Uint8Array[] {
    const changes = this.#changes
    this.#changes = []
    return changes
  }
}

/**
 * Milliseconds of loading between two breaths: 50,000 rows take about a second, which other rooms must not feel. Tidying
 * up comes on top: slices of 8 kept 5,000 cards' loop for up to 30 ms at a stretch, slices of 2 for 7, and no longer in all.
 */
const SLICE_MS = 2

/**
 * Applies many updates, a slice of time after the other: inside one transaction Yjs tidies up once, not once a row.
 * @throws whatever Yjs throws at an update it cannot read.
 */
export async function applyInSlices(doc: Y.Doc, updates: readonly Uint8Array[]): Promise<void> {
  let next = 0
  while (next < updates.length) {
    const until = performance.now() + SLICE_MS
    doc.transact(() => {
      while (next < updates.length && performance.now() < until) {
        const update = updates[next++]
        if (update !== undefined) Y.applyUpdate(doc, update)
      }
    })
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/**
 * Yjs keeps structs whose causes are missing, and would hand them to joiners although they are in no log. They are
 * forgotten instead: their sender is asked for everything this document lacks, and sends them again with their causes.
 */
export function discardPending(doc: Y.Doc): boolean {
  const { store } = doc
  const leftOut = store.pendingStructs !== null || store.pendingDs !== null
  store.pendingStructs = null
  store.pendingDs = null
  return leftOut
}
