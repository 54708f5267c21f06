/** What exactly will be published to the plenary, before it is. */

import type { ReactElement } from 'react'
import { carriedReason } from '#domain/rooms/enter-carried.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import type { Change } from './carry.ts'
import { ShownChange } from './carry-change.tsx'
import styles from './carry-dialog.module.css'
import { CarryGroups } from './carry-groups.tsx'
import type { NameOf } from './carry-names.ts'
import { changesWords } from './carry-words.ts'
import type { RoomPlace } from './room.ts'
import { useRooms } from './rooms-context.tsx'

export type CarryReviewProps = {
  readonly chosen: readonly Change[]
  readonly nameOf: NameOf
  readonly busy: boolean
  readonly onBack: () => void
  readonly onCarry: () => void
  readonly onClose: () => void
}

export function CarryReview(props: CarryReviewProps): ReactElement {
  const { chosen, nameOf } = props
  const { plenary, room } = useRooms().place ?? {}
  const reason = room ? carriedReason(room.number) : ''
  return (
    <Dialog
      title="This is what the plenary will see"
      about="It is entered there in one act under your name, with where it came from. Nothing else leaves this room."
      width="wide"
      onClose={props.onClose}
    >
      <CarryGroups changes={chosen} nameOf={nameOf}>
        {(change) => (
          <ShownChange
            change={change}
            nameOf={nameOf}
            by={{ reason, isOwn: isOwn(change, plenary) }}
            leavesSource={change.brings.some((id) => !chosen.some((other) => other.id === id))}
          />
        )}
      </CarryGroups>
      <div className={styles.foot}>
        <DialogActions>
          <Button onClick={props.onBack}>Choose again</Button>
          <Button variant="primary" busy={props.busy} onClick={props.onCarry}>
            Carry {changesWords(chosen.length)} back
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}

function isOwn({ actorId }: Change, carrier: RoomPlace['plenary'] | undefined): boolean {
  return carrier?.role === 'delegate' && carrier.actorId === actorId
}
