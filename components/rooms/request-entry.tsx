/** A room somebody asks for: a facilitator opens it or declines, who asked takes it back. */

import { DoorClosed, DoorOpen } from 'lucide-react'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useMe } from '../board/use-me.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Notice } from '../ui/notice.tsx'
import type { RoomRequest } from './room.ts'
import styles from './room-entry.module.css'
import { doorWords, namesWords } from './room-words.ts'
import { useRooms } from './rooms-context.tsx'

export type RequestEntryProps = { readonly request: RoomRequest }

export function RequestEntry({ request }: RequestEntryProps): ReactElement {
  const { path, ask, noteTakenBack } = useRooms()
  const { busy, refusal, send } = useSend()
  const { name, by, people, isOpenToFacilitators, at } = request
  const others = people.filter(({ personId }) => personId !== by.personId)
  const Icon = isOpenToFacilitators ? DoorOpen : DoorClosed
  async function answer(method: 'POST' | 'DELETE', body?: unknown): Promise<void> {
    if (method === 'DELETE') noteTakenBack(request.id)
    const at = `${path}/requests/${request.id}`
    await send({ path: at, method, schema: ANYTHING, ...(body ? { body } : {}) })
    ask()
  }
  return (
    <li className={styles.room}>
      <Icon size={26} strokeWidth={1.25} aria-hidden="true" />
      <div className={styles.words}>
        <h4 className={styles.title}>{name}</h4>
        <p>{namesWords([by, ...others])}</p>
        <p className={styles.quiet}>{doorWords(isOpenToFacilitators)}</p>
        <p className={styles.quiet}>
          Asked for by {by.name}, <LocalTime at={at} />
        </p>
        {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        <div className={styles.acts}>
          {mayRun(useMe().role) ? (
            <>
              <Button
                size="tight"
                variant="primary"
                busy={busy}
                aria-label={`Open “${name}”`}
                onClick={() => void answer('POST', { isGranted: true })}
              >
                Open it
              </Button>
              <Button
                size="tight"
                disabled={busy}
                aria-label={`Decline “${name}”`}
                onClick={() => void answer('POST', { isGranted: false })}
              >
                Decline
              </Button>
            </>
          ) : (
            <Button size="tight" busy={busy} onClick={() => void answer('DELETE')}>
              Take it back
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
