/** What an import would do to an open board, before it does it. */

import type { Command } from '#domain/board/command.ts'

/** Something that cannot be taken: which line or part of the file, and why. */
export type BadRow = { readonly where: string; readonly why: string }

export type Plan = {
  /** One act: together they are one step of undo. */
  readonly commands: readonly Command[]
  /** What will be on the board that was not, in words: `12 proposals`. */
  readonly makes: readonly string[]
  /** Things said of it that are worth knowing first. */
  readonly notes: readonly string[]
  readonly bad: readonly BadRow[]
  /** The first things it makes, for a table. */
  readonly preview: {
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
}

/** `1 proposal`, `12 proposals`; nothing for none. */
export function counted(count: number, one: string, several = `${one}s`): readonly string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`]
}
