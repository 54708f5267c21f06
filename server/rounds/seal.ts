/**
 * Ballots as the database holds them until the reveal: sealed, and all of one length, so that a dump of the database says
 * neither what is in them nor how much. docs/decisions/030
 */

import { z } from 'zod'
import { ballotStances } from '#domain/rounds/ballot.ts'
import type { OpenedBallot } from '#domain/rounds/enter-round.ts'
import { type BoxPlace, openBox, sealBox } from '../sealing/sealed-box.ts'

/** A request has at most 16 KiB; the rest is for who submitted it. */
const BOX_BYTES = 17 * 1024

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
  return sealBox(secret, boxOf(place), { contents: ballot, bytes: BOX_BYTES })
}

/** @throws Error when it was sealed with another secret, for another place, or altered */
export function openBallot(secret: Uint8Array, place: BallotPlace, box: Uint8Array): OpenedBallot {
  return CONTENTS.parse(openBox(secret, boxOf(place), box))
}

function boxOf({ roundId, actorId }: BallotPlace): BoxPlace {
  return { kind: 'sealed-ballot', within: roundId, name: actorId }
}
