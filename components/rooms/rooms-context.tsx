/** A plenary's rooms, or in a room where one is: fetched once for everything that shows it, and again at each news of it. */

import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { Refusal } from '../http/call-api.ts'
import { useAnswer } from '../http/use-answer.ts'
import { type RoomList, type RoomPlace, TOLD_ROOMS } from './room.ts'
import { useRoom } from './room-context.tsx'

export type Rooms = {
  /** Undefined until it is told, and in a room. */
  readonly list: RoomList | undefined
  /** Undefined until it is told, and in the plenary. */
  readonly place: RoomPlace | undefined
  readonly refusal: Refusal | undefined
  readonly path: string
  readonly ask: () => void
  /** One's requests that were taken back on this page: what is gone besides was answered. */
  readonly takenBack: ReadonlySet<string>
  readonly noteTakenBack: (requestId: string) => void
}

const RoomsContext = createContext<Rooms | undefined>(undefined)

export function RoomsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useBoardSession()
  const isRoom = useRoom() !== undefined
  const path = `/api/boards/${session.boardId}/rooms`
  const { value, refusal, ask } = useAnswer(path, TOLD_ROOMS)
  const [takenBack, setTakenBack] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const topics = isRoom ? (['room', 'people'] as const) : (['rooms'] as const)
    const stops = topics.map((topic) => session.onNews(topic, ask))
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, isRoom, ask])
  const rooms = useMemo(
    () => ({
      list: value && 'rooms' in value ? value : undefined,
      place: value && 'room' in value ? value : undefined,
      refusal,
      path,
      ask,
      takenBack,
      noteTakenBack: (id: string) => setTakenBack((before) => new Set([...before, id])),
    }),
    [value, refusal, path, ask, takenBack],
  )
  return <RoomsContext value={rooms}>{children}</RoomsContext>
}

/** @throws Error outside a board. */
export function useRooms(): Rooms {
  const rooms = useContext(RoomsContext)
  if (!rooms) throw new Error('useRooms needs a RoomsProvider around it')
  return rooms
}
