/** The board is in the trash: nobody opens it before a facilitator has put it back. */

import type { ReactElement } from 'react'
import { PutBackButton } from '../home/put-back-button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { RefusalPage } from './refusal-page.tsx'

export type InTrashProps = {
  readonly boardId: string
  /** ISO 8601. */
  readonly deletedAt: string
  readonly mayPutBack: boolean
}

export function InTrash({ boardId, deletedAt, mayPutBack }: InTrashProps): ReactElement {
  return (
    <RefusalPage
      title="This board is in the trash."
      act={mayPutBack ? <PutBackButton boardId={boardId} /> : null}
    >
      {mayPutBack ? 'You can put it back, with everything and everybody in it. ' : null}
      {mayPutBack ? 'It' : 'Its facilitators can put it back. It'} is deleted for good 30 days after
      it was put there (<LocalTime at={deletedAt} />
      ).
    </RefusalPage>
  )
}
