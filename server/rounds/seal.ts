/**
 * Ballots as the database holds them until the reveal: encrypted with a key from the server's secret, and all of one
 * length, so that a dump of the database says neither what is in them nor how much. docs/decisions/030
 */

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { ballotStances } from '#domain/rounds/ballot.ts'
import type { OpenedBallot } from '#domain/rounds/enter-round.ts'

/** A request has at most 16 KiB; the rest is for who submitted it. */
const PLAIN_BYTES = 17 * 1024
const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Which ballot it is: one cannot be put in another's place. */
export type BallotPlace = { readonly roundId: string; readonly actorId: string }

const CONTENTS = z.object({
  stances: ballotStances,
  by: z.string(),
  byName: z.string(),
  isAttributed: z.boolean(),
})

/** @throws RangeError when it does not fit, which a request's limit rules out */
export function sealBallot(
  secret: Uint8Array,
  place: BallotPlace,
  ballot: OpenedBallot,
): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(ballot), 'utf8')
  if (text.length > PLAIN_BYTES) throw new RangeError('a ballot that is larger than its box')
  const plain = Buffer.alloc(PLAIN_BYTES, ' ')
  text.copy(plain)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(secret, place), nonce)
  cipher.setAAD(nameOf(place))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** @throws Error when it was sealed with another secret, for another place, or altered */
export function openBallot(secret: Uint8Array, place: BallotPlace, box: Uint8Array): OpenedBallot {
  const bytes = Buffer.from(box)
  const decipher = createDecipheriv(CIPHER, keyOf(secret, place), bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(nameOf(place))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES)
  const plain = Buffer.concat([decipher.update(sealed), decipher.final()])
  return CONTENTS.parse(JSON.parse(plain.toString('utf8')))
}

/** Tells secrets apart without saying anything about them: a process opens only what it can. */
export function sealOf(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('sealed-round').digest('base64url').slice(0, 22)
}

function keyOf(secret: Uint8Array, { roundId }: BallotPlace): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, roundId, 'sealed-ballot', KEY_BYTES))
}

function nameOf({ roundId, actorId }: BallotPlace): Buffer {
  return Buffer.from(`${roundId}:${actorId}`, 'utf8')
}
