/** Gives an actor a lane or takes it away; its positions stay either way. */

import type { ReactElement } from 'react'
import type { Actor } from '#domain/negotiation/actor.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useReading } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import styles from './lane-switch.module.css'

export type LaneSwitchProps = { readonly actor: Actor }

export function LaneSwitch({ actor }: LaneSwitchProps): ReactElement | null {
  const session = useBoardSession()
  const lanes = useReading(({ board }) => board.placement.lanes)
  if (!useMayEdit()) return null
  const hasLane = lanes.includes(actor.id)
  const others = lanes.filter((id) => id !== actor.id)
  const turn = () =>
    session.run({ type: 'arrangeLanes', lanes: hasLane ? others : [...others, actor.id] })
  return (
    <p className={styles.place}>
      <Button
        size="tight"
        aria-label={`${hasLane ? 'Remove the lane of' : 'Give a lane to'} ${actor.name}`}
        onClick={turn}
      >
        {hasLane ? 'Remove the lane' : 'Give a lane'}
      </Button>
    </p>
  )
}
