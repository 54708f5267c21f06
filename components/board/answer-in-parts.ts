/**
 * Answers the server's sync step 1 as the stock client does, but in several frames where one would be too large.
 * Used by connection.ts.
 */

import { clone, type Decoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding'
import { writeUpdate } from 'y-protocols/sync'
import type * as Y from 'yjs'
import { MESSAGE, SYNC } from '#domain/access/message-type.ts'
import type { Sized } from '../kept/in-batches.ts'
import { largeAnswer } from './large-answer.ts'

export type Question = {
  /** Stands behind the message type. */
  readonly decoder: Decoder
  /** Takes the last frame. */
  readonly encoder: Encoder
  readonly doc: Y.Doc
  readonly unsaved: readonly Sized[]
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void
}

/** False, with nothing read or written, when the question is another or the stock answer is small enough. */
export function answeredInParts({ decoder, encoder, doc, unsaved, send }: Question): boolean {
  const ahead = clone(decoder)
  if (readVarUint(ahead) !== SYNC.step1) return false
  const answer = largeAnswer(doc, readVarUint8Array(ahead), unsaved)
  if (!answer) return false
  for (const part of answer.parts) send(updateFrame(part))
  writeVarUint(encoder, MESSAGE.sync)
  writeVarUint(encoder, SYNC.step2)
  writeVarUint8Array(encoder, answer.rest)
  return true
}

function updateFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  writeVarUint(encoder, MESSAGE.sync)
  writeUpdate(encoder, update)
  return toUint8Array(encoder)
}
