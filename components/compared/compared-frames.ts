/** The question to the server whether a page says what the board says, and its answer. Used by comparison.ts. */

import { type Decoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { COMPARED, MESSAGE } from '#domain/access/message-type.ts'
import type { BoardDigest } from './take-digest.ts'

export type ComparedOutcome = keyof typeof COMPARED

export type Compared = {
  readonly outcome: ComparedOutcome
  /** Of the board, if they are what differs. */
  readonly roots: readonly string[]
}

export function questionFrame({ state, roots }: BoardDigest): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  writeVarUint(encoder, MESSAGE.digest)
  writeVarUint(encoder, state)
  writeVarUint(encoder, roots.size)
  for (const [name, digest] of roots) {
    writeVarString(encoder, name)
    writeVarUint(encoder, digest)
  }
  return toUint8Array(encoder)
}

/** Stands behind the message type. An outcome that this page does not know yet says nothing about it. */
export function readAnswer(decoder: Decoder): Compared {
  const number = readVarUint(decoder)
  const known = Object.entries(COMPARED).find(([, value]) => value === number)
  const outcome = (known?.[0] ?? 'later') as ComparedOutcome
  const count = readVarUint(decoder)
  return { outcome, roots: Array.from({ length: count }, () => readVarString(decoder)) }
}
