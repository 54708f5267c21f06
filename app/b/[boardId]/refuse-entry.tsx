/** What whoever may not come in gets instead of a board's page, with the right status where Next has one for it. */

import { forbidden, notFound, unauthorized } from 'next/navigation'
import type { ReactElement } from 'react'
import { InTrash } from '#components/refusal/in-trash.tsx'
import { mayRun } from '#domain/access/role.ts'
import type { OpenedBoard } from '#server/boards/open-board.ts'

export function refuseEntry(refused: Extract<OpenedBoard, { ok: false }>): ReactElement {
  switch (refused.refused) {
    case 'no-such-board':
      return notFound()
    case 'not-a-member':
      return forbidden()
    case 'signed-out':
      return unauthorized()
    case 'in-trash': {
      const { board, seat, deletedAt } = refused
      const mayPutBack = mayRun(seat.role) && !board.room
      return <InTrash boardId={board.id} deletedAt={deletedAt} mayPutBack={mayPutBack} />
    }
  }
}
