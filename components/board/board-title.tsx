/** The board's title; a facilitator presses it to write another. */

import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { useRoom } from '../rooms/room-context.tsx'
import { useBoardSession } from './board-context.tsx'
import styles from './board-title.module.css'
import { useMe } from './use-me.ts'
import { useNegotiation } from './use-reading.ts'

const MOST_LETTERS = 200

export type BoardTitleProps = {
  /** The title the page was opened with, until the board itself is read. */
  readonly opened: string
}

export function BoardTitle({ opened }: BoardTitleProps): ReactElement {
  const title = useNegotiation((negotiation) => negotiation.title) || opened
  const mayRename = mayRun(useMe().role)
  const [renaming, setRenaming] = useState(false)
  const room = useRoom()
  const place = room ? `Room ${room.number} · ` : ''
  useEffect(() => {
    document.title = `${place}${title} · Parley`
  }, [place, title])
  if (renaming) return <TitleField title={title} onDone={() => setRenaming(false)} />
  return (
    <h1 className={styles.title} title={mayRename ? undefined : title}>
      {mayRename ? (
        <button
          type="button"
          className={styles.rename}
          title={`${title}. Press to rename this board`}
          onClick={() => setRenaming(true)}
        >
          {title}
        </button>
      ) : (
        title
      )}
    </h1>
  )
}

function TitleField({ title, onDone }: { readonly title: string; readonly onDone: () => void }) {
  const session = useBoardSession()
  const { send } = useSend()
  const rename = async (written: string) => {
    onDone()
    const name = written.trim()
    if (!name || name === title) return
    const path = `/api/boards/${session.boardId}`
    const answer = await send({ path, method: 'PATCH', body: { title: name }, schema: ANYTHING })
    if (answer.ok) return
    session.notify({ text: `Not renamed. ${errorWords(answer.refusal)}`, tone: 'lost' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      event.currentTarget.value = title
      onDone()
    }
    if (event.key === 'Enter') event.currentTarget.blur()
  }
  return (
    <input
      className={styles.field}
      aria-label="Title of this board"
      defaultValue={title}
      maxLength={MOST_LETTERS}
      ref={selectAll}
      onKeyDown={onKeyDown}
      onBlur={(event) => void rename(event.currentTarget.value)}
    />
  )
}

function selectAll(field: HTMLInputElement | null): void {
  field?.select()
}
