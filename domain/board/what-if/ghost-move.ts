/**
 * A what-if: positions as they might be, one move a cell, written nowhere. How they read is apply-moves.ts; how they
 * become real, what-if-commands.ts; how they travel, shared-moves.ts.
 */

import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import type { Command } from '../command.ts'
import { entriesOf } from '../fields/field.ts'
import { recordOf } from '../fields/field-kinds.ts'
import { WORDS_FIELDS } from '../fields/position-fields.ts'
import { isSameValue } from '../same-value.ts'

type TakePosition = Extract<Command, { type: 'takePosition' }>
type PositionWords = NonNullable<TakePosition['fields']>
export type PositionCommand = Extract<Command, { type: 'takePosition' | 'editPosition' }>

export type GhostMove = {
  readonly actorId: TakePosition['actorId']
  readonly proposalId: TakePosition['proposalId']
  readonly stance: Stance
  /** What would be said with it; `null` takes away what is said now. */
  readonly words: PositionWords
  /** Where the actor really stood when the move was made. */
  readonly from: Stance
}

/** Most moves of one what-if: more than anybody keeps in mind, and few enough to be read anew at every change. */
export const MAX_MOVES = 200

/** `gone`: its actor or proposal is off the board. `come about`: the board says so already. `overtaken`: the actor has really moved meanwhile. */
export type MoveState = 'open' | 'overtaken' | 'come about' | 'gone'

export function isPositionCommand(command: Command): command is PositionCommand {
  return command.type === 'takePosition' || command.type === 'editPosition'
}

/** The cell a move is about. */
export function cellOf({
  actorId,
  proposalId,
}: Pick<GhostMove, 'actorId' | 'proposalId'>): PositionKey {
  return positionKey(actorId, proposalId)
}

/**
 * The moves with one more act among them. Another stance starts with a clean sheet as a real one does ([B23]); a move
 * that says no more than the board itself is none. `negotiation` is the board as it really is.
 */
export function withMove(
  moves: readonly GhostMove[],
  command: PositionCommand,
  negotiation: Negotiation,
): readonly GhostMove[] {
  const { actorId, proposalId } = command
  const key = positionKey(actorId, proposalId)
  const before = moves.find((move) => cellOf(move) === key)
  const real = stanceIn(negotiation, key)
  const standing = before?.stance ?? real
  const stance = command.type === 'takePosition' ? command.stance : standing
  const words = {
    ...(stance === standing ? before?.words : undefined),
    ...wordsIn(command.fields),
  }
  const move = { actorId, proposalId, stance, words, from: before?.from ?? real }
  const isMove = moveState(move, negotiation) !== 'come about'
  const others = moves.filter((other) => cellOf(other) !== key)
  return isMove ? [...others, move] : others
}

/** Of what is to be said, that which may stand on a board, as it may stand there; `null` takes away. */
export function wordsIn(raw: unknown): PositionWords {
  const record = recordOf(raw)
  const said: Record<string, unknown> = {}
  for (const [name, field] of entriesOf(WORDS_FIELDS)) {
    const value = record?.get(name)
    const parsed = value === null ? null : field.parse(value, nobody)
    if (value !== undefined && parsed !== undefined) said[name] = parsed
  }
  return said
}

/** How a move stands to the board as it really is now. */
export function moveState(
  move: GhostMove,
  { actors, proposals, positions }: Negotiation,
): MoveState {
  if (!(actors.has(move.actorId) && proposals.has(move.proposalId))) return 'gone'
  const real = positions.get(cellOf(move))
  const stance = real?.stance ?? 'unknown'
  const saysNothingNew = Object.entries(move.words).every(([name, value]) => {
    const said: unknown = real && Reflect.get(real, name)
    return isSameValue(value ?? undefined, said) || (isNothing(value) && isNothing(said))
  })
  if (stance === move.stance && saysNothingNew) return 'come about'
  return stance === move.from ? 'open' : 'overtaken'
}

/** The real stance in a cell. */
export function stanceIn({ positions }: Negotiation, key: PositionKey): Stance {
  return positions.get(key)?.stance ?? 'unknown'
}

const nobody = (): void => undefined

/** Absent, or as good as: what a position says that nobody said anything about. */
function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}
