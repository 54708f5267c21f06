/** How far a list of boards was read, as text that a query can carry: by what it is sorted of its last board, and its id. */

import { z } from 'zod'
import { DomainError } from '#domain/access/domain-error.ts'
import type { Prisma } from '../database/generated/client.ts'

export const BOARD_ORDERS = ['visited', 'changed', 'title', 'created'] as const
export type BoardOrder = (typeof BOARD_ORDERS)[number]

type Sorted = {
  readonly seenAt: Date
  readonly board: {
    readonly id: string
    readonly title: string
    readonly createdAt: Date
    readonly changedAt: Date
  }
}

type ListOrder = {
  readonly by: Prisma.MembershipOrderByWithRelationInput
  readonly valueOf: (listed: Sorted) => string
  /** What comes behind a value, and what has the same. */
  readonly behind: (value: string) => Prisma.MembershipWhereInput
  readonly same: (value: string) => Prisma.MembershipWhereInput
}

/** The latest first, names by the alphabet; of equals the one with the lower id. */
export const LIST_ORDERS: { readonly [By in BoardOrder]: ListOrder } = {
  visited: {
    by: { seenAt: 'desc' },
    valueOf: ({ seenAt }) => seenAt.toISOString(),
    behind: (value) => ({ seenAt: { lt: value } }),
    same: (value) => ({ seenAt: value }),
  },
  changed: {
    by: { board: { changedAt: 'desc' } },
    valueOf: ({ board }) => board.changedAt.toISOString(),
    behind: (value) => ({ board: { changedAt: { lt: value } } }),
    same: (value) => ({ board: { changedAt: value } }),
  },
  title: {
    by: { board: { title: 'asc' } },
    valueOf: ({ board }) => board.title,
    behind: (value) => ({ board: { title: { gt: value } } }),
    same: (value) => ({ board: { title: value } }),
  },
  created: {
    by: { board: { createdAt: 'desc' } },
    valueOf: ({ board }) => board.createdAt.toISOString(),
    behind: (value) => ({ board: { createdAt: { lt: value } } }),
    same: (value) => ({ board: { createdAt: value } }),
  },
}

export function writeListPlace(order: BoardOrder, last: Sorted): string {
  const place = [LIST_ORDERS[order].valueOf(last), last.board.id]
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** What is behind a place in a list of that order. @throws DomainError `bad_request` when it is no such place */
export function behindPlace(order: BoardOrder, text: string): Prisma.MembershipWhereInput {
  const [value, boardId] = readPlace(order, text)
  const { behind, same } = LIST_ORDERS[order]
  return { OR: [behind(value), { ...same(value), boardId: { gt: boardId } }] }
}

const PLACE = z.tuple([z.string().max(1_000), z.string().max(64)])
const TIMED_PLACE = z.tuple([z.iso.datetime(), z.string().max(64)])

function readPlace(order: BoardOrder, text: string): readonly [value: string, boardId: string] {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return (order === 'title' ? PLACE : TIMED_PLACE).parse(place)
  } catch {
    throw new DomainError('bad_request', 'after: no place in a list of this order.')
  }
}
