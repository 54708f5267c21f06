/** A position on a small screen: the editor of the panel in a dialog of its own. */

import type { ReactElement } from 'react'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { PositionEditor } from '../inspector/position-editor.tsx'
import { positionOrSilence } from '../inspector/silent-position.ts'
import { Dialog } from '../ui/dialog.tsx'

export type PositionRef = Extract<EntityRef, { of: 'position' }>

export type PositionDialogProps = { readonly of: PositionRef; readonly onClose: () => void }

export function PositionDialog({ of, onClose }: PositionDialogProps): ReactElement | null {
  const { actorId, proposalId } = of
  const actor = useNegotiation((negotiation) => negotiation.actors.get(actorId))
  const proposal = useNegotiation((negotiation) => negotiation.proposals.get(proposalId))
  const positions = useNegotiation((negotiation) => negotiation.positions)
  if (!actor || !proposal) return null
  const title = cardTitle(proposal)
  return (
    <Dialog title={actor.name} about={title} onClose={onClose}>
      <PositionEditor
        position={positionOrSilence(positions, actorId, proposalId)}
        about={`Where ${actor.name} stands on ${title}`}
      />
    </Dialog>
  )
}
