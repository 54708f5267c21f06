/** Lists of boards as the server gives them, page by page: those one may open, and those in the trash. */

import { z } from 'zod'
import { ROLES } from '#domain/access/role.ts'
import { STAGES } from '#domain/session/stage.ts'
import { type Answer, callApi } from '../http/call-api.ts'
import type { BoardSummary } from './board-summary.ts'

export type BoardPage = {
  readonly boards: readonly BoardSummary[]
  /** What the next page is asked for with; absent: there is none. */
  readonly next?: string | undefined
}

/** `all`: open and archived ones. */
export type ListedShelf = 'all' | 'trash'

/** In the order of the last visits. */
export type ListedShelves = Readonly<Record<ListedShelf, BoardPage>>

export const NO_BOARDS: ListedShelves = { all: { boards: [] }, trash: { boards: [] } }

/** More than most people have; the others come when they are asked for, or looked for. */
export const FIRST_BOARDS = 500
const MORE_BOARDS = 1_000

const BOARD = z.object({
  id: z.string(),
  title: z.string(),
  role: z.enum(ROLES),
  stage: z.enum(STAGES),
  people: z.array(z.object({ id: z.string(), name: z.string(), hue: z.number() })),
  peopleCount: z.number(),
  createdAt: z.string(),
  changedAt: z.string(),
  isArchived: z.boolean(),
  since: z.object({
    isChanged: z.boolean(),
    moves: z.number(),
    comments: z.number(),
    roundEndsAt: z.string().optional(),
  }),
  trash: z.object({ at: z.string(), deletedAt: z.string() }).optional(),
  room: z.object({ plenaryId: z.string(), number: z.number(), hue: z.number() }).optional(),
})

const PAGE = z.object({ boards: z.array(BOARD), next: z.string().optional() })

export function fetchBoards(shelf: ListedShelf, after: string): Promise<Answer<BoardPage>> {
  const query = new URLSearchParams({ in: shelf, limit: String(MORE_BOARDS), after })
  return callApi({ path: `/api/boards?${query}`, schema: PAGE })
}

/** Who visits a board meanwhile has it in front, and finds it once. */
export function joined(pages: readonly BoardPage[]): readonly BoardSummary[] {
  const boards = new Map<string, BoardSummary>()
  for (const page of pages) {
    for (const board of page.boards) if (!boards.has(board.id)) boards.set(board.id, board)
  }
  return [...boards.values()]
}
