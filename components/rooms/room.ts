/** Caucus rooms as the API tells them (docs/api.md): to a plenary's members, and to who is in one of them. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'

const person = z.object({ personId: z.string(), name: z.string() })
const seated = person.extend({ role: z.enum(ROLES), actorId: z.string().optional() })

const room = z.object({
  id: z.string(),
  number: z.number(),
  hue: z.number(),
  isOpenToFacilitators: z.boolean(),
  openedAt: z.string(),
  /** Absent while it is open. */
  closedAt: z.string().optional(),
  isMine: z.boolean(),
  /** Told to who is in it, and to the plenary's facilitators. */
  name: z.string().optional(),
  people: z.array(seated).optional(),
})

const request = z.object({
  id: z.string(),
  by: person,
  name: z.string(),
  people: z.array(person),
  isOpenToFacilitators: z.boolean(),
  at: z.string(),
})

export type Room = z.infer<typeof room>
export type RoomRequest = z.infer<typeof request>

const list = z.object({ rooms: z.array(room), requests: z.array(request) })

const place = z.object({
  plenary: z.object({
    id: z.string(),
    title: z.string(),
    role: z.enum(ROLES),
    actorId: z.string().optional(),
  }),
  room,
})

export type RoomList = z.infer<typeof list>
/** Where one is, told to who is in a room. */
export type RoomPlace = z.infer<typeof place>

/** What is told depends on whether the board that is asked about is a plenary or a room. */
export const TOLD_ROOMS = z.union([list, place])
