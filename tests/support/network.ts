/** Replicas of one board that hear of each other late, out of order or, while offline, not at all. */

import * as Y from 'yjs'
import { emptyDoc } from './empty-doc.ts'
import { type Person, person } from './person.ts'

const WIRE = Symbol('wire')

type Replica = Person & { readonly inbox: Uint8Array[]; isOnline: boolean }

export class Network {
  readonly replicas: readonly Replica[]

  /** Replicas with fixed client ids, so that a failure can be played again; all of them have `base`. */
  constructor(size: number, base: Y.Doc) {
    this.replicas = Array.from({ length: size }, (_, index) => this.#join(index, base))
  }

  replica(index: number): Replica {
    const found = this.replicas[index % this.replicas.length]
    if (!found) throw new RangeError('an empty network')
    return found
  }

  /** Delivers one waiting update, whichever `pick` falls on: later ones may overtake earlier ones. */
  deliver(index: number, pick: number): void {
    const { inbox, doc, isOnline } = this.replica(index)
    const [update] = isOnline && inbox.length > 0 ? inbox.splice(pick % inbox.length, 1) : []
    if (update) Y.applyUpdate(doc, update, WIRE)
  }

  /** Delivers all there is to everybody, as it was sent. */
  settle(): void {
    for (const replica of this.replicas) {
      for (const update of replica.inbox.splice(0)) Y.applyUpdate(replica.doc, update, WIRE)
    }
  }

  #join(index: number, base: Y.Doc): Replica {
    const doc = emptyDoc()
    doc.clientID = index + 1
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(base), WIRE)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === WIRE) return
      for (const other of this.replicas) if (other.doc !== doc) other.inbox.push(update)
    })
    return { ...person(doc, `person-${index}`), inbox: [], isOnline: true }
  }
}
