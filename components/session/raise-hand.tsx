/** One's own hand in the bar; a facilitator's counts those that are up and opens the queue. */

import { Hand } from 'lucide-react'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './raise-hand.module.css'
import { useSession, useSharedSession } from './session-context.tsx'

export function RaiseHand(): ReactElement | null {
  const session = useSession()
  const { personId, role } = useMe()
  if (!session) return null
  const place = session.hands.findIndex((hand) => hand.personId === personId) + 1
  if (mayRun(role)) return <HandCount count={session.hands.length} />
  return <OwnHand place={place} />
}

function HandCount({ count }: { readonly count: number }): ReactElement | null {
  const view = useBoardView()
  if (count === 0) return null
  const label = count === 1 ? '1 raised hand' : `${count} raised hands`
  return (
    <IconButton
      label={label}
      className={styles.hand ?? ''}
      data-up
      onClick={() => view.open('session')}
    >
      <Hand {...ICON} />
      <span aria-hidden="true">{count}</span>
    </IconButton>
  )
}

/** `place` in the queue from 1; 0: not raised. */
function OwnHand({ place }: { readonly place: number }): ReactElement {
  const board = useBoardSession()
  const shared = useSharedSession()
  const isUp = place > 0
  const press = async () => {
    const refusal = await shared?.raiseHand(!isUp)
    if (refusal) board.notify({ text: `Not raised. ${errorWords(refusal)}`, tone: 'refused' })
  }
  return (
    <IconButton
      label={isUp ? `Lower my hand (${ordinal(place)} in the queue)` : 'Raise my hand'}
      aria-pressed={isUp}
      className={styles.hand ?? ''}
      data-up={isUp || undefined}
      onClick={() => void press()}
    >
      <Hand {...ICON} />
      {isUp ? <span aria-hidden="true">{place}</span> : null}
    </IconButton>
  )
}

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const
