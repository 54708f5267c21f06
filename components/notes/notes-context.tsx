/** The notes of the delegation one speaks for, there as long as one has the seat: also while their panel is closed. */

import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { BoardSession } from '../board/board-session.ts'
import { useMe } from '../board/use-me.ts'
import { callApi } from '../http/call-api.ts'
import { browserStorage } from '../kept/browser-storage.ts'
import { keptNotes } from './kept-notes.ts'
import { type NoteSeat, notesPath } from './note-answers.ts'
import { OwnNotes } from './own-notes.ts'
import { tellOfReaders } from './tell-of-readers.ts'

const NotesContext = createContext<OwnNotes | undefined>(undefined)

export function NotesProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useBoardSession()
  const { role, actorId, personId } = useMe()
  const [notes, setNotes] = useState<OwnNotes>()
  const ownActor = role === 'delegate' ? actorId : undefined
  useEffect(() => {
    if (ownActor === undefined) return
    const seat = { boardId: session.boardId, actorId: ownActor, personId }
    const own = notesOf(session, seat)
    const stop = follow(session, own)
    setNotes(own)
    return () => {
      stop()
      setNotes(undefined)
      if (isLost(session, seat)) own.forget()
      else own.close()
    }
  }, [session, ownActor, personId])
  return <NotesContext value={notes}>{children}</NotesContext>
}

/** Undefined for whoever is no delegate. */
export function useOwnNotes(): OwnNotes | undefined {
  return useContext(NotesContext)
}

function notesOf(session: BoardSession, seat: NoteSeat): OwnNotes {
  const nameOf = () =>
    [...session.current().board.negotiation.actors.values()].find(({ id }) => id === seat.actorId)
      ?.name ?? 'your actor'
  return new OwnNotes({
    path: notesPath(seat),
    kept: keptNotes(browserStorage('sessionStorage'), seat),
    call: callApi,
    onReaders: (readers) =>
      tellOfReaders(readers, {
        ...{ seat, actorName: nameOf(), storage: browserStorage('localStorage') },
        notify: (notice) => session.notify(notice),
      }),
  })
}

/** Hears of others' words and of seats that were given, and hands over what is typed before the page goes. */
function follow(session: BoardSession, own: OwnNotes): () => void {
  const stops = [session.onNews('notes', own.ask), session.onNews('people', own.ask)]
  const onHidden = () => {
    if (document.visibilityState === 'hidden') own.saveNow()
  }
  const onLeaving = (event: BeforeUnloadEvent) => {
    if (own.isUnsaved) event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHidden)
  window.addEventListener('online', own.ask)
  window.addEventListener('beforeunload', onLeaving)
  return () => {
    for (const stop of stops) stop()
    document.removeEventListener('visibilitychange', onHidden)
    window.removeEventListener('online', own.ask)
    window.removeEventListener('beforeunload', onLeaving)
  }
}

/** Whether the right to read them is gone, and not just the page. */
function isLost(session: BoardSession, { actorId }: NoteSeat): boolean {
  const { role, actorId: now } = session.me
  const connection = session.connection()
  if (connection.state === 'ended') return ['removed', 'deleted'].includes(connection.reason)
  return role !== 'delegate' || now !== actorId
}
