/** Whose positions an act would state, beside the one actor its delegate speaks for. */

import type { Reading } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { NoticeDraft } from './notices.ts'

/** Ids of actors, each once; none for anybody who is no delegate. */
export function foreignPositions(
  commands: readonly Command[],
  actorId: ActorId | undefined,
): readonly ActorId[] {
  if (actorId === undefined) return []
  const stated = commands.flatMap((command) => statedFor(command) ?? [])
  return [...new Set(stated)].filter((id) => id !== actorId)
}

/** Why it was refused, with what would not have been. */
export function foreignNotice(
  { board }: Reading,
  mine: ActorId | undefined,
  others: readonly ActorId[],
): NoticeDraft {
  const nameOf = (id: ActorId | undefined) =>
    (id && board.negotiation.actors.get(id)?.name) ?? 'an actor that is gone'
  const text = `You speak for ${nameOf(mine)}. Where ${others.map(nameOf).join(', ')} stands, its own delegate or the facilitator says.`
  return { text, tone: 'refused', about: 'delegate' }
}

function statedFor(command: Command): ActorId | undefined {
  switch (command.type) {
    case 'takePosition':
    case 'editPosition':
    case 'confirmPosition':
      return command.actorId
    default:
      return undefined
  }
}
