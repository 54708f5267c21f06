/**
 * Other people's gestures, shown while they last: what they drag glides, what they draw appears, and nobody else can
 * take it out of their hand. Reads awareness; the wire is peer-gesture.ts, the canvas projection.ts.
 */

import type { Editor, TLShapeId } from 'tldraw'
import { type PresentPerson, readPresentPerson } from '#components/board/present-person.ts'
import { mayEdit, mayRun } from '#domain/access/role.ts'
import type { At, Board } from '#domain/board/board.ts'
import { shapeIdOf } from '../shapes/board-shape.ts'
import { entityOf } from '../shapes/entity-id.ts'
import { heldBy } from '../shapes/held-by.ts'
import type { BindingSession } from './binding-session.ts'
import { LaserTrail } from './laser.ts'
import {
  type GestureOver,
  type GestureUnderWay,
  onlyPointing,
  readPeerGesture,
} from './peer-gesture.ts'
import type { PeerOverlay } from './peer-overlay.ts'
import type { Projection } from './projection.ts'
import { StrokeReceiver } from './stroke-delta.ts'

/** The end of a gesture and what it changed travel apart; the document may come this much later. */
const GRACE_MS = 600
/** A dragger beats once a second; this long without a sign of life, and what they hold is free again. */
export const STALE_MS = 10_000

type Peer = {
  /** What they hold, move or draw. */
  ids: Set<string>
  /** Those of them that the document brought since. */
  arrived: Set<string>
  isOver: boolean
  timer: ReturnType<typeof setTimeout> | undefined
  readonly strokes: Map<string, StrokeReceiver>
  laser: LaserTrail | undefined
}

type AwarenessChange = {
  readonly added: number[]
  readonly updated: number[]
  readonly removed: number[]
}

export type PeersParts = {
  readonly editor: Editor
  readonly session: Pick<BindingSession, 'awareness'>
  readonly projection: Projection
  readonly overlay: PeerOverlay
  readonly board: () => Board
}

export class Peers {
  readonly #parts: PeersParts
  readonly #peers = new Map<number, Peer>()

  constructor(parts: PeersParts) {
    this.#parts = parts
    const { awareness } = parts.session
    // `update`, not `change`: a state said again unchanged is a sign of life.
    awareness.on('update', this.#onUpdate)
    this.#onUpdate({ added: [...awareness.getStates().keys()], updated: [], removed: [] })
  }

  dispose(): void {
    this.#parts.session.awareness.off('update', this.#onUpdate)
    for (const { timer } of this.#peers.values()) clearTimeout(timer)
    this.#peers.clear()
    heldBy.set(new Map())
  }

  /** The document brought these: who is done with them need not be waited for. */
  arrived(ids: Iterable<string>): void {
    for (const id of ids) {
      for (const peer of this.#peers.values()) {
        if (!peer.ids.has(id)) continue
        if (peer.isOver) this.#free(peer, [id])
        else peer.arrived.add(id)
      }
    }
  }

  readonly #onUpdate = ({ added, updated, removed }: AwarenessChange): void => {
    const { awareness } = this.#parts.session
    // A closed socket, or a silence of half a minute: everything goes back at once.
    for (const clientId of removed) this.#letGo(clientId)
    for (const clientId of [...added, ...updated]) {
      if (clientId !== awareness.clientID) this.#read(clientId, awareness.getStates().get(clientId))
    }
    this.#showHolders()
  }

  #read(clientId: number, state: unknown): void {
    const person = readPresentPerson(clientId, state)
    const said = person && readPeerGesture(state)
    // Who may not change the board cannot hold its cards either, whatever their browser says. They may point at them.
    const gesture = said && !mayEdit(person.role) ? onlyPointing(said) : said
    if (!person || !gesture) this.#letGo(clientId)
    else if (gesture.state === 'over') this.#finish(clientId, gesture)
    else this.#show(person, gesture)
  }

