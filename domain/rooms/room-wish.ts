/** What people ask of caucus rooms: opening one, and who shall be in it. Who may: room-seat.ts. */

import { z } from 'zod'
import { isId } from '../negotiation/ids.ts'

/** Open ones of a plenary at once; more than a building has. */
export const MAX_OPEN_ROOMS = 20
/** Closed ones that are kept count too. */
export const MAX_ROOMS = 100
/** Requests that one delegate may have waiting. */
export const MAX_OWN_REQUESTS = 5
const MAX_PEOPLE = 200

const personId = z.string().refine(isId)

/** Ids of people, each once. */
export const roomPeople = z
  .array(personId)
  .min(1)
  .max(MAX_PEOPLE)
  .refine((ids) => new Set(ids).size === ids.length, 'somebody twice')

export type RoomWish = {
  readonly name: string
  /** Ids of people. */
  readonly people: readonly string[]
  /** Said now and for good. */
  readonly isOpenToFacilitators: boolean
}
