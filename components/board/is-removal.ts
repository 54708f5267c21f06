/** What may still be done on a board that is as large as it may be ([S5]): taking things off it. Used by board-session.ts. */

import type { Command } from '#domain/board/command.ts'

const REMOVALS: ReadonlySet<Command['type']> = new Set(['remove', 'removeInk', 'removeRelation'])

/** Whether an act only removes; drawings that hung on what it removes may change with it. */
export function isRemoval(commands: readonly Command[]): boolean {
  const others = commands.filter(({ type }) => !REMOVALS.has(type))
  return others.length < commands.length && others.every(({ type }) => type === 'putInk')
}
