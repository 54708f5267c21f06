/** Whose lanes commands would write to: what a locked lane refuses before the server has to take it back. */

import type { Command } from '#domain/board/command.ts'

/** Ids of actors, each once. Who tabled a proposal, and where lanes stand, are not the lane's own. */
export function lanesOfCommands(commands: readonly Command[]): readonly string[] {
  return [...new Set(commands.flatMap((command) => laneOf(command) ?? []))]
}

function laneOf(command: Command): string | undefined {
  switch (command.type) {
    case 'takePosition':
    case 'editPosition':
    case 'confirmPosition':
      return command.actorId
    case 'editActor':
      return command.id
    case 'remove':
      return command.of === 'actor' ? command.id : undefined
    case 'write':
      return command.target.of === 'actor' ? command.target.id : undefined
    default:
      return undefined
  }
}
