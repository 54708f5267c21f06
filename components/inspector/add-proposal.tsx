/** Adds a proposal below everything that lies on the floor, and goes there. */

import type { ReactElement } from 'react'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { newId } from '../board/new-id.ts'
import { AddLine } from './add-line.tsx'
import { freeSpot } from './free-spot.ts'

export function AddProposal(): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  const add = (title: string) => {
    const id = newId<ProposalId>()
    const at = freeSpot(session.current().board.placement)
    session.run({ type: 'addProposal', proposal: { id, title }, at })
    view.show({ of: 'proposal', id })
  }
  return <AddLine label="New proposal" button="Add proposal" maxLength={300} onAdd={add} />
}
