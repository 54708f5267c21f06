/**
 * A what-if as it travels, in a link or in awareness: a short list of plain values. It comes from other people's
 * browsers, so all of it is parsed by the fields of the board and bounded; what cannot be read is left out.
 */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { isStance, STANCES } from '#domain/negotiation/stance.ts'
import { MAX_TITLE, reference, words } from '../fields/field-kinds.ts'
import { cellOf, type GhostMove, MAX_MOVES, wordsIn } from './ghost-move.ts'

export type WhatIfContent = { readonly name: string; readonly moves: readonly GhostMove[] }

/** Actor, proposal, stance, where it stood (both by their place among the stances), and the words if there are any. */
type SharedMove = readonly [string, string, number, number, object?]
export type SharedWhatIf = readonly [name: string, ...moves: SharedMove[]]

/** Longest name of a what-if: it stands in a banner and in the reasons of the ledger. */
export const MAX_WHAT_IF_NAME = 80

const nobody = (): void => undefined

/** `withWords: false` leaves out all but who would stand where. */
export function shareWhatIf(
  { name, moves }: WhatIfContent,
  { withWords }: { readonly withWords: boolean },
): SharedWhatIf {
  return [
    name,
    ...moves.map(({ actorId, proposalId, stance, from, words: said }): SharedMove => {
      const cell = [actorId, proposalId, STANCES.indexOf(stance), STANCES.indexOf(from)] as const
      return withWords && Object.keys(said).length > 0 ? [...cell, said] : cell
    }),
  ]
}

/** The what-if in a value from elsewhere; undefined where there is none in it. One move a cell, at most MAX_MOVES. */
export function readSharedWhatIf(raw: unknown): WhatIfContent | undefined {
  if (!Array.isArray(raw)) return
  const [rawName, ...rawMoves]: readonly unknown[] = raw
  const name = words(MAX_TITLE).parse(rawName, nobody)
  if (name === undefined) return
  const moves = new Map<string, GhostMove>()
  for (const rawMove of rawMoves.slice(0, MAX_MOVES)) {
    const move = readMove(rawMove)
    if (move) moves.set(cellOf(move), move)
  }
  if (moves.size === 0) return
  return { name: whatIfName(name), moves: [...moves.values()] }
}

/** A name as it may stand: one line, at most MAX_WHAT_IF_NAME letters; empty ones are given one. */
export function whatIfName(words: string): string {
  const letters = [...words.replace(/\s+/gu, ' ').trim()]
  return letters.slice(0, MAX_WHAT_IF_NAME).join('') || 'What if'
}

function readMove(raw: unknown): GhostMove | undefined {
  if (!Array.isArray(raw)) return
  const [rawActor, rawProposal, rawStance, rawFrom, rawWords]: readonly unknown[] = raw
  const actorId = reference<ActorId>().parse(rawActor, nobody)
  const proposalId = reference<ProposalId>().parse(rawProposal, nobody)
  const stance = stanceAt(rawStance)
  const from = stanceAt(rawFrom)
  if (!(actorId && proposalId && stance && from)) return
  return { actorId, proposalId, stance, from, words: wordsIn(rawWords) }
}

function stanceAt(raw: unknown): GhostMove['stance'] | undefined {
  const stance: unknown = typeof raw === 'number' ? STANCES[raw] : undefined
  return isStance(stance) ? stance : undefined
}
