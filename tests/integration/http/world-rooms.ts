/** What endpoints of caucus rooms are tried on: a room that is not open to facilitators, one that is, and a request for one. */

import type { Caller } from './caller.ts'
import { tabled } from './world-round.ts'

export type WorldRooms = {
  /** Of the delegate alone, not open to facilitators. */
  readonly roomId: string
  /** A delegate's. */
  readonly requestId: string
  /** Of all, open to facilitators. */
  readonly sharedId: string
  /** Of a proposal that was added in that one. */
  readonly changeId: string
  readonly plenaryId: string
}

type Callers = Readonly<
  Record<'facilitator' | 'editor' | 'delegate' | 'commenter' | 'viewer', Caller>
>

export async function madeRooms(callers: Callers, boardId: string): Promise<WorldRooms> {
  const { facilitator, delegate, editor, commenter, viewer } = callers
  const path = `/api/boards/${boardId}/rooms`
  const idOf = async (caller: Caller) => (await caller.json<{ id: string }>('GET', '/api/me')).id
  const delegateId = await idOf(delegate)
  const otherIds = await Promise.all([editor, commenter, viewer].map(idOf))
  const open = (people: readonly string[], isOpenToFacilitators: boolean) =>
    facilitator.json<{ id: string }>('POST', path, {
      body: { name: 'Apart', people, isOpenToFacilitators },
    })
  const room = await open([delegateId], false)
  const shared = await open([delegateId, ...otherIds], true)
  const { requestId } = await delegate.json<{ requestId: string }>('POST', path, {
    body: { name: 'With the editor', people: otherIds.slice(0, 1), isOpenToFacilitators: false },
  })
  await tabled(facilitator, shared.id)
  const { changes } = await facilitator.json<{ changes: readonly { id: string; kind: string }[] }>(
    'GET',
    `/api/boards/${shared.id}/carry`,
  )
  const changeId = changes.find(({ kind }) => kind === 'proposal.added')?.id ?? 'none'
  return { roomId: room.id, requestId, sharedId: shared.id, changeId, plenaryId: boardId }
}