  #show(person: PresentPerson, gesture: GestureUnderWay): void {
    const peer = this.#peerFor(person.clientId)
    const { overlay, projection } = this.#parts
    const ids = new Set<string>()
    const taken: string[] = []
    for (const [id, at] of gesture.places) {
      if (!this.#isKnown(id)) continue
      ids.add(id)
      if (!overlay.holders.has(id)) taken.push(id)
      overlay.holders.set(id, { name: person.name, hue: person.hue })
      this.#follow(id, at)
    }
    this.#previewDrawings(peer, gesture, ids)
    // Who leads points even where pointers are hidden, as with the spotlight.
    this.#glow(peer, gesture, !mayRun(person.role))
    const freed = [...peer.ids].filter((id) => !ids.has(id))
    peer.ids = ids
    this.#clear(peer, freed)
    if (freed.length > 0 || taken.length > 0) projection.apply([...freed, ...taken])
    peer.timer = setTimeout(() => this.#expire(person.clientId), STALE_MS)
  }

  #follow(id: string, at: At): void {
    this.#parts.overlay.places.set(id, at)
    this.#parts.projection.follow(id, at)
  }

  #previewDrawings(peer: Peer, gesture: GestureUnderWay, ids: Set<string>): void {
    const { overlay, projection } = this.#parts
    const shown = [...gesture.records.values()]
    for (const [id, part] of gesture.strokes) {
      const stroke = peer.strokes.get(id) ?? new StrokeReceiver()
      peer.strokes.set(id, stroke)
      const record = stroke.take(part)
      if (record?.id === id) shown.push(record)
    }
    for (const { id } of shown) {
      ids.add(id)
      overlay.previews.add(id)
    }
    projection.preview(shown)
  }

  #glow(peer: Peer, { laser }: GestureUnderWay, isHideable: boolean): void {
    if (!laser) {
      peer.laser?.stop()
      peer.laser = undefined
      return
    }
    peer.laser ??= new LaserTrail(this.#parts.editor, { isHideable })
    peer.laser.take(laser)
  }

  #finish(clientId: number, { wait }: GestureOver): void {
    const peer = this.#peers.get(clientId)
    if (!peer || peer.isOver) return
    clearTimeout(peer.timer)
    peer.laser?.stop()
    peer.isOver = true
    const waited = new Set(wait.filter((id) => !peer.arrived.has(id)))
    for (const id of peer.ids) this.#parts.overlay.holders.delete(id)
    const held = [...peer.ids]
    this.#free(
      peer,
      held.filter((id) => !waited.has(id)),
    )
    // The lock ends with the gesture, even where the place is still waited for.
    this.#parts.projection.apply(peer.ids)
    if (peer.ids.size === 0) this.#peers.delete(clientId)
    else peer.timer = setTimeout(() => this.#expire(clientId), GRACE_MS)
  }

  #peerFor(clientId: number): Peer {
    const known = this.#peers.get(clientId)
    clearTimeout(known?.timer)
    if (known && !known.isOver) return known
    // A new gesture while the last one is still waited for: what it held is held by neither now.
    if (known) this.#letGo(clientId)
    const peer: Peer = {
      ids: new Set(),
      arrived: new Set(),
      isOver: false,
      timer: undefined,
      strokes: new Map(),
      laser: undefined,
    }
    this.#peers.set(clientId, peer)
    return peer
  }

  #expire(clientId: number): void {
    this.#letGo(clientId)
    this.#showHolders()
  }

  #letGo(clientId: number): void {
    const peer = this.#peers.get(clientId)
    if (!peer) return
    clearTimeout(peer.timer)
    peer.laser?.stop()
    this.#peers.delete(clientId)
    this.#free(peer, [...peer.ids])
  }

  /** Gives shapes back to the document: they glide to where it has them. */
  #free(peer: Peer, ids: readonly string[]): void {
    if (ids.length === 0) return
    for (const id of ids) peer.ids.delete(id)
    this.#clear(peer, ids)
    this.#parts.projection.apply(ids)
  }

  #clear(peer: Peer, ids: readonly string[]): void {
    for (const id of ids) {
      this.#parts.overlay.clear(id)
      peer.strokes.delete(id)
    }
  }

  #isKnown(id: string): boolean {
    return this.#parts.projection.derived.has(id) || this.#parts.board().ink.has(id)
  }

  #showHolders(): void {
    const holders = new Map<TLShapeId, { name: string; hue: number }>()
    for (const [id, holder] of this.#parts.overlay.holders) {
      const ref = entityOf(id)
      if (ref) holders.set(shapeIdOf(ref), holder)
    }
    if (holders.size > 0 || heldBy.get().size > 0) heldBy.set(holders)
  }
}
