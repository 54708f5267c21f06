/**
 * Where an actor stood, and bringing it back there: how the lock of a lane is kept. The server applies what it admitted
 * and takes back what somebody who is bound wrote to a locked lane (server/sync/lane-guard.ts, which says why).
 */

import * as Y from 'yjs'
import { clear } from './commands/scribe.ts'
import { type EntityMap, entityAt, isRemoved, type Roots, SERVER_ORIGIN } from './document.ts'
import { readCell } from './fields/position-fields.ts'
import { isSameValue } from './same-value.ts'
import { writeText } from './text.ts'

/** An entity's fields; texts as letters. */
type Image = ReadonlyMap<string, { readonly text: string } | { readonly value: unknown }>

export type LaneImage = {
  readonly actor: Image | undefined
  /** By their keys. */
  readonly positions: ReadonlyMap<string, Image>
}

/** Where a lane stands among the others is not the lane's own: arranging them writes it to all. */
const NOT_THE_LANES = new Set(['lane', 'order'])

/** The actor a position's key names; undefined when it is none. */
export function actorOfCell(key: string): string | undefined {
  return readCell(key)?.actorId
}

export function imageOfLane({ actors, positions }: Roots, actorId: string): LaneImage {
  const images = new Map<string, Image>()
  for (const key of positions.keys()) {
    const entity = actorOfCell(key) === actorId ? entityAt(positions, key) : undefined
    if (entity) images.set(key, imageOf(entity))
  }
  const actor = entityAt(actors, actorId)
  return { actor: actor && imageOf(actor), positions: images }
}

/** Makes a lane what it was, by forward edits in one transaction. */
export function restoreLane(doc: Y.Doc, roots: Roots, actorId: string, image: LaneImage): void {
  doc.transact(() => {
    if (image.actor) restore(roots.actors, actorId, image.actor)
    const present = [...roots.positions.keys()].filter((key) => actorOfCell(key) === actorId)
    for (const key of new Set([...present, ...image.positions.keys()])) {
      const wanted = image.positions.get(key)
      if (wanted) restore(roots.positions, key, wanted)
      else remove(roots.positions, key)
    }
  }, SERVER_ORIGIN)
}

function remove(root: Y.Map<EntityMap>, key: string): void {
  const entity = entityAt(root, key)
  if (!entity) root.delete(key)
  else if (!isRemoved(entity)) entity.set('removed', true)
}

function imageOf(entity: EntityMap): Image {
  const image = new Map<string, { text: string } | { value: unknown }>()
  for (const [name, value] of entity.entries()) {
    if (value instanceof Y.Text) image.set(name, { text: value.toString() })
    else if (!(value instanceof Y.AbstractType || value instanceof Y.Doc))
      image.set(name, { value })
  }
  return image
}

function restore(root: Y.Map<EntityMap>, key: string, image: Image): void {
  const known = entityAt(root, key)
  const entity = known ?? new Y.Map<unknown>()
  if (!known) root.set(key, entity)
  for (const name of [...entity.keys()]) {
    if (!image.has(name) && !NOT_THE_LANES.has(name)) clear(entity, name)
  }
  for (const [name, wanted] of image) {
    if (!NOT_THE_LANES.has(name) || !known) restoreField(entity, name, wanted)
  }
}

function restoreField(
  entity: EntityMap,
  name: string,
  wanted: { readonly text: string } | { readonly value: unknown },
): void {
  const current = entity.get(name)
  if (!('text' in wanted)) {
    if (!isSameValue(current, wanted.value)) entity.set(name, wanted.value)
  } else if (current instanceof Y.Text) writeText(current, wanted.text)
  else entity.set(name, new Y.Text(wanted.text))
}
