/** The actor somebody is seated for: a delegate of nobody would state what no lane shows. */

import { DomainError } from '#domain/access/domain-error.ts'
import type { Seat } from '#domain/access/seat.ts'
import { liveEntityAt, rootsOf } from '#domain/board/document.ts'
import { readActor } from '#domain/board/reading/read-entity.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Runtime } from '../runtime.ts'

type Parts = Pick<Runtime, 'hub'>

/** What an actor is called now; undefined when the board has none of that id. */
export function actorName(
  { hub }: Parts,
  boardId: string,
  actorId: ActorId,
): Promise<string | undefined> {
  // The one actor and not the whole board: whoever holds a link may ask.
  return hub.read(boardId, (doc) => {
    const entity = liveEntityAt(rootsOf(doc).actors, actorId)
    return entity && readActor(actorId, entity, () => {})?.actor.name
  })
}

/** @throws DomainError `no_such_actor` for a delegate's seat whose actor is not on the board */
export async function requireActor(
  parts: Parts,
  boardId: string,
  { actorId }: Seat,
): Promise<void> {
  if (actorId === undefined) return
  if ((await actorName(parts, boardId, actorId)) !== undefined) return
  throw new DomainError('no_such_actor', 'actorId: no actor on the board has this id.')
}
